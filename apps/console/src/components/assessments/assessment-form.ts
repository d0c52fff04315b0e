import { ASSESSMENT_CRITERIA, type AssessmentCriterion, quarterDays } from '@nguon/domain'

export type AssessmentForm = {
  mentorId: string
  period: string
  assessedOn: string
  values: Readonly<Partial<Record<AssessmentCriterion, number>>>
  text: string
  nextTasks: string
}
export type AssessmentProblem = 'missingRating' | 'missingDate' | 'future' | 'missingMentor'

/** What is missing before an assessment is sent, by its field. */
export function problemsOfAssessment(
  { mentorId, assessedOn, values }: AssessmentForm,
  today: string,
): Readonly<Record<string, AssessmentProblem>> {
  const problems: Record<string, AssessmentProblem> = {}
  if (mentorId === '') problems.mentorId = 'missingMentor'
  if (assessedOn === '') problems.assessedOn = 'missingDate'
  else if (assessedOn > today) problems.assessedOn = 'future'
  if (ASSESSMENT_CRITERIA.some((criterion) => values[criterion] === undefined)) problems.ratings = 'missingRating'
  return problems
}

/** Who helped in a quarter, the newest first. */
export function helpersIn<A extends { readonly startsOn: string; readonly endsOn: string | null }>(
  assignments: readonly A[],
  period: string,
): A[] {
  const days = quarterDays(period)
  if (!days) return []
  return assignments
    .filter(({ startsOn, endsOn }) => startsOn <= days.endsOn && (endsOn === null || endsOn >= days.startsOn))
    .toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1))
}
