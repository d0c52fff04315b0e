import { type PrivacyClocks, USUAL_PRIVACY_CLOCKS } from '@nguon/domain'
import type { Context, Transaction } from '../../platform/context.ts'

/** The clocks of the rights of persons, and how often they were set. */
export interface SetClocks extends PrivacyClocks {
  readonly version: number
}

export const readClocks = async (reader: Pick<Transaction, 'privacySetting'>): Promise<SetClocks> => {
  const row = await reader.privacySetting.findUnique({ where: { id: 1 } })
  if (!row) return { ...USUAL_PRIVACY_CLOCKS, version: 0 }
  const { id: _one, ...clocks } = row
  return clocks
}

export const privacyClocks = ({ database }: Context): Promise<SetClocks> => readClocks(database.prisma)

/** The same, which nobody else sets until the transaction ends. */
export const lockClocks = async (transaction: Transaction): Promise<SetClocks> => {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('privacy-settings', 0))`
  return readClocks(transaction)
}

export const saveClocks = async (transaction: Transaction, clocks: SetClocks): Promise<void> => {
  await transaction.privacySetting.upsert({ where: { id: 1 }, create: { id: 1, ...clocks }, update: clocks })
}
