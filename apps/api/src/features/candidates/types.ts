import type { NextStep } from '@nguon/domain'
import { verdictIn } from '../../platform/results.ts'
import { builder } from '../../schema/builder.ts'
import { connectionOf } from '../../schema/connections.ts'
import {
  CaseEventKindEnum, CaseKindEnum, CaseStatusEnum, EducationEnum, EnterpriseKindEnum, ExitEnum, OccupationEnum, QualificationEnum, SexEnum, SourceOrganisationKindEnum, StageEnum, VerbEnum,
} from '../../schema/enums.ts'
import { VerdictType } from '../../schema/results.ts'
import { accountName } from '../access/index.ts'
import { CommitteeType, committeeById } from '../committees/index.ts'
import { findNextSteps } from './service.ts'
import { type AdmissionRow, admissionOf, type Candidate, candidateById, type EventRow, eventsOf, introducedBy, type SourceOrganisation, sourceOrganisationById, statusOf } from './store.ts'

export const CandidateType = builder.objectRef<Candidate>('Candidate')
const seesPerson = (candidate: Candidate, { viewer }: { viewer: { may: (verb: 'person:read', path: string) => boolean } }): boolean => viewer.may('person:read', candidate.cellPath)

export const SourceOrganisationType = builder.objectRef<SourceOrganisation>('SourceOrganisation').implement({
  description: "A mass organisation or movement that introduces people to a committee's cells.",
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id.' }),
    kind: t.expose('kind', { type: SourceOrganisationKindEnum, description: 'Its kind.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    committee: t.field({
      type: CommitteeType, nullable: true, description: 'The committee under which it works; null outside your scope.',
      resolve: ({ committeeId }, _args, context) => committeeById(context).load(committeeId),
    }),
    candidateCount: t.int({ description: 'How many cases of your scope it introduced.', resolve: ({ id }, _args, context) => introducedBy(context).load(id) }),
  }),
})
export const SourceOrganisationConnection = connectionOf('SourceOrganisation', SourceOrganisationType)

const CaseEventType = builder.objectRef<EventRow & { readonly masked: boolean }>('CaseEvent').implement({
  description: 'What happened in a case. Events are never changed or removed.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id.' }),
    sequence: t.exposeInt('sequence', { description: '1, 2, 3 within the case.' }),
    kind: t.expose('kind', { type: CaseEventKindEnum, description: 'What kind of thing happened.' }),
    stage: t.expose('stage', { type: StageEnum, nullable: true, description: 'The stage that was entered.' }),
    exit: t.expose('exit', { type: ExitEnum, nullable: true, description: 'How the case left the path.' }),
    occurredOn: t.expose('occurredOn', { type: 'Date', description: 'The day of the document or the act.' }),
    documentNumber: t.string({ nullable: true, description: 'The number of the document; null for those who may not see persons.', resolve: ({ masked, documentNumber }) => (masked ? null : documentNumber) }),
    documentIssuer: t.exposeString('documentIssuer', { nullable: true, description: 'Who issued the document.' }),
    note: t.string({ nullable: true, description: 'A note; null for those who may not see persons.', resolve: ({ masked, note }) => (masked ? null : note) }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was entered.' }),
    recordedBy: t.string({
      nullable: true, description: 'The account that entered it; null for those who may not see persons.',
      resolve: ({ masked, recordedById }, _args, context) => (masked || !recordedById ? null : accountName(context).load(recordedById)),
    }),
  }),
})

const NextStepType = builder.objectRef<NextStep>('NextStep').implement({
  description: 'A step that could be taken; exactly one of stage and exit is set.',
  fields: (t) => ({
    stage: t.expose('stage', { type: StageEnum, nullable: true, description: 'The stage to enter.' }),
    exit: t.expose('exit', { type: ExitEnum, nullable: true, description: 'The way out.' }),
    allowed: t.exposeBoolean('allowed', { description: 'Whether nothing stands in the way.' }),
    documentRequired: t.exposeBoolean('documentRequired', { description: 'Whether the step needs a document number.' }),
    verdicts: t.field({ type: [VerdictType], description: 'What stands in the way.', resolve: ({ verdicts }, _args, { locale }) => verdicts.map((verdict) => verdictIn(locale, verdict)) }),
  }),
})

export const AdmissionType = builder.objectRef<AdmissionRow>('Admission').implement({
  description: 'The fact that a person was admitted, with the dimensions of the day of the decision.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id.' }),
    candidate: t.field({
      type: CandidateType, nullable: true, description: 'The case; null where it has moved out of your scope.',
      resolve: ({ candidateId }, _args, context) => candidateById(context).load(candidateId),
    }),
    committee: t.field({
      type: CommitteeType, description: 'The committee where the decision was made; a later move of the person changes nothing here.',
      resolve: async ({ committeeId }, _args, context) => {
        const committee = await committeeById(context).load(committeeId)
        if (!committee) throw new Error(`Admission without a visible committee ${committeeId}`)
        return committee
      },
    }),
    decidedOn: t.expose('decidedOn', { type: 'Date', description: 'The day of the decision.' }),
    ceremonyOn: t.expose('ceremonyOn', { type: 'Date', nullable: true, description: 'The day of the ceremony, which is the day of joining.' }),
    annulledOn: t.expose('annulledOn', { type: 'Date', nullable: true, description: 'The day on which the decision was annulled; it does not count from then on.' }),
    documentNumber: t.string({
      nullable: true, description: 'The number of the decision; null for those who may not see persons.',
      resolve: ({ committeePath, documentNumber }, _args, { viewer }) => (viewer.may('person:read', committeePath) ? documentNumber : null),
    }),
    documentIssuer: t.exposeString('documentIssuer', { nullable: true, description: 'Who decided.' }),
    readmission: t.exposeBoolean('readmission', { description: 'Whether the person had been a member before.' }),
    ageYears: t.exposeInt('ageYears', { nullable: true, description: 'Full years of age on the day of the decision.' }),
    sex: t.expose('sex', { type: SexEnum, nullable: true, description: 'The sex.' }),
    ethnicity: t.exposeString('ethnicity', { nullable: true, description: 'The ethnic group.' }),
    religion: t.exposeString('religion', { nullable: true, description: 'The religion.' }),
    education: t.expose('education', { type: EducationEnum, nullable: true, description: 'General education.' }),
    qualification: t.expose('qualification', { type: QualificationEnum, nullable: true, description: 'Professional qualification.' }),
    occupation: t.expose('occupation', { type: OccupationEnum, nullable: true, description: 'The occupation group.' }),
    enterpriseKind: t.expose('enterpriseKind', { type: EnterpriseKindEnum, nullable: true, description: 'The kind of enterprise.' }),
    youthUnionMember: t.exposeBoolean('youthUnionMember', { nullable: true, description: 'Whether the person was a member of the Youth Union.' }),
    sourceKind: t.expose('sourceKind', { type: SourceOrganisationKindEnum, nullable: true, description: 'The kind of organisation that had introduced the person.' }),
  }),
})
export const AdmissionConnection = connectionOf('Admission', AdmissionType)

builder.objectType(CandidateType, {
  description: 'A person whom a cell follows, and the case.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id of the case.' }),
    fullName: t.string({ nullable: true, description: 'The full name; null for those who may not see persons.', resolve: (candidate, _args, context) => (seesPerson(candidate, context) ? candidate.person.fullName : null) }),
    birthDate: t.field({ type: 'Date', nullable: true, description: 'The birth date; null for those who may not see persons.', resolve: (candidate, _args, context) => (seesPerson(candidate, context) ? candidate.person.birthDate : null) }),
    residence: t.string({ nullable: true, description: 'Where the person lives; null for those who may not see persons.', resolve: (candidate, _args, context) => (seesPerson(candidate, context) ? candidate.person.residence : null) }),
    reference: t.string({ nullable: true, description: "The committee's own number of the case; null for those who may not see persons.", resolve: (candidate, _args, context) => (seesPerson(candidate, context) ? candidate.reference : null) }),
    masked: t.boolean({ description: 'Whether personal fields are hidden from you.', resolve: (candidate, _args, context) => !seesPerson(candidate, context) }),
    sex: t.field({ type: SexEnum, nullable: true, description: 'The sex.', resolve: ({ person }) => person.sex }),
    ethnicity: t.string({ nullable: true, description: 'The ethnic group.', resolve: ({ person }) => person.ethnicity }),
    religion: t.string({ nullable: true, description: 'The religion.', resolve: ({ person }) => person.religion }),
    education: t.field({ type: EducationEnum, nullable: true, description: 'General education.', resolve: ({ person }) => person.education }),
    qualification: t.field({ type: QualificationEnum, nullable: true, description: 'Professional qualification.', resolve: ({ person }) => person.qualification }),
    occupation: t.field({ type: OccupationEnum, nullable: true, description: 'The occupation group.', resolve: ({ person }) => person.occupation }),
    enterpriseKind: t.field({ type: EnterpriseKindEnum, nullable: true, description: 'The kind of enterprise.', resolve: ({ person }) => person.enterpriseKind }),
    youthUnionMember: t.boolean({ nullable: true, description: 'Whether the person is a member of the Youth Union.', resolve: ({ person }) => person.youthUnionMember }),
    cell: t.field({
      type: CommitteeType, description: 'The cell that follows the case.',
      resolve: async ({ cellId }, _args, context) => {
        const cell = await committeeById(context).load(cellId)
        if (!cell) throw new Error(`Case without a visible cell ${cellId}`)
        return cell
      },
    }),
    sourceOrganisation: t.field({
      type: SourceOrganisationType, nullable: true, description: 'Who introduced the person.',
      resolve: ({ sourceOrganisationId }, _args, context) => (sourceOrganisationId ? sourceOrganisationById(context).load(sourceOrganisationId) : null),
    }),
    caseKind: t.expose('caseKind', { type: CaseKindEnum, description: 'First admission or re-admission.' }),
    status: t.field({ type: CaseStatusEnum, description: 'Followed, complete or over.', resolve: statusOf }),
    stage: t.expose('stage', { type: StageEnum, description: 'The stage that the case is in today, or was in when it left.' }),
    exit: t.expose('exit', { type: ExitEnum, nullable: true, description: 'How it left the path; null while it has not.' }),
    stageSince: t.expose('stageSince', { type: 'Date', description: 'The day since which it is in its stage, or out.' }),
    sourcedOn: t.expose('sourcedOn', { type: 'Date', description: 'The day on which the cell named the person.' }),
    events: t.field({
      type: [CaseEventType], description: 'What happened, from the first.',
      resolve: async (candidate, _args, context) => {
        const masked = !seesPerson(candidate, context)
        return (await eventsOf(context).load(candidate.id)).map((event) => ({ ...event, masked }))
      },
    }),
    admission: t.field({ type: AdmissionType, nullable: true, description: 'The admission, once decided.', resolve: ({ id }, _args, context) => admissionOf(context).load(id) }),
    nextSteps: t.field({
      type: [NextStepType], description: 'What could be done next, steps forward first, with what stands in the way.',
      args: { on: t.arg({ type: 'Date', description: 'On which day; today when it is left out.' }) },
      resolve: (candidate, { on }, context) => findNextSteps(context, candidate, on ?? context.clock.today()),
    }),
    version: t.exposeInt('version', { description: 'Send it with the next change.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the case was entered.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the case was changed last.' }),
    viewerMay: t.boolean({
      description: 'Whether you may do this to the case.',
      args: { verb: t.arg({ type: VerbEnum, required: true, description: 'The right.' }) },
      resolve: ({ cellPath }, { verb }, { viewer }) => viewer.may(verb, cellPath),
    }),
  }),
})
export const CandidateConnection = connectionOf('Candidate', CandidateType)
