import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { type Database, openDatabase } from './connect.ts'
import { migrate } from './migrate.ts'
import { readMigrations } from './schema-files.ts'

const CACHE = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url))

const fingerprint = async (): Promise<string> =>
  createHash('sha256')
    .update(JSON.stringify(await readMigrations()))
    .digest('hex')
    .slice(0, 16)

/** A migrated, empty data folder; made once for a set of migrations and kept. */
let dump: Promise<Blob> | undefined
const migratedFolder = async (): Promise<Blob> => {
  const file = join(CACHE, `migrated-${await fingerprint()}.tar`)
  const kept = await readFile(file).catch(() => null)
  if (kept) return new Blob([new Uint8Array(kept)])
  const database = await openDatabase({ memory: null })
  await migrate(database)
  const blob = await database.dump()
  await database.close()
  await mkdir(CACHE, { recursive: true })
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, new Uint8Array(await blob.arrayBuffer()))
  await rename(draft, file)
  return blob
}

const run = async (url: string, sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

const named = (url: string, database: string): string => {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.toString()
}

const exists = async (admin: string, name: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: admin })
  await client.connect()
  const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]).finally(() => client.end())
  return found.rowCount === 1
}

/** A migrated database to copy from; made once for a set of migrations and kept, like the dumped folder. */
let template: Promise<string> | undefined
const migratedTemplate = async (admin: string): Promise<string> => {
  const name = `nguon_template_${await fingerprint()}`
  if (await exists(admin, name)) return name
  const draft = `${name}_${process.pid}`
  await run(admin, `CREATE DATABASE ${draft}`)
  const database = await openDatabase({ url: named(admin, draft) })
  await migrate(database)
  await database.close()
  // Another process may have been faster; its template serves as well.
  await run(admin, `ALTER DATABASE ${draft} RENAME TO ${name}`).catch(() => run(admin, `DROP DATABASE ${draft}`))
  return name
}

/** A migrated, empty database of its own, in milliseconds: PGlite, or PostgreSQL at TEST_DATABASE_URL. `close` removes it. */
export const createTestDatabase = async (): Promise<Database> => {
  const admin = process.env.TEST_DATABASE_URL
  if (!admin) {
    dump ??= migratedFolder()
    return openDatabase({ memory: await dump })
  }
  template ??= migratedTemplate(admin)
  return createOnServer(admin, await template)
}

/** A database in which no migration ever ran. */
export const createBareDatabase = (): Promise<Database> => {
  const admin = process.env.TEST_DATABASE_URL
  return admin ? createOnServer(admin, 'template1') : openDatabase({ memory: null })
}

const createOnServer = async (admin: string, from: string): Promise<Database> => {
  const name = `nguon_test_${randomUUID().replaceAll('-', '')}`
  await run(admin, `CREATE DATABASE ${name} TEMPLATE ${from}`)
  const database = await openDatabase({ url: named(admin, name), connections: 5 })
  return {
    ...database,
    close: async () => {
      await database.close()
      await run(admin, `DROP DATABASE ${name} WITH (FORCE)`)
    },
  }
}
