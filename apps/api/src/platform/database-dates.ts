import { type CalendarDate, parseCalendarDate } from '@nguon/domain'

/** Prisma gives a DATE as midnight UTC. */
export const toDay = (date: Date): CalendarDate => {
  const day = parseCalendarDate(date.toISOString().slice(0, 10))
  if (!day) throw new Error(`${date.toISOString()} is out of the calendar's bounds`)
  return day
}
export const toDayOrNull = (date: Date | null): CalendarDate | null => (date ? toDay(date) : null)
export const fromDay = (day: CalendarDate): Date => new Date(`${day}T00:00:00Z`)
export const fromDayOrNull = (day: CalendarDate | null): Date | null => (day ? fromDay(day) : null)
