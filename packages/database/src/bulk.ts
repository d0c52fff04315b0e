import { pipeline } from 'node:stream/promises'
import type { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'

/** Runs a text of one or more statements and answers the rows of the last. */
export type ScriptRunner = (sql: string) => Promise<Record<string, unknown>[]>

/** One transaction on one connection, for work on whole tables: it may last as long as it lasts. */
export interface BulkSession {
  readonly run: ScriptRunner
  /** The rows of a question as PostgreSQL's COPY writes them as text, in pieces of any length. */
  readonly copyOut: (question: string) => AsyncIterable<Uint8Array>
  /** Takes such rows into a table ("cells (id, name)"); each piece is of whole lines. */
  readonly copyIn: (target: string, pieces: AsyncIterable<Uint8Array>) => Promise<void>
}
/** A snapshot sees one moment of the database and writes nothing; a load holds whole or not at all, and one at a time. */
export type BulkMode = 'snapshot' | 'load'

// Any number, the same in every process: whoever changes the whole database holds it.
export const LOCK = 7_226_331

const BEGIN: Readonly<Record<BulkMode, string>> = {
  snapshot: 'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY',
  load: `SELECT pg_advisory_xact_lock(${LOCK})`,
}
// The same texts wherever they are written; and where rows would be hidden from us, a fault and no silent gap.
const SETTINGS = `
  SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL row_security = off;
  SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'postgres';
  SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1; SET LOCAL maintenance_work_mem = '256MB'; SET LOCAL jit = off`

export const bulkOnServer = async <T>(
  url: string,
  mode: BulkMode,
  work: (session: BulkSession) => Promise<T>,
): Promise<T> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  // A connection that breaks tells it to the statement under way; nobody else listens.
  client.on('error', () => {})
  await client.connect()
  const run: ScriptRunner = async (sql) => {
    const result: pg.QueryResult | pg.QueryResult[] = await client.query(sql)
    return (Array.isArray(result) ? result.at(-1) : result)?.rows ?? []
  }
  try {
    await client.query('BEGIN')
    await run(`${BEGIN[mode]}; ${SETTINGS}`)
    const answer = await work({
      run,
      copyOut: (question) => client.query(copyTo(`COPY (${question}) TO STDOUT`)),
      copyIn: (target, pieces) => pipeline(pieces, client.query(copyFrom(`COPY ${target} FROM STDIN`))),
    })
    await client.query('COMMIT')
    return answer
  } finally {
    // Whatever was not committed ends with its connection.
    await client.end()
  }
}

// An embedded database takes what it copies from memory; rows come in pieces of about so many bytes.
const MEMORY = 8 * 1024 * 1024

export const bulkEmbedded = <T>(
  pglite: PGlite,
  mode: BulkMode,
  work: (session: BulkSession) => Promise<T>,
): Promise<T> =>
  pglite.transaction(async (transaction) => {
    const run: ScriptRunner = async (sql) => (await transaction.exec(sql)).at(-1)?.rows ?? []
    await run(`${BEGIN[mode]}; ${SETTINGS}`)
    return work({
      run,
      copyOut: async function* (question) {
        const { blob } = await transaction.query(`COPY (${question}) TO '/dev/blob'`)
        if (blob) yield* blob.stream()
      },
      copyIn: async (target, pieces) => {
        let waiting: Uint8Array[] = []
        let size = 0
        const flush = async (): Promise<void> => {
          if (size === 0) return
          const blob = new Blob(waiting.map((piece) => Uint8Array.from(piece)))
          await transaction.query(`COPY ${target} FROM '/dev/blob'`, [], { blob })
          waiting = []
          size = 0
        }
        for await (const piece of pieces) {
          waiting.push(piece)
          size += piece.length
          if (size >= MEMORY) await flush()
        }
        await flush()
      },
    })
  })
