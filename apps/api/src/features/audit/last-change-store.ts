import type { Transaction } from '../../platform/context.ts'

/** Who changed a record last, and when. */
export const findLastChange = async (
  transaction: Transaction,
  subjectType: string,
  subjectId: string,
): Promise<{ changedBy: string | null; changedAt: Date | null }> => {
  const last = await transaction.auditEntry.findFirst({
    where: { subjectType, subjectId },
    orderBy: { at: 'desc' },
    select: { at: true, actorId: true },
  })
  const actor = last?.actorId
    ? await transaction.user.findUnique({ where: { id: last.actorId }, select: { name: true } })
    : null
  return { changedBy: actor?.name ?? null, changedAt: last?.at ?? null }
}
