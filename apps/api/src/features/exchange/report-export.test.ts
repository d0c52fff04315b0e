import Fastify, { type FastifyInstance } from 'fastify'
import { readXlsx } from 'hucre/xlsx'
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

const admitted = async (cellId: string, decidedOn: string, sex: 'FEMALE' | 'MALE' | null): Promise<void> => {
  const { data, errors } = await administrator.ask(
    'mutation ($input: CreateCandidateInput!) { result: createCandidate(input: $input) { ... on CandidateSuccess { candidate { id } } } }',
    {
      input: {
        person: { fullName: `Nông Thị ${decidedOn}`, birthDate: '1998-03-15' },
        cellId,
        sourcedOn: '2020-01-10',
      },
    },
  )
  expect(errors).toEqual([])
  await world.database.prisma.admission.create({
    data: {
      id: newId(),
      candidateId: (data.result as { candidate: { id: string } }).candidate.id,
      committeeId: cellId,
      decidedOn: fromDay(day(decidedOn)),
      documentNumber: `${decidedOn}-QĐ`,
      sex,
      ageYears: 24,
      recordedAt: world.clock.now(),
    },
  })
}

beforeAll(async () => {
  world = await createSmallWorld()
  const { district, town, giaDia, school, village } = world.committees
  administrator = await world.account('Quản trị Na Rì', 'ADMINISTRATOR', district)
  analyst = await world.account('Phân tích Na Rì', 'ANALYST', district)
  editor = await world.account('Biên tập Yến Lạc', 'EDITOR', town)
  app = Fastify()
  serveExports(app, async () => asker.context(), schema)
  await admitted(giaDia, '2025-02-01', 'FEMALE')
  await admitted(giaDia, '2026-02-01', 'FEMALE')
  await admitted(school, '2026-05-01', 'MALE')
  await admitted(village, '2026-06-01', null)
})
afterAll(async () => {
  await app?.close()
  await world?.close()
})

const get = (file: string, filter: unknown, more: Record<string, string> = {}) =>
  app.inject({ url: `/export/${file}?${new URLSearchParams({ filter: JSON.stringify(filter), ...more })}` })
const lines = async (filter: unknown, more: Record<string, string> = {}) => {
  const answer = await get('reports.csv', filter, more)
  expect(answer.statusCode, answer.body).toBe(200)
  return readDelimited(answer.body.slice(1), 20_000).map(({ cells }) => cells)
}
const asked = (changes: Record<string, unknown> = {}) => ({
  within: world.committees.district,
  question: {
    measure: 'ADMITTED',
    dimensions: ['QUARTER', 'SEX'],
    period: 'THIS_YEAR',
    ...changes,
  },
})

describe('A report in a file', () => {
  it('is headed by what it is broken down by and counts, with the unknown and the total', async () => {
    asker = administrator

    expect(await lines(asked())).toEqual([
      ['Quý', 'Giới tính', 'Số người được kết nạp, 01/01/2026–31/12/2026'],
      ['Quý I/2026', 'Nữ', '1'],
      ['Quý II/2026', 'Nam', '1'],
      ['Quý II/2026', 'Chưa rõ', '1'],
      ['Cộng', '', '3'],
    ])
  })

  it('says to an analyst of which groups the figures are withheld, in a sheet too', async () => {
    asker = analyst
    const rows = await lines(asked())
    const sheet = await get('reports.xlsx', asked({ dimensions: ['QUARTER'], comparison: 'YEAR_BEFORE' }), {
      lang: 'en',
    })

    // By particulars of persons so few are not broken down at all.
    expect(rows.slice(1)).toEqual([['Cộng', '', '3']])
    const { sheets } = await readXlsx(sheet.rawPayload)
    expect(sheets[0]?.rows.slice(1).map((row) => row.slice(0, 3))).toEqual([
      ['Q1 2026', 'withheld', 'withheld'],
      ['Q2 2026', 'withheld', 0],
      ['Total', 3, 'withheld'],
    ])
  })

  it('has what it is compared with beside it, with the difference and the change as a share', async () => {
    asker = administrator
    const answer = await get('reports.xlsx', asked({ dimensions: ['QUARTER'], comparison: 'YEAR_BEFORE' }), {
      lang: 'en',
    })

    const { sheets } = await readXlsx(answer.rawPayload)
    expect(sheets[0]?.name).toBe('Report')
    expect(sheets[0]?.rows).toEqual([
      ['Quarter', expect.stringContaining('01/01/2026'), expect.stringContaining('01/01/2025'), 'Difference', 'Change'],
      ['Q1 2026', 1, 1, 0, 0],
      ['Q2 2026', 2, 0, 2, null],
      ['Total', 3, 1, 2, 2],
    ])
    expect(answer.headers['x-row-count']).toBe('3')
  })

  it('counts only the scope of whoever asks, and stands in the audit of the committee with its question', async () => {
    asker = editor
    const within = world.committees.town
    const rows = await lines({ ...asked({ dimensions: ['COMMITTEE'] }), within })

    expect(rows.at(-1)).toEqual(['Cộng', '2'])
    const entry = await world.database.prisma.auditEntry.findFirstOrThrow({
      where: { verb: 'list:export', subjectId: 'reports', actorId: editor.id },
    })
    expect(entry.committeeId).toBe(within)
    expect(entry.after).toMatchObject({ rowCount: 3, filter: { within, question: { measure: 'ADMITTED' } } })
  })

  it('is refused with the words of the report where the question has no answer or the committee is out of sight', async () => {
    asker = editor
    const wrong = await get('reports.csv', { ...asked({ dimensions: ['STAGE'] }), within: world.committees.town })
    const outside = await get('reports.csv', asked())
    const none = await app.inject({ url: '/export/reports.csv' })

    expect(wrong.statusCode).toBe(400)
    expect(wrong.json().message).toContain('chưa chia được theo “Giai đoạn”')
    expect(outside.statusCode).toBe(400)
    expect(none.json()).toMatchObject({ error: 'BAD_USER_INPUT' })
  })
})
