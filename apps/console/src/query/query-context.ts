import { createContext, useContext } from 'react'
import type { QueryContext } from './saved-queries.ts'

export const QueryContextValue = createContext<QueryContext | null>(null)

/** Committee, term and day that the examples are filled with. */
export function useQueryContext(): QueryContext {
  const value = useContext(QueryContextValue)
  if (!value) throw new Error('The examples stand outside the query page')
  return value
}
