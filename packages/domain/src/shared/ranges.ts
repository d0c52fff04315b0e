import { addDays, type CalendarDate } from './dates.ts'

/** From a day to a day, both included; no end = until further notice. */
export interface DateRange {
  readonly startsOn: CalendarDate
  readonly endsOn: CalendarDate | null
}

export const coversDay = (range: DateRange, day: CalendarDate): boolean =>
  range.startsOn <= day && (range.endsOn === null || day <= range.endsOn)

export const rangesOverlap = (a: DateRange, b: DateRange): boolean =>
  (a.endsOn === null || b.startsOn <= a.endsOn) && (b.endsOn === null || a.startsOn <= b.endsOn)

/** The stretches between ranges that none of them covers. */
export const findGaps = (ranges: readonly DateRange[]): DateRange[] => {
  const sorted = [...ranges].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  const gaps: DateRange[] = []
  let coveredTo: CalendarDate | null | undefined
  for (const range of sorted) {
    if (coveredTo === null) break
    if (coveredTo !== undefined && range.startsOn > addDays(coveredTo, 1))
      gaps.push({ startsOn: addDays(coveredTo, 1), endsOn: addDays(range.startsOn, -1) })
    coveredTo =
      range.endsOn === null ? null : coveredTo !== undefined && coveredTo > range.endsOn ? coveredTo : range.endsOn
  }
  return gaps
}
