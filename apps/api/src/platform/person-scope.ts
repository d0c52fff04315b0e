import type { Verb } from '@nguon/domain'
import { forbidden } from './errors.ts'
import { narrowedTo } from './scope-sql.ts'
import type { Viewer } from './viewer.ts'

/** Whether persons may be seen wherever the verb shows anything within all the places. */
export const seesPersonsIn = (viewer: Viewer, verb: Verb, places: readonly string[]): boolean =>
  places.reduce(narrowedTo, [...viewer.scope(verb)]).every((path) => viewer.may('person:read', path))

interface PersonQuestion {
  readonly q?: string | null | undefined
}

/**
 * A search by name and an order by name tell names also where none is shown, so they need the right to see persons in
 * the whole of what is listed. Throws FORBIDDEN.
 */
export const refuseNameQuestions = (
  viewer: Viewer,
  verb: Verb,
  places: readonly string[],
  filter: PersonQuestion | null | undefined,
  orderField: string | undefined,
): void => {
  if (seesPersonsIn(viewer, verb, places)) return
  if (filter?.q?.trim()) throw forbidden('filter.q without person:read')
  if (orderField === 'NAME') throw forbidden('orderBy.field NAME without person:read')
}
