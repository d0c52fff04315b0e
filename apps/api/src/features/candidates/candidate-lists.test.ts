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
  const { giaDia, school, village } = world.committees
  const people: [string, string][] = [
    ['Nông Thị Hoa', giaDia],
    ['Triệu Thị Mai', giaDia],
    ['Lường Thị Gấm', school],
    ['Bàn Văn An', school],
    ['Đặng Thị Bình', giaDia],
    ['Hà Văn Cường', giaDia],
    ['Vi Thị Duyên', school],
    ['Ma Văn Em', village],
  ]
  const made = await administrator.ask(
    `mutation ($input: CreateMentorInput!) { createMentor(input: $input) { ... on MentorSuccess { mentor { id } } } }`,
    { input: { person: { fullName: 'Hoàng Văn Thắng' }, committeeId: giaDia, officialSince: '2005-02-03' } },
  )
  const mentorId = (made.data.createMentor as { mentor: { id: string } }).mentor.id
  for (const [fullName, cellId] of people) {
    const { data } = await administrator.ask(
      `mutation ($input: CreateCandidateInput!) {
        createCandidate(input: $input) { ... on CandidateSuccess { candidate { id } } } }`,
      { input: { person: { fullName }, cellId, sourcedOn: '2026-01-10' } },
    )
    if (cellId !== giaDia) continue
    const candidateId = (data.createCandidate as { candidate: { id: string } }).candidate.id
    await administrator.ask('mutation ($input: AssignMentorInput!) { assignMentor(input: $input) { __typename } }', {
      input: { candidateId, mentorId, startsOn: '2026-02-01', acquaintedSince: '2015-01-01' },
    })
  }
})
afterAll(() => world?.close())

describe('A list of candidates', () => {
  const names = async (person: Person, args: string) => {
    const { data, errors } = await person.ask(
      `{ candidates(${args}) { totalCount nodes { fullName masked reference } } }`,
    )
    return { data: data.candidates as { totalCount: number; nodes: { fullName: string | null }[] }, errors }
  }

  it('finds names without accents and sorts them by the given name', async () => {
    const { data } = await names(editor, 'first: 3, filter: { q: "thi" }, orderBy: { field: NAME, direction: DESC }')

    expect(data.nodes.map(({ fullName }) => fullName)).toEqual(['Triệu Thị Mai', 'Nông Thị Hoa', 'Lường Thị Gấm'])
    expect(data.totalCount).toBeGreaterThan(3)
  })

  it('shows the analyst cases without a name, and refuses to search or sort by names', async () => {
    const shown = await names(analyst, 'first: 50')
    const searched = await names(analyst, 'filter: { q: "hoa" }')
    const sorted = await names(analyst, 'orderBy: { field: NAME }')

    expect(shown.data.nodes.length).toBeGreaterThan(5)
    for (const node of shown.data.nodes) expect(node).toEqual({ fullName: null, masked: true, reference: null })
    expect(searched.errors.map(({ code }) => code)).toEqual(['FORBIDDEN'])
    expect(sorted.errors.map(({ code }) => code)).toEqual(['FORBIDDEN'])
  })

  it('is cut for each committee in one statement, and counted in another only where it is asked', async () => {
    const asked = (fields: string) =>
      administrator.ask(
        `query ($id: ID!) { committee(id: $id) { children(first: 10) { nodes { name candidates(first: 5) { ${fields} } } } } }`,
        { id: world.committees.district },
      )
    const whole = await asked('totalCount nodes { cell { name } mentor { fullName } }')
    const uncounted = await asked('nodes { id }')

    expect((whole.data.committee as { children: unknown }).children).toEqual({
      nodes: [
        expect.objectContaining({ name: 'Đảng bộ thị trấn Yến Lạc' }),
        { name: 'Đảng bộ xã Côn Minh', candidates: expect.objectContaining({ totalCount: 1 }) },
      ],
    })
    // The committee, its children (page and rows), their candidates (page and rows).
    const five = ['Committee.findMany', '.$queryRaw', 'Committee.findMany', '.$queryRaw', 'Candidate.findMany']
    expect(uncounted.operations).toEqual(five)
    // The count, the cells, the assignments and the mentors: one each, however many committees and candidates.
    const further = ['.$queryRaw', 'Committee.findMany', 'MentorAssignment.findMany', 'Mentor.findMany']
    expect([...whole.operations].sort()).toEqual([...five, ...further].sort())
  })

  it('pages by cursor without missing or repeating anybody', async () => {
    const seen: string[] = []
    let after: string | null = null
    do {
      const { data } = await editor.ask(
        `query ($after: String) { candidates(first: 3, after: $after, orderBy: { field: STAGE, direction: ASC }) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
        { after },
      )
      const page = data.candidates as {
        nodes: { id: string }[]
        pageInfo: { hasNextPage: boolean; endCursor: string }
      }
      seen.push(...page.nodes.map(({ id }) => id))
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after)

    const all = await names(editor, 'first: 0')
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBe(all.data.totalCount)
  })
})
