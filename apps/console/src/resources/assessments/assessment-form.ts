import {
  ASSESSMENT_CRITERIA,
  type AssessmentCriterion,
  addDays,
  parseCalendarDate,
  quarterDays,
  quarterOf,
} from '@nguon/domain'
import { idOfNamed } from '../../components/people/named-filters.tsx'

type Values = Readonly<Record<string, unknown>>

/** The page's filters as the schema's: whom to assess is what is due of that kind, in this quarter unless more is asked. */
export function questionOfAssessments({ scope, within, ...plain }: Values): Values {
  const place = idOfNamed(within) ?? idOfNamed(scope)
  return { ...plain, kinds: ['ASSESSMENT'], ...(place === null ? {} : { within: place }) }
}

/** The quarter of a day with its last day. */
export function quarterAt(today: string): { period: string; endsOn: string } {
  const day = parseCalendarDate(today)
  const period = day && quarterOf(day)
  const days = period && quarterDays(period)
  if (!period || !days) throw new Error(`${today} is in no quarter`)
  return { period, endsOn: days.endsOn }
}

/** The quarters that may be assessed on a day, this one first; what is older is a correction. */
export function quartersToAssess(today: string, count = 5): string[] {
  const quarters: string[] = []
  let day = parseCalendarDate(today)
  while (day && quarters.length < count) {
    const period = quarterOf(day)
    quarters.push(period)
    const days = quarterDays(period)
    day = days && addDays(days.startsOn, -1)
  }
  return quarters
}

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
