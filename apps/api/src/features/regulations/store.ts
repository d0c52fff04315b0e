import { REGULATIONS, type Regulations, withChecks } from '@nguon/domain'
import type { Context, Transaction } from '../../platform/context.ts'
import { defineLoader } from '../../platform/context.ts'

/** That somebody compared a rule of an edition with the official text. */
export interface RuleCheckRow {
  readonly id: string
  readonly editionId: string
  /** "R6", or "PAPER:APPLICATION" for a paper that the edition wants. */
  readonly rule: string
  readonly source: string
  readonly note: string | null
  readonly checkedAt: Date
  readonly checkedById: string
}

const STANDING = { where: { withdrawnAt: null }, orderBy: { id: 'asc' } } as const

/** The regulations with what was checked, inside a transaction. */
export const regulationsIn = async (transaction: Transaction): Promise<Regulations> =>
  withChecks(REGULATIONS, await transaction.ruleCheck.findMany(STANDING))

/** Every check that stands; there is one answer for the whole request, as the rules are the same for everybody. */
const checksLoader = defineLoader<'ALL', RuleCheckRow[]>(async (keys, context) => {
  const rows = await context.database.prisma.ruleCheck.findMany(STANDING)
  return keys.map(() => rows)
})
export const checksOf = (context: Context): Promise<RuleCheckRow[]> => checksLoader(context).load('ALL')
export const regulationsOf = async (context: Context): Promise<Regulations> =>
  withChecks(REGULATIONS, await checksOf(context))

/** The check that stands for a rule, held until the transaction ends; nobody else checks the rule meanwhile. */
export const lockCheck = async (
  transaction: Transaction,
  editionId: string,
  rule: string,
): Promise<RuleCheckRow | null> => {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`rule:${editionId}:${rule}`}, 0))`
  return transaction.ruleCheck.findFirst({ where: { editionId, rule, withdrawnAt: null } })
}
export const insertCheck = async (transaction: Transaction, row: RuleCheckRow): Promise<void> => {
  await transaction.ruleCheck.create({ data: row })
}
export const withdrawCheck = async (transaction: Transaction, id: string, at: Date, byId: string): Promise<void> => {
  await transaction.ruleCheck.update({ where: { id }, data: { withdrawnAt: at, withdrawnById: byId } })
}
