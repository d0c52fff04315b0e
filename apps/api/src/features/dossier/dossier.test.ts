import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSmallWorld, type Person, type SmallWorld } from '../../testing/small-world.ts'
import { addMember, assign, recordDossier, stepTo, walkTo, write } from '../../testing/walk-of-a-case.ts'

let world: SmallWorld
let editor: Person
let analyst: Person
let mentorId: string

beforeAll(async () => {
  world = await createSmallWorld()
  editor = await world.account('Biên tập Yến Lạc', 'EDITOR', world.committees.town)
  analyst = await world.account('Phân tích Na Rì', 'ANALYST', world.committees.district)
  mentorId = await addMember(editor, world.committees.giaDia)
})
afterAll(() => world?.close())

let people = 0
const newcomer = async () => {
  people += 1
  const person = { fullName: `Nông Thị ${people}`, birthDate: '2000-01-01', education: 'UPPER_SECONDARY' }
  const input = { person, cellId: world.committees.giaDia, sourcedOn: '2026-01-10' }
  return (await write(editor, 'createCandidate', input)).candidate
}
const APPLICATION = {
  kind: 'APPLICATION',
  number: '12-ĐV',
  issuedOn: '2026-03-12',
  issuer: 'Chi bộ Giả Dìa',
  keptAt: 'Tủ số 3',
}
const record = (candidateId: string, paper: Record<string, unknown> = APPLICATION) =>
  write(editor, 'recordPaper', { candidateId, paper })
interface Shown {
  readonly version: number
  readonly papers: readonly { readonly id: string; readonly [field: string]: unknown }[]
  readonly dossier: readonly { readonly paper: string; readonly state: string; readonly [field: string]: unknown }[]
  readonly verifications: readonly {
    readonly id: string
    readonly version: number
    readonly [field: string]: unknown
  }[]
  readonly introducers: readonly { readonly id: string; readonly [field: string]: unknown }[]
}
const read = async (id: string, person = editor): Promise<Shown> => {
  const { data, errors } = await person.ask(
    `query ($id: ID!) { candidate(id: $id) { version
      papers { id kind number issuedOn issuer keptAt recordedBy withdrawnAt withdrawReason }
      dossier { paper stage required state validUntil edition record { id } }
      verifications { id relation state place note version }
      introducers { id kind organisationName paperNumber member { id } } } }`,
    { id },
  )
  expect(errors).toEqual([])
  return data.candidate as unknown as Shown
}

describe('The register of a dossier', () => {
  it('has what was recorded, and the checklist knows it', async () => {
    const { id } = await newcomer()

    await record(id)

    const { papers, dossier } = await read(id)
    expect(papers).toMatchObject([{ ...APPLICATION, recordedBy: 'Biên tập Yến Lạc', withdrawnAt: null }])
    expect(dossier.find(({ paper }) => paper === 'APPLICATION')).toMatchObject({
      state: 'HAVE',
      record: { id: papers[0]?.id },
      validUntil: '2027-03-12',
    })
    expect(dossier.find(({ paper }) => paper === 'CEREMONY_MINUTES')?.state).toBe('NOT_YET')
  })

  it('keeps a withdrawn paper readable, with the reason, and counts it no longer', async () => {
    const { id } = await newcomer()
    await record(id)
    const [paper] = (await read(id)).papers
    const withdraw = (reason: string) => write(editor, 'withdrawPaper', { candidateId: id, id: paper?.id, reason })

    const lacking = await withdraw(' ')
    const done = await withdraw('Ghi nhầm người.')
    const again = await withdraw('Lần nữa.')

    expect(lacking.errors).toEqual([{ field: 'reason', code: 'REQUIRED' }])
    expect(done.__typename).toBe('CandidateSuccess')
    expect(again.errors).toEqual([{ field: 'id', code: 'UNKNOWN_RECORD' }])
    const { papers, dossier } = await read(id)
    expect(papers).toMatchObject([{ withdrawReason: 'Ghi nhầm người.' }])
    expect(dossier.find((line) => line.paper === 'APPLICATION')?.state).not.toBe('HAVE')
  })

  it('is never changed behind its back, not even in the database', async () => {
    const { id } = await newcomer()
    await record(id)
    const { prisma } = world.database
    const [paper] = (await read(id)).papers

    await expect(prisma.paper.update({ where: { id: paper?.id ?? '' }, data: { number: 'x' } })).rejects.toThrow()
    await expect(prisma.paper.delete({ where: { id: paper?.id ?? '' } })).rejects.toThrow()
  })

  it('takes no paper of tomorrow, and none that came in before it was issued', async () => {
    const { id } = await newcomer()

    const answer = await record(id, { ...APPLICATION, issuedOn: '2026-11-25', receivedOn: '2026-11-20' })

    expect(answer.errors).toEqual([
      { field: 'paper.issuedOn', code: 'DATE_IN_FUTURE' },
      { field: 'paper.receivedOn', code: 'ENDS_BEFORE_START' },
    ])
  })

  it('makes whoever read the case before read it again', async () => {
    const { id, version } = await newcomer()
    await assign(editor, { candidateId: id, mentorId, startsOn: '2026-02-01' })
    await record(id)

    const stale = await write(editor, 'advanceCandidate', { id, version, to: 'CULTIVATING', occurredOn: '2026-02-01' })

    expect(stale).toMatchObject({ __typename: 'Conflict', currentVersion: version + 1 })
  })

  it('tells of an expired paper by the day that is looked at', async () => {
    const { id, version } = await newcomer()
    await assign(editor, { candidateId: id, mentorId, startsOn: '2026-02-01' })
    await walkTo(editor, { id, version }, 'VERIFYING')

    const stateOn = async (on: string) => {
      const { data } = await editor.ask(
        'query ($id: ID!, $on: Date) { candidate(id: $id) { dossier(on: $on) { paper state } } }',
        { id, on },
      )
      const { dossier } = data.candidate as unknown as Pick<Shown, 'dossier'>
      return dossier.find(({ paper }) => paper === 'APPLICATION')?.state
    }

    expect(await stateOn('2027-03-12')).toBe('HAVE')
    expect(await stateOn('2027-03-13')).toBe('EXPIRED')
  })
})

describe('The verification', () => {
  it('is kept line by line, each by its version', async () => {
    const { id } = await newcomer()
    await write(editor, 'recordVerification', {
      candidateId: id,
      relation: 'FATHER',
      state: 'TO_VERIFY',
      place: 'Côn Minh',
    })
    const [line] = (await read(id)).verifications
    const change = (version: number, more: Record<string, unknown>) =>
      write(editor, 'recordVerification', {
        candidateId: id,
        id: line?.id,
        version,
        relation: 'FATHER',
        state: 'VERIFIED',
        ...more,
      })

    expect((await change(1, {})).errors).toEqual([{ field: 'answeredOn', code: 'REQUIRED' }])
    expect((await change(9, { answeredOn: '2026-05-01' })).__typename).toBe('Conflict')
    await change(1, { sentOn: '2026-04-01', answeredOn: '2026-05-01' })
    expect((await read(id)).verifications).toMatchObject([{ relation: 'FATHER', state: 'VERIFIED', version: 2 }])
    await write(editor, 'removeVerification', { candidateId: id, id: line?.id })
    expect((await read(id)).verifications).toEqual([])
  })
})

describe('An introducer', () => {
  it('is a member, or a union by its name, until taken back', async () => {
    const { id } = await newcomer()
    const introduce = (input: Record<string, unknown>) =>
      write(editor, 'recordIntroducer', { candidateId: id, introducedOn: '2026-05-20', ...input })

    expect((await introduce({ kind: 'MEMBER' })).errors).toEqual([{ field: 'mentorId', code: 'REQUIRED' }])
    expect((await introduce({ kind: 'YOUTH_UNION' })).errors).toEqual([{ field: 'organisationName', code: 'REQUIRED' }])
    await introduce({ kind: 'MEMBER', mentorId, paperNumber: '4' })
    await introduce({ kind: 'YOUTH_UNION', organisationName: 'Đoàn thị trấn' })
    const [member] = (await read(id)).introducers
    await write(editor, 'withdrawIntroducer', { candidateId: id, id: member?.id })

    expect(member).toMatchObject({ kind: 'MEMBER', member: { id: mentorId } })
    expect((await read(id)).introducers).toMatchObject([{ kind: 'YOUTH_UNION', organisationName: 'Đoàn thị trấn' }])
  })
})

describe('The step of the cell', () => {
  it('takes the introducers with it, sees them before they are written, and writes none of a step that is refused', async () => {
    const candidate = await newcomer()
    const { id } = candidate
    const other = await addMember(editor, world.committees.giaDia, 'Lộc Văn Giới')
    await assign(editor, { candidateId: id, mentorId, startsOn: '2026-02-01' })
    await walkTo(editor, candidate, 'OPINIONS_COLLECTED')
    await recordDossier(editor, id, [])
    const { version } = await read(id)
    const introduced = (...members: (string | null)[]) =>
      members.map((one) => ({ kind: 'MEMBER', mentorId: one, introducedOn: '2026-05-20' }))
    const propose = (introducers: unknown) =>
      write(editor, 'advanceCandidate', { id, version, ...stepTo('CELL_PROPOSED'), introducers })

    expect((await propose([])).verdicts).toMatchObject([{ rule: 'R11', code: 'INTRODUCERS_NOT_RECORDED' }])
    expect((await propose(introduced(null))).errors).toEqual([{ field: 'introducers.0.mentorId', code: 'REQUIRED' }])
    expect((await propose(introduced(mentorId))).verdicts).toMatchObject([{ rule: 'R11', code: 'INTRODUCERS_TOO_FEW' }])
    expect((await read(id)).introducers).toEqual([])
    const done = await propose(introduced(mentorId, other))

    expect(done.candidate).toMatchObject({ stage: 'CELL_PROPOSED' })
    expect((await read(id)).introducers).toMatchObject([{ member: { id: mentorId } }, { member: { id: other } }])
    const audited = await world.database.prisma.auditEntry.count({
      where: { subjectId: { in: (await read(id)).introducers.map((one) => one.id) } },
    })
    expect(audited).toBe(2)
  })
})

describe('The analyst', () => {
  it('sees kinds and days of the papers, and no number, place or text', async () => {
    const { id } = await newcomer()
    await record(id)
    await write(editor, 'recordVerification', {
      candidateId: id,
      relation: 'SELF',
      state: 'TO_VERIFY',
      place: 'Côn Minh',
      note: 'Gửi thư.',
    })
    await write(editor, 'recordIntroducer', {
      candidateId: id,
      kind: 'MEMBER',
      mentorId,
      introducedOn: '2026-05-20',
      paperNumber: '99-GT',
    })

    const shown = JSON.stringify(await read(id, analyst))

    expect(shown).toMatch(/APPLICATION.*2026-03-12/)
    expect(shown).not.toMatch(/12-ĐV|Giả Dìa|Tủ số|Côn Minh|Gửi thư|99-GT|Biên tập/)
  })
})

describe('A mentor who takes over', () => {
  it('begins the day after the other ends, with the note, and is not asked for the twelve months', async () => {
    const { id } = await newcomer()
    const other = await addMember(editor, world.committees.giaDia, 'Lý Văn Sơn')
    const first = await assign(editor, { candidateId: id, mentorId, startsOn: '2026-02-01' })
    const { assignment } = first.data.result as unknown as { assignment: { id: string } }
    const takeOver = { candidateId: id, mentorId: other, startsOn: '2026-06-01', takesOverFrom: assignment.id }

    const silent = await assign(editor, takeOver)
    const done = await assign(editor, { ...takeOver, acquaintedSince: '2026-05-01', handoverNote: 'Đang học lớp.' })

    expect(silent.data.result).toMatchObject({ errors: [{ field: 'handoverNote', code: 'REQUIRED' }] })
    expect(done.data.result).toMatchObject({
      assignment: { replacement: true, eligibility: [{ rule: 'R10', outcome: 'PASSED' }] },
    })
    const { data } = await editor.ask(
      'query ($id: ID!) { candidate(id: $id) { mentorAssignments { startsOn endsOn endReason handoverNote } } }',
      { id },
    )
    expect(data.candidate).toEqual({
      mentorAssignments: [
        { startsOn: '2026-02-01', endsOn: '2026-05-31', endReason: 'MENTOR_MOVED', handoverNote: 'Đang học lớp.' },
        { startsOn: '2026-06-01', endsOn: null, endReason: null, handoverNote: null },
      ],
    })
  })
})

describe('An assignment without the acquaintance, as older tables have it', () => {
  it('gets it afterwards, and is measured by it', async () => {
    const { id } = await newcomer()
    const made = await assign(editor, { candidateId: id, mentorId, startsOn: '2026-02-01' })
    const { assignment } = made.data.result as unknown as { assignment: { id: string } }
    await world.database.prisma.mentorAssignment.update({
      where: { id: assignment.id },
      data: { acquaintedSince: null, acquaintance: null },
    })
    const write = async (acquaintedSince: string) => {
      const { data } = await editor.ask(
        `mutation ($input: RecordAcquaintanceInput!) { result: recordAcquaintance(input: $input) { __typename
          ... on MentorAssignmentSuccess { assignment { acquaintedSince version eligibility { outcome } } }
          ... on Refusal { verdicts { rule code } } ... on Invalid { errors { field code } } } }`,
        { input: { id: assignment.id, version: 1, acquaintedSince, acquaintance: 'STUDY' } },
      )
      return data.result
    }

    expect(await write('2026-03-01')).toMatchObject({ errors: [{ field: 'acquaintedSince' }] })
    expect(await write('2025-03-01')).toMatchObject({ verdicts: [{ rule: 'R9', code: 'ACQUAINTANCE_TOO_SHORT' }] })
    expect(await write('2025-01-15')).toMatchObject({
      assignment: { acquaintedSince: '2025-01-15', version: 2, eligibility: [{ outcome: 'PASSED' }] },
    })
  })
})
