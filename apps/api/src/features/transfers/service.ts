import {
  type Acquaintance,
  type CalendarDate,
  decideAssignment,
  decideTransferAcceptance,
  decideTransferCancellation,
  decideTransferStart,
  type MentorFacts,
  mentorUnitPath,
  problemWhen,
  replayCase,
  textProblem,
  writtenText,
} from '@nguon/domain'
import type { Context, Transaction } from '../../platform/context.ts'
import { forbidden } from '../../platform/errors.ts'
import { type Outcome, succeed } from '../../platform/results.ts'
import { type AuditRecord, audit, type Made, type NotDone, once } from '../../platform/writes.ts'
import { conflictOver } from '../audit/index.ts'
import {
  type ActInput,
  actOnCase,
  appendEvent,
  type Candidate,
  endAssignment,
  holdCell,
  lockCase,
  notFound,
  openHeldFile,
  type PaperGiven,
  refreshDueItems,
  snapshotOfState,
} from '../candidates/index.ts'
import { insertAssignment, lineOf, lockMentor, mentorById, restrictionsOf } from '../mentors/index.ts'
import {
  closeTransfer,
  findCell,
  insertTransfer,
  lockTransfer,
  moveCase,
  type Transfer,
  transferById,
} from './store.ts'

export type StartTransferInput = Omit<ActInput, 'papers'> & {
  readonly toCellId: string
  readonly certificate: Omit<PaperGiven, 'kind'>
}
export interface AcceptTransferInput {
  readonly id: string
  readonly version: number
  readonly occurredOn: CalendarDate
  readonly documentNumber?: string | null | undefined
  readonly mentorId?: string | null | undefined
  readonly acquaintance?: Acquaintance | null | undefined
  readonly idempotencyKey?: string | null | undefined
}

/** The old side certifies and sends the case to another cell, wherever that is. */
export const startTransfer = async (context: Context, input: StartTransferInput): Promise<Outcome<Candidate>> => {
  const { toCellId, certificate, ...act } = input
  const to = await findCell(context, toCellId)
  if (!to) return notFound('toCellId')
  return actOnCase(context, {
    operation: 'startTransfer',
    verb: 'candidate:transfer',
    input: { ...act, papers: [{ ...certificate, kind: 'TRANSFER_CERTIFICATE' }], ...{ toCellId } },
    decide: async ({ file, details, today, transaction, locked }) =>
      decideTransferStart(
        file,
        { ...details, fromCellId: locked.candidate.cellId, toCellId: to.id },
        await holdCell(transaction, to.id),
        today,
      ),
    after: async ({ transaction, locked, recorded }, event, next) => {
      const { candidate } = locked
      const row = {
        id: context.newId(),
        candidateId: candidate.id,
        fromCellId: candidate.cellId,
        toCellId: to.id,
        stageThen: next.stage,
        startedOn: event.occurredOn,
      }
      await insertTransfer(transaction, row, recorded.at)
      // The other side reads of it too, in its own scope.
      return [sideRecord(to.id, row.id, null, { from: candidate.cellId, to: to.id, startedOn: event.occurredOn })]
    },
  })
}

/** The case stays where it is after all. */
export const cancelTransfer = (context: Context, input: ActInput): Promise<Outcome<Candidate>> =>
  actOnCase(context, {
    operation: 'cancelTransfer',
    verb: 'candidate:transfer',
    input,
    decide: ({ file, details, today }) => decideTransferCancellation(file, details, today),
    after: async ({ transaction, locked }, event) => {
      await closeTransfer(transaction, locked.candidate.id, { cancelledOn: event.occurredOn })
      return []
    },
  })

const sideRecord = (
  committeeId: string,
  transferId: string,
  before: AuditRecord['before'],
  after: AuditRecord['after'],
): AuditRecord => ({
  verb: 'candidate:transfer',
  subjectType: 'Transfer',
  subjectId: transferId,
  committeeId,
  before,
  after,
})

const accept = async (
  context: Context,
  transaction: Transaction,
  seen: Transfer,
  input: AcceptTransferInput,
): Promise<Made | NotDone> => {
  const { viewer, clock } = context
  // The cell before the case, as a move of the cell does it; the other way round each could wait for the other.
  const newCell = await holdCell(transaction, seen.toCell.id)
  const locked = await lockCase(transaction, seen.candidateId)
  const transfer = await lockTransfer(transaction, seen.id)
  if (!viewer.may('candidate:transfer', transfer.toCell.path)) throw forbidden('candidate:transfer')
  if (transfer.version !== input.version) return conflictOver(transaction, 'Transfer', transfer)
  const { candidate, events, assignments } = locked
  const documentNumber = writtenText(input.documentNumber)
  const mentor = input.mentorId ? await lockMentor(transaction, input.mentorId) : null
  const problems = [
    ...textProblem('documentNumber', documentNumber, { required: false, maximum: 100 }),
    ...problemWhen(mentor !== null && mentor.personId === candidate.personId, {
      field: 'mentorId',
      code: 'SAME_PERSON',
    }),
  ]
  if (problems.length > 0) return { kind: 'invalid', problems }
  if (mentor) {
    const fits = decideAssignment(
      { startsOn: input.occurredOn },
      {
        mentor: { ...mentor, path: mentor.committeePath },
        candidate: { ...candidate, path: transfer.toCell.path },
        assignments: [],
        unitPath: mentorUnitPath(await lineOf(transaction, transfer.toCell.path)),
      },
      clock.today(),
    )
    if (!fits.ok) return fits.error
  }
  const assigned = mentor && {
    id: context.newId(),
    candidateId: candidate.id,
    mentorId: mentor.id,
    startsOn: input.occurredOn,
    decisionNumber: documentNumber,
    acquaintedSince: null,
    acquaintance: input.acquaintance ?? null,
    // R26: another official member; the twelve months together are not asked for.
    replacement: true,
  }
  const file = await openHeldFile(transaction, locked)
  const taken: MentorFacts[] = assigned
    ? [
        {
          ...assigned,
          assignmentId: assigned.id,
          endsOn: null,
          officialSince: mentor.officialSince,
          endedOn: mentor.endedOn,
          disciplined: await restrictionsOf(transaction, mentor.id),
        },
      ]
    : []
  // Whoever helped on the old side helps no longer; the new side's member is among the facts.
  const decision = decideTransferAcceptance(
    { ...file, facts: { ...file.facts, mentors: taken } },
    { occurredOn: input.occurredOn, documentNumber, fromCellId: candidate.cellId },
    newCell,
    clock.today(),
  )
  if (!decision.ok) return decision.error

  const { event, verdicts } = decision.value
  const recorded = { at: clock.now(), byId: viewer.id }
  const next = replayCase([...events, event])
  const texts = { documentIssuer: null, note: null }
  await appendEvent(transaction, candidate.id, { id: context.newId(), event, texts, recorded, verdicts }, next)
  await closeTransfer(transaction, candidate.id, { acceptedOn: input.occurredOn })
  for (const { id, startsOn, endsOn } of assignments) {
    if (endsOn !== null) continue
    const lastDay = startsOn > input.occurredOn ? startsOn : input.occurredOn
    await endAssignment(transaction, id, { endsOn: lastDay, endReason: 'CANDIDATE_MOVED', handoverNote: null })
  }
  await moveCase(transaction, candidate.id, transfer.toCell.id)
  if (assigned) await insertAssignment(transaction, assigned, recorded.at)
  const before = { cellId: transfer.fromCell.id, ...snapshotOfState(file.state) }
  const after = {
    cellId: transfer.toCell.id,
    ...snapshotOfState(next),
    acceptedOn: input.occurredOn,
    mentorId: mentor?.id ?? null,
  }
  await audit(transaction, context, [
    sideRecord(transfer.fromCell.id, transfer.id, before, after),
    {
      verb: 'candidate:transfer',
      subjectType: 'Candidate',
      subjectId: candidate.id,
      committeeId: transfer.toCell.id,
      before,
      after,
    },
  ])
  await refreshDueItems(transaction, [candidate.id], clock.today())
  return { madeId: transfer.id }
}

/** The new side takes the case over and says who helps from now on; the clocks of the case go on. */
export const acceptTransfer = async (context: Context, input: AcceptTransferInput): Promise<Outcome<Transfer>> => {
  const { viewer } = context
  viewer.require('candidate:transfer')
  const seen = await transferById(context).load(input.id)
  if (!seen) return notFound('id')
  if (!viewer.may('candidate:transfer', seen.toCell.path)) throw forbidden('candidate:transfer')
  if (seen.acceptedOn !== null || seen.cancelledOn !== null) return notFound('id')
  if (input.mentorId && !(await mentorById(context).load(input.mentorId))) return notFound('mentorId')
  const { idempotencyKey, ...keyed } = input
  const outcome = await once(
    context,
    { operation: 'acceptTransfer', key: idempotencyKey, input: keyed },
    (transaction) => accept(context, transaction, seen, input),
  )
  if (!('madeId' in outcome)) return outcome
  const made = await transferById(context).load(outcome.madeId)
  if (!made) throw new Error(`Transfer ${outcome.madeId} is not there after it was accepted`)
  return succeed(made)
}
