import { type Database, foldCounters, recountCounters } from '@nguon/database'
import type { DailyJob } from './daily-jobs.ts'
import { recordRun } from './operation-runs.ts'
import type { Round } from './rounds.ts'

/** How long deltas wait to be folded; until then every reader adds them up. */
export const FOLD_PAUSE = 1_500

/** Folds what was counted since into the counters, until nothing is left of it. */
export const FOLD: Round = {
  name: 'fold-counters',
  go: async ({ database }, stopping) => {
    while (!stopping.aborted && (await foldCounters(database)) > 0);
  },
}

/** Committees that do not stand below their parents: every scope goes by the path. */
const countMisplaced = async ({ prisma }: Database): Promise<{ committees: number; drift: number }> => {
  const [found] = await prisma.$queryRaw<{ committees: number; drift: number }[]>`
    SELECT count(*)::int AS committees, (count(*) FILTER (WHERE c.path <> coalesce(p.path, '/') || c.ordinal || '/'))::int AS drift
    FROM committees c LEFT JOIN committees p ON p.id = c.parent_id`
  if (!found) throw new Error('A count has an answer')
  return found
}

/** The referee: counts everything from the facts once a day. A drift is a fault, and is put right. */
export const RECOUNT_COUNTERS: DailyJob = {
  name: 'recount-counters',
  run: async (services) => {
    const { database } = services
    const verdictOf = (drift: number) => ({ outcome: drift > 0 ? ('DRIFT' as const) : ('DONE' as const), drift })
    const { paths } = await recordRun(
      services,
      'COUNTERS',
      () => recountCounters(database),
      ({ counters }) => verdictOf(counters),
    )
    await recordRun(
      services,
      'PATHS',
      () => countMisplaced(database),
      ({ committees, drift }) => ({ ...verdictOf(drift + paths), checked: committees }),
    )
    return true
  },
}
