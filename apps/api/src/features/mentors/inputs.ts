import { builder } from '../../schema/builder.ts'
import { AcquaintanceEnum, AssignmentEndReasonEnum, SortDirectionEnum } from '../../schema/enums.ts'
import { PersonInputType } from '../people/index.ts'
import { MENTOR_ORDERS } from './store.ts'

export const MentorFilterInput = builder.inputType('MentorFilter', {
  description: 'Which mentors; every condition that is given must hold.',
  fields: (t) => ({
    q: t.string({
      description:
        'Words of the name, without regard to accents and case, or the whole card number. Needs PERSON_READ in all that is listed, and PERSON_READ_SENSITIVE where there is a digit among them.',
    }),
    ids: t.idList({ description: 'These mentors.' }),
    within: t.id({ description: 'Of this committee and all below it.' }),
    committee: t.id({ description: 'Of this committee itself.' }),
    active: t.boolean({ description: 'Those who may be assigned today, or those who may not.' }),
    overloaded: t.boolean({ description: 'Those who help more than their capacity, or those who do not.' }),
    free: t.boolean({
      description: 'Those who may be asked today and help fewer than their capacity, or all others.',
    }),
    noLongerEligible: t.boolean({
      description: 'Those who help somebody and may not any longer (ended, disciplined, moved away), or all others.',
    }),
    silent: t.boolean({ description: 'Those who help somebody and should have assessed by now, or all others.' }),
  }),
})
const ORDER_WORDS = {
  NAME: 'By given name, then family and middle name. Needs PERSON_READ in all that is listed.',
  LOAD: 'By the number of candidates helped today.',
  OFFICIAL_SINCE: 'By the day of official membership; unknown ones first.',
  CREATED_AT: 'By the instant at which the mentor was entered.',
} as const
const MentorOrderFieldEnum = builder.enumType('MentorOrderField', {
  description: 'What mentors are ordered by.',
  values: Object.fromEntries(
    MENTOR_ORDERS.map((field) => [field, { value: field, description: ORDER_WORDS[field] }]),
  ) as { [F in (typeof MENTOR_ORDERS)[number]]: { value: F; description: string } },
})
export const MentorOrderInput = builder.inputType('MentorOrder', {
  description: 'An order of mentors.',
  fields: (t) => ({
    field: t.field({ type: MentorOrderFieldEnum, required: true, description: 'The field.' }),
    direction: t.field({ type: SortDirectionEnum, required: true, defaultValue: 'ASC', description: 'The direction.' }),
  }),
})

const KEY = { description: 'The same key gets the same answer, once.' }
const VERSION = { required: true, description: 'The version that was read.' } as const

export const CreateMentorInput = builder.inputType('CreateMentorInput', {
  description: 'An official member who may be asked to help candidates.',
  fields: (t) => ({
    person: t.field({ type: PersonInputType, required: true, description: 'The person.' }),
    committeeId: t.id({ required: true, description: 'The committee of the member.' }),
    cardNumber: t.string({ description: 'The number of the party card; no two mentors share one.' }),
    position: t.string({ description: 'The position in the Party or elsewhere.' }),
    officialSince: t.field({ type: 'Date', required: true, description: 'The day of official membership.' }),
    capacity: t.int({ description: 'How many candidates at a time; 3 when it is left out.' }),
    idempotencyKey: t.string(KEY),
  }),
})
export const UpdateMentorInput = builder.inputType('UpdateMentorInput', {
  description: 'What is written about a mentor. Fields left out stay as they are; null takes a value away.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The mentor.' }),
    version: t.int(VERSION),
    person: t.field({ type: PersonInputType, description: 'The person.' }),
    cardNumber: t.string({ description: 'The number of the party card.' }),
    position: t.string({ description: 'The position in the Party or elsewhere.' }),
    officialSince: t.field({ type: 'Date', description: 'The day of official membership.' }),
    capacity: t.int({ description: 'How many candidates at a time.' }),
    endedOn: t.field({ type: 'Date', description: 'The last day on which the member may be assigned.' }),
  }),
})
export const AssignMentorInput = builder.inputType('AssignMentorInput', {
  description: 'A mentor for a candidate.',
  fields: (t) => ({
    candidateId: t.id({ required: true, description: 'The candidate.' }),
    mentorId: t.id({ required: true, description: 'The mentor.' }),
    startsOn: t.field({ type: 'Date', required: true, description: 'The first day.' }),
    decisionNumber: t.string({ description: 'The number of the decision.' }),
    acquaintedSince: t.field({
      type: 'Date',
      description: 'Since when the mentor has worked, studied or lived with the candidate in one unit.',
    }),
    acquaintance: t.field({ type: AcquaintanceEnum, description: 'How they know each other.' }),
    takesOverFrom: t.id({
      description: 'The assignment that this one takes over: it ends the day before, with the handover note.',
    }),
    handoverNote: t.string({ description: 'Where the work stands; required when somebody takes over.' }),
    idempotencyKey: t.string(KEY),
  }),
})
export const RecordAcquaintanceInput = builder.inputType('RecordAcquaintanceInput', {
  description: 'Since when a mentor and a candidate know each other.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The assignment.' }),
    version: t.int(VERSION),
    acquaintedSince: t.field({
      type: 'Date',
      required: true,
      description: 'Since when the mentor has worked, studied or lived with the candidate in one unit.',
    }),
    acquaintance: t.field({ type: AcquaintanceEnum, required: true, description: 'How they know each other.' }),
  }),
})
export const EndMentorAssignmentInput = builder.inputType('EndMentorAssignmentInput', {
  description: 'The end of an assignment.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The assignment.' }),
    version: t.int(VERSION),
    endsOn: t.field({ type: 'Date', required: true, description: 'The last day.' }),
    reason: t.field({ type: AssignmentEndReasonEnum, required: true, description: 'Why it ends.' }),
    handoverNote: t.string({
      description: 'What whoever takes over must know; required when the mentor moved or is unable.',
    }),
    idempotencyKey: t.string(KEY),
  }),
})
