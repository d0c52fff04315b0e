import { isWithin } from '../committees/committees.ts'
import { type CalendarDate, compareDates } from '../shared/dates.ts'
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

const verdict = (code: Verdict['code'], values: Verdict['values'] = {}): Verdict => ({ rule: 'ACCESS', code, values })

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
  if (receiver.isSelf) return refuse(verdict('OWN_ACCOUNT'))
  const missing = missingVerb(held, role, path, today)
  if (missing) return refuse(verdict('ROLE_BEYOND', { role, verb: missing }))
  const twice = receiver.grants.some(
    (grant) =>
      grant.role === role &&
      grant.path === path &&
      grant.startsOn <= (endsOn ?? grant.startsOn) &&
      (grant.endsOn === null || startsOn <= grant.endsOn),
  )
  if (twice) return refuse(verdict('GRANT_TWICE', { role }))
  return accept({ role, path, startsOn, endsOn })
}

/** Ends a grant on a day, its last one; one that would have ended earlier stays as it is. */
export const decideEndOfGrant = (
  grant: HeldGrant,
  endsOn: CalendarDate,
  isSelf: boolean,
  today: CalendarDate,
): Result<CalendarDate, Refusal | Invalid> => {
  if (isSelf) return refuse(verdict('OWN_ACCOUNT'))
  if (grant.endsOn !== null && compareDates(grant.endsOn, today) < 0)
    return refuse(verdict('GRANT_ENDED', { on: grant.endsOn }))
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
  return problems.length > 0 ? invalid(...problems) : accept(endsOn)
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
  if (account.isSelf) return refuse(verdict('OWN_ACCOUNT'))
  if (!standsWithin(held, verb, account, today)) return refuse(verdict('ACCOUNT_BEYOND'))
  if (takesOver && !holdsAllOf(held, account.grants, today)) return refuse(verdict('ACCOUNT_HOLDS_MORE'))
  return accept(true)
}
