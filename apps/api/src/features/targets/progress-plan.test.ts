import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSmallWorld, day, type SmallWorld } from '../../testing/small-world.ts'
import { admissionCountsSql } from './progress-store.ts'

let world: SmallWorld
let root: string
let town: string

/** A tree with admissions that is large enough for indexes to pay, written past the foreign keys and the triggers. */
beforeAll(async () => {
  world = await createSmallWorld()
  const { prisma } = world.database
  const pathOf = async (id: string) => (await prisma.committee.findUniqueOrThrow({ where: { id } })).path
  root = await pathOf(world.committees.province)
  town = await pathOf(world.committees.town)
  await prisma.$transaction(async (transaction) => {
    await transaction.$executeRaw`SET LOCAL session_replication_role = replica`
    await transaction.$executeRaw`
      INSERT INTO committees (id, ordinal, path, depth, name, search_name, sort_key, kind, area_traits, established_on)
      SELECT gen_random_uuid(), 1000 + g, ${root} || (1 + g % 40) || '/' || (1000 + g) || '/', 3, 'x', 'x', 'x', 'CELL', '{}', '1990-01-01'
      FROM generate_series(1, 5000) AS g`
    await transaction.$executeRaw`
      INSERT INTO admissions (id, candidate_id, committee_id, path, decided_on, ceremony_on, annulled_on, document_number, recorded_at)
      SELECT gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), ${root} || (1 + g % 40) || '/' || (1000 + g % 5000) || '/',
        '2016-01-01'::date + (g * 7 % 3900), '2016-01-21'::date + (g * 7 % 3900), CASE WHEN g % 100 = 0 THEN '2026-02-01'::date END, '1', now()
      FROM generate_series(1, 30000) AS g`
    await transaction.$executeRaw`
      INSERT INTO counters (ordinal, measure, year, slots)
      SELECT 1000 + g, 'ADMITTED_BY_' || basis, y, '{1,1,1,1,1,1,1,1,1,1,1,1}'
      FROM generate_series(1, 5000) AS g, generate_series(2020, 2025) AS y, unnest(ARRAY['DECISION', 'CEREMONY']) AS basis`
    await transaction.$executeRaw`
      INSERT INTO counter_deltas (path, measure, year, slot, amount)
      SELECT ${root} || (1 + g % 40) || '/', 'ADMITTED_BY_DECISION', 2025, 3, 1 FROM generate_series(1, 3000) AS g`
  })
  for (const table of ['committees', 'admissions', 'counters', 'counter_deltas'])
    await prisma.$executeRawUnsafe(`VACUUM ANALYZE ${table}`)
})
afterAll(() => world?.close())

const key = { from: day('2025-01-01'), to: day('2025-06-10'), asOf: day('2025-06-10') }
const statement = (paths: readonly string[], basis: 'DECISION' | 'CEREMONY') => {
  const sql = admissionCountsSql(
    paths.map((path) => ({ ...key, path, basis })),
    [root],
  )
  if (!sql) throw new Error('Nothing is asked')
  return sql
}
const literal = (value: unknown): string => (Array.isArray(value) ? `'{${value.join(',')}}'` : `'${String(value)}'`)

/** How the database would do it, whatever the values are. */
const planOf = ({ text, values }: { text: string; values: readonly unknown[] }): Promise<string> =>
  world.database.prisma.$transaction(async (transaction) => {
    await transaction.$executeRawUnsafe(`PREPARE asked AS ${text}`)
    await transaction.$executeRaw`SET LOCAL plan_cache_mode = force_generic_plan`
    const rows = await transaction.$queryRawUnsafe<{ 'QUERY PLAN': string }[]>(
      `EXPLAIN (COSTS OFF) EXECUTE asked(${values.map(literal).join(', ')})`,
    )
    await transaction.$executeRawUnsafe('DEALLOCATE asked')
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  })

describe('The statement of progress', () => {
  it('is the same text for one committee and for many, and has the scope of the viewer in it', () => {
    const [one, many] = [statement([root], 'DECISION'), statement([root, town, `${town}9/`], 'DECISION')]

    expect(many.text).toBe(one.text)
    expect(one.text).toMatch(/asked\.path >= \$7 AND asked\.path < \$8/)
    expect(one.text.replace(/\s+/g, ' ')).toMatchInlineSnapshot(
      `"SELECT asked.place, sum(counted.achieved)::int AS achieved, sum(counted.readmitted)::int AS readmitted FROM unnest($1::int[], $2::text[], $3::text[], $4::date[], $5::date[], $6::date[]) AS asked(place, path, until, starts_on, ends_on, as_of) JOIN committees c ON c.path = asked.path AND ((asked.path >= $7 AND asked.path < $8)) CROSS JOIN LATERAL (SELECT coalesce(sum(part.amount) FILTER (WHERE NOT part.again), 0)::int AS achieved, coalesce(sum(part.amount) FILTER (WHERE part.again), 0)::int AS readmitted FROM ( SELECT k.measure = 'READMITTED_BY_DECISION' AS again, (SELECT sum(n) FROM unnest(k.slots[ CASE WHEN k.year = date_part('year', asked.starts_on)::int THEN date_part('month', asked.starts_on)::int ELSE 1 END : CASE WHEN k.year = date_part('year', asked.ends_on)::int THEN date_part('month', asked.ends_on)::int ELSE 12 END]) AS n) AS amount FROM counters k WHERE k.ordinal = c.ordinal AND k.measure IN ('ADMITTED_BY_DECISION', 'READMITTED_BY_DECISION') AND k.year BETWEEN date_part('year', asked.starts_on)::int AND date_part('year', asked.ends_on)::int UNION ALL SELECT d.measure = 'READMITTED_BY_DECISION', d.amount FROM counter_deltas d WHERE d.path >= asked.path AND d.path < asked.until AND d.measure IN ('ADMITTED_BY_DECISION', 'READMITTED_BY_DECISION') AND d.year * 12 + d.slot BETWEEN (date_part('year', asked.starts_on)::int * 12 + date_part('month', asked.starts_on)::int) AND (date_part('year', asked.ends_on)::int * 12 + date_part('month', asked.ends_on)::int) UNION ALL SELECT outside.readmission, -outside.times FROM (VALUES (asked.starts_on - (date_part('day', asked.starts_on)::int - 1), asked.starts_on - 1), (asked.ends_on + 1, (date_trunc('month', asked.ends_on::timestamp) + interval '1 month - 1 day')::date)) AS edge(starts_on, ends_on) CROSS JOIN LATERAL generate_series(0, least(edge.ends_on, (SELECT max(a.decided_on) FROM admissions a WHERE a.voided_at IS NULL)) - edge.starts_on) AS nth CROSS JOIN LATERAL (SELECT a.readmission, count(*) AS times FROM admissions a WHERE a.decided_on = edge.starts_on + nth AND a.path >= asked.path AND a.path < asked.until AND a.voided_at IS NULL GROUP BY a.readmission) AS outside UNION ALL SELECT a.readmission, -1 FROM admissions a WHERE a.path >= asked.path AND a.path < asked.until AND a.annulled_on <= asked.as_of AND a.decided_on BETWEEN asked.starts_on AND asked.ends_on AND a.voided_at IS NULL ) AS part WHERE asked.starts_on <= asked.ends_on) AS counted GROUP BY asked.place"`,
    )
  })

  it.each(['DECISION', 'CEREMONY'] as const)('reads counters, and ranges of indexes alone, by %s', async (basis) => {
    const plan = await planOf(statement([root, town], basis))

    for (const index of [
      'committees_path_idx',
      'counters_pkey',
      'counter_deltas_path_idx',
      `admissions_${basis === 'DECISION' ? 'decided' : 'ceremony'}_on_path`,
      'admissions_annulled',
    ])
      expect(plan).toContain(index)
    expect(plan).not.toMatch(/Seq Scan|Hash Join|Merge Join/)
  })

  it('asks nothing where the viewer sees nothing', () => {
    expect(admissionCountsSql([{ ...key, path: '/9999/', basis: 'DECISION' }], [root])).toBeNull()
    expect(admissionCountsSql([{ ...key, path: root, basis: 'DECISION' }], [])).toBeNull()
  })
})
