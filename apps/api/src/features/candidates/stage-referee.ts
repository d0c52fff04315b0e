import { replayCase } from '@nguon/domain'
import type { Services } from '../../platform/context.ts'
import type { DailyJob, Turn } from '../../platform/daily-jobs.ts'
import { recordRun } from '../../platform/operation-runs.ts'
import { compareStages } from './stage-referee-store.ts'

// Few enough that who is served in between waits for some milliseconds.
const AT_A_TIME = 100

export interface StageComparison {
  readonly cases: number
  /** Cases whose row is not what their events add up to. */
  readonly drift: number
}

/**
 * Adds up the events of every case anew and compares with what its row says. Where they differ the events are right: the
 * row is put right, under a new version, so that nobody saves over it unseen. Null where it is left to another.
 */
export const compareAllStages = async (
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  keep: Turn['keep'] = async () => true,
): Promise<StageComparison | null> => {
  let found: StageComparison = { cases: 0, drift: 0 }
  for (let last: string | null = null; ; ) {
    const { ids, drift }: { ids: string[]; drift: number } = await compareStages(
      database.prisma,
      last,
      AT_A_TIME,
      replayCase,
      clock.now(),
    )
    found = { cases: found.cases + ids.length, drift: found.drift + drift }
    last = ids.at(-1) ?? null
    if (ids.length < AT_A_TIME || last === null) return found
    if (!(await keep(last))) return null
  }
}

/** The referee of the stages, once a day. */
export const COMPARE_STAGES: DailyJob = {
  name: 'compare-stages',
  run: async (services, { keep }) => {
    const found = await recordRun(
      services,
      'STAGES',
      () => compareAllStages(services, keep),
      (done) => ({
        outcome: (done?.drift ?? 0) > 0 ? 'DRIFT' : 'DONE',
        drift: done?.drift ?? 0,
        checked: done?.cases ?? 0,
      }),
    )
    return found !== null
  },
}
