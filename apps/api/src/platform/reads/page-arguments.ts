import { LARGEST_PAGE, USUAL_PAGE } from '../pages.ts'
import { type Arguments, NOT_KNOWN } from './readable.ts'
import type { PageCutPrepared } from './statement.ts'

/** How a page is cut by its size and offset; a cursor, and what is wrong, goes the ordinary way. */
export const pageCut = ({ first, after, offset }: Arguments): PageCutPrepared | typeof NOT_KNOWN => {
  const size = first ?? USUAL_PAGE
  const start = offset ?? 0
  if (after != null || typeof size !== 'number' || typeof start !== 'number') return NOT_KNOWN
  return size < 0 || size > LARGEST_PAGE || start < 0 || start > 10_000_000 ? NOT_KNOWN : { size, offset: start }
}

/** The field and the direction of an order; the usual field where none is given. */
export const orderOf = (
  { orderBy }: Arguments,
  usual: string,
): { readonly field: string; readonly descending: boolean } => {
  if (typeof orderBy !== 'object' || orderBy === null) return { field: usual, descending: false }
  return { field: String(Reflect.get(orderBy, 'field')), descending: Reflect.get(orderBy, 'direction') === 'DESC' }
}
