import type { Transaction } from '../../platform/context.ts'

export interface NewUnmasking {
  readonly id: string
  readonly userId: string
  readonly personId: string
  readonly purpose: string
  readonly reason: string
  readonly openedAt: Date
  readonly endsAt: Date
}
/** Writes down who opened whose secret data; the row is never changed. */
export const insertUnmasking = async (transaction: Transaction, unmasking: NewUnmasking): Promise<void> => {
  await transaction.unmasking.create({ data: unmasking })
}
