import { addWorkingDays, type WorkingCalendar } from '../calendars/working-days.ts'
import { addDays, type CalendarDate } from '../shared/dates.ts'
import { textProblem } from '../shared/names.ts'
import {
  accept,
  type FieldProblem,
  type Invalid,
  invalid,
  problemWhen,
  type Refusal,
  type Result,
  refuse,
} from '../shared/result.ts'

/** What a person may ask of whoever keeps their data. */
export const REQUEST_KINDS = ['ACCESS', 'CORRECTION', 'DELETION', 'RESTRICTION', 'WITHDRAWAL', 'OBJECTION'] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]
/** RECEIVED: nobody has answered; ANSWERED: the person knows what will be done; then it is done, or turned down with reasons. */
export const REQUEST_STATES = ['RECEIVED', 'ANSWERED', 'DONE', 'TURNED_DOWN'] as const
export type RequestState = (typeof REQUEST_STATES)[number]
export const REQUEST_STEPS = ['ANSWER', 'COMPLETE', 'TURN_DOWN'] as const
export type RequestStep = (typeof REQUEST_STEPS)[number]

/** The clocks of the register, which an organisation sets as its lawyers read the law. */
export interface PrivacyClocks {
  /** Working days in which the person is answered. */
  readonly answerDays: number
  /** Days in which it is done. */
  readonly actDays: number
  /** The same where somebody else who holds the data must do it too. */
  readonly actWithOthersDays: number
  /** Hours in which a breach is reported. */
  readonly breachHours: number
}
export const USUAL_PRIVACY_CLOCKS: PrivacyClocks = {
  answerDays: 2,
  actDays: 15,
  actWithOthersDays: 20,
  breachHours: 72,
}
const BOUNDS: Readonly<Record<keyof PrivacyClocks, readonly [least: number, most: number]>> = {
  answerDays: [1, 30],
  actDays: [1, 90],
  actWithOthersDays: [1, 90],
  breachHours: [1, 240],
}
export const PRIVACY_CLOCKS = Object.keys(BOUNDS) as (keyof PrivacyClocks)[]

export const checkPrivacyClocks = (clocks: PrivacyClocks): FieldProblem[] =>
  PRIVACY_CLOCKS.flatMap((field) => {
    const [least, most] = BOUNDS[field]
    const isWrong = !Number.isInteger(clocks[field]) || clocks[field] < least || clocks[field] > most
    return problemWhen(isWrong, { field, code: 'OUT_OF_BOUNDS', params: { least, most } })
  })

export interface NewRequest {
  readonly kind: RequestKind
  readonly receivedOn: CalendarDate
  /** Whether somebody else who holds the data must act too. */
  readonly othersInvolved: boolean
  /** What the person wrote, as far as it must be known to act. */
  readonly text: string | null
}
/** The last day of each clock. */
export interface RequestDays {
  readonly answerBy: CalendarDate
  readonly actBy: CalendarDate
}

/**
 * A request enters the register, with its two last days. Working days beyond the years whose days off are known are
 * counted as calendar days, which is never later.
 */
export const receiveRequest = (
  request: NewRequest,
  clocks: PrivacyClocks,
  calendar: WorkingCalendar,
  today: CalendarDate,
): Result<NewRequest & RequestDays, Invalid> => {
  const { receivedOn, othersInvolved, text } = request
  const problems = [
    ...textProblem('text', text, { required: false, maximum: 2_000 }),
    ...problemWhen(receivedOn > today, {
      field: 'receivedOn',
      code: 'DATE_IN_FUTURE',
      params: { on: receivedOn, today },
    }),
  ]
  if (problems.length > 0) return invalid(...problems)
  return accept({
    ...request,
    answerBy: addWorkingDays(receivedOn, clocks.answerDays, calendar) ?? addDays(receivedOn, clocks.answerDays),
    actBy: addDays(receivedOn, othersInvolved ? clocks.actWithOthersDays : clocks.actDays),
  })
}

export interface RequestAct {
  readonly step: RequestStep
  readonly on: CalendarDate
  /** What the person was told, or what was done; a refusal has its reasons. */
  readonly text: string | null
}
export interface KnownRequest extends RequestDays {
  readonly state: RequestState
  readonly receivedOn: CalendarDate
  readonly answeredOn: CalendarDate | null
}

const stateAfter: Readonly<Record<RequestStep, RequestState>> = {
  ANSWER: 'ANSWERED',
  COMPLETE: 'DONE',
  TURN_DOWN: 'TURNED_DOWN',
}
/** The steps that a request waits for. */
export const STEPS_OF_STATE: Readonly<Record<RequestState, readonly RequestStep[]>> = {
  RECEIVED: ['ANSWER', 'COMPLETE', 'TURN_DOWN'],
  ANSWERED: ['COMPLETE', 'TURN_DOWN'],
  DONE: [],
  TURNED_DOWN: [],
}

/** The next step of a request. Lateness is told by its days and stands in nobody's way. */
export const decideRequestAct = (
  act: RequestAct,
  request: KnownRequest,
  today: CalendarDate,
): Result<RequestState, Refusal | Invalid> => {
  const { step, on, text } = act
  const earliest = request.answeredOn ?? request.receivedOn
  const problems = [
    ...textProblem('text', text, { required: true, maximum: 2_000 }),
    ...problemWhen(on > today, { field: 'on', code: 'DATE_IN_FUTURE', params: { on, today } }),
    ...problemWhen(on < earliest, { field: 'on', code: 'REQUEST_DAY_EARLY', params: { on, earliest } }),
  ]
  if (problems.length > 0) return invalid(...problems)
  if (!STEPS_OF_STATE[request.state].includes(step))
    return refuse({ rule: 'PRIVACY', code: 'REQUEST_CLOSED', values: { state: request.state } })
  return accept(stateAfter[step])
}

/** The day that a request waits for, and whether it is over; null once it is closed. */
export const waitsUntil = ({ state, answerBy, actBy }: Pick<KnownRequest, 'state' | 'answerBy' | 'actBy'>) =>
  state === 'RECEIVED' ? answerBy : state === 'ANSWERED' ? actBy : null

/** A request that waits longer than it may. */
export const isRequestOverdue = (
  request: Pick<KnownRequest, 'state' | 'answerBy' | 'actBy'>,
  today: CalendarDate,
): boolean => {
  const until = waitsUntil(request)
  return until !== null && (until < today || request.actBy < today)
}
