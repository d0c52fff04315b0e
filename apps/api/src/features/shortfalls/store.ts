import { Prisma } from '@nguon/database'
import {
  type CalendarDate,
  periodKey,
  SHORTFALL_REASONS,
  SHORTFALL_STATES,
  type ShortfallNote,
  type ShortfallReason,
  type ShortfallReport,
  type ShortfallState,
} from '@nguon/domain'
import { type Context, defineLoader } from '../../platform/context.ts'
import { toDay, toDayOrNull } from '../../platform/database-dates.ts'
import { isId } from '../../platform/ids.ts'
import { defineList, type PageArguments } from '../../platform/pages.ts'
import { committeeWithin, pathWithin } from '../../platform/scope-sql.ts'
import { storedWord } from '../../platform/stored-words.ts'
import { idsIn, pathOfFilter } from '../committees/index.ts'
import { findPeriod, type PeriodInput, type PeriodWithTerm, periodOfKey, yearsOf } from '../targets/index.ts'

export interface NoteRow extends Omit<ShortfallNote, 'dueOn'> {
  readonly id: string
  readonly recordedAt: Date
  readonly recordedById: string | null
}
/** Why a committee falls short in a period, what it does about it, and what came of that. */
export interface Shortfall extends ShortfallReport {
  readonly id: string
  readonly committeeId: string
  readonly committeePath: string
  readonly period: PeriodWithTerm
  readonly state: ShortfallState
  readonly doneOn: CalendarDate | null
  readonly withdrawReason: string | null
  readonly version: number
  readonly recordedAt: Date
  readonly recordedById: string | null
  /** From the first to the newest. */
  readonly notes: readonly NoteRow[]
}

const WITH_NOTES = {
  notes: { orderBy: { sequence: 'asc' } },
  committee: { select: { path: true } },
} as const satisfies Prisma.ShortfallInclude
type Row = Prisma.ShortfallGetPayload<{ include: typeof WITH_NOTES }>

const toShortfall = async (context: Context, row: Row): Promise<Shortfall> => ({
  id: row.id,
  committeeId: row.committeeId,
  committeePath: row.committee.path,
  period: await periodOfKey(context, row.periodKey),
  reason: storedWord(SHORTFALL_REASONS, row.reason),
  text: row.text,
  measure: row.measure,
  personInCharge: row.personInCharge,
  dueOn: toDayOrNull(row.dueOn),
  state: storedWord(SHORTFALL_STATES, row.state),
  doneOn: toDayOrNull(row.doneOn),
  withdrawReason: row.withdrawReason,
  version: row.version,
  recordedAt: row.recordedAt,
  recordedById: row.recordedById,
  notes: row.notes.map(({ id, notedOn, text, done, recordedAt, recordedById }) => ({
    id,
    notedOn: toDay(notedOn),
    text,
    done,
    recordedAt,
    recordedById,
  })),
})

/** A shortfall by id; null when absent or outside the viewer's scope, which are one. */
export const shortfallById = defineLoader<string, Shortfall | null>(async (ids, context) => {
  const rows = await context.database.prisma.shortfall.findMany({
    where: { id: { in: ids.filter(isId) }, committee: committeeWithin(context.viewer.scope('target:read')) },
    include: WITH_NOTES,
  })
  const found = await Promise.all(rows.map((row) => toShortfall(context, row)))
  const byId = new Map(found.map((one) => [one.id, one]))
  return ids.map((id) => byId.get(id) ?? null)
})

export interface ShortfallFilter {
  readonly ids?: readonly string[] | null | undefined
  readonly within?: string | null | undefined
  readonly committee?: string | null | undefined
  readonly period?: PeriodInput | null | undefined
  readonly reasons?: readonly ShortfallReason[] | null | undefined
  readonly state?: ShortfallState | null | undefined
  readonly overdue?: boolean | null | undefined
  readonly dueUntil?: CalendarDate | null | undefined
  readonly withMeasure?: boolean | null | undefined
}
export const SHORTFALL_ORDERS = ['COMMITTEE', 'DUE_ON', 'RECORDED_AT'] as const
export interface ShortfallOrder {
  readonly field: (typeof SHORTFALL_ORDERS)[number]
  readonly direction: 'ASC' | 'DESC'
}
export interface ShortfallListArguments extends PageArguments {
  readonly filter?: ShortfallFilter | null | undefined
  readonly orderBy?: ShortfallOrder | null | undefined
}

const ORDERS: Record<(typeof SHORTFALL_ORDERS)[number], Prisma.Sql> = {
  COMMITTEE: Prisma.sql`(c.path || s.period_key) COLLATE "C"`,
  DUE_ON: Prisma.sql`coalesce(s.due_on, 'infinity'::date)`,
  RECORDED_AT: Prisma.sql`s.recorded_at`,
}
/** A term is looked at with its years: most reasons are given for a year. */
export const keysOfPeriod = (period: PeriodWithTerm): string[] =>
  [period, ...(period.term ? yearsOf(period.term) : [])].map(periodKey)

const overdueOn = (today: CalendarDate): Prisma.Sql =>
  Prisma.sql`(s.state = 'OPEN' AND s.due_on IS NOT NULL AND s.due_on < ${today}::date)`

/** Shortfalls of a subtree; those that were withdrawn only where they are asked for. */
export const shortfallList = defineList<ShortfallListArguments, Shortfall>({
  query: async (context, { filter, orderBy }) => {
    const path = Prisma.sql`c.path`
    const overdue = overdueOn(context.clock.today())
    return {
      from: Prisma.sql`shortfalls s JOIN committees c ON c.id = s.committee_id`,
      id: Prisma.sql`s.id`,
      path,
      where: [
        pathWithin(path, context.viewer.scope('target:read')),
        ...(filter?.within ? [pathWithin(path, [await pathOfFilter(context, filter.within)])] : []),
        ...(filter?.ids ? [idsIn(Prisma.sql`s.id`, filter.ids)] : []),
        ...(filter?.committee ? [idsIn(Prisma.sql`s.committee_id`, [filter.committee])] : []),
        ...(filter?.period
          ? [Prisma.sql`s.period_key = ANY(${keysOfPeriod(await findPeriod(context, filter.period))}::text[])`]
          : []),
        ...(filter?.reasons ? [Prisma.sql`s.reason = ANY(${[...filter.reasons]}::text[])`] : []),
        filter?.state || filter?.ids ? Prisma.sql`TRUE` : Prisma.sql`s.state <> 'WITHDRAWN'`,
        ...(filter?.state ? [Prisma.sql`s.state = ${filter.state}`] : []),
        ...(filter?.overdue == null ? [] : [filter.overdue ? overdue : Prisma.sql`NOT ${overdue}`]),
        ...(filter?.dueUntil ? [Prisma.sql`s.state = 'OPEN' AND s.due_on <= ${filter.dueUntil}::date`] : []),
        ...(filter?.withMeasure == null
          ? []
          : [filter.withMeasure ? Prisma.sql`s.measure IS NOT NULL` : Prisma.sql`s.measure IS NULL`]),
      ],
      order: ORDERS[orderBy?.field ?? 'COMMITTEE'],
      descending: orderBy?.direction === 'DESC',
    }
  },
  load: (context, ids) => Promise.all(ids.map((id) => shortfallById(context).load(id))),
})

export interface ReasonCount {
  readonly reason: ShortfallReason
  readonly count: number
  readonly committees: number
  readonly open: number
  readonly overdue: number
}
export interface ShortfallSummary {
  readonly total: number
  /** Committees that gave a reason. */
  readonly committees: number
  readonly open: number
  readonly done: number
  readonly overdue: number
  readonly withoutMeasure: number
  /** The most frequent first; reasons that nobody gave are left out. */
  readonly reasons: readonly ReasonCount[]
}
interface SummaryRow {
  readonly place: number
  /** Null for the whole. */
  readonly reason: string | null
  readonly total: number
  readonly committees: number
  readonly open: number
  readonly done: number
  readonly overdue: number
  readonly bare: number
}

/** Reasons and measures of each subtree, as far as it lies in the scope: one statement for all of a request. */
export const shortfallSummaryOf = defineLoader<{ path: string; periodKeys: readonly string[] }, ShortfallSummary>(
  async (keys, context) => {
    const path = Prisma.sql`c.path`
    const rows = await context.database.prisma.$queryRaw<SummaryRow[]>(
      Prisma.join(
        keys.map(
          (key, place) => Prisma.sql`SELECT ${place}::int AS place, s.reason, count(*)::int AS total,
            count(DISTINCT s.committee_id)::int AS committees,
            (count(*) FILTER (WHERE s.state = 'OPEN'))::int AS open,
            (count(*) FILTER (WHERE s.state = 'DONE'))::int AS done,
            (count(*) FILTER (WHERE ${overdueOn(context.clock.today())}))::int AS overdue,
            (count(*) FILTER (WHERE s.measure IS NULL))::int AS bare
            FROM shortfalls s JOIN committees c ON c.id = s.committee_id
            WHERE ${pathWithin(path, [key.path])} AND ${pathWithin(path, context.viewer.scope('target:read'))}
              AND s.period_key = ANY(${[...key.periodKeys]}::text[]) AND s.state <> 'WITHDRAWN'
            GROUP BY GROUPING SETS ((), (s.reason))`,
        ),
        ' UNION ALL ',
      ),
    )
    return keys.map((_, place) => {
      const own = rows.filter((row) => row.place === place)
      const whole = own.find(({ reason }) => reason === null)
      return {
        total: whole?.total ?? 0,
        committees: whole?.committees ?? 0,
        open: whole?.open ?? 0,
        done: whole?.done ?? 0,
        overdue: whole?.overdue ?? 0,
        withoutMeasure: whole?.bare ?? 0,
        reasons: SHORTFALL_REASONS.flatMap((reason): ReasonCount[] => {
          const row = own.find((one) => one.reason === reason)
          return row
            ? [{ reason, count: row.total, committees: row.committees, open: row.open, overdue: row.overdue }]
            : []
        }).sort((a, b) => b.count - a.count),
      }
    })
  },
)
