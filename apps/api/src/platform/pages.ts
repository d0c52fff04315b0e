import { type Context, defineLoader } from './context.ts'
import { badInput } from './errors.ts'
import { isId } from './ids.ts'
import { countRows, type ListQuery, type PageCut, type Place, selectPages, selectStretch } from './list-sql.ts'

export const LARGEST_PAGE = 200
export const USUAL_PAGE = 25

export interface PageArguments {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly offset?: number | null | undefined
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

const checked = ({ first, after, offset }: PageArguments): PageCut => {
  const size = first ?? USUAL_PAGE
  if (size < 0 || size > LARGEST_PAGE) throw badInput(`\`first\` is from 0 to ${LARGEST_PAGE}`)
  if (offset != null && (offset < 0 || offset > 10_000_000)) throw badInput('`offset` is not below 0')
  if (after != null && offset != null) throw badInput('Give `after` or `offset`, not both')
  return { size, afterId: after == null ? null : idOfCursor(after), offset: offset ?? 0 }
}

export interface ListAsk<A> {
  /** The subtree in which the list is asked; "/" for the whole tree. */
  readonly path: string
  readonly args: A
}

export interface List<A, T> {
  (context: Context, ask: ListAsk<A>): Promise<PageOf<T>>
  /**
   * All rows of a list in its order, so many at a time, each lot read when the one before has been used, and forgotten
   * with it. What is written meanwhile may be among them or not.
   */
  readonly walk: (context: Context, ask: ListAsk<A>, size: number) => AsyncGenerator<readonly NonNullable<T>[]>
  readonly count: (context: Context, ask: ListAsk<A>) => Promise<number>
}

const isThere = <T>(row: T): row is T & NonNullable<T> => row !== null && row !== undefined

/**
 * A list that is asked at the root and under many committees alike: lists with the same arguments are paged in one
 * statement, and the total is counted only when it is asked for. `load` turns ids into rows, in order.
 */
export const defineList = <A extends PageArguments, T>(definition: {
  readonly query: (context: Context, args: A) => Promise<ListQuery>
  readonly load: (context: Context, ids: readonly string[]) => Promise<readonly (T | null)[]>
}): List<A, T> => {
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

  const walk: List<A, T>['walk'] = async function* (context, { path, args }, size) {
    const list = await definition.query(context, args)
    let last: Place | null = null
    do {
      const places: Place[] = await selectStretch(context, list, path, last, size)
      const rows = await definition.load(
        context,
        places.map(({ id }) => id),
      )
      yield rows.filter(isThere)
      context.loaders.clear()
      last = places.length < size ? null : (places.at(-1) ?? null)
    } while (last)
  }

  const page = async (context: Context, ask: ListAsk<A>): Promise<PageOf<T>> => {
    const { size, afterId, offset } = checked(ask.args)
    const found = await pages(context).load(ask)
    if (!found) throw badInput(NO_CURSOR)
    const ids = found.slice(0, size)
    const rows = await definition.load(context, ids)
    const { first: _first, after: _after, offset: _offset, ...counted } = ask.args
    return {
      nodes: rows.filter(isThere),
      hasNextPage: found.length > size,
      hasPreviousPage: afterId !== null || offset > 0,
      // The counted arguments are the asked ones less those that cut the page.
      totalCount: () => totals(context).load({ path: ask.path, args: counted as A }),
    }
  }
  return Object.assign(page, {
    walk,
    count: (context: Context, { path, args }: ListAsk<A>) => totals(context).load({ path, args }),
  })
}
