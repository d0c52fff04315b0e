import {
  addDays,
  addMonths,
  eachDayOfInterval,
  endOfMonth,
  endOfWeek,
  format,
  parseISO,
  startOfMonth,
  startOfWeek,
} from 'date-fns'

const iso = (day: Date): string => format(day, 'yyyy-MM-dd')
const MONDAY = { weekStartsOn: 1 } as const

export type MonthGrid = {
  /** The first and the last day of the month. */
  from: string
  to: string
  /** The weeks from Monday, with the days of the months beside where a week has them. */
  weeks: readonly (readonly string[])[]
}

/** The days of a month, week by week; a month is "2026-11". */
export function monthGrid(month: string): MonthGrid {
  const first = startOfMonth(parseISO(`${month}-01`))
  const last = endOfMonth(first)
  const days = eachDayOfInterval({ start: startOfWeek(first, MONDAY), end: endOfWeek(last, MONDAY) }).map(iso)
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
  return { from: iso(first), to: iso(last), weeks }
}

/** The month so many months away: "2026-11" and -1 is "2026-10". */
export const monthBeside = (month: string, count: number): string =>
  format(addMonths(parseISO(`${month}-01`), count), 'yyyy-MM')

/** The day that an arrow key leads to from a day of the calendar; null for any other key. */
export function dayByKey(key: string, day: string): string | null {
  const from = parseISO(day)
  switch (key) {
    case 'ArrowLeft':
      return iso(addDays(from, -1))
    case 'ArrowRight':
      return iso(addDays(from, 1))
    case 'ArrowUp':
      return iso(addDays(from, -7))
    case 'ArrowDown':
      return iso(addDays(from, 7))
    case 'Home':
      return iso(startOfWeek(from, MONDAY))
    case 'End':
      return iso(endOfWeek(from, MONDAY))
    case 'PageUp':
      return iso(addMonths(from, -1))
    case 'PageDown':
      return iso(addMonths(from, 1))
    default:
      return null
  }
}

/** The month of an address, or of today where there is none that can be read. */
export const monthOf = (asked: string | null, today: string): string =>
  asked !== null && /^(19|20)\d\d-(0[1-9]|1[0-2])$/.test(asked) ? asked : today.slice(0, 7)

/** Items by the day on which they are due. */
export function itemsByDay<Item extends { readonly dueOn: string }>(
  items: readonly Item[],
): ReadonlyMap<string, Item[]> {
  const byDay = new Map<string, Item[]>()
  for (const item of items) {
    const before = byDay.get(item.dueOn)
    if (before) before.push(item)
    else byDay.set(item.dueOn, [item])
  }
  return byDay
}
