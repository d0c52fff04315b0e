import type { Services } from '../../platform/context.ts'
import type { DailyJob, Turn } from '../../platform/daily-jobs.ts'
import { recordRun } from '../../platform/operation-runs.ts'
import { holdCasesToRecount, refreshDueItems } from '../candidates/index.ts'

// Few enough that nobody waits long for a case that is being recounted.
const AT_A_TIME = 100

/** Recounts what is due in every case, from where an earlier turn came to; answers how many items were not right. */
const recount = async ({ database, clock }: Services, { progress, keep }: Turn): Promise<number | null> => {
  let drift = 0
  let last = progress
  for (;;) {
    const ids = await database.prisma.$transaction(async (transaction) => {
      const some = await holdCasesToRecount(transaction, last, AT_A_TIME)
      drift += await refreshDueItems(transaction, some, clock.today())
      return some
    })
    last = ids.at(-1) ?? last
    if (ids.length < AT_A_TIME || last === null) return drift
    if (!(await keep(last))) return null
  }
}

/** Items are written with every change of a case; a new edition, a checked rule or a holiday changes them too. */
export const RECOUNT: DailyJob = {
  name: 'recount-due-items',
  run: async (services, turn) => {
    const drift = await recordRun(
      services,
      'DUE_ITEMS',
      () => recount(services, turn),
      // What a new edition or a holiday changed is no fault, so it rings no alarm.
      (done) => ({ outcome: 'DONE', drift: done ?? 0 }),
    )
    return drift !== null
  },
}
