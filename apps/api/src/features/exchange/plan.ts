import { setImmediate } from 'node:timers/promises'
import type { CodedMessage, ImportKind, Result, RowByKind, RowProblem, Verdict } from '@nguon/domain'
import type { Context, Transaction } from '../../platform/context.ts'
import type { Committee } from '../committees/index.ts'
import type { NumberedRow, PlacedProblem } from './read-rows.ts'

/** How an import looks at and writes the database: in one transaction. */
export interface ImportScene {
  /** Reads through the same transaction. */
  readonly context: Context
  readonly transaction: Transaction
  /** The committee into which the table is imported. */
  readonly within: Committee
}

/** What a table would do, decided before anything is written. */
export interface ImportPlan {
  readonly problems: readonly PlacedProblem[]
  readonly created: number
  readonly updated: number
  readonly same: number
  /** Writes all of it; tells how many rows are through. */
  readonly write: (onProgress: (rows: number) => void) => Promise<void>
  /** What it means besides, asked after the writing. */
  readonly warnings: () => Promise<readonly CodedMessage[]>
}
export type Planner<K extends ImportKind> = (
  scene: ImportScene,
  rows: readonly NumberedRow<RowByKind[K]>[],
) => Promise<ImportPlan>

export const noWarnings = async (): Promise<readonly CodedMessage[]> => []

/** A refusal of a row, at the column that it is about. */
export const verdictProblem = (row: number, column: string | null, { code, values }: Verdict): PlacedProblem => ({
  row,
  column,
  code,
  params: values,
})
export const rowProblem = (row: number, problem: RowProblem): PlacedProblem => ({ row, ...problem })

/** The first row with each key; a later one is a problem. */
export const refuseRepeats = <R>(
  rows: readonly NumberedRow<R>[],
  keyOf: (row: R) => string | null,
  column: string,
): PlacedProblem[] => {
  const firstByKey = new Map<string, number>()
  const problems: PlacedProblem[] = []
  for (const { number, row } of rows) {
    const key = keyOf(row)
    if (key === null) continue
    const first = firstByKey.get(key)
    if (first === undefined) firstByKey.set(key, number)
    else problems.push({ row: number, column, code: 'DUPLICATE_ROW', params: { row: first } })
  }
  return problems
}

/** What a cell says, or what is there already where it says nothing. */
export const kept = <T>(written: T | null, present: T): T => written ?? present

export type Found<T> = Result<T, Pick<RowProblem, 'code' | 'params'>>

// A request comes in over several turns of the process: read, parsed, answered.
const TURNS = 8
const servingOthers = async (): Promise<void> => {
  for (let turn = 0; turn < TURNS; turn += 1) await setImmediate()
}

export const CHUNK = 500
export const inChunks = async <T>(
  rows: readonly T[],
  work: (chunk: T[], through: number) => Promise<unknown>,
): Promise<void> => {
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = rows.slice(from, from + CHUNK)
    await work(chunk, from + chunk.length)
    await servingOthers()
  }
}
