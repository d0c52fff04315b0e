import { isWithin, type Verb } from '@nguon/domain'
import { forbidden } from './errors.ts'
import type { Viewer } from './viewer.ts'

/** The part of a scope that lies in the place: the narrower path of each pair. */
const within = (scope: readonly string[], place: string): string[] =>
  scope.flatMap((path) => (isWithin(path, place) ? [path] : isWithin(place, path) ? [place] : []))

/** Whether persons may be seen wherever the verb shows anything within all the places. */
export const seesPersonsIn = (viewer: Viewer, verb: Verb, places: readonly string[]): boolean =>
  places.reduce(within, [...viewer.scope(verb)]).every((path) => viewer.may('person:read', path))

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
