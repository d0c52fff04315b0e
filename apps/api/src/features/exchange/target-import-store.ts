import { type GroupTarget, periodKey, type TargetDecision } from '@nguon/domain'
import type { Transaction } from '../../platform/context.ts'
import { fromDay } from '../../platform/database-dates.ts'
import { insertGroups, type PeriodWithTerm, toRevision } from '../targets/index.ts'

export interface KnownTarget {
  readonly id: string
  readonly last: (TargetDecision & { readonly sequence: number }) | null
}

/** The targets of committees and periods, with the revision in force, held until the transaction ends. */
export const findKnownTargets = async (
  transaction: Transaction,
  keys: readonly { readonly committeeId: string; readonly periodKey: string }[],
): Promise<Map<string, KnownTarget>> => {
  const committeeIds = [...new Set(keys.map(({ committeeId }) => committeeId))]
  const periodKeys = [...new Set(keys.map((key) => key.periodKey))]
  await transaction.$queryRaw`SELECT id FROM targets
    WHERE committee_id = ANY(${committeeIds}::uuid[]) AND period_key = ANY(${periodKeys}::text[]) FOR UPDATE`
  const rows = await transaction.target.findMany({
    where: { committeeId: { in: committeeIds }, periodKey: { in: periodKeys } },
    include: { revisions: { orderBy: { sequence: 'asc' } } },
  })
  return new Map(
    rows.map((row): [string, KnownTarget] => {
      const last = row.revisions.at(-1)
      if (!last) return [`${row.committeeId} ${row.periodKey}`, { id: row.id, last: null }]
      const { id: _id, recordedAt: _recordedAt, ...decision } = toRevision(last)
      return [`${row.committeeId} ${row.periodKey}`, { id: row.id, last: decision }]
    }),
  )
}

export interface WrittenTarget {
  readonly targetId: string
  readonly revisionId: string
  readonly sequence: number
  readonly place: { readonly id: string }
  readonly period: PeriodWithTerm
  readonly known: KnownTarget | null
  readonly decision: TargetDecision
  readonly groups: readonly GroupTarget[]
}

/** New targets, and the revisions of all of them with their sub-targets. */
export const writeTargets = async (
  transaction: Transaction,
  targets: readonly WrittenTarget[],
  recorded: { readonly at: Date; readonly byId: string },
): Promise<void> => {
  await transaction.target.createMany({
    data: targets
      .filter(({ known }) => known === null)
      .map(({ targetId, place, period }) => ({
        id: targetId,
        committeeId: place.id,
        periodKey: periodKey(period),
        termId: period.term?.id ?? null,
        year: period.year,
      })),
  })
  const revised = targets.filter(({ known }) => known !== null).map(({ targetId }) => targetId)
  if (revised.length > 0)
    await transaction.target.updateMany({ where: { id: { in: revised } }, data: { version: { increment: 1 } } })
  await transaction.targetRevision.createMany({
    data: targets.map(({ targetId, revisionId, sequence, decision }) => ({
      id: revisionId,
      targetId,
      sequence,
      kind: decision.kind,
      minimum: decision.minimum,
      maximum: decision.maximum,
      memberShare: decision.memberShare,
      decisionNumber: decision.decisionNumber,
      decidedOn: fromDay(decision.decidedOn),
      issuer: decision.issuer,
      recordedAt: recorded.at,
      recordedById: recorded.byId,
    })),
  })
  await insertGroups(
    transaction,
    targets.map(({ revisionId, groups }) => ({ revisionId, groups })),
  )
}
