import { type ChainHead, readHead } from '../audit-chain.ts'
import type { BulkSession } from '../bulk.ts'
import type { Database } from '../connect.ts'
import { migrate } from '../migrate.ts'
import { readMigrations } from '../schema-files.ts'
import { setAside } from '../set-aside.ts'
import { type BackupFoot, type BackupHead, BadBackup, type TableSum } from './format.ts'
import { type BackupReader, readBackup } from './read-backup.ts'
import { createSum } from './sums.ts'
import { migrationsOf, setSequence, tablesOf, targetFor, truncate } from './tables.ts'

/** The database holds something already: a restore never writes over it. */
export class NotEmpty extends Error {}

/** The database as it was when the backup was taken: the same migrations and no others. */
const prepare = async (database: Database, { migrations }: BackupHead): Promise<void> => {
  const known = new Map((await readMigrations()).map((migration) => [migration.name, migration]))
  const wanted = migrations.map(({ name }) => {
    const migration = known.get(name)
    if (!migration) throw new BadBackup(`The backup is of a newer version, with migration ${name}`)
    return migration
  })
  await migrate(database, Promise.resolve(wanted))
  const applied = await database.inBulk('snapshot', migrationsOf)
  const same =
    applied.length === migrations.length &&
    applied.every(({ name, checksum }, place) => {
      const other = migrations[place]
      return other?.name === name && other.checksum === checksum
    })
  if (!same) throw new NotEmpty('The database was migrated further than the backup: restore into a new one')
  const [rows] = await database.prisma.$queryRaw<{ any: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM users) OR EXISTS (SELECT 1 FROM committees) AS any`
  if (rows?.any) throw new NotEmpty('The database is not empty: restore into a new one')
}

const load = async (session: BulkSession, reader: BackupReader): Promise<BackupFoot> => {
  const tables = await tablesOf(session)
  const restorations = await setAside(session.run)
  // A migration may have written rows; the backup has them too.
  await session.run(truncate(tables))
  const known = new Map(tables.map((table) => [table.table, table]))
  const sums: TableSum[] = []
  for (let next = await reader.nextTable(); next; next = await reader.nextTable()) {
    const { table, rows } = next
    if (!known.has(table.table))
      throw new BadBackup(`The backup has a table ${table.table} that its migrations do not make`)
    const sum = createSum()
    await session.copyIn(
      targetFor(table),
      (async function* () {
        for await (const piece of rows) {
          sum.add(piece)
          yield piece
        }
      })(),
    )
    sums.push({ ...table, ...sum.end() })
  }
  const foot = await reader.foot()
  for (const told of foot.tables) {
    const read = sums.find(({ table }) => table === told.table)
    if (read?.rows !== told.rows || read.sha256 !== told.sha256)
      throw new BadBackup(`The backup is damaged: table ${told.table} is not what was written`)
  }
  for (const sequence of foot.sequences) await session.run(setSequence(sequence))
  for (const { sql } of restorations) await session.run(sql)
  return foot
}

/**
 * Puts a backup into an empty database: all of it or nothing. Every key and every reference is checked again over all rows
 * as it comes back. The database is then as old as the backup; the next start migrates it.
 */
export const restoreBackup = async (
  database: Database,
  file: string,
): Promise<{
  readonly head: BackupHead
  readonly tables: readonly TableSum[]
  readonly auditHead: ChainHead | null
}> => {
  const reader = await readBackup(file)
  try {
    await prepare(database, reader.head)
    const { tables, auditHead } = await database.inBulk('load', (session) => load(session, reader))
    return { head: reader.head, tables, auditHead: readHead(auditHead ?? '') }
  } finally {
    reader.close()
  }
}
