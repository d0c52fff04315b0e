import { builder } from '../../schema/builder.ts'
import {
  CaseStatusEnum,
  DateBasisEnum,
  ExitEnum,
  SexEnum,
  SideStateEnum,
  SortDirectionEnum,
  SourceOrganisationKindEnum,
  StageEnum,
} from '../../schema/enums.ts'
import { PersonInputType } from '../people/index.ts'
import { CANDIDATE_ORDERS } from './store.ts'

export const CandidateFilterInput = builder.inputType('CandidateFilter', {
  description: 'Which candidates; every condition that is given must hold.',
  fields: (t) => ({
    q: t.string({
      description:
        'Words of the name, without regard to accents and case, or the whole reference. Needs PERSON_READ in all that is listed.',
    }),
    ids: t.idList({ description: 'These candidates.' }),
    within: t.id({ description: 'Of this committee and all below it.' }),
    cell: t.id({ description: 'Of this cell.' }),
    status: t.field({ type: CaseStatusEnum, description: 'Followed, complete or over.' }),
    stage: t.field({ type: StageEnum, description: 'In this stage.' }),
    stages: t.field({ type: [StageEnum], description: 'In one of these stages.' }),
    exit: t.field({ type: ExitEnum, description: 'That left the path this way.' }),
    withoutMentor: t.boolean({ description: 'Whom nobody helps today, or those whom somebody does.' }),
    assessmentOverdue: t.boolean({
      description: 'Whose mentor should have assessed by now, or all others.',
    }),
    certificateMissing: t.boolean({
      description: 'Without a certificate of the awareness course in the register, or those with one.',
    }),
    mentor: t.id({ description: 'Whom this mentor helps today.' }),
    sourceOrganisation: t.id({ description: 'Introduced by this organisation.' }),
    sideState: t.field({ type: SideStateEnum, description: 'In this state beside the stage.' }),
    sex: t.field({ type: SexEnum, description: 'Of this sex.' }),
    youthUnionMember: t.boolean({ description: 'Members of the Youth Union, or those who are not.' }),
    sourcedFrom: t.field({ type: 'Date', description: 'Named as a source on this day or later.' }),
    sourcedTo: t.field({ type: 'Date', description: 'Named as a source on this day or before.' }),
  }),
})
const ORDER_WORDS = {
  NAME: 'By given name, then family and middle name. Needs PERSON_READ in all that is listed.',
  STAGE: 'By stage, in the order of the path.',
  STAGE_SINCE: 'By the day since which the case is in its stage.',
  SOURCED_ON: 'By the day on which the person was named.',
  CREATED_AT: 'By the instant at which the case was entered.',
} as const
const CandidateOrderFieldEnum = builder.enumType('CandidateOrderField', {
  description: 'What candidates are ordered by.',
  values: Object.fromEntries(
    CANDIDATE_ORDERS.map((field) => [field, { value: field, description: ORDER_WORDS[field] }]),
  ) as { [F in (typeof CANDIDATE_ORDERS)[number]]: { value: F; description: string } },
})
export const CandidateOrderInput = builder.inputType('CandidateOrder', {
  description: 'An order of candidates.',
  fields: (t) => ({
    field: t.field({ type: CandidateOrderFieldEnum, required: true, description: 'The field.' }),
    direction: t.field({ type: SortDirectionEnum, required: true, defaultValue: 'ASC', description: 'The direction.' }),
  }),
})

export const AdmissionFilterInput = builder.inputType('AdmissionFilter', {
  description: 'Which admissions; every condition that is given must hold.',
  fields: (t) => ({
    within: t.id({ description: 'Decided in this committee or below it.' }),
    from: t.field({ type: 'Date', description: 'On this day or later.' }),
    to: t.field({ type: 'Date', description: 'On this day or before.' }),
    basis: t.field({
      type: DateBasisEnum,
      description: 'Which date counts and orders the list; that of the decision when it is left out.',
    }),
  }),
})
export const SourceOrganisationFilterInput = builder.inputType('SourceOrganisationFilter', {
  description: 'Which organisations; every condition that is given must hold.',
  fields: (t) => ({
    q: t.string({ description: 'Words of the name, without regard to accents and case.' }),
    ids: t.idList({ description: 'These organisations.' }),
    within: t.id({ description: 'Of this committee and all below it.' }),
    kind: t.field({ type: SourceOrganisationKindEnum, description: 'Of this kind.' }),
  }),
})

export const SourceOrganisationInput = builder.inputType('SourceOrganisationInput', {
  description: 'An organisation by kind and name; it is added where the committee over the cell does not know it yet.',
  fields: (t) => ({
    kind: t.field({ type: SourceOrganisationKindEnum, required: true, description: 'The kind.' }),
    name: t.string({ required: true, description: 'The name.' }),
  }),
})

const KEY = { description: 'The same key gets the same answer, once.' }
const VERSION = { required: true, description: 'The version that was read.' } as const

export const CreateCandidateInput = builder.inputType('CreateCandidateInput', {
  description: 'A person whom a cell names as a source.',
  fields: (t) => ({
    person: t.field({ type: PersonInputType, required: true, description: 'The person.' }),
    cellId: t.id({ required: true, description: 'The cell that follows the person.' }),
    reference: t.string({ description: "The cell's own number of the case." }),
    sourceOrganisation: t.field({ type: SourceOrganisationInput, description: 'Who introduced the person.' }),
    sourcedOn: t.field({ type: 'Date', required: true, description: 'The day on which the person was named.' }),
    documentNumber: t.string({ description: 'The number of the document that names the person.' }),
    note: t.string({ description: 'A note on the first event.' }),
    idempotencyKey: t.string(KEY),
  }),
})
export const UpdateCandidateInput = builder.inputType('UpdateCandidateInput', {
  description: 'What is written about a candidate. Fields left out stay as they are; null takes a value away.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The candidate.' }),
    version: t.int(VERSION),
    person: t.field({ type: PersonInputType, description: 'The person.' }),
    reference: t.string({ description: "The cell's own number of the case." }),
    sourceOrganisation: t.field({ type: SourceOrganisationInput, description: 'Who introduced the person.' }),
  }),
})
