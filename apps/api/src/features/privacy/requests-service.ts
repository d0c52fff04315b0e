import {
  type CalendarDate,
  decideRequestAct,
  type NewRequest,
  type RequestKind,
  type RequestStep,
  receiveRequest,
  textProblem,
  VIETNAM_CALENDAR,
  writtenText,
} from '@nguon/domain'
import type { Context, Transaction } from '../../platform/context.ts'
import { forbidden } from '../../platform/errors.ts'
import { type Outcome, succeed } from '../../platform/results.ts'
import { audit, type Made, type NotDone, once } from '../../platform/writes.ts'
import { conflictOver } from '../audit/index.ts'
import { candidateById, notFound } from '../candidates/index.ts'
import { committeeById } from '../committees/index.ts'
import { mentorById } from '../mentors/index.ts'
import { readClocks } from './clocks-store.ts'
import { insertRequest, lockRequest, type PrivacyRequest, requestById, saveRequest } from './requests-store.ts'

export interface ReceiveRequestInput {
  readonly committeeId: string
  readonly candidateId?: string | null | undefined
  readonly mentorId?: string | null | undefined
  readonly askerName?: string | null | undefined
  readonly kind: RequestKind
  readonly receivedOn: CalendarDate
  readonly othersInvolved?: boolean | null | undefined
  readonly text?: string | null | undefined
  readonly idempotencyKey?: string | null | undefined
}

const answered = async (context: Context, outcome: Made | NotDone): Promise<Outcome<PrivacyRequest>> => {
  if (!('madeId' in outcome)) return outcome
  const request = await requestById(context).load(outcome.madeId)
  if (!request) throw new Error(`Request ${outcome.madeId} is not there after it was written`)
  return succeed(request)
}

/** Enters a request into the register, inside the transaction of whatever it comes with. Answers its id, or why not. */
export const enterRequest = async (
  transaction: Transaction,
  context: Context,
  of: { readonly committeeId: string; readonly personId: string | null; readonly askerName: string | null },
  request: NewRequest,
): Promise<Made | NotDone> => {
  const { clock, viewer } = context
  const decision = receiveRequest(request, await readClocks(transaction), VIETNAM_CALENDAR, clock.today())
  if (!decision.ok) return decision.error
  const id = context.newId()
  await insertRequest(transaction, { id, ...of, ...decision.value }, { at: clock.now(), byId: viewer.id })
  const { kind, receivedOn, othersInvolved, text, answerBy, actBy } = decision.value
  await audit(transaction, context, [
    {
      verb: 'privacy:handle',
      subjectType: 'PrivacyRequest',
      subjectId: id,
      committeeId: of.committeeId,
      before: null,
      after: { kind, receivedOn, othersInvolved, text, answerBy, actBy, fullName: of.askerName },
    },
  ])
  return { madeId: id }
}

/** A person asks for a right; the clocks begin. */
export const receivePrivacyRequest = async (
  context: Context,
  input: ReceiveRequestInput,
): Promise<Outcome<PrivacyRequest>> => {
  const { viewer } = context
  viewer.require('privacy:handle')
  const committee = await committeeById(context).load(input.committeeId)
  if (!committee) return notFound('committeeId')
  if (!viewer.may('privacy:handle', committee.path)) throw forbidden('privacy:handle')
  const askerName = writtenText(input.askerName)
  const named = [input.candidateId, input.mentorId, askerName].filter((one) => one != null)
  if (named.length !== 1) return { kind: 'invalid', problems: [{ field: 'askerName', code: 'ONE_SUBJECT' }] }
  const nameProblems = textProblem('askerName', askerName, { required: false, maximum: 120 })
  if (nameProblems.length > 0) return { kind: 'invalid', problems: nameProblems }
  const candidate = input.candidateId ? await candidateById(context).load(input.candidateId) : null
  if (input.candidateId && !candidate) return notFound('candidateId')
  const mentor = input.mentorId ? await mentorById(context).load(input.mentorId) : null
  if (input.mentorId && !mentor) return notFound('mentorId')
  const of = { committeeId: committee.id, personId: candidate?.personId ?? mentor?.personId ?? null, askerName }
  const { idempotencyKey, ...keyed } = input
  const outcome = await once(
    context,
    { operation: 'receivePrivacyRequest', key: idempotencyKey, input: keyed },
    (transaction) =>
      enterRequest(transaction, context, of, {
        kind: input.kind,
        receivedOn: input.receivedOn,
        othersInvolved: input.othersInvolved ?? false,
        text: writtenText(input.text),
      }),
  )
  return answered(context, outcome)
}

export interface ActOnRequestInput {
  readonly id: string
  readonly version: number
  readonly step: RequestStep
  readonly on: CalendarDate
  readonly text: string
}

/** The next step of a request: answered, done, or turned down with reasons. */
export const actOnPrivacyRequest = async (
  context: Context,
  input: ActOnRequestInput,
): Promise<Outcome<PrivacyRequest>> => {
  const { viewer, clock } = context
  viewer.require('privacy:handle')
  const seen = await requestById(context).load(input.id)
  if (!seen || !viewer.may('privacy:handle', seen.committeePath)) return notFound('id')
  const outcome = await once(context, { operation: 'actOnPrivacyRequest', key: null, input }, async (transaction) => {
    const known = await lockRequest(transaction, seen.id)
    if (known.version !== input.version) return conflictOver(transaction, 'PrivacyRequest', known)
    const text = writtenText(input.text)
    const decision = decideRequestAct({ step: input.step, on: input.on, text }, known, clock.today())
    if (!decision.ok) return decision.error
    const before = snapshotOf(known)
    const after =
      input.step === 'ANSWER'
        ? { ...before, state: decision.value, answeredOn: input.on, answer: text }
        : { ...before, state: decision.value, closedOn: input.on, outcome: text }
    await saveRequest(transaction, known.id, after)
    await audit(transaction, context, [
      {
        verb: 'privacy:handle',
        subjectType: 'PrivacyRequest',
        subjectId: known.id,
        committeeId: known.committeeId,
        // The words told to a person are free text about the person, and named so that the audit masks them.
        before: { state: before.state, answeredOn: before.answeredOn, closedOn: before.closedOn },
        after: { state: after.state, answeredOn: after.answeredOn, closedOn: after.closedOn, text },
      },
    ])
    return { madeId: known.id }
  })
  return answered(context, outcome)
}

const snapshotOf = ({ state, answeredOn, answer, closedOn, outcome }: PrivacyRequest) => ({
  state,
  answeredOn,
  answer,
  closedOn,
  outcome,
})
