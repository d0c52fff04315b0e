import type { Stage } from '@nguon/domain'
import { STAGES } from '@nguon/domain'
import { builder } from '../../schema/builder.ts'
import { connectionOf } from '../../schema/connections.ts'
import { AreaTraitEnum, CommitteeKindEnum, StageEnum, VerbEnum } from '../../schema/enums.ts'
import { aboutPerson } from '../../schema/personal-types.ts'
import { type PoolFigures, poolOf, withoutMentorIn } from './pool-store.ts'
import {
  type Committee,
  committeeById,
  type DesignationRow,
  designationsOf,
  findAncestors,
  hasChildren,
  type MemberCountRow,
  memberCountsOf,
  officialMembersIn,
  type PlacementRow,
  placementsOf,
  type ResponsiblePersonRow,
  responsiblePersonsOf,
} from './store.ts'
export const CommitteeType = builder.objectRef<Committee>('Committee')

const PlacementType = builder.objectRef<PlacementRow>('CommitteePlacement').implement({
  description: 'Under which committee a committee stood, from a day to a day.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id of the row.' }),
    parent: t.field({
      type: CommitteeType,
      nullable: true,
      description: 'The committee above; null at the root, and where it is outside your scope.',
      resolve: ({ parentId }, _args, context) => (parentId ? committeeById(context).load(parentId) : null),
    }),
    startsOn: t.expose('startsOn', { type: 'Date', description: 'The first day.' }),
    endsOn: t.expose('endsOn', {
      type: 'Date',
      nullable: true,
      description: 'The last day; null until further notice.',
    }),
    decisionNumber: t.exposeString('decisionNumber', { nullable: true, description: 'The number of the decision.' }),
  }),
})

const DesignationType = builder.objectRef<DesignationRow>('CommitteeDesignation').implement({
  description: 'Name, kind and official code of a committee, from a day to a day.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id of the row.' }),
    name: t.exposeString('name', { description: 'The name in that time.' }),
    kind: t.expose('kind', { type: CommitteeKindEnum, description: 'The kind in that time.' }),
    code: t.exposeString('code', { nullable: true, description: 'The official code in that time.' }),
    startsOn: t.expose('startsOn', { type: 'Date', description: 'The first day.' }),
    endsOn: t.expose('endsOn', {
      type: 'Date',
      nullable: true,
      description: 'The last day; null until further notice.',
    }),
    decisionNumber: t.exposeString('decisionNumber', { nullable: true, description: 'The number of the decision.' }),
  }),
})

const MemberCountType = builder.objectRef<MemberCountRow>('MemberCount').implement({
  description: 'Members of a committee and everything below it at the end of a year, as it reported them.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The year at whose end they were counted.' }),
    officialMembers: t.exposeInt('officialMembers', { description: 'Official members.' }),
    probationaryMembers: t.exposeInt('probationaryMembers', { description: 'Probationary members.' }),
  }),
})

type ResponsibleHere = ResponsiblePersonRow & { readonly committeePath: string }
const ResponsiblePersonType = builder.objectRef<ResponsibleHere>('ResponsiblePerson').implement({
  extensions: aboutPerson(({ committeePath }: ResponsibleHere) => ({ paths: [committeePath] })),
  description: "Who answers for a committee's result, from a day to a day.",
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id of the row.' }),
    fullName: t.exposeString('fullName', {
      nullable: true,
      description: 'The name; null for those who may not see persons.',
    }),
    position: t.exposeString('position', { description: 'The position held.' }),
    startsOn: t.expose('startsOn', { type: 'Date', description: 'The first day.' }),
    endsOn: t.expose('endsOn', {
      type: 'Date',
      nullable: true,
      description: 'The last day; null until further notice.',
    }),
  }),
})

const StageCountType = builder.objectRef<{ stage: Stage; count: number }>('StageCount').implement({
  description: 'How many open cases stand in a stage.',
  fields: (t) => ({
    stage: t.expose('stage', { type: StageEnum, description: 'The stage.' }),
    count: t.exposeInt('count', { description: 'The number of cases.' }),
  }),
})

const PoolType = builder.objectRef<PoolFigures>('Pool').implement({
  description: 'The open cases of a subtree: followed and not yet official.',
  fields: (t) => ({
    total: t.exposeInt('total', { description: 'All of them.' }),
    withoutMentor: t.int({
      description: 'Those whom no mentor helps today.',
      resolve: ({ path }, _args, context) => withoutMentorIn(context).load(path),
    }),
    stages: t.field({
      type: [StageCountType],
      description: 'By stage, in the order of the path; stages without a case are there with 0.',
      resolve: ({ stages }) =>
        STAGES.filter((stage) => stage !== 'OFFICIAL').map((stage) => ({ stage, count: stages.get(stage) ?? 0 })),
    }),
  }),
})

builder.objectType(CommitteeType, {
  description: 'A party organisation of any level.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id; it never changes.' }),
    name: t.exposeString('name', { description: 'The present name.' }),
    kind: t.expose('kind', { type: CommitteeKindEnum, description: 'The present kind.' }),
    code: t.exposeString('code', {
      nullable: true,
      description: 'The present official code; it changes on a move, so it is no key.',
    }),
    depth: t.exposeInt('depth', { description: 'How far below the root it stands; the root has 1.' }),
    parent: t.field({
      type: CommitteeType,
      nullable: true,
      description: 'The committee above; null at the root, and where it is outside your scope.',
      resolve: ({ parentId }, _args, context) => (parentId ? committeeById(context).load(parentId) : null),
    }),
    ancestors: t.field({
      type: [CommitteeType],
      description: 'From the topmost one that you may see to the parent.',
      resolve: (committee, _args, context) => findAncestors(context, committee),
    }),
    hasChildren: t.boolean({
      description: 'Whether a living committee stands directly under it.',
      resolve: ({ id }, _args, context) => hasChildren(context).load(id),
    }),
    areaTraits: t.field({
      type: [AreaTraitEnum],
      description: 'What is special about its area.',
      resolve: ({ areaTraits }) => [...areaTraits],
    }),
    establishedOn: t.expose('establishedOn', { type: 'Date', description: 'The first day on which it existed.' }),
    dissolvedOn: t.expose('dissolvedOn', {
      type: 'Date',
      nullable: true,
      description: 'The last day on which it existed; null while it does.',
    }),
    version: t.exposeInt('version', { description: 'Send it with an update.' }),
    placements: t.field({
      type: [PlacementType],
      description: 'Under whom it stood, from the first.',
      resolve: ({ id }, _args, context) => placementsOf(context).load(id),
    }),
    designations: t.field({
      type: [DesignationType],
      description: 'Its names, kinds and codes, from the first.',
      resolve: ({ id }, _args, context) => designationsOf(context).load(id),
    }),
    memberCounts: t.field({
      type: [MemberCountType],
      description: 'Members by year, the newest first.',
      resolve: ({ id }, _args, context) => memberCountsOf(context).load(id),
    }),
    officialMembers: t.int({
      nullable: true,
      description:
        'Official members at the end of the year: as reported, otherwise the sum of what its cells reported; null when nobody did.',
      args: { year: t.arg.int({ required: true, description: 'The year.' }) },
      resolve: ({ id, path }, { year }, context) => officialMembersIn(context).load({ id, path, year }),
    }),
    responsiblePersons: t.field({
      type: [ResponsiblePersonType],
      description: 'Who answers for its result, the newest first.',
      resolve: async ({ id, path }, _args, context) =>
        (await responsiblePersonsOf(context).load(id)).map((person) => ({ ...person, committeePath: path })),
    }),
    pool: t.field({
      type: PoolType,
      description: 'The open cases in the whole subtree, by stage.',
      resolve: ({ path }, _args, context) => poolOf(context).load(path),
    }),
    viewerMay: t.boolean({
      description: 'Whether you may do this to the committee.',
      args: { verb: t.arg({ type: VerbEnum, required: true, description: 'The right.' }) },
      resolve: ({ path }, { verb }, { viewer }) => viewer.may(verb, path),
    }),
  }),
})

export const CommitteeConnection = connectionOf('Committee', CommitteeType)
