export type MonthFigures = {
  month: number
  /** Null for a month that has not begun on the day of the figures. */
  achieved: number | null
  cumulative: number | null
  /** The pace at the end of the month; null without a target. */
  expected: number | null
}
export type ForecastRange = { low: number; expected: number | null; high: number }

type Point = { readonly x: number; readonly y: number }
export type MonthLayout = {
  readonly highest: number
  readonly months: readonly {
    readonly month: number
    readonly center: number
    /** The bar of the month itself, on the same scale as the line; none before it has begun. */
    readonly bar: { readonly y: number; readonly height: number } | null
  }[]
  readonly line: readonly Point[]
  /** The day of the figures, where the line ends. */
  readonly now: Point | null
  readonly pace: readonly Point[]
  /** From where the line ends to the range at the year's end; null where nothing is to come. */
  readonly band: { readonly low: Point; readonly high: Point; readonly expected: Point | null } | null
  readonly target: number | null
}

type Frame = { readonly left: number; readonly width: number; readonly top: number; readonly base: number }

/** A year as a line that climbs from month to month, its pace beside it, and the range in which it will end. */
export function monthLayout(
  months: readonly MonthFigures[],
  required: number | null,
  forecast: ForecastRange | null,
  frame: Frame,
  ceiling: (value: number) => number,
): MonthLayout {
  const { left, width, top, base } = frame
  const highest = ceiling(
    Math.max(1, required ?? 0, forecast?.high ?? 0, ...months.map(({ cumulative }) => cumulative ?? 0)),
  )
  const step = (width - left) / Math.max(months.length, 1)
  const y = (value: number): number => base - (value / highest) * (base - top)
  // A cumulative figure is that of the end of its month.
  const end = (index: number): number => left + step * (index + 1)
  const start: Point = { x: left, y: y(0) }
  const begun = months.flatMap(({ cumulative }, index) =>
    cumulative === null ? [] : [{ x: end(index), y: y(cumulative) }],
  )
  const now = begun.at(-1) ?? null
  const over = begun.length === months.length
  return {
    highest,
    target: required === null ? null : y(required),
    months: months.map(({ month, achieved }, index) => ({
      month,
      center: left + step * (index + 0.5),
      bar: achieved === null ? null : { y: y(achieved), height: base - y(achieved) },
    })),
    line: begun.length === 0 ? [] : [start, ...begun],
    now,
    pace: months.every(({ expected }) => expected !== null)
      ? [start, ...months.map(({ expected }, index) => ({ x: end(index), y: y(expected ?? 0) }))]
      : [],
    band:
      forecast && now && !over
        ? {
            low: { x: end(months.length - 1), y: y(forecast.low) },
            high: { x: end(months.length - 1), y: y(forecast.high) },
            expected: forecast.expected === null ? null : { x: end(months.length - 1), y: y(forecast.expected) },
          }
        : null,
  }
}
