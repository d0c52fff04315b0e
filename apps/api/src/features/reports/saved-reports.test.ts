import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSmallWorld, type Person, type SmallWorld } from '../../testing/small-world.ts'

let world: SmallWorld
let administrator: Person
let analyst: Person
let editor: Person

beforeAll(async () => {
  world = await createSmallWorld()
  const { province, district, commune } = world.committees
  administrator = await world.account('Quản trị tỉnh', 'ADMINISTRATOR', province)
  analyst = await world.account('Phân tích Na Rì', 'ANALYST', district)
  editor = await world.account('Biên tập Côn Minh', 'EDITOR', commune)
})
afterAll(() => world?.close())

const SAVE = `mutation ($input: SaveReportInput!) { result: saveReport(input: $input) { __typename
  ... on SavedReportSuccess { savedReport { id name owner mine shared version viewerMayChange viewerMayRemove committee { name }
    question { measure dimensions filter { dimension codes } period from to comparison besideCommittee { name } view } } }
  ... on Conflict { currentVersion changedBy } ... on Invalid { errors { field code } } } }`
const REMOVE = `mutation ($input: RemoveReportInput!) { result: removeReport(input: $input) { __typename
  ... on SavedReportSuccess { savedReport { id name } } ... on Conflict { currentVersion } ... on Invalid { errors { field code } } } }`

interface Result {
  readonly __typename: string
  readonly savedReport?: { readonly id: string; readonly version: number }
  readonly errors?: readonly { field: string; code: string }[]
}
const write = async (person: Person, query: string, input: Record<string, unknown>) => {
  const { data, errors } = await person.ask(query, { input })
  return { result: data.result as Result | null, codes: errors.map(({ code }) => code) }
}
const savedBy = async (person: Person, input: Record<string, unknown>) => {
  const { result } = await write(person, SAVE, input)
  if (!result?.savedReport) throw new Error(`Not saved: ${JSON.stringify(result)}`)
  return result.savedReport
}
const names = async (person: Person, filter: Record<string, unknown> | null = null) => {
  const { data } = await person.ask(
    'query ($filter: SavedReportFilter) { savedReports(filter: $filter) { totalCount nodes { name } } }',
    { filter },
  )
  return (data.savedReports as { nodes: { name: string }[] }).nodes.map(({ name }) => name)
}
const aReport = (changes: Record<string, unknown> = {}) => ({
  name: 'Kết nạp theo quý',
  within: world.committees.district,
  question: {
    measure: 'ADMITTED',
    dimensions: ['QUARTER', 'SEX'],
    filter: [{ dimension: 'AGE_18_30', codes: ['YES'] }],
    period: 'THIS_YEAR',
    comparison: 'YEAR_BEFORE',
    view: 'CHART',
  },
  ...changes,
})

describe('A saved report', () => {
  it('is kept by an analyst with its question, comes back whole, and is nobody else’s before it is shared', async () => {
    const { result } = await write(analyst, SAVE, aReport())

    expect(result).toEqual({
      __typename: 'SavedReportSuccess',
      savedReport: {
        id: expect.any(String),
        name: 'Kết nạp theo quý',
        owner: 'Phân tích Na Rì',
        mine: true,
        shared: false,
        version: 1,
        viewerMayChange: true,
        viewerMayRemove: true,
        committee: { name: 'Đảng bộ huyện Na Rì' },
        question: {
          measure: 'ADMITTED',
          dimensions: ['QUARTER', 'SEX'],
          filter: [{ dimension: 'AGE_18_30', codes: ['YES'] }],
          period: 'THIS_YEAR',
          from: null,
          to: null,
          comparison: 'YEAR_BEFORE',
          besideCommittee: null,
          view: 'CHART',
        },
      },
    })
    const { data } = await administrator.ask('query ($id: ID!) { savedReport(id: $id) { name } }', {
      id: result?.savedReport?.id,
    })
    expect(data).toEqual({ savedReport: null })
    expect(await names(administrator)).toEqual([])
    expect(await names(analyst)).toEqual(['Kết nạp theo quý'])
  })

  it('is shared with everybody who sees its committee, and with nobody below it', async () => {
    const shared = await savedBy(analyst, aReport({ name: 'Báo cáo chung', shared: true }))

    expect(await names(administrator)).toEqual(['Báo cáo chung'])
    expect(await names(administrator, { mine: true })).toEqual([])
    expect(await names(editor)).toEqual([])
    const { data } = await administrator.ask(
      'query ($id: ID!) { savedReport(id: $id) { owner mine viewerMayChange viewerMayRemove } }',
      { id: shared.id },
    )
    expect(data.savedReport).toEqual({
      owner: 'Phân tích Na Rì',
      mine: false,
      viewerMayChange: false,
      viewerMayRemove: true,
    })
  })

  it('is changed by its owner in the version that was read, and by nobody else', async () => {
    const { id } = await savedBy(analyst, aReport({ name: 'Bản đầu', shared: true }))

    const changed = await write(analyst, SAVE, { ...aReport({ name: 'Bản hai', shared: true }), id, version: 1 })
    const stale = await write(analyst, SAVE, { ...aReport({ name: 'Bản ba' }), id, version: 1 })
    const foreign = await write(administrator, SAVE, { ...aReport({ name: 'Của tôi' }), id, version: 2 })
    const unseen = await write(editor, SAVE, {
      ...aReport({ name: 'Của tôi', within: world.committees.commune }),
      id,
      version: 2,
    })

    expect(changed.result).toMatchObject({ savedReport: { name: 'Bản hai', version: 2 } })
    expect(stale.result).toEqual({ __typename: 'Conflict', currentVersion: 2, changedBy: 'Phân tích Na Rì' })
    expect(foreign.codes).toEqual(['FORBIDDEN'])
    expect(unseen.result).toEqual({ __typename: 'Invalid', errors: [{ field: 'id', code: 'UNKNOWN_RECORD' }] })
  })

  it('is removed by its owner, or by an administrator where it is shared, and leaves what it asked in the audit', async () => {
    const shared = await savedBy(analyst, aReport({ name: 'Cũ', shared: true }))
    const own = await savedBy(administrator, aReport({ name: 'Riêng', shared: true }))

    const stale = await write(administrator, REMOVE, { id: shared.id, version: 7 })
    const removed = await write(administrator, REMOVE, { id: shared.id, version: 1 })
    const foreign = await write(analyst, REMOVE, { id: own.id, version: 1 })

    expect(stale.result?.__typename).toBe('Conflict')
    expect(removed.result).toMatchObject({ __typename: 'SavedReportSuccess', savedReport: { name: 'Cũ' } })
    expect(foreign.codes).toEqual(['FORBIDDEN'])
    expect((await write(administrator, REMOVE, { id: shared.id, version: 1 })).result).toEqual({
      __typename: 'Invalid',
      errors: [{ field: 'id', code: 'UNKNOWN_RECORD' }],
    })
    const entries = await world.database.prisma.auditEntry.findMany({
      where: { subjectId: shared.id },
      orderBy: { at: 'asc' },
    })
    expect(entries.map(({ verb }) => verb).sort()).toEqual(['report:remove', 'report:save'])
    expect(entries.find(({ verb }) => verb === 'report:remove')?.before).toMatchObject({
      name: 'Cũ',
      question: { measure: 'ADMITTED' },
    })
  })

  it('is not kept without a name, with a question that has no answer, or about a committee out of sight', async () => {
    const { result } = await write(
      editor,
      SAVE,
      aReport({ name: ' ', question: { measure: 'POOL', dimensions: ['YEAR'], period: 'THIS_YEAR' } }),
    )
    const compared = await write(editor, SAVE, {
      name: 'So hai nơi',
      within: world.committees.commune,
      question: {
        measure: 'POOL',
        dimensions: ['STAGE'],
        comparison: 'COMMITTEE',
        besideCommittee: world.committees.town,
      },
    })

    expect(result?.errors).toEqual([
      { field: 'within', code: 'UNKNOWN_RECORD' },
      { field: 'name', code: 'REQUIRED' },
      { field: 'question.dimensions.0', code: 'DIMENSION_NOT_FOR_MEASURE' },
      { field: 'question.from', code: 'NOT_FOR_MEASURE' },
      { field: 'question.to', code: 'NOT_FOR_MEASURE' },
    ])
    expect(compared.result?.errors).toEqual([{ field: 'question.besideCommittee', code: 'UNKNOWN_RECORD' }])
  })

  it('is saved once under one key, however often it is sent', async () => {
    const input = aReport({ name: 'Một lần', idempotencyKey: 'mot-lan' })
    const answers = await Promise.all([1, 2, 3].map(() => write(administrator, SAVE, input)))

    expect(new Set(answers.map(({ result }) => result?.savedReport?.id)).size).toBe(1)
    expect((await names(administrator, { mine: true })).filter((name) => name === 'Một lần')).toHaveLength(1)
  })
})
