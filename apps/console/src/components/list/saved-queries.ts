import { useMemo, useSyncExternalStore } from 'react'

type Values = Readonly<Record<string, unknown>>

/** A way of looking at a list: what it is narrowed by, its order, and the columns that were turned on or off. */
export type ListQuery = {
  readonly filter: Values
  readonly sort: { readonly field: string; readonly order: 'ASC' | 'DESC' }
  readonly columns: Readonly<Record<string, boolean>>
}
export type SavedQuery = ListQuery & { readonly name: string }

export const LONGEST_NAME = 60

const CHANGED = 'nguon:saved-queries'

// Apart from the console's store, which is emptied at every sign-out.
const keyOf = (viewerId: string, resource: string): string => `nguon.queries.${viewerId}.${resource}`

/** The viewer's saved queries of a list in this browser, by name; save and remove say whether the browser kept it. */
export function useSavedQueries(viewerId: string, resource: string) {
  const key = keyOf(viewerId, resource)
  const text = useSyncExternalStore(subscribe, () => readText(key))
  const queries = useMemo(() => readQueries(text), [text])
  return {
    queries,
    save: (query: SavedQuery): boolean => writeQueries(key, withQuery(queries, query)),
    remove: (name: string): boolean =>
      writeQueries(
        key,
        queries.filter((query) => query.name !== name),
      ),
  }
}

/** What is kept of a filter: not the words searched for, which are mostly somebody's name. */
export function withoutSearch({ q: _words, ...filter }: Values): Values {
  return filter
}

/** The queries with one more, by name; one of the same name is replaced. */
export function withQuery(queries: readonly SavedQuery[], query: SavedQuery): readonly SavedQuery[] {
  const name = query.name.trim().slice(0, LONGEST_NAME)
  const others = queries.filter((other) => other.name !== name)
  return [...others, { ...query, name }].sort((one, other) => one.name.localeCompare(other.name, 'vi'))
}

/** Whether a list looks as the query says. */
export function isLookedAtBy(query: ListQuery, now: ListQuery): boolean {
  return (
    written(query.filter) === written(withoutSearch(now.filter)) &&
    query.sort.field === now.sort.field &&
    query.sort.order === now.sort.order &&
    written(query.columns) === written(now.columns)
  )
}

/** What this browser kept, as far as it can be read: an older console may have written it. */
export function readQueries(text: string | null): readonly SavedQuery[] {
  if (text === null) return []
  try {
    const kept: unknown = JSON.parse(text)
    return Array.isArray(kept) ? kept.filter(isSavedQuery) : []
  } catch {
    return []
  }
}

const written = (values: Values): string =>
  JSON.stringify(Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1)))

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function isSavedQuery(value: unknown): value is SavedQuery {
  if (!isValues(value) || typeof value.name !== 'string' || !isValues(value.filter) || !isValues(value.columns))
    return false
  const { sort, columns } = value
  return (
    isValues(sort) &&
    typeof sort.field === 'string' &&
    (sort.order === 'ASC' || sort.order === 'DESC') &&
    Object.values(columns).every((shown) => typeof shown === 'boolean')
  )
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('storage', onChange)
  window.addEventListener(CHANGED, onChange)
  return () => {
    window.removeEventListener('storage', onChange)
    window.removeEventListener(CHANGED, onChange)
  }
}

function readText(key: string): string | null {
  try {
    return window.localStorage.getItem(key)
  } catch {
    return null
  }
}

function writeQueries(key: string, queries: readonly SavedQuery[]): boolean {
  try {
    if (queries.length === 0) window.localStorage.removeItem(key)
    else window.localStorage.setItem(key, JSON.stringify(queries))
  } catch {
    return false
  }
  window.dispatchEvent(new Event(CHANGED))
  return true
}
