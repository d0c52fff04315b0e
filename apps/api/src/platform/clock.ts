import { type CalendarDate, parseCalendarDate } from '@nguon/domain'

/** Where the server gets the time from; nothing else reads it. */
export interface Clock {
  readonly now: () => Date
  /** The calendar day in Vietnam. */
  readonly today: () => CalendarDate
}

const HANOI_OFFSET = 7 * 60 * 60 * 1000

/** The calendar day in Vietnam of an instant. */
export const dayOfInstant = (instant: Date): CalendarDate => {
  const day = parseCalendarDate(new Date(instant.getTime() + HANOI_OFFSET).toISOString().slice(0, 10))
  if (!day) throw new Error(`No calendar day for ${instant.toISOString()}`)
  return day
}

/** The hour of an instant in Vietnam, 0 to 23. */
export const hourOfInstant = (instant: Date): number => new Date(instant.getTime() + HANOI_OFFSET).getUTCHours()

export const realClock: Clock = { now: () => new Date(), today: () => dayOfInstant(new Date()) }

/** The real time of day on a day that is given: for tests and demonstrations. */
export const clockOn = (today: CalendarDate): Clock => ({ now: () => new Date(), today: () => today })
