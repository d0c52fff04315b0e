import { addDays, type CalendarDate, dayNumber } from '../shared/dates.ts'
import type { DateRange } from '../shared/ranges.ts'

/** Weekdays off, or Saturdays worked in their place, in public offices. */
export interface Holiday {
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly kind: 'OFF' | 'WORKED'
  /** In Vietnamese, as the announcement has it. */
  readonly name: string
  /** CHECKED where a published source was read. */
  readonly trust: 'CHECKED' | 'UNCHECKED'
  readonly source: string | null
}
/** The years that are known, and the days in them that are not as the week has them. */
export interface WorkingCalendar {
  readonly covers: DateRange & { readonly endsOn: CalendarDate }
  /** Afterwards the days that are set year by year, and swaps, may still be announced. */
  readonly announcedUntil: CalendarDate
  readonly exceptions: ReadonlyMap<CalendarDate, Holiday>
}

export const calendarOf = (
  span: Pick<WorkingCalendar, 'covers' | 'announcedUntil'>,
  holidays: readonly Holiday[],
): WorkingCalendar => {
  const exceptions = new Map<CalendarDate, Holiday>()
  for (const holiday of holidays)
    for (let day = holiday.from; day <= holiday.to; day = addDays(day, 1)) exceptions.set(day, holiday)
  return { ...span, exceptions }
}

// 1970-01-01 was a Thursday; 0 is Sunday.
const weekdayOf = (day: CalendarDate): number => (((dayNumber(day) + 4) % 7) + 7) % 7
export const isWeekend = (day: CalendarDate): boolean => weekdayOf(day) === 0 || weekdayOf(day) === 6

export const isWorkingDay = (day: CalendarDate, { exceptions }: WorkingCalendar): boolean => {
  const exception = exceptions.get(day)
  return exception ? exception.kind === 'WORKED' : !isWeekend(day)
}

const isCovered = (day: CalendarDate, { covers }: WorkingCalendar): boolean =>
  day >= covers.startsOn && day <= covers.endsOn

/** The day that is so many working days after another; the day after it is the first. Null beyond the years that are known. */
export const addWorkingDays = (from: CalendarDate, count: number, calendar: WorkingCalendar): CalendarDate | null => {
  let day = from
  for (let left = count; left > 0 && isCovered(day, calendar); ) {
    day = addDays(day, 1)
    if (isWorkingDay(day, calendar)) left -= 1
  }
  return isCovered(from, calendar) && isCovered(day, calendar) ? day : null
}

/** Working days after the one day up to the other, which counts; null beyond the years that are known. */
export const workingDaysBetween = (from: CalendarDate, to: CalendarDate, calendar: WorkingCalendar): number | null => {
  if (!isCovered(from, calendar) || !isCovered(to, calendar)) return null
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) count += 1
  return count
}

/** UNCHECKED where a day in between, both included, was not read in a published source or may still be set otherwise. */
export const trustOver = (
  from: CalendarDate,
  to: CalendarDate,
  { announcedUntil, exceptions }: WorkingCalendar,
): 'CHECKED' | 'UNCHECKED' => {
  if (to > announcedUntil) return 'UNCHECKED'
  for (let day = from; day <= to; day = addDays(day, 1))
    if (exceptions.get(day)?.trust === 'UNCHECKED') return 'UNCHECKED'
  return 'CHECKED'
}
