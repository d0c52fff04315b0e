import { daysBetween } from '@nguon/domain'
import { builder } from '../../schema/builder.ts'
import { connectionOf } from '../../schema/connections.ts'
import {
  CaseKindEnum,
  CaseStatusEnum,
  EducationEnum,
  EnterpriseKindEnum,
  ExitEnum,
  OccupationEnum,
  QualificationEnum,
  SexEnum,
  SideStateEnum,
  SourceOrganisationKindEnum,
  StageEnum,
  VerbEnum,
} from '../../schema/enums.ts'
import { aboutPerson } from '../../schema/personal-types.ts'
import { CommitteeType, committeeById } from '../committees/index.ts'
import { CaseEventType, shownEvents } from './case-types.ts'
import { eventsOf } from './history-store.ts'
import { candidateCountOf, type SourceOrganisation, sourceOrganisationById } from './source-organisations-store.ts'
import { type Candidate, candidateById } from './store.ts'

export const CandidateType = builder.objectRef<Candidate>('Candidate')

/** Of whom a case tells. */
export const toldOfCase = ({ cellPath, personId }: Candidate) => ({ paths: [cellPath], personId })

export const SourceOrganisationType = builder.objectRef<SourceOrganisation>('SourceOrganisation').implement({
  description: "A mass organisation or movement that introduces people to a committee's cells.",
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id.' }),
    kind: t.expose('kind', { type: SourceOrganisationKindEnum, description: 'The kind.' }),
    name: t.exposeString('name', { description: 'The name.' }),
    committee: t.field({
      type: CommitteeType,
      description: 'The committee to whose cells it introduces people.',
      resolve: async ({ id, committeeId }, _args, context) => {
        const committee = await committeeById(context).load(committeeId)
        if (!committee) throw new Error(`Source organisation ${id} was read without its committee ${committeeId}`)
        return committee
      },
    }),
    candidateCount: t.int({
      description: 'How many candidates of your scope it introduced, at any time.',
      resolve: ({ id }, _args, context) => candidateCountOf(context).load(id),
    }),
  }),
})
export const SourceOrganisationConnection = connectionOf('SourceOrganisation', SourceOrganisationType)

builder.objectType(CandidateType, {
  description: 'A person whom a cell follows, and the case from source to official member or to an exit.',
  extensions: aboutPerson(toldOfCase),
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id; it never changes.' }),
    fullName: t.string({
      nullable: true,
      description: 'The name; null for those who may not see persons.',
      resolve: ({ person }) => person.fullName,
    }),
    birthDate: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day of birth; null for those who may not see persons.',
      resolve: ({ person }) => person.birthDate,
    }),
    residence: t.string({
      nullable: true,
      description: 'Where the person lives; null for those who may not see persons.',
      resolve: ({ person }) => person.residence,
    }),
    reference: t.string({
      nullable: true,
      description: "The cell's own number of the case; null for those who may not see persons.",
      resolve: ({ reference }) => reference,
    }),
    masked: t.boolean({
      description: 'Whether the personal fields are hidden from you.',
      resolve: ({ cellPath }, _args, { viewer }) => !viewer.may('person:read', cellPath),
    }),
    sex: t.field({ type: SexEnum, nullable: true, description: 'The sex.', resolve: ({ person }) => person.sex }),
    ethnicity: t.string({
      nullable: true,
      description: 'The ethnic group.',
      resolve: ({ person }) => person.ethnicity,
    }),
    religion: t.string({ nullable: true, description: 'The religion.', resolve: ({ person }) => person.religion }),
    education: t.field({
      type: EducationEnum,
      nullable: true,
      description: 'The highest level of general education.',
      resolve: ({ person }) => person.education,
    }),
    communityElder: t.boolean({
      nullable: true,
      description: "Whether the person is a village elder or the like, for whom an area's own rule of schooling holds.",
      resolve: ({ person }) => person.communityElder,
    }),
    qualification: t.field({
      type: QualificationEnum,
      nullable: true,
      description: 'The highest professional qualification.',
      resolve: ({ person }) => person.qualification,
    }),
    occupation: t.field({
      type: OccupationEnum,
      nullable: true,
      description: 'The occupation group.',
      resolve: ({ person }) => person.occupation,
    }),
    enterpriseKind: t.field({
      type: EnterpriseKindEnum,
      nullable: true,
      description: 'The kind of enterprise in which the person works.',
      resolve: ({ person }) => person.enterpriseKind,
    }),
    youthUnionMember: t.boolean({
      nullable: true,
      description: 'Whether the person belongs to the Youth Union.',
      resolve: ({ person }) => person.youthUnionMember,
    }),
    cell: t.field({
      type: CommitteeType,
      description: 'The cell that follows the person.',
      resolve: async ({ id, cellId }, _args, context) => {
        const cell = await committeeById(context).load(cellId)
        if (!cell) throw new Error(`Candidate ${id} was read without its cell ${cellId}`)
        return cell
      },
    }),
    sourceOrganisation: t.field({
      type: SourceOrganisationType,
      nullable: true,
      description: 'Who introduced the person; null where nobody did, or where it is outside your scope.',
      resolve: ({ sourceOrganisationId }, _args, context) =>
        sourceOrganisationId ? sourceOrganisationById(context).load(sourceOrganisationId) : null,
    }),
    caseKind: t.expose('caseKind', { type: CaseKindEnum, description: 'Whether it is the first admission.' }),
    status: t.expose('status', {
      type: CaseStatusEnum,
      description: 'Whether the case is followed, complete or over.',
    }),
    stage: t.expose('stage', {
      type: StageEnum,
      description: 'The stage that the case is in; after an exit, the last one that it was in.',
    }),
    exit: t.expose('exit', { type: ExitEnum, nullable: true, description: 'How it left the path; null while on it.' }),
    stageSince: t.expose('stageSince', {
      type: 'Date',
      description: 'The day since which the case is in its stage, or out.',
    }),
    sourcedOn: t.expose('sourcedOn', {
      type: 'Date',
      description: 'The day on which the person was named as a source.',
    }),
    events: t.field({
      type: [CaseEventType],
      description: 'What happened in the case, from the first.',
      resolve: async (candidate, _args, context) =>
        shownEvents(await eventsOf(context).load(candidate.id), toldOfCase(candidate)),
    }),
    daysInStage: t.int({
      description: 'Full days since the case came into its stage, or out.',
      resolve: ({ stageSince }, _args, { clock }) => daysBetween(stageSince, clock.today()),
    }),
    sideState: t.expose('sideState', {
      type: SideStateEnum,
      nullable: true,
      description: 'A state beside the stage; null while there is none.',
    }),
    sideSince: t.expose('sideSince', { type: 'Date', nullable: true, description: 'Since when it is in that state.' }),
    ceremonyOn: t.expose('ceremonyOn', {
      type: 'Date',
      nullable: true,
      description: 'The day of the ceremony, from which probation counts.',
    }),
    officialOn: t.expose('officialOn', {
      type: 'Date',
      nullable: true,
      description:
        'The day from which the person is an official member: when probation ended, however late the decision.',
    }),
    previousCase: t.field({
      type: CandidateType,
      nullable: true,
      description: 'The case before, for a re-admission; null where there was none or it is outside your scope.',
      resolve: ({ previousCaseId }, _args, context) =>
        previousCaseId ? candidateById(context).load(previousCaseId) : null,
    }),
    version: t.exposeInt('version', { description: 'Send it with an update or a step.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the case was entered.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was changed last.' }),
    viewerMay: t.boolean({
      description: 'Whether you may do this to the candidate.',
      args: { verb: t.arg({ type: VerbEnum, required: true, description: 'The right.' }) },
      resolve: ({ cellPath }, { verb }, { viewer }) => viewer.may(verb, cellPath),
    }),
  }),
})

export const CandidateConnection = connectionOf('Candidate', CandidateType)
