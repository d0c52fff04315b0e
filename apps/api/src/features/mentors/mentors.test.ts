import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSmallWorld, type Person, type SmallWorld } from '../../testing/small-world.ts'

let world: SmallWorld
let editor: Person
let administrator: Person
let analyst: Person

beforeAll(async () => {
  world = await createSmallWorld()
  administrator = await world.account('Quản trị Na Rì', 'ADMINISTRATOR', world.committees.district)
  editor = await world.account('Biên tập Yến Lạc', 'EDITOR', world.committees.town)
  analyst = await world.account('Phân tích Na Rì', 'ANALYST', world.committees.district)
})
afterAll(() => world?.close())

interface Result {
  readonly __typename: string
  readonly mentor: { readonly id: string; readonly version: number; readonly [field: string]: unknown }
  readonly assignment: { readonly id: string; readonly version: number; readonly [field: string]: unknown }
  readonly candidate: { readonly id: string }
  readonly verdicts?: readonly { readonly code: string }[]
  readonly errors?: readonly { readonly field: string; readonly code: string }[]
}
const write = async (person: Person, field: string, type: string, success: string, input: Record<string, unknown>) => {
  const { data, errors } = await person.ask(
    `mutation ($input: ${type}!) { result: ${field}(input: $input) { __typename ${success}
      ... on Refusal { verdicts { code } } ... on Conflict { currentVersion } ... on Invalid { errors { field code } } } }`,
    { input },
  )
  expect(errors).toEqual([])
  return data.result as Result
}
const MENTOR = '... on MentorSuccess { mentor { id version fullName cardNumber capacity endedOn load } }'
const ASSIGNMENT =
  '... on MentorAssignmentSuccess { assignment { id version startsOn endsOn endReason mentor { load } candidate { mentor { id } } } }'
const createMentor = (person: Person, input: Record<string, unknown>) =>
  write(person, 'createMentor', 'CreateMentorInput', MENTOR, {
    person: { fullName: 'Hoàng Văn Thắng', birthDate: '1975-08-12' },
    committeeId: world.committees.giaDia,
    officialSince: '2005-02-03',
    ...input,
  })
const assign = (candidateId: string, mentorId: string, startsOn = '2026-02-01', more: Record<string, unknown> = {}) =>
  write(editor, 'assignMentor', 'AssignMentorInput', ASSIGNMENT, {
    candidateId,
    mentorId,
    startsOn,
    acquaintedSince: '2015-01-01',
    ...more,
  })
const end = (input: Record<string, unknown>) =>
  write(editor, 'endMentorAssignment', 'EndMentorAssignmentInput', ASSIGNMENT, input)
let people = 0
const someone = async (cellId = world.committees.giaDia): Promise<string> => {
  people += 1
  const made = await write(
    administrator,
    'createCandidate',
    'CreateCandidateInput',
    '... on CandidateSuccess { candidate { id } }',
    { person: { fullName: `Nông Thị ${people}` }, cellId, sourcedOn: '2026-01-10' },
  )
  return made.candidate.id
}

describe('An official member', () => {
  it('is kept as a mentor once, by the card', async () => {
    const first = await createMentor(editor, { cardNumber: '06.1' })
    const second = await createMentor(editor, { cardNumber: '06.1', capacity: 0 })

    expect(first.mentor).toMatchObject({ fullName: 'Hoàng Văn Thắng', cardNumber: '06.1', capacity: 3, load: 0 })
    expect(second.errors).toEqual([
      { field: 'capacity', code: 'OUT_OF_BOUNDS' },
      { field: 'cardNumber', code: 'CARD_NUMBER_TAKEN' },
    ])
  })

  it('may not end while somebody is helped', async () => {
    const { mentor } = await createMentor(editor, {})
    const candidate = await someone()
    const { assignment } = await assign(candidate, mentor.id)
    const stop = () =>
      write(editor, 'updateMentor', 'UpdateMentorInput', MENTOR, { id: mentor.id, version: 1, endedOn: '2026-06-30' })

    const refused = await stop()
    await end({ id: assignment.id, version: 1, endsOn: '2026-06-30', reason: 'OTHER' })
    const answer = await stop()

    expect(refused.verdicts).toEqual([{ code: 'MENTOR_STILL_HELPS' }])
    expect(answer.mentor).toMatchObject({ endedOn: '2026-06-30', version: 2 })
    expect((await assign(await someone(), mentor.id, '2026-07-01')).verdicts).toEqual([{ code: 'MENTOR_ENDED' }])
  })
})

describe('An assignment', () => {
  it('counts in the load of the mentor and shows at the candidate', async () => {
    const { mentor } = await createMentor(editor, { capacity: 1 })
    const first = await assign(await someone(), mentor.id)
    const second = await assign(await someone(), mentor.id)

    expect(first.assignment).toMatchObject({ mentor: { load: 1 }, candidate: { mentor: { id: mentor.id } } })
    expect(second.assignment).toMatchObject({ mentor: { load: 2 } })
    const { data } = await editor.ask('{ mentors(filter: { overloaded: true }) { totalCount nodes { id load } } }')
    expect(data.mentors).toEqual({ totalCount: 1, nodes: [{ id: mentor.id, load: 2 }] })
  })

  it('takes room: who is full, ended or not official yet is not among those who have some', async () => {
    const [free, full, ended, late] = [
      await createMentor(editor, { capacity: 2 }),
      await createMentor(editor, { capacity: 1 }),
      await createMentor(editor, {}),
      await createMentor(editor, {}),
    ].map(({ mentor }) => mentor.id)
    if (!free || !full || !ended || !late) throw new Error('Four members were entered')
    await assign(await someone(), free)
    await assign(await someone(), full)
    await world.database.prisma.mentor.update({ where: { id: ended }, data: { endedOn: new Date('2026-01-01') } })
    await world.database.prisma.mentor.update({ where: { id: late }, data: { officialSince: null } })
    const ids = [free, full, ended, late]
    const amongThem = async (isFree: boolean) => {
      const { data } = await editor.ask('query ($filter: MentorFilter) { mentors(filter: $filter) { nodes { id } } }', {
        filter: { ids, free: isFree },
      })
      return (data.mentors as { nodes: { id: string }[] }).nodes.map(({ id }) => id).sort()
    }

    expect(await amongThem(true)).toEqual([free])
    expect(await amongThem(false)).toEqual([full, ended, late].sort())
  })

  it('is refused to members of another unit, to a third helper, and twice', async () => {
    const candidate = await someone()
    const [one, two, three] = [
      await createMentor(editor, {}),
      await createMentor(editor, { committeeId: world.committees.school }),
      await createMentor(editor, { committeeId: world.committees.town }),
    ]
    const outside = await createMentor(administrator, { committeeId: world.committees.village })
    await assign(candidate, one.mentor.id)

    expect((await assign(candidate, one.mentor.id)).verdicts).toEqual([{ code: 'ALREADY_HELPS' }])
    expect((await assign(candidate, two.mentor.id)).__typename).toBe('MentorAssignmentSuccess')
    expect((await assign(candidate, three.mentor.id)).verdicts).toEqual([{ code: 'TOO_MANY_MENTORS' }])
    expect((await assign(candidate, outside.mentor.id)).errors).toEqual([{ field: 'mentorId', code: 'UNKNOWN_RECORD' }])
    const refused = await write(administrator, 'assignMentor', 'AssignMentorInput', ASSIGNMENT, {
      candidateId: await someone(),
      mentorId: outside.mentor.id,
      startsOn: '2026-02-01',
    })
    expect(refused.verdicts).toEqual([{ code: 'OUTSIDE_UNIT' }])
  })

  it('is made once of ten same requests at once', async () => {
    const [candidate, { mentor }] = [await someone(), await createMentor(editor, {})]

    const answers = await Promise.all(
      Array.from({ length: 10 }, () => assign(candidate, mentor.id, '2026-02-01', { idempotencyKey: 'a-1' })),
    )

    expect(new Set(answers.map(({ assignment }) => assignment.id)).size).toBe(1)
  })

  it('ends once, with a reason and, where somebody must take over, a note', async () => {
    const { assignment } = await assign(await someone(), (await createMentor(editor, {})).mentor.id)
    const input = { id: assignment.id, version: 1, endsOn: '2026-05-01', reason: 'MENTOR_MOVED' }

    const lacking = await end(input)
    const done = await end({ ...input, handoverNote: 'Đã học lớp nhận thức.' })
    const again = await end({ ...input, version: 2, handoverNote: 'x' })

    expect(lacking.errors).toEqual([{ field: 'handoverNote', code: 'REQUIRED' }])
    expect(done.assignment).toMatchObject({
      endsOn: '2026-05-01',
      endReason: 'MENTOR_MOVED',
      version: 2,
      candidate: { mentor: null },
    })
    expect(again.verdicts).toEqual([{ code: 'ALREADY_ENDED' }])
  })
})

describe('The analyst', () => {
  it('sees loads and histories, and of nobody a name, a card, a number or a note', async () => {
    const { data, errors } = await analyst.ask(
      `{ mentors(first: 100) { nodes { fullName birthDate cardNumber masked load
        assignments { decisionNumber handoverNote mentor { fullName } candidate { fullName events { documentNumber note recordedBy } } } } } }`,
    )

    expect(errors).toEqual([])
    const { nodes } = data.mentors as { nodes: { masked: boolean; assignments: unknown[] }[] }
    expect(nodes.length).toBeGreaterThan(5)
    expect(nodes.every(({ masked }) => masked)).toBe(true)
    expect(JSON.stringify(nodes)).not.toMatch(/Hoàng|Nông|06\.1|Đã học|Biên tập|Quản trị|1975/)
  })

  it('may not write', async () => {
    const { errors } = await analyst.ask(
      'mutation ($input: AssignMentorInput!) { assignMentor(input: $input) { __typename } }',
      { input: { candidateId: await someone(), mentorId: await someone(), startsOn: '2026-02-01' } },
    )

    expect(errors.map(({ code }) => code)).toEqual(['FORBIDDEN'])
  })
})
