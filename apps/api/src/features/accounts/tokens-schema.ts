import { TOKEN_VERBS } from '@nguon/domain'
import { builder } from '../../schema/builder.ts'
import { connectionOf } from '../../schema/connections.ts'
import { VerbEnum } from '../../schema/enums.ts'
import { pageArguments } from '../../schema/pages.ts'
import { resultUnion } from '../../schema/results.ts'
import { CommitteeType, committeeById } from '../committees/index.ts'
import {
  createToken,
  isOver,
  mayRevokeToken,
  mayRotateToken,
  revokeToken,
  rotateToken,
  type TokenSuccess,
} from './token-service.ts'
import { type ApiToken, tokenList } from './tokens-store.ts'

const ApiTokenType = builder.objectRef<ApiToken>('ApiToken').implement({
  description: 'A token by which a program asks for its owner, with some of their rights.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id.' }),
    name: t.exposeString('name', { description: 'What it is for.' }),
    owner: t.exposeString('owner', { description: 'The account that it stands for.' }),
    mine: t.boolean({
      description: 'Whether it is yours.',
      resolve: ({ userId }, _args, { viewer }) => userId === viewer.id,
    }),
    hint: t.exposeString('hint', { description: 'Its last characters.' }),
    verbs: t.field({
      type: [VerbEnum],
      description: 'The rights that it carries, as far as its owner holds them.',
      resolve: ({ verbs }) => [...verbs],
    }),
    committee: t.field({
      type: CommitteeType,
      nullable: true,
      description: 'The committee that it reaches, with everything below; null where you may not see it.',
      resolve: ({ committeeId }, _args, context) => committeeById(context).load(committeeId),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    rotatedAt: t.expose('rotatedAt', { type: 'DateTime', nullable: true, description: 'When it got its secret.' }),
    previousUntil: t.expose('previousUntil', {
      type: 'DateTime',
      nullable: true,
      description: 'Until when the secret before works; null without one.',
    }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'Until when it works.' }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was used last, to the minute; null for never.',
    }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was ended; null while it was not.',
    }),
    works: t.boolean({
      description: 'Whether it works now.',
      resolve: (token, _args, context) => !isOver(context, token),
    }),
    viewerMayRotate: t.boolean({
      description: 'Whether you may give it a new secret.',
      resolve: (token, _args, context) => mayRotateToken(context, token),
    }),
    viewerMayRevoke: t.boolean({
      description: 'Whether you may end it.',
      resolve: (token, _args, context) => mayRevokeToken(context, token),
    }),
    version: t.exposeInt('version', { description: 'The version to send with a change.' }),
  }),
})
const ApiTokenConnection = connectionOf('ApiToken', ApiTokenType)

const ApiTokenFilterInput = builder.inputType('ApiTokenFilter', {
  description: 'Which tokens.',
  fields: (t) => ({
    mine: t.boolean({ description: 'Yours, or only those of others.' }),
    working: t.boolean({ description: 'Those that work, or only those that are over.' }),
  }),
})

builder.queryFields((t) => ({
  apiTokens: t.field({
    type: ApiTokenConnection,
    description: 'Your tokens, and those that reach into what you look after, the newest first.',
    args: { ...pageArguments(), filter: t.arg({ type: ApiTokenFilterInput, description: 'Which ones.' }) },
    resolve: (_root, { filter, ...args }, context) =>
      tokenList(context, { path: '/', args: { ...args, mine: filter?.mine, working: filter?.working } }),
  }),
  tokenVerbs: t.field({
    type: [VerbEnum],
    description: 'The rights that a token of yours may carry over a committee.',
    args: { committeeId: t.arg.id({ required: true, description: 'The committee.' }) },
    resolve: async (_root, { committeeId }, context) => {
      const committee = await committeeById(context).load(committeeId)
      return committee ? TOKEN_VERBS.filter((verb) => context.viewer.may(verb, committee.path)) : []
    },
  }),
}))

const ApiTokenSuccess = builder.objectRef<TokenSuccess>('ApiTokenSuccess').implement({
  description: 'It was done.',
  fields: (t) => ({
    token: t.field({ type: ApiTokenType, description: 'The token as it is now.', resolve: ({ value }) => value }),
    secret: t.exposeString('secret', {
      nullable: true,
      description: 'What a program sends as a bearer, told this once; null where no secret was made.',
    }),
  }),
})
const ApiTokenResult = resultUnion('ApiToken', ApiTokenSuccess)

const CreateApiTokenInput = builder.inputType('CreateApiTokenInput', {
  description: 'A new token.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'What it is for.' }),
    verbs: t.field({ type: [VerbEnum], required: true, description: 'The rights that it carries.' }),
    committeeId: t.id({ required: true, description: 'The committee that it reaches, with everything below.' }),
    expiresOn: t.field({ type: 'Date', required: true, description: 'Its last day, within a year.' }),
    idempotencyKey: t.string({ description: 'The same key gets the same answer, once; the secret is told once only.' }),
  }),
})
const RotateApiTokenInput = builder.inputType('RotateApiTokenInput', {
  description: 'A new secret for a token.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Which one.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
    overlapHours: t.int({
      description: 'How long the secret before works, up to 168 hours; not at all when it is left out.',
    }),
  }),
})
const RevokeApiTokenInput = builder.inputType('RevokeApiTokenInput', {
  description: 'The end of a token.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Which one.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
  }),
})

builder.mutationFields((t) => ({
  createApiToken: t.field({
    type: ApiTokenResult,
    description: 'Makes a token of some of your rights.',
    args: { input: t.arg({ type: CreateApiTokenInput, required: true, description: 'The token.' }) },
    resolve: (_root, { input }, context) => createToken(context, { ...input, verbs: input.verbs }),
  }),
  rotateApiToken: t.field({
    type: ApiTokenResult,
    description: 'Gives a token of yours a new secret.',
    args: { input: t.arg({ type: RotateApiTokenInput, required: true, description: 'The token.' }) },
    resolve: (_root, { input }, context) => rotateToken(context, input),
  }),
  revokeApiToken: t.field({
    type: ApiTokenResult,
    description: 'Ends a token at once.',
    args: { input: t.arg({ type: RevokeApiTokenInput, required: true, description: 'The token.' }) },
    resolve: (_root, { input }, context) => revokeToken(context, input),
  }),
}))
