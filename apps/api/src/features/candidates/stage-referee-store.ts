import type { PrismaClient } from '@nguon/database'
import type { CaseEvent, CaseState } from '@nguon/domain'
import { stateColumns } from './candidate-writes-store.ts'
import { holdCasesToRecount } from './due-items-store.ts'
import { caseEventOf } from './event-rows-store.ts'

type Columns = ReturnType<typeof stateColumns>

/** Dates are the same when their instants are. */
const plain = (value: Columns[keyof Columns]): string | number | null =>
  value instanceof Date ? value.getTime() : value

/** The next stretch of cases: those compared, and how many of them were put right. */
export const compareStages = (
  prisma: PrismaClient,
  afterId: string | null,
  size: number,
  replay: (events: readonly CaseEvent[]) => CaseState,
  now: Date,
): Promise<{ ids: string[]; drift: number }> =>
  prisma.$transaction(async (transaction) => {
    const ids = await holdCasesToRecount(transaction, afterId, size)
    const rows = await transaction.candidate.findMany({
      where: { id: { in: ids } },
      include: { events: { orderBy: { sequence: 'asc' } } },
    })
    let drift = 0
    for (const row of rows) {
      const wanted = stateColumns(replay(row.events.map(caseEventOf)))
      const differs = (Object.keys(wanted) as (keyof Columns)[]).some((key) => plain(row[key]) !== plain(wanted[key]))
      if (!differs) continue
      drift += 1
      await transaction.candidate.update({
        where: { id: row.id },
        data: { ...wanted, version: { increment: 1 }, updatedAt: now },
      })
    }
    return { ids, drift }
  })
