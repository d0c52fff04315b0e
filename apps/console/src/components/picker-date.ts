import { calendarDate, parseCalendarDate, partsOf } from '@nguon/domain'

/** A calendar day as the date picker wants it: that day's midnight where the reader is. */
export function pickerDate(day: string): Date {
  const date = parseCalendarDate(day)
  if (!date) throw new Error(`${day} is not a calendar day`)
  const { year, month, day: dayOfMonth } = partsOf(date)
  return new Date(year, month - 1, dayOfMonth)
}

/** The calendar day that a picker shows; null while nothing, or no possible day, is typed in. */
export function dayOf(value: Date | null): string | null {
  if (!value || Number.isNaN(value.getTime())) return null
  return calendarDate(value.getFullYear(), value.getMonth() + 1, value.getDate())
}
