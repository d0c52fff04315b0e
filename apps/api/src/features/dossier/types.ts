import { type DossierLine, PAPER_STATES } from '@nguon/domain'
import { builder } from '../../schema/builder.ts'
import {
  IntroducerKindEnum,
  labelled,
  PaperKindEnum,
  RelationEnum,
  StageEnum,
  TrustEnum,
  VerificationStateEnum,
} from '../../schema/enums.ts'
import { aboutPerson } from '../../schema/personal-types.ts'
import { accountName } from '../access/index.ts'
import { MentorType, mentorById } from '../mentors/index.ts'
import type { IntroducerRecord, PaperRecord, VerificationRecord } from './store.ts'

const HIDDEN = 'null for those who may not see persons'

export const PaperType = builder.objectRef<PaperRecord>('Paper').implement({
  extensions: aboutPerson(({ cellPath }: PaperRecord) => ({ paths: [cellPath] })),
  description: 'A paper of a dossier, as the register knows it: what it is and where it lies, never the paper itself.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id.' }),
    kind: t.expose('kind', { type: PaperKindEnum, description: 'The kind.' }),
    number: t.string({
      nullable: true,
      description: `The number; ${HIDDEN}.`,
      resolve: ({ number }) => number,
    }),
    issuedOn: t.expose('issuedOn', { type: 'Date', description: 'The day of the paper.' }),
    receivedOn: t.expose('receivedOn', { type: 'Date', nullable: true, description: 'The day on which it came in.' }),
    issuer: t.string({
      nullable: true,
      description: `Who issued it; ${HIDDEN}.`,
      resolve: ({ issuer }) => issuer,
    }),
    keptAt: t.string({
      nullable: true,
      description: `Where it is kept; ${HIDDEN}.`,
      resolve: ({ keptAt }) => keptAt,
    }),
    validUntil: t.expose('validUntil', {
      type: 'Date',
      nullable: true,
      description: 'How long it is valid, where the paper says so itself.',
    }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was entered.' }),
    recordedBy: t.string({
      nullable: true,
      description: `The account that entered it; ${HIDDEN}.`,
      resolve: ({ recordedById }, _args, context) => (recordedById ? accountName(context).load(recordedById) : null),
    }),
    withdrawnAt: t.expose('withdrawnAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken out of the register; null while it is in it.',
    }),
    withdrawReason: t.string({
      nullable: true,
      description: `Why it was taken out; ${HIDDEN}.`,
      resolve: ({ withdrawReason }) => withdrawReason,
    }),
  }),
})

export const VerificationType = builder.objectRef<VerificationRecord>('Verification').implement({
  extensions: aboutPerson(({ cellPath, personId }: VerificationRecord) => ({ paths: [cellPath], personId })),
  description: 'One line of the verification of a curriculum vitae.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id.' }),
    relation: t.expose('relation', { type: RelationEnum, description: 'Whose record is verified.' }),
    state: t.expose('state', { type: VerificationStateEnum, description: 'How far it is.' }),
    place: t.string({
      nullable: true,
      description: `Where it is verified; ${HIDDEN}.`,
      resolve: ({ place }) => place,
    }),
    sentOn: t.expose('sentOn', { type: 'Date', nullable: true, description: 'The day on which it was asked.' }),
    answeredOn: t.expose('answeredOn', {
      type: 'Date',
      nullable: true,
      description: 'The day on which it was answered.',
    }),
    note: t.string({
      nullable: true,
      description: `What was noted; ${HIDDEN}.`,
      resolve: ({ note }) => note,
    }),
    version: t.exposeInt('version', { description: 'Send it with a change.' }),
  }),
})

export const IntroducerType = builder.objectRef<IntroducerRecord>('Introducer').implement({
  extensions: aboutPerson(({ cellPath }: IntroducerRecord) => ({ paths: [cellPath] })),
  description: 'Who introduces the person into the Party: an official member, or a union by its resolution.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id.' }),
    kind: t.expose('kind', { type: IntroducerKindEnum, description: 'A member or a union.' }),
    member: t.field({
      type: MentorType,
      nullable: true,
      description: 'The member; null for a union, or outside your scope.',
      resolve: ({ mentorId }, _args, context) => (mentorId ? mentorById(context).load(mentorId) : null),
    }),
    organisationName: t.exposeString('organisationName', { nullable: true, description: 'The name of the union.' }),
    introducedOn: t.expose('introducedOn', { type: 'Date', description: 'The day of the introduction.' }),
    paperNumber: t.string({
      nullable: true,
      description: `The number of the introduction or resolution; ${HIDDEN}.`,
      resolve: ({ paperNumber }) => paperNumber,
    }),
  }),
})

const PaperStateEnum = labelled(
  'PaperState',
  'What the register has of a paper that is wanted.',
  PAPER_STATES,
  'paperState',
)

/** A line of the checklist, with the register's row of the paper. */
export type ShownLine = Omit<DossierLine, 'record'> & { readonly record: PaperRecord | null }
export const DossierLineType = builder.objectRef<ShownLine>('DossierLine').implement({
  description: 'A paper that a stage wants, by the edition of the day on which the stage was entered or would be.',
  fields: (t) => ({
    paper: t.expose('paper', { type: PaperKindEnum, description: 'The paper.' }),
    form: t.exposeString('form', { nullable: true, description: 'The number of the form.' }),
    stage: t.expose('stage', { type: StageEnum, description: 'The stage that wants it.' }),
    required: t.exposeBoolean('required', { description: 'Whether the stage may not be entered without it.' }),
    state: t.expose('state', { type: PaperStateEnum, description: 'What the register has of it.' }),
    record: t.expose('record', { type: PaperType, nullable: true, description: 'The newest one in the register.' }),
    validUntil: t.expose('validUntil', {
      type: 'Date',
      nullable: true,
      description: 'The last day on which it is good; null where it does not grow old.',
    }),
    trust: t.expose('trust', { type: TrustEnum, description: 'Whether the demand was compared with the text.' }),
    edition: t.exposeString('edition', { description: 'The id of the edition that wants it.' }),
  }),
})
