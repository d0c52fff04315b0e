import type { Success } from '../../platform/results.ts'
import { builder } from '../../schema/builder.ts'
import { resultUnion } from '../../schema/results.ts'
import { ViewerType } from '../access/index.ts'
import { endOwnSessions, removePasskey } from './own-service.ts'
import { AccountSessionType } from './schema.ts'
import { type OwnPasskey, type OwnSecurity, readOwnSecurity, sessionsOfAccount } from './store.ts'

const PasskeyType = builder.objectRef<OwnPasskey>('Passkey').implement({
  description: 'A passkey of yours, kept by a device.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id.' }),
    name: t.exposeString('name', { nullable: true, description: 'The name that you gave it.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', nullable: true, description: 'When it was added.' }),
  }),
})

const SecurityType = builder.objectRef<OwnSecurity>('Security').implement({
  description: 'What you sign in with, and where you are signed in.',
  fields: (t) => ({
    hasPassword: t.exposeBoolean('hasPassword', { description: 'Whether you have a password.' }),
    secondFactor: t.exposeBoolean('secondFactor', { description: 'Whether you have an authenticator.' }),
    secondFactorShown: t.boolean({
      description: 'Whether a second factor was shown in this session.',
      resolve: (_security, _args, { viewer }) => viewer.by.kind === 'session' && viewer.by.secondFactor,
    }),
    passkeys: t.field({
      type: [PasskeyType],
      description: 'Your passkeys, the oldest first.',
      resolve: ({ passkeys }) => [...passkeys],
    }),
    sessions: t.field({
      type: [AccountSessionType],
      description: 'Where you are signed in; empty for a token.',
      resolve: async (_security, _args, context) =>
        context.viewer.by.kind === 'token' ? [] : [...(await sessionsOfAccount(context).load(context.viewer.id))],
    }),
  }),
})

builder.objectField(ViewerType, 'security', (t) =>
  t.field({
    type: SecurityType,
    description: 'What you sign in with.',
    resolve: (_viewer, _args, context) => readOwnSecurity(context),
  }),
)

const SecuritySuccess = builder.objectRef<Success<OwnSecurity>>('SecuritySuccess').implement({
  description: 'It was done.',
  fields: (t) => ({
    security: t.field({ type: SecurityType, description: 'How it stands now.', resolve: ({ value }) => value }),
  }),
})
const SecurityResult = resultUnion('Security', SecuritySuccess)

builder.mutationFields((t) => ({
  endOwnSessions: t.field({
    type: SecurityResult,
    description: 'Ends one of your other sessions, or all of them.',
    args: { id: t.arg.id({ description: 'Which one; all but the one that asks when it is left out.' }) },
    resolve: (_root, { id }, context) => endOwnSessions(context, id ?? null),
  }),
  removePasskey: t.field({
    type: SecurityResult,
    description: 'Takes one of your passkeys away.',
    args: { id: t.arg.id({ required: true, description: 'Which one.' }) },
    resolve: (_root, { id }, context) => removePasskey(context, id),
  }),
}))
