import { type Fields, openFields } from './personal-facts.ts'

// What several records and forms have in common.
export const PERSON = {
  fullName: 'NAME',
  sex: 'SEX',
  birthDate: 'BIRTH',
  residence: 'RESIDENCE',
  ethnicity: 'ETHNICITY',
  religion: 'RELIGION',
  education: 'SCHOOLING',
  qualification: 'SCHOOLING',
  occupation: 'WORK',
  enterpriseKind: 'WORK',
  youthUnionMember: 'BELONGING',
  communityElder: 'BELONGING',
} as const satisfies Fields

export const PAPER = {
  ...openFields('kind', 'issuedOn', 'receivedOn', 'validUntil'),
  number: 'DOCUMENT',
  issuer: 'DOCUMENT',
  keptAt: 'DOCUMENT',
} as const satisfies Fields

export const DOCUMENTED = {
  documentNumber: 'DOCUMENT',
  documentIssuer: 'DOCUMENT',
  note: 'WORDS',
} as const satisfies Fields

export const VOTE = {
  against: 'VOTE',
  exemptedAbsent: 'VOTE',
  exemptedPresent: 'VOTE',
  inFavour: 'VOTE',
  officialMembers: 'VOTE',
  present: 'VOTE',
  registeredElsewhere: 'VOTE',
} as const satisfies Fields

export const INTRODUCER = {
  organisationName: 'BELONGING',
  paperNumber: 'DOCUMENT',
  ...openFields('introducedOn', 'kind', 'mentorId'),
} as const satisfies Fields

/** What every step of a case is sent with. */
export const STEP = openFields('id', 'idempotencyKey', 'occurredOn', 'version')
