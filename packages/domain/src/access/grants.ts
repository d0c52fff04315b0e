import { isWithin } from '../committees/committees.ts'
import { addDays, type CalendarDate } from '../shared/dates.ts'
import {
  accept,
  type Invalid,
  invalid,
  problemWhen,
  type Refusal,
  type Result,
  refuse,
  type Verdict,
} from '../shared/result.ts'
import { type HeldGrant, mayOver, type Role, scopeFor, type Verb, verbsByRole } from './access.ts'

/** A reason of the product's own about accounts and rights. */
export const accessVerdict = (code: Verdict['code'], values: Verdict['values'] = {}): Verdict => ({
  rule: 'ACCESS',
  code,
  values,
})

/** The first right of a role that is not held over the path; null where all of them are. */
const missingVerb = (held: readonly HeldGrant[], role: Role, path: string, today: CalendarDate): Verb | null =>
  verbsByRole[role].find((verb) => !mayOver(held, verb, path, today)) ?? null

/** Whether somebody may give the role over the path: nobody gives what they do not hold there themselves. */
export const mayGrant = (held: readonly HeldGrant[], role: Role, path: string, today: CalendarDate): boolean =>
  mayOver(held, 'grant:set', path, today) && missingVerb(held, role, path, today) === null

export interface GrantCommand {
  readonly role: Role
  readonly path: string
  readonly startsOn: CalendarDate
  readonly endsOn: CalendarDate | null
}

/** Gives a role over a subtree to somebody else, from a day on or after today. */
export const decideGrant = (
  held: readonly HeldGrant[],
  receiver: { readonly isSelf: boolean; readonly grants: readonly HeldGrant[] },
  { role, path, startsOn, endsOn }: GrantCommand,
  today: CalendarDate,
): Result<GrantCommand, Refusal | Invalid> => {
  const problems = [
    ...problemWhen(startsOn < today, { field: 'startsOn', code: 'GRANT_IN_PAST', params: { today } }),
    ...problemWhen(endsOn !== null && endsOn < startsOn, {
      field: 'endsOn',
      code: 'ENDS_BEFORE_START',
      params: { on: endsOn ?? '', startsOn },
    }),
  ]
  if (problems.length > 0) return invalid(...problems)
  if (receiver.isSelf) return refuse(accessVerdict('OWN_ACCOUNT'))
  const missing = missingVerb(held, role, path, today)
  if (missing) return refuse(accessVerdict('ROLE_BEYOND', { role, verb: missing }))
  const twice = receiver.grants.some(
    (grant) =>
      grant.role === role &&
      grant.path === path &&
      grant.startsOn <= (endsOn ?? grant.startsOn) &&
      (grant.endsOn === null || startsOn <= grant.endsOn),
  )
  if (twice) return refuse(accessVerdict('GRANT_TWICE', { role }))
  return accept({ role, path, startsOn, endsOn })
}

/** How a grant ends: on its last day, or as if it had never been where it had no day yet. */
export type EndOfGrant = { readonly kind: 'ends'; readonly endsOn: CalendarDate } | { readonly kind: 'never began' }

/** Ends a grant on a day, its last one, or at once where none is given. */
export const decideEndOfGrant = (
  grant: HeldGrant,
  endsOn: CalendarDate | null,
  isSelf: boolean,
  today: CalendarDate,
): Result<EndOfGrant, Refusal | Invalid> => {
  if (isSelf) return refuse(accessVerdict('OWN_ACCOUNT'))
  if (grant.endsOn !== null && grant.endsOn < today) return refuse(accessVerdict('GRANT_ENDED', { on: grant.endsOn }))
  if (endsOn === null)
    return accept(grant.startsOn < today ? { kind: 'ends', endsOn: addDays(today, -1) } : { kind: 'never began' })
  const problems = [
    ...problemWhen(endsOn < today, { field: 'endsOn', code: 'GRANT_IN_PAST', params: { today } }),
    ...problemWhen(endsOn < grant.startsOn, {
      field: 'endsOn',
      code: 'ENDS_BEFORE_START',
      params: { on: endsOn, startsOn: grant.startsOn },
    }),
    ...problemWhen(grant.endsOn !== null && endsOn > grant.endsOn, {
      field: 'endsOn',
      code: 'GRANT_ENDS_EARLIER',
      params: { on: grant.endsOn ?? '' },
    }),
  ]
  return problems.length > 0 ? invalid(...problems) : accept({ kind: 'ends', endsOn })
}

/** What an account stands on: the committee it belongs to, and its grants that are not over. */
export interface AccountStanding {
  readonly homePath: string | null
  readonly grants: readonly HeldGrant[]
}

/** Whether an account as a whole lies where the right is held: its committee and everything that it may do. */
export const standsWithin = (
  held: readonly HeldGrant[],
  verb: Verb,
  { homePath, grants }: AccountStanding,
  today: CalendarDate,
): boolean => {
  const scope = scopeFor(held, verb, today)
  const paths = [...(homePath === null ? [] : [homePath]), ...grants.map(({ path }) => path)]
  return paths.length > 0 && paths.every((path) => scope.some((root) => isWithin(path, root)))
}

/** Whether every right of the grants is held over their subtrees: whoever could take such an account over gains nothing. */
export const holdsAllOf = (held: readonly HeldGrant[], grants: readonly HeldGrant[], today: CalendarDate): boolean =>
  grants.every(({ role, path }) => missingVerb(held, role, path, today) === null)

/** Whether somebody may act on the account of another as a whole. `takesOver`: the act would let them sign in as it. */
export const decideAboutAccount = (
  held: readonly HeldGrant[],
  verb: Verb,
  account: AccountStanding & { readonly isSelf: boolean },
  today: CalendarDate,
  { takesOver }: { readonly takesOver: boolean },
): Result<true, Refusal> => {
  if (account.isSelf) return refuse(accessVerdict('OWN_ACCOUNT'))
  if (!standsWithin(held, verb, account, today)) return refuse(accessVerdict('ACCOUNT_BEYOND'))
  if (takesOver && !holdsAllOf(held, account.grants, today)) return refuse(accessVerdict('ACCOUNT_HOLDS_MORE'))
  return accept(true)
}
