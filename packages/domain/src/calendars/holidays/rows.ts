import { parseCalendarDate } from '../../shared/dates.ts'
import type { Holiday } from '../working-days.ts'

/** Where the days of a row were read. */
interface Origin {
  readonly trust: Holiday['trust']
  readonly source: string | null
}
/** First day, last day, off or worked, what, where it was read. */
export type HolidayRow = readonly [string, string, Holiday['kind'], string, Origin]

/** The day is in the law, and so is the day off in place of one that falls on a weekend. */
export const LABOUR_CODE: Origin = {
  trust: 'CHECKED',
  source: 'Bộ luật Lao động 10/2012/QH13, Điều 115; 45/2019/QH14, Điều 111 và 112',
}
/** The days of the year were announced, and the announcement or a report of it was read. */
export const announced = (source: string): Origin => ({ trust: 'CHECKED', source })
/** The days of Tết, the second day of the National Day and swaps are set year by year; nobody has compared these. */
export const unchecked: Origin = { trust: 'UNCHECKED', source: null }

export const holidayOf = ([first, last, kind, name, { trust, source }]: HolidayRow): Holiday => {
  const from = parseCalendarDate(first)
  const to = parseCalendarDate(last)
  if (!from || !to) throw new Error(`A holiday is from ${first} to ${last}, which are no days`)
  return { from, to, kind, name, trust, source }
}
