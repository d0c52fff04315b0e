import { addDays, addMonths, type CalendarDate, calendarDate, partsOf, yearOf } from '../shared/dates.ts'

/** The days of a report, by word: they move on with today, so that a report kept in one year tells of the next one too. */
export const REPORT_PERIODS = [
  'THIS_YEAR',
  'LAST_YEAR',
  'THIS_HALF_YEAR',
  'LAST_HALF_YEAR',
  'THIS_QUARTER',
  'LAST_QUARTER',
  'DAYS',
] as const
/** DAYS: two days that are given. */
export type ReportPeriod = (typeof REPORT_PERIODS)[number]

/** A piece of the calendar that is reported on. */
export const PRINT_PERIODS = ['QUARTER', 'HALF_YEAR', 'YEAR'] as const
export type PrintPeriod = (typeof PRINT_PERIODS)[number]

export interface Days {
  readonly from: CalendarDate
  readonly to: CalendarDate
}

const MONTHS: Readonly<Record<PrintPeriod, number>> = { QUARTER: 3, HALF_YEAR: 6, YEAR: 12 }
/** How many of them a year has. */
export const partsInYear = (period: PrintPeriod): number => 12 / MONTHS[period]

/** The days of the first, second ... quarter or half of a year; null where there is none. */
export const daysOfPart = (period: PrintPeriod, year: number, part: number): Days | null => {
  if (!Number.isInteger(part) || part < 1 || part > partsInYear(period)) return null
  const from = calendarDate(year, (part - 1) * MONTHS[period] + 1, 1)
  return from && { from, to: addDays(addMonths(from, MONTHS[period]), -1) }
}

/** Which quarter or half of its year a day lies in. */
export const partOf = (period: PrintPeriod, day: CalendarDate): number => Math.ceil(partsOf(day).month / MONTHS[period])

const around = (period: PrintPeriod, day: CalendarDate): Days => {
  const days = daysOfPart(period, yearOf(day), partOf(period, day))
  if (!days) throw new Error(`${day} lies in no ${period}`)
  return days
}
const before = (period: PrintPeriod, today: CalendarDate): Days =>
  around(period, addDays(around(period, today).from, -1))

/** The days that a word means today; null where they are to be given. */
export const daysOfPeriod = (period: ReportPeriod, today: CalendarDate): Days | null => {
  switch (period) {
    case 'THIS_YEAR':
      return around('YEAR', today)
    case 'LAST_YEAR':
      return before('YEAR', today)
    case 'THIS_HALF_YEAR':
      return around('HALF_YEAR', today)
    case 'LAST_HALF_YEAR':
      return before('HALF_YEAR', today)
    case 'THIS_QUARTER':
      return around('QUARTER', today)
    case 'LAST_QUARTER':
      return before('QUARTER', today)
    case 'DAYS':
      return null
  }
}
