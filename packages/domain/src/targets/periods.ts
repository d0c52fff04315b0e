import { type CalendarDate, calendarDate } from '../shared/dates.ts'

export const PERIOD_KINDS = ['TERM', 'YEAR'] as const
export type PeriodKind = (typeof PERIOD_KINDS)[number]

/** A term's end is a decision, so both days are data. */
export interface TermDates {
  readonly name: string
  readonly startsOn: CalendarDate
  readonly endsOn: CalendarDate
}
export interface Period {
  readonly kind: PeriodKind
  /** "2020-2025" or "2021". */
  readonly name: string
  readonly startsOn: CalendarDate
  readonly endsOn: CalendarDate
}
/** "TERM:2020-2025" or "YEAR:2021". */
export const periodKey = (period: Pick<Period, 'kind' | 'name'>): string => `${period.kind}:${period.name}`
export const termPeriod = (term: TermDates): Period => ({
  kind: 'TERM',
  name: term.name,
  startsOn: term.startsOn,
  endsOn: term.endsOn,
})
/** A calendar year; null outside 1900 to 2100. */
export const yearPeriod = (year: number): Period | null => {
  const startsOn = calendarDate(year, 1, 1)
  const endsOn = calendarDate(year, 12, 31)
  return startsOn && endsOn ? { kind: 'YEAR', name: String(year), startsOn, endsOn } : null
}
