import { type CaseEvent, parseCalendarDate, replayCase } from '@nguon/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../connect.ts'
import { createTestDatabase } from '../../testing.ts'
import { fillDemoWorld, isEmpty } from './fill.ts'

let database: Database
let other: Database
const hashPassword = async (password: string) => `hash of ${password}`
beforeAll(async () => {
  ;[database, other] = [await createTestDatabase(), await createTestDatabase()]
  await fillDemoWorld(database, { hashPassword })
  await fillDemoWorld(other, { hashPassword })
})
afterAll(async () => {
  await database?.close()
  await other?.close()
})

const count = async (where: string): Promise<number> => {
  const rows = await database.prisma.$queryRawUnsafe<{ n: number }[]>(
    `SELECT count(*)::int AS n FROM admissions a JOIN committees c ON c.id = a.committee_id JOIN committees u ON c.path LIKE u.path || '%' WHERE ${where}`,
  )
  return rows[0]?.n ?? -1
}

describe('The demo world', () => {
  it('has the published figures of Na Rì', async () => {
    const district = "u.name = 'Đảng bộ huyện Na Rì'"

    expect(await count(`${district} AND a.decided_on BETWEEN '2020-07-01' AND '2023-06-30'`)).toBe(298)
    expect(await count(`${district} AND a.decided_on BETWEEN '2022-01-01' AND '2022-12-31'`)).toBe(109)
    expect(
      await count("u.name = 'Đảng bộ thị trấn Yến Lạc' AND a.decided_on BETWEEN '2021-01-01' AND '2021-12-31'"),
    ).toBe(4)
    expect(await count(`${district} AND a.age_years >= 59`)).toBe(1)
    expect(await count(`${district} AND a.age_years = 59 AND a.decided_on <= '2023-06-30'`)).toBe(1)
  })

  it('gives the 17 units just what the district must reach', async () => {
    const rows = await database.prisma.$queryRawUnsafe<
      { period_key: string; own: number; given: number; units: number }[]
    >(`
      SELECT t.period_key, max(r.minimum) FILTER (WHERE c.kind = 'DISTRICT') AS own, sum(r.minimum) FILTER (WHERE c.kind = 'COMMUNE')::int AS given, count(*) FILTER (WHERE c.kind = 'COMMUNE')::int AS units
      FROM targets t JOIN committees c ON c.id = t.committee_id JOIN target_revisions r ON r.target_id = t.id AND r.sequence = 1
      WHERE c.kind IN ('DISTRICT', 'COMMUNE') GROUP BY t.period_key`)

    expect(rows).toHaveLength(8)
    for (const { own, given, units, period_key } of rows)
      expect([period_key, given, units]).toEqual([period_key, own, 17])
  })

  it('gives the cells of the town just what the town must reach in a year', async () => {
    const rows = await database.prisma.$queryRawUnsafe<{ year: number; own: number; given: number }[]>(`
      SELECT t.year, r.minimum AS own,
        (SELECT sum(cr.minimum)::int FROM targets ct JOIN committees cell ON cell.id = ct.committee_id JOIN target_revisions cr ON cr.target_id = ct.id
          WHERE cell.parent_id = c.id AND ct.year = t.year) AS given
      FROM targets t JOIN committees c ON c.id = t.committee_id JOIN target_revisions r ON r.target_id = t.id
      WHERE c.name = 'Đảng bộ thị trấn Yến Lạc' AND t.year IS NOT NULL ORDER BY t.year`)

    expect(rows.map(({ year, own }) => [year, own])).toEqual([
      ...[2021, 2022, 2023, 2024, 2025].map((year) => [year, 12]),
      [2026, 13],
    ])
    for (const { own, given } of rows) expect(given).toBe(own)
  })

  it('ends with October 2026', async () => {
    const [row] = await database.prisma.$queryRawUnsafe<{ events: string; admissions: string; assignments: string }[]>(`
      SELECT (SELECT max(occurred_on)::text FROM case_events) AS events, (SELECT max(decided_on)::text FROM admissions) AS admissions,
        (SELECT max(greatest(starts_on, ends_on))::text FROM mentor_assignments) AS assignments`)

    for (const last of Object.values(row ?? {})) expect(last <= '2026-10-31').toBe(true)
  })

  it('lets nobody help after having ended as a mentor', async () => {
    const rows = await database.prisma.$queryRaw<{ id: string }[]>`
      SELECT a.id::text FROM mentor_assignments a JOIN mentors m ON m.id = a.mentor_id
      WHERE a.starts_on < m.official_since OR coalesce(a.ends_on, 'infinity') > m.ended_on`

    expect(await database.prisma.mentor.count({ where: { endedOn: { not: null } } })).toBeGreaterThan(5)
    expect(rows).toEqual([])
  })

  it('leaves people without a mentor only before their admission', async () => {
    const alone = await database.prisma.$queryRaw<{ admitted: boolean; people: number }[]>`
      SELECT EXISTS (SELECT 1 FROM admissions ad WHERE ad.candidate_id = c.id) AS admitted, count(*)::int AS people
      FROM candidates c
      WHERE c.exit IS NULL AND c.stage <> 'SOURCED' AND NOT EXISTS (
        SELECT 1 FROM mentor_assignments a WHERE a.candidate_id = c.id AND (a.ends_on IS NULL OR a.end_reason = 'COMPLETED'))
      GROUP BY 1`

    expect(alone).toEqual([{ admitted: false, people: expect.any(Number) }])
  })

  it('hands over to somebody else, the day after', async () => {
    const handovers = await database.prisma.$queryRaw<{ same: boolean; days: number }[]>`
      SELECT DISTINCT b.mentor_id = a.mentor_id AS same, b.starts_on - a.ends_on AS days
      FROM mentor_assignments a JOIN mentor_assignments b ON b.candidate_id = a.candidate_id AND b.starts_on > a.starts_on`

    expect(handovers).toEqual([{ same: false, days: 1 }])
  })

  it('derives every stage from the events', async () => {
    const cases = await database.prisma.candidate.findMany({ include: { events: { orderBy: { sequence: 'asc' } } } })

    expect(cases.length).toBeGreaterThan(600)
    for (const { stage, exit, stageSince, sideState, transferToId, version, events } of cases) {
      const state = replayCase(
        events.map(({ kind, sequence, stage, exit, documentNumber, details, ...event }): CaseEvent => {
          const occurredOn = parseCalendarDate(event.occurredOn.toISOString().slice(0, 10))
          if (!occurredOn) throw new Error('No day')
          const own = { ...(stage ? { stage } : {}), ...(exit ? { exit } : {}), ...Object(details) }
          return { kind, sequence, occurredOn, documentNumber, ...own }
        }),
      )
      expect([state.stage, state.exit, state.stageSince]).toEqual([stage, exit, stageSince.toISOString().slice(0, 10)])
      expect([state.sideState, state.transferTo, state.lastSequence]).toEqual([sideState, transferToId, version])
    }
  })

  it('has classes from which certificates come, none before its class', async () => {
    const rows = await database.prisma.$queryRaw<{ people: number; early: number }[]>`
      SELECT count(*)::int AS people, (count(*) FILTER (WHERE p.issued_on < t.ends_on))::int AS early
      FROM training_classes t LEFT JOIN papers p ON p.training_class_id = t.id GROUP BY t.id`

    expect(rows.length).toBe(6)
    for (const { people, early } of rows) expect([people > 0, early]).toEqual([true, 0])
  })

  it('spells every path from the root', async () => {
    const rows = await database.prisma.committee.findMany({ include: { parent: { select: { path: true } } } })

    for (const { path, ordinal, parent, depth } of rows) {
      expect(path).toBe(`${parent?.path ?? '/'}${ordinal}/`)
      expect(path.split('/').length - 2).toBe(depth)
    }
    expect(rows.some(({ name }) => name === 'Chi bộ tổ nhân dân Giả Dìa')).toBe(true)
  })

  it('is the same in every run', async () => {
    const rowsOf = async ({ prisma }: Database) => {
      // Each database has a secret of its own, by which figures are made rough.
      const tables = await prisma.$queryRaw<{ name: string }[]>`
        SELECT tablename AS name FROM pg_tables
        WHERE schemaname = 'public' AND tablename NOT IN ('_prisma_migrations', 'roughness_keys') ORDER BY 1`
      return Promise.all(
        tables.map(async ({ name }) => [
          name,
          // When a row reached the database is the clock's, and a trigger names the item of a measure; what they say is
          // the world's.
          await prisma.$queryRawUnsafe(
            `SELECT row FROM (SELECT to_jsonb(t) - 'created_at' - 'updated_at' - 'recorded_at'
              - CASE WHEN to_jsonb(t)->>'shortfall_id' IS NULL THEN '' ELSE 'id' END AS row FROM "${name}" t) AS rows ORDER BY row::text COLLATE "C"`,
          ),
        ]),
      )
    }

    expect(await rowsOf(other)).toEqual(await rowsOf(database))
    expect(await isEmpty(database)).toBe(false)
  })
})
