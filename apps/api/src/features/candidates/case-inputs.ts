import { builder } from '../../schema/builder.ts'
import {
  BarredGroupEnum,
  DecidingBodyEnum,
  EscalationOutcomeEnum,
  ExitEnum,
  IntroducerKindEnum,
  PaperKindEnum,
  ReturnReasonEnum,
  StageEnum,
  VoteBodyEnum,
} from '../../schema/enums.ts'
import { PersonInputType } from '../people/index.ts'

export const VoteInput = builder.inputType('VoteInput', {
  description: 'A vote as its minutes have it, in whole people.',
  fields: (t) => ({
    officialMembers: t.int({ required: true, description: 'All official members.' }),
    registeredElsewhere: t.int({
      required: true,
      description: 'Those who live with the Party elsewhere for a time.',
    }),
    exemptedAbsent: t.int({ required: true, description: 'Those exempted who stayed away.' }),
    exemptedPresent: t.int({ required: true, description: 'Those exempted who came all the same.' }),
    present: t.int({ required: true, description: 'Those who were there.' }),
    inFavour: t.int({ required: true, description: 'Those who voted in favour.' }),
    against: t.int({ required: true, description: 'Those who voted against.' }),
  }),
})
export const PaperInput = builder.inputType('PaperInput', {
  description: 'A paper for the register: what it is and where it lies.',
  fields: (t) => ({
    kind: t.field({ type: PaperKindEnum, required: true, description: 'The kind.' }),
    number: t.string({ description: 'The number.' }),
    issuedOn: t.field({ type: 'Date', required: true, description: 'The day of the paper.' }),
    receivedOn: t.field({ type: 'Date', description: 'The day on which it came in; some clocks begin here.' }),
    issuer: t.string({ description: 'Who issued it.' }),
    keptAt: t.string({ description: 'Where it is kept.' }),
    validUntil: t.field({ type: 'Date', description: 'How long it is valid, where the paper says so itself.' }),
  }),
})

export const IntroducerInput = builder.inputType('IntroducerInput', {
  description: 'Who introduces the person into the Party: an official member, or a union by its resolution.',
  fields: (t) => ({
    kind: t.field({ type: IntroducerKindEnum, required: true, description: 'A member or a union.' }),
    mentorId: t.id({ description: 'The member, from those who may be asked to help; for a member.' }),
    organisationName: t.string({ description: 'The name of the union; for a union.' }),
    introducedOn: t.field({ type: 'Date', required: true, description: 'The day of the introduction.' }),
    paperNumber: t.string({ description: 'The number of the introduction or resolution.' }),
  }),
})

/** What the input of every act on a case has. */
const actFields = (t: Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0]) => ({
  id: t.id({ required: true, description: 'The candidate.' }),
  version: t.int({ required: true, description: 'The version that was read.' }),
  occurredOn: t.field({ type: 'Date', required: true, description: 'The day on which it happened.' }),
  documentNumber: t.string({ description: 'The number of the document; some acts require it.' }),
  documentIssuer: t.string({ description: 'Who issued the document.' }),
  note: t.string({ description: 'A note on the event.' }),
  papers: t.field({
    type: [PaperInput],
    description: 'Papers that go into the register with it; the rules see them already.',
  }),
  idempotencyKey: t.string({ description: 'The same key gets the same answer, once.' }),
})

export const AdvanceCandidateInput = builder.inputType('AdvanceCandidateInput', {
  description: 'A step of a case into a stage.',
  fields: (t) => ({
    ...actFields(t),
    to: t.field({ type: StageEnum, required: true, description: 'The stage to enter.' }),
    vote: t.field({ type: VoteInput, description: 'The vote that leads there; some steps require it.' }),
    decidedBy: t.field({ type: DecidingBodyEnum, description: 'Whose decision it is, for an admission decision.' }),
    introducers: t.field({
      type: [IntroducerInput],
      description: 'Who introduces the person, written down with the step; the rules see them already.',
    }),
  }),
})
export const ExitCandidateInput = builder.inputType('ExitCandidateInput', {
  description: 'A way out of the path.',
  fields: (t) => ({
    ...actFields(t),
    exit: t.field({ type: ExitEnum, required: true, description: 'The way out.' }),
  }),
})
export const ReturnCandidateInput = builder.inputType('ReturnCandidateInput', {
  description: 'A way back to an earlier stage.',
  fields: (t) => ({
    ...actFields(t),
    to: t.field({ type: StageEnum, required: true, description: 'The stage to go back to.' }),
    reason: t.field({ type: ReturnReasonEnum, required: true, description: 'Why.' }),
  }),
})
export const RecordVoteInput = builder.inputType('RecordVoteInput', {
  description: 'A vote that led to no stage.',
  fields: (t) => ({
    ...actFields(t),
    body: t.field({ type: VoteBodyEnum, required: true, description: 'Who voted, and on what.' }),
    vote: t.field({ type: VoteInput, required: true, description: 'The vote.' }),
  }),
})
export const HoldCandidateInput = builder.inputType('HoldCandidateInput', {
  description: 'A rest of a case.',
  fields: (t) => actFields(t),
})
export const ResumeCandidateInput = builder.inputType('ResumeCandidateInput', {
  description: 'The end of a rest.',
  fields: (t) => actFields(t),
})
export const DecideEscalationInput = builder.inputType('DecideEscalationInput', {
  description: 'What the committee above decides after three votes without two thirds either way.',
  fields: (t) => ({
    ...actFields(t),
    outcome: t.field({ type: EscalationOutcomeEnum, required: true, description: 'What it decides.' }),
  }),
})

export const ReadmitCandidateInput = builder.inputType('ReadmitCandidateInput', {
  description: 'A former member whom a cell names again.',
  fields: (t) => ({
    previousId: t.id({ description: 'The case that ended, where it was followed here.' }),
    person: t.field({ type: PersonInputType, description: 'The person, where no earlier case was followed here.' }),
    cellId: t.id({ required: true, description: 'The cell that follows the person.' }),
    sourcedOn: t.field({ type: 'Date', required: true, description: 'The day on which the person was named.' }),
    leftOn: t.field({
      type: 'Date',
      description: 'The day on which the membership ended; that of the earlier case when it is left out.',
    }),
    barredGroup: t.field({ type: BarredGroupEnum, description: 'The barred group, if the person belongs to one.' }),
    crimeClearedOn: t.field({
      type: 'Date',
      description: 'The day on which the record of a lesser crime was cleared.',
    }),
    readmissions: t.int({ description: 'How many times the person was admitted again before.' }),
    reference: t.string({ description: "The cell's own number of the case." }),
    documentNumber: t.string({ description: 'The number of the document that names the person.' }),
    note: t.string({ description: 'A note on the first event.' }),
    idempotencyKey: t.string({ description: 'The same key gets the same answer, once.' }),
  }),
})

export const AmendmentInput = builder.inputType('AmendmentInput', {
  description: 'What is true of an event instead.',
  fields: (t) => ({
    sequence: t.int({ required: true, description: 'The event.' }),
    occurredOn: t.field({ type: 'Date', required: true, description: 'Its day.' }),
    documentNumber: t.string({ description: 'The number of its document.' }),
  }),
})
export const CorrectCaseInput = builder.inputType('CorrectCaseInput', {
  description: 'An error that is undone: events that were never so, or one whose day or number was wrong.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The candidate.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
    voids: t.intList({ description: 'The events that were never so.' }),
    amends: t.field({ type: AmendmentInput, description: 'The event that is amended.' }),
    reason: t.string({ required: true, description: 'Why.' }),
    idempotencyKey: t.string({ description: 'The same key gets the same answer, once.' }),
  }),
})
