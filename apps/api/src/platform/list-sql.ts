import { Prisma } from '@nguon/database'
import type { Context } from './context.ts'
import { allOf, pathWithin } from './scope-sql.ts'

/** A list of ids that the database can page: what it reads, what it keeps, and in which order. */
export interface ListQuery {
  /** FROM and JOINs. */
  readonly from: Prisma.Sql
  readonly id: Prisma.Sql
  /** The committee path that decides whether a row is in a subtree. */
  readonly path: Prisma.Sql
  /** Which rows belong to a place; those of its subtree unless it is said. */
  readonly within?: (path: string) => Prisma.Sql
  /** The viewer's scope and the filter. */
  readonly where: readonly Prisma.Sql[]
  /** One expression without NULLs; the id breaks ties. */
  readonly order: Prisma.Sql
  readonly descending: boolean
}

/** Which rows of the list a page has. */
export interface PageCut {
  readonly size: number
  readonly afterId: string | null
  readonly offset: number
}

const belongsTo = (list: ListQuery, path: string): Prisma.Sql => list.within?.(path) ?? pathWithin(list.path, [path])

const rowsUnder = (list: ListQuery, path: string): Prisma.Sql => allOf([belongsTo(list, path), ...list.where])

/**
 * Whether each list has the cursor's row. A row outside the viewer's scope, one of another list and one that has left the
 * list are told alike: a pager that goes on from nowhere would otherwise take an empty page for the end.
 */
const selectHolders = async (
  context: Context,
  list: ListQuery,
  paths: readonly string[],
  afterId: string,
): Promise<ReadonlySet<number>> => {
  const selects = paths.map(
    (path, index) => Prisma.sql`SELECT ${index}::int AS place FROM ${list.from}
      WHERE ${rowsUnder(list, path)} AND ${list.id} = ${afterId}::uuid`,
  )
  const rows = await context.database.prisma.$queryRaw<{ place: number }[]>(Prisma.join(selects, ' UNION ALL '))
  return new Set(rows.map(({ place }) => place))
}

/** Ids of the page under each path: one statement for all paths, each cut in the database. Null without the cursor's row. */
export const selectPages = async (
  context: Context,
  list: ListQuery,
  paths: readonly string[],
  { size, afterId, offset }: PageCut,
): Promise<(string[] | null)[]> => {
  const direction = list.descending ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const beyond = list.descending ? Prisma.sql`<` : Prisma.sql`>`
  const afterRow = (path: string) =>
    afterId === null
      ? []
      : [
          Prisma.sql`(${list.order}, ${list.id}) ${beyond} (SELECT ${list.order}, ${list.id} FROM ${list.from} WHERE ${rowsUnder(list, path)} AND ${list.id} = ${afterId}::uuid)`,
        ]
  const selects = paths.map(
    (path, index) => Prisma.sql`SELECT ${index}::int AS place, id, row_number() OVER () AS rank FROM (
      SELECT ${list.id} AS id FROM ${list.from}
      WHERE ${allOf([rowsUnder(list, path), ...afterRow(path)])}
      ORDER BY ${list.order} ${direction}, ${list.id} ${direction}
      LIMIT ${size + 1} OFFSET ${offset}
    ) AS page_rows`,
  )
  const rows = await context.database.prisma.$queryRaw<{ place: number; id: string }[]>(
    Prisma.sql`SELECT place, id FROM (${Prisma.join(selects, ' UNION ALL ')}) AS pages ORDER BY place, rank`,
  )
  const pages: string[][] = paths.map(() => [])
  for (const { place, id } of rows) pages[place]?.push(id)
  if (afterId === null || pages.every((page) => page.length > 0)) return pages
  const holders = await selectHolders(context, list, paths, afterId)
  return pages.map((page, place) => (page.length > 0 || holders.has(place) ? page : null))
}

export const countRows = async (context: Context, list: ListQuery, paths: readonly string[]): Promise<number[]> => {
  const selects = paths.map(
    (path, index) =>
      Prisma.sql`SELECT ${index}::int AS place, count(*)::int AS total FROM ${list.from} WHERE ${rowsUnder(list, path)}`,
  )
  const rows = await context.database.prisma.$queryRaw<{ place: number; total: number }[]>(
    Prisma.join(selects, ' UNION ALL '),
  )
  const totals = paths.map(() => 0)
  for (const { place, total } of rows) totals[place] = total
  return totals
}

/** Where a walk through a list stands: the last row's place in the order, as text with its type, and its id. */
export interface Place {
  readonly id: string
  readonly position: string
  readonly type: string
}

/** The next rows of the whole list after a place, which holds also when the row of the place is gone. */
export const selectStretch = (
  { database }: Context,
  list: ListQuery,
  path: string,
  last: Place | null,
  size: number,
): Promise<Place[]> => {
  const direction = list.descending ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const beyond = list.descending ? Prisma.sql`<` : Prisma.sql`>`
  const further = last
    ? [
        // The type is the database's own word for it, never the caller's.
        Prisma.sql`(${list.order}, ${list.id}) ${beyond} (${last.position}::text::${Prisma.raw(last.type)}, ${last.id}::uuid)`,
      ]
    : []
  return database.prisma.$queryRaw<Place[]>`
    SELECT ${list.id} AS id, (${list.order})::text AS position, pg_typeof(${list.order})::text AS type
    FROM ${list.from} WHERE ${allOf([rowsUnder(list, path), ...further])}
    ORDER BY ${list.order} ${direction}, ${list.id} ${direction} LIMIT ${size}`
}
