import pg from 'pg'

export interface ScratchDatabase {
  readonly url: string
  readonly name: string
  /** Asks the database itself, past the product. */
  readonly query: (sql: string, values?: readonly unknown[]) => Promise<Record<string, unknown>[]>
  readonly drop: () => Promise<void>
}

const once = async (url: string, sql: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query(sql, [...values]).finally(() => client.end())
  return rows
}

/** A new, empty database on the server at TEST_DATABASE_URL; null where the tests run on PGlite alone. */
export const createScratchDatabase = async (): Promise<ScratchDatabase | null> => {
  const admin = process.env.TEST_DATABASE_URL
  if (!admin) return null
  const name = `nguon_test_${process.pid}_${Date.now()}_${Math.floor(Math.random() * 1e6)}`
  await once(admin, `CREATE DATABASE ${name}`)
  const url = new URL(admin)
  url.pathname = `/${name}`
  return {
    url: url.toString(),
    name,
    query: (sql, values) => once(url.toString(), sql, values),
    drop: async () => {
      await once(admin, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    },
  }
}
