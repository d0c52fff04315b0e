import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeCatalogue } from './catalogue.ts'
import { type Database, openDatabase } from './connect.ts'
import { findDrift } from './drift.ts'
import { migrate } from './migrate.ts'
import { createBareDatabase, createTestDatabase } from './testing.ts'

let migrated: Database
let bare: Database
let embedded: Database
beforeAll(async () => {
  migrated = await createTestDatabase()
  bare = await createBareDatabase()
  embedded = await openDatabase({ memory: null })
  await migrate(embedded)
})
afterAll(async () => {
  await migrated?.close()
  await bare?.close()
  await embedded?.close()
})

const tablesOf = async ({ prisma }: Database): Promise<unknown> =>
  (await prisma.$queryRaw<{ name: string }[]>`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`).map(
    ({ name }) => name,
  )

describe('The migrations', () => {
  it('make what the schema says, the same on a server as in the embedded database', async () => {
    // The schema engine cannot read a server's catalogue through its adapter ("char" columns): it reads the embedded one.
    expect(await findDrift(embedded)).toBe('')
    const made = await describeCatalogue(migrated)

    expect(made).toEqual(await describeCatalogue(embedded))
    expect(made.filter((line) => line.startsWith('trigger'))).not.toEqual([])
  })

  it('see it when the database differs from the schema', async () => {
    await embedded.prisma.$executeRaw`ALTER TABLE terms DROP COLUMN decision_number`

    const drift = await findDrift(embedded)

    expect(drift).toContain('ADD COLUMN     "decision_number" TEXT')
  })

  it('are applied once', async () => {
    expect(await migrate(migrated)).toEqual([])
  })

  it('leave nothing behind when one fails', async () => {
    const broken = Promise.resolve([
      { name: '0001_good', sql: 'CREATE TABLE kept (id int)' },
      { name: '0002_broken', sql: 'CREATE TABLE half (id int); SELECT 1/0' },
    ])

    const attempt = migrate(bare, broken)

    await expect(attempt).rejects.toThrow('Migration 0002_broken failed and left nothing behind')
    expect(await tablesOf(bare)).toEqual(expect.arrayContaining(['kept']))
    expect(await tablesOf(bare)).not.toContain('half')
  })

  it('refuse to go on when one that was applied has another text', async () => {
    const changed = Promise.resolve([{ name: '0001_good', sql: 'CREATE TABLE kept (id bigint)' }])

    await expect(migrate(bare, changed)).rejects.toThrow('migrations are append-only')
  })

  it('are applied by one of two starters while the other waits', async () => {
    const next = () => Promise.resolve([{ name: '0002_next', sql: 'CREATE TABLE next (id int); SELECT pg_sleep(0.2)' }])

    const done = await Promise.all([migrate(bare, next()), migrate(bare, next())])

    expect(done.flat()).toEqual(['0002_next'])
  })
})
