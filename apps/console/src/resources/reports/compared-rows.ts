import {
  type ComparedRow,
  compareFigures,
  compareRows,
  groupLabel,
  type Locale,
  laterBy,
  type ReportDimension,
  type ReportRow,
} from '@nguon/domain'
import type { ReportAnswer, ReportFigures } from './documents.ts'

export type ComparedLine = ComparedRow & { readonly labels: readonly string[] }
export type Comparison = {
  readonly lines: readonly ComparedLine[]
  readonly total: Pick<ComparedRow, 'value' | 'beside' | 'difference' | 'change' | 'withheld'>
}

const codesOf = ({ keys }: ReportFigures) => keys.map(({ code }) => code)
const wordKey = (dimension: ReportDimension, code: string | null): string => `${dimension}:${code ?? ''}`

/** Two answers side by side, group by group, with their differences. `years`: how much later the first one is. */
export function comparisonOf(report: ReportAnswer, other: ReportAnswer, years: number, locale: Locale): Comparison {
  const { dimensions, addsUp } = report
  const told = ({ rows }: ReportAnswer) =>
    rows.map(
      ({ value, count, withheld, ...row }): ReportRow => ({
        codes: codesOf({ ...row, value, count, withheld }),
        value,
        count: count ?? 0,
        ...(withheld ? { withheld } : {}),
      }),
    )
  const words = new Map([
    ...other.rows.flatMap(({ keys }) =>
      keys.map(({ dimension, code, label }): [string, string] => {
        const later = laterBy(years, dimension, code)
        return [wordKey(dimension, later), later === code ? label : groupLabel(dimension, later, locale)]
      }),
    ),
    ...report.rows.flatMap(({ keys }) =>
      keys.map(({ dimension, code, label }): [string, string] => [wordKey(dimension, code), label]),
    ),
  ])
  const wordOf = (code: string | null, index: number): string => {
    const dimension = dimensions[index]
    return dimension === undefined ? '' : (words.get(wordKey(dimension, code)) ?? groupLabel(dimension, code, locale))
  }
  return {
    lines: compareRows(told(report), told(other), dimensions, { years, addsUp }).map((row) => ({
      ...row,
      labels: row.codes.map(wordOf),
    })),
    total: {
      value: report.total.value,
      beside: other.total.value,
      ...compareFigures(report.total.value, other.total.value),
      withheld: { value: report.total.withheld, beside: other.total.withheld },
    },
  }
}
