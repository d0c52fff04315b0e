import type { CalendarDate } from '../shared/dates.ts'
import { textProblem } from '../shared/names.ts'
import { type FieldProblem, problemWhen } from '../shared/result.ts'

/** How many candidates at a time a mentor may help, unless the committee says otherwise. */
export const DEFAULT_CAPACITY = 3
export const MOST_CAPACITY = 50

/** An official member whom a committee may ask to help candidates. */
export interface MentorDetails {
  readonly birthDate: CalendarDate | null
  readonly cardNumber: string | null
  readonly position: string | null
  readonly officialSince: CalendarDate
  readonly capacity: number
  /** The last day on which the member may be assigned. */
  readonly endedOn: CalendarDate | null
}

/** What is wrong with what was written about a mentor, besides the person. */
export const checkMentor = (mentor: MentorDetails, today: CalendarDate): FieldProblem[] => {
  const { birthDate, officialSince, capacity, endedOn } = mentor
  return [
    ...textProblem('cardNumber', mentor.cardNumber, { required: false, maximum: 30 }),
    ...textProblem('position', mentor.position, { required: false, maximum: 200 }),
    ...problemWhen(officialSince > today, {
      field: 'officialSince',
      code: 'DATE_IN_FUTURE',
      params: { on: officialSince, today },
    }),
    ...problemWhen(birthDate !== null && officialSince < birthDate, {
      field: 'officialSince',
      code: 'BEFORE_BIRTH',
      params: { on: officialSince },
    }),
    ...problemWhen(!Number.isInteger(capacity) || capacity < 1 || capacity > MOST_CAPACITY, {
      field: 'capacity',
      code: 'OUT_OF_BOUNDS',
      params: { least: 1, most: MOST_CAPACITY },
    }),
    ...(endedOn === null
      ? []
      : problemWhen(endedOn < officialSince, {
          field: 'endedOn',
          code: 'ENDS_BEFORE_START',
          params: { on: endedOn, startsOn: officialSince },
        })),
  ]
}

/** More than the capacity is possible and is shown; nothing is refused for it. */
export const isOverloaded = (load: number, capacity: number): boolean => load > capacity
