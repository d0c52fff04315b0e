import { parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { schema } from '../../schema/index.ts'
import { createSmallWorld, type Person, type SmallWorld } from '../../testing/small-world.ts'
import { createFastPath } from './answer.ts'

let world: SmallWorld
let nation: Person
const answerFast = createFastPath(schema)

/** A tree with cases that is large enough for indexes to pay, written past the foreign keys and the triggers. */
beforeAll(async () => {
  world = await createSmallWorld()
  nation = await world.account('Quản trị toàn quốc', 'ADMINISTRATOR', world.committees.province)
  const { prisma } = world.database
  const { path } = await prisma.committee.findUniqueOrThrow({ where: { id: world.committees.province } })
  await prisma.$transaction(async (transaction) => {
    await transaction.$executeRaw`SET LOCAL session_replication_role = replica`
    await transaction.$executeRaw`
      INSERT INTO committees (id, ordinal, path, depth, parent_id, name, search_name, sort_key, kind, area_traits, established_on)
      SELECT gen_random_uuid(), 1000 + g, ${path} || (1 + g % 40) || '/' || (1000 + g) || '/', 3, gen_random_uuid(), 'x', 'x', 'x' || g, 'CELL', '{}', '1990-01-01'
      FROM generate_series(1, 5000) AS g`
    await transaction.$executeRaw`
      CREATE TEMPORARY TABLE filling ON COMMIT DROP AS SELECT g, gen_random_uuid() AS person, gen_random_uuid() AS candidate, gen_random_uuid() AS mentor
      FROM generate_series(1, 30000) AS g`
    await transaction.$executeRaw`
      INSERT INTO persons (id, full_name, search_name, sort_key, birth_date, sex)
      SELECT person, 'x', 'x', 'x' || g, '2000-01-01', 'MALE' FROM filling`
    await transaction.$executeRaw`
      INSERT INTO candidates (id, person_id, cell_id, path, case_kind, stage, stage_since, sourced_on, version, created_at, updated_at)
      SELECT candidate, person, ${world.committees.giaDia}::uuid, ${path} || (1 + g % 40) || '/' || (1000 + g % 5000) || '/', 'FIRST',
        (ARRAY['SOURCED', 'CULTIVATING', 'OFFICIAL'])[1 + g % 3], '2024-01-01', '2023-01-01', 1, now(), now() FROM filling`
    await transaction.$executeRaw`
      INSERT INTO mentors (id, person_id, committee_id, updated_at) SELECT mentor, person, gen_random_uuid(), now() FROM filling`
    await transaction.$executeRaw`
      INSERT INTO mentor_assignments (id, candidate_id, mentor_id, starts_on, recorded_at) SELECT gen_random_uuid(), candidate, mentor, '2024-01-01', now() FROM filling`
  })
  for (const table of ['committees', 'persons', 'candidates', 'mentors', 'mentor_assignments'])
    await prisma.$executeRawUnsafe(`VACUUM ANALYZE ${table}`)
})
afterAll(() => world?.close())

/** The one statement that a question becomes, and its values. */
const statementOf = async (query: string): Promise<{ text: string; values: readonly unknown[] }> => {
  const statements: { text: string; values: readonly unknown[] }[] = []
  const context = nation.context()
  const recording = {
    ...context,
    viewer: context.viewer,
    database: {
      ...context.database,
      read: (text: string, values: readonly unknown[]) => {
        statements.push({ text, values })
        return context.database.read(text, values)
      },
    },
  }
  const answer = await answerFast({ document: parse(query), variables: {} }, recording)
  const [statement, ...more] = statements
  if (!answer || !statement || more.length > 0) throw new Error(`${statements.length} statements were sent`)
  return statement
}
const literal = (value: unknown): string =>
  value === null ? 'NULL' : Array.isArray(value) ? `'{${value.join(',')}}'` : `'${String(value)}'`

/** How the database does it, whatever the values are: so it is asked. */
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

const CASES = 'totalCount nodes { id fullName stage cell { name } mentor { fullName } }'
const QUESTIONS = [
  {
    name: 'a committee with its children',
    file: 'children',
    ask: () =>
      `{ committee(id: "${world.committees.district}") { id name kind children(first: 50) { nodes { id name kind } } } }`,
    reads: ['committees_pkey', 'committees_parent_id_idx'],
  },
  {
    name: 'a page of the cases of a place in one stage, by name',
    file: 'cases-of-a-place',
    ask: () =>
      `{ candidates(first: 25, filter: { within: "${world.committees.district}", stage: CULTIVATING }, orderBy: { field: NAME, direction: ASC }) { ${CASES} } }`,
    reads: ['committees_pkey', 'candidates_path_stage_idx', 'mentor_assignments', 'mentors_pkey'],
  },
  {
    name: 'committees in committees, with the cases of each',
    file: 'nested',
    ask: () => `{ committee(id: "${world.committees.district}") { id children(first: 20) { nodes { id name children(first: 10) { nodes { id name
      candidates(first: 5) { nodes { id fullName stage mentor { fullName } } } } } } } } }`,
    reads: ['committees_pkey', 'committees_parent_id_idx', 'candidates_path_stage_idx', 'mentors_pkey'],
  },
] as const

describe('What is read by one statement', () => {
  it.each(QUESTIONS)('is this, for $name', async ({ ask, file }) => {
    const { text } = await statementOf(ask())

    await expect(`${text}\n`).toMatchFileSnapshot(`statements/${file}.sql`)
  })

  it.each(QUESTIONS)('is found along indexes whatever is asked about, for $name', async ({ ask, reads }) => {
    const plan = await planOf(await statementOf(ask()))

    for (const index of reads) expect(plan).toContain(index)
    expect(plan).not.toMatch(/Seq Scan on (candidates|committees|mentors|mentor_assignments)|Gather/)
  })

  it('asks for as many rows as were asked for, and for one more to tell whether there are any', async () => {
    const page = (size: number) => `{ candidates(first: ${size}) { nodes { id } } }`

    expect((await statementOf(page(25))).text).toContain('LIMIT 26')
    expect((await statementOf(page(3))).text).toContain('LIMIT 4')
  })
})
