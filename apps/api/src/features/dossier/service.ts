import {
  type CalendarDate,
  type FieldProblem,
  problemWhen,
  type Relation,
  textProblem,
  type VerificationState,
  writtenText,
} from '@nguon/domain'
import type { Context, Transaction } from '../../platform/context.ts'
import { forbidden } from '../../platform/errors.ts'
import type { Outcome } from '../../platform/results.ts'
import { type AuditRecord, audit, type Made, type NotDone, once } from '../../platform/writes.ts'
import { conflictOver } from '../audit/index.ts'
import {
  type Candidate,
  candidateById,
  type IntroducerGiven,
  insertIntroducers,
  insertPapers,
  introducerProblems,
  lockCase,
  notFound,
  type PaperGiven,
  paperProblems,
  refreshDueItems,
  reloadCandidate,
  snapshotOfIntroducer,
  withdrawPaper,
  writtenIntroducers,
  writtenPaper,
} from '../candidates/index.ts'
import {
  insertVerification,
  lockIntroducer,
  lockPaper,
  lockVerification,
  removeVerification,
  saveVerification,
  touchCase,
  withdrawIntroducer,
} from './store.ts'

type Answer = Promise<Outcome<Candidate>>
interface OfCaseInput {
  readonly candidateId: string
  readonly idempotencyKey?: string | null | undefined
}
export type RecordPaperInput = OfCaseInput & { readonly paper: PaperGiven }
export interface WithdrawInput {
  readonly candidateId: string
  readonly id: string
  readonly reason: string
}
export type RecordVerificationInput = OfCaseInput & {
  readonly id?: string | null | undefined
  readonly version?: number | null | undefined
  readonly relation: Relation
  readonly state: VerificationState
  readonly place?: string | null | undefined
  readonly sentOn?: CalendarDate | null | undefined
  readonly answeredOn?: CalendarDate | null | undefined
  readonly note?: string | null | undefined
}
export type RecordIntroducerInput = OfCaseInput & IntroducerGiven

type Written = { readonly records: readonly Omit<AuditRecord, 'verb' | 'committeeId'>[] }

/** Writes something of a case's dossier: the case is held, its version counted on, and what was done is audited. */
const writeDossier = async (
  context: Context,
  operation: string,
  input: OfCaseInput,
  work: (transaction: Transaction, candidate: Candidate) => Promise<Written | NotDone>,
): Answer => {
  const { viewer, clock } = context
  viewer.require('candidate:update')
  const seen = await candidateById(context).load(input.candidateId)
  if (!seen) return notFound('candidateId')
  if (!viewer.may('candidate:update', seen.cellPath)) throw forbidden('candidate:update')
  const { idempotencyKey, ...keyed } = input
  const outcome = await once(
    context,
    { operation, key: idempotencyKey, input: keyed },
    async (transaction): Promise<Made | NotDone> => {
      const { candidate } = await lockCase(transaction, seen.id)
      if (!viewer.may('candidate:update', candidate.cellPath)) throw forbidden('candidate:update')
      const written = await work(transaction, candidate)
      if ('kind' in written) return written
      await touchCase(transaction, candidate.id, clock.now())
      await audit(
        transaction,
        context,
        written.records.map((record) => ({ ...record, verb: 'candidate:update', committeeId: candidate.cellId })),
      )
      await refreshDueItems(transaction, [candidate.id], context.clock.today())
      return { madeId: candidate.id }
    },
  )
  return 'madeId' in outcome ? reloadCandidate(context, outcome.madeId) : outcome
}

const invalidWhen = (problems: readonly FieldProblem[]): NotDone | null =>
  problems.length > 0 ? { kind: 'invalid', problems } : null

/** A paper goes into the register of the case. */
export const recordPaper = (context: Context, input: RecordPaperInput): Answer =>
  writeDossier(context, 'recordPaper', input, async (transaction, candidate) => {
    const paper = { ...writtenPaper(input.paper), id: context.newId() }
    const wrong = invalidWhen(paperProblems(paper, 'paper.', context.clock.today()))
    if (wrong) return wrong
    const recorded = { at: context.clock.now(), byId: context.viewer.id }
    await insertPapers(transaction, candidate.id, [paper], recorded)
    const { id, ...after } = paper
    return { records: [{ subjectType: 'Paper', subjectId: id, before: null, after }] }
  })

/** A paper that was written down by mistake is taken out of the register; it stays readable. */
export const takeOutPaper = (context: Context, input: WithdrawInput): Answer =>
  writeDossier(context, 'withdrawPaper', input, async (transaction, candidate) => {
    const reason = writtenText(input.reason) ?? ''
    const wrong = invalidWhen(textProblem('reason', reason, { required: true, maximum: 500 }))
    if (wrong) return wrong
    const paper = await lockPaper(transaction, input.id)
    if (paper?.candidateId !== candidate.id || paper.withdrawnAt !== null) return notFound('id')
    await withdrawPaper(transaction, paper.id, reason, { at: context.clock.now(), byId: context.viewer.id })
    const { kind, number, issuedOn } = paper
    return {
      records: [
        {
          subjectType: 'Paper',
          subjectId: paper.id,
          before: { kind, number, issuedOn },
          after: { kind, number, issuedOn, withdrawn: true, reason },
        },
      ],
    }
  })

const verificationProblems = (input: RecordVerificationInput, today: CalendarDate): FieldProblem[] => {
  const { state, sentOn = null, answeredOn = null } = input
  return [
    ...textProblem('place', writtenText(input.place), { required: false, maximum: 200 }),
    ...textProblem('note', writtenText(input.note), { required: false, maximum: 2_000 }),
    ...problemWhen(state === 'VERIFIED' && answeredOn === null, { field: 'answeredOn', code: 'REQUIRED' }),
    ...(answeredOn !== null && sentOn !== null
      ? problemWhen(answeredOn < sentOn, {
          field: 'answeredOn',
          code: 'ENDS_BEFORE_START',
          params: { on: answeredOn, startsOn: sentOn },
        })
      : []),
    ...(['sentOn', 'answeredOn'] as const).flatMap((field) => {
      const on = input[field] ?? null
      return on === null ? [] : problemWhen(on > today, { field, code: 'DATE_IN_FUTURE', params: { on, today } })
    }),
  ]
}

/** A line of the verification of the curriculum vitae: new, or as it is now. */
export const recordVerification = (context: Context, input: RecordVerificationInput): Answer =>
  writeDossier(context, 'recordVerification', input, async (transaction, candidate) => {
    const wrong = invalidWhen(verificationProblems(input, context.clock.today()))
    if (wrong) return wrong
    const written = {
      relation: input.relation,
      state: input.state,
      place: writtenText(input.place),
      sentOn: input.sentOn ?? null,
      answeredOn: input.state === 'VERIFIED' ? (input.answeredOn ?? null) : null,
      note: writtenText(input.note),
    }
    if (!input.id) {
      const id = context.newId()
      await insertVerification(transaction, { id, candidateId: candidate.id }, written, context.clock.now())
      return { records: [{ subjectType: 'Verification', subjectId: id, before: null, after: written }] }
    }
    const known = await lockVerification(transaction, input.id)
    if (known?.candidateId !== candidate.id) return notFound('id')
    if (known.version !== input.version) return conflictOver(transaction, 'Verification', known)
    // Who may not read a note may change the rest of its line: what is left out stays as it was.
    const changed = input.note === undefined ? { ...written, note: known.note } : written
    await saveVerification(transaction, known.id, changed)
    const { relation, state, place, sentOn, answeredOn, note } = known
    const before = { relation, state, place, sentOn, answeredOn, note }
    return { records: [{ subjectType: 'Verification', subjectId: known.id, before, after: changed }] }
  })

/** A line of the verification that should not be there. */
export const dropVerification = (
  context: Context,
  input: { readonly candidateId: string; readonly id: string },
): Answer =>
  writeDossier(context, 'removeVerification', input, async (transaction, candidate) => {
    const known = await lockVerification(transaction, input.id)
    if (known?.candidateId !== candidate.id) return notFound('id')
    await removeVerification(transaction, known.id)
    const { relation, state, place, sentOn, answeredOn } = known
    const before = { relation, state, place, sentOn, answeredOn }
    return { records: [{ subjectType: 'Verification', subjectId: known.id, before, after: null }] }
  })

/** Somebody introduces the person into the Party: an official member, or a union by its resolution. */
export const recordIntroducer = (context: Context, input: RecordIntroducerInput): Answer =>
  writeDossier(context, 'recordIntroducer', input, async (transaction, candidate) => {
    const written = await writtenIntroducers(context, transaction, [input])
    const wrong = invalidWhen(written.flatMap((one) => introducerProblems(one, candidate, '', context.clock.today())))
    if (wrong) return wrong
    const introducers = written.map((one) => ({ ...one, id: context.newId() }))
    await insertIntroducers(transaction, candidate.id, introducers, context.clock.now())
    return {
      records: introducers.map(({ id, ...one }) => ({
        subjectType: 'Introducer',
        subjectId: id,
        before: null,
        after: snapshotOfIntroducer(one),
      })),
    }
  })

/** Somebody does not introduce the person after all. */
export const takeBackIntroducer = (
  context: Context,
  input: { readonly candidateId: string; readonly id: string },
): Answer =>
  writeDossier(context, 'withdrawIntroducer', input, async (transaction, candidate) => {
    const known = await lockIntroducer(transaction, input.id)
    if (known?.candidateId !== candidate.id) return notFound('id')
    await withdrawIntroducer(transaction, known.id, context.clock.now())
    const { kind, mentorId, organisationName, introducedOn } = known
    const before = { kind, mentorId, organisationName, introducedOn }
    return { records: [{ subjectType: 'Introducer', subjectId: known.id, before, after: null }] }
  })
