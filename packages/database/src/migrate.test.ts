import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from './connect.ts'
import { findDrift } from './drift.ts'
import { migrate } from './migrate.ts'
import { createTestDatabase } from './testing.ts'

let database: Database
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database?.close())

const A = '01890000-0000-7000-8000-00000000000a'
const B = '01890000-0000-7000-8000-00000000000b'

const committee = (id: string, path: string) =>
  database.prisma.$executeRawUnsafe(
    `INSERT INTO committees (id, path, depth, name, search_name, sort_key, kind, area_traits, established_on) VALUES ('${id}', '${path}', 1, 'x', 'x', 'x', 'CELL', '{}', '2000-01-01')`,
  )
const placement = (id: string, from: string, to: string | null) =>
  database.prisma.$executeRawUnsafe(
    `INSERT INTO committee_placements (id, committee_id, starts_on, ends_on) VALUES (gen_random_uuid(), '${id}', '${from}', ${to ? `'${to}'` : 'NULL'})`,
  )

describe('The migrated database', () => {
  // The schema engine reads PGlite's catalogue, not that of a server through its adapter; the migrations are the same.
  it.skipIf(Boolean(process.env.TEST_DATABASE_URL))('is what the schema says', async () => {
    expect(await findDrift(database)).toBe('')
  })

  it('is not migrated twice', async () => {
    expect(await migrate(database)).toEqual([])
  })

  it('refuses two placements of one committee on one day', async () => {
    await committee(A, '/1/')
    await placement(A, '2000-01-01', '2009-12-31')

    await expect(placement(A, '2009-12-31', null)).rejects.toThrow(/one_at_a_time/)

    await placement(A, '2010-01-01', null)
  })

  it('refuses to change or remove an audit entry', async () => {
    await database.prisma.$executeRawUnsafe(
      `INSERT INTO audit_entries (id, at, verb, subject_type, subject_id) VALUES ('${B}', now(), 'committee:create', 'Committee', '${A}')`,
    )

    await expect(database.prisma.$executeRawUnsafe(`UPDATE audit_entries SET verb = 'x'`)).rejects.toThrow(
      /never changed/,
    )
    await expect(database.prisma.$executeRawUnsafe('DELETE FROM audit_entries')).rejects.toThrow(/never changed/)
  })

  it('lets the ceremony of an admission be set once and nothing else', async () => {
    const sql = database.prisma.$executeRawUnsafe.bind(database.prisma)
    await sql(`INSERT INTO persons (id, full_name, sort_key, search_name) VALUES ('${B}', 'x', 'x', 'x')`)
    await sql(
      `INSERT INTO candidates (id, person_id, cell_id, stage, stage_since, sourced_on) VALUES ('${B}', '${B}', '${A}', 'SOURCED', '2020-01-01', '2020-01-01')`,
    )
    await sql(
      `INSERT INTO admissions (id, candidate_id, committee_id, decided_on, document_number, recorded_at) VALUES ('${B}', '${B}', '${A}', '2021-01-01', '1', now())`,
    )

    await sql(`UPDATE admissions SET ceremony_on = '2021-01-20'`)

    await expect(sql(`UPDATE admissions SET ceremony_on = '2021-01-21'`)).rejects.toThrow(/never changed/)
    await expect(sql(`UPDATE admissions SET committee_id = '${B}'`)).rejects.toThrow(/never changed/)
    await expect(sql('DELETE FROM admissions')).rejects.toThrow(/never changed/)
  })
})
