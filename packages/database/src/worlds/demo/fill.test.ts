import { type CaseEvent, parseCalendarDate, replayCase, STAGES } from '@nguon/domain'
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

  it('derives every stage from the events', async () => {
    const cases = await database.prisma.candidate.findMany({ include: { events: { orderBy: { sequence: 'asc' } } } })

    expect(cases.length).toBeGreaterThan(600)
    for (const { stage, exit, stageSince, events } of cases) {
      const state = replayCase(
        events.map((event): CaseEvent => {
          const occurredOn = parseCalendarDate(event.occurredOn.toISOString().slice(0, 10))
          const entered = STAGES.find((one) => one === event.stage)
          if (!occurredOn) throw new Error('No day')
          return entered
            ? {
                kind: 'STAGE_ENTERED',
                sequence: event.sequence,
                stage: entered,
                occurredOn,
                documentNumber: event.documentNumber,
              }
            : {
                kind: 'EXITED',
                sequence: event.sequence,
                exit: event.exit === 'DROPPED' ? 'DROPPED' : 'WITHDRAWN',
                occurredOn,
                documentNumber: event.documentNumber,
              }
        }),
      )
      expect([state.stage, state.exit, state.stageSince]).toEqual([stage, exit, stageSince.toISOString().slice(0, 10)])
    }
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
    const rowsOf = async ({ prisma }: Database) => [
      await prisma.person.findMany({ orderBy: { id: 'asc' } }),
      await prisma.caseEvent.findMany({ orderBy: { id: 'asc' } }),
      await prisma.mentorAssignment.findMany({ orderBy: { id: 'asc' } }),
    ]

    expect(await rowsOf(other)).toEqual(await rowsOf(database))
    expect(await isEmpty(database)).toBe(false)
  })
})
