import type { ReportAnswer, ReportFigures, ReportGroup } from './documents.ts'
import { type Figure, figureIn } from './use-figure.ts'

/** Figures with their groups down the side, those of the last dimension along the top, and totals on both. */
export type CrossTable = {
  /** The groups along the top; null where every figure has a line of its own. */
  readonly columns: readonly ReportGroup[] | null
  readonly lines: readonly {
    readonly groups: readonly ReportGroup[]
    readonly figures: readonly Figure[]
    /** Over all columns; null without columns. */
    readonly total: Figure
  }[]
  /** The totals of the columns, in their order. */
  readonly totals: readonly Figure[]
  readonly total: Figure
}

/** More columns than these do not stand side by side on a screen. */
export const MOST_COLUMNS = 12

const keyOf = (groups: readonly ReportGroup[]): string => JSON.stringify(groups.map(({ code }) => code))

type Told = Pick<ReportAnswer, 'dimensions' | 'rows' | 'margins' | 'total' | 'addsUp'>

export function crossTable({ dimensions, rows, margins, total, addsUp }: Told): CrossTable {
  const marginOf = (kept: readonly string[]): readonly ReportFigures[] =>
    margins.find((margin) => margin.dimensions.join() === kept.join())?.rows ?? []
  const [last, side] = [dimensions.at(-1), dimensions.slice(0, -1)]
  const top = last === undefined || side.length === 0 ? [] : marginOf([last])
  if (top.length === 0 || top.length > MOST_COLUMNS) {
    return {
      columns: null,
      lines: rows.map((row) => ({ groups: row.keys, figures: [figureIn(row)], total: null })),
      totals: [figureIn(total)],
      total: figureIn(total),
    }
  }
  const columns = top.flatMap(({ keys }) => keys.slice(0, 1))
  const figureByKey = new Map(rows.map((row) => [keyOf(row.keys), figureIn(row)]))
  // A count that is not there is none; a median that is not there is not known.
  const absent = addsUp ? 0 : null
  return {
    columns,
    lines: marginOf(side).map((row) => ({
      groups: row.keys,
      figures: columns.map((column) => figureByKey.get(keyOf([...row.keys, column])) ?? absent),
      total: figureIn(row),
    })),
    totals: top.map(figureIn),
    total: figureIn(total),
  }
}
