import { builder } from '../../schema/builder.ts'
import { CommitteeKindEnum, labelled } from '../../schema/enums.ts'
import { pageArguments } from '../../schema/pages.ts'
import { SourceOrganisationConnection, SourceOrganisationType } from '../candidates/index.ts'
import { CommitteeConnection, CommitteeType } from '../committees/index.ts'
import {
  type AttentionCounts,
  COMMITTEE_ATTENTIONS,
  countAttention,
  countDriedUp,
  findAttention,
  findDriedUp,
} from './attention-service.ts'
import { lastAdmissionOf, lastIntroductionOf } from './attention-store.ts'

export const AttentionKindEnum = labelled(
  'AttentionKind',
  'Why a committee wants attention.',
  COMMITTEE_ATTENTIONS,
  'attentionKind',
)

const YEARS = 'For how many years there was nobody, from 1 to 20; 3 when it is left out.'
const AS_OF = 'The day of looking; today when it is left out. The pool is always that of today.'
const YEAR = 'BEHIND: the year of the targets; that of asOf when it is left out.'

const AttentionFilterInput = builder.inputType('AttentionFilter', {
  description: 'Where and since when one looks for what wants attention.',
  fields: (t) => ({
    within: t.id({ description: 'In this committee and all below it; everywhere when it is left out.' }),
    years: t.int({ description: YEARS }),
    asOf: t.field({ type: 'Date', description: AS_OF }),
    year: t.int({ description: YEAR }),
    kinds: t.field({ type: [CommitteeKindEnum], description: 'BEHIND: only committees of these kinds.' }),
  }),
})
const DriedUpFilterInput = builder.inputType('DriedUpFilter', {
  description: 'Where and since when one looks for organisations that named nobody.',
  fields: (t) => ({
    within: t.id({ description: 'Of this committee and all below it; everywhere when it is left out.' }),
    years: t.int({ description: YEARS }),
    asOf: t.field({ type: 'Date', description: 'The day of looking; today when it is left out.' }),
  }),
})

builder.queryFields((t) => ({
  attention: t.field({
    type: CommitteeConnection,
    description:
      'Committees that want attention: cells without an admission for years, without a candidate or under three official members, down the tree; committees behind the pace of their target of the year, by how many people.',
    args: {
      ...pageArguments(),
      kind: t.arg({ type: AttentionKindEnum, required: true, defaultValue: 'BEHIND', description: 'Why.' }),
      filter: t.arg({ type: AttentionFilterInput, description: 'Where and since when.' }),
    },
    resolve: (_root, { kind, filter, ...page }, context) => findAttention(context, kind, filter ?? {}, page),
  }),
  driedUpSources: t.field({
    type: SourceOrganisationConnection,
    description: 'Organisations that introduced people before and nobody for years, down the tree.',
    args: { ...pageArguments(), filter: t.arg({ type: DriedUpFilterInput, description: 'Where and since when.' }) },
    resolve: (_root, { filter, ...page }, context) => findDriedUp(context, filter ?? {}, page),
  }),
}))

const AttentionType = builder.objectRef<AttentionCounts>('Attention').implement({
  description: 'How much below a committee wants attention; each count is made only when it is asked for.',
  fields: (t) => ({
    noAdmission: t.int({
      description: 'Cells without an admission for so many years.',
      resolve: (counts, _args, context) => countAttention(context, counts, 'NO_ADMISSION'),
    }),
    noCandidate: t.int({
      description: 'Cells that follow nobody who could still be decided.',
      resolve: (counts, _args, context) => countAttention(context, counts, 'NO_CANDIDATE'),
    }),
    fewMembers: t.int({
      description: 'Cells under three official members by their newest count.',
      resolve: (counts, _args, context) => countAttention(context, counts, 'FEW_MEMBERS'),
    }),
    behind: t.int({
      description: 'Committees, itself among them, that are behind the pace of their target of the year.',
      resolve: (counts, _args, context) => countAttention(context, counts, 'BEHIND'),
    }),
    driedUp: t.int({
      description: 'Organisations that introduced people before and nobody for so many years.',
      resolve: (counts, _args, context) => countDriedUp(context, counts),
    }),
  }),
})

builder.objectFields(CommitteeType, (t) => ({
  attention: t.field({
    type: AttentionType,
    description: 'How much of it and below it wants attention.',
    args: {
      years: t.arg.int({ description: YEARS }),
      asOf: t.arg({ type: 'Date', description: AS_OF }),
      year: t.arg.int({ description: YEAR }),
    },
    resolve: (committee, filter): AttentionCounts => ({ committee, filter }),
  }),
  lastAdmissionOn: t.field({
    type: 'Date',
    nullable: true,
    description: 'The last day on which it decided an admission itself; null where none is known. Meant for cells.',
    args: { asOf: t.arg({ type: 'Date', description: 'Not after this day; today when it is left out.' }) },
    resolve: ({ id }, { asOf }, context) => lastAdmissionOf(context).load({ id, asOf: asOf ?? context.clock.today() }),
  }),
}))

builder.objectField(SourceOrganisationType, 'lastIntroducedOn', (t) =>
  t.field({
    type: 'Date',
    nullable: true,
    description: 'The last day on which a cell of your scope named somebody whom it introduced.',
    resolve: ({ id }, _args, context) => lastIntroductionOf(context).load(id),
  }),
)
