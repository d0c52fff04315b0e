import { isWithin } from '../committees/committees.ts'
import { type HeldGrant, type Role, type Verb, verbsByRole } from './access.ts'

/** What is held only by whoever has shown a second factor. */
export const SECOND_FACTOR_VERBS = ['person:unmask', 'retention:apply'] as const satisfies readonly Verb[]
export const SECOND_FACTOR_ROLES = ['SYSTEM_ADMINISTRATOR'] as const satisfies readonly Role[]

const rolesBehindFactor: readonly Role[] = SECOND_FACTOR_ROLES
const verbsBehindFactor: readonly Verb[] = SECOND_FACTOR_VERBS

const limitedTo = <G extends HeldGrant>(grant: G, keep: (verb: Verb) => boolean): G => ({
  ...grant,
  only: (grant.only ?? verbsByRole[grant.role]).filter(keep),
})

/** Whether a grant gives something that asks for a second factor. */
export const asksForSecondFactor = ({ role, only }: HeldGrant): boolean =>
  rolesBehindFactor.includes(role) ||
  verbsBehindFactor.some((verb) => verbsByRole[role].includes(verb) && (only === undefined || only.includes(verb)))

/** What is left of grants for somebody who has not shown a second factor. */
export const withoutSecondFactor = <G extends HeldGrant>(grants: readonly G[]): G[] =>
  grants
    .filter(({ role }) => !rolesBehindFactor.includes(role))
    .map((grant) =>
      asksForSecondFactor(grant) ? limitedTo(grant, (verb) => !verbsBehindFactor.includes(verb)) : grant,
    )

/** Some rights over a subtree. */
export interface Bounds {
  readonly verbs: readonly Verb[]
  readonly path: string
}

/** What is left of grants within bounds: never more than the grants give, nor more than the bounds. */
export const boundTo = <G extends HeldGrant>(grants: readonly G[], { verbs, path }: Bounds): G[] =>
  grants.flatMap((grant) => {
    const narrower = isWithin(path, grant.path) ? path : isWithin(grant.path, path) ? grant.path : null
    return narrower === null ? [] : [{ ...limitedTo(grant, (verb) => verbs.includes(verb)), path: narrower }]
  })
