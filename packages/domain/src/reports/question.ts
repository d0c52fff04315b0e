import { type Stage, stageOrder } from '../candidates/stages.ts'
import type { CalendarDate } from '../shared/dates.ts'
import { type FieldProblem, problemWhen } from '../shared/result.ts'
import type { DateBasis } from '../targets/progress.ts'
import { CODES_OF, type ReportDimension, UNKNOWN_CODE } from './dimensions.ts'
import { MEASURE_TERMS, type ReportMeasure } from './measures.ts'

export const MOST_DIMENSIONS = 3
export const MOST_REPORT_ROWS = 5_000
export const DEEPEST_LEVEL = 6

/** Only these groups of a dimension; UNKNOWN names those of whom it is not known. */
export interface ReportFilter {
  readonly dimension: ReportDimension
  readonly codes: readonly string[]
}

/** What is asked of the cube. Where and when are the asker's; which of it is given depends on the measure. */
export interface ReportQuestion {
  readonly measure: ReportMeasure
  readonly dimensions: readonly ReportDimension[]
  readonly filter: readonly ReportFilter[]
  readonly from: CalendarDate | null
  readonly to: CalendarDate | null
  readonly basis: DateBasis | null
  readonly asOf: CalendarDate | null
  /** COMMITTEE: how many levels below the committee that is asked for; 1 are its children. */
  readonly level: number | null
  /** CONVERSION: of those who entered the one, how many came to the other. */
  readonly fromStage: Stage | null
  readonly toStage: Stage | null
}

const unwanted = (field: string, value: unknown, measure: ReportMeasure): FieldProblem[] =>
  problemWhen(value !== null, { field, code: 'NOT_FOR_MEASURE', params: { measure } })

const checkWhen = ({ measure, from, to, basis, asOf }: ReportQuestion): FieldProblem[] => {
  const { when, hasBasis } = MEASURE_TERMS[measure]
  const ofBasis = hasBasis ? [] : unwanted('basis', basis, measure)
  if (when === 'TODAY')
    return [
      ...unwanted('from', from, measure),
      ...unwanted('to', to, measure),
      ...unwanted('asOf', asOf, measure),
      ...ofBasis,
    ]
  return [
    ...problemWhen(from === null, { field: 'from', code: 'REQUIRED' }),
    ...problemWhen(to === null, { field: 'to', code: 'REQUIRED' }),
    ...(from !== null && to !== null && to < from
      ? [{ field: 'to', code: 'ENDS_BEFORE_START' as const, params: { on: to, startsOn: from } }]
      : []),
    ...ofBasis,
  ]
}

const checkDimensions = ({ measure, dimensions }: ReportQuestion): FieldProblem[] => [
  ...problemWhen(dimensions.length > MOST_DIMENSIONS, {
    field: 'dimensions',
    code: 'TOO_MANY_DIMENSIONS',
    params: { most: MOST_DIMENSIONS },
  }),
  ...dimensions.flatMap((dimension, index) => {
    const field = `dimensions.${index}`
    return [
      ...problemWhen(!MEASURE_TERMS[measure].dimensions.includes(dimension), {
        field,
        code: 'DIMENSION_NOT_FOR_MEASURE',
        params: { dimension, measure },
      }),
      ...problemWhen(dimensions.indexOf(dimension) !== index, {
        field,
        code: 'DIMENSION_TWICE',
        params: { dimension },
      }),
    ]
  }),
]

const checkFilter = ({ measure, filter }: ReportQuestion): FieldProblem[] =>
  filter.flatMap(({ dimension, codes }, index) => {
    const known = CODES_OF[dimension]
    const field = `filter.${index}`
    if (known === null || !MEASURE_TERMS[measure].dimensions.includes(dimension))
      return [{ field, code: 'DIMENSION_NOT_FOR_FILTER', params: { dimension, measure } }]
    return [
      ...problemWhen(codes.length === 0, { field, code: 'REQUIRED' }),
      ...codes
        .filter((code) => code !== UNKNOWN_CODE && !known.includes(code))
        .map((code): FieldProblem => ({ field, code: 'UNKNOWN_GROUP', params: { dimension, code } })),
      ...problemWhen(filter.findIndex((other) => other.dimension === dimension) !== index, {
        field,
        code: 'DIMENSION_TWICE',
        params: { dimension },
      }),
    ]
  })

const checkStages = ({ measure, dimensions, filter, fromStage, toStage }: ReportQuestion): FieldProblem[] => {
  if (measure !== 'CONVERSION')
    return [
      ...unwanted('fromStage', fromStage, measure),
      ...unwanted('toStage', toStage, measure),
      // A median over all stages together would be a figure about nothing.
      ...problemWhen(
        measure === 'MEDIAN_DAYS_IN_STAGE' &&
          !dimensions.includes('STAGE') &&
          filter.find(({ dimension }) => dimension === 'STAGE')?.codes.length !== 1,
        { field: 'dimensions', code: 'STAGE_NEEDED' },
      ),
    ]
  return [
    ...problemWhen(fromStage === null, { field: 'fromStage', code: 'REQUIRED' }),
    ...problemWhen(toStage === null, { field: 'toStage', code: 'REQUIRED' }),
    ...problemWhen(fromStage !== null && toStage !== null && stageOrder(toStage) <= stageOrder(fromStage), {
      field: 'toStage',
      code: 'STAGE_NOT_LATER',
    }),
  ]
}

const checkLevel = ({ dimensions, level }: ReportQuestion): FieldProblem[] => {
  if (level === null) return []
  return [
    ...problemWhen(!dimensions.includes('COMMITTEE'), { field: 'level', code: 'LEVEL_WITHOUT_COMMITTEE' }),
    ...problemWhen(!Number.isInteger(level) || level < 1 || level > DEEPEST_LEVEL, {
      field: 'level',
      code: 'OUT_OF_BOUNDS',
      params: { least: 1, most: DEEPEST_LEVEL },
    }),
  ]
}

/** What is wrong with a question; nothing where it can be answered. */
export const checkReportQuestion = (question: ReportQuestion): FieldProblem[] => [
  ...checkDimensions(question),
  ...checkFilter(question),
  ...checkWhen(question),
  ...checkStages(question),
  ...checkLevel(question),
]
