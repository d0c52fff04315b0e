import { addMonths, type CalendarDate, calendarDate, daysInMonth, partsOf, yearOf } from '../shared/dates.ts'
import { type Period, yearPeriod } from './periods.ts'
import { progressOf } from './progress.ts'

/** The same day a year before; the last day of a month answers to the last day of that month. */
export const dayAYearBefore = (date: CalendarDate): CalendarDate => {
  const { year, month, day } = partsOf(date)
  const before = day === daysInMonth(year, month) ? calendarDate(year - 1, month, daysInMonth(year - 1, month)) : null
  return before ?? addMonths(date, -12)
}

/**
 * The year before and the day in it that answers to asOf. Null for a term: the one before had another length, another plan
 * and often another tree, so the difference would say nothing.
 */
export const samePeriodLastYear = (
  period: Period,
  asOf: CalendarDate,
): { readonly period: Period; readonly asOf: CalendarDate } | null => {
  const before = period.kind === 'YEAR' ? yearPeriod(yearOf(period.startsOn) - 1) : null
  return before && yearOf(asOf) > 1900 ? { period: before, asOf: dayAYearBefore(asOf) } : null
}

/** achieved / members as a fraction; null where the members are not known or none. */
export const memberShareOf = (achieved: number, members: number | null): number | null =>
  members === null || members === 0 ? null : achieved / members

export interface MonthDays {
  /** 1 to 12. */
  readonly month: number
  readonly from: CalendarDate
  readonly to: CalendarDate
}
/** The months of a calendar year. Throws for a year that the calendar does not have. */
export const monthsOfYear = (year: number): MonthDays[] =>
  Array.from({ length: 12 }, (_, index) => {
    const month = index + 1
    const [from, to] = [calendarDate(year, month, 1), calendarDate(year, month, daysInMonth(year, month))]
    if (!from || !to) throw new Error(`Year ${year} is out of bounds`)
    return { month, from, to }
  })

export interface MonthFigures extends MonthDays {
  /** Admissions of the month up to asOf, and of the year until then; null for a month that has not begun on asOf. */
  readonly achieved: number | null
  readonly cumulative: number | null
  /** What the pace asks for at the month's end; null without a target. */
  readonly expected: number | null
}
/** A year month by month; `counts` has what was achieved in each of the twelve. */
export const monthlyFigures = (
  year: Period,
  counts: readonly number[],
  required: number | null,
  asOf: CalendarDate,
): MonthFigures[] => {
  let sum = 0
  return monthsOfYear(yearOf(year.startsOn)).map((days) => {
    const begun = days.from <= asOf
    const achieved = begun ? (counts[days.month - 1] ?? 0) : null
    sum += achieved ?? 0
    return {
      ...days,
      achieved,
      cumulative: begun ? sum : null,
      expected: progressOf(0, required, year, days.to).expected,
    }
  })
}
