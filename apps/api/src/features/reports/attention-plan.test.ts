import type { PrismaClient } from '@nguon/database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSmallWorld, type Person, type SmallWorld } from '../../testing/small-world.ts'
import { askForAttention } from './attention-service.ts'
import { attentionList } from './attention-store.ts'

let world: SmallWorld
let nation: Person
let district: Person

/** So many cells that their index pays, written past the foreign keys and the triggers; a few changed just now. */
beforeAll(async () => {
  world = await createSmallWorld()
  nation = await world.account('Quản trị toàn quốc', 'ADMINISTRATOR', world.committees.province)
  district = await world.account('Quản trị Na Rì', 'ADMINISTRATOR', world.committees.district)
  const { prisma } = world.database
  const { path } = await prisma.committee.findUniqueOrThrow({ where: { id: world.committees.province } })
  await prisma.$transaction(async (transaction) => {
    await transaction.$executeRaw`SET LOCAL session_replication_role = replica`
    await transaction.$executeRaw`
      INSERT INTO cell_states (committee_id, path, established_on, last_admitted_on, members, members_year, in_pool)
      SELECT gen_random_uuid(), ${path} || (1 + g % 40) || '/' || (1000 + g) || '/', '1990-01-01', '2015-01-01'::date + g % 4000, g % 20, 2025, g % 3
      FROM generate_series(1, 20000) AS g ORDER BY 2`
  })
  await prisma.$executeRaw`VACUUM ANALYZE cell_states`
})
afterAll(() => world?.close())

type Kind = Parameters<typeof askForAttention>[1]
/** How the database would read a page of the list, whatever the values are. */
const planOf = async (person: Person, kind: Kind, within: string): Promise<string> => {
  const statements: { readonly text: string; readonly values: readonly unknown[] }[] = []
  const context = person.context()
  const prisma = context.database.prisma.$extends({
    query: {
      $queryRaw: ({ args, query }) => {
        statements.push({ text: args.text, values: args.values })
        return query(args)
      },
    },
  }) as unknown as PrismaClient
  const asked = { ...context, viewer: person.context().viewer, database: { ...context.database, prisma } }
  await attentionList(asked, await askForAttention(asked, kind, { within }))
  const statement = statements.find(({ text }) => text.includes('cell_states'))
  if (!statement) throw new Error('Nothing was asked of the cells')
  const literal = (value: unknown): string =>
    typeof value === 'number' ? String(value) : `'${String(value).replaceAll("'", "''")}'`
  return world.database.prisma.$transaction(async (transaction) => {
    await transaction.$executeRawUnsafe(`PREPARE asked AS ${statement.text}`)
    await transaction.$executeRaw`SET LOCAL plan_cache_mode = force_generic_plan`
    const rows = await transaction.$queryRawUnsafe<{ 'QUERY PLAN': string }[]>(
      `EXPLAIN (COSTS OFF) EXECUTE asked(${statement.values.map(literal).join(', ')})`,
    )
    await transaction.$executeRawUnsafe('DEALLOCATE asked')
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  })
}

describe('A page of cells that want attention', () => {
  it.each(['NO_ADMISSION', 'NO_CANDIDATE', 'FEW_MEMBERS'] as const)(
    'is read along one index in its order: %s',
    async (kind) => {
      for (const [person, within] of [
        [nation, world.committees.province],
        [district, world.committees.district],
      ] as const) {
        const plan = await planOf(person, kind, within)
        expect(plan).toContain('cell_states_path_committee_id_idx')
        expect(plan).not.toMatch(/Seq Scan on cell_states|Sort Key: c\.path/)
      }
    },
  )
})
