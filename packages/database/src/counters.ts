import type { Database } from './connect.ts'
import { Prisma } from './generated/client.ts'

type Counting = Pick<Database, 'prisma'>

/** Whoever changes counters holds it until the end of the transaction; a move of committees takes it too (0008_roll_ups). */
const LOCK = 7_226_333
// A fold of so many deltas takes a moment only, and holds up nobody but moves.
const MOST_AT_ONCE = 20_000

const NO_SLOTS = Prisma.raw(`'{0,0,0,0,0,0,0,0,0,0,0,0}'::int[]`)
/** The twelve sums of the amounts in the group. */
const SLOTS = Prisma.raw(
  `ARRAY[${Array.from({ length: 12 }, (_, place) => `coalesce(sum(amount) FILTER (WHERE slot = ${place + 1}), 0)::int`).join(', ')}]`,
)
/** What is counted at a path counts for the committee and all above it; their ordinals spell the path. */
const ORDINALS = Prisma.raw(`unnest(string_to_array(btrim(path, '/'), '/'))`)

/**
 * Adds deltas to the counters of their committees and all above, and forgets them, at once: a reader sees each either in
 * a delta or in the counters. Any number of processes may do it; one that finds another at it leaves it to that one.
 * Answers how many deltas it took.
 */
export const foldCounters = async ({ prisma }: Counting, most = MOST_AT_ONCE): Promise<number> => {
  // An idle database opens no transaction for it.
  const [waiting] = await prisma.$queryRaw<{ any: boolean }[]>`SELECT EXISTS (SELECT 1 FROM counter_deltas) AS any`
  if (!waiting?.any) return 0
  return prisma.$transaction(async (transaction) => {
    const [lock] = await transaction.$queryRaw<
      { held: boolean }[]
    >`SELECT pg_try_advisory_xact_lock(${LOCK}::int) AS held`
    if (!lock?.held) return 0
    const [folded] = await transaction.$queryRaw<{ taken: number }[]>`
      WITH taken AS (
        DELETE FROM counter_deltas WHERE id IN (SELECT id FROM counter_deltas ORDER BY id LIMIT ${most})
        RETURNING path, measure, year, slot, amount
      ), leaves AS (
        SELECT path, measure, year, slot, sum(amount) AS amount FROM taken GROUP BY 1, 2, 3, 4 HAVING sum(amount) <> 0
      ), added AS (
        INSERT INTO counters (ordinal, measure, year, slots)
        SELECT ordinal::int, measure, year, ${SLOTS} FROM leaves, ${ORDINALS} AS ordinal GROUP BY 1, 2, 3
        ON CONFLICT (ordinal, measure, year) DO UPDATE SET slots = add_slots(counters.slots, EXCLUDED.slots)
      )
      SELECT count(*)::int AS taken FROM taken`
    return folded?.taken ?? 0
  })
}

/**
 * Counts everything anew from the facts, and first puts right where each fact stands: for a world that was loaded past
 * the triggers. Writers wait until it is done.
 */
export const rebuildCounters = async ({ prisma }: Counting): Promise<void> => {
  await prisma.$transaction(
    async (transaction) => {
      await transaction.$executeRaw`SET LOCAL statement_timeout = 0`
      await transaction.$executeRaw`LOCK TABLE committees, candidates, admissions IN SHARE ROW EXCLUSIVE MODE`
      await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK}::int)`
      await transaction.$executeRaw`
        UPDATE candidates k SET path = c.path FROM committees c WHERE c.id = k.cell_id AND k.path <> c.path`
      await transaction.$executeRaw`
        UPDATE admissions a SET path = c.path FROM committees c WHERE c.id = a.committee_id AND a.path <> c.path`
      await transaction.$executeRaw`TRUNCATE counters, counter_deltas`
      await transaction.$executeRaw`
        INSERT INTO counters (ordinal, measure, year, slots)
        SELECT ordinal::int, measure, year, ${SLOTS}
        FROM (SELECT path, measure, year, slot, count(*) AS amount FROM counted_facts GROUP BY 1, 2, 3, 4) AS leaves, ${ORDINALS} AS ordinal
        GROUP BY 1, 2, 3`
    },
    { timeout: 3_600_000 },
  )
}

/** What a recount found: how many counters were not what the facts say, and how many facts stood at a path of before. */
export interface Drift {
  readonly counters: number
  readonly paths: number
}

/** The counters that are not what the facts say, as they should be; facts, deltas and counters of one moment. */
const WRONG = Prisma.sql`
  leaves AS (
    SELECT path, measure, year, slot, sum(amount) AS amount FROM (
      SELECT path, measure, year, slot, count(*) AS amount FROM counted_facts GROUP BY 1, 2, 3, 4
      UNION ALL
      SELECT path, measure, year, slot, -amount FROM counter_deltas
    ) AS of_now GROUP BY 1, 2, 3, 4 HAVING sum(amount) <> 0
  ), truth AS (
    SELECT ordinal::int AS ordinal, measure, year, ${SLOTS} AS slots FROM leaves, ${ORDINALS} AS ordinal GROUP BY 1, 2, 3
  ), wrong AS (
    SELECT ordinal, measure, year, coalesce(t.slots, ${NO_SLOTS}) AS slots
    FROM truth t FULL JOIN counters c USING (ordinal, measure, year)
    WHERE coalesce(t.slots, ${NO_SLOTS}) <> coalesce(c.slots, ${NO_SLOTS})
  )`

const findDrift = async (transaction: Pick<Prisma.TransactionClient, '$queryRaw'>): Promise<Drift> => {
  const [found] = await transaction.$queryRaw<Drift[]>`
    WITH ${WRONG} SELECT (SELECT count(*) FROM wrong)::int AS counters,
      ((SELECT count(*) FROM candidates k JOIN committees c ON c.id = k.cell_id WHERE k.path <> c.path)
        + (SELECT count(*) FROM admissions a JOIN committees c ON c.id = a.committee_id WHERE a.path <> c.path))::int AS paths`
  if (!found) throw new Error('A recount has an answer')
  return found
}

/**
 * Counts everything anew from the facts, compares, and puts right what differs. Others read, write and fold while it
 * compares. The drift is to be none: a number above 0 tells of a fault.
 */
export const recountCounters = async (database: Counting): Promise<Drift> => {
  const drift = await database.prisma.$transaction(
    async (transaction) => {
      await transaction.$executeRaw`SET LOCAL statement_timeout = 0`
      const found = await findDrift(transaction)
      if (found.counters === 0) return found
      // Counted once more, while nobody folds: what was wrong is put right and nothing else.
      await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK}::int)`
      await transaction.$executeRaw`
        WITH ${WRONG} INSERT INTO counters (ordinal, measure, year, slots) SELECT ordinal, measure, year, slots FROM wrong
        ON CONFLICT (ordinal, measure, year) DO UPDATE SET slots = EXCLUDED.slots`
      return found
    },
    { timeout: 3_600_000 },
  )
  if (drift.paths > 0) await rebuildCounters(database)
  return drift
}
