import { EXPORT_COLUMNS, EXPORT_LISTS } from '@nguon/domain'
import Fastify, { type FastifyInstance } from 'fastify'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createContext } from '../../platform/context.ts'
import { fromDay } from '../../platform/database-dates.ts'
import { newId } from '../../platform/ids.ts'
import { schema } from '../../schema/index.ts'
import { createSmallWorld, day, type Person, type SmallWorld } from '../../testing/small-world.ts'
import { personRow } from '../people/index.ts'
import { readDelimited } from './delimited.ts'
import { readRequest } from './export-request.ts'
import { serveExports } from './export-route.ts'
import { startExport } from './export-service.ts'

let world: SmallWorld
let app: FastifyInstance
let administrator: Person
let editor: Person
let analyst: Person
let asker: Person | null
const made: { candidates: string[]; mentor: string } = { candidates: [], mentor: '' }

const succeed = async (query: string, input: unknown): Promise<string> => {
  const { data, errors } = await administrator.ask(query, { input })
  expect(errors).toEqual([])
  return (data.result as { record: { id: string } }).record.id
}

beforeAll(async () => {
  world = await createSmallWorld()
  const { district, town, giaDia, school, village } = world.committees
  administrator = await world.account('Quản trị Na Rì', 'ADMINISTRATOR', district)
  editor = await world.account('Biên tập Yến Lạc', 'EDITOR', town)
  analyst = await world.account('Phân tích Na Rì', 'ANALYST', district)
  app = Fastify()
  serveExports(
    app,
    async () => {
      const context = editor.context()
      return asker
        ? asker.context()
        : createContext(context, { requestId: context.requestId, locale: 'vi', signedIn: null })
    },
    schema,
  )
  made.mentor = await succeed(
    'mutation ($input: CreateMentorInput!) { result: createMentor(input: $input) { ... on MentorSuccess { record: mentor { id } } } }',
    {
      person: { fullName: 'Hoàng Văn Thắng', birthDate: '1975-08-12', sex: 'MALE' },
      committeeId: giaDia,
      officialSince: '2005-02-03',
      cardNumber: '06.000001',
      position: 'Bí thư chi bộ',
    },
  )
  for (const [fullName, cellId, reference, residence] of [
    ['Nông Thị Hoa', giaDia, 'YL-1', '=HYPERLINK("http://x")'],
    ['Triệu Văn An', school, 'YL-2', '@SUM(1;2)'],
    ['Ma Văn Em', village, 'CM-1', 'Thôn Chợ B'],
  ] as const)
    made.candidates.push(
      await succeed(
        'mutation ($input: CreateCandidateInput!) { result: createCandidate(input: $input) { ... on CandidateSuccess { record: candidate { id } } } }',
        {
          person: {
            fullName,
            residence,
            birthDate: '1998-03-15',
            sex: 'FEMALE',
            ethnicity: 'Tày',
            youthUnionMember: true,
          },
          cellId,
          reference,
          sourcedOn: '2026-01-10',
          sourceOrganisation: { kind: 'YOUTH_UNION', name: '+ Chi đoàn' },
        },
      ),
    )
  await succeed(
    'mutation ($input: AssignMentorInput!) { result: assignMentor(input: $input) { ... on MentorAssignmentSuccess { record: assignment { id } } } }',
    { candidateId: made.candidates[0], mentorId: made.mentor, startsOn: '2026-02-01', acquaintedSince: '2015-01-01' },
  )
  await succeed(
    'mutation ($input: SetTargetInput!) { result: setTarget(input: $input) { ... on TargetSuccess { record: target { id } } } }',
    {
      committeeId: town,
      period: { year: 2026 },
      kind: 'RATE_OF_MEMBERS',
      memberShare: 0.025,
      decisionNumber: '-01-QĐ',
      decidedOn: '2026-01-05',
      issuer: 'Ban Thường vụ',
    },
  )
  await succeed(
    'mutation ($input: ReportShortfallInput!) { result: reportShortfall(input: $input) { ... on ShortfallSuccess { record: shortfall { id } } } }',
    { committeeId: giaDia, period: { year: 2026 }, reason: 'YOUNG_AWAY' },
  )
  await world.database.prisma.admission.create({
    data: {
      id: newId(),
      candidateId: made.candidates[0] ?? '',
      committeeId: giaDia,
      decidedOn: fromDay(day('2026-06-01')),
      documentNumber: '12-QĐ/HU',
      sex: 'FEMALE',
      ageYears: 28,
      recordedAt: world.clock.now(),
    },
  })
})
afterAll(async () => {
  await app?.close()
  await world?.close()
})

const get = (file: string, query: Record<string, string> = {}) =>
  app.inject({ url: `/export/${file}?${new URLSearchParams(query)}` })
const lines = async (file: string, query: Record<string, string> = {}) => {
  const answer = await get(file, query)
  expect(answer.statusCode, answer.body).toBe(200)
  expect(answer.body.startsWith('\ufeff')).toBe(true)
  return readDelimited(answer.body.slice(1), 20_000).map(({ cells }) => cells)
}
const json = (value: unknown) => JSON.stringify(value)

describe('The whole list in a file', () => {
  it('opens again as a workbook with the rows of the list, real days, and texts that compute nothing', async () => {
    asker = editor
    const answer = await get('candidates.xlsx', { columns: 'fullName,birthDate,residence,sourceOrganisation,mentor' })

    const { sheets } = await readXlsx(answer.rawPayload)
    expect(answer.headers).toMatchObject({
      'content-disposition': 'attachment; filename="candidates-2026-11-24.xlsx"',
      'x-row-count': '2',
      'cache-control': 'no-store',
    })
    expect(sheets[0]?.name).toBe('Quần chúng ưu tú')
    expect(sheets[0]?.rows).toEqual([
      ['Họ và tên', 'Ngày sinh', 'Nơi ở', 'Tổ chức giới thiệu', 'Người giúp đỡ'],
      ['Triệu Văn An', new Date('1998-03-15T00:00:00Z'), '@SUM(1;2)', '+ Chi đoàn', null],
      ['Nông Thị Hoa', new Date('1998-03-15T00:00:00Z'), '=HYPERLINK("http://x")', '+ Chi đoàn', 'Hoàng Văn Thắng'],
    ])
  })

  it('is a text table of the language, with days as people write them and an apostrophe before a formula', async () => {
    asker = editor
    const columns = 'fullName,birthDate,sex,youthUnionMember,residence,stage'
    const vietnamese = await lines('candidates.csv', { columns, orderBy: json({ field: 'NAME', direction: 'DESC' }) })
    const english = await get('candidates.csv', { columns: 'fullName,sex', lang: 'en' })

    expect(vietnamese).toEqual([
      ['Họ và tên', 'Ngày sinh', 'Giới tính', 'Đoàn viên', 'Nơi ở', 'Giai đoạn'],
      ['Nông Thị Hoa', '15/03/1998', 'Nữ', 'Có', `'=HYPERLINK("http://x")`, 'Nguồn'],
      ['Triệu Văn An', '15/03/1998', 'Nữ', 'Có', `'@SUM(1;2)`, 'Nguồn'],
    ])
    expect(english.body).toBe('\ufeffFull name,Sex\r\nTriệu Văn An,Female\r\nNông Thị Hoa,Female\r\n')
  })

  it('is that of the filter, read by the same input as the GraphQL field', async () => {
    asker = administrator
    const inTown = { within: world.committees.town }
    const found = await lines('candidates.csv', {
      columns: 'fullName',
      filter: json({ ...inTown, q: 'hoa', stage: 'SOURCED' }),
    })
    const all = await lines('candidates.csv', { columns: 'fullName' })

    expect(found).toEqual([['Họ và tên'], ['Nông Thị Hoa']])
    expect(all.length).toBe(4)
  })

  // Those that need a question have tests of their own.
  const ASKED = ['reports', 'progress', 'attention', 'allotments', 'sources']
  it.each(EXPORT_LISTS.filter((list) => !ASKED.includes(list)))(
    '%s has all its headings and as many rows as the list',
    async (list) => {
      asker = administrator

      const [headings, ...rows] = await lines(`${list}.csv`)

      expect(headings).toEqual(Object.values(EXPORT_COLUMNS[list]).map(({ heading }) => heading.vi))
      const { data } = await administrator.ask(`{ ${list} { totalCount } }`)
      expect(rows.length).toBe((data[list] as { totalCount: number }).totalCount)
      expect(rows.length).toBeGreaterThan(0)
    },
  )

  it('writes shares, days and words of targets and admissions', async () => {
    asker = administrator
    const targets = await lines('targets.csv', {
      columns: 'committee,year,targetKind,memberShare,decisionNumber,decidedOn',
    })
    const admissions = await lines('admissions.csv', {
      columns: 'decidedOn,documentNumber,fullName,sex,ageYears,readmission',
    })

    expect(targets[1]).toEqual([
      'Đảng bộ thị trấn Yến Lạc',
      '2026',
      expect.any(String),
      '2,5%',
      `'-01-QĐ`,
      '05/01/2026',
    ])
    expect(admissions[1]).toEqual(['01/06/2026', '12-QĐ/HU', 'Nông Thị Hoa', 'Nữ', '28', 'Không'])
  })
})

describe('Whoever may not see persons', () => {
  it('gets the rows without what GraphQL withholds, and no search, order or filter by it', async () => {
    asker = analyst
    const candidates = await lines('candidates.csv', { columns: 'fullName,birthDate,residence,reference,mentor,sex' })
    const mentors = await lines('mentors.csv', { columns: 'fullName,birthDate,cardNumber,position' })
    const admissions = await lines('admissions.csv', { columns: 'fullName,documentNumber,ageYears' })
    const searched = await get('candidates.csv', { filter: json({ q: 'hoa' }) })
    const sorted = await get('mentors.xlsx', { orderBy: json({ field: 'NAME', direction: 'ASC' }) })
    const sifted = await get('candidates.csv', { filter: json({ youthUnionMember: true }) })

    expect(candidates.slice(1)).toEqual(Array(3).fill(['', '', '', '', '', '']))
    expect(mentors.slice(1)).toEqual([['', '', '', '']])
    expect(admissions.slice(1)).toEqual([['', '', '']])
    for (const answer of [searched, sorted, sifted])
      expect([answer.statusCode, answer.json().error]).toEqual([403, 'FORBIDDEN'])
  })
})

describe('An address that asks for what is not there', () => {
  it('is refused: a stranger, an unknown list, filter, order, column, language or parameter', async () => {
    asker = null
    expect((await get('candidates.csv')).statusCode).toBe(401)
    asker = editor
    for (const file of ['persons.csv', 'candidates.pdf', 'candidates', 'candidates.csv.xlsx'])
      expect((await get(file)).statusCode, file).toBe(404)
    for (const query of [
      { filter: '{' },
      { filter: json({ colour: 'red' }) },
      { filter: json({ stage: 'ADMITTED' }) },
      { filter: json('x') },
      { orderBy: json({ field: 'COLOUR' }) },
      { columns: 'fullName,colour' },
      { columns: 'fullName,fullName' },
      { columns: '__proto__' },
      { lang: 'fr' },
      { colour: 'red' },
      { filter: json({ q: 'a\u0000' }) },
    ]) {
      const answer = await get('candidates.csv', query)
      expect([answer.statusCode, answer.json().error], json(query)).toEqual([400, 'BAD_USER_INPUT'])
    }
    expect((await get('admissions.csv', { orderBy: json({ field: 'NAME' }) })).statusCode).toBe(400)
  })
})

describe('A reading of a whole list', () => {
  it('stands in the audit of the place, with the list, the count and the filter', async () => {
    asker = editor
    await get('candidates.csv', {
      columns: 'fullName,birthDate',
      filter: json({ q: 'hoa', cell: world.committees.giaDia }),
    })

    const entries = await world.database.prisma.auditEntry.findMany({
      where: { verb: 'list:export' },
      orderBy: { id: 'asc' },
    })
    expect(entries.at(-1)).toEqual(
      expect.objectContaining({
        actorId: editor.id,
        subjectType: 'List',
        subjectId: 'candidates',
        committeeId: world.committees.town,
        after: {
          list: 'candidates',
          format: 'csv',
          rowCount: 1,
          columns: ['fullName', 'birthDate'],
          filter: { q: 'hoa', cell: world.committees.giaDia },
          orderBy: null,
        },
      }),
    )
    const { data } = await administrator.ask(
      '{ auditEntries(filter: { subjectType: "List" }) { nodes { verb changes { field after } } } }',
    )
    expect(json(data)).toContain('"filter.q"')
  })
})

describe('Ten thousand rows', () => {
  it('go out a thousand at a time, each lot read when the one before has gone', { timeout: 120_000 }, async () => {
    const { prisma } = world.database
    const cellId = await world.addCommittee('Chi bộ thôn Bản Vin', 'CELL', world.committees.commune)
    const people = Array.from({ length: 10_000 }, (_, index) => ({ id: newId(), fullName: `Nông Văn ${index % 97}` }))
    const nothing = {
      birthDate: null,
      residence: null,
      communityElder: null,
      sex: null,
      ethnicity: null,
      religion: null,
      education: null,
    }
    const unsaid = { qualification: null, occupation: null, enterpriseKind: null, youthUnionMember: null }
    await prisma.person.createMany({
      data: people.map(({ id, fullName }) => ({
        id,
        createdAt: world.clock.now(),
        ...personRow({ fullName, ...nothing, ...unsaid }),
      })),
    })
    const sourced = { stage: 'SOURCED', stageSince: fromDay(day('2026-01-10')), sourcedOn: fromDay(day('2026-01-10')) }
    await prisma.candidate.createMany({
      data: people.map(({ id }) => ({ id: newId(), personId: id, cellId, ...sourced })),
    })
    const { context, operations } = administrator.noted()
    const server = Fastify()
    serveExports(server, async () => context, schema)
    const filter = json({ cell: cellId })

    const answer = await server.inject({
      url: `/export/candidates.csv?${new URLSearchParams({ filter, columns: 'fullName,cell' })}`,
    })

    await server.close()
    const rows = readDelimited(answer.body.slice(1), 20_000)
    expect(answer.headers['x-row-count']).toBe('10000')
    expect(rows.length).toBe(10_001)
    const names = rows.slice(1).map(({ cells }) => Number(cells[0]?.split(' ').at(-1)))
    expect(new Set(names).size).toBe(97)
    // The count; then ten lots and the end: which rows, the rows, and their cells' names.
    expect(operations.filter((name) => name === '.$queryRaw')).toHaveLength(12)
    expect(operations.filter((name) => name === 'Candidate.findMany')).toHaveLength(10)
    expect(operations.filter((name) => name === 'Committee.findMany')).toHaveLength(10)

    const slow = administrator.noted()
    const asked = readRequest(schema, { list: 'candidates', format: 'xlsx' }, { filter }, 'vi')
    const { file } = await startExport(slow.context, asked)
    for await (const _piece of file) break
    // Whoever takes one piece of the file and no more has had few of the rows read.
    expect(slow.operations.filter((name) => name === 'Candidate.findMany').length).toBeLessThan(5)
  })
})
