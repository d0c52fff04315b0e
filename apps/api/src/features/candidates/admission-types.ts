import { builder } from '../../schema/builder.ts'
import { connectionOf } from '../../schema/connections.ts'
import {
  EducationEnum,
  EnterpriseKindEnum,
  OccupationEnum,
  QualificationEnum,
  SexEnum,
  SourceOrganisationKindEnum,
} from '../../schema/enums.ts'
import { aboutPerson } from '../../schema/personal-types.ts'
import { CommitteeType, committeeById } from '../committees/index.ts'
import { admissionOf } from './admissions-store.ts'
import type { Admission } from './history-store.ts'
import { candidateById } from './store.ts'
import { CandidateType } from './types.ts'

const AdmissionType = builder.objectRef<Admission>('Admission').implement({
  extensions: aboutPerson(({ committeePath }: Admission) => ({ paths: [committeePath] })),
  description: 'The fact that a person was admitted, with what was true of the person on the day of the decision.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id.' }),
    candidate: t.field({
      type: CandidateType,
      description: 'The candidate who was admitted.',
      resolve: async ({ id, candidateId }, _args, context) => {
        const candidate = await candidateById(context).load(candidateId)
        if (!candidate) throw new Error(`Admission ${id} was read without its candidate ${candidateId}`)
        return candidate
      },
    }),
    committee: t.field({
      type: CommitteeType,
      description: 'Where the decision was made; a later move of the person changes nothing here.',
      resolve: async ({ id, committeeId }, _args, context) => {
        const committee = await committeeById(context).load(committeeId)
        if (!committee) throw new Error(`Admission ${id} was read without its committee ${committeeId}`)
        return committee
      },
    }),
    decidedOn: t.expose('decidedOn', { type: 'Date', description: 'The day of the decision.' }),
    ceremonyOn: t.expose('ceremonyOn', {
      type: 'Date',
      nullable: true,
      description: 'The day of the ceremony, from which probation counts.',
    }),
    annulledOn: t.expose('annulledOn', {
      type: 'Date',
      nullable: true,
      description: 'The day from which the decision is annulled and counts no more.',
    }),
    documentNumber: t.string({
      nullable: true,
      description: 'The number of the decision; null for those who may not see persons.',
      resolve: ({ documentNumber }) => documentNumber,
    }),
    documentIssuer: t.exposeString('documentIssuer', { nullable: true, description: 'Who decided.' }),
    readmission: t.exposeBoolean('readmission', { description: 'Whether the person had been a member before.' }),
    ageYears: t.exposeInt('ageYears', { nullable: true, description: 'Full years of age on the day of the decision.' }),
    sex: t.expose('sex', { type: SexEnum, nullable: true, description: 'The sex.' }),
    ethnicity: t.exposeString('ethnicity', { nullable: true, description: 'The ethnic group.' }),
    religion: t.exposeString('religion', { nullable: true, description: 'The religion on that day.' }),
    education: t.expose('education', {
      type: EducationEnum,
      nullable: true,
      description: 'The general education on that day.',
    }),
    qualification: t.expose('qualification', {
      type: QualificationEnum,
      nullable: true,
      description: 'The professional qualification on that day.',
    }),
    occupation: t.expose('occupation', {
      type: OccupationEnum,
      nullable: true,
      description: 'The occupation group on that day.',
    }),
    enterpriseKind: t.expose('enterpriseKind', {
      type: EnterpriseKindEnum,
      nullable: true,
      description: 'The kind of enterprise on that day.',
    }),
    youthUnionMember: t.exposeBoolean('youthUnionMember', {
      nullable: true,
      description: 'Whether the person belonged to the Youth Union on that day.',
    }),
    sourceKind: t.expose('sourceKind', {
      type: SourceOrganisationKindEnum,
      nullable: true,
      description: 'The kind of organisation that had introduced the person.',
    }),
  }),
})
export const AdmissionConnection = connectionOf('Admission', AdmissionType)

builder.objectField(CandidateType, 'admission', (t) =>
  t.field({
    type: AdmissionType,
    nullable: true,
    description: 'The admission; null before the decision.',
    resolve: ({ id }, _args, context) => admissionOf(context).load(id),
  }),
)
