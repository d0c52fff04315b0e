import { STAGES } from '@nguon/domain'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from './connect.ts'
import { foldCounters, rebuildCounters, recountCounters } from './counters.ts'
import { createTestDatabase } from './testing.ts'

const idOf = (kind: number, place: number): string => `0189000${kind}-0000-7000-8000-${String(place).padStart(12, '0')}`
const committee = (ordinal: number) => idOf(1, ordinal)
const candidate = (place: number) => idOf(2, place)

// A root, three provinces, a district in each of the first two, and cells.
const PARENTS: Readonly<Record<number, number | null>> = {
  1: null,
  2: 1,
  3: 1,
  4: 1,
  5: 2,
  6: 3,
  7: 5,
  8: 5,
  9: 6,
  10: 6,
  11: 2,
  12: 4,
}
const CELLS = [7, 8, 9, 10, 11, 12, 5]

let database: Database
let parents: Record<number, number | null>
const pathOf = (ordinal: number): string => {
  const parent = parents[ordinal]
  return `${parent ? pathOf(parent) : '/'}${ordinal}/`
}
const write = (sql: string): Promise<unknown> => database.prisma.$executeRawUnsafe(sql)

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database?.close())

const CASES = 12
const past = (statements: readonly string[]): Promise<unknown> =>
  database.prisma.$transaction(
    ['SET LOCAL session_replication_role = replica', ...statements].map((sql) =>
      database.prisma.$executeRawUnsafe(sql),
    ),
  )
/** The committees, and people of whom nothing is known yet. */
const beginAnew = async () => {
  parents = { ...PARENTS }
  await past([
    ...[
      'counters',
      'counter_deltas',
      'tallies',
      'tally_deltas',
      'cell_states',
      'member_counts',
      'admissions',
      'candidates',
      'persons',
      'committees',
    ].map((table) => `DELETE FROM ${table}`),
    `INSERT INTO committees (id, ordinal, path, depth, name, search_name, sort_key, kind, area_traits, established_on) VALUES ${Object.keys(
      PARENTS,
    )
      .map(Number)
      .map((n) => `('${committee(n)}', ${n}, '${pathOf(n)}', 1, 'x', 'x', 'x', 'CELL', '{}', '2000-01-01')`)
      .join(', ')}`,
    'DELETE FROM cell_changes',
    'INSERT INTO cell_states SELECT * FROM cell_facts',
    `INSERT INTO persons (id, full_name, sort_key, search_name) VALUES ${Array.from({ length: CASES }, (_, n) => `('${candidate(n)}', 'x', 'x', 'x')`).join(', ')}`,
  ])
}
beforeEach(beginAnew)

const openCase = (n: number, cell: number) =>
  write(
    `INSERT INTO candidates (id, person_id, cell_id, stage, stage_since, sourced_on) VALUES ('${candidate(n)}', '${candidate(n)}', '${committee(cell)}', 'SOURCED', '2020-01-01', '2020-01-01') ON CONFLICT DO NOTHING`,
  )
const admit = (n: number, day: string, ceremony: string | null, readmission: boolean) =>
  write(
    `INSERT INTO admissions (id, candidate_id, committee_id, decided_on, ceremony_on, readmission, sex, age_years, document_number, recorded_at)
     SELECT gen_random_uuid(), id, cell_id, '${day}', ${ceremony ? `'${ceremony}'` : 'NULL'}, ${readmission}, ${n % 3 ? "'FEMALE'" : 'NULL'}, ${20 + n}, '1', now() FROM candidates k
     WHERE k.id = '${candidate(n)}' AND NOT EXISTS (SELECT 1 FROM admissions a WHERE a.candidate_id = k.id AND a.voided_at IS NULL)`,
  )
/** One statement for the subtree, as the product writes it; elsewhere each committee may come in a statement of its own. */
const move = async (ordinal: number, under: number, rowByRow: boolean) => {
  const from = pathOf(ordinal)
  if (pathOf(under).startsWith(from) || parents[ordinal] === null) return
  parents[ordinal] = under
  const to = pathOf(ordinal)
  const rest = (condition: string) =>
    write(`UPDATE committees SET path = '${to}' || substr(path, ${from.length + 1}) WHERE ${condition}`)
  if (!rowByRow) return rest(`path >= '${from}' AND path < '${from.slice(0, -1)}0'`)
  for (const each of Object.keys(PARENTS)) if (pathOf(Number(each)).startsWith(to)) await rest(`ordinal = ${each}`)
}

const day = fc
  .record({
    year: fc.constantFrom(2024, 2025),
    month: fc.integer({ min: 1, max: 12 }),
    of: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, of }) => `${year}-${String(month).padStart(2, '0')}-${String(of).padStart(2, '0')}`)
const which = fc.nat({ max: CASES - 1 })
const cell = fc.constantFrom(...CELLS)
const of = (n: number) => `'${candidate(n)}'`
const act = fc.oneof(
  fc.record({ n: which, cell }).map(
    ({ n, cell: at }) =>
      () =>
        openCase(n, at),
  ),
  fc.record({ n: which, day, held: fc.option(day, { nil: null }), again: fc.boolean() }).map(
    ({ n, day: on, held, again }) =>
      () =>
        admit(n, on, held, again),
  ),
  fc.record({ n: which, day }).map(
    ({ n, day: on }) =>
      () =>
        write(`UPDATE admissions SET ceremony_on = '${on}' WHERE candidate_id = ${of(n)} AND ceremony_on IS NULL`),
  ),
  fc.record({ n: which, day }).map(
    ({ n, day: on }) =>
      () =>
        write(`UPDATE admissions SET annulled_on = '${on}' WHERE candidate_id = ${of(n)} AND annulled_on IS NULL`),
  ),
  which.map(
    (n) => () => write(`UPDATE admissions SET voided_at = now() WHERE candidate_id = ${of(n)} AND voided_at IS NULL`),
  ),
  // Many rows in one statement.
  fc.constant(() =>
    write(`UPDATE admissions SET voided_at = now() WHERE voided_at IS NULL AND decided_on < '2024-06-01'`),
  ),
  fc.record({ below: which, stage: fc.constantFrom('SOURCED', 'VERIFYING', 'PROBATIONARY', 'OFFICIAL') }).map(
    ({ below, stage }) =>
      () =>
        write(`UPDATE candidates SET stage = '${stage}' WHERE id < ${of(below)}`),
  ),
  fc.record({ n: which, exit: fc.constantFrom(`'DROPPED'`, 'NULL') }).map(
    ({ n, exit }) =>
      () =>
        write(`UPDATE candidates SET exit = ${exit} WHERE id = ${of(n)}`),
  ),
  fc.record({ n: which, cell }).map(
    ({ n, cell: to }) =>
      () =>
        write(`UPDATE candidates SET cell_id = '${committee(to)}', stage = 'CULTIVATING' WHERE id = ${of(n)}`),
  ),
  which.map(
    (n) => () =>
      write(
        `DELETE FROM candidates k WHERE id = ${of(n)} AND NOT EXISTS (SELECT 1 FROM admissions a WHERE a.candidate_id = k.id)`,
      ),
  ),
  fc.record({ cell, year: fc.constantFrom(2023, 2024, 2025), members: fc.nat(9) }).map(
    ({ cell: at, year, members }) =>
      () =>
        write(
          `INSERT INTO member_counts (committee_id, year, official_members) VALUES ('${committee(at)}', ${year}, ${members})
           ON CONFLICT (committee_id, year) DO UPDATE SET official_members = EXCLUDED.official_members`,
        ),
  ),
  fc
    .record({ cell, kind: fc.constantFrom('CELL', 'GRASSROOTS_CELL', 'COMMUNE'), on: fc.option(day, { nil: null }) })
    .map(
      ({ cell: at, kind, on }) =>
        () =>
          write(
            `UPDATE committees SET kind = '${kind}', dissolved_on = ${on ? `'${on}'` : 'NULL'} WHERE id = '${committee(at)}'`,
          ),
    ),
  fc.integer({ min: 1, max: 5 }).map((most) => () => foldCounters(database, most)),
  fc
    .record({
      ordinal: fc.constantFrom(2, 3, 5, 6, 7, 9, 11, 12),
      under: fc.constantFrom(1, 2, 3, 4, 5, 6),
      rowByRow: fc.boolean(),
    })
    .map(
      ({ ordinal, under, rowByRow }) =>
        () =>
          move(ordinal, under, rowByRow),
    ),
)

/** Counters and deltas of every committee beside its facts, where they differ. */
const differences = () =>
  database.prisma.$queryRaw<unknown[]>`
    WITH told AS (
      SELECT ordinal, measure, year, slot, sum(amount) AS amount FROM (
        SELECT ordinal, measure, year, slot, amount FROM counters, unnest(slots) WITH ORDINALITY AS s(amount, slot)
        UNION ALL
        SELECT c.ordinal, d.measure, d.year, d.slot, d.amount FROM committees c JOIN counter_deltas d ON d.path >= c.path AND d.path < rtrim(c.path, '/') || '0'
      ) AS parts GROUP BY 1, 2, 3, 4 HAVING sum(amount) <> 0
    ), facts AS (
      SELECT c.ordinal, f.measure, f.year, f.slot, count(*) AS amount
      FROM committees c JOIN committees below ON below.path >= c.path AND below.path < rtrim(c.path, '/') || '0'
      JOIN counted_facts f ON f.committee_id = below.id GROUP BY 1, 2, 3, 4
    )
    SELECT ordinal, measure, year, slot, t.amount::int AS told, f.amount::int AS counted
    FROM told t FULL JOIN facts f USING (ordinal, measure, year, slot) WHERE t.amount IS DISTINCT FROM f.amount`
/** Tallies and their deltas beside the facts, where they differ, in every grain. */
const tallyDifferences = () =>
  database.prisma.$queryRaw<unknown[]>`
    WITH told AS (
      SELECT root, grain, measure, period, place, code, sum(amount) AS amount FROM (
        SELECT root, grain, measure, period, place, code, amount FROM tallies
        UNION ALL
        SELECT d.root, g.grain, d.measure, g.of_period, g.of_place, g.of_code, d.amount FROM tally_deltas d CROSS JOIN LATERAL tally_grains(d.period, d.place, d.code) AS g
      ) AS parts GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(amount) <> 0
    ), facts AS (
      SELECT f.root, g.grain, f.measure, g.of_period AS period, g.of_place AS place, g.of_code AS code, count(*) AS amount
      FROM tallied_facts f CROSS JOIN LATERAL tally_grains(f.period, f.place, f.code) AS g GROUP BY 1, 2, 3, 4, 5, 6
    )
    SELECT root, grain, measure, period, place, code, t.amount::int AS told, f.amount::int AS counted
    FROM told t FULL JOIN facts f USING (root, grain, measure, period, place, code) WHERE t.amount IS DISTINCT FROM f.amount`
/** Cells whose state is not what their facts say and that nobody marked, and those that are not found at their path. */
const forgottenCells = () =>
  database.prisma.$queryRaw<unknown[]>`
    SELECT f.committee_id, s.*, f.* FROM cell_facts f FULL JOIN cell_states s USING (committee_id)
    WHERE (f.path, f.established_on, f.dissolved_on, f.last_admitted_on, f.annulled_until, f.members, f.members_year, f.in_pool)
      IS DISTINCT FROM (s.path, s.established_on, s.dissolved_on, s.last_admitted_on, s.annulled_until, s.members, s.members_year, s.in_pool)
      AND (committee_id NOT IN (SELECT committee_id FROM cell_changes) OR f.path <> coalesce(s.path, ''))`
const misplaced = () =>
  database.prisma.$queryRaw<unknown[]>`
    SELECT k.id FROM candidates k JOIN committees c ON c.id = k.cell_id WHERE k.path <> c.path
    UNION ALL SELECT a.id FROM admissions a JOIN committees c ON c.id = a.committee_id WHERE a.path <> c.path`

describe('Counters and what is not folded in yet', () => {
  it('say at any moment what the facts say, whatever is written, folded and moved', async () => {
    await fc.assert(
      fc
        .asyncProperty(fc.array(act, { minLength: 5, maxLength: 40 }), async (acts) => {
          for (const one of acts) {
            await one()
            expect(await differences()).toEqual([])
            expect(await tallyDifferences()).toEqual([])
            expect(await forgottenCells()).toEqual([])
          }
          expect(await misplaced()).toEqual([])
          while ((await foldCounters(database, 7)) > 0);
          expect([await differences(), await tallyDifferences()]).toEqual([[], []])
          expect(await recountCounters(database)).toEqual({ counters: 0, paths: 0 })
        })
        .beforeEach(beginAnew),
      { numRuns: 60 },
    )
  }, 120_000)

  it('are put right by a recount, which tells how many were wrong', async () => {
    await openCase(1, 7)
    await admit(1, '2024-03-02', null, false)
    await foldCounters(database)
    await openCase(2, 7)
    await write(`UPDATE counters SET slots[3] = 5 WHERE ordinal = 2 AND measure = 'ADMITTED_BY_DECISION'`)
    await write(`DELETE FROM counters WHERE ordinal = 7 AND measure = 'OPEN'`)
    await write(`INSERT INTO counters VALUES (9, 'OPEN', 0, '{1,0,0,0,0,0,0,0,0,0,0,0}')`)
    await write(`UPDATE tallies SET amount = 9 WHERE grain = 2`)
    await write(`UPDATE cell_states SET in_pool = 9 WHERE path LIKE '%/12/'`)
    expect(await differences()).toHaveLength(3)

    const drift = await recountCounters(database)

    expect(drift).toEqual({ counters: 5, paths: 0 })
    expect([await differences(), await tallyDifferences(), await forgottenCells()]).toEqual([[], [], []])
    expect(await recountCounters(database)).toEqual({ counters: 0, paths: 0 })
  })

  it('are counted anew for a world that was loaded past the triggers, with the path of each row', async () => {
    await past([
      `INSERT INTO candidates (id, person_id, cell_id, stage, stage_since, sourced_on)
       SELECT id, id, '${committee(8)}', 'VERIFYING', '2020-01-01', '2020-01-01' FROM persons`,
      `INSERT INTO admissions (id, candidate_id, committee_id, decided_on, document_number, recorded_at)
       SELECT id, id, '${committee(9)}', '2024-05-05', '1', now() FROM persons LIMIT 5`,
    ])

    await rebuildCounters(database)

    expect(await differences()).toEqual([])
    expect(await tallyDifferences()).toEqual([])
    expect(await misplaced()).toEqual([])
    expect(await database.prisma.counterDelta.count()).toBe(0)
    expect(
      await database.prisma.counter.findUnique({
        where: { ordinal_measure_year: { ordinal: 1, measure: 'ADMITTED_BY_DECISION', year: 2024 } },
      }),
    ).toMatchObject({ slots: [0, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0] })
  })

  it('finds rows that stand at a path of before, and puts them right', async () => {
    await openCase(1, 7)
    await past([`UPDATE candidates SET path = '/1/'`])

    expect(await recountCounters(database)).toMatchObject({ paths: 1 })

    expect(await misplaced()).toEqual([])
    expect(await differences()).toEqual([])
  })

  it('have a place for every stage of the path, in its order', async () => {
    const rows = await database.prisma.$queryRaw<{ stage: string; slot: number }[]>`
      SELECT stage, stage_slot(stage)::int AS slot FROM unnest(${[...STAGES]}::text[]) AS stage`

    expect(rows.map(({ slot }) => slot)).toEqual(STAGES.map((_, place) => place + 1))
  })

  it('stay exact at every moment while people write, several fold, and committees move', async () => {
    const rounds = 40
    const seen: unknown[] = []
    for (let n = 0; n < CASES; n += 1) await openCase(n, CELLS[n % CELLS.length] ?? 7)
    const writer = async (mine: number) => {
      for (let round = 0; round < rounds; round += 1) {
        const n = (mine * 5 + round) % CASES
        const to = CELLS[(round * 3 + mine) % CELLS.length] ?? 7
        await admit(n, `2024-0${1 + (round % 9)}-15`, round % 2 ? '2024-10-10' : null, round % 3 === 0).catch(
          refusedTwice,
        )
        // A move locks committees before cases, so whoever changes the cell of a case holds the cell first.
        await database.prisma.$transaction([
          database.prisma.$queryRawUnsafe(`SELECT 1 FROM committees WHERE id = '${committee(to)}' FOR SHARE`),
          database.prisma.$executeRawUnsafe(
            `UPDATE candidates SET cell_id = '${committee(to)}', stage = 'VERIFYING' WHERE id = ${of(n)}`,
          ),
        ])
        await write(`UPDATE admissions SET voided_at = now() WHERE candidate_id = ${of(n)} AND voided_at IS NULL`)
      }
    }
    const folder = async () => {
      for (let round = 0; round < rounds; round += 1) await foldCounters(database, 3)
    }
    const mover = async () => {
      for (let round = 0; round < rounds; round += 1) await move(5, round % 2 ? 2 : 3, false)
    }
    const reader = async () => {
      for (let round = 0; round < rounds; round += 1)
        seen.push(...(await differences()), ...(await tallyDifferences()), ...(await forgottenCells()))
    }

    await Promise.all([writer(0), writer(1), folder(), folder(), mover(), reader()])

    expect(seen).toEqual([])
    expect(await misplaced()).toEqual([])
    expect(await recountCounters(database)).toEqual({ counters: 0, paths: 0 })
  }, 60_000)
})

// Two writers may admit the same person at the same moment; the second is refused.
const refusedTwice = (error: unknown) => {
  if (!String(error).includes('admissions_one_that_counts')) throw error
}
