import { foldCounters, recountCounters } from '@nguon/database'
import type { DailyJob } from './daily-jobs.ts'
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

/** The referee: counts everything from the facts once a day. A drift is a fault, and is put right. */
export const RECOUNT_COUNTERS: DailyJob = {
  name: 'recount-counters',
  run: async ({ database, logger }) => {
    const drift = await recountCounters(database)
    if (drift.counters + drift.paths > 0) logger.error(drift, 'Counters differed from the facts and were put right')
    else logger.info(drift, 'Counters were recounted')
    return true
  },
}
