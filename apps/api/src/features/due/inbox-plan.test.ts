import type { PrismaClient } from '@nguon/database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSmallWorld, type Person, type SmallWorld } from '../../testing/small-world.ts'
import { dueItemList, summariseDueItems } from './items-store.ts'

interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

let world: SmallWorld
let nation: Person
let district: Person
let cell: Person

/** Many committees with two items each, written past the foreign keys: only the table of items is looked at. */
beforeAll(async () => {
  world = await createSmallWorld()
  nation = await world.account('Quản trị toàn quốc', 'ADMINISTRATOR', world.committees.province)
  district = await world.account('Quản trị Na Rì', 'ADMINISTRATOR', world.committees.district)
  cell = await world.account('Biên tập Giả Dìa', 'EDITOR', world.committees.giaDia)
  const { prisma } = world.database
  const { path } = await prisma.committee.findUniqueOrThrow({ where: { id: world.committees.province } })
  await prisma.$transaction(async (transaction) => {
    await transaction.$executeRaw`SET LOCAL session_replication_role = replica`
    await transaction.$executeRaw`
      INSERT INTO due_items (id, candidate_id, kind, due_on, committee_id, path)
      SELECT gen_random_uuid(), gen_random_uuid(), 'ASSESSMENT', '2026-06-01'::date + (g % 400),
        ${world.committees.giaDia}::uuid, ${path} || (1 + g % 40) || '/' || (1000 + g % 10000) || '/'
      FROM generate_series(1, 20000) AS g`
  })
  await prisma.$executeRaw`ANALYZE due_items`
})
afterAll(() => world?.close())

/** The written statements that a question sends. */
const statementsOf = async (person: Person, ask: (context: ReturnType<Person['context']>) => Promise<unknown>) => {
  const statements: Statement[] = []
  const context = person.context()
  const prisma = context.database.prisma.$extends({
    query: {
      $queryRaw: ({ args, query }) => {
        statements.push({ text: args.text, values: args.values })
        return query(args)
      },
    },
  }) as unknown as PrismaClient
  await ask({ ...context, viewer: person.context().viewer, database: { ...context.database, prisma } })
  return statements
}
const literal = (value: unknown): string =>
  typeof value === 'number' ? String(value) : `'${String(value).replaceAll("'", "''")}'`

/** How the database would do it, whatever the values are. */
const planOf = ({ text, values }: Statement): Promise<string> =>
  world.database.prisma.$transaction(async (transaction) => {
    await transaction.$executeRawUnsafe(`PREPARE asked AS ${text}`)
    await transaction.$executeRaw`SET LOCAL plan_cache_mode = force_generic_plan`
    const given = values.length > 0 ? `(${values.map(literal).join(', ')})` : ''
    const rows = await transaction.$queryRawUnsafe<{ 'QUERY PLAN': string }[]>(
      `EXPLAIN (COSTS OFF) EXECUTE asked${given}`,
    )
    await transaction.$executeRawUnsafe('DEALLOCATE asked')
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  })
const inbox = (context: ReturnType<Person['context']>) =>
  dueItemList(context, { path: '/', args: { first: 25, direction: 'ASC' } })
const only = (statements: readonly Statement[]): Statement => {
  const [statement, ...more] = statements
  if (!statement || more.length > 0) throw new Error(`${statements.length} statements were sent`)
  return statement
}

describe('The page of an inbox', () => {
  it('is one statement over one table', async () => {
    expect(only(await statementsOf(district, inbox)).text.replace(/\s+/g, ' ')).toMatchInlineSnapshot(
      `"SELECT place, id FROM (SELECT $1::int AS place, id, row_number() OVER () AS rank FROM ( SELECT d.id AS id FROM due_items d WHERE ((d.path >= $2 AND d.path < $3)) ORDER BY (d.due_on + 0) ASC, d.id ASC LIMIT $4 OFFSET $5 ) AS page_rows) AS pages ORDER BY place, rank"`,
    )
    expect(only(await statementsOf(nation, inbox)).text.replace(/\s+/g, ' ')).toMatchInlineSnapshot(
      `"SELECT place, id FROM (SELECT $1::int AS place, id, row_number() OVER () AS rank FROM ( SELECT d.id AS id FROM due_items d WHERE (left(d.path, $2::int) = $3) ORDER BY d.due_on ASC, d.id ASC LIMIT $4 OFFSET $5 ) AS page_rows) AS pages ORDER BY place, rank"`,
    )
  })

  it('reads the range of its committee in the index by path, for a district as for a cell', async () => {
    for (const person of [district, cell]) {
      const plan = await planOf(only(await statementsOf(person, inbox)))
      expect(plan).toContain('due_items_path_due_on_id_idx')
      expect(plan).not.toMatch(/Seq Scan|Join|Nested Loop/)
    }
  })

  it('reads the items as they are due, until the page is full, for the whole tree', async () => {
    const plan = await planOf(only(await statementsOf(nation, inbox)))
    expect(plan).toContain('due_items_due_on_id_idx')
    expect(plan).not.toMatch(/Seq Scan|Join|Nested Loop/)
  })

  it('is counted in one statement too', async () => {
    const statement = only(await statementsOf(district, (context) => summariseDueItems(context, {})))
    expect(await planOf(statement)).not.toMatch(/Seq Scan|Join|Nested Loop/)
  })
})
