import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LOCALES } from '@nguon/domain'
import { TemplateHandler, Zip } from 'easy-template-x'
import Fastify, { type FastifyInstance } from 'fastify'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { partsOfForm } from '../../../scripts/print-forms.ts'
import { createContext } from '../../platform/context.ts'
import { schema } from '../../schema/index.ts'
import { createSmallWorld, type Person, type SmallWorld } from '../../testing/small-world.ts'
import { addMember, assign, recordDossier, walkTo, write } from '../../testing/walk-of-a-case.ts'
import { servePrinting } from './print-route.ts'
import { PRINTED_SHEETS, wordsOf } from './words.ts'
import { formPath } from './write-docx.ts'

let world: SmallWorld
let app: FastifyInstance
let secretary: Person
let analyst: Person
let elsewhere: Person
let candidateId: string
let asker: Person | null
let ownForms: string

beforeAll(async () => {
  world = await createSmallWorld()
  const { town, giaDia, district, village } = world.committees
  secretary = await world.account('Bí thư Giả Dìa', 'EDITOR', town)
  analyst = await world.account('Phân tích Na Rì', 'ANALYST', district)
  elsewhere = await world.account('Bí thư Chợ B', 'EDITOR', village)
  ownForms = await mkdtemp(join(tmpdir(), 'forms-'))
  app = Fastify()
  servePrinting(
    app,
    async () => {
      const context = secretary.context()
      const { requestId } = context
      return asker ? asker.context() : createContext(context, { requestId, locale: 'vi', signedIn: null })
    },
    { schema, ownForms },
  )
  const members = [await addMember(secretary, giaDia), await addMember(secretary, giaDia, 'Ma Văn Sơn')]
  const { candidate } = await write(secretary, 'createCandidate', {
    // As some keyboards write: every mark after its letter.
    person: {
      fullName: 'Nông Thị Hường'.normalize('NFD'),
      birthDate: '1998-03-15',
      education: 'UPPER_SECONDARY',
      residence: 'Tổ "Giả Dìa" & <Cốc Mỳ>',
    },
    cellId: giaDia,
    reference: 'YL-07',
    sourcedOn: '2026-01-10',
  })
  candidateId = candidate.id
  await assign(secretary, { candidateId, mentorId: members[0], startsOn: '2026-02-01', decisionNumber: '03-PC/CB' })
  await recordDossier(secretary, candidateId, members)
  await walkTo(secretary, { id: candidateId, version: await versionNow() }, 'ADMISSION_DECIDED')
})
afterAll(async () => {
  await app?.close()
  await world?.close()
  await rm(ownForms, { recursive: true, force: true })
})

describe('a printed case', () => {
  it('has in its summary the person, the stage, the next step with document and point, the mentor and the vote', async () => {
    const text = await printedText(secretary, 'summary.pdf')

    for (const words of [
      'ĐẢNG BỘ THỊ TRẤN YẾN LẠC',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Yến Lạc, ngày 24 tháng 11 năm 2026',
      'TÓM TẮT HỒ SƠ KẾT NẠP ĐẢNG',
      'Họ và tên: Nông Thị Hường',
      'Ngày sinh: 15/03/1998',
      'Nơi cư trú: Tổ "Giả Dìa" & <Cốc Mỳ>',
      'Giai đoạn: Quyết định kết nạp',
      'Sang “Đảng viên dự bị”',
      '208-QĐ/TW 26/07/2026',
      'chưa đối chiếu',
      'Hoàng Văn Thắng',
      '03-PC/CB',
      '12-QĐ/ĐU',
      '11 (14 − 2 − 1)',
      'Thông qua',
    ])
      expect(text).toContain(words)
  })

  it('has in its checklist every paper by stage, with its number, its day and a place to sign', async () => {
    const text = await printedText(secretary, 'checklist.pdf')

    for (const words of [
      'DANH MỤC GIẤY TỜ HỒ SƠ KẾT NẠP ĐẢNG',
      'Nông Thị Hường',
      'Đơn xin vào Đảng',
      '12/03/2026',
      'Có',
      'Nơi để',
      'T/M CHI BỘ',
      '(Ký, ghi rõ họ tên)',
    ])
      expect(text).toContain(words)
  })

  it.each(PRINTED_SHEETS)('opens in Word with the same words: %s', async (sheet) => {
    const file = await print(secretary, `${sheet}.docx`)
    await (await import('node:fs/promises')).writeFile(`/tmp/print-${sheet}.docx`, file.rawPayload)

    const zip = await Zip.load(file.rawPayload)
    const text = await new TemplateHandler().getText(file.rawPayload)
    expect(zip.listFiles()).toContain('word/document.xml')
    expect(text).toContain('Nông Thị Hường')
    expect(text).toContain(wordsOf('vi').title[sheet])
    for (const words of sheet === 'summary' ? ['208-QĐ/TW 26/07/2026', '& <Cốc Mỳ>'] : ['12/03/2026'])
      expect(text).toContain(words)
    expect(text).not.toMatch(/[{}]/)
    expect(text).toBe(text.normalize('NFC'))
  })

  it.each([
    ['summary.pdf', 'checklist.docx'],
    ['checklist.pdf', 'summary.docx'],
  ])('says nothing of who it is to an analyst: %s, %s', async (pdf, docx) => {
    const texts = [
      await printedText(analyst, pdf),
      await new TemplateHandler().getText((await print(analyst, docx)).rawPayload),
    ]

    for (const text of texts) {
      expect(text).toContain('Bản in này không có thông tin cá nhân')
      for (const personal of ['Hường', '15/03/1998', 'Cốc Mỳ', 'YL-07', 'Hoàng Văn Thắng', '03-PC/CB', '12-QĐ/ĐU'])
        expect(text).not.toContain(personal)
    }
  })

  it('is not there for a stranger, for those outside, or under another name', async () => {
    const answers = [
      await print(null, 'summary.pdf'),
      await print(elsewhere, 'summary.pdf'),
      await print(secretary, 'letter.pdf'),
      await print(secretary, 'summary.xlsx'),
    ]

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 404, 404, 404])
  })

  it('is judged by the day that is asked, which is one, and not before the case came into its stage', async () => {
    const later = await printedText(secretary, 'summary.pdf?on=2027-06-30')
    const last = await print(secretary, 'summary.docx?on=2100-12-31')
    const wrong = [
      await print(secretary, 'summary.pdf?on=31/12/2026'),
      await print(secretary, 'summary.pdf?on=2026-05-01'),
      await print(secretary, 'summary.pdf?locale=fr'),
    ]

    expect(later).toContain('Tính đến ngày 30/06/2027')
    expect(last.statusCode).toBe(200)
    expect(wrong.map(({ statusCode }) => statusCode)).toEqual([400, 400, 400])
  })

  it('speaks English to those who ask for it', async () => {
    const text = await printedText(secretary, 'summary.pdf?locale=en')

    expect(text).toContain('SUMMARY OF AN ADMISSION CASE')
    expect(text).toContain('Admission decision')
    expect(text).toContain('Nông Thị Hường')
  })

  it('leaves in the audit who took which sheet of whom', async () => {
    await print(secretary, 'checklist.docx?on=2026-11-30')
    await print(elsewhere, 'checklist.docx')

    const day = { path: ['on'], equals: '2026-11-30' }
    const entries = await world.database.prisma.auditEntry.findMany({ where: { after: day } })
    expect(entries).toMatchObject([
      {
        actorId: secretary.id,
        verb: 'candidate:print',
        subjectType: 'Candidate',
        subjectId: candidateId,
        committeeId: world.committees.giaDia,
        after: { print: 'checklist', format: 'docx', on: '2026-11-30' },
      },
    ])
  })
})

it('gives an account at most 120 sheets in ten minutes', async () => {
  const statuses: number[] = []
  for (let asked = 0; asked < 122; asked += 1) statuses.push((await print(elsewhere, 'letter.pdf')).statusCode)

  expect(statuses.at(-1)).toBe(429)
  expect(statuses.filter((status) => status === 404).length).toBeGreaterThan(100)
})

describe('a form', () => {
  it("is the organisation's own where it keeps one", async () => {
    const zip = await Zip.load(await readFile(formPath('checklist', 'en')))
    const ours = await zip.getFile('word/document.xml').getContentText()
    zip.setFile('word/document.xml', ours.replace('{counted}', 'Mẫu riêng của Đảng bộ: {counted}'))
    await writeFile(join(ownForms, 'checklist.en.docx'), await zip.export(Buffer))

    const own = await print(secretary, 'checklist.docx?locale=en')

    const text = await new TemplateHandler().getText(own.rawPayload)
    expect(text).toContain('Mẫu riêng của Đảng bộ: 5 of 7 required papers are there.')
  })

  it.each(PRINTED_SHEETS.flatMap((sheet) => LOCALES.map((locale) => [sheet, locale] as const)))(
    'is what the script writes: %s.%s',
    async (sheet, locale) => {
      const zip = await Zip.load(await readFile(formPath(sheet, locale)))

      for (const [name, content] of Object.entries(partsOfForm(sheet, wordsOf(locale))))
        expect(await zip.getFile(name).getContentText()).toBe(content)
    },
  )
})

async function versionNow(): Promise<number> {
  return (await world.database.prisma.candidate.findUniqueOrThrow({ where: { id: candidateId } })).version
}

async function print(person: Person | null, file: string) {
  asker = person
  return app.inject({ method: 'GET', url: `/print/candidates/${candidateId}/${file}` })
}

/** The words of a PDF, a space for every end of a line. */
async function printedText(person: Person, file: string): Promise<string> {
  const { rawPayload, statusCode } = await print(person, file)
  await (await import('node:fs/promises')).writeFile(
    `/tmp/print-${person.id.slice(-4)}-${file.replace(/\W/g, '_')}.pdf`,
    rawPayload,
  )
  expect(statusCode).toBe(200)
  const pdf = await getDocument({ data: new Uint8Array(rawPayload) }).promise
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)))
  const contents = await Promise.all(pages.map((page) => page.getTextContent()))
  return contents
    .flatMap(({ items }) => items.map((item) => ('str' in item ? item.str || ' ' : '')))
    .join('')
    .replace(/\s+/g, ' ')
}
