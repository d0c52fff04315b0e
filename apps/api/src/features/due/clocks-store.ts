import type { DueSettings } from '@nguon/domain'
import type { Context, Transaction } from '../../platform/context.ts'
import { dueSettingsIn } from '../candidates/index.ts'

/** The clocks that no document sets, and how often they were set. */
export interface OwnClocks extends DueSettings {
  readonly version: number
}

const readClocks = async (transaction: Pick<Transaction, 'dueSetting'>): Promise<OwnClocks> => {
  const row = await transaction.dueSetting.findUnique({ where: { id: 1 }, select: { version: true } })
  return { ...(await dueSettingsIn(transaction)), version: row?.version ?? 0 }
}

export const ownClocks = ({ database }: Context): Promise<OwnClocks> => readClocks(database.prisma)

/** The same, which nobody else sets until the transaction ends. */
export const lockClocks = async (transaction: Transaction): Promise<OwnClocks> => {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('due-settings', 0))`
  return readClocks(transaction)
}

/** Saves them and lets today's recount of the job begin anew: what was counted by the old ones is not right any more. */
export const saveClocks = async (transaction: Transaction, clocks: OwnClocks, recount: string): Promise<void> => {
  await transaction.dueSetting.upsert({ where: { id: 1 }, create: { id: 1, ...clocks }, update: clocks })
  await transaction.dailyJob.updateMany({
    where: { name: recount },
    data: { doneOn: null, progress: null, claimedBy: null, claimedUntil: null },
  })
}
