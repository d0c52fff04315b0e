import type { ResultOf } from '@nguon/client'
import type { VerdictWords } from '../VerdictRow.tsx'
import type { previewBulkDocument } from './documents.ts'

type No = { verdicts: readonly VerdictWords[]; messages: readonly string[]; conflict: boolean }

/** Where a person stands in work for many: looked at, open or barred; then waiting, done or refused. */
export type BulkLine =
  | { state: 'asking' | 'waiting' | 'done' }
  | { state: 'open'; version: number }
  | ({ state: 'barred' | 'refused' } & No)
export type BulkLines = Readonly<Record<string, BulkLine>>
export type AnsweredLine = ResultOf<typeof previewBulkDocument>['previewBulk'][number]

/** What the server says would become of one. */
export const foreseen = (line: AnsweredLine): BulkLine =>
  line.allowed ? { state: 'open', version: line.candidate?.version ?? 0 } : { state: 'barred', ...noOf(line) }

/** What became of one. */
export const written = (line: AnsweredLine): BulkLine =>
  line.allowed ? { state: 'done' } : { state: 'refused', ...noOf(line) }

const noOf = ({ verdicts, errors, conflict }: AnsweredLine): No => ({
  verdicts,
  messages: errors.map(({ message }) => message),
  conflict,
})

export type BulkTally = { done: number; open: number; no: number; asking: number; waiting: number }

export function tallyOf(ids: readonly string[], lines: BulkLines): BulkTally {
  const count = (...states: BulkLine['state'][]): number =>
    ids.filter((id) => {
      const state = lines[id]?.state
      return state !== undefined && states.includes(state)
    }).length
  return {
    done: count('done'),
    open: count('open'),
    no: count('barred', 'refused'),
    asking: count('asking'),
    waiting: count('waiting'),
  }
}

/** Those who were not done yet: they are looked at anew when the form changes. */
export const notDone = (ids: readonly string[], lines: BulkLines): string[] =>
  ids.filter((id) => lines[id]?.state !== 'done')

/** Those for whom nothing stands in the way, with the version that was looked at. */
export const openOnes = (ids: readonly string[], lines: BulkLines): { id: string; version: number }[] =>
  ids.flatMap((id) => {
    const line = lines[id]
    return line?.state === 'open' ? [{ id, version: line.version }] : []
  })

/** Only what was done stays when the form changes; the rest was said of another form. */
export const afterChange = (lines: BulkLines): BulkLines =>
  Object.fromEntries(Object.entries(lines).filter(([, { state }]) => state === 'done'))

const RANK: Readonly<Record<BulkLine['state'], number>> = {
  refused: 0,
  barred: 0,
  asking: 1,
  waiting: 1,
  open: 2,
  done: 3,
}
/** Those whom something stops come first: they need somebody. */
export function inOrderOfNeed<Row extends { id: string }>(rows: readonly Row[], lines: BulkLines): Row[] {
  const rank = ({ id }: Row): number => RANK[lines[id]?.state ?? 'open']
  return [...rows].sort((a, b) => rank(a) - rank(b))
}

export function chunksOf<Each>(all: readonly Each[], size: number): Each[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))
}
