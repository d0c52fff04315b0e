import { type CalendarDate, decideEndOfGrant, decideGrant, mayGrant, type Role } from '@nguon/domain'
import { type Context, inTransaction } from '../../platform/context.ts'
import { succeed } from '../../platform/results.ts'
import { contextIn } from '../../platform/transaction-context.ts'
import { audit, type NotDone, once } from '../../platform/writes.ts'
import { conflictOver } from '../audit/index.ts'
import { committeeById } from '../committees/index.ts'
import {
  deleteGrant,
  insertGrant,
  type LockedGrant,
  lockAccount,
  lockGrant,
  touchAccount,
  writeEndOfGrant,
} from './account-writes-store.ts'
import { type AccountOutcome, answerAccount, unknown } from './service.ts'
import { accountById } from './store.ts'
import type { Account } from './types.ts'

const snapshotOf = ({
  role,
  committeeId,
  startsOn,
  endsOn,
}: Pick<LockedGrant, 'role' | 'committeeId' | 'startsOn' | 'endsOn'>) => ({
  role,
  committeeId,
  startsOn,
  endsOn,
})

export interface GiveGrantInput {
  readonly accountId: string
  readonly role: Role
  readonly committeeId: string
  readonly startsOn?: CalendarDate | null | undefined
  readonly endsOn?: CalendarDate | null | undefined
  readonly idempotencyKey?: string | null | undefined
}

/** Gives a role over a committee and everything below it to an account of the viewer's scope. */
export const giveGrant = async (context: Context, input: GiveGrantInput): Promise<AccountOutcome> => {
  const { viewer, clock } = context
  viewer.require('grant:set')
  const today = clock.today()
  const committee = await committeeById(context).load(input.committeeId)
  if (!(committee && viewer.may('grant:set', committee.path))) return answerAccount(context, unknown('committeeId'))
  const { idempotencyKey, ...keyed } = input
  const outcome = await once(
    context,
    { operation: 'giveGrant', key: idempotencyKey, input: keyed },
    async (transaction): Promise<NotDone | { madeId: string }> => {
      if (!(await accountById(contextIn(context, transaction)).load(input.accountId))) return unknown('accountId')
      const account = await lockAccount(transaction, input.accountId, today)
      if (!account) return unknown('accountId')
      const decision = decideGrant(
        viewer.grants,
        { isSelf: account.id === viewer.id, grants: account.grants },
        {
          role: input.role,
          path: committee.path,
          startsOn: input.startsOn ?? today,
          endsOn: input.endsOn ?? null,
        },
        today,
      )
      if (!decision.ok) return decision.error
      const { role, startsOn, endsOn } = decision.value
      const id = context.newId()
      const grant = { role, committeeId: committee.id, startsOn, endsOn }
      await insertGrant(transaction, { ...grant, id, userId: account.id })
      await touchAccount(transaction, account.id)
      await audit(transaction, context, [
        {
          verb: 'grant:set',
          subjectType: 'User',
          subjectId: account.id,
          committeeId: committee.id,
          before: null,
          after: grant,
        },
      ])
      return { madeId: account.id }
    },
  )
  return answerAccount(context, outcome)
}

export interface EndGrantInput {
  readonly id: string
  readonly version: number
  /** Its last day; at once when it is left out. */
  readonly endsOn?: CalendarDate | null | undefined
}

/** Whether the viewer may end the grant: the right over its committee is enough to take away. */
export const mayEndGrant = (
  { viewer, clock }: Context,
  grant: { path: string; userId: string; endsOn: CalendarDate | null },
): boolean =>
  viewer.may('grant:set', grant.path) &&
  grant.userId !== viewer.id &&
  (grant.endsOn === null || grant.endsOn >= clock.today())

/** The roles that the viewer may give over a committee. */
export const rolesToGive = ({ viewer, clock }: Context, roles: readonly Role[], path: string): Role[] =>
  roles.filter((role) => mayGrant(viewer.grants, role, path, clock.today()))

/** Ends a grant; what it gave is gone with the next request, or after its last day. */
export const endGrant = async (context: Context, { id, version, endsOn }: EndGrantInput): Promise<AccountOutcome> => {
  const { viewer, clock } = context
  viewer.require('grant:set')
  const seen: { account: Account | null } = { account: null }
  const outcome = await inTransaction(context, async (transaction): Promise<NotDone | { madeId: string }> => {
    const grant = await lockGrant(transaction, id)
    if (!grant || !viewer.may('grant:set', grant.path)) return unknown('id')
    if (grant.version !== version)
      return conflictOver(transaction, 'User', { id: grant.userId, version: grant.version })
    const decision = decideEndOfGrant(grant, endsOn ?? null, grant.userId === viewer.id, clock.today())
    if (!decision.ok) return decision.error
    const end = decision.value
    seen.account = await accountById(contextIn(context, transaction)).load(grant.userId)
    if (end.kind === 'ends') await writeEndOfGrant(transaction, grant.id, end.endsOn)
    else await deleteGrant(transaction, grant.id)
    await touchAccount(transaction, grant.userId)
    await audit(transaction, context, [
      {
        verb: 'grant:end',
        subjectType: 'User',
        subjectId: grant.userId,
        committeeId: grant.committeeId,
        before: snapshotOf(grant),
        after: end.kind === 'ends' ? snapshotOf({ ...grant, endsOn: end.endsOn }) : null,
      },
    ])
    return { madeId: grant.userId }
  })
  // An account whose only grant in the scope had not begun leaves the scope with it.
  const after = 'madeId' in outcome ? await accountById(context).load(outcome.madeId) : null
  return 'madeId' in outcome && !after && seen.account
    ? { ...succeed(seen.account), link: null }
    : answerAccount(context, outcome)
}
