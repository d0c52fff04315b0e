import type { Success } from '../../platform/results.ts'
import { builder } from '../../schema/builder.ts'
import { AcquaintanceEnum, DecidingBodyEnum, PaperKindEnum, StageEnum } from '../../schema/enums.ts'
import { aboutPerson } from '../../schema/personal-types.ts'
import { FieldErrorType, resultUnion, tellVerdicts, VerdictType } from '../../schema/results.ts'
import { CandidateType, VoteInput } from '../candidates/index.ts'
import { advanceCandidates, assignMentorToMany, type BulkLine, previewBulk, recordCertificates } from './service.ts'

const toldOfLine = ({ candidate }: BulkLine) => ({
  paths: candidate ? [candidate.cellPath] : [],
  personId: candidate?.personId ?? null,
})
const BulkLineType = builder.objectRef<BulkLine>('BulkLine').implement({
  extensions: aboutPerson(toldOfLine),
  description: 'What became of one candidate in a work for many, or would become.',
  fields: (t) => ({
    candidateId: t.exposeID('candidateId', { description: 'The id that was given.' }),
    candidate: t.expose('candidate', {
      type: CandidateType,
      nullable: true,
      description: 'The candidate as it is now; null when absent or outside your scope.',
    }),
    allowed: t.exposeBoolean('allowed', { description: 'Whether it was done, or in a preview, whether it would be.' }),
    verdicts: t.field({
      type: [VerdictType],
      description: 'What stands in the way.',
      resolve: (line, _args, context) => tellVerdicts(context, line.verdicts, toldOfLine(line)),
    }),
    errors: t.field({
      type: [FieldErrorType],
      description: 'What is not filled in as it must be.',
      resolve: ({ problems }) => [...problems],
    }),
    conflict: t.exposeBoolean('conflict', { description: 'Whether somebody changed the case since it was read.' }),
  }),
})
const BulkSuccess = builder.objectRef<Success<readonly BulkLine[]>>('BulkSuccess').implement({
  description: 'Each was looked at. What was refused to some was done for the others.',
  fields: (t) => ({
    lines: t.field({ type: [BulkLineType], description: 'Each candidate.', resolve: ({ value }) => [...value] }),
    doneCount: t.int({
      description: 'For how many it was done.',
      resolve: ({ value }) => value.filter(({ allowed }) => allowed).length,
    }),
  }),
})
const BulkResult = resultUnion('Bulk', BulkSuccess)

const KEY = {
  description: 'The same key gets the same answer, once for each candidate.',
} as const
const BulkStepInput = builder.inputType('BulkStepInput', {
  description: 'A step that many are to take.',
  fields: (t) => ({
    to: t.field({ type: StageEnum, required: true, description: 'The stage to enter.' }),
    occurredOn: t.field({ type: 'Date', required: true, description: 'The day.' }),
    documentNumber: t.string({ description: 'The number of the document.' }),
    vote: t.field({ type: VoteInput, description: 'The vote, where one was held on all of them.' }),
    decidedBy: t.field({ type: DecidingBodyEnum, description: 'Whose decision it is.' }),
  }),
})
const BulkAssignmentInput = builder.inputType('BulkAssignmentInput', {
  description: 'A mentor for many.',
  fields: (t) => ({
    mentorId: t.id({ required: true, description: 'The mentor.' }),
    startsOn: t.field({ type: 'Date', required: true, description: 'The first day.' }),
    acquaintedSince: t.field({ type: 'Date', description: 'Since when the mentor has known them all from one unit.' }),
    acquaintance: t.field({ type: AcquaintanceEnum, description: 'How they know each other.' }),
  }),
})
const BulkCertificateInput = builder.inputType('BulkCertificateInput', {
  description: 'Certificates of a class for many.',
  fields: (t) => ({
    classId: t.id({ required: true, description: 'The class.' }),
    kind: t.field({ type: PaperKindEnum, description: 'Of the awareness course when it is left out.' }),
    issuedOn: t.field({ type: 'Date', required: true, description: 'The day of the certificates.' }),
    issuer: t.string({ description: 'Who issued them.' }),
    keptAt: t.string({ description: 'Where they are kept.' }),
  }),
})
const BulkPreviewInput = builder.inputType('BulkPreviewInput', {
  description: 'A work for many that is looked at before it is done: exactly one of advance, assign and certificate.',
  fields: (t) => ({
    ids: t.idList({ required: true, description: 'The candidates, at most 50.' }),
    advance: t.field({ type: BulkStepInput, description: 'A step of each.' }),
    assign: t.field({ type: BulkAssignmentInput, description: 'A mentor for each.' }),
    certificate: t.field({ type: BulkCertificateInput, description: 'A certificate for each.' }),
  }),
})
builder.queryField('previewBulk', (t) =>
  t.field({
    type: [BulkLineType],
    description: 'What would become of each candidate in a work for many. Nothing is changed.',
    args: { input: t.arg({ type: BulkPreviewInput, required: true, description: 'The work.' }) },
    resolve: (_root, { input }, context) => previewBulk(context, input),
  }),
)

const CandidateVersionInput = builder.inputType('CandidateVersionInput', {
  description: 'A candidate as it was read.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The candidate.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
  }),
})
const AdvanceCandidatesInput = builder.inputType('AdvanceCandidatesInput', {
  description: 'A step of many into one stage.',
  fields: (t) => ({
    candidates: t.field({ type: [CandidateVersionInput], required: true, description: 'Who, at most 50.' }),
    to: t.field({ type: StageEnum, required: true, description: 'The stage to enter.' }),
    occurredOn: t.field({ type: 'Date', required: true, description: 'The day.' }),
    documentNumber: t.string({ description: 'The number of the document.' }),
    documentIssuer: t.string({ description: 'Who issued the document.' }),
    note: t.string({ description: 'A note on each event.' }),
    vote: t.field({ type: VoteInput, description: 'The vote, where one was held on all of them.' }),
    decidedBy: t.field({ type: DecidingBodyEnum, description: 'Whose decision it is.' }),
    idempotencyKey: t.string(KEY),
  }),
})
const AssignMentorToManyInput = builder.inputType('AssignMentorToManyInput', {
  description: 'A mentor for many candidates.',
  fields: (t) => ({
    candidateIds: t.idList({ required: true, description: 'The candidates, at most 50.' }),
    mentorId: t.id({ required: true, description: 'The mentor.' }),
    startsOn: t.field({ type: 'Date', required: true, description: 'The first day.' }),
    decisionNumber: t.string({ description: 'The number of the decision.' }),
    acquaintedSince: t.field({ type: 'Date', description: 'Since when the mentor has known them all from one unit.' }),
    acquaintance: t.field({ type: AcquaintanceEnum, description: 'How they know each other.' }),
    idempotencyKey: t.string(KEY),
  }),
})
const CertifiedInput = builder.inputType('CertifiedInput', {
  description: 'Who got a certificate.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The candidate.' }),
    number: t.string({ description: 'The number of the certificate.' }),
  }),
})
const RecordCertificatesInput = builder.inputType('RecordCertificatesInput', {
  description: 'Certificates of a class for those who attended it.',
  fields: (t) => ({
    classId: t.id({ required: true, description: 'The class.' }),
    kind: t.field({ type: PaperKindEnum, description: 'Of the awareness course when it is left out.' }),
    issuedOn: t.field({ type: 'Date', required: true, description: 'The day of the certificates.' }),
    issuer: t.string({ description: 'Who issued them.' }),
    keptAt: t.string({ description: 'Where they are kept.' }),
    candidates: t.field({ type: [CertifiedInput], required: true, description: 'Who, at most 50.' }),
    idempotencyKey: t.string(KEY),
  }),
})

builder.mutationFields((t) => ({
  advanceCandidates: t.field({
    type: BulkResult,
    description: 'Many enter a stage on a day, each by a verdict of its own.',
    args: { input: t.arg({ type: AdvanceCandidatesInput, required: true, description: 'The step.' }) },
    resolve: (_root, { input }, context) => advanceCandidates(context, input),
  }),
  assignMentorToMany: t.field({
    type: BulkResult,
    description: 'A mentor helps many from a day on, each by a verdict of its own.',
    args: { input: t.arg({ type: AssignMentorToManyInput, required: true, description: 'Who helps whom.' }) },
    resolve: (_root, { input }, context) => assignMentorToMany(context, input),
  }),
  recordCertificates: t.field({
    type: BulkResult,
    description: 'Those who attended a class get its certificate into their register, each by a verdict of its own.',
    args: { input: t.arg({ type: RecordCertificatesInput, required: true, description: 'The certificates.' }) },
    resolve: (_root, { input }, context) => recordCertificates(context, input),
  }),
}))
