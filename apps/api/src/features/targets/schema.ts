import { periodKey } from '@nguon/domain'
import type { Success } from '../../platform/results.ts'
import { builder } from '../../schema/builder.ts'
import { SortDirectionEnum, TargetKindEnum } from '../../schema/enums.ts'
import { pageArguments } from '../../schema/pages.ts'
import { resultUnion } from '../../schema/results.ts'
import { CommitteeType, committeeById } from '../committees/index.ts'
import { GroupTargetInput } from './group-schema.ts'
import { findAllotment, setTarget } from './service.ts'
import { findPeriod, TARGET_ORDERS, type Target, targetById, targetIn, targetList, targetsOf } from './store.ts'
import { AllotmentType, PeriodInputType, TargetConnection, TargetType } from './types.ts'

const TargetFilterInput = builder.inputType('TargetFilter', {
  description: 'Which targets; every condition that is given must hold.',
  fields: (t) => ({
    ids: t.idList({ description: 'These targets.' }),
    within: t.id({ description: 'Of this committee and all below it.' }),
    committee: t.id({ description: 'Of this committee.' }),
    period: t.field({ type: PeriodInputType, description: 'For this period.' }),
    kind: t.field({ type: TargetKindEnum, description: 'Counted this way today.' }),
  }),
})
const ORDER_WORDS = {
  COMMITTEE: 'Down the tree of committees.',
  PERIOD: 'By period.',
  DECIDED_ON: 'By the day of the newest decision.',
}
const TargetOrderFieldEnum = builder.enumType('TargetOrderField', {
  description: 'What targets are ordered by.',
  values: Object.fromEntries(
    TARGET_ORDERS.map((field) => [field, { value: field, description: ORDER_WORDS[field] }]),
  ) as {
    [F in (typeof TARGET_ORDERS)[number]]: { value: F; description: string }
  },
})
const TargetOrderInput = builder.inputType('TargetOrder', {
  description: 'An order of targets.',
  fields: (t) => ({
    field: t.field({ type: TargetOrderFieldEnum, required: true, description: 'The field.' }),
    direction: t.field({ type: SortDirectionEnum, required: true, defaultValue: 'ASC', description: 'The direction.' }),
  }),
})

builder.queryFields((t) => ({
  targets: t.field({
    type: TargetConnection,
    description: 'The targets of your scope.',
    args: {
      ...pageArguments(),
      filter: t.arg({ type: TargetFilterInput, description: 'Which ones.' }),
      orderBy: t.arg({ type: TargetOrderInput, description: 'In which order; down the tree when it is left out.' }),
    },
    resolve: (_root, args, context) => {
      context.viewer.require('target:read')
      return targetList(context, { path: '/', args })
    },
  }),
  target: t.field({
    type: TargetType,
    nullable: true,
    description: 'A target; null when it does not exist or is outside your scope.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, context) => targetById(context).load(id),
  }),
}))

builder.objectFields(CommitteeType, (t) => ({
  targets: t.field({
    type: [TargetType],
    description: 'Its targets of all periods.',
    resolve: ({ id }, _args, context) => targetsOf(context).load(id),
  }),
  target: t.field({
    type: TargetType,
    nullable: true,
    description: 'Its target for a period.',
    args: { period: t.arg({ type: PeriodInputType, required: true, description: 'The period.' }) },
    resolve: async ({ id }, { period }, context) =>
      targetIn(context).load({ committeeId: id, periodKey: periodKey(await findPeriod(context, period)) }),
  }),
  allotment: t.field({
    type: AllotmentType,
    description: 'What it must reach against what its children must.',
    args: {
      period: t.arg({ type: PeriodInputType, required: true, description: 'The period.' }),
      asOf: t.arg({ type: 'Date', description: 'The day on which the targets are read; today when it is left out.' }),
    },
    resolve: async (committee, { period, asOf }, context) =>
      findAllotment(context, committee, await findPeriod(context, period), asOf ?? context.clock.today()),
  }),
}))

const TargetSuccess = builder.objectRef<Success<Target>>('TargetSuccess').implement({
  description: 'The target was set.',
  fields: (t) => ({
    target: t.field({ type: TargetType, description: 'The target as it is now.', resolve: ({ value }) => value }),
    allotment: t.field({
      type: AllotmentType,
      nullable: true,
      description: 'What its committee gave its children, after the change.',
      resolve: ({ value }, _args, context) =>
        findAllotment(
          context,
          { id: value.committeeId, path: value.committeePath },
          value.period,
          context.clock.today(),
        ),
    }),
    parentAllotment: t.field({
      type: AllotmentType,
      nullable: true,
      description: 'What the committee above gave its children, after the change; null outside your scope.',
      resolve: async ({ value }, _args, context) => {
        const committee = await committeeById(context).load(value.committeeId)
        const parent = committee?.parentId ? await committeeById(context).load(committee.parentId) : null
        return parent ? findAllotment(context, parent, value.period, context.clock.today()) : null
      },
    }),
  }),
})
const TargetResult = resultUnion('Target', TargetSuccess)

const SetTargetInput = builder.inputType('SetTargetInput', {
  description:
    'Sets a target, or, where the committee has one for the period, adds a revision to it; version is then required.',
  fields: (t) => ({
    committeeId: t.id({ required: true, description: 'The committee that answers for it.' }),
    period: t.field({ type: PeriodInputType, required: true, description: 'The period.' }),
    version: t.int({ description: 'The version that was read; nothing for the first decision.' }),
    kind: t.field({ type: TargetKindEnum, required: true, description: 'How it is counted.' }),
    minimum: t.int({ description: 'Persons at least, for COUNT_MIN and COUNT_RANGE.' }),
    maximum: t.int({ description: 'Persons at most, for COUNT_RANGE.' }),
    memberShare: t.float({ description: 'For RATE_OF_MEMBERS: 0.03 for 3 %.' }),
    groups: t.field({
      type: [GroupTargetInput],
      description:
        'The sub-targets; those of the decision before stay when it is left out, and end with an empty list.',
    }),
    decisionNumber: t.string({ required: true, description: 'The number of the decision.' }),
    decidedOn: t.field({ type: 'Date', required: true, description: 'The day of the decision.' }),
    issuer: t.string({ required: true, description: 'Who decided.' }),
    idempotencyKey: t.string({ description: 'The same key gets the same answer, once.' }),
  }),
})
builder.mutationFields((t) => ({
  setTarget: t.field({
    type: TargetResult,
    description: 'Sets or revises a target.',
    args: { input: t.arg({ type: SetTargetInput, required: true, description: 'The decision.' }) },
    resolve: (_root, { input }, context) => setTarget(context, input),
  }),
}))
