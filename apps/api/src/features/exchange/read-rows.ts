import { setImmediate } from 'node:timers/promises'
import {
  type Cells,
  type HeadingMatch,
  type ImportKind,
  importColumns,
  missingColumns,
  type RowByKind,
  type RowProblem,
  readRow,
  recogniseHeadings,
} from '@nguon/domain'
import type { Table } from './read-table.ts'

export interface PlacedProblem extends RowProblem {
  /** The number of the row in the file. */
  readonly row: number
}
export interface NumberedRow<R> {
  readonly number: number
  readonly row: R
}

export interface ReadingInstructions {
  readonly kind: ImportKind
  /** Values for columns that the table lacks. */
  readonly defaults: readonly { readonly column: string; readonly value: string }[]
  /** Headings that are taken for another column than the usual, or for none. */
  readonly mapping: readonly { readonly heading: string; readonly column: string | null }[]
}

/** The instructions come first; a column that they give away is not taken by its usual heading any more. */
const applyMapping = (usual: readonly HeadingMatch[], wanted: ReadingInstructions['mapping']): HeadingMatch[] => {
  const columnByHeading = new Map(wanted.map(({ heading, column }) => [heading.normalize('NFC').trim(), column]))
  const given = new Set([...columnByHeading.values()].filter((column) => column !== null))
  return usual.map(({ heading, column }) => {
    const instructed = columnByHeading.get(heading)
    if (instructed !== undefined) return { heading, column: instructed }
    return { heading, column: column !== null && given.has(column) ? null : column }
  })
}

/** Which column each heading is, and what is wrong with the headings as a whole. */
export const readHeadings = (
  { headings }: Pick<Table, 'headings'>,
  { kind, defaults, mapping: wanted }: ReadingInstructions,
): { readonly mapping: readonly HeadingMatch[]; readonly problems: readonly PlacedProblem[] } => {
  const row = headings.number
  const mapping = applyMapping(recogniseHeadings(kind, headings.cells), wanted)
  const known = new Set(importColumns(kind).map(({ name }) => name))
  const taken = mapping.flatMap(({ column }) => (column === null ? [] : [column]))
  const named = [...wanted, ...defaults].flatMap(({ column }) => (column === null ? [] : [column]))
  const unknown = [...new Set(named)].filter((column) => !known.has(column))
  const twice = [...new Set(taken.filter((column, index) => taken.indexOf(column) !== index))]
  const missing = missingColumns(kind, mapping, defaultsOf(defaults))
  return {
    mapping,
    problems: [
      ...unknown.map((column) => ({ row, column: null, code: 'COLUMN_UNKNOWN' as const, params: { column } })),
      ...twice.map((column) => ({ row, column, code: 'COLUMN_TWICE' as const, params: { column } })),
      ...missing.map((column) => ({ row, column, code: 'COLUMN_MISSING' as const, params: { column } })),
    ],
  }
}

const defaultsOf = (defaults: ReadingInstructions['defaults']): Cells =>
  Object.fromEntries(defaults.map(({ column, value }) => [column, value]))

const ROWS_AT_A_TIME = 500

/** Every row as its columns read it, and every problem of every row; other requests are served in between. */
export const readRows = async <K extends ImportKind>(
  kind: K,
  { rows }: Pick<Table, 'rows'>,
  mapping: readonly HeadingMatch[],
  defaults: ReadingInstructions['defaults'],
  onProgress: (rows: number) => void,
): Promise<{ readonly rows: NumberedRow<RowByKind[K]>[]; readonly problems: PlacedProblem[] }> => {
  const columns = mapping.map(({ column }) => column)
  const usual = defaultsOf(defaults)
  const read: NumberedRow<RowByKind[K]>[] = []
  const problems: PlacedProblem[] = []
  for (const [index, { number, cells }] of rows.entries()) {
    const named: Record<string, string> = {}
    for (const [place, column] of columns.entries()) if (column !== null) named[column] = cells[place] ?? ''
    const answer = readRow(kind, named, usual)
    if (answer.ok) read.push({ number, row: answer.value })
    else for (const problem of answer.error) problems.push({ row: number, ...problem })
    if (index % ROWS_AT_A_TIME === ROWS_AT_A_TIME - 1) {
      onProgress(index + 1)
      await setImmediate()
    }
  }
  onProgress(rows.length)
  return { rows: read, problems }
}
