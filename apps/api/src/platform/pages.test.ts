import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSmallWorld, type Person, type SmallWorld } from '../testing/small-world.ts'
import { newId } from './ids.ts'
import { cursorOf } from './pages.ts'

let world: SmallWorld
let townsman: Person
let secretary: Person

beforeAll(async () => {
  world = await createSmallWorld()
  townsman = await world.account('Biên tập Yến Lạc', 'EDITOR', world.committees.town)
  secretary = await world.account('Quản trị Na Rì', 'ADMINISTRATOR', world.committees.district)
})
afterAll(() => world?.close())

const LIST = `query ($after: String, $filter: CommitteeFilter) {
  committees(first: 2, after: $after, filter: $filter) { nodes { id name } pageInfo { hasNextPage endCursor } } }`
const page = async (person: Person, after: string | null, filter: Record<string, unknown> = {}) => {
  const { data, errors } = await person.ask(LIST, { after, filter })
  return {
    names: (data.committees as { nodes: { name: string }[] } | undefined)?.nodes.map(({ name }) => name),
    codes: errors.map(({ code }) => code),
  }
}

describe('A cursor', () => {
  it('of a row outside the scope is no cursor, as one of a row that never was', async () => {
    const foreign = await page(townsman, cursorOf(world.committees.village))
    const absent = await page(townsman, cursorOf(newId()))
    const broken = await page(townsman, 'xyz')
    const own = await page(townsman, cursorOf(world.committees.school))

    expect([foreign, absent, broken]).toEqual(Array(3).fill({ names: undefined, codes: ['BAD_USER_INPUT'] }))
    expect(own.codes).toEqual([])
  })

  it('of a row that has left the list is refused, so that nobody takes an empty page for the end', async () => {
    const cells = { kinds: ['CELL'] }
    const before = await page(secretary, cursorOf(world.committees.giaDia), cells)
    await world.database.prisma.committee.update({ where: { id: world.committees.giaDia }, data: { kind: 'SECTION' } })

    const after = await page(secretary, cursorOf(world.committees.giaDia), cells)

    await world.database.prisma.committee.update({ where: { id: world.committees.giaDia }, data: { kind: 'CELL' } })
    expect(before.codes).toEqual([])
    expect(after.codes).toEqual(['BAD_USER_INPUT'])
  })

  it('of the last row begins an empty page', async () => {
    const last = await page(townsman, cursorOf(world.committees.town), { kinds: ['COMMUNE'] })

    expect(last).toEqual({ names: [], codes: [] })
  })

  it('of one list under several committees is refused only where the row is not', async () => {
    const { data, errors } = await secretary.ask(
      `query ($id: ID!, $after: String) { committee(id: $id) { children { nodes { name mentors(after: $after) { nodes { id } } } } } }`,
      { id: world.committees.district, after: cursorOf(await mentorOf(world.committees.school)) },
    )

    expect(data.committee).toEqual({
      children: {
        nodes: [
          { name: 'Đảng bộ thị trấn Yến Lạc', mentors: { nodes: [] } },
          { name: 'Đảng bộ xã Côn Minh', mentors: null },
        ],
      },
    })
    expect(errors.map(({ code }) => code)).toEqual(['BAD_USER_INPUT'])
  })
})

const mentorOf = async (committeeId: string): Promise<string> => {
  const { data } = await secretary.ask(
    'mutation ($input: CreateMentorInput!) { createMentor(input: $input) { ... on MentorSuccess { mentor { id } } } }',
    { input: { person: { fullName: 'Hoàng Văn Thắng' }, committeeId, officialSince: '2005-02-03' } },
  )
  return (data.createMentor as { mentor: { id: string } }).mentor.id
}
