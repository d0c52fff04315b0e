import {
  type CalendarDate,
  type KeptQuestion,
  MEASURE_TERMS,
  MOST_DIMENSIONS,
  type ReportDimension,
  type ReportMeasure,
} from '@nguon/domain'
import type { SavedReportRow } from './documents.ts'

/** The days that a new question is about: those of the working period. */
export type UsualDays = { readonly from: CalendarDate; readonly to: CalendarDate }

/** What the page asks before anybody has chosen: who was admitted, by year and sex. */
export const firstQuestion = ({ from, to }: UsualDays): KeptQuestion => ({
  measure: 'ADMITTED',
  dimensions: ['YEAR', 'SEX'],
  filter: [],
  period: 'DAYS',
  from,
  to,
  basis: null,
  level: null,
  fromStage: null,
  toStage: null,
  comparison: null,
  besideFrom: null,
  besideTo: null,
  besideCommittee: null,
  view: 'TABLE',
})

/** The question about another figure: it keeps what that figure takes, and gets what it needs. */
export function askingFor(question: KeptQuestion, measure: ReportMeasure, usual: UsualDays): KeptQuestion {
  const terms = MEASURE_TERMS[measure]
  const dimensions = question.dimensions.filter((each) => terms.dimensions.includes(each))
  const ofStage: ReportDimension[] = measure === 'MEDIAN_DAYS_IN_STAGE' ? ['STAGE'] : []
  const period = terms.when === 'TODAY' ? null : (question.period ?? 'DAYS')
  const ofDays = period !== 'DAYS'
  const comparison = terms.when === 'TODAY' && question.comparison !== 'COMMITTEE' ? null : question.comparison
  return {
    ...question,
    measure,
    dimensions: [...ofStage, ...dimensions.filter((each) => !ofStage.includes(each))].slice(0, MOST_DIMENSIONS),
    filter: question.filter.filter(({ dimension }) => terms.dimensions.includes(dimension)),
    period,
    from: ofDays ? null : (question.from ?? usual.from),
    to: ofDays ? null : (question.to ?? usual.to),
    basis: terms.hasBasis ? question.basis : null,
    comparison,
    fromStage: measure === 'CONVERSION' ? (question.fromStage ?? 'SOURCED') : null,
    toStage: measure === 'CONVERSION' ? (question.toStage ?? 'ADMISSION_DECIDED') : null,
  }
}

/** The question broken down otherwise; a level has a meaning only beside committees. */
export const brokenDownBy = (question: KeptQuestion, dimensions: readonly ReportDimension[]): KeptQuestion => ({
  ...question,
  dimensions,
  level: dimensions.includes('COMMITTEE') ? question.level : null,
})

/** The question with one dimension narrowed to some of its groups; with none it is not narrowed. */
export const narrowedTo = (
  question: KeptQuestion,
  dimension: ReportDimension,
  codes: readonly string[],
): KeptQuestion => {
  const others = question.filter.filter((each) => each.dimension !== dimension)
  return { ...question, filter: codes.length === 0 ? others : [...others, { dimension, codes }] }
}

/** A saved report's question as the page holds it. */
export const questionOfSaved = ({ question }: Pick<SavedReportRow, 'question'>): KeptQuestion => ({
  ...question,
  // The schema's days are those of the domain.
  from: question.from as CalendarDate | null,
  to: question.to as CalendarDate | null,
  besideFrom: question.besideFrom as CalendarDate | null,
  besideTo: question.besideTo as CalendarDate | null,
  besideCommittee: question.besideCommittee?.id ?? null,
})
