/** The year whose shares are worth a look on a day: the day's own, as far as the term has it. */
export function allotmentYear(term: { firstYear: number; lastYear: number }, asOf: string): number {
  const year = Number(asOf.slice(0, 4))
  return Math.min(Math.max(year, term.firstYear), term.lastYear)
}
