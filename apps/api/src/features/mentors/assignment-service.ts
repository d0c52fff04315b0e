import {
  type AssignmentEndReason,
  type CalendarDate,
  decideAssignment,
  decideEnd,
  mentorUnitPath,
  textProblem,
  writtenText,
} from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import { forbidden } from '../../platform/errors.ts'
import { type Outcome, succeed } from '../../platform/results.ts'
import { audit, once } from '../../platform/writes.ts'
import { findLastChange } from '../audit/index.ts'
import { candidateById, lockCase, notFound } from '../candidates/index.ts'
import { type Assignment, assignmentById } from './assignments-store.ts'
import { endAssignment, insertAssignment, lineOf, lockAssignment, lockMentor } from './mentor-writes-store.ts'
import { mentorById } from './store.ts'

export interface AssignMentorInput {
  readonly candidateId: string
  readonly mentorId: string
  readonly startsOn: CalendarDate
  readonly decisionNumber?: string | null | undefined
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
const snapshotOf = (
  row: Pick<Assignment, 'candidateId' | 'mentorId' | 'startsOn' | 'endsOn' | 'endReason'> & {
    readonly decisionNumber: string | null
    readonly handoverNote: string | null
  },
): Record<string, unknown> => ({
  candidateId: row.candidateId,
  mentorId: row.mentorId,
  startsOn: row.startsOn,
  endsOn: row.endsOn,
  decisionNumber: row.decisionNumber,
  endReason: row.endReason,
  handoverNote: row.handoverNote,
})

const reload = async (context: Context, id: string): Promise<Outcome<Assignment>> => {
  const assignment = await assignmentById(context).load(id)
  if (!assignment) throw new Error(`Assignment ${id} is not there after it was written`)
  return succeed(assignment)
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
      const decisionNumber = writtenText(input.decisionNumber)
      const problems = textProblem('decisionNumber', decisionNumber, { required: false, maximum: 100 })
      if (problems.length > 0) return { kind: 'invalid' as const, problems }
      const decision = decideAssignment(
        { startsOn: input.startsOn },
        {
          mentor: { ...mentor, path: mentor.committeePath },
          candidate: { ...candidate, path: candidate.cellPath },
          assignments,
          unitPath: mentorUnitPath(await lineOf(transaction, candidate.cellPath)),
        },
        clock.today(),
      )
      if (!decision.ok) return decision.error
      const row = {
        id: context.newId(),
        candidateId: candidate.id,
        mentorId: mentor.id,
        startsOn: decision.value.startsOn,
        decisionNumber,
      }
      await insertAssignment(transaction, row, clock.now())
      await audit(transaction, context, [
        {
          verb: 'mentor:assign',
          subjectType: 'MentorAssignment',
          subjectId: row.id,
          committeeId: candidate.cellId,
          before: null,
          after: snapshotOf({ ...row, endsOn: null, endReason: null, handoverNote: null }),
        },
      ])
      return { madeId: row.id }
    },
  )
  return 'madeId' in outcome ? reload(context, outcome.madeId) : outcome
}

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
      if (assignment.version !== input.version)
        return {
          kind: 'conflict' as const,
          currentVersion: assignment.version,
          ...(await findLastChange(transaction, 'MentorAssignment', assignment.id)),
        }
      const handoverNote = writtenText(input.handoverNote)
      const problems = textProblem('handoverNote', handoverNote, { required: false, maximum: 2_000 })
      if (problems.length > 0) return { kind: 'invalid' as const, problems }
      const decision = decideEnd(
        assignment,
        { endsOn: input.endsOn, reason: input.reason, handoverNote },
        clock.today(),
      )
      if (!decision.ok) return decision.error
      await endAssignment(transaction, assignment.id, decision.value)
      await audit(transaction, context, [
        {
          verb: 'mentor:assign',
          subjectType: 'MentorAssignment',
          subjectId: assignment.id,
          committeeId: candidate.cellId,
          before: snapshotOf(assignment),
          after: snapshotOf({
            ...assignment,
            endsOn: decision.value.endsOn,
            endReason: decision.value.reason,
            handoverNote: decision.value.handoverNote,
          }),
        },
      ])
      return { madeId: assignment.id }
    },
  )
  return 'madeId' in outcome ? reload(context, outcome.madeId) : outcome
}
