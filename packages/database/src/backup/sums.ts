import { createHash } from 'node:crypto'
import type { Database } from '../connect.ts'
import { isKept, type TableSum } from './format.ts'
import { questionFor, tablesOf } from './tables.ts'

const NEWLINE = 0x0a

/** Counts rows and sums them up as they pass. */
export const createSum = () => {
  const hash = createHash('sha256')
  let rows = 0
  return {
    add: (piece: Uint8Array): void => {
      hash.update(piece)
      // A line break within a value is written as an escape.
      for (let place = piece.indexOf(NEWLINE); place >= 0; place = piece.indexOf(NEWLINE, place + 1)) rows += 1
    },
    end: (): { rows: number; sha256: string } => ({ rows, sha256: hash.digest('hex') }),
  }
}

/** Rows and checksum of every table that a backup keeps, at one moment. */
export const sumTables = (database: Pick<Database, 'inBulk'>): Promise<TableSum[]> =>
  database.inBulk('snapshot', async (session) => {
    const sums: TableSum[] = []
    for (const known of await tablesOf(session)) {
      if (!isKept(known.table)) continue
      const sum = createSum()
      for await (const piece of session.copyOut(questionFor(known))) sum.add(piece)
      sums.push({ table: known.table, columns: known.columns, ...sum.end() })
    }
    return sums
  })
