/** At most so many in a while for each key, counted in this process. */
export interface RateLimit {
  readonly allows: (key: string, now: Date) => boolean
}

const MOST_KEYS = 10_000

export const createRateLimit = ({ most, minutes }: { most: number; minutes: number }): RateLimit => {
  const seen = new Map<string, { readonly until: number; count: number }>()
  return {
    allows: (key, now) => {
      const known = seen.get(key)
      if (known && known.until > now.getTime()) {
        known.count += 1
        return known.count <= most
      }
      // The oldest is forgotten first: a map keeps the order in which keys came.
      if (seen.size >= MOST_KEYS) for (const oldest of [...seen.keys()].slice(0, MOST_KEYS / 10)) seen.delete(oldest)
      seen.delete(key)
      seen.set(key, { until: now.getTime() + minutes * 60_000, count: 1 })
      return true
    },
  }
}
