import type { Success } from '../../platform/results.ts'
import { builder } from '../../schema/builder.ts'
import { AreaTraitEnum, CommitteeKindEnum, SortDirectionEnum } from '../../schema/enums.ts'
import { pageArguments } from '../../schema/pages.ts'
import { resultUnion } from '../../schema/results.ts'
import { createCommittee, updateCommittee } from './service.ts'
import { COMMITTEE_ORDERS, type Committee, childList, committeeById, committeeList } from './store.ts'
import { CommitteeConnection, CommitteeType } from './types.ts'

const CommitteeFilterInput = builder.inputType('CommitteeFilter', {
  description: 'Which committees; every condition that is given must hold.',
  fields: (t) => ({
    q: t.string({ description: 'Words of the name, without regard to accents and case, or the whole official code.' }),
    ids: t.idList({ description: 'These committees.' }),
    within: t.id({ description: 'This committee and all below it.' }),
    parent: t.id({ description: 'Directly under this committee.' }),
    kind: t.field({ type: CommitteeKindEnum, description: 'Of this kind.' }),
    kinds: t.field({ type: [CommitteeKindEnum], description: 'Of one of these kinds.' }),
    code: t.string({ description: 'With this official code.' }),
    dissolved: t.boolean({ description: 'Those that ended, or those that did not.' }),
  }),
})
const ORDER_WORDS = {
  NAME: 'By name.',
  CODE: 'By official code.',
  KIND: 'By kind, from the top down, then by name.',
  ESTABLISHED_ON: 'By the first day.',
}
const CommitteeOrderFieldEnum = builder.enumType('CommitteeOrderField', {
  description: 'What committees are ordered by.',
  values: Object.fromEntries(
    COMMITTEE_ORDERS.map((field) => [field, { value: field, description: ORDER_WORDS[field] }]),
  ) as {
    [F in (typeof COMMITTEE_ORDERS)[number]]: { value: F; description: string }
  },
})
const CommitteeOrderInput = builder.inputType('CommitteeOrder', {
  description: 'An order of committees.',
  fields: (t) => ({
    field: t.field({ type: CommitteeOrderFieldEnum, required: true, description: 'The field.' }),
    direction: t.field({ type: SortDirectionEnum, required: true, defaultValue: 'ASC', description: 'The direction.' }),
  }),
})

builder.queryFields((t) => ({
  committees: t.field({
    type: CommitteeConnection,
    description: 'The committees of your scope.',
    args: {
      ...pageArguments(),
      filter: t.arg({ type: CommitteeFilterInput, description: 'Which ones.' }),
      orderBy: t.arg({ type: CommitteeOrderInput, description: 'In which order; by name when it is left out.' }),
    },
    resolve: (_root, args, context) => {
      context.viewer.require('committee:read')
      return committeeList(context, { path: '/', args })
    },
  }),
  committee: t.field({
    type: CommitteeType,
    nullable: true,
    description: 'A committee; null when it does not exist or is outside your scope.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, context) => committeeById(context).load(id),
  }),
}))

builder.objectField(CommitteeType, 'children', (t) =>
  t.field({
    type: CommitteeConnection,
    description: 'The committees directly under it.',
    args: {
      ...pageArguments(),
      orderBy: t.arg({ type: CommitteeOrderInput, description: 'In which order; by name when it is left out.' }),
    },
    resolve: ({ path }, args, context) => childList(context, { path, args: { ...args, filter: { dissolved: false } } }),
  }),
)

const CommitteeSuccess = builder.objectRef<Success<Committee>>('CommitteeSuccess').implement({
  description: 'The committee was written.',
  fields: (t) => ({
    committee: t.field({
      type: CommitteeType,
      description: 'The committee as it is now.',
      resolve: ({ value }) => value,
    }),
  }),
})
const CommitteeResult = resultUnion('Committee', CommitteeSuccess)

const MemberCountInput = builder.inputType('MemberCountInput', {
  description: 'Members at the end of a year.',
  fields: (t) => ({
    year: t.int({ required: true, description: 'The year.' }),
    officialMembers: t.int({ required: true, description: 'Official members.' }),
    probationaryMembers: t.int({ description: 'Probationary members; 0 when it is left out.' }),
  }),
})
const ResponsiblePersonInput = builder.inputType('ResponsiblePersonInput', {
  description: 'Who answers for the result.',
  fields: (t) => ({
    fullName: t.string({ required: true, description: 'The name.' }),
    position: t.string({ required: true, description: 'The position held.' }),
    startsOn: t.field({ type: 'Date', required: true, description: 'The first day.' }),
    endsOn: t.field({ type: 'Date', description: 'The last day; nothing until further notice.' }),
  }),
})

const CreateCommitteeInput = builder.inputType('CreateCommitteeInput', {
  description: 'A committee to found.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Its name.' }),
    kind: t.field({ type: CommitteeKindEnum, required: true, description: 'Its kind.' }),
    code: t.string({ description: 'Its official code.' }),
    parentId: t.id({ required: true, description: 'The committee above.' }),
    establishedOn: t.field({ type: 'Date', required: true, description: 'The first day on which it exists.' }),
    decisionNumber: t.string({ description: 'The number of the decision.' }),
    areaTraits: t.field({ type: [AreaTraitEnum], description: 'What is special about its area.' }),
    memberCounts: t.field({ type: [MemberCountInput], description: 'Members by year.' }),
    responsiblePersons: t.field({ type: [ResponsiblePersonInput], description: 'Who answers for its result.' }),
    idempotencyKey: t.string({ description: 'The same key gets the same answer, once.' }),
  }),
})
const UpdateCommitteeInput = builder.inputType('UpdateCommitteeInput', {
  description:
    'Changes of a committee. Name, kind, code and parent change from effectiveOn on; what was before stays readable. Fields left out stay as they are.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The committee.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
    effectiveOn: t.field({ type: 'Date', description: 'From which day name, kind, code and parent hold.' }),
    decisionNumber: t.string({ description: 'The number of the decision.' }),
    name: t.string({ description: 'The new name.' }),
    kind: t.field({ type: CommitteeKindEnum, description: 'The new kind.' }),
    code: t.string({ description: 'The new official code; null takes it away.' }),
    parentId: t.id({ description: 'The new committee above.' }),
    areaTraits: t.field({ type: [AreaTraitEnum], description: 'What is special about its area.' }),
    dissolvedOn: t.field({ type: 'Date', description: 'The last day on which it exists.' }),
    memberCounts: t.field({
      type: [MemberCountInput],
      description: 'Members of the years that are named; other years stay.',
    }),
    responsiblePersons: t.field({
      type: [ResponsiblePersonInput],
      description: 'The whole list of those who answer for its result.',
    }),
  }),
})

builder.mutationFields((t) => ({
  createCommittee: t.field({
    type: CommitteeResult,
    description: 'Founds a committee.',
    args: { input: t.arg({ type: CreateCommitteeInput, required: true, description: 'The committee.' }) },
    resolve: (_root, { input }, context) => createCommittee(context, input),
  }),
  updateCommittee: t.field({
    type: CommitteeResult,
    description: 'Changes, moves or dissolves a committee.',
    args: { input: t.arg({ type: UpdateCommitteeInput, required: true, description: 'The changes.' }) },
    resolve: (_root, { input }, context) => updateCommittee(context, input),
  }),
}))
