import { CODES_OF, type ReportDimension } from './dimensions.ts'

/** The group of a row in one dimension; null where it is not known. */
export type GroupCode = string | null

/** One group of a report. */
export interface ReportRow {
  /** A code for each of the dimensions that it is told by, in their order. */
  readonly codes: readonly GroupCode[]
  /** Null where there is nothing to take a median, a share or a mean of. */
  readonly value: number | null
  /** Of how many the value tells; the same as the value where it is a count. */
  readonly count: number
  /** The figure is kept from the reader, who may not see persons: neither value nor count says anything then. */
  readonly withheld?: true
}

/** The same figures told by some of the dimensions only. */
export interface ReportMargin {
  readonly dimensions: readonly ReportDimension[]
  readonly rows: readonly ReportRow[]
}

/** Every choice of some of the dimensions, but all and none: for those a report has rows and a total. */
export const marginsOf = (dimensions: readonly ReportDimension[]): ReportDimension[][] =>
  // A choice is a number whose bits say which dimensions it keeps.
  Array.from({ length: Math.max(2 ** dimensions.length - 2, 0) }, (_, index) =>
    dimensions.filter((_one, place) => ((index + 1) >> place) % 2 === 1),
  ).sort((one, other) => other.length - one.length)

const keyOf = (codes: readonly GroupCode[]): string => JSON.stringify(codes)

/** Rows added up over the dimensions that are left out. */
export const addUp = (
  rows: readonly ReportRow[],
  dimensions: readonly ReportDimension[],
  kept: readonly ReportDimension[],
): ReportRow[] => {
  const places = kept.map((dimension) => dimensions.indexOf(dimension))
  const sums = new Map<string, { codes: GroupCode[]; count: number }>()
  for (const { codes, count } of rows) {
    const own = places.map((place) => codes[place] ?? null)
    const key = keyOf(own)
    const sum = sums.get(key)
    if (sum) sum.count += count
    else sums.set(key, { codes: own, count })
  }
  return [...sums.values()].map(({ codes, count }) => ({ codes, value: count, count }))
}

/** Where a group stands in its dimension: by the list of its codes, or as its text orders; what is not known is last. */
export const compareGroups = (dimension: ReportDimension, a: GroupCode, b: GroupCode): number => {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  const known = CODES_OF[dimension]
  return known ? known.indexOf(a) - known.indexOf(b) : a < b ? -1 : 1
}

/** Rows in the order of their groups, the first dimension first. `placeOf` orders what has no list of codes. */
export const inReportOrder = (
  rows: readonly ReportRow[],
  dimensions: readonly ReportDimension[],
  placeOf: (dimension: ReportDimension, code: GroupCode) => number | null = () => null,
): ReportRow[] =>
  [...rows].sort((a, b) => {
    for (const [index, dimension] of dimensions.entries()) {
      const [one, other] = [a.codes[index] ?? null, b.codes[index] ?? null]
      const [place, beside] = [placeOf(dimension, one), placeOf(dimension, other)]
      const order =
        place !== null && beside !== null && place !== beside ? place - beside : compareGroups(dimension, one, other)
      if (order !== 0) return order
    }
    return 0
  })
