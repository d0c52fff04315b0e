import { addMonths, type CalendarDate } from '../shared/dates.ts'
import { textProblem } from '../shared/names.ts'
import { type FieldProblem, problemWhen } from '../shared/result.ts'
import { yearsApart } from './compare.ts'
import { MEASURE_TERMS } from './measures.ts'
import { daysOfPeriod, type ReportPeriod } from './presets.ts'
import { checkReportQuestion, type ReportQuestion } from './question.ts'

/** What stands beside the figures: the same days a year before, other days, or the same days of another committee. */
export const REPORT_COMPARISONS = ['YEAR_BEFORE', 'DAYS', 'COMMITTEE'] as const
export type ReportComparison = (typeof REPORT_COMPARISONS)[number]

export const REPORT_VIEWS = ['TABLE', 'CHART'] as const
export type ReportView = (typeof REPORT_VIEWS)[number]

/** A question as it is kept: its days by word or as days, and how it is looked at. The committee is kept beside it. */
export interface KeptQuestion extends Omit<ReportQuestion, 'asOf'> {
  /** Null for what is told as it stands today. */
  readonly period: ReportPeriod | null
  readonly comparison: ReportComparison | null
  readonly besideFrom: CalendarDate | null
  readonly besideTo: CalendarDate | null
  readonly besideCommittee: string | null
  readonly view: ReportView
}

export const MOST_SAVED_REPORTS = 200
export const LONGEST_REPORT_NAME = 120

/** The question to the cube that a kept one means today. */
export const questionOn = (kept: KeptQuestion, today: CalendarDate): ReportQuestion => {
  const { period, from, to } = kept
  const days = period === null ? null : daysOfPeriod(period, today)
  return {
    measure: kept.measure,
    dimensions: kept.dimensions,
    filter: kept.filter,
    basis: kept.basis,
    level: kept.level,
    fromStage: kept.fromStage,
    toStage: kept.toStage,
    asOf: null,
    from: days?.from ?? from,
    to: days?.to ?? to,
  }
}

/** The report that stands beside. */
export interface BesideQuestion {
  readonly question: ReportQuestion
  /** Another committee; null for the same one. */
  readonly committee: string | null
  /** How many years later the first report is: so many are added to the times of this one. */
  readonly years: number
}
const yearBefore = (day: CalendarDate | null): CalendarDate | null => day && addMonths(day, -12)

/** The question whose figures stand beside those of a kept one; null where none do. */
export const besideQuestionOn = (kept: KeptQuestion, today: CalendarDate): BesideQuestion | null => {
  const question = questionOn(kept, today)
  const on = (from: CalendarDate | null, to: CalendarDate | null): BesideQuestion => ({
    question: { ...question, from, to },
    committee: null,
    years: yearsApart(question.from, from),
  })
  switch (kept.comparison) {
    case null:
      return null
    case 'COMMITTEE':
      return { question, committee: kept.besideCommittee, years: 0 }
    case 'YEAR_BEFORE':
      return on(yearBefore(question.from), yearBefore(question.to))
    case 'DAYS':
      return on(kept.besideFrom, kept.besideTo)
  }
}

const checkComparison = (kept: KeptQuestion): FieldProblem[] => {
  const { measure, comparison, besideFrom, besideTo, besideCommittee, dimensions } = kept
  const { when } = MEASURE_TERMS[measure]
  switch (comparison) {
    case null:
      return []
    case 'COMMITTEE':
      return [
        ...problemWhen(besideCommittee === null, { field: 'besideCommittee', code: 'REQUIRED' }),
        ...problemWhen(dimensions.includes('COMMITTEE'), {
          field: 'comparison',
          code: 'DIMENSION_NOT_FOR_COMPARISON',
          params: { dimension: 'COMMITTEE' },
        }),
      ]
    case 'YEAR_BEFORE':
      return problemWhen(when === 'TODAY', { field: 'comparison', code: 'NOT_FOR_MEASURE', params: { measure } })
    case 'DAYS':
      return [
        ...problemWhen(when === 'TODAY', { field: 'comparison', code: 'NOT_FOR_MEASURE', params: { measure } }),
        ...problemWhen(besideFrom === null, { field: 'besideFrom', code: 'REQUIRED' }),
        ...problemWhen(besideTo === null, { field: 'besideTo', code: 'REQUIRED' }),
        ...(besideFrom !== null && besideTo !== null && besideTo < besideFrom
          ? [
              {
                field: 'besideTo',
                code: 'ENDS_BEFORE_START' as const,
                params: { on: besideTo, startsOn: besideFrom },
              },
            ]
          : []),
      ]
  }
}

/** What is wrong with a question that is to be kept under a name. */
export const checkKeptQuestion = (name: string, kept: KeptQuestion, today: CalendarDate): FieldProblem[] => [
  ...textProblem('name', name, { required: true, maximum: LONGEST_REPORT_NAME }),
  ...checkReportQuestion(questionOn(kept, today)).map((problem) => ({
    ...problem,
    field: `question.${problem.field}`,
  })),
  ...checkComparison(kept).map((problem) => ({ ...problem, field: `question.${problem.field}` })),
]

/** The question as the text that is kept. */
export const keptText = (kept: KeptQuestion): string => JSON.stringify(kept)
