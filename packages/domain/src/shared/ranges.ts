import { addDays, type CalendarDate, compareDates } from './dates.ts'

/** From a day to a day, both included; no end = until further notice. */
export interface DateRange {
  readonly startsOn: CalendarDate
  readonly endsOn: CalendarDate | null
}

export const coversDay = (range: DateRange, day: CalendarDate): boolean =>
  range.startsOn <= day && (range.endsOn === null || day <= range.endsOn)

/** The days that both have; null where they have none. */
export const intersectionOf = (a: DateRange, b: DateRange): DateRange | null => {
  const startsOn = a.startsOn > b.startsOn ? a.startsOn : b.startsOn
  const endsOn = a.endsOn === null ? b.endsOn : b.endsOn === null || a.endsOn < b.endsOn ? a.endsOn : b.endsOn
  return endsOn !== null && endsOn < startsOn ? null : { startsOn, endsOn }
}
export const rangesOverlap = (a: DateRange, b: DateRange): boolean => intersectionOf(a, b) !== null

/** The stretches between ranges that none of them covers. */
export const findGaps = (ranges: readonly DateRange[]): DateRange[] => {
  const gaps: DateRange[] = []
  let covered: CalendarDate | null = null
  for (const { startsOn, endsOn } of [...ranges].sort((a, b) => compareDates(a.startsOn, b.startsOn))) {
    if (covered !== null && startsOn > addDays(covered, 1))
      gaps.push({ startsOn: addDays(covered, 1), endsOn: addDays(startsOn, -1) })
    if (endsOn === null) return gaps
    if (covered === null || endsOn > covered) covered = endsOn
  }
  return gaps
}
