import { type CalendarDate, coversDay, type HeldGrant, mayOver, type Role, scopeFor, type Verb } from '@nguon/domain'
import { forbidden } from './errors.ts'

export interface ViewerGrant extends HeldGrant {
  readonly id: string
  readonly committeeId: string
  readonly role: Role
}

/** Who asks, and over which subtrees each verb is held. */
export interface Viewer {
  readonly id: string
  readonly name: string
  readonly username: string | null
  /** Those in force today. */
  readonly grants: readonly ViewerGrant[]
  readonly may: (verb: Verb, path: string) => boolean
  readonly mayAnywhere: (verb: Verb) => boolean
  /** The paths of the subtrees over which the verb is held; empty when nowhere. */
  readonly scope: (verb: Verb) => readonly string[]
  /** True when persons may be seen wherever the verb is held. */
  readonly seesPersons: (verb: Verb) => boolean
  /** Throws FORBIDDEN when the verb is held nowhere. */
  readonly require: (verb: Verb) => void
}

export const viewerOf = (
  account: { readonly id: string; readonly name: string; readonly username: string | null },
  given: readonly ViewerGrant[],
  today: CalendarDate,
): Viewer => {
  const grants = given.filter((grant) => coversDay(grant, today))
  const scope = (verb: Verb) => scopeFor(grants, verb, today)
  const may = (verb: Verb, path: string) => mayOver(grants, verb, path, today)
  const mayAnywhere = (verb: Verb) => scope(verb).length > 0
  return {
    ...account,
    grants,
    may,
    mayAnywhere,
    scope,
    seesPersons: (verb) => scope(verb).every((path) => may('person:read', path)),
    require: (verb) => {
      if (!mayAnywhere(verb)) throw forbidden(verb)
    },
  }
}
