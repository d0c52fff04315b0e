import type { Database } from './connect.ts'
import { Prisma } from './generated/client.ts'

type Counting = Pick<Database, 'prisma'>
type Transaction = Prisma.TransactionClient

/** Whoever changes states of cells holds it until the end of the transaction; nobody else waits for it (0031_cell_states). */
const LOCK = 7_226_335

const COLUMNS = Prisma.raw(
  'committee_id, path, established_on, dissolved_on, last_admitted_on, annulled_until, members, members_year, in_pool',
)

/**
 * Works out anew the states of cells that changed and forgets the changes, at once. What changes meanwhile is marked again,
 * and worked out by the next. Answers how many changes it took.
 */
export const foldCellStates = async ({ prisma }: Counting, most: number): Promise<number> => {
  const [waiting] = await prisma.$queryRaw<{ any: boolean }[]>`SELECT EXISTS (SELECT 1 FROM cell_changes) AS any`
  if (!waiting?.any) return 0
  return prisma.$transaction(async (transaction) => {
    const [lock] = await transaction.$queryRaw<
      { held: boolean }[]
    >`SELECT pg_try_advisory_xact_lock(${LOCK}::int) AS held`
    if (!lock?.held) return 0
    const [folded] = await transaction.$queryRaw<{ taken: number }[]>`
      WITH taken AS (
        DELETE FROM cell_changes WHERE id IN (SELECT id FROM cell_changes ORDER BY id LIMIT ${most}) RETURNING committee_id
      ), changed AS MATERIALIZED (
        SELECT DISTINCT committee_id FROM taken
      ), gone AS (
        DELETE FROM cell_states s USING changed WHERE s.committee_id = changed.committee_id
          AND NOT EXISTS (SELECT 1 FROM committees c WHERE c.id = s.committee_id AND c.kind IN ('CELL', 'GRASSROOTS_CELL'))
      ), written AS (
        INSERT INTO cell_states (${COLUMNS})
        SELECT f.* FROM changed CROSS JOIN LATERAL (SELECT ${COLUMNS} FROM cell_facts WHERE cell_facts.committee_id = changed.committee_id) AS f
        ON CONFLICT (committee_id) DO UPDATE SET path = EXCLUDED.path, established_on = EXCLUDED.established_on,
          dissolved_on = EXCLUDED.dissolved_on, last_admitted_on = EXCLUDED.last_admitted_on, annulled_until = EXCLUDED.annulled_until,
          members = EXCLUDED.members, members_year = EXCLUDED.members_year, in_pool = EXCLUDED.in_pool
      )
      SELECT count(*)::int AS taken FROM taken`
    return folded?.taken ?? 0
  })
}

/** Works out the states of all cells anew; the caller keeps writers off. */
export const rebuildCellStates = async (transaction: Transaction): Promise<void> => {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK}::int)`
  await transaction.$executeRaw`TRUNCATE cell_states, cell_changes`
  await transaction.$executeRaw`INSERT INTO cell_states (${COLUMNS}) SELECT ${COLUMNS} FROM cell_facts ORDER BY path`
}

/** How many cells that are not marked as changed are not as their facts say. */
export const countCellDrift = async (transaction: Transaction): Promise<number> => {
  await transaction.$executeRaw`CREATE TEMPORARY TABLE cells_anew ON COMMIT DROP AS SELECT ${COLUMNS} FROM cell_facts`
  const [found] = await transaction.$queryRaw<{ drift: number }[]>`
    SELECT count(*)::int AS drift FROM (SELECT ${COLUMNS} FROM cells_anew) a
      FULL JOIN (SELECT ${COLUMNS} FROM cell_states) s USING (committee_id)
    WHERE a IS DISTINCT FROM s AND committee_id NOT IN (SELECT committee_id FROM cell_changes)`
  return found?.drift ?? 0
}
