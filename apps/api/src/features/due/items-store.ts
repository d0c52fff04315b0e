import { Prisma } from '@nguon/database'
import {
  type CalendarDate,
  chargeOfKind,
  DUE_KINDS,
  DUE_SEVERITIES,
  type DueKind,
  type DueSeverity,
  daysOfSeverity,
  foldText,
  isWithin,
  PAPER_KINDS,
  type PaperKind,
  pathsUpTo,
  subtreeRange,
  TRUSTS,
  type Trust,
  type Verb,
} from '@nguon/domain'
import { type Context, defineLoader } from '../../platform/context.ts'
import { toDay } from '../../platform/database-dates.ts'
import { isId } from '../../platform/ids.ts'
import { defineList, type PageArguments } from '../../platform/pages.ts'
import { allOf, pathWithin, wordsIn } from '../../platform/scope-sql.ts'
import { storedWord, storedWordOrNull } from '../../platform/stored-words.ts'
import { idsIn, pathOfFilter } from '../committees/index.ts'

/** What is due in a case, or of a measure, as it stands in the table. */
export interface DueRow {
  readonly id: string
  /** Null for a measure. */
  readonly candidateId: string | null
  /** Null for a case. */
  readonly shortfallId: string | null
  readonly kind: DueKind
  readonly rule: string | null
  readonly edition: string | null
  readonly trust: Trust | null
  readonly paper: PaperKind | null
  readonly dueOn: CalendarDate
  readonly committeeId: string
  readonly path: string
  readonly mentorId: string | null
}
const toRow = (row: Prisma.DueItemGetPayload<object>): DueRow => ({
  ...row,
  kind: storedWord(DUE_KINDS, row.kind),
  trust: storedWordOrNull(TRUSTS, row.trust),
  paper: storedWordOrNull(PAPER_KINDS, row.paper),
  dueOn: toDay(row.dueOn),
})

export interface DueItemFilter {
  readonly within?: string | null | undefined
  readonly q?: string | null | undefined
  readonly kinds?: readonly DueKind[] | null | undefined
  readonly severities?: readonly DueSeverity[] | null | undefined
  readonly assignee?: string | null | undefined
  readonly mine?: boolean | null | undefined
  readonly from?: CalendarDate | null | undefined
  readonly to?: CalendarDate | null | undefined
}
export interface DueItemListArguments extends PageArguments {
  readonly filter?: DueItemFilter | null | undefined
  readonly direction: 'ASC' | 'DESC'
}

const D = { path: Prisma.sql`d.path`, dueOn: Prisma.sql`d.due_on` } as const

/** The places of a scope that lie in another one: the narrower path of each pair. */
const narrowed = (scope: readonly string[], places: readonly string[]): string[] => [
  ...new Set(
    places.flatMap((place) =>
      scope.flatMap((path) => (isWithin(path, place) ? [path] : isWithin(place, path) ? [place] : [])),
    ),
  ),
]

/** Of a path of one ordinal: nearly every row is below it. */
const isRoot = (path: string): boolean => pathsUpTo(path).length === 1

/**
 * How the rows below some places are found, said so that the plan does not depend on what the planner guesses of its
 * parameters. Below a root nearly every row belongs, so the rows are taken as they are due until the page is full;
 * below any other committee its range of the index by path is read, and no other.
 */
const rowsBelow = (paths: readonly string[]): { readonly where: Prisma.Sql; readonly order: Prisma.Sql } => {
  if (!paths.some(isRoot)) return { where: pathWithin(D.path, paths), order: Prisma.sql`(d.due_on + 0)` }
  const roots = paths.map((path) => Prisma.sql`left(d.path, ${path.length}::int) = ${path}`)
  return { where: Prisma.sql`(${Prisma.join(roots, ' OR ')})`, order: D.dueOn }
}

/**
 * What lies in the viewer's scope, below the place that is asked for. Nearly everybody who sees cases sees measures; for those
 * who do not, or not as widely, measures have a place of their own.
 */
const scopeOf = async (
  context: Context,
  path: string,
  filter: DueItemFilter,
): Promise<{ readonly where: Prisma.Sql; readonly order: Prisma.Sql }> => {
  const { viewer } = context
  const place = filter.within ? narrowed([await pathOfFilter(context, filter.within)], [path]) : [path]
  // What is mine is what I may do something about.
  const scoped = (read: Verb, mine: Verb): string[] =>
    narrowed(filter.mine ? narrowed(viewer.scope(read), viewer.scope(mine)) : viewer.scope(read), place)
  const cases = scoped('candidate:read', 'candidate:advance')
  const measures = scoped('target:read', 'shortfall:report')
  if (cases.join() === measures.join()) return rowsBelow(cases)
  const either = rowsBelow([...cases, ...measures])
  return {
    ...either,
    where: Prisma.sql`(${either.where} AND CASE d.kind WHEN 'MEASURE' THEN ${pathWithin(D.path, measures)} ELSE ${pathWithin(D.path, cases)} END)`,
  }
}

const ofSeverities = (severities: readonly DueSeverity[], today: CalendarDate): Prisma.Sql => {
  if (severities.length === 0) return Prisma.sql`FALSE`
  const ranges = severities.map((severity) => {
    const { from, to } = daysOfSeverity(severity, today)
    return allOf([
      ...(from ? [Prisma.sql`d.due_on >= ${from}::date`] : []),
      ...(to ? [Prisma.sql`d.due_on <= ${to}::date`] : []),
    ])
  })
  return Prisma.sql`(${Prisma.join(ranges, ' OR ')})`
}

const named = (q: string): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT 1 FROM candidates k JOIN persons p ON p.id = k.person_id
  WHERE k.id = d.candidate_id AND ${wordsIn(Prisma.sql`p.search_name`, foldText(q))})`

const conditions = (context: Context, filter: DueItemFilter): Prisma.Sql[] => [
  ...(filter.kinds ? [Prisma.sql`d.kind = ANY(${[...filter.kinds]}::text[])`] : []),
  ...(filter.severities ? [ofSeverities(filter.severities, context.clock.today())] : []),
  ...(filter.assignee ? [idsIn(Prisma.sql`d.mentor_id`, [filter.assignee])] : []),
  ...(filter.from ? [Prisma.sql`d.due_on >= ${filter.from}::date`] : []),
  ...(filter.to ? [Prisma.sql`d.due_on <= ${filter.to}::date`] : []),
  ...(filter.q?.trim() ? [named(filter.q)] : []),
  ...(filter.assignee
    ? [Prisma.sql`d.kind = ANY(${DUE_KINDS.filter((kind) => chargeOfKind[kind] === 'MENTOR')}::text[])`]
    : []),
]

/** The rows of some subtrees, as a Prisma filter. */
const below = (paths: readonly string[]): Prisma.DueItemWhereInput => ({
  OR: paths.map((path) => {
    const { from, to } = subtreeRange(path)
    return { path: { gte: from, lt: to } }
  }),
})

/** Rows by id, of the viewer's scope; a measure is seen by those who see targets. */
const dueItemById = defineLoader<string, DueRow | null>(async (ids, context) => {
  const rows = await context.database.prisma.dueItem.findMany({
    where: {
      id: { in: [...ids] },
      OR: [
        { shortfallId: null, ...below(context.viewer.scope('candidate:read')) },
        { shortfallId: { not: null }, ...below(context.viewer.scope('target:read')) },
      ],
    },
  })
  const byId = new Map(rows.map((row) => [row.id, toRow(row)]))
  return ids.map((id) => byId.get(id) ?? null)
})

/** What is due in a subtree, within the viewer's scope, the most pressing first. */
export const dueItemList = defineList<DueItemListArguments, DueRow>({
  query: async (context, { filter, direction }) => {
    const below = await scopeOf(context, '/', filter ?? {})
    return {
      from: Prisma.sql`due_items d`,
      id: Prisma.sql`d.id`,
      path: D.path,
      // The scope and the place that is asked for are one condition, below.
      within: () => below.where,
      where: conditions(context, filter ?? {}),
      order: below.order,
      descending: direction === 'DESC',
    }
  },
  load: (context, ids) => Promise.all(ids.map((id) => dueItemById(context).load(id))),
})

/** What is due in each case of the scope, the most pressing first. */
export const dueItemsOfCandidate = defineLoader<string, DueRow[]>(async (ids, context) => {
  const rows = await context.database.prisma.dueItem.findMany({
    where: { candidateId: { in: ids.filter(isId) }, ...below(context.viewer.scope('candidate:read')) },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
  })
  return ids.map((id) => rows.filter(({ candidateId }) => candidateId === id).map(toRow))
})

/** How many items there are of each severity in a subtree. */
export type DueSummary = Readonly<Record<DueSeverity, number>>

/** Counted in one reading of one index. */
export const summariseDueItems = async (context: Context, filter: DueItemFilter): Promise<DueSummary> => {
  const today = context.clock.today()
  const { where } = await scopeOf(context, '/', filter)
  const counts = DUE_SEVERITIES.map(
    (severity) =>
      Prisma.sql`(count(*) FILTER (WHERE ${ofSeverities([severity], today)}))::int AS ${Prisma.raw(`"${severity}"`)}`,
  )
  const [row] = await context.database.prisma.$queryRaw<[DueSummary]>`
    SELECT ${Prisma.join(counts)} FROM due_items d WHERE ${where}`
  return row
}
