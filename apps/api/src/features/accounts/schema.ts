import { ROLES, SECOND_FACTOR_ROLES } from '@nguon/domain'
import { builder } from '../../schema/builder.ts'
import { connectionOf } from '../../schema/connections.ts'
import { RoleEnum } from '../../schema/enums.ts'
import { pageArguments } from '../../schema/pages.ts'
import { resultUnion } from '../../schema/results.ts'
import { CommitteeType, committeeById } from '../committees/index.ts'
import { endGrant, giveGrant, mayEndGrant, rolesToGive } from './grant-service.ts'
import {
  type AccountSuccess,
  disableAccount,
  enableAccount,
  endSessions,
  inviteAccount,
  type MadeLink,
  resetSecondFactor,
  sendPasswordLink,
} from './service.ts'
import { accountById, accountList, grantsElsewhere, grantsOfAccount, sessionsOfAccount } from './store.ts'
import type { Account, AccountGrant, AccountSession } from './types.ts'

const AccountGrantType = builder.objectRef<AccountGrant>('AccountGrant').implement({
  description: 'A role that an account has, had or will have over a committee of your scope and everything below it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id.' }),
    role: t.expose('role', { type: RoleEnum, description: 'The role.' }),
    committee: t.field({
      type: CommitteeType,
      nullable: true,
      description: 'The committee; null where you may not see it.',
      resolve: ({ committeeId }, _args, context) => committeeById(context).load(committeeId),
    }),
    startsOn: t.expose('startsOn', { type: 'Date', description: 'The first day.' }),
    endsOn: t.expose('endsOn', {
      type: 'Date',
      nullable: true,
      description: 'The last day; null until further notice.',
    }),
    version: t.exposeInt('version', { description: 'The version to send with a change.' }),
    viewerMayEnd: t.boolean({
      description: 'Whether you may end it: not your own, and not one that is over.',
      resolve: (grant, _args, context) => mayEndGrant(context, grant),
    }),
  }),
})

export const AccountSessionType = builder.objectRef<AccountSession>('AccountSession').implement({
  description: 'A browser or a program in which somebody is signed in.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id.' }),
    startedAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was begun.' }),
    usedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was used, to the minute.' }),
    address: t.exposeString('ipAddress', { nullable: true, description: 'The address that it was begun from.' }),
    program: t.exposeString('userAgent', { nullable: true, description: 'What the browser says of itself.' }),
    secondFactor: t.exposeBoolean('secondFactor', { description: 'Whether a second factor was shown.' }),
    current: t.boolean({
      description: 'Whether it is the one that asks.',
      resolve: ({ id }, _args, { viewer }) => viewer.by.kind === 'session' && viewer.by.id === id,
    }),
  }),
})

const AccountType = builder.objectRef<Account>('Account').implement({
  description: 'An account of somebody who belongs to a committee of your scope, or has a grant in it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id.' }),
    name: t.exposeString('name', { description: 'The name.' }),
    username: t.exposeString('username', { nullable: true, description: 'The name to sign in with.' }),
    email: t.exposeString('email', { nullable: true, description: 'Where links are mailed to; null without one.' }),
    homeCommittee: t.field({
      type: CommitteeType,
      nullable: true,
      description: 'The committee that it belongs to; null without one, and where you may not see it.',
      resolve: ({ homeCommitteeId }, _args, context) =>
        homeCommitteeId ? committeeById(context).load(homeCommitteeId) : null,
    }),
    grants: t.field({
      type: [AccountGrantType],
      description: 'Its grants in your scope, those that are over too, the newest first.',
      resolve: async ({ id }, _args, context) => [...(await grantsOfAccount(context).load(id))],
    }),
    grantsElsewhere: t.int({
      description: 'How many grants in force or to come it has outside your scope.',
      resolve: ({ id }, _args, context) => grantsElsewhere(context).load(id),
    }),
    disabledAt: t.expose('disabledAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when it is disabled; null while it is not.',
    }),
    lastSignInAt: t.expose('lastSignInAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it signed in last; null for never.',
    }),
    secondFactor: t.exposeBoolean('secondFactor', { description: 'Whether it has a second factor.' }),
    linkUntil: t.expose('linkUntil', {
      type: 'DateTime',
      nullable: true,
      description: 'Until when a link to set its password can be used; null without one.',
    }),
    sessions: t.field({
      type: [AccountSessionType],
      description: 'Where it is signed in; empty for those who may not end its sessions.',
      resolve: async ({ id }, _args, context) => {
        const grants = await grantsOfAccount(context).load(id)
        const account = await accountById(context).load(id)
        const home = account?.homeCommitteeId ? await committeeById(context).load(account.homeCommitteeId) : null
        const paths = [...grants.map(({ path }) => path), ...(home ? [home.path] : [])]
        return paths.some((path) => context.viewer.may('account:disable', path))
          ? [...(await sessionsOfAccount(context).load(id))]
          : []
      },
    }),
    isSelf: t.boolean({
      description: 'Whether it is yours; others act on it.',
      resolve: ({ id }, _args, { viewer }) => viewer.id === id,
    }),
    version: t.exposeInt('version', { description: 'The version to send with a change.' }),
  }),
})
const AccountConnection = connectionOf('Account', AccountType)

const AccountFilterInput = builder.inputType('AccountFilter', {
  description: 'Which accounts; every condition that is given must hold.',
  fields: (t) => ({
    q: t.string({ description: 'Words of its name, or of the name to sign in with.' }),
    role: t.field({ type: RoleEnum, description: 'With this role in your scope, today or later.' }),
    disabled: t.boolean({ description: 'Disabled, or not.' }),
  }),
})

builder.queryFields((t) => ({
  accounts: t.field({
    type: AccountConnection,
    description: 'The accounts of your scope, by name; none without the right to see accounts.',
    args: { ...pageArguments(), filter: t.arg({ type: AccountFilterInput, description: 'Which ones.' }) },
    resolve: (_root, args, context) => accountList(context, { path: '/', args }),
  }),
  account: t.field({
    type: AccountType,
    nullable: true,
    description: 'An account; null when absent or outside your scope.',
    args: { id: t.arg.id({ required: true, description: 'The id.' }) },
    resolve: (_root, { id }, context) => accountById(context).load(id),
  }),
  rolesToGive: t.field({
    type: [RoleEnum],
    description: 'The roles that you may give over a committee: those of which you hold every right there.',
    args: { committeeId: t.arg.id({ required: true, description: 'The committee.' }) },
    resolve: async (_root, { committeeId }, context) => {
      const committee = await committeeById(context).load(committeeId)
      return committee ? rolesToGive(context, ROLES, committee.path) : []
    },
  }),
  rolesBehindSecondFactor: t.field({
    type: [RoleEnum],
    description: 'The roles that give nothing before a second factor was shown.',
    resolve: () => [...SECOND_FACTOR_ROLES],
  }),
}))

const MadeLinkType = builder.objectRef<MadeLink>('MadeLink').implement({
  description: 'A link by which somebody sets the password of their account, once.',
  fields: (t) => ({
    url: t.exposeString('url', {
      nullable: true,
      description: 'The link, told this once; null where it was mailed or is not for you.',
    }),
    mailedTo: t.exposeString('mailedTo', { nullable: true, description: 'The address that it was mailed to.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'Until when it can be used.' }),
  }),
})
const AccountSuccessType = builder.objectRef<AccountSuccess>('AccountSuccess').implement({
  description: 'It was done.',
  fields: (t) => ({
    account: t.field({ type: AccountType, description: 'The account as it is now.', resolve: ({ value }) => value }),
    link: t.expose('link', { type: MadeLinkType, nullable: true, description: 'The link that was made.' }),
  }),
})
const AccountResult = resultUnion('Account', AccountSuccessType)

const FirstGrantInput = builder.inputType('FirstGrantInput', {
  description: 'The first grant of a new account.',
  fields: (t) => ({
    role: t.field({ type: RoleEnum, required: true, description: 'The role.' }),
    committeeId: t.id({ required: true, description: 'The committee.' }),
    startsOn: t.field({ type: 'Date', description: 'The first day; today when it is left out.' }),
    endsOn: t.field({ type: 'Date', description: 'The last day; until further notice when it is left out.' }),
  }),
})
const InviteAccountInput = builder.inputType('InviteAccountInput', {
  description: 'A new account.',
  fields: (t) => ({
    username: t.string({ required: true, description: 'The name to sign in with.' }),
    name: t.string({ required: true, description: 'The name of its owner.' }),
    email: t.string({ description: 'Where links are mailed to, and by which a provider of sign-in knows it.' }),
    homeCommitteeId: t.id({ required: true, description: 'The committee that it belongs to.' }),
    grant: t.field({ type: FirstGrantInput, description: 'Its first grant.' }),
    idempotencyKey: t.string({ description: 'The same key gets the same answer, once; the link is told once only.' }),
  }),
})
const AccountCommandInput = builder.inputType('AccountCommandInput', {
  description: 'An act on an account as a whole.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The account.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
    reason: t.string({ description: 'Why, for the record of changes.' }),
  }),
})
const GiveGrantInput = builder.inputType('GiveGrantInput', {
  description: 'A role for an account.',
  fields: (t) => ({
    accountId: t.id({ required: true, description: 'The account.' }),
    role: t.field({ type: RoleEnum, required: true, description: 'The role.' }),
    committeeId: t.id({ required: true, description: 'The committee; the role holds over everything below it too.' }),
    startsOn: t.field({ type: 'Date', description: 'The first day; today when it is left out.' }),
    endsOn: t.field({ type: 'Date', description: 'The last day; until further notice when it is left out.' }),
    idempotencyKey: t.string({ description: 'The same key gets the same answer, once.' }),
  }),
})
const EndGrantInput = builder.inputType('EndGrantInput', {
  description: 'The end of a grant.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The grant.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
    endsOn: t.field({ type: 'Date', description: 'Its last day; at once when it is left out.' }),
  }),
})

builder.mutationFields((t) => ({
  inviteAccount: t.field({
    type: AccountResult,
    description: 'Makes an account, and a link by which its owner sets the password.',
    args: { input: t.arg({ type: InviteAccountInput, required: true, description: 'The account.' }) },
    resolve: (_root, { input }, context) => inviteAccount(context, input),
  }),
  disableAccount: t.field({
    type: AccountResult,
    description: 'Disables an account; its sessions and tokens end at once.',
    args: { input: t.arg({ type: AccountCommandInput, required: true, description: 'The account.' }) },
    resolve: (_root, { input }, context) => disableAccount(context, input),
  }),
  enableAccount: t.field({
    type: AccountResult,
    description: 'Lets a disabled account sign in again; tokens that ended stay so.',
    args: { input: t.arg({ type: AccountCommandInput, required: true, description: 'The account.' }) },
    resolve: (_root, { input }, context) => enableAccount(context, input),
  }),
  endSessions: t.field({
    type: AccountResult,
    description: 'Ends all sessions of an account.',
    args: { input: t.arg({ type: AccountCommandInput, required: true, description: 'The account.' }) },
    resolve: (_root, { input }, context) => endSessions(context, input),
  }),
  sendPasswordLink: t.field({
    type: AccountResult,
    description: 'Makes a link by which the owner of an account sets a new password.',
    args: { input: t.arg({ type: AccountCommandInput, required: true, description: 'The account.' }) },
    resolve: (_root, { input }, context) => sendPasswordLink(context, input),
  }),
  resetSecondFactor: t.field({
    type: AccountResult,
    description: 'Takes the lost second factor of an account away, with its passkeys.',
    args: { input: t.arg({ type: AccountCommandInput, required: true, description: 'The account.' }) },
    resolve: (_root, { input }, context) => resetSecondFactor(context, input),
  }),
  giveGrant: t.field({
    type: AccountResult,
    description: 'Gives a role to an account; nobody gives what they do not hold.',
    args: { input: t.arg({ type: GiveGrantInput, required: true, description: 'The grant.' }) },
    resolve: (_root, { input }, context) => giveGrant(context, input),
  }),
  endGrant: t.field({
    type: AccountResult,
    description: 'Ends a grant, at once or on a day.',
    args: { input: t.arg({ type: EndGrantInput, required: true, description: 'The grant.' }) },
    resolve: (_root, { input }, context) => endGrant(context, input),
  }),
}))
