import { EXPORT_COLUMNS } from '@nguon/domain'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromDay } from '../../platform/database-dates.ts'
import { newId } from '../../platform/ids.ts'
import { schema } from '../../schema/index.ts'
import { createSmallWorld, day, type Person, type SmallWorld } from '../../testing/small-world.ts'
import { readDelimited } from './delimited.ts'
import { serveExports } from './export-route.ts'

let world: SmallWorld
let app: FastifyInstance
let administrator: Person
let analyst: Person
let editor: Person
let asker: Person

const done = async (query: string, input: unknown): Promise<{ id: string }> => {
  const { data, errors } = await administrator.ask(query, { input })
  expect(errors).toEqual([])
  const record = (data.result as { record?: { id: string } }).record
  if (!record) throw new Error(JSON.stringify(data.result))
  return record
}

beforeAll(async () => {
  world = await createSmallWorld()
  const { district, town, giaDia, school, village } = world.committees
  administrator = await world.account('Quản trị Na Rì', 'ADMINISTRATOR', district)
  analyst = await world.account('Phân tích Na Rì', 'ANALYST', district)
  editor = await world.account('Biên tập Yến Lạc', 'EDITOR', town)
  app = Fastify()
  serveExports(app, async () => asker.context(), schema)
  const { id } = await done(
    'mutation ($input: CreateCandidateInput!) { result: createCandidate(input: $input) { ... on CandidateSuccess { record: candidate { id } } } }',
    {
      person: { fullName: 'Nông Thị Hoa', birthDate: '1998-03-15' },
      cellId: giaDia,
      sourcedOn: '2020-01-10',
      sourceOrganisation: { kind: 'YOUTH_UNION', name: '=Chi đoàn' },
    },
  )
  await world.database.prisma.admission.create({
    data: {
      id: newId(),
      candidateId: id,
      committeeId: giaDia,
      decidedOn: fromDay(day('2026-02-01')),
      documentNumber: '1-QĐ',
      ageYears: 28,
      recordedAt: world.clock.now(),
    },
  })
  for (const [committeeId, minimum] of [
    [giaDia, 1],
    [school, 4],
    [village, 2],
  ] as const)
    await done(
      'mutation ($input: SetTargetInput!) { result: setTarget(input: $input) { ... on TargetSuccess { record: target { id } } } }',
      {
        committeeId,
        period: { year: 2026 },
        kind: 'COUNT_MIN',
        minimum,
        decisionNumber: '01-QĐ',
        decidedOn: '2026-01-05',
        issuer: 'Ban Thường vụ',
      },
    )
  await done(
    'mutation ($input: ReportShortfallInput!) { result: reportShortfall(input: $input) { ... on ShortfallSuccess { record: shortfall { id } } } }',
    { committeeId: school, period: { year: 2026 }, reason: 'AGEING_CELL', text: 'Nông Thị Hoa chuyển đi' },
  )
})
afterAll(async () => {
  await app?.close()
  await world?.close()
})

const get = (list: string, filter: unknown, more: Record<string, string> = {}) =>
  app.inject({ url: `/export/${list}.csv?${new URLSearchParams({ filter: JSON.stringify(filter), ...more })}` })
const lines = async (list: string, filter: unknown, more: Record<string, string> = {}) => {
  const answer = await get(list, filter, more)
  expect(answer.statusCode, answer.body).toBe(200)
  return readDelimited(answer.body.slice(1), 20_000).map(({ cells }) => cells)
}

describe('The worst cells in a file', () => {
  it('stand in the order that was asked, with target, result, pace and the reasons that they gave, and no person', async () => {
    asker = analyst
    const rows = await lines(
      'progress',
      { within: world.committees.district, kind: 'CELL', period: { year: 2026 } },
      {
        columns: 'committee,target,achieved,rate,expected,behind,lastAdmissionOn,reasons',
        orderBy: JSON.stringify({ field: 'SHORTFALL', direction: 'DESC' }),
      },
    )

    expect(rows).toEqual([
      [
        'Tổ chức',
        'Chỉ tiêu',
        'Kết nạp',
        'Tỷ lệ',
        'Tiến độ cần có',
        'Chậm',
        'Lần kết nạp gần nhất',
        'Nguyên nhân đã nêu',
      ],
      [expect.stringContaining('Trường'), '4', '0', '0%', '4', '4', '', 'Chi bộ khu dân cư già hóa'],
      [expect.stringContaining('Chợ B'), '2', '0', '0%', '2', '2', '', ''],
      [expect.stringContaining('Giả Dìa'), '1', '1', '100%', '1', '0', '01/02/2026', ''],
    ])
    expect(JSON.stringify(rows)).not.toContain('Nông Thị Hoa')
  })

  it('are only those behind where it is asked so, and only those of the scope', async () => {
    asker = editor
    const within = world.committees.town
    const rows = await lines(
      'progress',
      { within, kind: 'CELL', period: { year: 2026 }, belowExpected: true },
      { columns: 'committee,behind' },
    )
    const outside = await get('progress', { within: world.committees.commune, kind: 'CELL', period: { year: 2026 } })

    expect(rows.slice(1).map(([, behind]) => behind)).toEqual(['4'])
    expect(outside.statusCode).toBe(400)
  })

  it('are told in the audit with the question', async () => {
    const entry = await world.database.prisma.auditEntry.findFirstOrThrow({
      where: { verb: 'list:export', subjectId: 'progress', actorId: editor.id },
    })

    expect(entry.committeeId).toBe(world.committees.town)
    expect(entry.after).toMatchObject({ rowCount: 1, filter: { kind: 'CELL', belowExpected: true } })
  })
})

describe('Who wants attention, in a file', () => {
  it('are cells without an admission, each with what it has', async () => {
    asker = administrator
    const rows = await lines(
      'attention',
      { kind: 'NO_ADMISSION', within: world.committees.district, years: 3 },
      { columns: 'committee,kind,lastAdmissionOn,pool' },
    )

    expect(rows.slice(1).map(([committee, kind, last]) => [committee, kind, last])).toEqual([
      [expect.stringContaining('Trường'), 'Chi bộ', ''],
      [expect.stringContaining('Chợ B'), 'Chi bộ', ''],
    ])
  })

  it('are organisations that named nobody for years, their names as texts that compute nothing', async () => {
    asker = administrator
    const [, ...rows] = await lines('sources', { within: world.committees.district, years: 3 })

    expect(rows).toEqual([["'=Chi đoàn", 'Đoàn Thanh niên', expect.stringContaining('Yến Lạc'), '', '10/01/2020']])
  })

  it('are refused without a kind or with one that there is not', async () => {
    asker = administrator
    const answers = [
      await get('attention', { within: world.committees.district }),
      await get('attention', { kind: 'TIRED' }),
      await app.inject({ url: '/export/progress.csv' }),
    ]

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([400, 400, 400])
  })
})

describe('The uneven allotments as a file', () => {
  it('are the committees of the list with what each gave, and none of another state', async () => {
    asker = administrator
    await done(
      'mutation ($input: SetTargetInput!) { result: setTarget(input: $input) { ... on TargetSuccess { record: target { id } } } }',
      {
        committeeId: world.committees.town,
        period: { year: 2026 },
        kind: 'COUNT_MIN',
        minimum: 4,
        decisionNumber: '02-QĐ',
        decidedOn: '2026-01-05',
        issuer: 'Ban Thường vụ',
      },
    )
    const asked = { within: world.committees.district, period: { year: 2026 } }
    const [headings, ...rows] = await lines('allotments', asked)

    expect(headings).toEqual(Object.values(EXPORT_COLUMNS.allotments).map(({ heading }) => heading.vi))
    expect(rows).toEqual([
      [
        'Đảng bộ thị trấn Yến Lạc',
        expect.any(String),
        expect.any(String),
        'Đảng bộ huyện Na Rì',
        ...['4', '5', '1', 'Giao vượt', '2', '0'],
      ],
    ])
    expect((await lines('allotments', { ...asked, states: ['UNDER'] })).length).toBe(1)
    expect((await get('allotments', { ...asked, states: ['ODD'] })).statusCode).toBe(400)
  })
})
