import { type FieldClass, fieldClassOf, type Verb, verbOfClass } from '@nguon/domain'
import { forbidden } from './errors.ts'
import { narrowedTo } from './scope-sql.ts'
import type { Viewer } from './viewer.ts'

/** Whether fields of the class may be seen wherever the verb shows anything within all the places; an unmasking aside. */
export const seesClassIn = (
  viewer: Viewer,
  verb: Verb,
  places: readonly string[],
  fieldClass: FieldClass = 'BASIC',
): boolean =>
  places.reduce(narrowedTo, [...viewer.scope(verb)]).every((path) => viewer.may(verbOfClass[fieldClass], path))

/** What is asked of a list about persons: a filter and an order with the names of their types in the schema. */
interface PersonQuestion {
  readonly filterType: string
  readonly filter: object | null | undefined
  readonly orderType?: string
  readonly order?: string | undefined
}

const isAsked = (value: unknown): boolean =>
  value !== null && value !== undefined && !(typeof value === 'string' && value.trim() === '')

/**
 * A filter and an order tell a field also where it is not shown, so they need the right to its class in the whole of what
 * is listed. They are refused, never dropped: an answer to another question would be a wrong one. Throws FORBIDDEN.
 */
export const refuseHiddenQuestions = (
  viewer: Viewer,
  verb: Verb,
  places: readonly string[],
  { filterType, filter, orderType, order }: PersonQuestion,
): void => {
  const refuseUnlessSeen = (what: string, fieldClass: FieldClass | null): void => {
    if (fieldClass === null) return
    // What is secret is opened for one person; a list is never asked by it.
    if (fieldClass === 'SECRET' || !seesClassIn(viewer, verb, places, fieldClass))
      throw forbidden(`${what} without ${verbOfClass[fieldClass]}`)
  }
  for (const [field, value] of Object.entries(filter ?? {}))
    if (isAsked(value)) refuseUnlessSeen(`filter.${field}`, fieldClassOf(filterType, field))
  if (orderType && order) refuseUnlessSeen(`orderBy.field ${order}`, fieldClassOf(orderType, order))
}
