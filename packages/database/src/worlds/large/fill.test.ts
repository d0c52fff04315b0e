import {
  admissionDimensions,
  type CalendarDate,
  type CaseEvent,
  type CaseFacts,
  COMMITTEE_KINDS,
  committeeSortKey,
  decideAdvance,
  dueItemsOf,
  foldText,
  isAboveGrassroots,
  isCell,
  isPossible,
  nameSortKey,
  openFile,
  parseCalendarDate,
  REGULATIONS,
  replayCase,
  USUAL_DUE_SETTINGS,
} from '@nguon/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../connect.ts'
import { recountCounters } from '../../counters.ts'
import { createTestDatabase } from '../../testing.ts'
import { FIRST_DAY, LAST_DAY } from './days.ts'
import { fillLargeWorld } from './fill.ts'
import type { WorldSize } from './sizes.ts'

/** The same generator, small enough to look at every case. */
const SMALL: WorldSize = {
  seed: 7,
  provinces: 2,
  blocs: 1,
  communes: 9,
  grassroots: 60,
  cells: 200,
  members: 6_000,
  mentors: 560,
  admitted: 1_000,
  inPool: 400,
  ended: 150,
}

let database: Database
let other: Database
const shown: [number, string][] = []
const schemaOf = ({ prisma }: Database) =>
  prisma.$queryRaw<{ name: string; definition: string }[]>`
    SELECT conrelid::regclass || ' ' || conname AS name, pg_get_constraintdef(oid) || convalidated AS definition FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index JOIN pg_class ON pg_class.oid = indrelid WHERE relnamespace = 'public'::regnamespace
    UNION ALL SELECT tgrelid::regclass || ' ' || tgname, tgenabled::text FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid WHERE NOT tgisinternal AND relnamespace = 'public'::regnamespace
    ORDER BY 1, 2`
let before: Awaited<ReturnType<typeof schemaOf>>

beforeAll(async () => {
  ;[database, other] = [await createTestDatabase(), await createTestDatabase()]
  before = await schemaOf(database)
  const hashPassword = async (password: string) => `hash of ${password}`
  await fillLargeWorld(database, SMALL, { hashPassword, onProgress: (share, what) => shown.push([share, what]) })
  await fillLargeWorld(other, SMALL, { hashPassword })
})
afterAll(async () => {
  await database?.close()
  await other?.close()
})

const day = (date: Date): CalendarDate => {
  const read = parseCalendarDate(date.toISOString().slice(0, 10))
  if (!read) throw new Error(`No day ${date}`)
  return read
}
const dayOrNull = (date: Date | null): CalendarDate | null => date && day(date)
const ask = <T>(sql: string): Promise<T[]> => database.prisma.$queryRawUnsafe<T[]>(sql)

const readCases = async () => {
  const rows = await database.prisma.candidate.findMany({
    include: {
      person: true,
      cell: true,
      events: { orderBy: { sequence: 'asc' } },
      assignments: { include: { mentor: true }, orderBy: { startsOn: 'asc' } },
      introducers: { include: { mentor: true } },
      cvVerifications: true,
      papers: true,
      assessments: { orderBy: { assessedOn: 'asc' } },
      dueItems: true,
      admissions: true,
    },
    orderBy: { id: 'asc' },
  })
  const kinds = new Map(
    (
      await ask<{ path: string; kind: string; traits: string[] }>(
        'SELECT path, kind, area_traits AS traits FROM committees',
      )
    ).map((one) => [one.path, one]),
  )
  const members = new Map(
    (
      await ask<{ id: string; members: number }>(
        'SELECT committee_id::text AS id, official_members AS members FROM member_counts WHERE year = 2025',
      )
    ).map(({ id, members }) => [id, members]),
  )
  return rows.map((row) => {
    const ordinals = row.cell.path.split('/').filter(Boolean)
    const line = ordinals.map((_, place) => kinds.get(`/${ordinals.slice(0, place + 1).join('/')}/`))
    const events = row.events.map(({ kind, sequence, stage, exit, documentNumber, occurredOn, details }): CaseEvent => {
      const own = { ...(stage ? { stage } : {}), ...(exit ? { exit } : {}), ...Object(details) }
      return { kind, sequence, documentNumber, occurredOn: day(occurredOn), ...own }
    })
    const facts = {
      caseKind: row.caseKind,
      person: { birthDate: dayOrNull(row.person.birthDate), education: row.person.education, communityElder: null },
      cell: {
        areaTraits: [...new Set(line.flatMap((one) => one?.traits ?? []))],
        officialMembers: members.get(row.cellId) ?? null,
        hasCommitteeLevel: line.some((one) => {
          const kind = COMMITTEE_KINDS.find((known) => known === one?.kind)
          return kind !== undefined && !isCell(kind) && !isAboveGrassroots(kind)
        }),
      },
      mentors: row.assignments.map((one) => ({
        assignmentId: one.id,
        mentorId: one.mentorId,
        startsOn: day(one.startsOn),
        endsOn: dayOrNull(one.endsOn),
        officialSince: dayOrNull(one.mentor.officialSince),
        acquaintedSince: dayOrNull(one.acquaintedSince),
        acquaintance: one.acquaintance,
        replacement: one.replacement,
        disciplined: [],
        endedOn: dayOrNull(one.mentor.endedOn),
      })),
      introducers: row.introducers.map(({ kind, mentor, introducedOn }) => ({
        kind,
        officialSince: dayOrNull(mentor?.officialSince ?? null),
        introducedOn: day(introducedOn),
      })),
      verifications: row.cvVerifications.map((one) => ({
        ...one,
        sentOn: dayOrNull(one.sentOn),
        answeredOn: dayOrNull(one.answeredOn),
      })),
      papers: row.papers.map((one) => ({
        ...one,
        issuedOn: day(one.issuedOn),
        receivedOn: dayOrNull(one.receivedOn),
        validUntil: null,
        recordedOn: day(one.recordedAt),
        withdrawnOn: null,
      })),
      earlierMembership: null,
    } as unknown as CaseFacts
    return { row, events, facts }
  })
}
type StoredCase = Awaited<ReturnType<typeof readCases>>[number]
let cases: readonly StoredCase[]
beforeAll(async () => {
  cases = await readCases()
})
const isOpen = ({ row }: StoredCase): boolean => row.exit === null && row.stage !== 'OFFICIAL'

describe('A generated world', () => {
  it('has as much of everything as was asked for', async () => {
    const [row] = await ask<Record<string, number>>(`
      SELECT (SELECT count(*)::int FROM committees WHERE kind = 'PROVINCIAL') AS provinces, (SELECT count(*)::int FROM committees WHERE kind = 'CENTRAL_BLOC') AS blocs,
        (SELECT count(*)::int FROM committees WHERE depth = 3) AS communes, (SELECT count(*)::int FROM committees WHERE depth = 4) AS grassroots,
        (SELECT count(*)::int FROM committees WHERE kind = 'CELL') AS cells, (SELECT official_members FROM member_counts JOIN committees ON id = committee_id WHERE depth = 1 AND year = 2025) AS members,
        (SELECT count(*)::int FROM mentors) AS mentors, (SELECT count(*)::int FROM admissions) AS admitted`)

    const { seed: _, inPool, ended, ...counted } = SMALL
    expect(row).toEqual(counted)
    expect(cases).toHaveLength(SMALL.admitted + inPool + ended)
  })

  it('is the same in every run', async () => {
    const sums = async ({ prisma }: Database) => {
      const tables = await prisma.$queryRaw<{ name: string }[]>`
        SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`
      return Promise.all(
        tables.map(async ({ name }) => [
          name,
          await prisma.$queryRawUnsafe(
            `SELECT md5(string_agg(row, '' ORDER BY row COLLATE "C")) AS sum FROM (SELECT t::text AS row FROM "${name}" t) r`,
          ),
        ]),
      )
    }

    expect(await sums(other)).toEqual(await sums(database))
  })

  it('leaves the schema as the migrations made it, every key checked', async () => {
    expect(before.length).toBeGreaterThan(150)
    expect(await schemaOf(database)).toEqual(before)
  })

  it('shows how far it is, never back', () => {
    const shares = shown.map(([share]) => share)

    expect(shares[0]).toBe(0)
    expect(shares.at(-1)).toBe(1)
    expect([...shares].sort((a, b) => a - b)).toEqual(shares)
  })

  it('spells every path from the root, and names and sorts as the domain does', async () => {
    const committees = await database.prisma.committee.findMany({ include: { parent: { select: { path: true } } } })
    const people = await database.prisma.person.findMany()

    for (const { path, ordinal, parent, depth, name, searchName, sortKey } of committees) {
      expect(path).toBe(`${parent?.path ?? '/'}${ordinal}/`)
      expect([path.split('/').length - 2, searchName, sortKey]).toEqual([depth, foldText(name), committeeSortKey(name)])
    }
    for (const { fullName, searchName, sortKey } of people)
      expect([searchName, sortKey]).toEqual([foldText(fullName), nameSortKey(fullName)])
  })

  it('derives every case from events that may follow each other', () => {
    for (const { row, events } of cases) {
      const state = replayCase(events)
      expect(isPossible(events)).toBe(true)
      expect([state.stage, state.exit, state.stageSince, state.sourcedOn]).toEqual([
        row.stage,
        row.exit,
        day(row.stageSince),
        day(row.sourcedOn),
      ])
      expect([state.sideState, state.ceremonyOn, state.officialOn, state.lastSequence]).toEqual([
        row.sideState,
        dayOrNull(row.ceremonyOn),
        dayOrNull(row.officialOn),
        row.version,
      ])
      expect(state.lastOn <= LAST_DAY).toBe(true)
      expect(row.path).toBe(row.cell.path)
    }
  })

  it('has open cases in all stages, each step taken by the rules of its day', () => {
    const open = cases.filter(isOpen)
    const refused = open.flatMap(({ row, events, facts }) =>
      events.flatMap((event, place) => {
        if (place === 0 || event.kind !== 'STAGE_ENTERED') return []
        const { stage: to, occurredOn, documentNumber, vote = null, decidedBy = null } = event
        const decision = decideAdvance(
          openFile(events.slice(0, place), facts, REGULATIONS),
          { to, occurredOn, documentNumber, vote, decidedBy },
          LAST_DAY,
        )
        return decision.ok ? [] : [[row.reference, to, JSON.stringify(decision.error)]]
      }),
    )

    expect(new Set(open.map(({ row }) => row.stage)).size).toBe(11)
    expect(refused).toEqual([])
  })

  it('knows what is due as the domain counts it', () => {
    for (const { row, events, facts } of cases) {
      const wanted = dueItemsOf(
        {
          ...openFile(events, facts, REGULATIONS),
          on: LAST_DAY,
          lastAssessedOn: dayOrNull(row.assessments.at(-1)?.assessedOn ?? null),
        },
        USUAL_DUE_SETTINGS,
      )
      const stored = row.dueItems.map(({ id: _, candidateId: __, shortfallId, committeeId, path, dueOn, ...item }) => {
        expect([committeeId, path, shortfallId]).toEqual([row.cellId, row.cell.path, null])
        return { ...item, dueOn: day(dueOn) }
      })
      const byKind = <T extends { readonly kind: string }>(items: readonly T[]) =>
        [...items].sort((a, b) => a.kind.localeCompare(b.kind))
      expect(byKind(stored)).toEqual(byKind(wanted))
    }
  })

  it('keeps of each admission what the person was on that day', () => {
    const admitted = cases.filter(({ row }) => row.admissions.length > 0)
    expect(admitted).toHaveLength(SMALL.admitted)
    for (const { row, events } of admitted) {
      const [admission] = row.admissions
      const { admissionDecidedOn } = replayCase(events)
      if (!admission || !admissionDecidedOn) throw new Error(`${row.reference} was never admitted`)
      const person = { ...row.person, birthDate: dayOrNull(row.person.birthDate) } as unknown as Parameters<
        typeof admissionDimensions
      >[0]
      expect(admission).toMatchObject(admissionDimensions(person, admissionDecidedOn))
      expect([day(admission.decidedOn), dayOrNull(admission.ceremonyOn), admission.path]).toEqual([
        admissionDecidedOn,
        dayOrNull(row.ceremonyOn),
        row.path,
      ])
      if (row.exit === 'DECISION_ANNULLED') expect(admission.annulledOn).toEqual(row.stageSince)
      expect(admissionDecidedOn >= FIRST_DAY).toBe(true)
    }
  })

  it('adds members up the tree, and counts without drift', async () => {
    const wrong = await ask(`
      SELECT c.name FROM committees c JOIN member_counts m ON m.committee_id = c.id AND m.year = 2025
      WHERE c.depth < 4 AND m.official_members <> (SELECT sum(b.official_members) FROM committees k JOIN member_counts b ON b.committee_id = k.id AND b.year = 2025 WHERE k.parent_id = c.id)`)

    expect(wrong).toEqual([])
    expect(await recountCounters(database)).toEqual({ counters: 0, paths: 0 })
  })

  it('gives everybody a target for each year and term, some of them behind', async () => {
    const [row] = await ask<Record<string, number>>(`
      SELECT count(*)::int AS targets, count(DISTINCT t.committee_id)::int AS committees, (count(*) FILTER (WHERE r.id IS NULL))::int AS empty
      FROM targets t JOIN committees c ON c.id = t.committee_id LEFT JOIN target_revisions r ON r.target_id = t.id AND r.sequence = 1 WHERE c.depth < 5`)
    const rates = await ask<{ rate: number }>(`
      SELECT (SELECT count(*) FROM admissions a WHERE a.path LIKE c.path || '%' AND a.decided_on BETWEEN '2025-01-01' AND '2025-12-31')::float / r.minimum AS rate
      FROM committees c JOIN targets t ON t.committee_id = c.id AND t.year = 2025 JOIN target_revisions r ON r.target_id = t.id AND r.sequence = 1 WHERE c.depth = 3 AND r.minimum > 0`)

    expect(row).toEqual({ targets: 73 * 13, committees: 73, empty: 0 })
    expect(rates.some(({ rate }) => rate < 0.8)).toBe(true)
    expect(rates.some(({ rate }) => rate > 1)).toBe(true)
  })
})
