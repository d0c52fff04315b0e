import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, actAs } from '../kit/actors.ts'
import { type MailServer, startMailServer } from '../kit/mail-server.ts'
import { type RunningServer, startServer } from '../kit/server.ts'

interface Written {
  readonly __typename: string
  readonly candidate?: { readonly id: string; readonly version: number; readonly [field: string]: unknown }
  readonly verdicts?: readonly {
    readonly rule: string
    readonly code: string
    readonly document: string | null
  }[]
}
type Input = Readonly<Record<string, unknown>>

let mailServer: MailServer
const recipients = (): string[] => mailServer.mails.map(({ to }) => to)
let server: RunningServer
let secretary: Actor

beforeAll(async () => {
  mailServer = await startMailServer()
  // The whole path fits before this day: named under 294-QĐ/TW, decided under 208-QĐ/TW, recognised in autumn 2027.
  server = await startServer({
    env: {
      NGUON_TODAY: '2027-12-01',
      ...mailServer.env,
    },
  })
  secretary = await actAs(server.url, 'bientap.yenlac')
})
afterAll(async () => {
  await server?.stop()
  await mailServer?.stop()
})

const ask = async <T>(query: string, variables: Input = {}): Promise<T> => {
  const { data, errors } = await secretary.ask<T>(query, variables)
  if (errors || !data) throw new Error(JSON.stringify(errors))
  return data
}
const write = async (
  field: string,
  input: Input,
  success = 'CandidateSuccess { candidate { id version stage officialOn } }',
) => {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`
  const { result } = await ask<{ result: Written & Record<string, unknown> }>(
    `mutation ($input: ${type}!) { result: ${field}(input: $input) { __typename ... on ${success}
      ... on Refusal { verdicts { rule code document } } ... on Invalid { errors { field code } } } }`,
    { input },
  )
  return result
}
const succeed = async (...call: Parameters<typeof write>) => {
  const result = await write(...call)
  if (!result.__typename.endsWith('Success')) throw new Error(`${call[0]}: ${JSON.stringify([call[1], result])}`)
  return result
}
const versionOf = async (id: string) =>
  (await ask<{ candidate: { version: number } }>('query ($id: ID!) { candidate(id: $id) { version } }', { id }))
    .candidate.version
const advance = async (id: string, step: Input) =>
  write('advanceCandidate', { id, version: await versionOf(id), ...step })
const walk = async (id: string, ...steps: readonly Input[]) => {
  let last: Written | null = null
  for (const step of steps) last = await succeed('advanceCandidate', { id, version: await versionOf(id), ...step })
  return last
}
const addMember = async (committeeId: string, fullName: string) => {
  const made = await succeed(
    'createMentor',
    { person: { fullName, birthDate: '1975-08-12' }, committeeId, officialSince: '2005-02-03' },
    'MentorSuccess { mentor { id } }',
  )
  return (made.mentor as { id: string }).id
}
const ASSIGNED = 'MentorAssignmentSuccess { assignment { id handoverNote replacement } }'
const paper = (kind: string, issuedOn: string) => ({ kind, issuedOn, number: '1' })
const VOTE = {
  officialMembers: 14,
  registeredElsewhere: 2,
  exemptedAbsent: 1,
  exemptedPresent: 0,
  present: 10,
  inFavour: 9,
  against: 1,
}
const COMMITTEE_VOTE = {
  ...VOTE,
  officialMembers: 15,
  registeredElsewhere: 0,
  exemptedAbsent: 0,
  present: 13,
  inFavour: 12,
}
const refusedBy = (rule: string, code: string, document: string) => ({
  __typename: 'Refusal',
  verdicts: [{ rule, code, document: expect.stringContaining(document) }],
})

describe('One case over the API', () => {
  it('goes from the cell that names the person to an official member, refused where the rules say no', async () => {
    const { committees } = await ask<{ committees: { nodes: { id: string }[] } }>(
      '{ committees(first: 1, filter: { q: "gia dia", kind: CELL }) { nodes { id } } }',
    )
    const cellId = committees.nodes[0]?.id ?? ''
    const first = await addMember(cellId, 'Người Giúp Đỡ Một')
    const second = await addMember(cellId, 'Người Giúp Đỡ Hai')
    const made = await succeed('createCandidate', {
      person: { fullName: 'Quần Chúng Thử Nghiệm', birthDate: '1998-03-15', education: 'UPPER_SECONDARY' },
      cellId,
      sourcedOn: '2026-01-10',
    })
    const id = made.candidate?.id ?? ''

    const help = { candidateId: id, mentorId: first, startsOn: '2026-02-01', acquaintance: 'RESIDENCE' }
    expect(await write('assignMentor', { ...help, acquaintedSince: '2025-03-01' }, ASSIGNED)).toMatchObject(
      refusedBy('R9', 'ACQUAINTANCE_TOO_SHORT', '294-QĐ/TW'),
    )
    const { assignment } = await succeed('assignMentor', { ...help, acquaintedSince: '2015-01-01' }, ASSIGNED)
    for (const relation of ['SELF', 'FATHER', 'MOTHER'])
      await succeed('recordVerification', {
        candidateId: id,
        relation,
        state: 'VERIFIED',
        sentOn: '2026-04-01',
        answeredOn: '2026-04-20',
      })
    for (const mentorId of [first, second])
      await succeed('recordIntroducer', { candidateId: id, kind: 'MEMBER', mentorId, introducedOn: '2026-05-20' })

    await walk(
      id,
      { to: 'CULTIVATING', occurredOn: '2026-02-01' },
      { to: 'AWARENESS_TRAINED', occurredOn: '2026-03-01', papers: [paper('AWARENESS_CERTIFICATE', '2021-05-15')] },
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
    )
    const proposal = {
      to: 'CELL_PROPOSED',
      occurredOn: '2026-06-01',
      vote: VOTE,
      papers: [paper('MEMBER_INTRODUCTION', '2026-05-20')],
    }
    expect(await advance(id, proposal)).toMatchObject(refusedBy('R6', 'CERTIFICATE_EXPIRED', '01-HD/TW'))
    await succeed('recordPaper', { candidateId: id, paper: paper('AWARENESS_CERTIFICATE', '2026-02-25') })
    expect(await advance(id, { ...proposal, vote: { ...VOTE, inFavour: 7, against: 3 } })).toMatchObject(
      refusedBy('R13', 'VOTE_FALLS_SHORT', '20-QĐ/TW'),
    )
    await walk(
      id,
      proposal,
      { to: 'COMMITTEE_PROPOSED', occurredOn: '2026-06-10', vote: COMMITTEE_VOTE },
      {
        to: 'ADMISSION_DECIDED',
        occurredOn: '2026-08-03',
        documentNumber: '12-QĐ/ĐU',
        decidedBy: 'GRASSROOTS_STANDING_COMMITTEE',
      },
    )

    // 22/08/2026 was worked and 31/08 to 02/09 were off, so that 17/09 is the thirty-first working day.
    const late = await advance(id, { to: 'PROBATIONARY', occurredOn: '2026-09-17' })
    expect(late).toMatchObject(refusedBy('R17', 'CEREMONY_LATE', '208-QĐ/TW'))
    await walk(id, { to: 'PROBATIONARY', occurredOn: '2026-09-16' })

    const { candidate } = await ask<{ candidate: { events: { sequence: number }[] } }>(
      'query ($id: ID!) { candidate(id: $id) { events { sequence } } }',
      { id },
    )
    const sequence = Math.max(...candidate.events.map((event) => event.sequence))
    await succeed('correctCase', {
      id,
      version: await versionOf(id),
      amends: { sequence, occurredOn: '2026-09-15' },
      reason: 'Ghi nhầm ngày làm lễ',
    })

    const handedOver = await succeed(
      'assignMentor',
      {
        ...help,
        mentorId: second,
        acquaintedSince: '2015-01-01',
        startsOn: '2026-10-01',
        takesOverFrom: (assignment as { id: string }).id,
        handoverNote: 'Đã giúp đến lễ kết nạp',
      },
      ASSIGNED,
    )
    expect(handedOver.assignment).toMatchObject({ replacement: true })

    const waiting = await ask<{ candidate: { stageSince: string; dueItems: { kind: string }[] } }>(
      'query ($id: ID!) { candidate(id: $id) { stageSince dueItems { kind } } }',
      { id },
    )
    expect(waiting.candidate.stageSince).toBe('2026-09-15')
    expect(waiting.candidate.dueItems.map(({ kind }) => kind)).toContain('PROBATION_END')
    await succeed(
      'setDigest',
      { enabled: true, email: 'bithu@example.vn', hour: 0, withNames: true },
      'DigestSuccess { __typename }',
    )
    // The server goes its rounds once a minute.
    await expect.poll(() => recipients(), { timeout: 150_000, interval: 500 }).toEqual(['bithu@example.vn'])

    const official = await walk(
      id,
      {
        to: 'RECOGNITION_PENDING',
        occurredOn: '2027-09-20',
        papers: [
          paper('NEW_MEMBER_CERTIFICATE', '2027-05-10'),
          paper('SELF_REVIEW', '2027-09-16'),
          paper('MENTOR_REVIEW', '2027-09-17'),
          paper('PROBATION_OPINIONS', '2027-09-18'),
        ],
      },
      {
        to: 'OFFICIAL',
        papers: [paper('CELL_RECOGNITION_PROPOSAL', '2027-09-25')],
        occurredOn: '2027-10-05',
        documentNumber: '31-QĐ/ĐU',
        decidedBy: 'GRASSROOTS_STANDING_COMMITTEE',
      },
    )
    expect(official?.candidate).toMatchObject({ stage: 'OFFICIAL', officialOn: '2027-09-15' })
  }, 240_000)
})
