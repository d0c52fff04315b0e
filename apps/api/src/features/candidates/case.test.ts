import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSmallWorld, type Person, type SmallWorld } from '../../testing/small-world.ts'
import {
  addMember,
  assign,
  recordDossier,
  STEPS,
  VOTE,
  type Written,
  walkTo,
  write,
} from '../../testing/walk-of-a-case.ts'

let world: SmallWorld
let secretary: Person
let district: Person
let analyst: Person
let members: string[]
let people = 0

beforeAll(async () => {
  world = await createSmallWorld()
  secretary = await world.account('Bí thư Giả Dìa', 'EDITOR', world.committees.town)
  district = await world.account('Quản trị Na Rì', 'ADMINISTRATOR', world.committees.district)
  analyst = await world.account('Phân tích Na Rì', 'ANALYST', world.committees.district)
  members = [
    await addMember(secretary, world.committees.giaDia),
    await addMember(secretary, world.committees.giaDia, 'Ma Văn Sơn'),
  ]
})
afterAll(() => world?.close())

/** Nobody twice. */
const nextName = (name: string): string => {
  people += 1
  return `${name} ${String.fromCharCode(64 + people)}`
}
interface Begun {
  readonly id: string
  readonly version: number
}
const begin = async (person: Record<string, unknown> = {}): Promise<Begun> => {
  const made = await write(secretary, 'createCandidate', {
    person: {
      fullName: nextName('Nông Thị Hoa'),
      birthDate: '1998-03-15',
      education: 'UPPER_SECONDARY',
      ...person,
    },
    cellId: world.committees.giaDia,
    sourcedOn: '2026-01-10',
  })
  return made.candidate
}
const version = async (id: string): Promise<number> =>
  (await world.database.prisma.candidate.findUniqueOrThrow({ where: { id } })).version
/** A case with its mentor, verifications and introducers, walked to a stage. */
const at = async (stage: string): Promise<Begun> => {
  const { id } = await begin()
  await assign(secretary, { candidateId: id, mentorId: members[0], startsOn: '2026-02-01' })
  await recordDossier(secretary, id, members)
  const { candidate } = await walkTo(secretary, { id, version: await version(id) }, stage)
  return candidate
}
const stepInto = (stage: string) => STEPS.find(({ to }) => to === stage) ?? {}
const failures = ({ verdicts = [] }: Written) =>
  verdicts.map(({ rule, code, outcome, document }) => ({ rule, code, outcome, document }))

describe('The rules refuse, each by its document', () => {
  it('a mentor who has known the candidate for eleven months', async () => {
    const { id } = await begin()

    const refused = await assign(secretary, {
      candidateId: id,
      mentorId: members[0],
      startsOn: '2026-02-01',
      acquaintedSince: '2025-03-01',
    })
    const allowed = await assign(secretary, {
      candidateId: id,
      mentorId: members[0],
      startsOn: '2026-02-01',
      acquaintedSince: '2025-02-01',
    })

    expect(refused.data.result).toMatchObject({
      __typename: 'Refusal',
      verdicts: [{ rule: 'R9', code: 'ACQUAINTANCE_TOO_SHORT', outcome: 'FAILED', document: '294-QĐ/TW 26/05/2025' }],
    })
    expect(allowed.data.result).toMatchObject({
      __typename: 'MentorAssignmentSuccess',
      assignment: { replacement: false, eligibility: [{ rule: 'R9', outcome: 'PASSED' }] },
    })
  })

  it('a certificate that expired before the cell met, and lets the case go back for it', async () => {
    const { id } = await begin()
    await assign(secretary, { candidateId: id, mentorId: members[0], startsOn: '2026-02-01' })
    await recordDossier(secretary, id, members)
    const trained = { to: 'AWARENESS_TRAINED', occurredOn: '2026-03-01' }
    const old = { kind: 'AWARENESS_CERTIFICATE', number: '7', issuedOn: '2021-05-15' }
    let current = await write(secretary, 'advanceCandidate', {
      id,
      version: await version(id),
      ...stepInto('CULTIVATING'),
    })
    const { candidate } = current
    current = await write(secretary, 'advanceCandidate', { id, version: candidate.version, ...trained, papers: [old] })
    for (const stage of ['DOSSIER_OPEN', 'VERIFYING', 'OPINIONS_COLLECTED'])
      current = await write(secretary, 'advanceCandidate', {
        id,
        version: current.candidate.version,
        ...stepInto(stage),
      })

    const refused = await write(secretary, 'advanceCandidate', {
      id,
      version: current.candidate.version,
      ...stepInto('CELL_PROPOSED'),
    })
    const back = await write(secretary, 'returnCandidate', {
      id,
      version: current.candidate.version,
      to: 'CULTIVATING',
      reason: 'CERTIFICATE_EXPIRED',
      occurredOn: '2026-06-02',
    })

    expect(failures(refused)).toEqual([
      { rule: 'R6', code: expect.stringContaining('EXPIRED'), outcome: 'FAILED', document: '01-HD/TW 19/05/2026' },
    ])
    expect(back.candidate).toMatchObject({ stage: 'CULTIVATING' })
  })

  it('a vote of seven of eleven, which is written down, and after three of them goes to the committee above', async () => {
    const candidate = await at('OPINIONS_COLLECTED')
    const lost = { ...VOTE, inFavour: 7, against: 3 }

    const refused = await write(secretary, 'advanceCandidate', {
      id: candidate.id,
      version: candidate.version,
      ...stepInto('CELL_PROPOSED'),
      vote: lost,
    })
    let current: Written | null = null
    for (const occurredOn of ['2026-06-01', '2026-07-01', '2026-08-01'])
      current = await write(secretary, 'recordVote', {
        id: candidate.id,
        version: await version(candidate.id),
        body: 'CELL',
        vote: lost,
        occurredOn,
      })
    const escalated = {
      id: candidate.id,
      version: await version(candidate.id),
      outcome: 'GO_ON',
      occurredOn: '2026-09-01',
      documentNumber: '5-TB/HU',
    }
    const decided = await write(district, 'decideEscalation', escalated)

    expect(failures(refused)).toEqual([
      { rule: 'R13', code: expect.any(String), outcome: 'FAILED', document: '20-QĐ/TW 08/04/2026' },
    ])
    expect(refused.verdicts?.[0]?.message).toMatch(/7.*11|11.*7/)
    expect(current?.candidate).toMatchObject({ sideState: 'ESCALATED' })
    expect(decided.candidate).toMatchObject({ sideState: null, stage: 'OPINIONS_COLLECTED' })
  })

  it('a ceremony on the thirty-first working day after the decision', async () => {
    const candidate = await at('ADMISSION_DECIDED')

    // Decided on 03/08/2026; 22/08 was worked, 31/08 to 02/09 were off: the thirtieth working day is 16/09.
    const late = await write(secretary, 'advanceCandidate', {
      id: candidate.id,
      version: candidate.version,
      to: 'PROBATIONARY',
      occurredOn: '2026-09-17',
    })
    const inTime = await write(secretary, 'advanceCandidate', {
      id: candidate.id,
      version: candidate.version,
      to: 'PROBATIONARY',
      occurredOn: '2026-09-16',
    })

    expect(failures(late)).toEqual([
      { rule: 'R17', code: expect.any(String), outcome: 'FAILED', document: '208-QĐ/TW 26/07/2026' },
    ])
    expect(inTime.candidate).toMatchObject({ stage: 'PROBATIONARY' })
  })

  it('and changes nothing when they do', async () => {
    const candidate = await at('OPINIONS_COLLECTED')

    await write(secretary, 'advanceCandidate', {
      id: candidate.id,
      version: candidate.version,
      ...stepInto('CELL_PROPOSED'),
      vote: { ...VOTE, inFavour: 7 },
    })

    expect(await version(candidate.id)).toBe(candidate.version)
    const papers = await world.database.prisma.paper.count({
      where: { candidateId: candidate.id, kind: 'MEMBER_INTRODUCTION' },
    })
    expect(papers).toBe(0)
  })
})

describe('An error', () => {
  const PREVIEW = `query ($id: ID!, $voids: [Int!], $amends: AmendmentInput) { candidate(id: $id) {
    correctionPreview(voids: $voids, amends: $amends) { stage voided mustVoidToo changesAdmission invalidated { sequence verdicts { rule code } } }
    asOf(on: "2026-09-01") { stage status events { sequence } } events { sequence kind correctedBy } } }`

  it('in the day of a decision is undone by a correction, and the admission is counted by the right day', async () => {
    const candidate = await at('ADMISSION_DECIDED')
    const [decision] = await world.database.prisma.caseEvent.findMany({
      where: { candidateId: candidate.id, stage: 'ADMISSION_DECIDED' },
    })
    const amends = { sequence: decision?.sequence, occurredOn: '2026-08-04', documentNumber: '12-QĐ/ĐU' }
    const preview = await secretary.ask(PREVIEW, { id: candidate.id, amends })

    const corrected = await write(secretary, 'correctCase', {
      id: candidate.id,
      version: candidate.version,
      amends,
      reason: 'Ghi nhầm ngày ký',
    })

    expect(preview.data.candidate).toMatchObject({
      correctionPreview: { stage: 'ADMISSION_DECIDED', mustVoidToo: [], changesAdmission: true },
    })
    expect(corrected.candidate).toMatchObject({
      stage: 'ADMISSION_DECIDED',
      stageSince: '2026-08-04',
      admission: { decidedOn: '2026-08-04' },
    })
    const rows = await world.database.prisma.admission.findMany({ where: { candidateId: candidate.id } })
    expect(rows.map(({ voidedAt }) => voidedAt === null).sort()).toEqual([false, true])
  })

  it('that is voided takes what was built on it along, which is told before', async () => {
    const candidate = await at('VERIFYING')
    const events = await world.database.prisma.caseEvent.findMany({
      where: { candidateId: candidate.id },
      orderBy: { sequence: 'asc' },
    })
    const opened = events.find(({ stage }) => stage === 'DOSSIER_OPEN')?.sequence ?? 0
    const sent = events.find(({ stage }) => stage === 'VERIFYING')?.sequence ?? 0

    const preview = await secretary.ask(PREVIEW, { id: candidate.id, voids: [opened] })
    const half = await write(secretary, 'correctCase', {
      id: candidate.id,
      version: candidate.version,
      voids: [opened],
      reason: 'Nhầm người',
    })
    const whole = await write(secretary, 'correctCase', {
      id: candidate.id,
      version: candidate.version,
      voids: [opened, sent],
      reason: 'Nhầm người',
    })

    expect(preview.data.candidate).toMatchObject({
      correctionPreview: { stage: 'AWARENESS_TRAINED', mustVoidToo: [sent] },
    })
    expect(half.verdicts?.map(({ code }) => code)).toEqual(['NOT_REACHABLE'])
    expect(whole.candidate).toMatchObject({ stage: 'AWARENESS_TRAINED' })
    const after = await secretary.ask(PREVIEW, { id: candidate.id })
    const shown = after.data.candidate as { events: { sequence: number; correctedBy: number | null }[] }
    expect(shown.events.filter(({ correctedBy }) => correctedBy !== null).map(({ sequence }) => sequence)).toEqual([
      opened,
      sent,
    ])
  })
})

describe('What an analyst sees of a case', () => {
  it('is where it stands and which papers there are: no verdict or vote on the person, no number, no reason, no name', async () => {
    const candidate = await at('CELL_PROPOSED')

    const { data, errors } = await analyst.ask(
      `query ($id: ID!) { candidate(id: $id) { fullName checks { rule outcome edition document }
        papers { kind issuedOn number keptAt issuer recordedBy } dossier { paper state record { number } }
        verifications { relation place note } introducers { kind paperNumber } events { kind vote { denominator needed outcome } documentNumber } } }`,
      { id: candidate.id },
    )

    expect(errors).toEqual([])
    const seen = data.candidate as {
      fullName: null
      checks: unknown[]
      papers: Record<string, unknown>[]
      dossier: { record: { number: null } | null }[]
      events: { kind: string; vote: null; documentNumber: null }[]
    }
    expect(seen.fullName).toBe(null)
    expect(seen.checks).toEqual([])
    expect(seen.papers.length).toBeGreaterThan(3)
    expect(
      seen.papers.every(({ number, keptAt, issuer, recordedBy }) => !number && !keptAt && !issuer && !recordedBy),
    ).toBe(true)
    expect(seen.dossier.every(({ record }) => record === null || record.number === null)).toBe(true)
    expect(seen.events.at(-1)).toEqual({ kind: 'STAGE_ENTERED', vote: null, documentNumber: null })
  })
})

describe('A former member', () => {
  const readmit = (more: Record<string, unknown>) =>
    write(secretary, 'readmitCandidate', {
      cellId: world.committees.giaDia,
      sourcedOn: '2026-10-01',
      person: { fullName: nextName('Triệu Văn Hải'), birthDate: '1980-01-01' },
      leftOn: '2023-10-01',
      ...more,
    })

  it('may be named again 36 months after leaving, in a new case that says so', async () => {
    const early = await readmit({ leftOn: '2023-10-02' })
    const answer = await readmit({})

    expect(failures(early)).toMatchObject([{ rule: 'R28', outcome: 'FAILED' }])
    const row = await world.database.prisma.candidate.findUniqueOrThrow({ where: { id: answer.candidate.id } })
    expect(row).toMatchObject({ caseKind: 'READMISSION', earlierLeftOn: new Date('2023-10-01') })
  })

  it('may not a second time, nor from a barred group', async () => {
    const twice = await readmit({ readmissions: 1 })
    const barred = await readmit({ barredGroup: 'CORRUPTION' })
    const silent = await readmit({ leftOn: null })

    expect(failures(twice)).toMatchObject([{ rule: 'R28' }])
    expect(failures(barred)).toMatchObject([{ rule: 'R30' }])
    expect(silent.errors).toEqual([{ field: 'leftOn', code: 'REQUIRED' }])
  })

  it('comes back in a case that is linked to the one that ended', async () => {
    const member = await at('PROBATIONARY')
    const left = await write(secretary, 'exitCandidate', {
      id: member.id,
      version: member.version,
      exit: 'LEFT',
      occurredOn: '2026-09-01',
    })

    const answer = await write(secretary, 'readmitCandidate', {
      previousId: member.id,
      cellId: world.committees.giaDia,
      sourcedOn: '2026-10-01',
    })
    const dropped = await begin()
    await write(secretary, 'exitCandidate', { id: dropped.id, version: 1, exit: 'DROPPED', occurredOn: '2026-02-01' })
    const never = await write(secretary, 'readmitCandidate', {
      previousId: dropped.id,
      cellId: world.committees.giaDia,
      sourcedOn: '2026-10-01',
    })

    expect(left.candidate).toMatchObject({ exit: 'LEFT' })
    expect(failures(answer)).toMatchObject([{ rule: 'R28' }])
    expect(never.verdicts?.map(({ code }) => code)).toContain('WAS_NOT_A_MEMBER')
  })
})
