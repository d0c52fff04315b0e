import { type GroupTarget, TARGET_GROUPS } from '@nguon/domain'
import { builder } from '../../schema/builder.ts'
import { labelled } from '../../schema/enums.ts'
import { CommitteeType } from '../committees/index.ts'
import { findGroupProgress, type GroupProgress } from './group-service.ts'
import { groupsOfRevision } from './group-store.ts'
import { findPeriod } from './store.ts'
import { countedBy, countingArguments, PeriodInputType, TargetRevisionType } from './types.ts'

export const TargetGroupEnum = labelled(
  'TargetGroup',
  'A group of people for which a target may ask for a part of its own.',
  TARGET_GROUPS,
  'targetGroup',
)

const GroupTargetType = builder.objectRef<GroupTarget>('GroupTarget').implement({
  description: 'What a target asks for of a group: so many people, or a share of the target.',
  fields: (t) => ({
    group: t.expose('group', { type: TargetGroupEnum, description: 'The group.' }),
    minimum: t.exposeInt('minimum', { nullable: true, description: 'People at least; null for a share.' }),
    share: t.exposeFloat('share', {
      nullable: true,
      description: '0.3 for 30 % of what the target asks for; null for a number of people.',
    }),
  }),
})

const GroupProgressType = builder.objectRef<GroupProgress>('GroupProgress').implement({
  description: 'How far a committee is with a group of people in a period, as of a day.',
  fields: (t) => ({
    group: t.expose('group', { type: TargetGroupEnum, description: 'The group.' }),
    target: t.expose('target', {
      type: GroupTargetType,
      nullable: true,
      description: 'The sub-target in force on that day; null where the target names none for the group.',
    }),
    achieved: t.exposeInt('achieved', {
      description:
        'First admissions of the group in the period, by what the people were on the day of the decision; what is not known counts to no group.',
    }),
    required: t.exposeInt('required', { nullable: true, description: 'People at least; a share is rounded up.' }),
    rate: t.exposeFloat('rate', { nullable: true, description: 'achieved / required; null without a sub-target.' }),
    shortfall: t.exposeInt('shortfall', {
      nullable: true,
      description: 'required - achieved, never below 0; null without a sub-target.',
    }),
    expected: t.exposeInt('expected', {
      nullable: true,
      description: 'What the share of the period that has passed would ask for; null without a sub-target.',
    }),
    open: t.exposeBoolean('open', { description: 'Whether the period is not over on that day.' }),
  }),
})

export const GroupTargetInput = builder.inputType('GroupTargetInput', {
  description: 'A sub-target: exactly one of minimum and share.',
  fields: (t) => ({
    group: t.field({ type: TargetGroupEnum, required: true, description: 'The group.' }),
    minimum: t.int({ description: 'People at least.' }),
    share: t.float({ description: '0.3 for 30 % of what the target asks for.' }),
  }),
})

builder.objectField(TargetRevisionType, 'groups', (t) =>
  t.field({
    type: [GroupTargetType],
    description: 'Its sub-targets.',
    resolve: async ({ id }, _args, context) => [...(await groupsOfRevision(context).load(id))],
  }),
)

builder.objectField(CommitteeType, 'groupProgress', (t) =>
  t.field({
    type: [GroupProgressType],
    description: 'How far it is with each group of people in a period, whether the target names the group or not.',
    args: {
      period: t.arg({ type: PeriodInputType, required: true, description: 'The period.' }),
      ...countingArguments(),
    },
    resolve: async (committee, { period, ...counting }, context) =>
      findGroupProgress(context, committee, await findPeriod(context, period), ...countedBy(counting, context)),
  }),
)
