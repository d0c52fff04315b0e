import type { CalendarDate } from '@nguon/domain'

/** A day as a column of days takes it. */
export const at = (date: CalendarDate): Date => new Date(`${date}T00:00:00Z`)
export const atOrNull = (date: CalendarDate | null): Date | null => (date ? at(date) : null)
/** What was entered, was entered in the evening of its day. */
export const recorded = (date: CalendarDate): Date => new Date(`${date}T11:00:00Z`)

export const inChunks = async <T>(rows: readonly T[], write: (chunk: T[]) => Promise<unknown>): Promise<void> => {
  for (let from = 0; from < rows.length; from += 500) await write(rows.slice(from, from + 500))
}
