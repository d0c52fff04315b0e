import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { type ChainVerdict, verifyAudit } from '../audit-chain.ts'
import { type Database, openDatabase } from '../connect.ts'
import { type Drift, recountCounters } from '../counters.ts'
import type { BackupHead } from './format.ts'
import { restoreBackup } from './restore-backup.ts'
import { sumTables } from './sums.ts'

export interface Verification {
  readonly takenAt: string
  readonly tables: number
  readonly rows: number
  /** Tables whose rows are other ones once they are restored. */
  readonly differing: readonly string[]
  /** The roll-up invariant: counters and paths against the facts. */
  readonly drift: Drift
  /** The chain of the audit, which must end as it did when the backup was taken. */
  readonly audit: ChainVerdict
}

const onServer = async (url: string, sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

/** A new, empty database that is gone when it is closed: on the server, or in memory where there is no server. */
const openScratch = async (server: string | undefined): Promise<Database> => {
  if (!server) return openDatabase({ memory: null })
  const name = `nguon_verify_${randomUUID().replaceAll('-', '')}`
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE template0`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const database = await openDatabase({ url: url.toString(), connections: 3 })
  return {
    ...database,
    close: async () => {
      await database.close()
      await onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    },
  }
}

/**
 * Restores a backup into a scratch database, compares rows and checksum of every table with what was written, counts
 * everything from the facts, and asks `more` of what else must hold there.
 */
export const verifyBackup = async <T>(
  file: string,
  more: (database: Database, head: BackupHead) => Promise<T>,
  server?: string,
): Promise<Verification & { readonly more: T }> => {
  const database = await openScratch(server)
  try {
    const { head, tables, auditHead } = await restoreBackup(database, file)
    const restored = new Map((await sumTables(database)).map((sum) => [sum.table, sum]))
    const differing = tables
      .filter(({ table, rows, sha256 }) => {
        const sum = restored.get(table)
        return sum?.rows !== rows || sum.sha256 !== sha256
      })
      .map(({ table }) => table)
    return {
      takenAt: head.takenAt,
      tables: tables.length,
      rows: tables.reduce((sum, { rows }) => sum + rows, 0),
      differing,
      drift: await recountCounters(database),
      audit: await verifyAudit(database, auditHead ? [auditHead] : []),
      more: await more(database, head),
    }
  } finally {
    await database.close()
  }
}
