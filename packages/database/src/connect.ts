import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { type BulkMode, type BulkSession, bulkEmbedded, bulkOnServer, LOCK, type ScriptRunner } from './bulk.ts'
import { lockFolder } from './folder-lock.ts'
import { PrismaClient } from './generated/client.ts'
import { startPulse } from './pulse.ts'

export type { BulkSession, ScriptRunner } from './bulk.ts'

/** Everything that reads or writes goes through this. `close` waits for what is under way. */
export interface Database {
  readonly prisma: PrismaClient
  readonly kind: 'embedded' | 'server'
  /**
   * Runs one statement that reads, past Prisma's engine: for the few questions that are asked most. A text that comes again
   * is prepared once a connection, so what differs from ask to ask should be its values.
   */
  readonly read: (text: string, values: readonly unknown[]) => Promise<Record<string, unknown>[]>
  /** The driver adapter's factory, for the migrations. */
  readonly adapter: PrismaPg | PrismaPGlite
  /** Does the work on one connection while no other process does the same on this database. */
  readonly whileAlone: <T>(work: (run: ScriptRunner) => Promise<T>) => Promise<T>
  readonly inBulk: <T>(mode: BulkMode, work: (session: BulkSession) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
  /** The whole data folder; of an embedded database alone. */
  readonly dump: () => Promise<Blob>
}

export type DatabaseLocation =
  /** A PostgreSQL server, 15 or newer. */
  | {
      readonly url: string
      /** At most so many for what is read by one statement, and as many for all else. */
      readonly connections?: number
      /** Whether to notice within seconds that the server went silent: for a process that serves. */
      readonly watched?: boolean
    }
  /** A folder of an embedded database, made where there is none. */
  | { readonly folder: string }
  /** An embedded database that ends with the process, from a dumped data folder or empty. */
  | { readonly memory: Blob | null }

// Who waits for an embedded database waits for its one connection, which an import may hold for long.
const EMBEDDED_LIMITS = { maxWait: 10_000, timeout: 120_000 }
// Whoever asks a server is told within five seconds that it has no connection to give.
const LONGEST_WAIT = 4_000
const SERVER_LIMITS = { maxWait: LONGEST_WAIT, timeout: 120_000 }

const aloneOnServer = async <T>(url: string, work: (run: ScriptRunner) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    // The lock ends with its connection, however the process ends.
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    return await work(async (sql) => {
      const result: pg.QueryResult | pg.QueryResult[] = await client.query(sql)
      return (Array.isArray(result) ? result.at(-1) : result)?.rows ?? []
    })
  } finally {
    await client.end()
  }
}

// A part of an order, as in the range of a subtree's paths.
const IS_RANGE = /[<>]=?\s*\$\d/

/**
 * Our statements are short: to compile one takes longer than to run it, and to share one among processes is for those that
 * go through a whole nation.
 */
const SETTINGS = '-c jit=off -c parallel_setup_cost=100000'

/** A connection keeps what it has prepared until it ends, so there is a most. */
const MOST_PREPARED = 300

/**
 * A short name for each of the first texts that are asked more than once, the same in every connection; a text without
 * one is planned each time.
 */
const statementNames = (prefix: string): ((text: string) => string | undefined) => {
  const once = new Set<string>()
  const names = new Map<string, string>()
  return (text) => {
    const known = names.get(text)
    if (known !== undefined || names.size >= MOST_PREPARED) return known
    if (once.delete(text)) names.set(text, `${prefix}_${names.size}`)
    else if (once.size < 10 * MOST_PREPARED) once.add(text)
    return names.get(text)
  }
}

const openServer = (url: string, connections: number, watched: boolean): Database => {
  const pulse = watched ? startPulse(url) : null
  const openPool = (settings: string): pg.Pool => {
    // pg waits for ever for a connection and for an answer by default.
    const pool = new pg.Pool({
      connectionString: url,
      max: connections,
      ...(pulse ? { stream: pulse.socket } : {}),
      keepAlive: true,
      connectionTimeoutMillis: LONGEST_WAIT,
      statement_timeout: 60_000,
      idle_in_transaction_session_timeout: 60_000,
      options: `${SETTINGS} ${settings}`,
    })
    // A connection that the server closes while it is idle is not a fault: the next ask gets another.
    pool.on('error', () => {})
    return pool
  }
  const pool = openPool('')
  // What is read by one statement is written so that one plan is right for all values, and planned once a connection: to
  // plan it took longer than to run it.
  const readers = openPool('-c plan_cache_mode=force_generic_plan')
  const nameOf = statementNames('read')
  const prismaNameOf = statementNames('prisma')
  const adapter = new PrismaPg(pool, {
    // What a range asks is planned for its bounds: a plan for any bounds took a hundred times as long.
    statementNameGenerator: ({ sql }) => (IS_RANGE.test(sql) ? '' : (prismaNameOf(sql) ?? '')),
  })
  const prisma = new PrismaClient({ adapter, transactionOptions: SERVER_LIMITS })
  return {
    prisma,
    kind: 'server',
    read: async (text, values) => {
      const name = nameOf(text)
      return (await readers.query({ text, values: [...values], ...(name ? { name } : {}) })).rows
    },
    whileAlone: (work) => aloneOnServer(url, work),
    inBulk: (mode, work) => bulkOnServer(url, mode, work),
    adapter,
    close: async () => {
      await pulse?.stop()
      await prisma.$disconnect()
      await Promise.all([pool.end(), readers.end()])
    },
    dump: () => Promise.reject(new Error('A server is dumped by its own tools')),
  }
}

const openEmbedded = async (location: { folder: string } | { memory: Blob | null }): Promise<Database> => {
  const extensions = { btree_gist, pg_trgm }
  const unlock = 'folder' in location ? await lockFolder(location.folder) : async () => {}
  try {
    if ('folder' in location) await mkdir(join(location.folder, 'database'), { recursive: true })
    const pglite = await ('folder' in location
      ? PGlite.create({ dataDir: join(location.folder, 'database'), extensions })
      : PGlite.create({ extensions, ...(location.memory ? { loadDataDir: location.memory } : {}) }))
    const adapter = new PrismaPGlite(pglite)
    const prisma = new PrismaClient({ adapter, transactionOptions: EMBEDDED_LIMITS })
    // One process holds the folder, so it is enough to wait for each other within it.
    let turn: Promise<unknown> = Promise.resolve()
    const whileAlone: Database['whileAlone'] = (work) => {
      const mine = turn.then(() => work(async (sql) => (await pglite.exec(sql)).at(-1)?.rows ?? []))
      turn = mine.catch(() => {})
      return mine
    }
    const close = async () => {
      await prisma.$disconnect()
      if (!pglite.closed) await pglite.close()
      await unlock()
    }
    return {
      prisma,
      kind: 'embedded',
      read: async (text, values) => (await pglite.query<Record<string, unknown>>(text, [...values])).rows,
      adapter,
      whileAlone,
      inBulk: (mode, work) => bulkEmbedded(pglite, mode, work),
      close,
      dump: () => pglite.dumpDataDir('none'),
    }
  } catch (error) {
    await unlock()
    throw error
  }
}

/** Opens the database; throws FolderInUse when another process holds the folder. */
export const openDatabase = (location: DatabaseLocation): Promise<Database> =>
  'url' in location
    ? Promise.resolve(openServer(location.url, location.connections ?? 10, location.watched ?? false))
    : openEmbedded(location)
