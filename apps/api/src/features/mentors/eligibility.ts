import { type CalendarDate, isWithin, mentorUnitPath, mentorVerdict, pathsUpTo, type Verdict } from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import { caseFactsOf } from '../candidates/index.ts'
import { regulationsOf } from '../regulations/index.ts'
import type { Assignment } from './assignments-store.ts'
import { lineOfCell } from './lines-store.ts'
import { mentorById } from './store.ts'

/**
 * What the rule on mentors says of one assignment, looked at on a day, and, while it goes on, whether the member has left
 * the unit; nothing where the case is outside the scope.
 */
export const eligibilityOf = async (
  context: Context,
  { id, candidateId, candidatePath, mentorId, endsOn }: Assignment,
  on: CalendarDate,
): Promise<Verdict[]> => {
  const [facts, mentor, regulations] = await Promise.all([
    caseFactsOf(context).load(candidateId),
    mentorById(context).load(mentorId),
    regulationsOf(context),
  ])
  const seen = facts?.mentors.find(({ assignmentId }) => assignmentId === id)
  if (!seen || !mentor) return []
  const unitPath = mentorUnitPath(await lineOfCell(context).load(candidatePath))
  const isOutside =
    !isWithin(mentor.committeePath, unitPath) && !pathsUpTo(candidatePath).includes(mentor.committeePath)
  return [
    mentorVerdict(seen, regulations, on),
    ...(isOutside && endsOn === null ? [{ rule: 'MENTOR', code: 'OUTSIDE_UNIT', values: {} } as const] : []),
  ]
}
