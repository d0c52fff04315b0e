import { type CalendarDate, coversDay, type HeldGrant, mayOver, type Role, scopeFor, type Verb } from '@nguon/domain'
import { forbidden } from './errors.ts'

export interface ViewerGrant extends HeldGrant {
  readonly id: string
  readonly committeeId: string
  readonly role: Role
}

/** By what somebody is known: a session of theirs, a token of theirs, or the server doing something for them by itself. */
export type KnownBy =
  | { readonly kind: 'session'; readonly id: string; readonly secondFactor: boolean }
  | { readonly kind: 'token'; readonly id: string }
  | { readonly kind: 'server' }

/** Who asks, and over which subtrees each verb is held. */
export interface Viewer {
  readonly id: string
  readonly name: string
  readonly username: string | null
  readonly by: KnownBy
  /** True where rights are not held only because no second factor was shown. */
  readonly lacksSecondFactor: boolean
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

const SERVER: KnownBy = { kind: 'server' }

export const viewerOf = (
  { id, name, username }: { readonly id: string; readonly name: string; readonly username: string | null },
  given: readonly ViewerGrant[],
  today: CalendarDate,
  { by = SERVER, lacksSecondFactor = false }: { readonly by?: KnownBy; readonly lacksSecondFactor?: boolean } = {},
): Viewer => {
  const grants = given.filter((grant) => coversDay(grant, today))
  const scope = (verb: Verb) => scopeFor(grants, verb, today)
  const may = (verb: Verb, path: string) => mayOver(grants, verb, path, today)
  const mayAnywhere = (verb: Verb) => scope(verb).length > 0
  return {
    id,
    name,
    username,
    by,
    lacksSecondFactor,
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
