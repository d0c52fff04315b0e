import type { ReportAnswer, ReportFigures, ReportGroup } from './documents.ts'
import { type Figure, figureIn } from './use-figure.ts'

/** As many series as there are colours that tell apart; what is beyond them is drawn together. */
export const MOST_SERIES = 6
/** More bars than these are read better as a table. */
export const MOST_BARS = 60

export type ChartSegment = { readonly series: number; readonly value: number; readonly from: number }
export type ChartBar = {
  readonly group: ReportGroup
  readonly segments: readonly ChartSegment[]
  /** What is printed at the end of the bar. */
  readonly value: Figure
}
export type ChartLayout = {
  readonly bars: readonly ChartBar[]
  /** The groups of the second dimension; none where there is one dimension. Null stands for all others together. */
  readonly series: readonly (ReportGroup | null)[]
  readonly highest: number
  /** How many groups are not drawn. */
  readonly left: number
}

const keyOf = (groups: readonly ReportGroup[]): string => JSON.stringify(groups.map(({ code }) => code))

/**
 * A bar for each group of the first dimension. Counts are told by the second one as pieces of the bar; figures that do not
 * add up have no pieces. A third dimension is added up.
 */
export function chartLayout({ dimensions, rows, margins, addsUp }: ReportAnswer): ChartLayout {
  const [first, second] = dimensions
  const marginOf = (kept: readonly string[]): readonly ReportFigures[] =>
    kept.length === dimensions.length
      ? rows
      : (margins.find((margin) => margin.dimensions.join() === kept.join())?.rows ?? [])
  const whole = first === undefined ? [] : marginOf([first])
  const drawn = whole.slice(0, MOST_BARS)
  const highest = Math.max(0, ...drawn.map(({ value }) => value ?? 0))
  const left = whole.length - drawn.length
  if (first === undefined || second === undefined || !addsUp) {
    return {
      series: [],
      highest,
      left,
      bars: drawn.flatMap(({ keys, value, withheld }) =>
        keys[0]
          ? [
              {
                group: keys[0],
                value: figureIn({ value, withheld }),
                segments: [{ series: 0, value: value ?? 0, from: 0 }],
              },
            ]
          : [],
      ),
    }
  }
  const groups = marginOf([second]).flatMap(({ keys }) => keys.slice(0, 1))
  const own = groups.length > MOST_SERIES ? groups.slice(0, MOST_SERIES - 1) : groups
  const pairs = new Map(marginOf([first, second]).map(({ keys, value }) => [keyOf(keys), value ?? 0]))
  const bars = drawn.flatMap(({ keys: [group], value, withheld }): ChartBar[] => {
    if (!group) return []
    const values = own.map((each) => pairs.get(keyOf([group, each])) ?? 0)
    const others = (value ?? 0) - values.reduce((sum, each) => sum + each, 0)
    let from = 0
    const segments = (groups.length > own.length ? [...values, others] : values).map((each, series) => {
      const segment = { series, value: each, from }
      from += each
      return segment
    })
    return [{ group, value: figureIn({ value, withheld }), segments: segments.filter((segment) => segment.value > 0) }]
  })
  return { bars, series: groups.length > own.length ? [...own, null] : own, highest, left }
}
