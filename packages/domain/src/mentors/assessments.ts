import { addMonths, type CalendarDate, calendarDate, daysInMonth, partsOf } from '../shared/dates.ts'
import { textProblem } from '../shared/names.ts'
import { coversDay, type DateRange, rangesOverlap } from '../shared/ranges.ts'
import {
  accept,
  type FieldProblem,
  type Invalid,
  invalid,
  problemWhen,
  type Refusal,
  type Result,
  refuse,
} from '../shared/result.ts'

/** What a mentor rates, in the order of the form. */
export const ASSESSMENT_CRITERIA = [
  'POLITICAL_QUALITY',
  'ETHICS_AND_LIFESTYLE',
  'PERFORMANCE_OF_DUTIES',
  'STANDING_AMONG_PEOPLE',
  'MOTIVATION',
] as const
export type AssessmentCriterion = (typeof ASSESSMENT_CRITERIA)[number]

/** The words of the values 1 to 4. */
export const ASSESSMENT_GRADES = ['WEAK', 'FAIR', 'GOOD', 'VERY_GOOD'] as const
export type AssessmentGrade = (typeof ASSESSMENT_GRADES)[number]
export const gradeOf = (value: number): AssessmentGrade => {
  const grade = ASSESSMENT_GRADES[value - 1]
  if (!grade) throw new Error(`${value} is not a rating from 1 to ${ASSESSMENT_GRADES.length}`)
  return grade
}

export interface Rating {
  readonly criterion: AssessmentCriterion
  /** 1 to 4. */
  readonly value: number
}

/** The days of "2026-Q1"; null where the text is no quarter. */
export const quarterDays = (period: string): (DateRange & { readonly endsOn: CalendarDate }) | null => {
  const match = /^(\d{4})-Q([1-4])$/.exec(period)
  if (!match) return null
  const year = Number(match[1])
  const month = (Number(match[2]) - 1) * 3 + 1
  const startsOn = calendarDate(year, month, 1)
  const endsOn = calendarDate(year, month + 2, daysInMonth(year, month + 2))
  return startsOn && endsOn && { startsOn, endsOn }
}
/** The quarter of a day: "2026-Q1". */
export const quarterOf = (day: CalendarDate): string => {
  const { year, month } = partsOf(day)
  return `${year}-Q${Math.ceil(month / 3)}`
}

/** The last day by which whoever helps since a day has to assess again. */
export const assessmentDueOn = (
  helpingSince: CalendarDate,
  lastAssessedOn: CalendarDate | null,
  months: number,
): CalendarDate =>
  addMonths(lastAssessedOn !== null && lastAssessedOn > helpingSince ? lastAssessedOn : helpingSince, months)

export interface AssessmentCommand {
  readonly period: string
  readonly ratings: readonly Rating[]
  readonly text: string | null
  readonly nextTasks: string | null
  readonly assessedOn: CalendarDate
}
export interface AssessmentFacts {
  /** All days on which the mentor helped the candidate. */
  readonly helped: readonly DateRange[]
}

const ratingProblems = (ratings: readonly Rating[]): FieldProblem[] => {
  const most = ASSESSMENT_GRADES.length
  const isRated = (criterion: AssessmentCriterion) => ratings.filter((one) => one.criterion === criterion).length === 1
  return [
    ...problemWhen(!ASSESSMENT_CRITERIA.every(isRated), { field: 'ratings', code: 'EACH_CRITERION_ONCE' }),
    ...problemWhen(
      ratings.some(({ value }) => !Number.isInteger(value) || value < 1 || value > most),
      { field: 'ratings', code: 'OUT_OF_BOUNDS', params: { least: 1, most } },
    ),
  ]
}

/** Is the assessment filled in, and did the mentor help in the quarter? */
export const decideAssessment = (
  command: AssessmentCommand,
  { helped }: AssessmentFacts,
  today: CalendarDate,
): Result<AssessmentCommand, Refusal | Invalid> => {
  const { period, assessedOn: on } = command
  const days = quarterDays(period)
  const problems = [
    ...problemWhen(days === null, { field: 'period', code: 'QUARTER_FORM' }),
    ...ratingProblems(command.ratings),
    ...textProblem('text', command.text, { required: false, maximum: 5_000 }),
    ...textProblem('nextTasks', command.nextTasks, { required: false, maximum: 2_000 }),
    ...problemWhen(on > today, { field: 'assessedOn', code: 'DATE_IN_FUTURE', params: { on, today } }),
    ...(days === null
      ? []
      : problemWhen(on < days.startsOn, {
          field: 'assessedOn',
          code: 'BEFORE_QUARTER',
          params: { on, startsOn: days.startsOn },
        })),
  ]
  if (problems.length > 0 || days === null) return invalid(...problems)
  return helped.some((range) => rangesOverlap(range, days) || coversDay(range, on))
    ? accept(command)
    : refuse({ rule: 'MENTOR', code: 'NOT_HELPING_THEN', values: { period } })
}
