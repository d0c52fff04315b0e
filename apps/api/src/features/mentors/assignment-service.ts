import {
  type Acquaintance,
  type AssignmentEndReason,
  addDays,
  type CalendarDate,
  decideEnd,
  type EndCommand,
  textProblem,
  writtenText,
} from '@nguon/domain'
import type { Context, Transaction } from '../../platform/context.ts'
import { forbidden } from '../../platform/errors.ts'
import { isId } from '../../platform/ids.ts'
import { type Outcome, succeed } from '../../platform/results.ts'
import { type AuditRecord, audit, type NotDone, once } from '../../platform/writes.ts'
import { conflictOver } from '../audit/index.ts'
import { candidateById, endAssignment, lockCase, notFound, refreshDueItems } from '../candidates/index.ts'
import { type Assignment, assignmentById } from './assignments-store.ts'
import { acquaintanceProblems, isReplacement, judgeHelp } from './help-judgement.ts'
import {
  findAssignment,
  insertAssignment,
  lockAssignment,
  lockMentor,
  type NewAssignment,
} from './mentor-writes-store.ts'
import { mentorById } from './store.ts'

export interface AssignMentorInput {
  readonly candidateId: string
  readonly mentorId: string
  readonly startsOn: CalendarDate
  readonly decisionNumber?: string | null | undefined
  readonly acquaintedSince?: CalendarDate | null | undefined
  readonly acquaintance?: Acquaintance | null | undefined
  readonly takesOverFrom?: string | null | undefined
  readonly handoverNote?: string | null | undefined
  readonly idempotencyKey?: string | null | undefined
}
export interface EndMentorAssignmentInput {
  readonly id: string
  readonly version: number
  readonly endsOn: CalendarDate
  readonly reason: AssignmentEndReason
  readonly handoverNote?: string | null | undefined
  readonly idempotencyKey?: string | null | undefined
}

/** What the audit keeps of an assignment. */
const snapshotOf = (row: Omit<Assignment, 'id' | 'candidatePath' | 'version'>): Record<string, unknown> => ({
  candidateId: row.candidateId,
  mentorId: row.mentorId,
  startsOn: row.startsOn,
  endsOn: row.endsOn,
  decisionNumber: row.decisionNumber,
  endReason: row.endReason,
  handoverNote: row.handoverNote,
  acquaintedSince: row.acquaintedSince,
  acquaintance: row.acquaintance,
})

export const reload = async (context: Context, id: string): Promise<Outcome<Assignment>> => {
  const assignment = await assignmentById(context).load(id)
  if (!assignment) throw new Error(`Assignment ${id} is not there after it was written`)
  return succeed(assignment)
}

type Ended = { readonly id: string } & EndCommand
interface Handover {
  readonly ended: Ended | null
  readonly records: readonly AuditRecord[]
}

/** Whoever is taken over from helps until the day before, and says where the work stands. */
const endTakenOver = async (
  { clock }: Context,
  transaction: Transaction,
  candidate: { readonly id: string; readonly cellId: string },
  input: AssignMentorInput,
): Promise<Handover | NotDone> => {
  if (!input.takesOverFrom) return { ended: null, records: [] }
  const before = isId(input.takesOverFrom) ? await findAssignment(transaction, input.takesOverFrom) : null
  if (before?.candidateId !== candidate.id) return notFound('takesOverFrom')
  const handoverNote = writtenText(input.handoverNote)
  const problems = textProblem('handoverNote', handoverNote, { required: true, maximum: 2_000 })
  if (problems.length > 0) return { kind: 'invalid', problems }
  const day = addDays(input.startsOn, -1)
  const endsOn = day < before.startsOn ? before.startsOn : day
  const decision = decideEnd(before, { endsOn, reason: 'MENTOR_MOVED', handoverNote }, clock.today())
  if (!decision.ok) return decision.error
  return {
    ended: { id: before.id, ...decision.value },
    records: [
      {
        verb: 'mentor:assign',
        subjectType: 'MentorAssignment',
        subjectId: before.id,
        committeeId: candidate.cellId,
        before: snapshotOf(before),
        after: snapshotOf({ ...before, endsOn, endReason: decision.value.reason, handoverNote }),
      },
    ],
  }
}

/** A member is asked to follow and help a candidate from a day on. */
export const assignMentor = async (context: Context, input: AssignMentorInput): Promise<Outcome<Assignment>> => {
  const { viewer, clock } = context
  viewer.require('mentor:assign')
  const [seenCandidate, seenMentor] = await Promise.all([
    candidateById(context).load(input.candidateId),
    mentorById(context).load(input.mentorId),
  ])
  if (!seenCandidate) return notFound('candidateId')
  if (!viewer.may('mentor:assign', seenCandidate.cellPath)) throw forbidden('mentor:assign')
  if (!seenMentor) return notFound('mentorId')
  const { idempotencyKey, ...keyed } = input
  const outcome = await once(
    context,
    { operation: 'assignMentor', key: idempotencyKey, input: keyed },
    async (transaction) => {
      const { candidate, assignments } = await lockCase(transaction, seenCandidate.id)
      const mentor = await lockMentor(transaction, seenMentor.id)
      const handover = await endTakenOver(context, transaction, candidate, input)
      if ('kind' in handover) return handover
      const decisionNumber = writtenText(input.decisionNumber)
      const problems = [
        ...textProblem('decisionNumber', decisionNumber, { required: false, maximum: 100 }),
        ...acquaintanceProblems(input, mentor.person.birthDate),
      ]
      if (problems.length > 0) return { kind: 'invalid' as const, problems }
      const row: NewAssignment = {
        id: context.newId(),
        candidateId: candidate.id,
        mentorId: mentor.id,
        startsOn: input.startsOn,
        decisionNumber,
        acquaintedSince: input.acquaintedSince ?? null,
        acquaintance: input.acquaintance ?? null,
        replacement: await isReplacement(
          transaction,
          candidate.id,
          input.startsOn,
          assignments,
          handover.ended?.id ?? null,
        ),
      }
      const helping = assignments.map((one) => (one.id === handover.ended?.id ? { ...one, ...handover.ended } : one))
      const refused = await judgeHelp(transaction, row, { candidate, mentor, assignments: helping }, clock.today())
      if (refused) return refused
      if (handover.ended) await endAssignment(transaction, handover.ended.id, endOf(handover.ended))
      await insertAssignment(transaction, row, clock.now())
      await audit(transaction, context, [
        ...handover.records,
        {
          verb: 'mentor:assign',
          subjectType: 'MentorAssignment',
          subjectId: row.id,
          committeeId: candidate.cellId,
          before: null,
          after: snapshotOf({ ...row, endsOn: null, endReason: null, handoverNote: null }),
        },
      ])
      await refreshDueItems(transaction, [candidate.id], clock.today())
      return { madeId: row.id }
    },
  )
  return 'madeId' in outcome ? reload(context, outcome.madeId) : outcome
}

/** The end as the assignment keeps it. */
const endOf = ({ endsOn, reason, handoverNote }: EndCommand) => ({ endsOn, endReason: reason, handoverNote })

/** A mentor no longer helps a candidate from the day after; what was stays readable. */
export const endMentorAssignment = async (
  context: Context,
  input: EndMentorAssignmentInput,
): Promise<Outcome<Assignment>> => {
  const { viewer, clock } = context
  viewer.require('mentor:assign')
  const seen = await assignmentById(context).load(input.id)
  if (!seen) return notFound('id')
  if (!viewer.may('mentor:assign', seen.candidatePath)) throw forbidden('mentor:assign')
  const { idempotencyKey, ...keyed } = input
  const outcome = await once(
    context,
    { operation: 'endMentorAssignment', key: idempotencyKey, input: keyed },
    async (transaction) => {
      const { candidate } = await lockCase(transaction, seen.candidateId)
      const assignment = await lockAssignment(transaction, seen.id)
      if (assignment.version !== input.version) return conflictOver(transaction, 'MentorAssignment', assignment)
      const handoverNote = writtenText(input.handoverNote)
      const problems = textProblem('handoverNote', handoverNote, { required: false, maximum: 2_000 })
      if (problems.length > 0) return { kind: 'invalid' as const, problems }
      const decision = decideEnd(
        assignment,
        { endsOn: input.endsOn, reason: input.reason, handoverNote },
        clock.today(),
      )
      if (!decision.ok) return decision.error
      await endAssignment(transaction, assignment.id, endOf(decision.value))
      await audit(transaction, context, [
        {
          verb: 'mentor:assign',
          subjectType: 'MentorAssignment',
          subjectId: assignment.id,
          committeeId: candidate.cellId,
          before: snapshotOf(assignment),
          after: snapshotOf({ ...assignment, ...endOf(decision.value) }),
        },
      ])
      await refreshDueItems(transaction, [candidate.id], clock.today())
      return { madeId: assignment.id }
    },
  )
  return 'madeId' in outcome ? reload(context, outcome.madeId) : outcome
}
