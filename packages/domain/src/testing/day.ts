import { type CalendarDate, parseCalendarDate } from '../shared/dates.ts'

/** A day that a test names: day('2023-06-30'). */
export const day = (text: string): CalendarDate => {
  const date = parseCalendarDate(text)
  if (!date) throw new Error(`${text} is not a day`)
  return date
}
