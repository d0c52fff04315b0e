import { builder } from '../../schema/builder.ts'
import { connectionOf } from '../../schema/connections.ts'
import { pageArguments } from '../../schema/pages.ts'
import { accountName } from '../access/index.ts'
import { CommitteeType, committeeById } from '../committees/index.ts'
import { type SensitiveRead, sensitiveReadList } from './reads-store.ts'

const SensitiveReadType = builder.objectRef<SensitiveRead>('SensitiveRead').implement({
  description: 'Somebody read sensitive or secret fields of a person; it tells which record, and not whose it is.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id of the entry.' }),
    viewer: t.string({
      nullable: true,
      description: 'The name of the account that read.',
      resolve: ({ viewerId }, _args, context) => accountName(context).load(viewerId),
    }),
    subjectType: t.exposeString('subjectType', { description: 'What was read: Candidate or Mentor.' }),
    subjectId: t.exposeID('subjectId', { description: 'The id of the record.' }),
    committee: t.field({
      type: CommitteeType,
      nullable: true,
      description: 'The committee where the record stands.',
      resolve: ({ committeeId }, _args, context) => committeeById(context).load(committeeId),
    }),
    classes: t.stringList({
      description: 'The classes of the fields that were read: SENSITIVE, SECRET or both.',
      resolve: ({ classes }) => [...classes],
    }),
    purpose: t.exposeString('purpose', {
      description: 'What for: the name of the question, list:export or candidate:print.',
    }),
    times: t.exposeInt('times', { description: 'How many requests read it between the two moments.' }),
    requestId: t.exposeString('requestId', { description: 'The number of the last of the requests, as in the log.' }),
    firstAt: t.expose('firstAt', { type: 'DateTime', description: 'When it was read first.' }),
    lastAt: t.expose('lastAt', { type: 'DateTime', description: 'When it was read last.' }),
  }),
})
const SensitiveReadConnection = connectionOf('SensitiveRead', SensitiveReadType)

const SensitiveReadFilterInput = builder.inputType('SensitiveReadFilter', {
  description: 'Which readings; every condition that is given must hold.',
  fields: (t) => ({
    subjectId: t.id({ description: 'Of this case or mentor.' }),
    viewer: t.id({ description: 'By this account.' }),
    from: t.field({ type: 'DateTime', description: 'Not before.' }),
    to: t.field({ type: 'DateTime', description: 'Not after.' }),
  }),
})

builder.queryField('sensitiveReads', (t) =>
  t.field({
    type: SensitiveReadConnection,
    description: 'Who read sensitive fields of the persons of your scope, the newest first.',
    args: { ...pageArguments(), filter: t.arg({ type: SensitiveReadFilterInput, description: 'Which ones.' }) },
    resolve: (_root, args, context) => {
      context.viewer.require('audit:read')
      return sensitiveReadList(context, { path: '/', args })
    },
  }),
)
