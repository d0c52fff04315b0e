import { Prisma } from '@nguon/database'
import {
  type CalendarDate,
  type Period,
  periodKey,
  revisionInForce,
  TARGET_KINDS,
  type TargetDecision,
  type TargetKind,
  termPeriod,
  yearPeriod,
} from '@nguon/domain'
import { type Context, defineLoader, type Transaction } from '../../platform/context.ts'
import { fromDay, toDay } from '../../platform/database-dates.ts'
import { badInput } from '../../platform/errors.ts'
import { isId } from '../../platform/ids.ts'
import { defineList, type PageArguments } from '../../platform/pages.ts'
import { committeeWithin, pathWithin } from '../../platform/scope-sql.ts'
import { idsIn, pathOfFilter } from '../committees/index.ts'
import { readTerms, type Term } from './term-store.ts'

export interface PeriodWithTerm extends Period {
  readonly term: Term | null
  readonly year: number | null
}
export interface PeriodInput {
  readonly term?: string | null | undefined
  readonly year?: number | null | undefined
}
export interface Revision extends TargetDecision {
  readonly id: string
  readonly sequence: number
  readonly recordedAt: Date
}
export interface Target {
  readonly id: string
  readonly committeeId: string
  readonly committeePath: string
  readonly periodKey: string
  readonly period: PeriodWithTerm
  readonly version: number
  /** From the first to the one in force. */
  readonly revisions: readonly Revision[]
}

const termsOf = defineLoader<'all', Term[]>(async (keys, context) => {
  const terms = await readTerms(context.database.prisma)
  return keys.map(() => terms)
})
export const findTerms = (context: Context): Promise<Term[]> => termsOf(context).load('all')

const ofYear = (year: number): PeriodWithTerm => {
  const period = yearPeriod(year)
  if (!period) throw badInput('`year` is from 1900 to 2100')
  return { ...period, term: null, year }
}
export const ofTerm = (term: Term): PeriodWithTerm => ({ ...termPeriod(term), term, year: null })

/** The period that an input names. Throws BAD_USER_INPUT for a term that does not exist. */
export const findPeriod = async (context: Context, { term: name, year }: PeriodInput): Promise<PeriodWithTerm> => {
  if (year != null) return ofYear(year)
  const term = (await findTerms(context)).find((one) => one.name === name)
  if (!term) throw badInput('There is no such term')
  return ofTerm(term)
}
export const periodOfKey = async (context: Context, key: string): Promise<PeriodWithTerm> => {
  const [kind, name = ''] = key.split(':')
  return findPeriod(context, kind === 'YEAR' ? { year: Number(name) } : { term: name })
}
/** The years whose yearly targets belong to a term. */
export const yearsOf = ({ firstYear, lastYear }: Term): PeriodWithTerm[] =>
  Array.from({ length: lastYear - firstYear + 1 }, (_, index) => ofYear(firstYear + index))

const kindOf = (text: string): TargetKind => {
  const kind = TARGET_KINDS.find((known) => known === text)
  if (!kind) throw new Error(`Unknown kind of target ${text}`)
  return kind
}

const WITH_REVISIONS = {
  revisions: { orderBy: { sequence: 'asc' } },
  committee: { select: { path: true } },
} as const satisfies Prisma.TargetInclude
type Row = Prisma.TargetGetPayload<{ include: typeof WITH_REVISIONS }>

export const toRevision = (row: Prisma.TargetRevisionGetPayload<object>): Revision => ({
  id: row.id,
  sequence: row.sequence,
  kind: kindOf(row.kind),
  minimum: row.minimum,
  maximum: row.maximum,
  memberShare: row.memberShare === null ? null : Number(row.memberShare),
  decisionNumber: row.decisionNumber,
  decidedOn: toDay(row.decidedOn),
  issuer: row.issuer,
  recordedAt: row.recordedAt,
})

const toTarget = async (context: Context, row: Row): Promise<Target> => ({
  id: row.id,
  committeeId: row.committeeId,
  committeePath: row.committee.path,
  periodKey: row.periodKey,
  period: await periodOfKey(context, row.periodKey),
  version: row.version,
  revisions: row.revisions.map(toRevision),
})

export const targetById = defineLoader<string, Target | null>(async (ids, context) => {
  const rows = await context.database.prisma.target.findMany({
    where: { id: { in: ids.filter(isId) }, committee: committeeWithin(context.viewer.scope('target:read')) },
    include: WITH_REVISIONS,
  })
  const targets = new Map(await Promise.all(rows.map(async (row) => [row.id, await toTarget(context, row)] as const)))
  return ids.map((id) => targets.get(id) ?? null)
})

export const targetsOf = defineLoader<string, Target[]>(async (committeeIds, context) => {
  const rows = await context.database.prisma.target.findMany({
    where: { committeeId: { in: [...committeeIds] }, committee: committeeWithin(context.viewer.scope('target:read')) },
    include: WITH_REVISIONS,
    orderBy: { periodKey: 'asc' },
  })
  const targets = await Promise.all(rows.map((row) => toTarget(context, row)))
  return committeeIds.map((id) => targets.filter(({ committeeId }) => committeeId === id))
})

export interface CommitteePeriod {
  readonly committeeId: string
  readonly periodKey: string
}
export const targetIn = defineLoader<CommitteePeriod, Target | null>(async (keys, context) => {
  const rows = await context.database.prisma.target.findMany({
    where: {
      committeeId: { in: [...new Set(keys.map(({ committeeId }) => committeeId))] },
      periodKey: { in: [...new Set(keys.map((key) => key.periodKey))] },
      committee: committeeWithin(context.viewer.scope('target:read')),
    },
    include: WITH_REVISIONS,
  })
  const targets = new Map(
    await Promise.all(
      rows.map(async (row) => [`${row.committeeId} ${row.periodKey}`, await toTarget(context, row)] as const),
    ),
  )
  return keys.map(({ committeeId, periodKey: key }) => targets.get(`${committeeId} ${key}`) ?? null)
})

/** The revision of a committee's target in force on a day. */
export const findRevision = async (
  context: Context,
  key: CommitteePeriod,
  asOf: CalendarDate,
): Promise<Revision | null> => {
  const target = await targetIn(context).load(key)
  return target ? revisionInForce(target.revisions, asOf) : null
}

/** The committees directly under each that exist on the day. */
export const livingChildrenOf = defineLoader<{ id: string; on: CalendarDate }, { id: string; path: string }[]>(
  async (keys, context) => {
    const rows = await context.database.prisma.committee.findMany({
      where: {
        AND: [
          { parentId: { in: [...new Set(keys.map(({ id }) => id))] } },
          committeeWithin(context.viewer.scope('committee:read')),
        ],
      },
      select: { id: true, path: true, parentId: true, dissolvedOn: true },
    })
    return keys.map(({ id, on }) =>
      rows
        .filter((row) => row.parentId === id && (row.dissolvedOn === null || toDay(row.dissolvedOn) >= on))
        .map(({ id: childId, path }) => ({ id: childId, path })),
    )
  },
)

export interface TargetFilter {
  readonly ids?: readonly string[] | null | undefined
  readonly within?: string | null | undefined
  readonly committee?: string | null | undefined
  readonly period?: PeriodInput | null | undefined
  readonly kind?: TargetKind | null | undefined
}
export const TARGET_ORDERS = ['COMMITTEE', 'PERIOD', 'DECIDED_ON'] as const
export interface TargetOrder {
  readonly field: (typeof TARGET_ORDERS)[number]
  readonly direction: 'ASC' | 'DESC'
}
export interface TargetListArguments extends PageArguments {
  readonly filter?: TargetFilter | null | undefined
  readonly orderBy?: TargetOrder | null | undefined
}
const ORDERS: Record<(typeof TARGET_ORDERS)[number], Prisma.Sql> = {
  COMMITTEE: Prisma.sql`(c.path || t.period_key) COLLATE "C"`,
  PERIOD: Prisma.sql`(t.period_key || c.path) COLLATE "C"`,
  DECIDED_ON: Prisma.sql`(SELECT r.decided_on FROM target_revisions r WHERE r.target_id = t.id ORDER BY r.sequence DESC LIMIT 1)`,
}
export const targetList = defineList<TargetListArguments, Target>({
  query: async (context, { filter, orderBy }) => ({
    from: Prisma.sql`targets t JOIN committees c ON c.id = t.committee_id`,
    id: Prisma.sql`t.id`,
    path: Prisma.sql`c.path`,
    where: [
      pathWithin(Prisma.sql`c.path`, context.viewer.scope('target:read')),
      ...(filter?.within ? [pathWithin(Prisma.sql`c.path`, [await pathOfFilter(context, filter.within)])] : []),
      ...(filter?.ids ? [idsIn(Prisma.sql`t.id`, filter.ids)] : []),
      ...(filter?.committee ? [idsIn(Prisma.sql`t.committee_id`, [filter.committee])] : []),
      ...(filter?.period ? [Prisma.sql`t.period_key = ${periodKey(await findPeriod(context, filter.period))}`] : []),
      ...(filter?.kind
        ? [
            Prisma.sql`(SELECT r.kind FROM target_revisions r WHERE r.target_id = t.id ORDER BY r.sequence DESC LIMIT 1) = ${filter.kind}`,
          ]
        : []),
    ],
    order: ORDERS[orderBy?.field ?? 'COMMITTEE'],
    descending: orderBy?.direction === 'DESC',
  }),
  load: (context, ids) => Promise.all(ids.map((id) => targetById(context).load(id))),
})

export interface LockedTarget {
  readonly id: string
  readonly version: number
  readonly last: (TargetDecision & { readonly sequence: number }) | null
}
/** The target and its last revision; nobody else sets it until the transaction ends. */
export const lockTarget = async (
  transaction: Transaction,
  committeeId: string,
  period: PeriodWithTerm,
): Promise<LockedTarget | null> => {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`target:${committeeId}:${periodKey(period)}`}, 0))`
  const row = await transaction.target.findUnique({
    where: { committeeId_periodKey: { committeeId, periodKey: periodKey(period) } },
    include: { revisions: { orderBy: { sequence: 'desc' }, take: 1 } },
  })
  const last = row?.revisions[0]
  if (!row) return null
  if (!last) return { id: row.id, version: row.version, last: null }
  const { id: _id, recordedAt: _recordedAt, ...decision } = toRevision(last)
  return { id: row.id, version: row.version, last: decision }
}

export const insertTarget = async (
  transaction: Transaction,
  id: string,
  committeeId: string,
  period: PeriodWithTerm,
): Promise<void> => {
  await transaction.target.create({
    data: {
      id,
      committeeId,
      periodKey: periodKey(period),
      termId: period.term?.id ?? null,
      year: period.year,
      version: 0,
    },
  })
}

export const addRevision = async (
  transaction: Transaction,
  target: { id: string; sequence: number },
  revisionId: string,
  decision: TargetDecision,
  recorded: { at: Date; byId: string },
): Promise<void> => {
  await transaction.targetRevision.create({
    data: {
      ...decision,
      id: revisionId,
      targetId: target.id,
      sequence: target.sequence,
      decidedOn: fromDay(decision.decidedOn),
      recordedAt: recorded.at,
      recordedById: recorded.byId,
    },
  })
  await transaction.target.update({ where: { id: target.id }, data: { version: { increment: 1 } } })
}
