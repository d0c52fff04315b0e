import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSmallWorld, type Person, type SmallWorld } from '../../testing/small-world.ts'

let world: SmallWorld
let administrator: Person
let editor: Person

beforeAll(async () => {
  world = await createSmallWorld()
  administrator = await world.account('Quản trị Na Rì', 'ADMINISTRATOR', world.committees.district)
  editor = await world.account('Biên tập Yến Lạc', 'EDITOR', world.committees.town)
})
afterAll(() => world?.close())

const PARTS = `__typename
  ... on CommitteeSuccess { committee { id version name kind code dissolvedOn parent { id } memberCounts { year officialMembers } placements { startsOn endsOn parent { id } } designations { name startsOn endsOn } } }
  ... on Refusal { message verdicts { code } } ... on Conflict { currentVersion changedBy } ... on Invalid { errors { field code } }`
interface Result {
  readonly __typename: string
  readonly committee: { readonly id: string; readonly version: number; readonly [field: string]: unknown }
  readonly verdicts?: readonly { readonly code: string }[]
  readonly errors?: readonly { readonly field: string; readonly code: string }[]
  readonly [field: string]: unknown
}
const write = async (person: Person, field: 'createCommittee' | 'updateCommittee', input: object): Promise<Result> => {
  const type = field === 'createCommittee' ? 'CreateCommitteeInput' : 'UpdateCommitteeInput'
  const { data, errors } = await person.ask(
    `mutation ($input: ${type}!) { result: ${field}(input: $input) { ${PARTS} } }`,
    {
      input,
    },
  )
  expect(errors).toEqual([])
  return data.result as Result
}
const found = (name: string, more: object = {}) =>
  write(administrator, 'createCommittee', {
    name,
    kind: 'CELL',
    parentId: world.committees.town,
    establishedOn: '2020-01-01',
    ...more,
  })

describe('A committee', () => {
  it('is founded under another one, with its first placement and name', async () => {
    const { committee } = await found('  Chi bộ  Hạt Kiểm lâm ', { memberCounts: [{ year: 2025, officialMembers: 9 }] })

    expect(committee).toMatchObject({
      name: 'Chi bộ Hạt Kiểm lâm',
      version: 1,
      parent: { id: world.committees.town },
      memberCounts: [{ year: 2025, officialMembers: 9 }],
      placements: [{ startsOn: '2020-01-01', endsOn: null, parent: { id: world.committees.town } }],
    })
  })

  it('keeps its old name readable when it is renamed', async () => {
    const { committee } = await found('Chi bộ Chợ')

    const renamed = await write(administrator, 'updateCommittee', {
      id: committee.id,
      version: committee.version,
      name: 'Chi bộ Chợ Yến Lạc',
      effectiveOn: '2024-07-01',
    })

    expect(renamed.committee.designations).toEqual([
      { name: 'Chi bộ Chợ', startsOn: '2020-01-01', endsOn: '2024-06-30' },
      { name: 'Chi bộ Chợ Yến Lạc', startsOn: '2024-07-01', endsOn: null },
    ])
  })

  it('moves with everything below it', async () => {
    const section = await found('Đảng bộ bộ phận A', { kind: 'SECTION' })
    const below = await found('Chi bộ A1', { parentId: section.committee.id })

    const moved = await write(administrator, 'updateCommittee', {
      id: section.committee.id,
      version: section.committee.version,
      parentId: world.committees.commune,
      effectiveOn: '2025-01-01',
    })

    expect(moved.committee.parent).toEqual({ id: world.committees.commune })
    const under = await administrator.ask(
      'query ($id: ID!) { committees(first: 50, filter: { within: $id, q: "a1" }) { nodes { id } } }',
      { id: world.committees.commune },
    )
    expect(under.data.committees).toEqual({ nodes: [{ id: below.committee.id }] })
  })

  it('is refused under itself, under a cell, and under one that had ended', async () => {
    const section = await found('Đảng bộ bộ phận B', { kind: 'SECTION' })
    const inner = await found('Đảng bộ bộ phận B1', { kind: 'SECTION', parentId: section.committee.id })
    const move = (parentId: string) =>
      write(administrator, 'updateCommittee', {
        id: section.committee.id,
        version: section.committee.version,
        parentId,
        effectiveOn: '2025-01-01',
      })
    const ended = await found('Đảng bộ bộ phận C', { kind: 'SECTION' })
    await write(administrator, 'updateCommittee', {
      id: ended.committee.id,
      version: ended.committee.version,
      dissolvedOn: '2024-12-31',
    })

    const answers = await Promise.all([
      move(inner.committee.id),
      move(world.committees.giaDia),
      move(ended.committee.id),
    ])

    expect(answers.map(({ verdicts }) => verdicts?.map(({ code }) => code))).toEqual([
      ['CYCLE'],
      ['PARENT_IS_CELL'],
      ['PARENT_NOT_ALIVE'],
    ])
  })

  it('does not end while others stand under it', async () => {
    const answer = await write(administrator, 'updateCommittee', {
      id: world.committees.town,
      version: 1,
      dissolvedOn: '2026-01-31',
    })

    expect(answer.verdicts?.map(({ code }) => code)).toEqual(['HAS_CHILDREN'])
  })

  it('tells who was faster, and changes nothing', async () => {
    const { committee } = await found('Chi bộ Đội Thuế')
    const change = (name: string) =>
      write(administrator, 'updateCommittee', { id: committee.id, version: 1, name, effectiveOn: '2024-01-01' })

    const answers = await Promise.all([change('Chi bộ Thuế 1'), change('Chi bộ Thuế 2')])

    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['CommitteeSuccess', 'Conflict'])
    expect(answers.find(({ __typename }) => __typename === 'Conflict')).toMatchObject({
      currentVersion: 2,
      changedBy: 'Quản trị Na Rì',
    })
  })

  it('is made once, however often the same key is sent', async () => {
    const key = { idempotencyKey: 'founding-1' }

    const answers = await Promise.all(Array.from({ length: 20 }, () => found('Chi bộ Một lần', key)))

    expect(new Set(answers.map(({ committee }) => committee.id)).size).toBe(1)
    expect(await world.database.prisma.committee.count({ where: { name: 'Chi bộ Một lần' } })).toBe(1)
  })

  it('names the fields that are wrong', async () => {
    const answer = await found(' ', { code: 'mã có dấu cách' })

    expect(answer.errors).toEqual([
      { field: 'name', code: 'REQUIRED' },
      { field: 'code', code: 'CODE_FORM' },
    ])
  })

  it('is founded by administrators alone', async () => {
    const { errors } = await editor.ask(
      'mutation ($input: CreateCommitteeInput!) { createCommittee(input: $input) { __typename } }',
      { input: { name: 'x', kind: 'CELL', parentId: world.committees.town, establishedOn: '2020-01-01' } },
    )

    expect(errors.map(({ code }) => code)).toEqual(['FORBIDDEN'])
  })

  it('leaves what was before and after in the audit', async () => {
    const { committee } = await found('Chi bộ Kiểm toán')
    await write(administrator, 'updateCommittee', {
      id: committee.id,
      version: 1,
      name: 'Chi bộ Thanh tra',
      effectiveOn: '2024-01-01',
    })

    const { data } = await administrator.ask(
      'query ($id: ID!) { auditEntries(filter: { subjectId: $id }) { totalCount nodes { verb actor changes { field before after } } } }',
      { id: committee.id },
    )

    expect(data.auditEntries).toEqual({
      totalCount: 2,
      nodes: [
        {
          verb: 'committee:update',
          actor: 'Quản trị Na Rì',
          changes: [{ field: 'name', before: 'Chi bộ Kiểm toán', after: 'Chi bộ Thanh tra' }],
        },
        expect.objectContaining({ verb: 'committee:create' }),
      ],
    })
  })
})

describe('A list of committees', () => {
  it('finds names without regard to accents and case', async () => {
    const { data } = await administrator.ask(
      '{ committees(filter: { q: "YEN lac", kind: COMMUNE }) { nodes { name } } }',
    )

    expect(data.committees).toEqual({ nodes: [{ name: 'Đảng bộ thị trấn Yến Lạc' }] })
  })

  it('is paged by cursor without a row lost or doubled', async () => {
    const seen: unknown[] = []
    let after: string | null = null
    do {
      const { data } = await administrator.ask(
        'query ($after: String) { committees(first: 3, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }',
        { after },
      )
      const page = data.committees as {
        totalCount: number
        nodes: { id: string }[]
        pageInfo: { hasNextPage: boolean; endCursor: string }
      }
      seen.push(...page.nodes.map(({ id }) => id))
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
      if (after === null) expect(new Set(seen).size).toBe(page.totalCount)
    } while (after !== null)

    expect(new Set(seen).size).toBe(seen.length)
  })

  it('ends at the scope: the editor of the town sees neither the district nor the commune beside', async () => {
    const { data } = await editor.ask(
      'query ($commune: ID!) { committees(first: 100) { nodes { name } } committee(id: $commune) { id } }',
      { commune: world.committees.commune },
    )

    expect(data.committee).toBeNull()
    expect(JSON.stringify(data.committees)).not.toMatch(/Na Rì|Côn Minh/)
  })

  it('refuses a page that is too large', async () => {
    const { errors } = await administrator.ask('{ committees(first: 201) { nodes { id } } }')

    expect(errors.map(({ code }) => code)).toEqual(['BAD_USER_INPUT'])
  })
})
