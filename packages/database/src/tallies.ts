import type { Database } from './connect.ts'
import type { Prisma } from './generated/client.ts'

type Counting = Pick<Database, 'prisma'>
type Transaction = Prisma.TransactionClient

/** Whoever changes tallies holds it until the end of the transaction; nobody else waits for it (0030_tallies). */
const LOCK = 7_226_334

/**
 * Adds deltas to all grains of the tallies and forgets them, at once, as the fold of the counters does. Answers how
 * many deltas it took.
 */
export const foldTallies = async ({ prisma }: Counting, most: number): Promise<number> => {
  const [waiting] = await prisma.$queryRaw<{ any: boolean }[]>`SELECT EXISTS (SELECT 1 FROM tally_deltas) AS any`
  if (!waiting?.any) return 0
  return prisma.$transaction(async (transaction) => {
    const [lock] = await transaction.$queryRaw<
      { held: boolean }[]
    >`SELECT pg_try_advisory_xact_lock(${LOCK}::int) AS held`
    if (!lock?.held) return 0
    const [folded] = await transaction.$queryRaw<{ taken: number }[]>`
      WITH taken AS (
        DELETE FROM tally_deltas WHERE id IN (SELECT id FROM tally_deltas ORDER BY id LIMIT ${most})
        RETURNING root, measure, period, place, code, amount
      ), added AS (
        INSERT INTO tallies (root, grain, measure, period, place, code, amount)
        SELECT t.root, g.grain, t.measure, g.of_period, g.of_place, g.of_code, sum(t.amount)::int
        FROM taken t CROSS JOIN LATERAL tally_grains(t.period, t.place, t.code) AS g GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(t.amount) <> 0
        ON CONFLICT (root, grain, measure, period, place, code) DO UPDATE SET amount = tallies.amount + EXCLUDED.amount
      )
      SELECT count(*)::int AS taken FROM taken`
    return folded?.taken ?? 0
  })
}

/** Fills a table `tallied_anew`, which ends with the transaction, with what the tallies should be: the facts less the deltas. */
const tallyAnew = async (transaction: Transaction): Promise<void> => {
  await transaction.$executeRaw`
    CREATE TEMPORARY TABLE tallied_anew ON COMMIT DROP AS
    SELECT f.root, g.grain, f.measure, g.of_period AS period, g.of_place AS place, g.of_code AS code, sum(f.amount)::int AS amount
    FROM (
      SELECT root, measure, period, place, code, sum(amount) AS amount FROM (
        SELECT root, measure, period, place, code, 1 AS amount FROM tallied_facts
        UNION ALL
        SELECT root, measure, period, place, code, -amount FROM tally_deltas
      ) AS of_now GROUP BY 1, 2, 3, 4, 5 HAVING sum(amount) <> 0
    ) AS f CROSS JOIN LATERAL tally_grains(f.period, f.place, f.code) AS g
    GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(f.amount) <> 0`
}

/** Tallies everything anew; the caller keeps writers off. */
export const rebuildTallies = async (transaction: Transaction): Promise<void> => {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK}::int)`
  await transaction.$executeRaw`TRUNCATE tallies, tally_deltas`
  await tallyAnew(transaction)
  await transaction.$executeRaw`
    INSERT INTO tallies (root, grain, measure, period, place, code, amount)
    SELECT root, grain, measure, period, place, code, amount FROM tallied_anew ORDER BY 1, 2, 3, 4, 5, 6`
}

/** How many tallies are not what the facts of the transaction's moment say. */
export const countTallyDrift = async (transaction: Transaction): Promise<number> => {
  await tallyAnew(transaction)
  const [found] = await transaction.$queryRaw<{ drift: number }[]>`
    SELECT count(*)::int AS drift FROM tallied_anew a FULL JOIN tallies t USING (root, grain, measure, period, place, code)
    WHERE coalesce(a.amount, 0) <> coalesce(t.amount, 0)`
  return found?.drift ?? 0
}
