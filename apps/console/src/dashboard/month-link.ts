import { daysInMonth } from '@nguon/domain'

const twoDigits = (count: number): string => String(count).padStart(2, '0')

/** The report that tells which committees admitted the people of a month. */
export function linkOfMonth(committeeId: string, year: number, month: number): string {
  const address = new URLSearchParams({
    measure: 'ADMITTED',
    by: 'COMMITTEE',
    period: 'DAYS',
    from: `${year}-${twoDigits(month)}-01`,
    to: `${year}-${twoDigits(month)}-${twoDigits(daysInMonth(year, month))}`,
    in: committeeId,
  })
  return `/reports?${address}`
}

/** The year that is looked at month by month: the chosen one, otherwise that of the day of the figures within the term. */
export function yearShown(
  chosen: number | null,
  asOf: string,
  term: { readonly firstYear: number; readonly lastYear: number },
): number {
  return chosen ?? Math.min(Math.max(Number(asOf.slice(0, 4)), term.firstYear), term.lastYear)
}
