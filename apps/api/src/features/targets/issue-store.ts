import { type CalendarDate, type GroupTarget, periodKey, type TargetDecision } from '@nguon/domain'
import { defineLoader, type Transaction } from '../../platform/context.ts'
import { fromDay, toDay } from '../../platform/database-dates.ts'
import { isId } from '../../platform/ids.ts'
import { committeeWithin } from '../../platform/scope-sql.ts'
import { insertGroups } from './group-store.ts'
import { type LockedTarget, type PeriodWithTerm, periodOfKey, toRevision } from './store.ts'

/** One decision by which a committee gave many below it their targets. */
export interface TargetIssue {
  readonly id: string
  readonly committeeId: string
  readonly period: PeriodWithTerm
  readonly decisionNumber: string
  readonly decidedOn: CalendarDate
  readonly issuer: string
  readonly recordedAt: Date
  /** The targets that it set, each with the revision that it made. */
  readonly made: readonly { readonly targetId: string; readonly revisionId: string }[]
}

const WITH_TARGETS = {
  revisions: { select: { id: true, targetId: true, target: { select: { committee: { select: { sortKey: true } } } } } },
} as const

const bySortKey = (one: { sortKey: string }, other: { sortKey: string }): number =>
  one.sortKey < other.sortKey ? -1 : one.sortKey > other.sortKey ? 1 : 0

export const issueById = defineLoader<string, TargetIssue | null>(async (ids, context) => {
  const rows = await context.database.prisma.targetIssue.findMany({
    where: { id: { in: ids.filter(isId) }, committee: committeeWithin(context.viewer.scope('target:read')) },
    include: WITH_TARGETS,
  })
  const issues = await Promise.all(
    rows.map(
      async (row): Promise<TargetIssue> => ({
        id: row.id,
        committeeId: row.committeeId,
        period: await periodOfKey(context, row.periodKey),
        decisionNumber: row.decisionNumber,
        decidedOn: toDay(row.decidedOn),
        issuer: row.issuer,
        recordedAt: row.recordedAt,
        made: row.revisions
          .map(({ id, targetId, target }) => ({
            revisionId: id,
            targetId,
            sortKey: target.committee.sortKey,
          }))
          .sort(bySortKey)
          .map(({ revisionId, targetId }) => ({ revisionId, targetId })),
      }),
    ),
  )
  const byId = new Map(issues.map((issue) => [issue.id, issue]))
  return ids.map((id) => byId.get(id) ?? null)
})

/** The decisions by which each committee gave those below it their targets of a period, the newest first. */
export const issuesOf = defineLoader<{ committeeId: string; periodKey: string }, TargetIssue[]>(
  async (keys, context) => {
    const rows = await context.database.prisma.targetIssue.findMany({
      where: {
        committeeId: { in: [...new Set(keys.map(({ committeeId }) => committeeId))] },
        committee: committeeWithin(context.viewer.scope('target:read')),
      },
      select: { id: true, committeeId: true, periodKey: true },
      orderBy: [{ decidedOn: 'desc' }, { id: 'desc' }],
    })
    const issues = await issueById(context).loadMany(rows.map(({ id }) => id))
    return keys.map((key) =>
      rows.flatMap((row, place) => {
        const issue = issues[place]
        const asked = row.committeeId === key.committeeId && row.periodKey === key.periodKey
        return asked && issue && !(issue instanceof Error) ? [issue] : []
      }),
    )
  },
)

/** Those of the committees that stand directly below the parent and live, by id, held where they are until the transaction ends. */
export const holdChildren = async (
  transaction: Transaction,
  parentId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly name: string }>> => {
  const rows = await transaction.$queryRaw<{ id: string; name: string }[]>`SELECT id, name FROM committees
    WHERE id = ANY(${ids.filter(isId)}::uuid[]) AND parent_id = ${parentId}::uuid AND dissolved_on IS NULL ORDER BY id FOR SHARE`
  return new Map(rows.map(({ id, name }) => [id, { name }]))
}

/** The targets of the committees and their last revisions, by committee; nobody else sets them until the transaction ends. */
export const lockTargets = async (
  transaction: Transaction,
  committeeIds: readonly string[],
  period: PeriodWithTerm,
): Promise<ReadonlyMap<string, LockedTarget>> => {
  const key = periodKey(period)
  // In one order, so that two acts over the same committees do not wait for each other; the same locks as for one target.
  const locks = [...committeeIds].sort().map((id) => `target:${id}:${key}`)
  await transaction.$queryRaw`SELECT count(pg_advisory_xact_lock(hashtextextended(lock, 0)) IS NULL)::int AS held
    FROM unnest(${locks}::text[]) WITH ORDINALITY AS asked(lock, place)`
  const rows = await transaction.target.findMany({
    where: { committeeId: { in: [...committeeIds] }, periodKey: key },
    include: { revisions: { orderBy: { sequence: 'desc' }, take: 1 } },
  })
  return new Map(
    rows.map((row): [string, LockedTarget] => {
      const [last] = row.revisions
      if (!last) return [row.committeeId, { id: row.id, version: row.version, last: null }]
      const { id: _id, recordedAt: _recordedAt, ...decision } = toRevision(last)
      return [row.committeeId, { id: row.id, version: row.version, last: decision }]
    }),
  )
}

export interface IssuedTarget {
  readonly targetId: string
  readonly revisionId: string
  readonly committeeId: string
  readonly sequence: number
  readonly isNew: boolean
  readonly decision: TargetDecision
  readonly groups: readonly GroupTarget[]
}

/** The act, the targets that are new by it, and a revision of each. */
export const insertIssue = async (
  transaction: Transaction,
  issue: Omit<TargetIssue, 'recordedAt' | 'made'>,
  targets: readonly IssuedTarget[],
  recorded: { readonly at: Date; readonly byId: string },
): Promise<void> => {
  const { period, decidedOn, ...plain } = issue
  const stamp = { recordedAt: recorded.at, recordedById: recorded.byId }
  const key = periodKey(period)
  await transaction.targetIssue.create({
    data: { ...plain, ...stamp, periodKey: key, decidedOn: fromDay(decidedOn) },
  })
  await transaction.target.createMany({
    data: targets
      .filter(({ isNew }) => isNew)
      .map(({ targetId, committeeId }) => ({
        id: targetId,
        committeeId,
        periodKey: key,
        termId: period.term?.id ?? null,
        year: period.year,
        version: 0,
      })),
  })
  await transaction.target.updateMany({
    where: { id: { in: targets.map(({ targetId }) => targetId) } },
    data: { version: { increment: 1 } },
  })
  await transaction.targetRevision.createMany({
    data: targets.map(({ targetId, revisionId, sequence, decision }) => ({
      ...decision,
      ...stamp,
      id: revisionId,
      targetId,
      sequence,
      decidedOn: fromDay(decision.decidedOn),
      issueId: issue.id,
    })),
  })
  await insertGroups(transaction, targets)
}
