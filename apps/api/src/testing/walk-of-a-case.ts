import type { Person } from './small-world.ts'

/** What a write on a case answered. */
export interface Written {
  readonly __typename: string
  readonly candidate: { readonly id: string; readonly version: number; readonly [field: string]: unknown }
  readonly verdicts?: readonly {
    readonly rule: string
    readonly code: string
    readonly outcome: string
    readonly message: string
    readonly document: string | null
    readonly edition: string | null
  }[]
  readonly errors?: readonly { readonly field: string; readonly code: string }[]
  readonly [field: string]: unknown
}
const ANSWER = `__typename
  ... on CandidateSuccess { candidate { id version stage exit status stageSince sideState officialOn admission { decidedOn ceremonyOn annulledOn ageYears } mentor { id } } }
  ... on Refusal { message verdicts { rule code outcome message document edition } }
  ... on Conflict { currentVersion changedBy }
  ... on Invalid { errors { field code } }`

/** Asks for one write on a case; a fault fails the test. */
export const write = async (
  person: Person,
  field: string,
  input: Record<string, unknown>,
  type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`,
): Promise<Written> => {
  const { data, errors } = await person.ask(
    `mutation ($input: ${type}!) { result: ${field}(input: $input) { ${ANSWER} } }`,
    { input },
  )
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('; '))
  return data.result as Written
}

/** A member of the cell who has known everybody there since 2015, and is official since 2005. */
export const addMember = async (person: Person, committeeId: string, fullName = 'Hoàng Văn Thắng'): Promise<string> => {
  const made = await person.ask(
    `mutation ($input: CreateMentorInput!) { result: createMentor(input: $input) { ... on MentorSuccess { mentor { id } } } }`,
    { input: { person: { fullName, birthDate: '1975-08-12' }, committeeId, officialSince: '2005-02-03' } },
  )
  return (made.data.result as { mentor: { id: string } }).mentor.id
}
export const assign = (person: Person, input: Record<string, unknown>) =>
  person.ask(
    `mutation ($input: AssignMentorInput!) { result: assignMentor(input: $input) { __typename
      ... on MentorAssignmentSuccess { assignment { id replacement eligibility { rule outcome } } }
      ... on Refusal { verdicts { rule code outcome document values { name value } } } ... on Invalid { errors { field code } } } }`,
    { input: { acquaintedSince: '2015-01-01', acquaintance: 'RESIDENCE', ...input } },
  )

/** Verifications that are answered and two introducers, so that the cell may meet from 01/06/2026 on. */
export const recordDossier = async (person: Person, candidateId: string, members: readonly string[]): Promise<void> => {
  for (const relation of ['SELF', 'FATHER', 'MOTHER'])
    await write(person, 'recordVerification', {
      candidateId,
      relation,
      state: 'VERIFIED',
      sentOn: '2026-04-01',
      answeredOn: '2026-04-20',
    })
  for (const mentorId of members)
    await write(person, 'recordIntroducer', { candidateId, kind: 'MEMBER', mentorId, introducedOn: '2026-05-20' })
}

export const VOTE = {
  officialMembers: 14,
  registeredElsewhere: 2,
  exemptedAbsent: 1,
  exemptedPresent: 0,
  present: 10,
  inFavour: 9,
  against: 1,
}
const paper = (kind: string, issuedOn: string, more: Record<string, unknown> = {}) => ({
  kind,
  issuedOn,
  number: '1',
  ...more,
})

/** The steps of a case that goes well, from its mentor to the decision, each with what the step asks for. */
export const STEPS: readonly Readonly<Record<string, unknown>>[] = [
  { to: 'CULTIVATING', occurredOn: '2026-02-01' },
  {
    to: 'AWARENESS_TRAINED',
    occurredOn: '2026-03-01',
    papers: [paper('AWARENESS_CERTIFICATE', '2026-02-25')],
  },
  { to: 'DOSSIER_OPEN', occurredOn: '2026-03-10' },
  {
    to: 'VERIFYING',
    occurredOn: '2026-04-01',
    papers: [paper('APPLICATION', '2026-03-12'), paper('CURRICULUM_VITAE', '2026-03-20')],
  },
  {
    to: 'OPINIONS_COLLECTED',
    occurredOn: '2026-05-01',
    papers: [paper('VERIFICATION_SUMMARY', '2026-04-25'), paper('OPINIONS_SUMMARY', '2026-04-28')],
  },
  {
    to: 'CELL_PROPOSED',
    occurredOn: '2026-06-01',
    vote: VOTE,
    papers: [paper('MEMBER_INTRODUCTION', '2026-05-20')],
  },
  {
    to: 'COMMITTEE_PROPOSED',
    occurredOn: '2026-06-10',
    vote: { ...VOTE, officialMembers: 15, registeredElsewhere: 0, exemptedAbsent: 0, present: 13, inFavour: 12 },
  },
  {
    to: 'ADMISSION_DECIDED',
    occurredOn: '2026-08-03',
    documentNumber: '12-QĐ/ĐU',
    decidedBy: 'GRASSROOTS_STANDING_COMMITTEE',
    papers: [paper('ADMISSION_DECISION', '2026-08-03', { receivedOn: '2026-08-05' })],
  },
  { to: 'PROBATIONARY', occurredOn: '2026-08-20' },
]

/** The step of a case that goes well into a stage. */
export const stepTo = (stage: string): Readonly<Record<string, unknown>> => {
  const step = STEPS.find(({ to }) => to === stage)
  if (!step) throw new Error(`No step leads to ${stage}`)
  return step
}

/** Takes the case step by step up to and including a stage; the answer is that of the last step. */
export const walkTo = async (
  person: Person,
  candidate: { readonly id: string; readonly version: number },
  stage: string,
): Promise<Written> => {
  let last: Written | null = null
  let { version } = candidate
  const end = STEPS.findIndex(({ to }) => to === stage)
  for (const step of STEPS.slice(0, end + 1)) {
    last = await write(person, 'advanceCandidate', { id: candidate.id, version, ...step })
    if (last.__typename !== 'CandidateSuccess')
      throw new Error(`${String(step.to)}: ${JSON.stringify(last.verdicts ?? last.errors ?? last)}`)
    version = last.candidate.version
  }
  if (!last) throw new Error(`No step leads to ${stage}`)
  return last
}
