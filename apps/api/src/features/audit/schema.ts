import {
  CLIENTS,
  changesBetween,
  type FieldChange,
  fieldClassOf,
  isPersonalField,
  recordFieldClass,
  verbOfClass,
} from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import { storedWord } from '../../platform/stored-words.ts'
import { builder } from '../../schema/builder.ts'
import { connectionOf } from '../../schema/connections.ts'
import { pageArguments } from '../../schema/pages.ts'
import { accountName } from '../access/index.ts'
import { CommitteeType, committeeById } from '../committees/index.ts'
import { type AuditEntry, auditList } from './store.ts'

const AuditChangeType = builder.objectRef<FieldChange & { readonly masked: boolean }>('AuditChange').implement({
  description: 'A field that a write changed.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The name of the field.' }),
    before: t.exposeString('before', {
      nullable: true,
      description: 'The value before, as text; null when there was none or it is masked.',
    }),
    after: t.exposeString('after', {
      nullable: true,
      description: 'The value after, as text; null when there is none or it is masked.',
    }),
    masked: t.exposeBoolean('masked', { description: 'Whether the values are hidden from you.' }),
  }),
})

const ClientEnum = builder.enumType('Client', {
  description: 'What kind of client spoke, by what it says of itself.',
  values: {
    BROWSER: { description: 'A browser of a computer.' },
    PHONE: { description: 'A browser of a phone or a tablet.' },
    PROGRAM: { description: 'Another program.' },
    COMMAND: { description: 'A command at the machine of the server.' },
    SERVER: { description: 'The server by itself.' },
  } satisfies Record<(typeof CLIENTS)[number], { description: string }>,
})
const KNOWN_BY = ['SESSION', 'TOKEN', 'SERVER'] as const
const KnownByEnum = builder.enumType('KnownBy', {
  description: 'By what an account was known.',
  values: {
    SESSION: { description: 'Somebody signed in.' },
    TOKEN: { description: 'A program with a token of API.' },
    SERVER: { description: 'Nobody was known yet, or the server did it by itself.' },
  },
})

/** What is secret is opened for one person at their record, and never here. */
const seesField = ({ viewer }: Context, subjectType: string, field: string, path: string | null): boolean => {
  const leaf = field.split('.').at(-1) ?? field
  const fieldClass =
    fieldClassOf(subjectType, leaf) ?? recordFieldClass(field) ?? (isPersonalField(field) ? 'BASIC' : null)
  if (fieldClass === null) return true
  return fieldClass !== 'SECRET' && path !== null && viewer.may(verbOfClass[fieldClass], path)
}

const AuditEntryType = builder.objectRef<AuditEntry>('AuditEntry').implement({
  description: 'Who did what, when, and what was there before and after.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id of the entry.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was done.' }),
    actor: t.string({
      nullable: true,
      description: 'The name of the account that did it; null for the system.',
      resolve: ({ actorId }, _args, context) => (actorId ? accountName(context).load(actorId) : null),
    }),
    verb: t.exposeString('verb', { description: 'What was done: candidate:advance.' }),
    subjectType: t.exposeString('subjectType', { description: 'The type of the record.' }),
    subjectId: t.exposeID('subjectId', { description: 'The id of the record.' }),
    committee: t.field({
      type: CommitteeType,
      nullable: true,
      description: 'The committee in whose scope the record stood.',
      resolve: ({ committeeId }, _args, context) => (committeeId ? committeeById(context).load(committeeId) : null),
    }),
    requestId: t.exposeString('requestId', {
      nullable: true,
      description: 'The number of the request, as in the log.',
    }),
    fromAddress: t.exposeString('fromAddress', {
      nullable: true,
      description: 'The address that the connection came from; null for what the server did by itself or by a command.',
    }),
    client: t.field({
      type: ClientEnum,
      nullable: true,
      description: 'What kind of client it was; null in entries that are older than this field.',
      resolve: ({ client }) => (client === null ? null : storedWord(CLIENTS, client)),
    }),
    knownBy: t.field({
      type: KnownByEnum,
      nullable: true,
      description: 'By what the account was known; null in entries that are older than this field.',
      resolve: ({ knownBy }) => (knownBy === null ? null : storedWord(KNOWN_BY, knownBy)),
    }),
    sequence: t.exposeInt('sequence', {
      nullable: true,
      description: 'Its place in the chain; null for a moment, until it is sealed.',
    }),
    changes: t.field({
      type: [AuditChangeType],
      description: 'The fields that changed; values that you may not see are null.',
      resolve: async ({ before, after, committeeId, subjectType }, _args, context) => {
        const committee = committeeId ? await committeeById(context).load(committeeId) : null
        const path = committee?.path ?? null
        return changesBetween(before, after).map((change) =>
          seesField(context, subjectType, change.field, path)
            ? { ...change, masked: false }
            : { ...change, before: null, after: null, masked: true },
        )
      },
    }),
  }),
})
const AuditEntryConnection = connectionOf('AuditEntry', AuditEntryType)

const AuditFilterInput = builder.inputType('AuditFilter', {
  description: 'Which entries; every condition that is given must hold.',
  fields: (t) => ({
    subjectType: t.string({ description: 'About records of this type.' }),
    subjectId: t.id({ description: 'About this record.' }),
    actor: t.id({ description: 'By this account.' }),
    verb: t.string({ description: 'Of this verb: candidate:advance.' }),
    requestId: t.string({ description: 'Of the request with this number, as in the log.' }),
    within: t.id({ description: 'In the scope of this committee and all below it.' }),
    from: t.field({ type: 'DateTime', description: 'Not before.' }),
    to: t.field({ type: 'DateTime', description: 'Not after.' }),
  }),
})

builder.queryField('auditEntries', (t) =>
  t.field({
    type: AuditEntryConnection,
    description: 'The audit of your scope, the newest first.',
    args: { ...pageArguments(), filter: t.arg({ type: AuditFilterInput, description: 'Which ones.' }) },
    resolve: async (_root, args, context) => {
      context.viewer.require('audit:read')
      const within = args.filter?.within
      const withinPath = within ? ((await committeeById(context).load(within))?.path ?? '/none/') : null
      return auditList(context, { path: '/', args: { ...args, withinPath } })
    },
  }),
)
