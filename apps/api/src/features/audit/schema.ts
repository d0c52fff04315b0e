import { changesBetween, type FieldChange, isPersonalField } from '@nguon/domain'
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
    changes: t.field({
      type: [AuditChangeType],
      description: 'The fields that changed; values that you may not see are null.',
      resolve: async ({ before, after, committeeId }, _args, context) => {
        const committee = committeeId ? await committeeById(context).load(committeeId) : null
        const seesPersons = committee !== null && context.viewer.may('person:read', committee.path)
        return changesBetween(before, after).map((change) =>
          isPersonalField(change.field) && !seesPersons
            ? { ...change, before: null, after: null, masked: true }
            : { ...change, masked: false },
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
