import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSmallWorld, type Person, type SmallWorld } from '../../testing/small-world.ts'

let world: SmallWorld
let administrator: Person
let commune: Person

const give = async (committeeId: string, minimum: number, more: object = {}): Promise<void> => {
  const { errors, data } = await administrator.ask(
    'mutation ($input: SetTargetInput!) { setTarget(input: $input) { __typename } }',
    {
      input: {
        committeeId,
        period: { year: 2026 },
        kind: 'COUNT_MIN',
        minimum,
        decisionNumber: '1-QĐ/ĐU',
        decidedOn: '2026-01-05',
        issuer: 'Đảng ủy',
        version: null,
        ...more,
      },
    },
  )
  expect([errors, data.setTarget]).toEqual([[], { __typename: 'TargetSuccess' }])
}

beforeAll(async () => {
  world = await createSmallWorld()
  const { province, district, town, commune: below, giaDia, school, village } = world.committees
  administrator = await world.account('Quản trị', 'ADMINISTRATOR', province)
  commune = await world.account('Quản trị xã', 'ADMINISTRATOR', below)
  // The district gives 9 of its 12; the town 5 of 4; the commune has 5 and gave nothing.
  await give(district, 12)
  await give(town, 4)
  await give(below, 5)
  await give(giaDia, 3)
  await give(school, 2)
  expect(village).toBeTruthy()
})
afterAll(() => world?.close())

interface Uneven {
  readonly committee: { readonly id: string; readonly name: string }
  readonly allotment: { readonly required: number; readonly allotted: number }
  readonly state: string
  readonly difference: number
}
const uneven = async (person: Person, id: string, args = ''): Promise<{ nodes: Uneven[]; totalCount: number }> => {
  const { data, errors } = await person.ask(
    `query ($id: ID!) { committee(id: $id) { unevenAllotments(first: 50, period: { year: 2026 } ${args}) { totalCount
      nodes { committee { id name } allotment { required allotted } state difference } } } }`,
    { id },
  )
  expect(errors).toEqual([])
  return (data.committee as { unevenAllotments: { nodes: Uneven[]; totalCount: number } }).unevenAllotments
}
const found = ({ nodes }: { readonly nodes: readonly Uneven[] }) =>
  nodes.map(({ committee, state, difference }) => [committee.id, state, difference])

describe('The uneven allotments below a committee', () => {
  it('are those whose children’s targets are not their own together, the largest difference first', async () => {
    const { province, district, town, commune: below } = world.committees

    const all = await uneven(administrator, province)
    expect(found(all)).toEqual([
      [below, 'NONE', -5],
      [district, 'UNDER', -3],
      [town, 'OVER', 1],
    ])
    expect(all.totalCount).toBe(3)
    expect(all.nodes[2]?.allotment).toEqual({ required: 4, allotted: 5 })
    // The committee itself is not below itself.
    expect(found(await uneven(administrator, district))).toEqual([
      [below, 'NONE', -5],
      [town, 'OVER', 1],
    ])
  })

  it('are narrowed by state and kind, and ordered as is asked', async () => {
    const { province, district, town, commune: below } = world.committees
    const ids = async (args: string) =>
      (await uneven(administrator, province, args)).nodes.map((one) => one.committee.id)

    expect(await ids('filter: { states: [OVER, UNDER] }')).toEqual([district, town])
    expect(await ids('filter: { states: [] }')).toEqual([])
    expect(await ids('filter: { kind: DISTRICT }')).toEqual([district])
    expect(await ids('filter: { kind: CELL }')).toEqual([])
    expect(await ids('orderBy: { field: BALANCE, direction: DESC }')).toEqual([town, district, below])
    expect(await ids('orderBy: { field: TREE, direction: ASC }')).toEqual([district, town, below])
  })

  it('follow the decisions until a day', async () => {
    const { province, district } = world.committees

    expect(found(await uneven(administrator, province, 'asOf: "2026-01-04"'))).toEqual([])
    await give(district, 9, { version: 1, decidedOn: '2026-11-20', decisionNumber: '2-QĐ/ĐU' })
    const ids = async (asOf: string) =>
      (await uneven(administrator, province, `asOf: "${asOf}"`)).nodes.map((one) => one.committee.id)
    expect(await ids('2026-11-24')).not.toContain(district)
    expect(await ids('2026-11-19')).toContain(district)
  })

  it('are seen where the viewer sees targets, and nowhere else', async () => {
    const { data } = await commune.ask(
      'query ($id: ID!) { committee(id: $id) { unevenAllotments(period: { year: 2026 }) { totalCount } } }',
      { id: world.committees.district },
    )
    expect(data.committee).toBeNull()
    expect(found(await uneven(commune, world.committees.commune))).toEqual([])
  })
})
