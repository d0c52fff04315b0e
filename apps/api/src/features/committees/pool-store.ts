import { Prisma } from '@nguon/database'
import { STAGES, type Stage, subtreeRange } from '@nguon/domain'
import { defineLoader } from '../../platform/context.ts'
import { narrowedTo, pathWithin } from '../../platform/scope-sql.ts'

export interface PoolFigures {
  readonly path: string
  /** Open cases by stage, and all of them. */
  readonly stages: ReadonlyMap<Stage, number>
  readonly total: number
}

const stageOfSlot = (slot: number): Stage => {
  const stage = STAGES[slot - 1]
  if (!stage) throw new Error(`No stage has the place ${slot}`)
  return stage
}

/** The parts of each subtree that lie in the scope, as columns of one statement; null where there is none. */
const askedParts = (paths: readonly string[], scope: readonly string[]): Prisma.Sql | null => {
  const parts = paths.flatMap((path, place) => narrowedTo(scope, path).map((part) => ({ place, part })))
  return parts.length === 0
    ? null
    : Prisma.sql`unnest(${parts.map(({ place }) => place)}::int[], ${parts.map(({ part }) => part)}::text[],
        ${parts.map(({ part }) => subtreeRange(part).to)}::text[]) AS asked(place, path, until)`
}

/** Open cases by stage in the subtrees, from counters and what is not folded in yet: one statement for all of them. */
export const poolOf = defineLoader<string, PoolFigures>(async (paths, { database, viewer }) => {
  const scope = viewer.scope('candidate:read')
  const asked = askedParts(paths, scope)
  if (!asked) return paths.map((path) => ({ path, stages: new Map(), total: 0 }))
  const rows = await database.prisma.$queryRaw<{ place: number; slot: number; cases: number }[]>`
    SELECT asked.place, counted.slot::int AS slot, sum(counted.amount)::int AS cases
    FROM ${asked} JOIN committees c ON c.path = asked.path AND ${pathWithin(Prisma.sql`asked.path`, scope)}
    CROSS JOIN LATERAL (
      SELECT s.slot, s.amount FROM counters k, unnest(k.slots) WITH ORDINALITY AS s(amount, slot)
        WHERE k.ordinal = c.ordinal AND k.measure = 'OPEN' AND k.year = 0
      UNION ALL
      SELECT d.slot, d.amount FROM counter_deltas d WHERE d.path >= asked.path AND d.path < asked.until AND d.measure = 'OPEN'
    ) AS counted GROUP BY 1, 2 HAVING sum(counted.amount) <> 0`
  const pools = paths.map(() => new Map<Stage, number>())
  for (const { place, slot, cases } of rows) pools[place]?.set(stageOfSlot(slot), cases)
  return paths.map((path, place) => {
    const stages = pools[place] ?? new Map<Stage, number>()
    return { path, stages, total: [...stages.values()].reduce((sum, cases) => sum + cases, 0) }
  })
})

/** Open cases in the subtrees whom no mentor helps today. */
export const withoutMentorIn = defineLoader<string, number>(async (paths, { database, viewer, clock }) => {
  const scope = viewer.scope('candidate:read')
  const asked = askedParts(paths, scope)
  if (!asked) return paths.map(() => 0)
  const today = clock.today()
  const rows = await database.prisma.$queryRaw<{ place: number; cases: number }[]>`
    SELECT asked.place, count(*)::int AS cases
    FROM ${asked} JOIN candidates k ON k.path >= asked.path AND k.path < asked.until AND ${pathWithin(Prisma.sql`asked.path`, scope)}
    WHERE k.exit IS NULL AND k.stage <> 'OFFICIAL' AND NOT EXISTS (SELECT 1 FROM mentor_assignments a
      WHERE a.candidate_id = k.id AND a.starts_on <= ${today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${today}::date))
    GROUP BY 1`
  const cases = new Map(rows.map((row) => [row.place, row.cases]))
  return paths.map((_, place) => cases.get(place) ?? 0)
})
