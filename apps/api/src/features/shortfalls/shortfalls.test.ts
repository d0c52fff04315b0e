import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { createSmallWorld, day, type Person, type SmallWorld } from '../../testing/small-world.ts'
import { setTermByCommand } from '../targets/index.ts'

let world: SmallWorld
let editor: Person
let communeEditor: Person
let analyst: Person

beforeAll(async () => {
  world = await createSmallWorld()
  editor = await world.account('Biên tập Yến Lạc', 'EDITOR', world.committees.town)
  communeEditor = await world.account('Biên tập Côn Minh', 'EDITOR', world.committees.commune)
  analyst = await world.account('Phân tích Na Rì', 'ANALYST', world.committees.district)
})
afterAll(() => world?.close())

const FIELDS = `id version reason text measure hasMeasure personInCharge dueOn state doneOn overdue withdrawReason recordedBy
  committee { name } notes { notedOn text done recordedBy }`
interface Answer {
  readonly __typename: string
  readonly shortfall: { readonly id: string; readonly version: number; readonly [field: string]: unknown }
  readonly [field: string]: unknown
}
const write = async (person: Person, mutation: string, input: object) => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  const { data, errors } = await person.ask(
    `mutation ($input: ${type}!) { result: ${mutation}(input: $input) { __typename
      ... on ShortfallSuccess { shortfall { ${FIELDS} } } ... on Refusal { verdicts { code } }
      ... on Conflict { currentVersion changedBy } ... on Invalid { errors { field code } } } }`,
    { input },
  )
  return { result: data.result as Answer, codes: errors.map(({ code }) => code) }
}
const report = async (input: object = {}): Promise<Answer> => {
  const { result, codes } = await write(editor, 'reportShortfall', {
    committeeId: world.committees.giaDia,
    period: { year: 2021 },
    reason: 'YOUNG_AWAY',
    ...input,
  })
  expect(codes).toEqual([])
  return result
}
const change = async (mutation: string, input: object): Promise<Answer> => {
  const { result, codes } = await write(editor, mutation, input)
  expect(codes).toEqual([])
  return result
}
const MEASURE = { measure: 'Gặp gỡ thanh niên dịp Tết', personInCharge: 'Hoàng Văn Thụ', dueOn: '2026-11-23' }
const list = async (person: Person, args: string): Promise<Record<string, unknown>[]> => {
  const { data, errors } = await person.ask(`{ shortfalls(${args}) { nodes { ${FIELDS} } } }`)
  expect(errors).toEqual([])
  return (data.shortfalls as { nodes: Record<string, unknown>[] }).nodes
}

describe('A reason of a shortfall', () => {
  it('has a measure, somebody in charge and a day, and is overdue after it until it is done', async () => {
    const { shortfall } = await report({ ...MEASURE, period: { year: 2020 } })

    expect(shortfall).toMatchObject({
      ...MEASURE,
      reason: 'YOUNG_AWAY',
      state: 'OPEN',
      overdue: true,
      recordedBy: 'Biên tập Yến Lạc',
      committee: { name: 'Chi bộ tổ nhân dân Giả Dìa' },
      notes: [],
    })

    const done = await change('followUpShortfall', {
      id: shortfall.id,
      version: 1,
      notedOn: '2026-11-24',
      text: 'Đã gặp 12 người, 3 người làm đơn',
      done: true,
    })
    const opened = await change('followUpShortfall', {
      id: shortfall.id,
      version: 2,
      notedOn: '2026-11-24',
      text: 'Còn hai người chưa về',
      done: false,
    })

    expect(done.shortfall).toMatchObject({ state: 'DONE', doneOn: '2026-11-24', overdue: false, version: 2 })
    expect(opened.shortfall).toMatchObject({ state: 'OPEN', doneOn: null, overdue: true })
    expect((opened.shortfall.notes as { text: string }[]).map(({ text }) => text)).toEqual([
      'Còn hai người chưa về',
      'Đã gặp 12 người, 3 người làm đơn',
    ])
  })

  it('names the field that is wrong, and the version that somebody else made', async () => {
    const wrong = await report({ reason: 'OTHER', dueOn: '2026-12-01' })
    const { shortfall } = await report({ period: { year: 2019 } })
    const changed = await change('updateShortfall', {
      id: shortfall.id,
      version: 1,
      reason: 'AGEING_CELL',
      text: 'Chi bộ 9 đảng viên, tuổi trung bình 64',
    })
    const stale = await change('updateShortfall', { id: shortfall.id, version: 1, reason: 'NO_SOURCE' })

    expect(wrong).toMatchObject({
      errors: [
        { field: 'text', code: 'REQUIRED' },
        { field: 'measure', code: 'REQUIRED' },
      ],
    })
    expect(changed.shortfall).toMatchObject({ reason: 'AGEING_CELL', version: 2 })
    expect(stale).toEqual({ __typename: 'Conflict', currentVersion: 2, changedBy: 'Biên tập Yến Lạc' })
  })

  it('that was written by mistake is withdrawn, stays readable, and changes no more', async () => {
    const { shortfall } = await report({ period: { year: 2018 } })

    const withdrawn = await change('withdrawShortfall', { id: shortfall.id, version: 1, reason: 'Ghi nhầm chi bộ' })
    const note = { id: shortfall.id, version: 2, notedOn: '2026-11-01', text: 'x', done: true }

    expect(withdrawn.shortfall).toMatchObject({ state: 'WITHDRAWN', withdrawReason: 'Ghi nhầm chi bộ' })
    expect((await change('followUpShortfall', note)).verdicts).toEqual([{ code: 'SHORTFALL_WITHDRAWN' }])
    expect(await list(editor, 'filter: { period: { year: 2018 } }')).toEqual([])
    expect(await list(editor, 'filter: { period: { year: 2018 }, state: WITHDRAWN }')).toHaveLength(1)
  })

  it('is written once of the same request twice', async () => {
    const input = { period: { year: 2017 }, idempotencyKey: newId() }

    const [one, other] = await Promise.all([report(input), report(input)])

    expect(one.shortfall.id).toBe(other.shortfall.id)
    expect(await list(editor, 'filter: { period: { year: 2017 } }')).toHaveLength(1)
  })

  it('is written only by whoever may, over the committees of their scope', async () => {
    const input = { committeeId: world.committees.giaDia, period: { year: 2021 }, reason: 'NO_SOURCE' }
    const { shortfall } = await report({ period: { year: 2016 } })

    expect((await write(analyst, 'reportShortfall', input)).codes).toEqual(['FORBIDDEN'])
    expect((await write(communeEditor, 'reportShortfall', input)).result).toMatchObject({
      errors: [{ field: 'committeeId', code: 'UNKNOWN_RECORD' }],
    })
    expect(
      (await write(communeEditor, 'updateShortfall', { id: shortfall.id, version: 1, reason: 'OTHER', text: 'x' }))
        .result,
    ).toMatchObject({ errors: [{ field: 'id', code: 'UNKNOWN_RECORD' }] })
  })

  it('shows the analyst the reason, the day and the state, and no word of anybody', async () => {
    const { shortfall } = await report({ ...MEASURE, text: 'Cháu Hà đi Bắc Ninh', period: { year: 2015 } })
    await change('followUpShortfall', {
      id: shortfall.id,
      version: 1,
      notedOn: '2026-11-01',
      text: 'Đồng chí Thụ đã gặp',
      done: false,
    })

    const [seen] = await list(analyst, 'filter: { period: { year: 2015 } }')

    expect(seen).toEqual({
      id: shortfall.id,
      version: 2,
      reason: 'YOUNG_AWAY',
      text: null,
      measure: null,
      hasMeasure: true,
      personInCharge: null,
      dueOn: '2026-11-23',
      state: 'OPEN',
      doneOn: null,
      overdue: true,
      withdrawReason: null,
      recordedBy: null,
      committee: { name: 'Chi bộ tổ nhân dân Giả Dìa' },
      notes: [{ notedOn: '2026-11-01', text: null, done: false, recordedBy: null }],
    })
  })

  it('leaves in the audit what it was before and after', async () => {
    const { shortfall } = await report({ period: { year: 2014 } })
    await change('updateShortfall', { id: shortfall.id, version: 1, reason: 'SMALL_POOL', ...MEASURE })

    const { data } = await editor.ask(
      `{ auditEntries(filter: { subjectType: "Shortfall", subjectId: "${shortfall.id}" }) { nodes { verb actor changes { field before after } } } }`,
    )

    expect((data.auditEntries as { nodes: unknown[] }).nodes[0]).toMatchObject({
      verb: 'shortfall:report',
      actor: 'Biên tập Yến Lạc',
      changes: expect.arrayContaining([
        { field: 'reason', before: 'YOUNG_AWAY', after: 'SMALL_POOL' },
        { field: 'personInCharge', before: null, after: 'Hoàng Văn Thụ' },
      ]),
    })
  })
})

describe('The reasons of a subtree', () => {
  const year = 2013
  beforeAll(async () => {
    const { giaDia, school, village } = world.committees
    const period = { year }
    await report({ period, committeeId: giaDia, reason: 'YOUNG_AWAY', ...MEASURE })
    await report({ period, committeeId: giaDia, reason: 'SLOW_VERIFICATION', ...MEASURE, dueOn: '2026-12-31' })
    await report({ period, committeeId: school, reason: 'YOUNG_AWAY' })
    const mistaken = await report({ period, committeeId: school, reason: 'NO_SOURCE' })
    await change('withdrawShortfall', { id: mistaken.shortfall.id, version: 1, reason: 'Nhầm' })
    await write(communeEditor, 'reportShortfall', { committeeId: village, period, reason: 'YOUNG_AWAY' })
  })

  it('are counted by reason, over all committees below and within the scope', async () => {
    const summary = async (person: Person, id: string) => {
      const { data, errors } = await person.ask(
        `query ($id: ID!) { committee(id: $id) { shortfallSummary(period: { year: ${year} }) {
          total committees open done overdue withoutMeasure reasons { reason count committees open overdue } } } }`,
        { id },
      )
      expect(errors).toEqual([])
      return (data.committee as { shortfallSummary: unknown }).shortfallSummary
    }

    expect(await summary(analyst, world.committees.district)).toEqual({
      total: 4,
      committees: 3,
      open: 4,
      done: 0,
      overdue: 1,
      withoutMeasure: 2,
      reasons: [
        { reason: 'YOUNG_AWAY', count: 3, committees: 3, open: 3, overdue: 1 },
        { reason: 'SLOW_VERIFICATION', count: 1, committees: 1, open: 1, overdue: 0 },
      ],
    })
    expect(await summary(editor, world.committees.town)).toMatchObject({ total: 3, committees: 2 })
    expect(await summary(analyst, world.committees.commune)).toMatchObject({ total: 1 })
  })

  it('are found by reason, state, day and measure, and ordered by the day', async () => {
    const reasons = async (filter: string, more = '') =>
      (await list(analyst, `filter: { period: { year: ${year} }, ${filter} } ${more}`)).map(({ reason }) => reason)

    expect(await reasons('reasons: [SLOW_VERIFICATION, SMALL_POOL]')).toEqual(['SLOW_VERIFICATION'])
    expect(await reasons('overdue: true')).toEqual(['YOUNG_AWAY'])
    expect(await reasons('dueUntil: "2026-12-31"', 'orderBy: { field: DUE_ON, direction: DESC }')).toEqual([
      'SLOW_VERIFICATION',
      'YOUNG_AWAY',
    ])
    expect(await reasons('withMeasure: false')).toHaveLength(2)
    expect(await reasons(`within: "${world.committees.commune}"`)).toEqual(['YOUNG_AWAY'])
    expect(
      await reasons(`committee: "${world.committees.giaDia}"`, 'orderBy: { field: DUE_ON, direction: ASC }'),
    ).toEqual(['YOUNG_AWAY', 'SLOW_VERIFICATION'])
  })

  it('are not there for those whose scope they lie outside of', async () => {
    expect(await list(communeEditor, `filter: { period: { year: ${year} } }`)).toHaveLength(1)
  })

  it('of a term are those of the term itself and of its years', async () => {
    await setTermByCommand(
      world.database,
      { clock: world.clock, newId },
      { name: '2010-2015', startsOn: day('2010-07-01'), endsOn: day('2015-06-30'), decisionNumber: null },
    )
    await report({ period: { term: '2010-2015' }, reason: 'LITTLE_ATTENTION' })

    const found = await list(
      analyst,
      'filter: { period: { term: "2010-2015" } }, orderBy: { field: RECORDED_AT, direction: DESC }',
    )

    expect(found[0]).toMatchObject({ reason: 'LITTLE_ATTENTION' })
    expect(found.length).toBeGreaterThan(5)
  })
})
