import { textProblem } from '../shared/names.ts'
import { accept, type Invalid, invalid, problemWhen, type Refusal, type Result, refuse } from '../shared/result.ts'
import { DATA_SETS, type DataSet } from './purposes.ts'

/** FOUND: not reported yet; REPORTED: the authority knows; CLOSED: dealt with, and what came of it is written. */
export const BREACH_STATES = ['FOUND', 'REPORTED', 'CLOSED'] as const
export type BreachState = (typeof BREACH_STATES)[number]
export const BREACH_STEPS = ['REPORT', 'CLOSE'] as const
export type BreachStep = (typeof BREACH_STEPS)[number]

/** Data came into hands that they are not for, were lost, or were changed by nobody who may. Instants are milliseconds. */
export interface FoundBreach {
  readonly foundAt: number
  readonly what: string
  readonly dataSets: readonly DataSet[]
  /** How many persons it is about, as far as is known; names have no place in this register. */
  readonly persons: number | null
  readonly measures: string | null
}

const LONG = 4_000
const MOST_PERSONS = 100_000_000

/** A breach enters the register, with the instant until which it is to be reported. */
export const decideBreach = (
  breach: FoundBreach,
  { breachHours }: { readonly breachHours: number },
  now: number,
): Result<FoundBreach & { readonly reportBy: number }, Invalid> => {
  const { foundAt, what, dataSets, persons, measures } = breach
  const problems = [
    ...problemWhen(foundAt > now, { field: 'foundAt', code: 'INSTANT_IN_FUTURE' }),
    ...textProblem('what', what, { required: true, maximum: LONG }),
    ...textProblem('measures', measures, { required: false, maximum: LONG }),
    ...problemWhen(dataSets.length === 0, { field: 'dataSets', code: 'REQUIRED' }),
    ...problemWhen(persons !== null && (!Number.isInteger(persons) || persons < 0 || persons > MOST_PERSONS), {
      field: 'persons',
      code: 'OUT_OF_BOUNDS',
      params: { least: 0, most: MOST_PERSONS },
    }),
  ]
  if (problems.length > 0) return invalid(...problems)
  const named = DATA_SETS.filter((one) => dataSets.includes(one))
  return accept({ ...breach, dataSets: named, reportBy: foundAt + breachHours * 3_600_000 })
}

export interface BreachAct {
  readonly step: BreachStep
  readonly at: number
  /** To whom it was reported, or what came of it. */
  readonly text: string
}

/** Reports a breach, once, or closes it; one that harms nobody may be closed with that reason and without a report. */
export const decideBreachAct = (
  { step, at, text }: BreachAct,
  breach: { readonly state: BreachState; readonly foundAt: number },
  now: number,
): Result<BreachState, Refusal | Invalid> => {
  const problems = [
    ...textProblem('text', text, { required: true, maximum: LONG }),
    ...problemWhen(at > now, { field: 'at', code: 'INSTANT_IN_FUTURE' }),
    ...problemWhen(at < breach.foundAt, { field: 'at', code: 'BEFORE_FOUND' }),
  ]
  if (problems.length > 0) return invalid(...problems)
  if (breach.state === 'CLOSED') return refuse({ rule: 'PRIVACY', code: 'BREACH_CLOSED', values: {} })
  if (step === 'REPORT' && breach.state === 'REPORTED')
    return refuse({ rule: 'PRIVACY', code: 'BREACH_REPORTED', values: {} })
  return accept(step === 'REPORT' ? 'REPORTED' : 'CLOSED')
}

/** Not reported, and the time for it is over. */
export const isBreachOverdue = (
  { state, reportBy }: { readonly state: BreachState; readonly reportBy: number },
  now: number,
): boolean => state === 'FOUND' && reportBy < now
