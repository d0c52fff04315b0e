import { Prisma } from '@nguon/database'
import {
  AREA_TRAITS,
  type AreaTrait,
  type CalendarDate,
  COMMITTEE_KINDS,
  type CommitteeKind,
  type Designation,
  foldText,
  type Placement,
  pathsUpTo,
  subtreeRange,
} from '@nguon/domain'
import { type Context, defineLoader } from '../../platform/context.ts'
import { toDay, toDayOrNull } from '../../platform/database-dates.ts'
import { isId } from '../../platform/ids.ts'
import { defineList, type PageArguments } from '../../platform/pages.ts'
import { committeeWithin, pathWithin, wordsIn } from '../../platform/scope-sql.ts'

export interface Committee {
  readonly id: string
  readonly path: string
  readonly depth: number
  readonly parentId: string | null
  readonly name: string
  readonly kind: CommitteeKind
  readonly code: string | null
  readonly areaTraits: readonly AreaTrait[]
  readonly establishedOn: CalendarDate
  readonly dissolvedOn: CalendarDate | null
  readonly version: number
}

export const kindOf = (text: string): CommitteeKind => {
  const kind = COMMITTEE_KINDS.find((known) => known === text)
  if (!kind) throw new Error(`Unknown kind of committee ${text}`)
  return kind
}

export const COMMITTEE_COLUMNS = {
  id: true,
  path: true,
  depth: true,
  parentId: true,
  name: true,
  kind: true,
  code: true,
  areaTraits: true,
  establishedOn: true,
  dissolvedOn: true,
  version: true,
} as const
type Row = Prisma.CommitteeGetPayload<{ select: typeof COMMITTEE_COLUMNS }>

export const toCommittee = (row: Row): Committee => ({
  ...row,
  kind: kindOf(row.kind),
  areaTraits: AREA_TRAITS.filter((trait) => row.areaTraits.includes(trait)),
  establishedOn: toDay(row.establishedOn),
  dissolvedOn: toDayOrNull(row.dissolvedOn),
})

const inOrder = <K, V>(keys: readonly K[], values: readonly V[], keyOf: (value: V) => K): (V | null)[] => {
  const byKey = new Map(values.map((value) => [keyOf(value), value]))
  return keys.map((key) => byKey.get(key) ?? null)
}

/** A committee by id; null when it is absent or outside the viewer's scope, which are one. */
export const committeeById = defineLoader<string, Committee | null>(async (ids, context) => {
  const rows = await context.database.prisma.committee.findMany({
    where: { AND: [{ id: { in: ids.filter(isId) } }, committeeWithin(context.viewer.scope('committee:read'))] },
    select: COMMITTEE_COLUMNS,
  })
  return inOrder(ids, rows.map(toCommittee), ({ id }) => id)
})

/** A committee by its path, within the viewer's scope. */
export const committeeByPath = defineLoader<string, Committee | null>(async (paths, context) => {
  const rows = await context.database.prisma.committee.findMany({
    where: { AND: [{ path: { in: [...paths] } }, committeeWithin(context.viewer.scope('committee:read'))] },
    select: COMMITTEE_COLUMNS,
  })
  return inOrder(paths, rows.map(toCommittee), ({ path }) => path)
})

/** The committees above, from the topmost one that the viewer may see. */
export const findAncestors = async (context: Context, committee: Committee): Promise<Committee[]> => {
  const above = pathsUpTo(committee.path).slice(0, -1)
  const found = await committeeByPath(context).loadMany(above)
  return found.filter((one): one is Committee => one !== null && !(one instanceof Error))
}

export interface CommitteeFilter {
  readonly q?: string | null | undefined
  readonly ids?: readonly string[] | null | undefined
  readonly within?: string | null | undefined
  readonly parent?: string | null | undefined
  readonly kind?: CommitteeKind | null | undefined
  readonly kinds?: readonly CommitteeKind[] | null | undefined
  readonly code?: string | null | undefined
  readonly dissolved?: boolean | null | undefined
}
export const COMMITTEE_ORDERS = ['NAME', 'CODE', 'KIND', 'ESTABLISHED_ON'] as const
export interface CommitteeOrder {
  readonly field: (typeof COMMITTEE_ORDERS)[number]
  readonly direction: 'ASC' | 'DESC'
}
export interface CommitteeListArguments extends PageArguments {
  readonly filter?: CommitteeFilter | null | undefined
  readonly orderBy?: CommitteeOrder | null | undefined
}

const C = {
  from: Prisma.sql`committees c`,
  id: Prisma.sql`c.id`,
  path: Prisma.sql`c.path`,
}
const KIND_ORDER = Prisma.sql`array_position(ARRAY[${Prisma.join([...COMMITTEE_KINDS])}]::text[], c.kind)`
const ORDERS: Record<(typeof COMMITTEE_ORDERS)[number], Prisma.Sql> = {
  NAME: Prisma.sql`c.sort_key`,
  CODE: Prisma.sql`coalesce(c.code, '~') COLLATE "C"`,
  KIND: Prisma.sql`(lpad((${KIND_ORDER})::text, 2, '0') || c.sort_key) COLLATE "C"`,
  ESTABLISHED_ON: Prisma.sql`c.established_on`,
}

export const idsIn = (column: Prisma.Sql, ids: readonly string[]): Prisma.Sql => {
  const known = ids.filter(isId)
  return known.length === 0
    ? Prisma.sql`FALSE`
    : Prisma.sql`${column} IN (${Prisma.join(known.map((id) => Prisma.sql`${id}::uuid`))})`
}

/** The path of a committee that a filter names; a path that holds nothing when it is absent or outside the scope. */
export const pathOfFilter = async (context: Context, id: string): Promise<string> =>
  (await committeeById(context).load(id))?.path ?? '/none/'

const committeeConditions = async (context: Context, filter: CommitteeFilter): Promise<Prisma.Sql[]> => [
  pathWithin(C.path, context.viewer.scope('committee:read')),
  ...(filter.within ? [pathWithin(C.path, [await pathOfFilter(context, filter.within)])] : []),
  ...(filter.ids ? [idsIn(C.id, filter.ids)] : []),
  ...(filter.parent ? [idsIn(Prisma.sql`c.parent_id`, [filter.parent])] : []),
  ...(filter.kind ? [Prisma.sql`c.kind = ${filter.kind}`] : []),
  ...(filter.kinds ? [Prisma.sql`c.kind = ANY(${[...filter.kinds]}::text[])`] : []),
  ...(filter.code ? [Prisma.sql`c.code = ${filter.code}`] : []),
  ...(filter.dissolved == null
    ? []
    : [filter.dissolved ? Prisma.sql`c.dissolved_on IS NOT NULL` : Prisma.sql`c.dissolved_on IS NULL`]),
  ...(filter.q?.trim()
    ? [Prisma.sql`(${wordsIn(Prisma.sql`c.search_name`, foldText(filter.q))} OR c.code = ${filter.q.trim()})`]
    : []),
]

const loadCommittees = (context: Context, ids: readonly string[]) =>
  Promise.all(ids.map((id) => committeeById(context).load(id)))

const listQuery = async (context: Context, { filter, orderBy }: CommitteeListArguments) => ({
  ...C,
  where: await committeeConditions(context, filter ?? {}),
  order: ORDERS[orderBy?.field ?? 'NAME'],
  descending: orderBy?.direction === 'DESC',
})

/** Committees of a subtree. */
export const committeeList = defineList<CommitteeListArguments, Committee>({ query: listQuery, load: loadCommittees })

/** Committees that stand directly under the place. */
export const childList = defineList<CommitteeListArguments, Committee>({
  query: async (context, args) => ({
    ...(await listQuery(context, args)),
    within: (path) => Prisma.sql`c.parent_id = (SELECT id FROM committees WHERE path = ${path})`,
  }),
  load: loadCommittees,
})

export const hasChildren = defineLoader<string, boolean>(async (ids, context) => {
  const rows = await context.database.prisma.committee.groupBy({
    by: ['parentId'],
    where: {
      parentId: { in: [...ids] },
      dissolvedOn: null,
      ...committeeWithin(context.viewer.scope('committee:read')),
    },
  })
  const parents = new Set(rows.map(({ parentId }) => parentId))
  return ids.map((id) => parents.has(id))
})

export interface PlacementRow extends Placement {
  readonly id: string
  readonly decisionNumber: string | null
}
export interface DesignationRow extends Designation {
  readonly id: string
  readonly decisionNumber: string | null
}

const groupBy = <V>(keys: readonly string[], values: readonly V[], keyOf: (value: V) => string): V[][] => {
  const groups = new Map<string, V[]>(keys.map((key) => [key, []]))
  for (const value of values) groups.get(keyOf(value))?.push(value)
  return keys.map((key) => groups.get(key) ?? [])
}

/** What stands in a row of its own about committees within the viewer's scope. */
const aboutThese = (context: Context, ids: readonly string[]) => ({
  committeeId: { in: [...ids] },
  committee: committeeWithin(context.viewer.scope('committee:read')),
})

export const placementsOf = defineLoader<string, PlacementRow[]>(async (ids, context) => {
  const rows = await context.database.prisma.committeePlacement.findMany({
    where: aboutThese(context, ids),
    orderBy: { startsOn: 'asc' },
  })
  return groupBy(ids, rows, ({ committeeId }) => committeeId).map((group) => group.map(toPlacement))
})
const toPlacement = (row: Prisma.CommitteePlacementGetPayload<object>): PlacementRow => ({
  id: row.id,
  parentId: row.parentId,
  startsOn: toDay(row.startsOn),
  endsOn: toDayOrNull(row.endsOn),
  decisionNumber: row.decisionNumber,
})

export const designationsOf = defineLoader<string, DesignationRow[]>(async (ids, context) => {
  const rows = await context.database.prisma.committeeDesignation.findMany({
    where: aboutThese(context, ids),
    orderBy: { startsOn: 'asc' },
  })
  return groupBy(ids, rows, ({ committeeId }) => committeeId).map((group) => group.map(toDesignation))
})
const toDesignation = (row: Prisma.CommitteeDesignationGetPayload<object>): DesignationRow => ({
  id: row.id,
  name: row.name,
  kind: kindOf(row.kind),
  code: row.code,
  startsOn: toDay(row.startsOn),
  endsOn: toDayOrNull(row.endsOn),
  decisionNumber: row.decisionNumber,
})

export interface MemberCountRow {
  readonly year: number
  readonly officialMembers: number
  readonly probationaryMembers: number
}
export const memberCountsOf = defineLoader<string, MemberCountRow[]>(async (ids, context) => {
  const rows = await context.database.prisma.memberCount.findMany({
    where: aboutThese(context, ids),
    orderBy: { year: 'desc' },
  })
  return groupBy(ids, rows, ({ committeeId }) => committeeId)
})

/** Of which committee and year the members are asked; each is a column or a parameter of the statement around it. */
interface AskedMembers {
  readonly id: Prisma.Sql
  readonly path: Prisma.Sql
  /** The first path after the subtree. */
  readonly until: Prisma.Sql
  readonly year: Prisma.Sql
}
/** Official members at a year's end: as the committee reported, otherwise the sum of what its cells reported. */
export const officialMembersSql = (
  { id, path, until, year }: AskedMembers,
  inScope: (path: Prisma.Sql) => Prisma.Sql,
): Prisma.Sql => Prisma.sql`coalesce(
  (SELECT n.official_members FROM member_counts n JOIN committees nc ON nc.id = n.committee_id
    WHERE n.committee_id = ${id} AND n.year = ${year} AND ${inScope(Prisma.sql`nc.path`)}),
  (SELECT sum(n.official_members)::int FROM committees nc JOIN member_counts n ON n.committee_id = nc.id AND n.year = ${year}
    WHERE nc.path >= ${path} AND nc.path < ${until} AND ${inScope(Prisma.sql`nc.path`)} AND nc.kind IN ('CELL', 'GRASSROOTS_CELL')))`

/** The same for however many committees, by one short statement. */
export const officialMembersIn = defineLoader<{ id: string; path: string; year: number }, number | null>(
  async (keys, context) => {
    const scope = context.viewer.scope('committee:read')
    const asked = {
      id: Prisma.sql`asked.id`,
      path: Prisma.sql`asked.path`,
      until: Prisma.sql`asked.until`,
      year: Prisma.sql`asked.year`,
    }
    const rows = await context.database.prisma.$queryRaw<{ place: number; members: number | null }[]>`
      SELECT (asked.place - 1)::int AS place, ${officialMembersSql(asked, (path) => pathWithin(path, scope))} AS members
      FROM unnest(${keys.map(({ id }) => id)}::uuid[], ${keys.map(({ path }) => path)}::text[],
        ${keys.map(({ path }) => subtreeRange(path).to)}::text[], ${keys.map(({ year }) => year)}::int[])
        WITH ORDINALITY AS asked(id, path, until, year, place)`
    const found = new Map(rows.map(({ place, members }) => [place, members]))
    return keys.map((_, place) => found.get(place) ?? null)
  },
)

export interface ResponsiblePersonRow {
  readonly id: string
  readonly committeeId: string
  readonly fullName: string
  readonly position: string
  readonly startsOn: CalendarDate
  readonly endsOn: CalendarDate | null
}
export const responsiblePersonsOf = defineLoader<string, ResponsiblePersonRow[]>(async (ids, context) => {
  const rows = await context.database.prisma.responsiblePerson.findMany({
    where: aboutThese(context, ids),
    orderBy: [{ startsOn: 'desc' }, { id: 'asc' }],
  })
  return groupBy(
    ids,
    rows.map((row) => ({ ...row, startsOn: toDay(row.startsOn), endsOn: toDayOrNull(row.endsOn) })),
    ({ committeeId }) => committeeId,
  )
})
