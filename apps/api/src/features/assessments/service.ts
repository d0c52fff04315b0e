import { type AssessmentCommand, decideAssessment, writtenText } from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import { forbidden } from '../../platform/errors.ts'
import type { Outcome } from '../../platform/results.ts'
import { audit, once } from '../../platform/writes.ts'
import {
  type Candidate,
  candidateById,
  lockCase,
  notFound,
  refreshDueItems,
  reloadCandidate,
} from '../candidates/index.ts'
import { findNewest, insertAssessment } from './store.ts'

export type RecordAssessmentInput = Omit<AssessmentCommand, 'text' | 'nextTasks'> & {
  readonly candidateId: string
  readonly mentorId: string
  readonly text?: string | null | undefined
  readonly nextTasks?: string | null | undefined
  readonly idempotencyKey?: string | null | undefined
}

const snapshotOf = ({ period, ratings, text, nextTasks, assessedOn }: AssessmentCommand): Record<string, unknown> => ({
  period,
  ratings: Object.fromEntries(ratings.map(({ criterion, value }) => [criterion, value])),
  text,
  nextTasks,
  assessedOn,
})

/** A mentor says how a candidate gets on; a second one for the quarter corrects the first, which stays readable. */
export const recordAssessment = async (context: Context, input: RecordAssessmentInput): Promise<Outcome<Candidate>> => {
  const { viewer, clock } = context
  viewer.require('candidate:update')
  const seen = await candidateById(context).load(input.candidateId)
  if (!seen) return notFound('candidateId')
  if (!viewer.may('candidate:update', seen.cellPath)) throw forbidden('candidate:update')
  const { idempotencyKey, ...keyed } = input
  const outcome = await once(
    context,
    { operation: 'recordAssessment', key: idempotencyKey, input: keyed },
    async (transaction) => {
      const { candidate, assignments } = await lockCase(transaction, seen.id)
      const helped = assignments.filter(({ mentorId }) => mentorId === input.mentorId)
      if (helped.length === 0) return notFound('mentorId')
      const command = { ...input, text: writtenText(input.text), nextTasks: writtenText(input.nextTasks) }
      const decision = decideAssessment(command, { helped }, clock.today())
      if (!decision.ok) return decision.error
      const before = await findNewest(transaction, candidate.id, input.period)
      const row = {
        id: context.newId(),
        candidateId: candidate.id,
        mentorId: input.mentorId,
        period: input.period,
        ratings: input.ratings,
        text: command.text,
        nextTasks: command.nextTasks,
        assessedOn: input.assessedOn,
        recordedAt: clock.now(),
        recordedById: viewer.id,
      }
      await insertAssessment(transaction, row)
      await audit(transaction, context, [
        {
          verb: 'candidate:update',
          subjectType: 'Candidate',
          subjectId: candidate.id,
          committeeId: candidate.cellId,
          before: before && { assessment: snapshotOf(before) },
          after: { assessment: snapshotOf(row) },
        },
      ])
      await refreshDueItems(transaction, [candidate.id], clock.today())
      return { madeId: candidate.id }
    },
  )
  return 'madeId' in outcome ? reloadCandidate(context, outcome.madeId) : outcome
}
