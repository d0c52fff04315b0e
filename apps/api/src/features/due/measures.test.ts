import { addDays, type Verb } from '@nguon/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSmallWorld, type Person, type SmallWorld } from '../../testing/small-world.ts'
import { dueItemList, summariseDueItems } from './items-store.ts'

let world: SmallWorld
let town: Person
let commune: Person
let analyst: Person
let district: Person

beforeAll(async () => {
  world = await createSmallWorld()
  town = await world.account('Biên tập Yến Lạc', 'EDITOR', world.committees.town)
  commune = await world.account('Biên tập Côn Minh', 'EDITOR', world.committees.commune)
  analyst = await world.account('Phân tích Na Rì', 'ANALYST', world.committees.district)
  district = await world.account('Quản trị Na Rì', 'ADMINISTRATOR', world.committees.district)
})
afterAll(() => world?.close())

interface Written {
  readonly shortfall: { readonly id: string; readonly version: number }
}
const write = async (person: Person, mutation: string, input: object, type = 'Shortfall'): Promise<Written> => {
  const { data, errors } = await person.ask(
    `mutation ($input: ${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!) { result: ${mutation}(input: $input) {
      __typename ... on ${type}Success { ${type.toLowerCase()} { id version } } ... on Refusal { message } } }`,
    { input },
  )
  expect([errors, data.result]).toMatchObject([[], { __typename: `${type}Success` }])
  return data.result as Written
}
const MEASURE = { measure: 'Gặp gỡ thanh niên dịp Tết', personInCharge: 'Hoàng Văn Thụ', dueOn: '2026-11-20' }
const report = async (input: object = {}): Promise<Written['shortfall']> => {
  const { shortfall } = await write(town, 'reportShortfall', {
    committeeId: world.committees.giaDia,
    period: { year: 2026 },
    reason: 'YOUNG_AWAY',
    ...MEASURE,
    ...input,
  })
  return shortfall
}
const followUp = async ({ id, version }: Written['shortfall'], input: object): Promise<Written['shortfall']> => {
  const note = { id, version, notedOn: '2026-11-24', text: 'Đã gặp 12 người', ...input }
  return (await write(town, 'followUpShortfall', note)).shortfall
}
interface Item {
  readonly id: string
  readonly dueOn: string
  readonly severity: string
  readonly shortfall: { readonly id: string } | null
  readonly [field: string]: unknown
}
const FIELDS = `id kind rule dueOn severity message candidate { id } shortfall { id measure } committee { name }
  personInCharge { charge name committee { name } }`
const inbox = async (person: Person, filter = '{}'): Promise<readonly Item[]> => {
  const { data, errors } = await person.ask(`{ dueItems(first: 200, filter: ${filter}) { nodes { ${FIELDS} } } }`)
  expect(errors).toEqual([])
  return (data.dueItems as { nodes: Item[] }).nodes
}
const itemOf = async (person: Person, { id }: { readonly id: string }, filter?: string): Promise<Item | undefined> =>
  (await inbox(person, filter)).find(({ shortfall }) => shortfall?.id === id)

describe('A measure against a shortfall', () => {
  it('is in the inbox with its day and who took it on, and gone when it is done', async () => {
    const shortfall = await report()
    const item = await itemOf(town, shortfall)
    expect(item).toMatchObject({
      kind: 'MEASURE',
      rule: null,
      dueOn: '2026-11-20',
      severity: 'OVERDUE',
      message: 'Thực hiện xong biện pháp và ghi kết quả chậm nhất ngày 20/11/2026.',
      candidate: null,
      shortfall: { measure: MEASURE.measure },
      committee: { name: 'Chi bộ tổ nhân dân Giả Dìa' },
      personInCharge: {
        charge: 'COMMITTEE',
        name: 'Hoàng Văn Thụ',
        committee: { name: 'Chi bộ tổ nhân dân Giả Dìa' },
      },
    })

    const done = await followUp(shortfall, { done: true })
    expect(await itemOf(town, done)).toBeUndefined()

    await followUp(done, { done: false, text: 'Hai người chưa về' })
    expect(await itemOf(town, done)).toMatchObject({ dueOn: '2026-11-20', severity: 'OVERDUE' })
  })

  it('that is followed up and not done yet waits for its new day, as the same item', async () => {
    const shortfall = await report()
    const before = await itemOf(town, shortfall)

    await followUp(shortfall, { done: false, dueOn: '2026-12-31' })

    const after = await itemOf(town, shortfall)
    expect(after).toMatchObject({ id: before?.id, dueOn: '2026-12-31', severity: 'D60' })
    expect(await itemOf(town, shortfall, '{ severities: [OVERDUE] }')).toBeUndefined()
  })

  it('waits for nothing without a day or a measure, or when it was withdrawn', async () => {
    const bare = await report({ dueOn: null })
    const unnamed = await report({ measure: null, personInCharge: null, dueOn: null })
    expect([await itemOf(town, bare), await itemOf(town, unnamed)]).toEqual([undefined, undefined])

    await write(town, 'updateShortfall', { id: bare.id, version: 1, reason: 'YOUNG_AWAY', ...MEASURE })
    expect(await itemOf(town, bare)).toBeDefined()

    await write(town, 'withdrawShortfall', { id: bare.id, version: 2, reason: 'Ghi nhầm chi bộ' })
    expect(await itemOf(town, bare)).toBeUndefined()
  })

  it('is seen over the viewer’s subtree alone, and by an analyst without the person', async () => {
    const shortfall = await report()
    expect(await itemOf(district, shortfall)).toBeDefined()
    expect(await itemOf(commune, shortfall)).toBeUndefined()
    const seen = await itemOf(analyst, shortfall)
    expect(seen).toMatchObject({ shortfall: { measure: null }, personInCharge: { name: null } })
    // An analyst writes of no measure, so none is the analyst's to do.
    expect(await itemOf(analyst, shortfall, '{ mine: true }')).toBeUndefined()
    expect(await itemOf(town, shortfall, '{ mine: true, kinds: [MEASURE] }')).toBeDefined()
  })

  it('is not told to a token that may not read targets', async () => {
    const shortfall = await report()
    const narrow = await world.account('Cổng dữ liệu', 'EDITOR', world.committees.town)
    const context = narrow.context()
    const { viewer } = context
    const asked = {
      ...context,
      viewer: { ...viewer, scope: (verb: Verb) => (verb === 'target:read' ? [] : viewer.scope(verb)) },
    }
    const listed = await dueItemList(asked, { path: '/', args: { first: 200, direction: 'ASC' } })

    expect(listed.nodes.filter(({ shortfallId }) => shortfallId === shortfall.id)).toEqual([])
    expect((await summariseDueItems(asked, { within: world.committees.town })).OVERDUE).toBe(0)
  })

  it('goes along when its committee moves', async () => {
    const shortfall = await report()
    const giaDia = await world.database.prisma.committee.findUniqueOrThrow({ where: { id: world.committees.giaDia } })
    await write(
      district,
      'updateCommittee',
      {
        id: giaDia.id,
        version: giaDia.version,
        effectiveOn: addDays(world.clock.today(), -1),
        parentId: world.committees.commune,
        decisionNumber: '12-QĐ/HU',
      },
      'Committee',
    )

    expect(await itemOf(town, shortfall)).toBeUndefined()
    expect(await itemOf(commune, shortfall)).toBeDefined()
  })
})
