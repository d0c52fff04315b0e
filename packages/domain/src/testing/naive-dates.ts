import { HOLIDAYS_2016_2019 } from '../calendars/holidays/2016-2019.ts'
import { HOLIDAYS_2020_2023 } from '../calendars/holidays/2020-2023.ts'
import { HOLIDAYS_2024_2027 } from '../calendars/holidays/2024-2027.ts'

/**
 * The arithmetic of days over again, slowly and on purpose in another way: by JavaScript's own calendar, one day and one
 * month after the other. It takes nothing from the product but the rows of the holidays. Days are '2023-06-30'.
 */
const DAY = 86_400_000
const textOf = (date: Date): string => date.toISOString().slice(0, 10)
const dateOf = (text: string): Date => new Date(`${text}T00:00:00Z`)

/** The same day of a later month or, where that month has none, the nearest day before it. */
const monthsLater = (from: Date, months: number): Date => {
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months]
  for (let day = from.getUTCDate(); ; day -= 1) {
    const date = new Date(Date.UTC(year, month, day))
    if (date.getUTCMonth() === month % 12) return date
  }
}
export const naiveMonthsLater = (from: string, months: number): string => textOf(monthsLater(dateOf(from), months))

/** Month after month, as long as the next one is not beyond the day. */
export const naiveFullMonths = (from: string, to: string): number => {
  const [start, end] = [dateOf(from), dateOf(to)]
  let months = 0
  while (monthsLater(start, months + 1) <= end) months += 1
  return months
}

/** Birthday after birthday. */
export const naiveAge = (birth: string, on: string): number => {
  const [start, end] = [dateOf(birth), dateOf(on)]
  let years = 0
  while (monthsLater(start, (years + 1) * 12) <= end) years += 1
  return years
}

const ROWS = [...HOLIDAYS_2016_2019, ...HOLIDAYS_2020_2023, ...HOLIDAYS_2024_2027]
const isWorked = (text: string): boolean => {
  const row = ROWS.find(([first, last]) => first <= text && text <= last)
  const weekday = dateOf(text).getUTCDay()
  return row ? row[2] === 'WORKED' : weekday !== 0 && weekday !== 6
}

/** A wall calendar: every day of the twelve years, and whether it is crossed out. */
const WALL: { readonly text: string; readonly worked: boolean }[] = []
for (let day = dateOf('2016-01-01'); textOf(day) <= '2027-12-31'; day = new Date(day.getTime() + DAY))
  WALL.push({ text: textOf(day), worked: isWorked(textOf(day)) })
const places = new Map(WALL.map(({ text }, place) => [text, place]))

/** Day after day until so many were worked; null where the wall calendar ends. */
export const naiveWorkingDaysLater = (from: string, count: number): string | null => {
  const place = places.get(from)
  if (place === undefined) return null
  if (count === 0) return from
  return WALL.slice(place + 1).filter(({ worked }) => worked)[count - 1]?.text ?? null
}

/** The days that are not crossed out, after the first up to the last. */
export const naiveWorkingDays = (from: string, to: string): number | null => {
  const [start, end] = [places.get(from), places.get(to)]
  if (start === undefined || end === undefined) return null
  return WALL.slice(start + 1, Math.max(start, end) + 1).filter(({ worked }) => worked).length
}
