import { BREACH_STATES, BREACH_STEPS, isBreachOverdue } from '@nguon/domain'
import type { Success } from '../../platform/results.ts'
import { builder } from '../../schema/builder.ts'
import { connectionOf } from '../../schema/connections.ts'
import { labelled } from '../../schema/enums.ts'
import { pageArguments } from '../../schema/pages.ts'
import { resultUnion } from '../../schema/results.ts'
import { CommitteeType, committeeById } from '../committees/index.ts'
import { actOnBreach, recordBreach } from './breaches-service.ts'
import { type Breach, breachById, breachList } from './breaches-store.ts'
import { DataSetEnum } from './clocks-schema.ts'

const BreachStateEnum = labelled('BreachState', 'How far a breach is dealt with.', BREACH_STATES, 'breachState')
const BreachStepEnum = labelled('BreachStep', 'The next step of a breach.', BREACH_STEPS, 'breachStep')

const BreachType = builder.objectRef<Breach>('Breach').implement({
  description: 'Personal data came into hands that they are not for, were lost or changed. No name has a place in it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id.' }),
    committee: t.field({
      type: CommitteeType,
      nullable: true,
      description: 'The committee that it happened to.',
      resolve: ({ committeeId }, _args, context) => committeeById(context).load(committeeId),
    }),
    foundAt: t.expose('foundAt', { type: 'DateTime', description: 'When it was found.' }),
    what: t.exposeString('what', { description: 'What happened.' }),
    dataSets: t.field({
      type: [DataSetEnum],
      description: 'Which data it is about.',
      resolve: ({ dataSets }) => [...dataSets],
    }),
    persons: t.exposeInt('persons', {
      nullable: true,
      description: 'How many persons it is about; null where it is not known.',
    }),
    measures: t.exposeString('measures', { nullable: true, description: 'What was done about it.' }),
    reportBy: t.expose('reportBy', { type: 'DateTime', description: 'Until when it is to be reported.' }),
    state: t.expose('state', { type: BreachStateEnum, description: 'How far it is.' }),
    reportedAt: t.expose('reportedAt', { type: 'DateTime', nullable: true, description: 'When it was reported.' }),
    reportedTo: t.exposeString('reportedTo', { nullable: true, description: 'To whom it was reported.' }),
    closedAt: t.expose('closedAt', { type: 'DateTime', nullable: true, description: 'When it was closed.' }),
    outcome: t.exposeString('outcome', { nullable: true, description: 'What came of it.' }),
    overdue: t.boolean({
      description: 'Whether it is not reported and the time for it is over.',
      resolve: ({ state, reportBy }, _args, { clock }) =>
        isBreachOverdue({ state, reportBy: reportBy.getTime() }, clock.now().getTime()),
    }),
    viewerMayHandle: t.boolean({
      description: 'Whether you may report or close it.',
      resolve: ({ state, committeePath }, _args, { viewer }) =>
        state !== 'CLOSED' && viewer.may('privacy:handle', committeePath),
    }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was entered.' }),
    version: t.exposeInt('version', { description: 'Send it with a change.' }),
  }),
})
const BreachConnection = connectionOf('Breach', BreachType)

const BreachFilterInput = builder.inputType('BreachFilter', {
  description: 'Which breaches; every condition that is given must hold.',
  fields: (t) => ({
    within: t.id({ description: 'That happened to this committee or one below it.' }),
    states: t.field({ type: [BreachStateEnum], description: 'In one of these states.' }),
  }),
})
builder.queryFields((t) => ({
  breaches: t.field({
    type: BreachConnection,
    description: 'The register of breaches of your scope, the newest first.',
    args: { ...pageArguments(), filter: t.arg({ type: BreachFilterInput, description: 'Which ones.' }) },
    resolve: (_root, args, context) => breachList(context, { path: '/', args }),
  }),
  breach: t.field({
    type: BreachType,
    nullable: true,
    description: 'A breach; null when absent or outside your scope.',
    args: { id: t.arg.id({ required: true, description: 'The id.' }) },
    resolve: (_root, { id }, context) => breachById(context).load(id),
  }),
}))

const BreachSuccess = builder.objectRef<Success<Breach>>('BreachSuccess').implement({
  description: 'The breach was written.',
  fields: (t) => ({
    breach: t.field({ type: BreachType, description: 'The breach as it is now.', resolve: ({ value }) => value }),
  }),
})
const BreachResult = resultUnion('Breach', BreachSuccess)
const RecordBreachInput = builder.inputType('RecordBreachInput', {
  description: 'A breach that was found.',
  fields: (t) => ({
    committeeId: t.id({ required: true, description: 'The committee that it happened to.' }),
    foundAt: t.field({ type: 'DateTime', required: true, description: 'When it was found.' }),
    what: t.string({ required: true, description: 'What happened; no names.' }),
    dataSets: t.field({ type: [DataSetEnum], required: true, description: 'Which data it is about.' }),
    persons: t.int({ description: 'How many persons it is about, as far as is known.' }),
    measures: t.string({ description: 'What was done about it.' }),
    idempotencyKey: t.string({ description: 'The same key gets the same answer, once.' }),
  }),
})
const ActOnBreachInput = builder.inputType('ActOnBreachInput', {
  description: 'The next step of a breach.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The breach.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
    step: t.field({ type: BreachStepEnum, required: true, description: 'The step.' }),
    at: t.field({ type: 'DateTime', required: true, description: 'When it was taken.' }),
    text: t.string({ required: true, description: 'To whom it was reported, or what came of it.' }),
  }),
})
builder.mutationFields((t) => ({
  recordBreach: t.field({
    type: BreachResult,
    description: 'Enters a breach into the register; the clock of its report begins.',
    args: { input: t.arg({ type: RecordBreachInput, required: true, description: 'The breach.' }) },
    resolve: (_root, { input }, context) => recordBreach(context, input),
  }),
  actOnBreach: t.field({
    type: BreachResult,
    description: 'Records that a breach was reported, or closes it.',
    args: { input: t.arg({ type: ActOnBreachInput, required: true, description: 'The step.' }) },
    resolve: (_root, { input }, context) => actOnBreach(context, input),
  }),
}))
