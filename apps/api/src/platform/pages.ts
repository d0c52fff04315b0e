import { Prisma } from '@nguon/database'
import { type Context, defineLoader } from './context.ts'
import { badInput } from './errors.ts'
import { isId } from './ids.ts'
import { allOf, pathWithin } from './scope-sql.ts'

export const LARGEST_PAGE = 200
export const USUAL_PAGE = 25

export interface PageArguments {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly offset?: number | null | undefined
}

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

export interface PageOf<T> {
  readonly nodes: readonly T[]
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
  readonly totalCount: () => Promise<number>
}

const NO_CURSOR = '`after` is not a cursor of this list; its row may have left the list'

export const cursorOf = (id: string): string => Buffer.from(`id:${id}`).toString('base64url')
const idOfCursor = (cursor: string): string => {
  const id = Buffer.from(cursor, 'base64url').toString().replace(/^id:/, '')
  if (!isId(id)) throw badInput(NO_CURSOR)
  return id
}

const belongsTo = (list: ListQuery, path: string): Prisma.Sql => list.within?.(path) ?? pathWithin(list.path, [path])

const checked = ({ first, after, offset }: PageArguments) => {
  const size = first ?? USUAL_PAGE
  if (size < 0 || size > LARGEST_PAGE) throw badInput(`\`first\` is from 0 to ${LARGEST_PAGE}`)
  if (offset != null && (offset < 0 || offset > 10_000_000)) throw badInput('`offset` is not below 0')
  if (after != null && offset != null) throw badInput('Give `after` or `offset`, not both')
  return { size, afterId: after == null ? null : idOfCursor(after), offset: offset ?? 0 }
}

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
const selectPages = async (
  context: Context,
  list: ListQuery,
  paths: readonly string[],
  { size, afterId, offset }: ReturnType<typeof checked>,
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

const countRows = async (context: Context, list: ListQuery, paths: readonly string[]): Promise<number[]> => {
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

export interface ListAsk<A> {
  /** The subtree in which the list is asked; "/" for the whole tree. */
  readonly path: string
  readonly args: A
}

/**
 * A list that is asked at the root and under many committees alike: lists with the same arguments are paged in one
 * statement, and the total is counted only when it is asked for. `load` turns ids into rows, in order.
 */
export const defineList = <A extends PageArguments, T>(definition: {
  readonly query: (context: Context, args: A) => Promise<ListQuery>
  readonly load: (context: Context, ids: readonly string[]) => Promise<readonly (T | null)[]>
}): ((context: Context, ask: ListAsk<A>) => Promise<PageOf<T>>) => {
  // Asks with the same arguments go together; the others wait for nobody.
  const grouped = async <R>(
    asks: readonly ListAsk<A>[],
    work: (args: A, paths: readonly string[]) => Promise<readonly R[]>,
  ): Promise<R[]> => {
    const groups = new Map<string, { args: A; indexes: number[] }>()
    for (const [index, { args }] of asks.entries()) {
      const key = JSON.stringify(args)
      const group = groups.get(key)
      if (group) group.indexes.push(index)
      else groups.set(key, { args, indexes: [index] })
    }
    const answers: R[] = []
    await Promise.all(
      [...groups.values()].map(async ({ args, indexes }) => {
        const results = await work(
          args,
          indexes.map((index) => asks[index]?.path ?? '/'),
        )
        for (const [place, index] of indexes.entries()) {
          const result = results[place]
          if (result !== undefined) answers[index] = result
        }
      }),
    )
    return answers
  }

  const pages = defineLoader<ListAsk<A>, string[] | null>((asks, context) =>
    grouped(asks, async (args, paths) =>
      selectPages(context, await definition.query(context, args), paths, checked(args)),
    ),
  )
  const totals = defineLoader<ListAsk<A>, number>((asks, context) =>
    grouped(asks, async (args, paths) => countRows(context, await definition.query(context, args), paths)),
  )

  return async (context, ask) => {
    const { size, afterId, offset } = checked(ask.args)
    const found = await pages(context).load(ask)
    if (!found) throw badInput(NO_CURSOR)
    const ids = found.slice(0, size)
    const rows = await definition.load(context, ids)
    const { first: _first, after: _after, offset: _offset, ...counted } = ask.args
    return {
      nodes: rows.filter((row): row is Awaited<T> & NonNullable<T> => row !== null),
      hasNextPage: found.length > size,
      hasPreviousPage: afterId !== null || offset > 0,
      // The counted arguments are the asked ones less those that cut the page.
      totalCount: () => totals(context).load({ path: ask.path, args: counted as A }),
    }
  }
}
