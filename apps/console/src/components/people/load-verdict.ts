import { isOverloaded } from '@nguon/domain'

export type LoadVerdict = 'ended' | 'free' | 'full' | 'over'
type Mentor = { load: number; capacity: number; endedOn?: string | null }

/** Whether a mentor can take one more candidate on a day; a full one may, and is told. */
export function loadVerdict({ load, capacity, endedOn = null }: Mentor, day: string): LoadVerdict {
  if (isOverloaded(load, capacity)) return 'over'
  if (endedOn !== null && endedOn < day) return 'ended'
  return load === capacity ? 'full' : 'free'
}
