import {
  accessVerdict,
  type CalendarDate,
  checkNewAccount,
  decideAboutAccount,
  decideGrant,
  holdsAllOf,
  type LinkPurpose,
  normaliseText,
  type Role,
  type Verb,
  writtenText,
} from '@nguon/domain'
import type { Context, Transaction } from '../../platform/context.ts'
import { type Outcome, type Success, succeed } from '../../platform/results.ts'
import { contextIn } from '../../platform/transaction-context.ts'
import { audit, type Made, type NotDone, once } from '../../platform/writes.ts'
import { hashPassword, makeLink } from '../access/index.ts'
import { conflictOver } from '../audit/index.ts'
import { committeeById } from '../committees/index.ts'
import {
  clearSecondFactor,
  endSessionsOf,
  insertAccount,
  insertGrant,
  type LockedAccount,
  lockAccount,
  takenNames,
  touchAccount,
  writeDisabled,
} from './account-writes-store.ts'
import { mailLink } from './link-mail.ts'
import { accountById } from './store.ts'
import type { Account } from './types.ts'

/** A link to set a password, as it is told once. */
export interface MadeLink {
  /** Null where it was sent by mail. */
  readonly url: string | null
  readonly mailedTo: string | null
  readonly expiresAt: Date
}
export interface AccountSuccess extends Success<Account> {
  readonly link: MadeLink | null
}
export type AccountOutcome = AccountSuccess | Exclude<Outcome<Account>, Success<Account>>

export const unknown = (field: string): NotDone => ({
  kind: 'invalid',
  problems: [{ field, code: 'UNKNOWN_RECORD' }],
})
const refusal = (code: Parameters<typeof accessVerdict>[0]): NotDone => ({
  kind: 'refusal',
  verdicts: [accessVerdict(code)],
})
const NO_ADDRESS = /\.invalid$/

/** The account as it is after a write. */
export const answerAccount = async (
  context: Context,
  outcome: Made | NotDone,
  link: MadeLink | null = null,
): Promise<AccountOutcome> => {
  if (!('madeId' in outcome)) return outcome
  const account = await accountById(context).load(outcome.madeId)
  if (!account) throw new Error(`Account ${outcome.madeId} is not in scope after it was written`)
  return { ...succeed(account), link }
}

/** Where the audit of an account stands. */
export const placeOf = (account: LockedAccount, fallback: string | null): string | null =>
  account.homeCommitteeId ?? fallback

/** An account of the viewer's scope at the version that was read, held until the transaction ends. */
export const lockSeenAccount = async (
  context: Context,
  transaction: Transaction,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<LockedAccount | NotDone> => {
  // What is outside the scope is answered like what is not there.
  if (!(await accountById(contextIn(context, transaction)).load(id))) return unknown('id')
  const account = await lockAccount(transaction, id, context.clock.today())
  if (!account) return unknown('id')
  return account.version === version ? account : conflictOver(transaction, 'User', account)
}

/** Makes the link, and mails it where there is a mail server and an address. */
const sendLink = async (
  context: Context,
  account: { readonly name: string; readonly username: string | null; readonly email: string | null },
  link: { readonly secret: string; readonly expiresAt: Date },
  purpose: LinkPurpose,
): Promise<MadeLink> => {
  const url = `${context.publicUrl}/login#link=${link.secret}`
  const mailed =
    account.email !== null && (await mailLink(context, { ...account, email: account.email }, url, { purpose, ...link }))
  return { url: mailed ? null : url, mailedTo: mailed ? account.email : null, expiresAt: link.expiresAt }
}

export interface FirstGrant {
  readonly role: Role
  readonly committeeId: string
  readonly startsOn?: CalendarDate | null | undefined
  readonly endsOn?: CalendarDate | null | undefined
}
export interface InviteInput {
  readonly username: string
  readonly name: string
  readonly email?: string | null | undefined
  readonly homeCommitteeId: string
  readonly grant?: FirstGrant | null | undefined
  readonly idempotencyKey?: string | null | undefined
}

/** Makes an account that its owner opens by a link, with a first grant where one is given. */
export const inviteAccount = async (context: Context, input: InviteInput): Promise<AccountOutcome> => {
  const { viewer, clock } = context
  viewer.require('account:invite')
  const today = clock.today()
  const account = {
    username: input.username.trim().toLowerCase(),
    name: normaliseText(input.name),
    email: writtenText(input.email)?.toLowerCase() ?? null,
  }
  const home = await committeeById(context).load(input.homeCommitteeId)
  const problems = [
    ...checkNewAccount(account),
    ...(home && viewer.may('account:invite', home.path)
      ? []
      : [{ field: 'homeCommitteeId', code: 'UNKNOWN_RECORD' as const }]),
  ]
  if (!home || problems.length > 0) return { kind: 'invalid', problems }
  const place = input.grant ? await committeeById(context).load(input.grant.committeeId) : null
  if (input.grant && !(place && viewer.may('grant:set', place.path)))
    return { kind: 'invalid', problems: [{ field: 'grant.committeeId', code: 'UNKNOWN_RECORD' }] }
  const grant = input.grant && {
    ...input.grant,
    path: place?.path ?? '',
    startsOn: input.grant.startsOn ?? today,
    endsOn: input.grant.endsOn ?? null,
  }
  const decision = grant && decideGrant(viewer.grants, { isSelf: false, grants: [] }, grant, today)
  if (decision && !decision.ok) {
    const { error } = decision
    return error.kind === 'invalid'
      ? { ...error, problems: error.problems.map((one) => ({ ...one, field: `grant.${one.field}` })) }
      : error
  }
  const passwordHash = await hashPassword(context.newId())
  const { idempotencyKey, ...keyed } = input
  const made: { link: { secret: string; expiresAt: Date } | null } = { link: null }
  const outcome = await once(
    context,
    { operation: 'inviteAccount', key: idempotencyKey, input: keyed },
    async (transaction) => {
      const taken = await takenNames(transaction, account)
      if (taken.username) return { kind: 'invalid', problems: [{ field: 'username', code: 'USERNAME_TAKEN' }] }
      if (taken.email) return { kind: 'invalid', problems: [{ field: 'email', code: 'EMAIL_TAKEN' }] }
      const id = context.newId()
      await insertAccount(transaction, {
        ...account,
        id,
        credentialId: context.newId(),
        homeCommitteeId: home.id,
        passwordHash,
        now: clock.now(),
      })
      if (grant) {
        const { role, committeeId, startsOn, endsOn } = grant
        await insertGrant(transaction, { id: context.newId(), userId: id, role, committeeId, startsOn, endsOn })
      }
      made.link = await makeLink(transaction, context, {
        userId: id,
        purpose: 'INVITATION',
        createdById: viewer.id,
      })
      await audit(transaction, context, [
        {
          verb: 'account:invite',
          subjectType: 'User',
          subjectId: id,
          committeeId: home.id,
          before: null,
          after: {
            ...account,
            homeCommitteeId: home.id,
            ...(grant
              ? { role: grant.role, committeeId: grant.committeeId, startsOn: grant.startsOn, endsOn: grant.endsOn }
              : {}),
          },
        },
      ])
      return { madeId: id }
    },
  )
  // The same key again finds the account, and not the secret, which is kept nowhere.
  const link = made.link && (await sendLink(context, account, made.link, 'INVITATION'))
  return answerAccount(context, outcome, link)
}

export interface AccountCommand {
  readonly id: string
  readonly version: number
  readonly reason?: string | null | undefined
}

/** One act on an account as a whole: decided, done and written down in one transaction. */
const actOnAccount = async (
  context: Context,
  command: AccountCommand,
  {
    verb,
    act,
    takesOver,
  }: { readonly verb: Verb; readonly act: AuditVerbOf; readonly takesOver: (account: LockedAccount) => boolean },
  work: (
    transaction: Transaction,
    account: LockedAccount,
  ) => Promise<NotDone | { readonly before: Snapshot; readonly after: Snapshot }>,
): Promise<Made | NotDone> => {
  const { viewer, clock } = context
  viewer.require(verb)
  return once(context, { operation: act, key: null, input: null }, async (transaction) => {
    const account = await lockSeenAccount(context, transaction, command)
    if ('kind' in account) return account
    const decision = decideAboutAccount(
      viewer.grants,
      verb,
      { ...account, isSelf: account.id === viewer.id },
      clock.today(),
      { takesOver: takesOver(account) },
    )
    if (!decision.ok) return decision.error
    const done = await work(transaction, account)
    if ('kind' in done) return done
    const reason = writtenText(command.reason)
    await audit(transaction, context, [
      {
        verb: act,
        subjectType: 'User',
        subjectId: account.id,
        committeeId: placeOf(account, viewer.grants[0]?.committeeId ?? null),
        before: done.before,
        after: reason ? { ...done.after, reason } : done.after,
      },
    ])
    return { madeId: account.id }
  })
}
type Snapshot = Readonly<Record<string, unknown>> | null
type AuditVerbOf = 'account:disable' | 'account:enable' | 'account:recover' | 'second-factor:remove' | 'session:end'

/** An act by which nobody could sign in as somebody else. */
const answeredAct = async (
  context: Context,
  command: AccountCommand,
  rights: { readonly verb: Verb; readonly act: AuditVerbOf },
  work: Parameters<typeof actOnAccount>[3],
): Promise<AccountOutcome> =>
  answerAccount(context, await actOnAccount(context, command, { ...rights, takesOver: () => false }, work))

/** Disables an account: it signs in nowhere, and its sessions, tokens, links and emergencies end with this transaction. */
export const disableAccount = (context: Context, command: AccountCommand): Promise<AccountOutcome> =>
  answeredAct(context, command, { verb: 'account:disable', act: 'account:disable' }, async (transaction, account) => {
    if (account.disabledAt) return refusal('ACCOUNT_IS_DISABLED')
    const disabledAt = context.clock.now()
    await writeDisabled(transaction, account.id, disabledAt)
    return { before: { disabledAt: null }, after: { disabledAt } }
  })

export const enableAccount = (context: Context, command: AccountCommand): Promise<AccountOutcome> =>
  answeredAct(context, command, { verb: 'account:disable', act: 'account:enable' }, async (transaction, account) => {
    if (!account.disabledAt) return refusal('ACCOUNT_IS_ENABLED')
    await writeDisabled(transaction, account.id, null)
    return { before: { disabledAt: account.disabledAt }, after: { disabledAt: null } }
  })

/** Takes a lost second factor away, with the passkeys; the password stays as it is. */
export const resetSecondFactor = (context: Context, command: AccountCommand): Promise<AccountOutcome> =>
  answeredAct(
    context,
    command,
    { verb: 'account:recover', act: 'second-factor:remove' },
    async (transaction, account) => {
      if (!account.secondFactor) return refusal('NO_SECOND_FACTOR')
      await clearSecondFactor(transaction, account.id)
      return { before: { secondFactor: true }, after: { secondFactor: false } }
    },
  )

/** Ends all sessions of an account. */
export const endSessions = (context: Context, command: AccountCommand): Promise<AccountOutcome> =>
  answeredAct(context, command, { verb: 'account:disable', act: 'session:end' }, async (transaction, account) => ({
    before: { sessions: await endSessionsOf(transaction, account.id, {}) },
    after: { sessions: 0 },
  }))

/**
 * A link by which the owner of the account sets a new password. It is mailed; where that is not possible it is shown to
 * whoever asks, who could sign in by it and therefore must hold all that the account does.
 */
export const sendPasswordLink = async (context: Context, command: AccountCommand): Promise<AccountOutcome> => {
  const made: {
    link: { secret: string; expiresAt: Date } | null
    account: LockedAccount | null
    purpose: LinkPurpose
  } = {
    link: null,
    account: null,
    purpose: 'NEW_PASSWORD',
  }
  const outcome = await actOnAccount(
    context,
    command,
    {
      verb: 'account:recover',
      act: 'account:recover',
      takesOver: ({ email }) => context.mailer == null || NO_ADDRESS.test(email),
    },
    async (transaction, account) => {
      if (account.disabledAt) return refusal('ACCOUNT_IS_DISABLED')
      const { purpose } = made
      made.account = account
      made.link = await makeLink(transaction, context, { userId: account.id, purpose, createdById: context.viewer.id })
      await touchAccount(transaction, account.id)
      return { before: null, after: { purpose } }
    },
  )
  if (!made.link || !made.account || !('madeId' in outcome)) return answerAccount(context, outcome)
  const { name, username, email, grants } = made.account
  const link = await sendLink(
    context,
    { name, username, email: NO_ADDRESS.test(email) ? null : email },
    made.link,
    made.purpose,
  )
  // The mail server failed: the link is shown only to whoever gains nothing by it.
  const mayBeShown = holdsAllOf(context.viewer.grants, grants, context.clock.today())
  return answerAccount(context, outcome, link.url !== null && !mayBeShown ? { ...link, url: null } : link)
}
