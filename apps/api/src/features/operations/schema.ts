import type { OPERATION_ALARMS, OPERATION_KINDS, OPERATION_OUTCOMES, OperationAlarm } from '@nguon/domain'
import { builder } from '../../schema/builder.ts'
import { mayReadOperations, type Operations, readOperations } from './service.ts'
import type { AppliedMigration, OperationRun } from './store.ts'

const OperationKindEnum = builder.enumType('OperationKind', {
  description: 'What the server does for its own safety.',
  values: Object.fromEntries(
    Object.entries({
      BACKUP: 'A copy of everything was written.',
      VERIFY: 'A copy was restored elsewhere and compared.',
      STAGES: 'The events of every case were added up and compared with its stage.',
      PATHS: 'The places of committees and of all below them were compared with the tree.',
      COUNTERS: 'Everything was counted from the facts and compared with the counters.',
      DUE_ITEMS: 'What is due was worked out anew for every case.',
      AUDIT:
        'Every entry of the audit was compared with its link in the chain, and the chain with the ends that it had before.',
    } satisfies Record<(typeof OPERATION_KINDS)[number], string>).map(([value, description]) => [
      value,
      { description },
    ]),
  ) as Record<(typeof OPERATION_KINDS)[number], { description: string }>,
})
const OperationOutcomeEnum = builder.enumType('OperationOutcome', {
  description: 'What came of it.',
  values: {
    DONE: { description: 'It went well.' },
    DRIFT: { description: 'It found something that was not what the facts say.' },
    FAILED: { description: 'It did not come to its end.' },
  } satisfies Record<(typeof OPERATION_OUTCOMES)[number], { description: string }>,
})
const OperationAlarmCodeEnum = builder.enumType('OperationAlarmCode', {
  description: 'Why somebody has to look.',
  values: {
    NOT_SET: { description: 'Nobody has ordered backups: the setting BACKUP_FOLDER is missing.' },
    NEVER: { description: 'It was never done.' },
    LATE: { description: 'Two nights were missed.' },
    FAILED: { description: 'The last time it failed.' },
    DRIFT: { description: 'The last time it found something.' },
  } satisfies Record<(typeof OPERATION_ALARMS)[number], { description: string }>,
})
const DatabaseKindEnum = builder.enumType('DatabaseKind', {
  description: 'Where the data are.',
  values: {
    EMBEDDED: { description: 'In the embedded database, in a folder of the server.' },
    SERVER: { description: 'On a PostgreSQL server.' },
  },
})

const OperationRunType = builder.objectRef<OperationRun>('OperationRun').implement({
  description: 'One time that the server looked after itself.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    kind: t.field({ type: OperationKindEnum, description: 'What was done.', resolve: ({ kind }) => kind }),
    outcome: t.field({
      type: OperationOutcomeEnum,
      description: 'What came of it.',
      resolve: ({ outcome }) => outcome,
    }),
    startedAt: t.field({ type: 'DateTime', description: 'When it began.', resolve: ({ startedAt }) => startedAt }),
    finishedAt: t.field({ type: 'DateTime', description: 'When it ended.', resolve: ({ finishedAt }) => finishedAt }),
    drift: t.exposeInt('drift', { description: 'How many rows were not what the facts say.' }),
    checked: t.float({ description: 'How many rows were looked at or written.', resolve: ({ checked }) => checked }),
    bytes: t.float({ nullable: true, description: 'The size of a backup.', resolve: ({ bytes }) => bytes }),
    file: t.exposeString('file', { nullable: true, description: 'The name of a backup, without its folder.' }),
    head: t.exposeString('head', {
      nullable: true,
      description:
        'The end of the audit chain at that moment, its length and last hash: to be kept elsewhere, and compared.',
    }),
    finding: t.exposeString('finding', {
      nullable: true,
      description: 'What was found: the first entry of the audit that is not what was sealed.',
    }),
  }),
})
const OperationAlarmType = builder.objectRef<OperationAlarm>('OperationAlarm').implement({
  description: 'Something that somebody has to look at.',
  fields: (t) => ({
    kind: t.field({ type: OperationKindEnum, description: 'What it is about.', resolve: ({ kind }) => kind }),
    code: t.field({ type: OperationAlarmCodeEnum, description: 'Why.', resolve: ({ code }) => code }),
  }),
})
const AppliedMigrationType = builder.objectRef<AppliedMigration>('AppliedMigration').implement({
  description: 'A step by which the database came to its present form.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name.' }),
    appliedAt: t.field({ type: 'DateTime', description: 'When it was done.', resolve: ({ appliedAt }) => appliedAt }),
  }),
})
const OperationsType = builder.objectRef<Operations>('Operations').implement({
  description: 'How the server is run.',
  fields: (t) => ({
    version: t.exposeString('version', { description: 'The version of the product.' }),
    databaseKind: t.field({
      type: DatabaseKindEnum,
      description: 'Where the data are.',
      resolve: ({ databaseKind }) => databaseKind,
    }),
    backupsOrdered: t.exposeBoolean('backupsOrdered', { description: 'Whether a backup is taken every night.' }),
    migrations: t.field({
      type: [AppliedMigrationType],
      description: 'The migrations of the database, the oldest first.',
      resolve: ({ migrations }) => [...migrations],
    }),
    runs: t.field({
      type: [OperationRunType],
      description: 'The last runs of each kind, the newest first.',
      resolve: ({ runs }) => [...runs],
    }),
    alarms: t.field({
      type: [OperationAlarmType],
      description: 'What somebody has to look at; empty when all is well.',
      resolve: ({ alarms }) => [...alarms],
    }),
  }),
})

builder.queryFields((t) => ({
  operations: t.field({
    type: OperationsType,
    description: 'How the server is run, for whoever holds the right over every committee.',
    resolve: (_root, _args, context) => readOperations(context),
  }),
  viewerMayReadOperations: t.boolean({
    description:
      'Whether you may see how the server is run: with the right over every committee, for it is theirs all.',
    resolve: (_root, _args, context) => mayReadOperations(context),
  }),
}))
