import { daysInMonth } from '@nguon/domain'

const twoDigits = (count: number): string => String(count).padStart(2, '0')

/** The report that tells which committees admitted the people of some days. */
const linkOfDays = (committeeId: string, from: string, to: string): string =>
  `/reports?${new URLSearchParams({ measure: 'ADMITTED', by: 'COMMITTEE', period: 'DAYS', from, to, in: committeeId })}`

export const linkOfMonth = (committeeId: string, year: number, month: number): string =>
  linkOfDays(
    committeeId,
    `${year}-${twoDigits(month)}-01`,
    `${year}-${twoDigits(month)}-${twoDigits(daysInMonth(year, month))}`,
  )

export const linkOfYear = (committeeId: string, year: number): string =>
  linkOfDays(committeeId, `${year}-01-01`, `${year}-12-31`)

/** The year that is looked at month by month: the chosen one, otherwise that of the day of the figures within the term. */
export function yearShown(
  chosen: number | null,
  asOf: string,
  term: { readonly firstYear: number; readonly lastYear: number },
): number {
  return chosen ?? Math.min(Math.max(Number(asOf.slice(0, 4)), term.firstYear), term.lastYear)
}
