import { countCellDrift, foldCellStates, rebuildCellStates } from './cell-states.ts'
import type { Database } from './connect.ts'
import { Prisma } from './generated/client.ts'
import { countTallyDrift, foldTallies, rebuildTallies } from './tallies.ts'

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
export const foldCounters = async (database: Counting, most = MOST_AT_ONCE): Promise<number> =>
  (await foldOwn(database, most)) + (await foldTallies(database, most)) + (await foldCellStates(database, most))

const foldOwn = async ({ prisma }: Counting, most: number): Promise<number> => {
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

type Transaction = Prisma.TransactionClient

const SUMMED_SLOTS = Prisma.raw(
  `ARRAY[${Array.from({ length: 12 }, (_, place) => `sum(slots[${place + 1}])::int`).join(', ')}]`,
)
const BULK = { timeout: 3_600_000 }

/**
 * Fills a table `anew`, which ends with the transaction, with what the counters should be: the facts less what is not
 * folded in yet. A committee's are its own and its children's, from the lowest level up, so that each row is added once.
 */
const countAnew = async (transaction: Transaction): Promise<void> => {
  await transaction.$executeRaw`
    CREATE TEMPORARY TABLE tree ON COMMIT DROP AS
    SELECT path, above[cardinality(above)] AS ordinal, above[cardinality(above) - 1] AS parent, cardinality(above) AS level
    FROM (SELECT path, string_to_array(btrim(path, '/'), '/')::int[] AS above FROM committees) AS spelled`
  await transaction.$executeRaw`
    CREATE TEMPORARY TABLE own ON COMMIT DROP AS
    SELECT tree.level, tree.ordinal, measure, year, ${SLOTS} AS slots FROM (
      SELECT path, measure, year, slot, 1 AS amount FROM counted_facts
      UNION ALL
      SELECT path, measure, year, slot, -amount FROM counter_deltas
    ) AS of_now JOIN tree USING (path) GROUP BY 1, 2, 3, 4`
  await transaction.$executeRaw`
    CREATE TEMPORARY TABLE anew (level int, ordinal int, measure text COLLATE "C", year smallint, slots int[]) ON COMMIT DROP`
  const [deepest] = await transaction.$queryRaw<{ level: number }[]>`
    SELECT coalesce(max(level), 0)::int AS level FROM tree`
  for (let level = deepest?.level ?? 0; level > 0; level -= 1)
    await transaction.$executeRaw`
      INSERT INTO anew
      SELECT ${level}::int, ordinal, measure, year, ${SUMMED_SLOTS} FROM (
        SELECT ordinal, measure, year, slots FROM own WHERE level = ${level}
        UNION ALL
        SELECT tree.parent, anew.measure, anew.year, anew.slots FROM anew JOIN tree USING (ordinal) WHERE anew.level = ${level + 1}
      ) AS parts GROUP BY ordinal, measure, year`
}

const prepareBulk = async (transaction: Transaction): Promise<void> => {
  await transaction.$executeRaw`SET LOCAL statement_timeout = 0`
  await transaction.$executeRaw`SET LOCAL work_mem = '256MB'`
}

/**
 * Counts everything anew from the facts, and first puts right where each fact stands: for a world that was loaded past
 * the triggers. Writers wait until it is done.
 */
export const rebuildCounters = async ({ prisma }: Counting): Promise<void> => {
  await prisma.$transaction(async (transaction) => {
    await prepareBulk(transaction)
    await transaction.$executeRaw`LOCK TABLE committees, candidates, admissions IN SHARE ROW EXCLUSIVE MODE`
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK}::int)`
    await transaction.$executeRaw`
      UPDATE candidates k SET path = c.path FROM committees c WHERE c.id = k.cell_id AND k.path <> c.path`
    await transaction.$executeRaw`
      UPDATE admissions a SET path = c.path FROM committees c WHERE c.id = a.committee_id AND a.path <> c.path`
    await transaction.$executeRaw`TRUNCATE counters, counter_deltas`
    await countAnew(transaction)
    await transaction.$executeRaw`
      INSERT INTO counters (ordinal, measure, year, slots) SELECT ordinal, measure, year, slots FROM anew ORDER BY 1, 2, 3`
    await rebuildTallies(transaction)
    await rebuildCellStates(transaction)
  }, BULK)
}

/** What a recount found: how many counters, tallies and states of cells were not what the facts say, and how many facts stood at a path of before. */
export interface Drift {
  readonly counters: number
  readonly paths: number
}

/** Facts, deltas and counters of one moment, compared while others read, write and fold. */
const findDrift = ({ prisma }: Counting): Promise<Drift> =>
  prisma.$transaction(
    async (transaction) => {
      await prepareBulk(transaction)
      await countAnew(transaction)
      const [found] = await transaction.$queryRaw<Drift[]>`
        SELECT (SELECT count(*) FROM anew a FULL JOIN counters c USING (ordinal, measure, year)
            WHERE coalesce(a.slots, ${NO_SLOTS}) <> coalesce(c.slots, ${NO_SLOTS}))::int AS counters,
          ((SELECT count(*) FROM candidates k JOIN committees c ON c.id = k.cell_id WHERE k.path <> c.path)
            + (SELECT count(*) FROM admissions a JOIN committees c ON c.id = a.committee_id WHERE a.path <> c.path))::int AS paths`
      if (!found) throw new Error('A recount has an answer')
      const others = (await countTallyDrift(transaction)) + (await countCellDrift(transaction))
      return { ...found, counters: found.counters + others }
    },
    { ...BULK, isolationLevel: 'RepeatableRead' },
  )

/**
 * The referee: counts everything anew from the facts and compares; where anything differs, all is rebuilt. The drift is
 * to be none: a number above 0 tells of a fault.
 */
export const recountCounters = async (database: Counting): Promise<Drift> => {
  const drift = await findDrift(database)
  if (drift.counters + drift.paths > 0) await rebuildCounters(database)
  return drift
}
