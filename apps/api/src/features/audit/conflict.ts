import type { Transaction } from '../../platform/context.ts'
import type { Conflict } from '../../platform/results.ts'
import { findLastChange } from './last-change-store.ts'

/** The newer version of a record that somebody else wrote, as a conflict; `subjectType` is the record's name in the audit. */
export const conflictOver = async (
  transaction: Transaction,
  subjectType: string,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Conflict> => ({
  kind: 'conflict',
  currentVersion: version,
  ...(await findLastChange(transaction, subjectType, id)),
})
