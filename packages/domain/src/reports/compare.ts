import { type CalendarDate, yearOf } from '../shared/dates.ts'
import type { GroupCode, ReportRow } from './cube.ts'
import type { ReportDimension } from './dimensions.ts'

/** A figure beside another one. */
export interface ComparedRow {
  readonly codes: readonly GroupCode[]
  readonly value: number | null
  readonly beside: number | null
  /** value - beside; null where one of them is none. */
  readonly difference: number | null
  /** The difference as a share of `beside`; null where that is none or 0. */
  readonly change: number | null
  /** Which of the two is kept from the reader; left out where none is. */
  readonly withheld?: { readonly value: boolean; readonly beside: boolean }
}

const keyOf = (codes: readonly GroupCode[]): string => JSON.stringify(codes)

export const compareFigures = (
  value: number | null,
  beside: number | null,
): Pick<ComparedRow, 'difference' | 'change'> => {
  const difference = value === null || beside === null ? null : value - beside
  return { difference, change: difference === null || !beside ? null : difference / beside }
}

const TIME: readonly ReportDimension[] = ['YEAR', 'QUARTER', 'MONTH']
/** The code of a time so many years later: of 2025-Q4 and one year 2026-Q4. */
export const laterBy = (years: number, dimension: ReportDimension, code: GroupCode): GroupCode =>
  code === null || !TIME.includes(dimension) ? code : `${Number(code.slice(0, 4)) + years}${code.slice(4)}`

/** How many years apart two periods stand, so that January is compared with January. */
export const yearsApart = (from: CalendarDate | null, besideFrom: CalendarDate | null): number =>
  from && besideFrom ? yearOf(from) - yearOf(besideFrom) : 0

/**
 * The rows of two reports side by side, group by group: those of the first in their order, then the groups that only the
 * second has. A count that one of them does not have is 0; any other figure that is not there is none.
 */
export const compareRows = (
  rows: readonly ReportRow[],
  others: readonly ReportRow[],
  dimensions: readonly ReportDimension[],
  { years, addsUp }: { readonly years: number; readonly addsUp: boolean },
): ComparedRow[] => {
  const absent = addsUp ? 0 : null
  const shifted = others.map((row) => ({
    ...row,
    codes: row.codes.map((code, index) => {
      const dimension = dimensions[index]
      return dimension ? laterBy(years, dimension, code) : code
    }),
  }))
  const besideByKey = new Map(shifted.map((row) => [keyOf(row.codes), row]))
  const known = new Set(rows.map(({ codes }) => keyOf(codes)))
  const compared = (codes: readonly GroupCode[], row?: ReportRow, other?: ReportRow): ComparedRow => {
    const [value, beside] = [row ? row.value : absent, other ? other.value : absent]
    const withheld = { value: row?.withheld === true, beside: other?.withheld === true }
    return {
      codes,
      value,
      beside,
      ...compareFigures(value, beside),
      ...(withheld.value || withheld.beside ? { withheld } : {}),
    }
  }
  return [
    ...rows.map((row) => compared(row.codes, row, besideByKey.get(keyOf(row.codes)))),
    ...shifted.filter(({ codes }) => !known.has(keyOf(codes))).map((other) => compared(other.codes, undefined, other)),
  ]
}
