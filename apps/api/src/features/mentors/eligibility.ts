import { type CalendarDate, mentorVerdict, type Verdict } from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import { caseFactsOf } from '../candidates/index.ts'
import { regulationsOf } from '../regulations/index.ts'

/** What the rule on mentors says of one assignment, looked at on a day; null where the case is outside the scope. */
export const eligibilityOf = async (
  context: Context,
  candidateId: string,
  assignmentId: string,
  on: CalendarDate,
): Promise<Verdict | null> => {
  const facts = await caseFactsOf(context).load(candidateId)
  const mentor = facts?.mentors.find((one) => one.assignmentId === assignmentId)
  return mentor ? mentorVerdict(mentor, await regulationsOf(context), on) : null
}
