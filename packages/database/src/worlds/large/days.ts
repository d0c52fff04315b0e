import { type CalendarDate, parseCalendarDate } from '@nguon/domain'

export const day = (text: string): CalendarDate => {
  const date = parseCalendarDate(text)
  if (!date) throw new Error(`${text} is no day`)
  return date
}

/** Ten years of decisions, from the first to the last day; nothing in a generated world is later. */
export const FIRST_DAY = day('2016-11-21')
export const LAST_DAY = day('2026-11-20')
export const YEARS = [2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026] as const
