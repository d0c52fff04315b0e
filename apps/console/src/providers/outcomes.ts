import { HttpError } from 'react-admin'
import type { VerdictWords } from '../components/VerdictRow.tsx'

export type RefusalOutcome = {
  readonly __typename: 'Refusal'
  readonly message: string
  readonly verdicts: readonly VerdictWords[]
}
export type ConflictOutcome = {
  readonly __typename: 'Conflict'
  readonly message: string
  readonly currentVersion: number
  readonly changedBy: string | null
  readonly changedAt: string | null
}
export type InvalidOutcome = {
  readonly __typename: 'Invalid'
  readonly message: string
  readonly errors: readonly { readonly field: string; readonly code: string; readonly message: string }[]
}
/** The three ways in which a mutation may say no. */
export type ExpectedNo = RefusalOutcome | ConflictOutcome | InvalidOutcome

/** A rule refuses what was asked; the verdicts say which and why. */
export class RefusalError extends Error {
  readonly verdicts: readonly VerdictWords[]

  constructor(outcome: RefusalOutcome) {
    super(outcome.message)
    this.name = 'RefusalError'
    this.verdicts = outcome.verdicts
  }
}

/** Somebody else saved the record in the meantime. */
export class ConflictError extends Error {
  readonly currentVersion: number
  readonly changedBy: string | null
  readonly changedAt: string | null

  constructor(outcome: ConflictOutcome) {
    super(outcome.message)
    this.name = 'ConflictError'
    this.currentVersion = outcome.currentVersion
    this.changedBy = outcome.changedBy
    this.changedAt = outcome.changedAt
  }
}

/** The success of a mutation's result, or the error under which forms and pages know each "no". */
export function succeed<Outcome extends { readonly __typename: string }>(
  outcome: Outcome | ExpectedNo,
): Exclude<Outcome, ExpectedNo> {
  if (isRefusal(outcome)) throw new RefusalError(outcome)
  if (isConflict(outcome)) throw new ConflictError(outcome)
  if (isInvalid(outcome)) {
    throw new HttpError(outcome.message, 422, { message: outcome.message, errors: fieldErrors(outcome) })
  }
  return outcome as Exclude<Outcome, ExpectedNo>
}

const isRefusal = (outcome: { readonly __typename: string }): outcome is RefusalOutcome =>
  outcome.__typename === 'Refusal'
const isConflict = (outcome: { readonly __typename: string }): outcome is ConflictOutcome =>
  outcome.__typename === 'Conflict'
const isInvalid = (outcome: { readonly __typename: string }): outcome is InvalidOutcome =>
  outcome.__typename === 'Invalid'

/** A message a field; several problems of one field stand one after the other. */
export function fieldErrors({ errors }: Pick<InvalidOutcome, 'errors'>): Record<string, string> {
  const byField: Record<string, string> = {}
  for (const { field, message } of errors) byField[field] = field in byField ? `${byField[field]} ${message}` : message
  return byField
}
