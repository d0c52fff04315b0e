import { addMonths, type CalendarDate, partsOf } from '../shared/dates.ts'

/** Full calendar months from one day to another: the most months that, added to the first day, do not go beyond the second. */
export const fullMonthsBetween = (from: CalendarDate, to: CalendarDate): number => {
  const [start, end] = [partsOf(from), partsOf(to)]
  const months = (end.year - start.year) * 12 + (end.month - start.month)
  return addMonths(from, months) > to ? months - 1 : months
}
