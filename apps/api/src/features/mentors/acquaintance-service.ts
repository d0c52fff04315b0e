import { type Acquaintance, type CalendarDate, mentorVerdict, refuse, standsInTheWay } from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import { forbidden } from '../../platform/errors.ts'
import type { Outcome } from '../../platform/results.ts'
import { audit, once } from '../../platform/writes.ts'
import { conflictOver } from '../audit/index.ts'
import { lockCase, notFound, refreshDueItems } from '../candidates/index.ts'
import { regulationsIn } from '../regulations/index.ts'
import { reload } from './assignment-service.ts'
import { type Assignment, assignmentById } from './assignments-store.ts'
import { acquaintanceProblems } from './help-judgement.ts'
import { lockAssignment, lockMentor, restrictionsOf, saveAcquaintance } from './mentor-writes-store.ts'

export interface RecordAcquaintanceInput {
  readonly id: string
  readonly version: number
  readonly acquaintedSince: CalendarDate
  readonly acquaintance: Acquaintance
}

const snapshotOf = ({ acquaintedSince, acquaintance }: Pick<Assignment, 'acquaintedSince' | 'acquaintance'>) => ({
  acquaintedSince,
  acquaintance,
})

/** Since when the two know each other, for an assignment that was written down without it. */
export const recordAcquaintance = async (
  context: Context,
  input: RecordAcquaintanceInput,
): Promise<Outcome<Assignment>> => {
  const { viewer, clock } = context
  viewer.require('mentor:assign')
  const seen = await assignmentById(context).load(input.id)
  if (!seen) return notFound('id')
  if (!viewer.may('mentor:assign', seen.candidatePath)) throw forbidden('mentor:assign')
  const outcome = await once(context, { operation: 'recordAcquaintance', key: null, input }, async (transaction) => {
    const { candidate } = await lockCase(transaction, seen.candidateId)
    const mentor = await lockMentor(transaction, seen.mentorId)
    const assignment = await lockAssignment(transaction, seen.id)
    if (assignment.version !== input.version) return conflictOver(transaction, 'MentorAssignment', assignment)
    const written = { acquaintedSince: input.acquaintedSince, acquaintance: input.acquaintance }
    const problems = acquaintanceProblems({ ...written, startsOn: assignment.startsOn }, mentor.person.birthDate)
    if (problems.length > 0) return { kind: 'invalid' as const, problems }
    const { officialSince, endedOn } = mentor
    const disciplined = await restrictionsOf(transaction, mentor.id)
    const verdict = mentorVerdict(
      { ...assignment, ...written, assignmentId: assignment.id, officialSince, endedOn, disciplined },
      await regulationsIn(transaction),
      assignment.startsOn,
    )
    if (standsInTheWay(verdict)) return refuse(verdict).error
    await saveAcquaintance(transaction, assignment.id, written)
    await audit(transaction, context, [
      {
        verb: 'mentor:assign',
        subjectType: 'MentorAssignment',
        subjectId: assignment.id,
        committeeId: candidate.cellId,
        before: snapshotOf(assignment),
        after: snapshotOf(written),
      },
    ])
    await refreshDueItems(transaction, [candidate.id], clock.today())
    return { madeId: assignment.id }
  })
  return 'madeId' in outcome ? reload(context, outcome.madeId) : outcome
}
