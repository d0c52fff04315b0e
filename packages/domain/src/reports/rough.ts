import { type CalendarDate, partsOf, yearOf } from '../shared/dates.ts'
import { type FieldProblem, problemWhen } from '../shared/result.ts'
import { addUp, type ReportRow } from './cube.ts'
import { REPORT_DIMENSIONS, type ReportDimension } from './dimensions.ts'
import { MEASURE_TERMS } from './measures.ts'
import { daysOfPart, PRINT_PERIODS, partOf } from './presets.ts'
import type { ReportQuestion } from './question.ts'
import type { ToldFigures } from './withheld.ts'

/** What is said of persons themselves. How many a committee admitted or follows is its own, published result, and exact. */
export const PARTICULARS = [
  'SEX',
  'AGE_BAND',
  'AGE_18_30',
  'ETHNIC_MINORITY',
  'RELIGIOUS',
  'EDUCATION',
  'QUALIFICATION',
  'OCCUPATION',
  'ENTERPRISE_KIND',
  'YOUTH_UNION',
  'SOURCE_KIND',
  'EXIT',
] as const satisfies readonly ReportDimension[]

/**
 * How figures about particulars are told to those who may not see persons. Chance is spread like Laplace's: with any
 * told figure every true one stays possible, so that nothing can be computed from differences for certain.
 */
export const ROUGHNESS = {
  /** A multiple of this. */
  base: 5,
  /** How far chance carries a figure before it is rounded; two figures in three lie within it. */
  spread: 2.5,
  /** Of fewer persons together nothing is broken down. */
  leastTogether: 30,
  /** Groups of fewer are left out, as is a group of nobody: which of the two it is, is not said. */
  leastInGroup: 3,
  /** Medians and shares of fewer say nothing. */
  leastMeasured: 10,
  /** So many particulars may meet in one question. */
  mostParticulars: 2,
} as const

const isParticular = (dimension: ReportDimension): boolean => PARTICULARS.some((one) => one === dimension)

/** Of the dimensions, those that say nothing of persons. */
export const plainDimensions = (dimensions: readonly ReportDimension[]): ReportDimension[] =>
  dimensions.filter((one) => !isParticular(one))

/** Whether a question is about particulars of persons. */
export const asksParticulars = ({ dimensions, filter }: Pick<ReportQuestion, 'dimensions' | 'filter'>): boolean =>
  dimensions.some(isParticular) || filter.some(({ dimension }) => isParticular(dimension))

const isWholePeriod = (from: CalendarDate, to: CalendarDate): boolean =>
  PRINT_PERIODS.some((period) => {
    const days = daysOfPart(period, yearOf(from), partOf(period, from))
    return days?.from === from && days.to === to
  })
const isWholeYears = (from: CalendarDate, to: CalendarDate): boolean => from.endsWith('-01-01') && to.endsWith('-12-31')

/**
 * What is wrong with a question about particulars where persons may not be seen. Free days, groups put together at will
 * and crossings of many particulars are what chance is averaged away with, so there are none.
 */
export const checkRoughQuestion = ({ dimensions, filter, from, to, asOf }: ReportQuestion): FieldProblem[] => {
  const asked = new Set([...dimensions, ...filter.map(({ dimension }) => dimension)].filter(isParticular))
  const isWhole =
    from === null || to === null || isWholePeriod(from, to) || (dimensions.includes('YEAR') && isWholeYears(from, to))
  return [
    ...problemWhen(asked.size > ROUGHNESS.mostParticulars, {
      field: 'dimensions',
      code: 'TOO_MANY_PARTICULARS',
      params: { most: ROUGHNESS.mostParticulars },
    }),
    ...problemWhen(dimensions.includes('MONTH'), { field: 'dimensions', code: 'MONTHS_NOT_WITH_PARTICULARS' }),
    ...problemWhen(!isWhole, { field: 'to', code: 'WHOLE_PERIODS_ONLY' }),
    ...problemWhen(asOf !== null, { field: 'asOf', code: 'WHOLE_PERIODS_ONLY' }),
    ...filter.flatMap(({ codes }, index) =>
      problemWhen(codes.length > 1, { field: `filter.${index}`, code: 'ONE_GROUP_ONLY' }),
    ),
  ]
}

/** Where and of when the figures are. */
export interface RoughPlace {
  /** The committee that is asked for, by its ordinal, as the groups of COMMITTEE name committees. */
  readonly within: string
  /** The last day that figures go up to. */
  readonly asOf: CalendarDate
}

/** The period by its shortest name, the same that its group has: 2026, 2026-H1, 2026-Q3. */
const nameOfPeriod = (from: CalendarDate, to: CalendarDate): string => {
  const { month } = partsOf(from)
  const months = partsOf(to).month - month + 1
  const year = String(yearOf(from))
  if (yearOf(to) !== yearOf(from)) return `${year}-${yearOf(to)}`
  if (months === 3) return `${year}-Q${partOf('QUARTER', from)}`
  return months === 6 ? `${year}-H${partOf('HALF_YEAR', from)}` : year
}

/** What a figure is about, however it was asked for: the same group has the same name, and so the same chance. */
const nameOfCell = (
  question: ReportQuestion,
  { within, asOf }: RoughPlace,
  kept: readonly ReportDimension[],
  { codes, count }: ReportRow,
): string => {
  const own = new Map<ReportDimension, string | null>(
    question.filter.map((one) => [one.dimension, one.codes[0] ?? null]),
  )
  for (const [index, dimension] of kept.entries()) {
    const code = codes[index] ?? null
    own.set(dimension, code === 'UNKNOWN' ? null : code)
  }
  const { measure, basis, fromStage, toStage, from, to } = question
  const period =
    own.get('QUARTER') ?? own.get('YEAR') ?? (from !== null && to !== null ? nameOfPeriod(from, to) : 'TODAY')
  const place = own.get('COMMITTEE') ?? within
  const conditions = REPORT_DIMENSIONS.filter(
    (one) => own.has(one) && one !== 'COMMITTEE' && one !== 'YEAR' && one !== 'QUARTER',
  ).map((one) => [one, own.get(one)])
  // What grows is told by another chance for every count, so that no single step shows; what stands still by one.
  const grows = to !== null && asOf < to ? asOf : null
  return JSON.stringify([measure, basis, fromStage, toStage, place, period, grows, conditions, count])
}

/** Laplace's spread from an even chance between 0 and 1. */
const carried = (chance: number): number => {
  const side = Math.min(Math.max(chance, 1e-12), 1 - 1e-12) - 0.5
  return -Math.sign(side) * (ROUGHNESS.spread / Math.SQRT2) * Math.log(1 - 2 * Math.abs(side))
}
const toBase = (value: number): number => Math.max(Math.round(value / ROUGHNESS.base) * ROUGHNESS.base, 0)

/**
 * The figures about particulars as they are told to those who may not see persons: each by itself carried a little by a
 * chance that belongs to its group, and rounded. Groups of few, and all groups of few persons together, are left out.
 * Figures that say nothing of persons stay exact. `base` are the rows of the same question without any particulars.
 */
export const roughFigures = (
  told: ToldFigures,
  base: readonly ReportRow[],
  question: ReportQuestion,
  place: RoughPlace,
  chanceOf: (name: string) => number,
): ToldFigures => {
  const { dimensions, measure, from, to } = question
  const { addsUp } = MEASURE_TERMS[measure]
  const plain = plainDimensions(dimensions)
  const filtered = question.filter.some(({ dimension }) => isParticular(dimension))
  const severalYears = from !== null && to !== null && yearOf(from) !== yearOf(to)

  const together = (kept: readonly ReportDimension[]): ((row: ReportRow) => number) => {
    const plainKept = plainDimensions(kept)
    const counts = new Map(addUp(base, plain, plainKept).map(({ codes, count }) => [JSON.stringify(codes), count]))
    const places = plainKept.map((one) => kept.indexOf(one))
    return ({ codes }) => counts.get(JSON.stringify(places.map((index) => codes[index] ?? null))) ?? 0
  }
  const roughRow = (kept: readonly ReportDimension[], row: ReportRow): ReportRow => {
    const chance = chanceOf(nameOfCell(question, place, kept, row))
    const count = toBase(row.count + carried(chance))
    if (addsUp) return { ...row, count, value: count }
    if (row.value === null || row.count < ROUGHNESS.leastMeasured) return { ...row, count: 0, value: null }
    if (measure === 'CONVERSION') return { ...row, count, value: Math.round(row.value * 20) / 20 }
    return { ...row, count, value: toBase(row.value + (measure === 'ORGANISATIONS_ADMITTING' ? carried(chance) : 0)) }
  }
  const roughRows = (kept: readonly ReportDimension[], rows: readonly ReportRow[]): ReportRow[] => {
    if (!filtered && kept.length === plainDimensions(kept).length) return [...rows]
    const togetherOf = together(kept)
    return rows
      .filter((row) => row.count >= ROUGHNESS.leastInGroup && togetherOf(row) >= ROUGHNESS.leastTogether)
      .map((row) => roughRow(kept, row))
      .filter(({ count }) => count > 0)
  }

  const rows = roughRows(dimensions, told.rows)
  const listed = [...told.margins, { dimensions: [], rows: [told.total] }]
  const known = new Map([[dimensions.join(), rows]])
  const margins = listed.map((margin) => {
    const kept = margin.dimensions
    const withYear = dimensions.filter((one) => one === 'YEAR' || kept.includes(one))
    // Several years together are the told years added up: a chance of their own would tell more of each.
    const isSum = severalYears && addsUp && !kept.includes('YEAR') && (filtered || kept.some(isParticular))
    const own = isSum ? addUp(known.get(withYear.join()) ?? [], withYear, kept) : roughRows(kept, margin.rows)
    known.set(kept.join(), own)
    return { dimensions: kept, rows: own }
  })
  const [total = { codes: [], value: addsUp ? 0 : null, count: 0 }] = margins.at(-1)?.rows ?? []
  return { rows, margins: margins.slice(0, -1), total }
}
