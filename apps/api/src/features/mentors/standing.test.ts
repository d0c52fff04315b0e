import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSmallWorld, type Person, type SmallWorld } from '../../testing/small-world.ts'
import { addMember, assign, write } from '../../testing/walk-of-a-case.ts'

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

interface Answer {
  readonly __typename: string
  readonly mentor?: { readonly version: number; readonly [field: string]: unknown }
  readonly verdicts?: readonly { readonly code: string }[]
  readonly errors?: readonly { readonly field: string; readonly code: string }[]
  readonly currentVersion?: number
}
const act = async (field: string, input: Record<string, unknown>, person = administrator): Promise<Answer> => {
  const { data, errors } = await person.ask(
    `mutation ($input: ${field.charAt(0).toUpperCase()}${field.slice(1)}Input!) { result: ${field}(input: $input) {
      __typename ... on MentorSuccess { mentor { version committee { id } standing { code } restrictions { id startsOn endsOn documentNumber version } } }
      ... on Refusal { verdicts { code } } ... on Conflict { currentVersion } ... on Invalid { errors { field code } } } }`,
    { input },
  )
  expect(errors).toEqual([])
  return data.result as Answer
}
const restrict = (mentorId: string, changes: Record<string, unknown> = {}) =>
  act('restrictMentor', {
    mentorId,
    kind: 'DISCIPLINED',
    startsOn: '2026-06-01',
    documentNumber: '05-QĐ/UBKT',
    ...changes,
  })
let people = 0
const candidateOf = async (cellId: string): Promise<string> => {
  people += 1
  const person = { fullName: `Nông Thị ${people}`, birthDate: '2000-01-01' }
  const { candidate } = await write(administrator, 'createCandidate', { person, cellId, sourcedOn: '2026-01-10' })
  return candidate.id
}
const noLongerEligible = async (): Promise<string[]> => {
  const { data } = await administrator.ask(
    '{ mentors(first: 100, filter: { noLongerEligible: true }) { nodes { id } } }',
  )
  return (data.mentors as { nodes: { id: string }[] }).nodes.map(({ id }) => id)
}
const eligibilityAt = async (candidateId: string): Promise<unknown> => {
  const { data } = await administrator.ask(
    'query ($id: ID!) { candidate(id: $id) { mentorAssignments { eligibility { rule code outcome } } } }',
    { id: candidateId },
  )
  return (data.candidate as { mentorAssignments: { eligibility: unknown }[] }).mentorAssignments[0]?.eligibility
}

describe('A member under discipline', () => {
  it('may not be asked to help, and is found where one helps already', async () => {
    const { giaDia } = world.committees
    const [mentorId, helped] = [await addMember(administrator, giaDia), await candidateOf(giaDia)]
    await assign(administrator, { candidateId: helped, mentorId, startsOn: '2026-02-01' })
    expect(await noLongerEligible()).not.toContain(mentorId)

    const answer = await restrict(mentorId)

    expect(answer.mentor).toMatchObject({
      standing: [{ code: 'MENTOR_UNDER_DISCIPLINE' }],
      // The document of the decision is secret also for whoever has just written it down.
      restrictions: [{ startsOn: '2026-06-01', endsOn: null, documentNumber: null }],
    })
    expect(await noLongerEligible()).toContain(mentorId)
    expect(await eligibilityAt(helped)).toEqual([{ rule: 'R9', code: 'MENTOR_UNDER_DISCIPLINE', outcome: 'FAILED' }])
    const refused = await assign(administrator, {
      candidateId: await candidateOf(giaDia),
      mentorId,
      startsOn: '2026-07-01',
    })
    expect(refused.data.result).toMatchObject({
      __typename: 'Refusal',
      verdicts: [{ code: 'MENTOR_UNDER_DISCIPLINE' }],
    })
  })

  it('may help again after the last day, which is set once for each version', async () => {
    const mentorId = await addMember(administrator, world.committees.giaDia)
    const made = await restrict(mentorId)
    const [restriction] = (made.mentor?.restrictions ?? []) as { readonly id: string }[]
    const lift = (changes: Record<string, unknown>) =>
      act('liftRestriction', { id: restriction?.id, version: 1, endsOn: '2026-10-31', ...changes })

    expect((await lift({ version: 9 })).currentVersion).toBe(1)
    expect((await lift({ endsOn: '2026-05-31' })).errors).toEqual([{ field: 'endsOn', code: 'ENDS_BEFORE_START' }])
    expect((await lift({})).mentor).toMatchObject({ standing: [], restrictions: [{ endsOn: '2026-10-31' }] })
    expect((await lift({ version: 2 })).verdicts).toEqual([{ code: 'RESTRICTION_OVER' }])
  })

  it('shows the analyst nothing of it', async () => {
    const mentorId = await addMember(administrator, world.committees.giaDia)
    await restrict(mentorId)

    const { data } = await analyst.ask(
      'query ($id: ID!) { mentor(id: $id) { restrictions { startsOn documentNumber } } }',
      { id: mentorId },
    )

    expect(data.mentor).toEqual({ restrictions: [] })
  })
})

describe('A member who moves', () => {
  it('is found where somebody of another unit is still helped', async () => {
    const { giaDia, school, village } = world.committees
    const [mentorId, helped] = [await addMember(administrator, giaDia), await candidateOf(giaDia)]
    await assign(administrator, { candidateId: helped, mentorId, startsOn: '2026-02-01' })

    await act('moveMentor', { id: mentorId, version: 1, committeeId: school, on: '2026-11-01' })
    expect(await noLongerEligible()).not.toContain(mentorId)
    const answer = await act('moveMentor', { id: mentorId, version: 2, committeeId: village, on: '2026-11-20' })

    expect(answer.mentor).toMatchObject({ version: 3, committee: { id: village } })
    expect(await noLongerEligible()).toContain(mentorId)
    expect(await eligibilityAt(helped)).toMatchObject([{ rule: 'R9', outcome: 'PASSED' }, { code: 'OUTSIDE_UNIT' }])
  })

  it('goes by the newest version, to another committee, and not tomorrow', async () => {
    const { giaDia, school } = world.committees
    const id = await addMember(administrator, giaDia)
    const move = (changes: Record<string, unknown>) =>
      act('moveMentor', { id, version: 1, committeeId: school, on: '2026-11-01', ...changes })

    expect((await move({ committeeId: giaDia })).verdicts).toEqual([{ code: 'ALREADY_THERE' }])
    expect((await move({ on: '2026-11-25' })).errors).toEqual([{ field: 'on', code: 'DATE_IN_FUTURE' }])
    expect((await move({ version: 7 })).currentVersion).toBe(1)
    const outside = await act(
      'moveMentor',
      { id, version: 1, committeeId: world.committees.village, on: '2026-11-01' },
      editor,
    )
    expect(outside.errors).toEqual([{ field: 'committeeId', code: 'UNKNOWN_RECORD' }])
  })
})

describe('Suggestions of mentors', () => {
  it('put the cell first, then whoever has room, and leave out who may not help', async () => {
    const unit = await world.addCommittee('Đảng bộ xã Hảo Nghĩa', 'COMMUNE', world.committees.district)
    const cell = await world.addCommittee('Chi bộ Bản Chang', 'CELL', unit)
    const [other, stranger] = [
      await world.addCommittee('Chi bộ Vằng Mười', 'CELL', unit),
      await addMember(administrator, world.committees.village),
    ]
    const [loaded, free, near, disciplined, helping] = [
      await addMember(administrator, other, 'Nông Văn An'),
      await addMember(administrator, other, 'Nông Văn Bình'),
      await addMember(administrator, cell, 'Nông Văn Yên'),
      await addMember(administrator, cell, 'Nông Văn Chính'),
      await addMember(administrator, cell, 'Nông Văn Dũng'),
    ]
    const candidateId = await candidateOf(cell)
    await assign(administrator, { candidateId: await candidateOf(other), mentorId: loaded, startsOn: '2026-02-01' })
    await assign(administrator, { candidateId, mentorId: helping, startsOn: '2026-02-01' })
    await restrict(disciplined)

    const { data, errors, operations } = await administrator.ask(
      `query ($id: ID!) { mentorSuggestions(candidateId: $id) { load sameUnit acquaintedMonths mentor { id } verdicts { rule outcome } } }`,
      { id: candidateId },
    )

    expect(errors).toEqual([])
    const suggested = data.mentorSuggestions as unknown as { mentor: { id: string } }[]
    expect(suggested.map(({ mentor }) => mentor.id)).toEqual([near, free, loaded])
    expect(suggested.map(({ mentor }) => mentor.id)).not.toContain(stranger)
    expect(suggested[0]).toMatchObject({
      load: 0,
      sameUnit: true,
      acquaintedMonths: null,
      verdicts: [{ rule: 'R9', outcome: 'UNKNOWN' }],
    })
    expect(operations.filter((operation) => operation === '.$queryRaw')).toHaveLength(1)
  })

  it('are refused to the analyst', async () => {
    const { errors } = await analyst.ask('query ($id: ID!) { mentorSuggestions(candidateId: $id) { load } }', {
      id: await candidateOf(world.committees.giaDia),
    })

    expect(errors.map(({ code }) => code)).toEqual(['FORBIDDEN'])
  })
})
