/** Full months from the first day of a period to the end of a day: 30 June is six months into the year. */
export function monthsPassed(startsOn: string, asOf: string): number {
  const [startYear = 0, startMonth = 0, startDay = 0] = startsOn.split('-').map(Number)
  const next = new Date(`${asOf}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  const months = (next.getUTCFullYear() - startYear) * 12 + next.getUTCMonth() + 1 - startMonth
  return Math.max(0, next.getUTCDate() < startDay ? months - 1 : months)
}
