import type { Verb } from '../access/access.ts'
import type { Verdict } from '../shared/result.ts'

/**
 * How much harm a field does in the wrong hands. BASIC: which person is meant. SENSITIVE: what the law protects more, or
 * what leads to it. SECRET: what others found out or decided against somebody; nobody sees it without a written reason.
 */
export const FIELD_CLASSES = ['BASIC', 'SENSITIVE', 'SECRET'] as const
export type FieldClass = (typeof FIELD_CLASSES)[number]

/** The right that a class asks for in the committee of the record. SECRET also asks for an unmasking that is open. */
export const verbOfClass = {
  BASIC: 'person:read',
  SENSITIVE: 'person:read-sensitive',
  SECRET: 'person:unmask',
} as const satisfies Readonly<Record<FieldClass, Verb>>

interface ClassedFact {
  readonly class: FieldClass
  /** Why it is of this class. */
  readonly because: string
}

/**
 * Kinds of personal facts. Law 91/2025/QH15 with Decree 356/2025/NĐ-CP counts political view, religion and ethnicity as
 * sensitive (trust P, see the README); where the law is silent, the reason says what the field would tell.
 */
export const PERSONAL_FACTS = {
  NAME: { class: 'BASIC', because: 'Says which person a case is about; nobody works on a case without it.' },
  SEX: { class: 'BASIC', because: 'Goes with the name in every form, and is counted everywhere.' },
  OFFICE: { class: 'BASIC', because: 'An office in a small committee names its holder as the name does.' },
  CASE_NUMBER: { class: 'BASIC', because: "The cell's own number of the case stands for the name." },
  RECORDER: { class: 'BASIC', because: 'The name of an account that works on persons.' },
  BIRTH: { class: 'SENSITIVE', because: 'With a name it identifies a person in every other register.' },
  RESIDENCE: { class: 'SENSITIVE', because: 'Leads to the door of somebody whose political view is known.' },
  ETHNICITY: { class: 'SENSITIVE', because: 'Sensitive by the law: ethnic origin.' },
  RELIGION: { class: 'SENSITIVE', because: 'Sensitive by the law: religion and belief.' },
  SCHOOLING: { class: 'SENSITIVE', because: 'A lack of it shames, and a rule of the Party hangs on it.' },
  WORK: { class: 'SENSITIVE', because: 'Tells an employer that one of its people is about to join the Party.' },
  BELONGING: { class: 'SENSITIVE', because: 'Sensitive by the law: belonging to a political organisation.' },
  MEMBERSHIP: {
    class: 'SENSITIVE',
    because: 'Sensitive by the law: since when, and by which card, somebody is a member.',
  },
  DOCUMENT: { class: 'SENSITIVE', because: 'Leads to a file that is classified.' },
  VOTE: { class: 'SENSITIVE', because: 'How many spoke against a person.' },
  JUDGEMENT: { class: 'SENSITIVE', because: 'What the rules or a mentor say of a person, with the values seen.' },
  WORDS: { class: 'SENSITIVE', because: 'Free words about a person may hold anything.' },
  ACQUAINTANCE: { class: 'SENSITIVE', because: 'Who knows whom from where.' },
  FAMILY: { class: 'SENSITIVE', because: 'Says of whose relatives questions were asked, and where.' },
  STANDING: {
    class: 'SENSITIVE',
    because: 'That a member may not help for some days: whoever assigns mentors must know it, and nobody else.',
  },
  FINDING: { class: 'SECRET', because: 'What a verification of the family history brought to light.' },
  DISCIPLINE: { class: 'SECRET', because: 'The document of a disciplinary decision.' },
  EARLIER_END: {
    class: 'SECRET',
    because: 'Why an earlier membership ended: a barred group, a crime that was cleared.',
  },
} as const satisfies Readonly<Record<string, ClassedFact>>
export type PersonalFact = keyof typeof PERSONAL_FACTS

/** A field of a record about persons: the kind of fact that it tells, or OPEN where it tells nothing of the person but where the case stands. */
export type FieldKind = PersonalFact | 'OPEN'
type Fields = Readonly<Record<string, FieldKind>>

const openFields = <const Names extends readonly string[]>(...names: Names): Readonly<Record<Names[number], 'OPEN'>> =>
  // The keys are exactly the names.
  Object.fromEntries(names.map((name) => [name, 'OPEN'])) as Record<Names[number], 'OPEN'>

const PERSON = {
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

const PAPER = {
  ...openFields('kind', 'issuedOn', 'receivedOn', 'validUntil'),
  number: 'DOCUMENT',
  issuer: 'DOCUMENT',
  keptAt: 'DOCUMENT',
} as const satisfies Fields

const DOCUMENTED = { documentNumber: 'DOCUMENT', documentIssuer: 'DOCUMENT', note: 'WORDS' } as const satisfies Fields

const VOTE = {
  against: 'VOTE',
  exemptedAbsent: 'VOTE',
  exemptedPresent: 'VOTE',
  inFavour: 'VOTE',
  officialMembers: 'VOTE',
  present: 'VOTE',
  registeredElsewhere: 'VOTE',
} as const satisfies Fields

const INTRODUCER = {
  organisationName: 'BELONGING',
  paperNumber: 'DOCUMENT',
  ...openFields('introducedOn', 'kind', 'mentorId'),
} as const satisfies Fields

/** What every step of a case is sent with. */
const STEP = openFields('id', 'idempotencyKey', 'occurredOn', 'version')

/** What is answered about persons, type by type and field by field. A field that is missing here is a test that fails. */
export const classedTypes = {
  Candidate: {
    ...PERSON,
    reference: 'CASE_NUMBER',
    checks: 'JUDGEMENT',
    earliestDecision: 'JUDGEMENT',
    verifications: 'FAMILY',
    ...openFields(
      'id',
      'masked',
      'hidden',
      'unmaskedUntil',
      'cell',
      'sourceOrganisation',
      'caseKind',
      'status',
      'stage',
      'exit',
      'stageSince',
      'sourcedOn',
      'daysInStage',
      'sideState',
      'sideSince',
      'ceremonyOn',
      'officialOn',
      'previousCase',
      'version',
      'createdAt',
      'updatedAt',
      'viewerMay',
      'admission',
      'asOf',
      'assessmentDueOn',
      'assessments',
      'consents',
      'correctionPreview',
      'dossier',
      'dueItems',
      'events',
      'introducers',
      'mentor',
      'mentorAssignments',
      'nextSteps',
      'papers',
      'transfers',
    ),
  },
  Mentor: {
    fullName: 'NAME',
    sex: 'SEX',
    birthDate: 'BIRTH',
    cardNumber: 'MEMBERSHIP',
    position: 'OFFICE',
    officialSince: 'MEMBERSHIP',
    restrictions: 'STANDING',
    standing: 'STANDING',
    ...openFields(
      'id',
      'masked',
      'hidden',
      'unmaskedUntil',
      'committee',
      'capacity',
      'load',
      'endedOn',
      'assignments',
      'version',
      'viewerMay',
    ),
  },
  MentorRestriction: {
    kind: 'STANDING',
    startsOn: 'STANDING',
    endsOn: 'STANDING',
    documentNumber: 'DISCIPLINE',
    ...openFields('id', 'version'),
  },
  MentorAssignment: {
    acquaintance: 'ACQUAINTANCE',
    acquaintedSince: 'ACQUAINTANCE',
    decisionNumber: 'DOCUMENT',
    handoverNote: 'WORDS',
    eligibility: 'JUDGEMENT',
    ...openFields('id', 'candidate', 'mentor', 'startsOn', 'endsOn', 'endReason', 'replacement', 'version'),
  },
  Admission: {
    ageYears: 'BIRTH',
    sex: 'SEX',
    ethnicity: 'ETHNICITY',
    religion: 'RELIGION',
    education: 'SCHOOLING',
    qualification: 'SCHOOLING',
    occupation: 'WORK',
    enterpriseKind: 'WORK',
    youthUnionMember: 'BELONGING',
    documentNumber: 'DOCUMENT',
    documentIssuer: 'DOCUMENT',
    ...openFields('id', 'candidate', 'committee', 'decidedOn', 'ceremonyOn', 'annulledOn', 'readmission', 'sourceKind'),
  },
  CaseEvent: {
    ...DOCUMENTED,
    correctionReason: 'WORDS',
    amends: 'DOCUMENT',
    vote: 'VOTE',
    verdicts: 'JUDGEMENT',
    recordedBy: 'RECORDER',
    ...openFields(
      'id',
      'sequence',
      'kind',
      'stage',
      'exit',
      'occurredOn',
      'voteBody',
      'decidedBy',
      'returnReason',
      'escalationOutcome',
      'voids',
      'correctedBy',
      'recordedAt',
    ),
  },
  Paper: {
    ...PAPER,
    withdrawReason: 'WORDS',
    recordedBy: 'RECORDER',
    ...openFields('id', 'trainingClass', 'recordedAt', 'withdrawnAt'),
  },
  Introducer: {
    organisationName: 'BELONGING',
    paperNumber: 'DOCUMENT',
    ...openFields('id', 'kind', 'introducedOn', 'member'),
  },
  Verification: {
    relation: 'FAMILY',
    place: 'FAMILY',
    note: 'FINDING',
    ...openFields('id', 'state', 'sentOn', 'answeredOn', 'version'),
  },
  Consent: {
    documentNumber: 'DOCUMENT',
    recordedBy: 'RECORDER',
    ...openFields('id', 'act', 'dataSet', 'form', 'saidOn', 'committee', 'recordedAt'),
  },
  PrivacyRequest: {
    fullName: 'NAME',
    candidate: 'NAME',
    text: 'WORDS',
    answer: 'WORDS',
    outcome: 'WORDS',
    recordedBy: 'RECORDER',
    ...openFields(
      'id',
      'committee',
      'kind',
      'state',
      'receivedOn',
      'othersInvolved',
      'answerBy',
      'actBy',
      'answeredOn',
      'closedOn',
      'waitsUntil',
      'overdue',
      'steps',
      'recordedAt',
      'version',
    ),
  },
  Assessment: {
    ratings: 'JUDGEMENT',
    text: 'WORDS',
    nextTasks: 'WORDS',
    recordedBy: 'RECORDER',
    ...openFields('id', 'mentor', 'period', 'assessedOn', 'counts', 'recordedAt'),
  },
  NextStep: {
    verdicts: 'JUDGEMENT',
    ...openFields(
      'kind',
      'stage',
      'exit',
      'reason',
      'by',
      'allowed',
      'documentRequired',
      'vote',
      'voteRequired',
      'missingPapers',
      'earliestOn',
    ),
  },
  InvalidatedEvent: { sequence: 'OPEN', verdicts: 'JUDGEMENT' },
  BulkLine: {
    verdicts: 'JUDGEMENT',
    ...openFields('allowed', 'candidate', 'candidateId', 'conflict', 'errors'),
  },
  MentorSuggestion: {
    acquaintedMonths: 'ACQUAINTANCE',
    verdicts: 'JUDGEMENT',
    ...openFields('load', 'mentor', 'sameUnit'),
  },
  Transfer: {
    fullName: 'NAME',
    ...openFields(
      'id',
      'candidate',
      'fromCell',
      'toCell',
      'startedOn',
      'stageThen',
      'acceptedOn',
      'cancelledOn',
      'version',
      'viewerMayAccept',
    ),
  },
  ResponsiblePerson: { fullName: 'NAME', position: 'OPEN', ...openFields('id', 'startsOn', 'endsOn') },
  ResponsibleEvidence: { fullName: 'NAME', ...openFields('position', 'from', 'to', 'achieved', 'acts') },
  PersonInCharge: { name: 'NAME', ...openFields('charge', 'committee', 'mentor') },
  Shortfall: {
    text: 'WORDS',
    measure: 'WORDS',
    withdrawReason: 'WORDS',
    personInCharge: 'NAME',
    recordedBy: 'RECORDER',
    ...openFields(
      'id',
      'committee',
      'period',
      'reason',
      'state',
      'hasMeasure',
      'dueOn',
      'doneOn',
      'overdue',
      'notes',
      'recordedAt',
      'version',
      'viewerMay',
    ),
  },
  ShortfallNote: { text: 'WORDS', recordedBy: 'RECORDER', ...openFields('id', 'notedOn', 'done', 'recordedAt') },
} as const satisfies Readonly<Record<string, Fields>>

/** What is asked or sent about persons: inputs, filters, and the values of orders and groups. */
export const classedInputs = {
  CandidateFilter: {
    q: 'NAME',
    sex: 'SEX',
    youthUnionMember: 'BELONGING',
    ...openFields(
      'assessmentOverdue',
      'cell',
      'certificateMissing',
      'exit',
      'ids',
      'mentor',
      'sideState',
      'sourceOrganisation',
      'sourcedFrom',
      'sourcedTo',
      'stage',
      'stages',
      'status',
      'within',
      'withoutMentor',
    ),
  },
  CandidateOrderField: { NAME: 'NAME', ...openFields('CREATED_AT', 'SOURCED_ON', 'STAGE', 'STAGE_SINCE') },
  MentorFilter: {
    q: 'NAME',
    noLongerEligible: 'STANDING',
    ...openFields('active', 'committee', 'free', 'ids', 'overloaded', 'silent', 'within'),
  },
  MentorOrderField: { NAME: 'NAME', OFFICIAL_SINCE: 'MEMBERSHIP', ...openFields('CREATED_AT', 'LOAD') },
  DueItemFilter: {
    q: 'NAME',
    ...openFields('assignee', 'from', 'kinds', 'mine', 'severities', 'to', 'within'),
  },
  AdmissionFilter: openFields('basis', 'from', 'to', 'within'),
  PersonInput: PERSON,
  PaperInput: PAPER,
  VoteInput: VOTE,
  AmendmentInput: { documentNumber: 'DOCUMENT', ...openFields('sequence', 'occurredOn') },
  CreateCandidateInput: {
    reference: 'CASE_NUMBER',
    documentNumber: 'DOCUMENT',
    note: 'WORDS',
    ...openFields('person', 'cellId', 'sourceOrganisation', 'sourcedOn', 'idempotencyKey'),
  },
  UpdateCandidateInput: {
    reference: 'CASE_NUMBER',
    ...openFields('id', 'person', 'sourceOrganisation', 'version'),
  },
  ReadmitCandidateInput: {
    reference: 'CASE_NUMBER',
    documentNumber: 'DOCUMENT',
    note: 'WORDS',
    barredGroup: 'EARLIER_END',
    crimeClearedOn: 'EARLIER_END',
    leftOn: 'EARLIER_END',
    readmissions: 'EARLIER_END',
    ...openFields('cellId', 'person', 'previousId', 'sourcedOn', 'idempotencyKey'),
  },
  AdvanceCandidateInput: {
    ...DOCUMENTED,
    ...STEP,
    ...openFields('decidedBy', 'introducers', 'papers', 'to', 'vote'),
  },
  ReturnCandidateInput: { ...DOCUMENTED, ...STEP, ...openFields('papers', 'reason', 'to') },
  ExitCandidateInput: { ...DOCUMENTED, ...STEP, ...openFields('exit', 'papers') },
  DecideEscalationInput: { ...DOCUMENTED, ...STEP, ...openFields('outcome', 'papers') },
  RecordVoteInput: { ...DOCUMENTED, ...STEP, ...openFields('body', 'papers', 'vote') },
  CreateMentorInput: {
    cardNumber: 'MEMBERSHIP',
    officialSince: 'MEMBERSHIP',
    position: 'OFFICE',
    ...openFields('capacity', 'committeeId', 'person', 'idempotencyKey'),
  },
  UpdateMentorInput: {
    cardNumber: 'MEMBERSHIP',
    officialSince: 'MEMBERSHIP',
    position: 'OFFICE',
    ...openFields('id', 'capacity', 'endedOn', 'person', 'version'),
  },
  RestrictMentorInput: {
    kind: 'STANDING',
    startsOn: 'STANDING',
    endsOn: 'STANDING',
    documentNumber: 'DISCIPLINE',
    ...openFields('mentorId', 'idempotencyKey'),
  },
  AssignMentorInput: {
    acquaintance: 'ACQUAINTANCE',
    acquaintedSince: 'ACQUAINTANCE',
    decisionNumber: 'DOCUMENT',
    handoverNote: 'WORDS',
    ...openFields('candidateId', 'mentorId', 'startsOn', 'takesOverFrom', 'idempotencyKey'),
  },
  EndMentorAssignmentInput: {
    handoverNote: 'WORDS',
    ...openFields('id', 'endsOn', 'reason', 'version', 'idempotencyKey'),
  },
  RecordAcquaintanceInput: {
    acquaintance: 'ACQUAINTANCE',
    acquaintedSince: 'ACQUAINTANCE',
    ...openFields('id', 'version'),
  },
  RecordAssessmentInput: {
    ratings: 'JUDGEMENT',
    text: 'WORDS',
    nextTasks: 'WORDS',
    ...openFields('assessedOn', 'candidateId', 'mentorId', 'period', 'idempotencyKey'),
  },
  RecordVerificationInput: {
    relation: 'FAMILY',
    place: 'FAMILY',
    note: 'FINDING',
    ...openFields('answeredOn', 'candidateId', 'id', 'sentOn', 'state', 'version', 'idempotencyKey'),
  },
  IntroducerInput: INTRODUCER,
  RecordIntroducerInput: { ...INTRODUCER, ...openFields('candidateId', 'idempotencyKey') },
  ReportDimension: {
    AGE_18_30: 'BIRTH',
    AGE_BAND: 'BIRTH',
    EDUCATION: 'SCHOOLING',
    QUALIFICATION: 'SCHOOLING',
    ENTERPRISE_KIND: 'WORK',
    OCCUPATION: 'WORK',
    ETHNIC_MINORITY: 'ETHNICITY',
    RELIGIOUS: 'RELIGION',
    SEX: 'SEX',
    YOUTH_UNION: 'BELONGING',
    ...openFields(
      'COMMITTEE',
      'COMMITTEE_KIND',
      'DUE_KIND',
      'EXIT',
      'HELPED',
      'MONTH',
      'QUARTER',
      'RESIDENTIAL',
      'SOURCE_KIND',
      'SOURCE_ORGANISATION',
      'STAGE',
      'YEAR',
    ),
  },
} as const satisfies Readonly<Record<string, Fields>>

const tables: Readonly<Record<string, Fields>> = { ...classedTypes, ...classedInputs }

/** The class of a field, of an input or of a listed value; null where it is open, or of a type that tells of no person. */
export const fieldClassOf = (type: string, field: string): FieldClass | null => {
  const kind = tables[type]?.[field]
  return kind === undefined || kind === 'OPEN' ? null : PERSONAL_FACTS[kind].class
}

/** Names under which records that are kept or audited hold facts, beside those of the schema. */
const KEPT_NAMES: Fields = {
  sortKey: 'NAME',
  searchName: 'NAME',
  responsiblePersons: 'NAME',
  // The words of a search, which are mostly those of a name.
  q: 'NAME',
  barredGroup: 'EARLIER_END',
  crimeClearedOn: 'EARLIER_END',
  earlierLeftOn: 'EARLIER_END',
  earlierReadmissions: 'EARLIER_END',
}

const strictness = (one: FieldClass | null): number => (one === null ? -1 : FIELD_CLASSES.indexOf(one))
const stricter = (one: FieldClass | null, other: FieldClass | null): FieldClass | null =>
  strictness(other) > strictness(one) ? other : one

/** By a name alone: the strictest class that it has anywhere; open where it is open somewhere, as `kind` is. */
const classByName: ReadonlyMap<string, FieldClass | null> = (() => {
  const found = new Map<string, FieldClass | null>()
  const every: readonly Fields[] = [...Object.values(classedTypes), KEPT_NAMES]
  for (const [name, kind] of every.flatMap((fields) => Object.entries(fields)))
    if (kind === 'OPEN' || found.get(name) === null) found.set(name, null)
    else found.set(name, stricter(found.get(name) ?? null, PERSONAL_FACTS[kind].class))
  return found
})()

/** The class of a field of a kept record, "person.birthDate": the strictest of its parts; null where it tells nothing of a person. */
export const recordFieldClass = (field: string): FieldClass | null =>
  field.split('.').reduce<FieldClass | null>((found, part) => stricter(found, classByName.get(part) ?? null), null)

/** Findings that say why an earlier membership ended. */
const SECRET_FINDINGS: readonly Verdict['code'][] = ['BARRED_FOR_GOOD', 'READMISSION_CRIME_TOO_RECENT']

/** How a verdict is classed: those of the Party's rules and of a member's standing saw what is known of a person. */
export const verdictClass = ({ rule, code }: Pick<Verdict, 'rule' | 'code'>): FieldClass | null => {
  if (SECRET_FINDINGS.includes(code)) return 'SECRET'
  return /^R\d+$/.test(rule) || rule === 'MENTOR' ? 'SENSITIVE' : null
}

/** The verdict for somebody who may not see what it saw: that there is one, and by which rule. */
export const withheldVerdict = (verdict: Verdict): Verdict => ({ ...verdict, code: 'WITHHELD_FINDING', values: {} })
