import { readFile } from 'node:fs/promises'
import { LOCALES } from '@nguon/domain'
import { TemplateHandler, Zip } from 'easy-template-x'
import Fastify, { type FastifyInstance } from 'fastify'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { partsOfCommitteeForm } from '../../../scripts/committee-forms.ts'
import { createContext } from '../../platform/context.ts'
import { fromDay } from '../../platform/database-dates.ts'
import { newId } from '../../platform/ids.ts'
import { schema } from '../../schema/index.ts'
import { createSmallWorld, day, type Person, type SmallWorld } from '../../testing/small-world.ts'
import { COMMITTEE_SHEETS, committeeWordsOf } from './committee-words.ts'
import { servePrinting } from './print-route.ts'
import { formPath } from './write-docx.ts'

let world: SmallWorld
let app: FastifyInstance
let administrator: Person
let analyst: Person
let editor: Person
let asker: Person | null

const done = async (query: string, input: unknown): Promise<{ id: string }> => {
  const { data, errors } = await administrator.ask(query, { input })
  expect(errors).toEqual([])
  const record = (data.result as { record?: { id: string } }).record
  if (!record) throw new Error(JSON.stringify(data.result))
  return record
}
const admitted = async (
  cellId: string,
  fullName: string,
  days: { decidedOn: string; ceremonyOn?: string },
  sex: 'FEMALE' | 'MALE' | null,
  ageYears = 24,
): Promise<void> => {
  const { id } = await done(
    'mutation ($input: CreateCandidateInput!) { result: createCandidate(input: $input) { ... on CandidateSuccess { record: candidate { id } } } }',
    { person: { fullName, birthDate: '1998-03-15' }, cellId, sourcedOn: '2020-01-10' },
  )
  await world.database.prisma.admission.create({
    data: {
      id: newId(),
      candidateId: id,
      committeeId: cellId,
      decidedOn: fromDay(day(days.decidedOn)),
      ceremonyOn: days.ceremonyOn ? fromDay(day(days.ceremonyOn)) : null,
      documentNumber: `${days.decidedOn}-QĐ`,
      sex,
      ageYears,
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
  servePrinting(
    app,
    async () => {
      const context = administrator.context()
      const { requestId } = context
      return asker ? asker.context() : createContext(context, { requestId, locale: 'vi', signedIn: null })
    },
    { schema, ownForms: null },
  )
  await admitted(giaDia, 'Nông Thị Hường', { decidedOn: '2025-03-01' }, 'FEMALE', 45)
  await admitted(giaDia, 'Triệu Thị Lan', { decidedOn: '2026-02-01', ceremonyOn: '2026-03-01' }, 'FEMALE')
  await admitted(school, 'Ma Văn Sơn', { decidedOn: '2026-06-25', ceremonyOn: '2026-07-10' }, 'MALE')
  await admitted(village, 'Lý Văn Em', { decidedOn: '2026-05-05', ceremonyOn: '2026-05-20' }, null)
  await admitted(village, 'Lý Thị Mai', { decidedOn: '2026-09-05' }, 'FEMALE')
  const target = { period: { year: 2026 }, kind: 'COUNT_MIN', decidedOn: '2026-01-05', issuer: 'Ban Thường vụ' }
  for (const [committeeId, minimum] of [
    [district, 12],
    [town, 5],
  ] as const)
    await done(
      'mutation ($input: SetTargetInput!) { result: setTarget(input: $input) { ... on TargetSuccess { record: target { id } } } }',
      { ...target, committeeId, minimum, decisionNumber: '01-QĐ/HU' },
    )
  await done(
    'mutation ($input: ReportShortfallInput!) { result: reportShortfall(input: $input) { ... on ShortfallSuccess { record: shortfall { id } } } }',
    { committeeId: giaDia, period: { year: 2026 }, reason: 'YOUNG_AWAY' },
  )
})
afterAll(async () => {
  await app?.close()
  await world?.close()
})

const print = async (person: Person | null, file: string, committeeId = world.committees.district) => {
  asker = person
  return app.inject({ method: 'GET', url: `/print/committees/${committeeId}/${file}` })
}
/** The words of a PDF, a space for every end of a line. */
const printed = async (person: Person, file: string, committeeId?: string): Promise<string> => {
  const { rawPayload, statusCode, body } = await print(person, file, committeeId)
  expect(statusCode, statusCode === 200 ? '' : body).toBe(200)
  const pdf = await getDocument({ data: new Uint8Array(rawPayload) }).promise
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)))
  const contents = await Promise.all(pages.map((page) => page.getTextContent()))
  return contents
    .flatMap(({ items }) => items.map((item) => ('str' in item ? `${item.str || ' '}${item.hasEOL ? ' ' : ''}` : '')))
    .join('')
    .replace(/\s+/g, ' ')
}
const HALF = 'report.pdf?period=HALF_YEAR&year=2026&part=1'

describe('The printed report of a committee', () => {
  it('says of a half year what is counted, the results against target, pace and last year, and those below', async () => {
    const text = await printed(administrator, HALF)

    for (const words of [
      'ĐẢNG BỘ HUYỆN NA RÌ',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'BÁO CÁO KẾT QUẢ KẾT NẠP ĐẢNG VIÊN 6 THÁNG ĐẦU NĂM 2026',
      'Số liệu tính đến hết ngày 30/06/2026',
      'Kỳ báo cáo: từ ngày 01/01/2026 đến hết ngày 30/06/2026.',
      'Cùng kỳ năm trước: từ ngày 01/01/2025 đến hết ngày 30/06/2025.',
      'Tính theo ngày quyết định kết nạp.',
      'Chỉ tiêu năm 12',
      'Kết nạp trong kỳ 3',
      'Tăng, giảm so với cùng kỳ năm trước +2 (200,0 %)',
      'Tỷ lệ so với chỉ tiêu năm 25,0 %',
      'So với tiến độ cần có chậm 3 người',
      'Đảng bộ thị trấn Yến Lạc 5 2 2 40,0 % 2 1 +1',
      'Cộng 12 3 3 25,0 % 6 1 +2',
    ])
      expect(text.replace(/\u00a0/g, ' ')).toContain(words)
  })

  it('tells who was admitted, the unknown too, why it falls short, and the pool', async () => {
    const text = (await printed(administrator, HALF)).replace(/\u00a0/g, ' ')

    for (const words of [
      'Nhóm tuổi 18–25 tuổi 3 100,0 % 0 41–50 tuổi 0 0,0 % 1',
      'Giới tính Nữ 1 33,3 % 1 Nam 1 33,3 % 0 Chưa rõ 1 33,3 % 0',
      'Nguyên nhân chưa đạt',
      'V. Nguyên nhân chưa đạt, biện pháp Nguyên nhân Số tổ chức Số lần nêu Đang khắc phục Quá hạn',
      'VI. Nguồn đang theo dõi',
      'NGƯỜI LẬP BIỂU',
      'T/M CẤP ỦY',
    ])
      expect(text).toContain(words)
  })

  it('counts by the day of the ceremony where it is asked so, and prints that', async () => {
    const text = (await printed(administrator, `${HALF}&basis=CEREMONY`)).replace(/\u00a0/g, ' ')

    expect(text).toContain('Tính theo ngày tổ chức lễ kết nạp.')
    expect(text).toContain('Kết nạp trong kỳ 2')
  })

  it('goes up to today where the period is not over, with the same days of last year', async () => {
    const text = await printed(administrator, 'report.pdf?period=QUARTER&year=2026&part=4')

    expect(text).toContain('QUÝ IV NĂM 2026')
    expect(text).toContain('Kỳ báo cáo chưa kết thúc; số liệu tính đến hết ngày 24/11/2026.')
    expect(text).toContain('từ ngày 01/10/2025 đến hết ngày 24/11/2025')
    expect(text).toContain('Trong kỳ không kết nạp ai.')
  })

  it('opens in Word with the same words, in English too', async () => {
    const file = await print(administrator, 'report.docx?period=YEAR&year=2026&locale=en')

    const text = await new TemplateHandler().getText(file.rawPayload)
    expect(file.headers['content-disposition']).toBe('attachment; filename="report-2026-year-1.docx"')
    for (const words of [
      'REPORT ON ADMISSIONS, 2026',
      'ĐẢNG BỘ HUYỆN NA RÌ',
      'Counted by the day of the decision.',
      'Sex',
    ])
      expect(text).toContain(words)
    expect(text).not.toMatch(/[{}]/)
    expect(text).toBe(text.normalize('NFC'))
  })

  it('is printed for an analyst, who sees figures, and for nobody outside the committee', async () => {
    const answers = [
      await print(analyst, HALF),
      await print(editor, HALF),
      await print(editor, HALF, world.committees.town),
      await print(null, HALF),
      await print(administrator, 'letter.pdf'),
    ]

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 404, 200, 401, 404])
  })

  it('withholds from an analyst what tells of one or two people, and says so', async () => {
    const text = (await printed(analyst, HALF)).replace(/\u00a0/g, ' ')

    expect(text).toContain('giữ kín')
    expect(text).not.toMatch(/Nữ \d/)
    expect(await printed(administrator, HALF)).not.toContain('giữ kín')
  })

  it('is refused for a period that there is not or that has not begun', async () => {
    const wrong = await Promise.all(
      [
        'report.pdf?period=MONTH',
        'report.pdf?period=QUARTER&part=5',
        'report.pdf?year=2027',
        'report.pdf?year=next',
        'report.pdf?basis=BIRTH',
        'report.pdf?locale=fr',
      ].map((file) => print(administrator, file)),
    )

    expect(wrong.map(({ statusCode }) => statusCode)).toEqual([400, 400, 400, 400, 400, 400])
  })

  it('leaves in the audit who took which report of which committee', async () => {
    await print(analyst, 'report.docx?period=QUARTER&year=2026&part=1')

    const entries = await world.database.prisma.auditEntry.findMany({
      where: { verb: 'report:print', actorId: analyst.id, after: { path: ['format'], equals: 'docx' } },
    })
    expect(entries).toMatchObject([
      {
        subjectType: 'Committee',
        committeeId: world.committees.district,
        after: { print: 'report', period: 'QUARTER', part: 1, year: 2026, basis: 'DECISION' },
      },
    ])
  })
})

describe('The annex of evidence', () => {
  it('puts target against result for the committee and each below it, and who answered for it, without ranking', async () => {
    const { district } = world.committees
    await world.database.prisma.responsiblePerson.create({
      data: {
        id: newId(),
        committeeId: district,
        fullName: 'Nông Quốc Việt',
        position: 'Phó Bí thư Thường trực',
        startsOn: fromDay(day('2025-06-01')),
      },
    })
    const text = (await printed(administrator, 'evidence.pdf?year=2026')).replace(/\u00a0/g, ' ')

    for (const words of [
      'PHỤ LỤC MINH CHỨNG KẾT QUẢ KẾT NẠP ĐẢNG VIÊN NĂM 2026',
      '366-QĐ/TW',
      'không chấm điểm và không xếp loại',
      'Đảng bộ huyện Na Rì 12 4 33,3 %',
      'Đảng bộ xã Côn Minh chưa giao 2 —',
      'Nông Quốc Việt',
      'Phó Bí thư Thường trực',
      '01/01/2026– 24/11/2026',
    ])
      expect(text).toContain(words)
  })

  it('names nobody to an analyst, and says so', async () => {
    const pdf = await printed(analyst, 'evidence.pdf?year=2026')
    const docx = await new TemplateHandler().getText((await print(analyst, 'evidence.docx?year=2026')).rawPayload)

    for (const text of [pdf, docx]) {
      expect(text).toContain('Bản in này không có thông tin cá nhân')
      expect(text).not.toContain('Nông Quốc Việt')
    }
    expect(docx).not.toMatch(/[{}]/)
  })
})

describe('A form of a committee', () => {
  it.each(COMMITTEE_SHEETS.flatMap((sheet) => LOCALES.map((locale) => [sheet, locale] as const)))(
    'is what the script writes: %s.%s',
    async (sheet, locale) => {
      const zip = await Zip.load(await readFile(formPath(sheet, locale)))

      for (const [name, content] of Object.entries(partsOfCommitteeForm(sheet, committeeWordsOf(locale))))
        expect(await zip.getFile(name).getContentText()).toBe(content)
    },
  )
})
