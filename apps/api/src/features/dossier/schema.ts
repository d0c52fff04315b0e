import { dossierOf, openFile } from '@nguon/domain'
import { builder } from '../../schema/builder.ts'
import { IntroducerKindEnum, RelationEnum, VerificationStateEnum } from '../../schema/enums.ts'
import { CandidateResult, CandidateType, caseFactsOf, eventsOf, PaperInput } from '../candidates/index.ts'
import { regulationsOf } from '../regulations/index.ts'
import {
  dropVerification,
  recordIntroducer,
  recordPaper,
  recordVerification,
  takeBackIntroducer,
  takeOutPaper,
} from './service.ts'
import { introducersOfCase, papersOfCase, verificationsOfCase } from './store.ts'
import { DossierLineType, IntroducerType, PaperType, type ShownLine, VerificationType } from './types.ts'

builder.objectFields(CandidateType, (t) => ({
  papers: t.field({
    type: [PaperType],
    description: 'The register of the dossier, the oldest paper first; those taken out of it too.',
    resolve: ({ id }, _args, context) => papersOfCase(context).load(id),
  }),
  dossier: t.field({
    type: [DossierLineType],
    description: 'The checklist: every paper that the stages want, and what the register has of it.',
    args: {
      on: t.arg({ type: 'Date', description: "The day that is looked at; the server's day when it is left out." }),
    },
    resolve: async ({ id }, { on }, context): Promise<ShownLine[]> => {
      const [events, facts, regulations, papers] = await Promise.all([
        eventsOf(context).load(id),
        caseFactsOf(context).load(id),
        regulationsOf(context),
        papersOfCase(context).load(id),
      ])
      if (!facts) throw new Error(`Candidate ${id} was read without the facts of the case`)
      const file = openFile(events, facts, regulations)
      return dossierOf({ ...file, on: on ?? context.clock.today(), step: null }).map(({ record, ...line }) => ({
        ...line,
        record: papers.find((paper) => paper.id === record?.id) ?? null,
      }))
    },
  }),
  verifications: t.field({
    type: [VerificationType],
    description: 'The verification of the curriculum vitae, line by line.',
    resolve: ({ id }, _args, context) => verificationsOfCase(context).load(id),
  }),
  introducers: t.field({
    type: [IntroducerType],
    description: 'Who introduces the person into the Party.',
    resolve: ({ id }, _args, context) => introducersOfCase(context).load(id),
  }),
}))

const KEY = { description: 'The same key gets the same answer, once.' }
const CANDIDATE = { required: true, description: 'The candidate.' } as const

const RecordPaperInput = builder.inputType('RecordPaperInput', {
  description: 'A paper for the register of a case.',
  fields: (t) => ({
    candidateId: t.id(CANDIDATE),
    paper: t.field({ type: PaperInput, required: true, description: 'The paper.' }),
    idempotencyKey: t.string(KEY),
  }),
})
const WithdrawPaperInput = builder.inputType('WithdrawPaperInput', {
  description: 'A paper that was written down by mistake.',
  fields: (t) => ({
    candidateId: t.id(CANDIDATE),
    id: t.id({ required: true, description: 'The paper.' }),
    reason: t.string({ required: true, description: 'Why it is taken out.' }),
  }),
})
const RecordVerificationInput = builder.inputType('RecordVerificationInput', {
  description: 'A line of the verification: a new one, or one as it is now.',
  fields: (t) => ({
    candidateId: t.id(CANDIDATE),
    id: t.id({ description: 'The line that is changed; a new one when it is left out.' }),
    version: t.int({ description: 'The version of the line that was read.' }),
    relation: t.field({ type: RelationEnum, required: true, description: 'Whose record is verified.' }),
    state: t.field({ type: VerificationStateEnum, required: true, description: 'How far it is.' }),
    place: t.string({ description: 'Where it is verified.' }),
    sentOn: t.field({ type: 'Date', description: 'The day on which it was asked.' }),
    answeredOn: t.field({ type: 'Date', description: 'The day on which it was answered.' }),
    note: t.string({
      description: 'What was found out. Of a line that is changed it stays as it was when it is left out.',
    }),
    idempotencyKey: t.string(KEY),
  }),
})
const RemoveVerificationInput = builder.inputType('RemoveVerificationInput', {
  description: 'A line of the verification that should not be there.',
  fields: (t) => ({
    candidateId: t.id(CANDIDATE),
    id: t.id({ required: true, description: 'The line.' }),
  }),
})
const RecordIntroducerInput = builder.inputType('RecordIntroducerInput', {
  description: 'Who introduces the person into the Party.',
  fields: (t) => ({
    candidateId: t.id(CANDIDATE),
    kind: t.field({ type: IntroducerKindEnum, required: true, description: 'A member or a union.' }),
    mentorId: t.id({ description: 'The member, from those who may be asked to help; for a member.' }),
    organisationName: t.string({ description: 'The name of the union; for a union.' }),
    introducedOn: t.field({ type: 'Date', required: true, description: 'The day of the introduction.' }),
    paperNumber: t.string({ description: 'The number of the introduction or resolution.' }),
    idempotencyKey: t.string(KEY),
  }),
})
const WithdrawIntroducerInput = builder.inputType('WithdrawIntroducerInput', {
  description: 'Somebody who does not introduce the person after all.',
  fields: (t) => ({
    candidateId: t.id(CANDIDATE),
    id: t.id({ required: true, description: 'The introducer.' }),
  }),
})

builder.mutationFields((t) => ({
  recordPaper: t.field({
    type: CandidateResult,
    description: 'A paper goes into the register of a case.',
    args: { input: t.arg({ type: RecordPaperInput, required: true, description: 'The paper.' }) },
    resolve: (_root, { input }, context) => recordPaper(context, input),
  }),
  withdrawPaper: t.field({
    type: CandidateResult,
    description: 'A paper that was written down by mistake is taken out of the register; it stays readable.',
    args: { input: t.arg({ type: WithdrawPaperInput, required: true, description: 'The paper.' }) },
    resolve: (_root, { input }, context) => takeOutPaper(context, input),
  }),
  recordVerification: t.field({
    type: CandidateResult,
    description: 'A line of the verification of the curriculum vitae is written down.',
    args: { input: t.arg({ type: RecordVerificationInput, required: true, description: 'The line.' }) },
    resolve: (_root, { input }, context) => recordVerification(context, input),
  }),
  removeVerification: t.field({
    type: CandidateResult,
    description: 'A line of the verification that should not be there is taken away.',
    args: { input: t.arg({ type: RemoveVerificationInput, required: true, description: 'The line.' }) },
    resolve: (_root, { input }, context) => dropVerification(context, input),
  }),
  recordIntroducer: t.field({
    type: CandidateResult,
    description: 'Who introduces the person into the Party is written down.',
    args: { input: t.arg({ type: RecordIntroducerInput, required: true, description: 'The introducer.' }) },
    resolve: (_root, { input }, context) => recordIntroducer(context, input),
  }),
  withdrawIntroducer: t.field({
    type: CandidateResult,
    description: 'Somebody does not introduce the person after all.',
    args: { input: t.arg({ type: WithdrawIntroducerInput, required: true, description: 'The introducer.' }) },
    resolve: (_root, { input }, context) => takeBackIntroducer(context, input),
  }),
}))
