import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSmallWorld, type Person, type SmallWorld } from '../../testing/small-world.ts'
import { addMember, assign, write } from '../../testing/walk-of-a-case.ts'

let world: SmallWorld
let editor: Person
let administrator: Person
let analyst: Person
let mentorId: string

beforeAll(async () => {
  world = await createSmallWorld()
  administrator = await world.account('Quản trị Na Rì', 'ADMINISTRATOR', world.committees.district)
  editor = await world.account('Biên tập Yến Lạc', 'EDITOR', world.committees.town)
  analyst = await world.account('Phân tích Na Rì', 'ANALYST', world.committees.district)
  mentorId = await addMember(editor, world.committees.giaDia)
})
afterAll(() => world?.close())

const LINE =
  'candidateId allowed conflict candidate { stage version } verdicts { rule code } errors { field code }' as const
interface Line {
  readonly candidateId: string
  readonly allowed: boolean
  readonly conflict: boolean
  readonly candidate: { readonly stage: string; readonly version: number } | null
  readonly verdicts: readonly { readonly rule: string; readonly code: string }[]
  readonly errors: readonly { readonly field: string; readonly code: string }[]
}
const preview = async (input: Record<string, unknown>, person = editor): Promise<readonly Line[]> => {
  const { data, errors } = await person.ask(
    `query ($input: BulkPreviewInput!) { previewBulk(input: $input) { ${LINE} } }`,
    { input },
  )
  expect(errors).toEqual([])
  return data.previewBulk as unknown as readonly Line[]
}
const doBulk = async (field: string, input: Record<string, unknown>) => {
  const { data, errors } = await editor.ask(
    `mutation ($input: ${field.charAt(0).toUpperCase()}${field.slice(1)}Input!) {
      result: ${field}(input: $input) { ... on BulkSuccess { doneCount lines { ${LINE} } } } }`,
    { input },
  )
  expect(errors).toEqual([])
  return data.result as { readonly doneCount: number; readonly lines: readonly Line[] }
}
let people = 0
const candidateOf = async (cellId = world.committees.giaDia): Promise<string> => {
  people += 1
  const person = { fullName: `Nông Thị ${people}`, birthDate: '2000-01-01', education: 'UPPER_SECONDARY' }
  const { candidate } = await write(administrator, 'createCandidate', { person, cellId, sourcedOn: '2026-01-10' })
  return candidate.id
}
const helped = async (): Promise<string> => {
  const candidateId = await candidateOf()
  await assign(editor, { candidateId, mentorId, startsOn: '2026-02-01' })
  return candidateId
}
const addClass = async (): Promise<string> => {
  const { data } = await editor.ask(
    `mutation ($input: CreateTrainingClassInput!) { result: createTrainingClass(input: $input) {
      __typename ... on TrainingClassSuccess { trainingClass { id } } } }`,
    {
      input: {
        committeeId: world.committees.town,
        name: 'Lớp nhận thức về Đảng khóa I/2026',
        startsOn: '2026-03-02',
        endsOn: '2026-03-06',
      },
    },
  )
  return (data.result as { trainingClass: { id: string } }).trainingClass.id
}

describe('A step of many', () => {
  const step = { to: 'CULTIVATING', occurredOn: '2026-02-01' }

  it('is shown for each before it is done, and nothing happens meanwhile', async () => {
    const [ready, alone, outside] = [await helped(), await candidateOf(), await candidateOf(world.committees.village)]

    const lines = await preview({ ids: [ready, alone, outside], advance: step })

    expect(lines.map(({ candidateId, allowed }) => [candidateId, allowed])).toEqual([
      [ready, true],
      [alone, false],
      [outside, false],
    ])
    expect(lines[1]?.verdicts.map(({ code }) => code)).toContain('NO_MENTOR')
    expect(lines[2]).toMatchObject({ candidate: null, errors: [{ field: 'id', code: 'UNKNOWN_RECORD' }] })
    expect(lines.map(({ candidate }) => candidate?.stage)).toEqual(['SOURCED', 'SOURCED', undefined])
  })

  it('is done for those who may, and for no other', async () => {
    const [ready, alone, stale] = [await helped(), await candidateOf(), await helped()]
    const candidates = [
      { id: ready, version: 1 },
      { id: alone, version: 1 },
      { id: stale, version: 9 },
    ]

    const { doneCount, lines } = await doBulk('advanceCandidates', { ...step, candidates })

    expect(doneCount).toBe(1)
    expect(lines.map(({ allowed, conflict, candidate }) => [allowed, conflict, candidate?.stage])).toEqual([
      [true, false, 'CULTIVATING'],
      [false, false, 'SOURCED'],
      [false, true, 'SOURCED'],
    ])
  })

  it('is done once under a key, also when the answer was lost', async () => {
    const id = await helped()
    const input = { ...step, candidates: [{ id, version: 1 }], idempotencyKey: 'lot-1' }

    const answers = [await doBulk('advanceCandidates', input), await doBulk('advanceCandidates', input)]

    expect(answers.map(({ doneCount }) => doneCount)).toEqual([1, 1])
    expect(answers[1]?.lines[0]?.candidate).toEqual({ stage: 'CULTIVATING', version: 2 })
  })
})

describe('A mentor for many', () => {
  it('is judged for each by the twelve months together', async () => {
    const [first, second] = [await candidateOf(), await candidateOf()]
    const help = { mentorId, startsOn: '2026-02-01', acquaintance: 'WORK' }
    const ids = [first, second]

    const short = await preview({ ids, assign: { ...help, acquaintedSince: '2025-02-02' } })
    const long = await preview({ ids, assign: { ...help, acquaintedSince: '2025-02-01' } })
    const done = await doBulk('assignMentorToMany', { ...help, candidateIds: ids, acquaintedSince: '2025-02-01' })
    const again = await preview({ ids, assign: { ...help, acquaintedSince: '2025-02-01' } })

    expect(short.map(({ verdicts }) => verdicts)).toEqual(
      ids.map(() => [{ rule: 'R9', code: 'ACQUAINTANCE_TOO_SHORT' }]),
    )
    expect(long.every(({ allowed }) => allowed)).toBe(true)
    expect(done.doneCount).toBe(2)
    expect(again.flatMap(({ verdicts }) => verdicts.map(({ code }) => code))).toEqual([
      'ALREADY_HELPS',
      'ALREADY_HELPS',
    ])
  })
})

describe('A training class', () => {
  it('gives its certificate to each who attended, once', async () => {
    const [classId, first, second] = [await addClass(), await candidateOf(), await candidateOf()]
    const certificate = { classId, issuedOn: '2026-03-10', issuer: 'Trung tâm chính trị' }
    const early = await preview({ ids: [first], certificate: { ...certificate, issuedOn: '2026-03-05' } })

    const done = await doBulk('recordCertificates', {
      ...certificate,
      candidates: [
        { id: first, number: '01' },
        { id: second, number: '02' },
      ],
    })
    const again = await doBulk('recordCertificates', { ...certificate, candidates: [{ id: first, number: '01' }] })

    expect(early[0]?.errors).toEqual([{ field: 'issuedOn', code: 'BEFORE_CLASS_ENDS' }])
    expect(done.doneCount).toBe(2)
    expect(again.lines[0]?.verdicts).toEqual([{ rule: 'STEP', code: 'ALREADY_IN_CLASS' }])
    const { data } = await editor.ask(
      `query ($id: ID!, $candidate: ID!) {
        trainingClass(id: $id) { certifiedCount certified { id } }
        candidate(id: $candidate) { papers { kind number issuer trainingClass { id } } } }`,
      { id: classId, candidate: first },
    )
    expect(data).toEqual({
      trainingClass: { certifiedCount: 2, certified: [{ id: first }, { id: second }] },
      candidate: {
        papers: [
          {
            kind: 'AWARENESS_CERTIFICATE',
            number: '01',
            issuer: 'Trung tâm chính trị',
            trainingClass: { id: classId },
          },
        ],
      },
    })
  })

  it('is missed in the register of those who have no certificate', async () => {
    const [classId, one, other] = [await addClass(), await candidateOf(), await candidateOf()]
    await doBulk('recordCertificates', { classId, issuedOn: '2026-03-10', candidates: [{ id: one }] })

    const { data } = await editor.ask(
      'query ($ids: [ID!]) { candidates(filter: { ids: $ids, certificateMissing: true }) { nodes { id } } }',
      { ids: [one, other] },
    )

    expect(data.candidates).toEqual({ nodes: [{ id: other }] })
  })

  it('is seen by the analyst, and no certificate number', async () => {
    const [classId, id] = [await addClass(), await candidateOf()]
    await doBulk('recordCertificates', { classId, issuedOn: '2026-03-10', candidates: [{ id, number: '77' }] })

    const { data, errors } = await analyst.ask(
      '{ trainingClasses { nodes { name certified { fullName papers { kind number issuer } } } } }',
    )

    expect(errors).toEqual([])
    expect(JSON.stringify(data)).toContain('AWARENESS_CERTIFICATE')
    expect(JSON.stringify(data)).not.toMatch(/Nông|"77"|Trung tâm/)
  })
})

describe('The work for many', () => {
  it('is refused to the analyst, above fifty people, and without saying which work', async () => {
    const ask = async (input: Record<string, unknown>, person = editor) =>
      (
        await person.ask('query ($input: BulkPreviewInput!) { previewBulk(input: $input) { allowed } }', { input })
      ).errors.map(({ code }) => code)
    const advance = { to: 'CULTIVATING', occurredOn: '2026-02-01' }

    expect(await ask({ ids: [], advance }, analyst)).toEqual(['FORBIDDEN'])
    expect(await ask({ ids: [] })).toEqual(['BAD_USER_INPUT'])
    expect(await ask({ ids: Array.from({ length: 51 }, (_, index) => `${index}`), advance })).toEqual([
      'BAD_USER_INPUT',
    ])
  })
})
