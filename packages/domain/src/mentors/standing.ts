import type { CalendarDate } from '../shared/dates.ts'
import { textProblem } from '../shared/names.ts'
import { coversDay, type DateRange } from '../shared/ranges.ts'
import {
  accept,
  type FieldProblem,
  type Invalid,
  invalid,
  problemWhen,
  type Refusal,
  type Result,
  refuse,
  type Verdict,
} from '../shared/result.ts'

/** Why a member may not help anybody for a time. */
export const RESTRICTION_KINDS = ['DISCIPLINED'] as const
export type RestrictionKind = (typeof RESTRICTION_KINDS)[number]

export interface Standing {
  readonly officialSince: CalendarDate | null
  /** The last day of service as a mentor. */
  readonly endedOn: CalendarDate | null
  readonly disciplined: readonly DateRange[]
}

const verdict = (code: Verdict['code'], values: Verdict['values']): Verdict => ({ rule: 'MENTOR', code, values })

/** Why the member may not help anybody on a day; nothing where there is no reason. */
export const standingOn = ({ officialSince, endedOn, disciplined }: Standing, on: CalendarDate): Verdict[] => {
  const discipline = disciplined.find((range) => coversDay(range, on))
  return [
    ...(officialSince === null || on < officialSince ? [verdict('MENTOR_NOT_OFFICIAL', { on })] : []),
    ...(endedOn !== null && on > endedOn ? [verdict('MENTOR_ENDED', { endedOn })] : []),
    ...(discipline ? [verdict('MENTOR_UNDER_DISCIPLINE', { on, since: discipline.startsOn })] : []),
  ]
}

export interface Restriction extends DateRange {
  readonly documentNumber: string | null
}
/** What is wrong with a restriction as it is written. */
export const checkRestriction = (
  { startsOn, endsOn, documentNumber }: Restriction,
  today: CalendarDate,
): FieldProblem[] => [
  ...problemWhen(startsOn > today, { field: 'startsOn', code: 'DATE_IN_FUTURE', params: { on: startsOn, today } }),
  ...(endsOn === null
    ? []
    : problemWhen(endsOn < startsOn, { field: 'endsOn', code: 'ENDS_BEFORE_START', params: { on: endsOn, startsOn } })),
  ...textProblem('documentNumber', documentNumber, { required: false, maximum: 100 }),
]

/** May the restriction end on the day? One that has an end by decision may end earlier, never later. */
export const decideLift = (
  { startsOn, endsOn }: DateRange,
  on: CalendarDate,
  today: CalendarDate,
): Result<CalendarDate, Refusal | Invalid> => {
  if (endsOn !== null && endsOn <= on) return refuse(verdict('RESTRICTION_OVER', { endedOn: endsOn }))
  const problems = [
    ...problemWhen(on > today, { field: 'endsOn', code: 'DATE_IN_FUTURE', params: { on, today } }),
    ...problemWhen(on < startsOn, { field: 'endsOn', code: 'ENDS_BEFORE_START', params: { on, startsOn } }),
  ]
  return problems.length > 0 ? invalid(...problems) : accept(on)
}
