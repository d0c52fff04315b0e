import { readFile } from 'node:fs/promises'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSmallWorld, type Person, type SmallWorld } from '../../testing/small-world.ts'
import { IMPORT_TABLE, importInto, startImport } from '../../testing/table-import.ts'
import { keepUpload } from './store.ts'
import { importsEnd } from './under-way.ts'

const quangNam = await readFile(new URL('fixtures/quang-nam-2024.csv', import.meta.url), 'utf8')

let world: SmallWorld
let secretary: Person
let editor: Person
let quangNamId: string
let quangNamSecretary: Person

beforeAll(async () => {
  world = await createSmallWorld()
  secretary = await world.account('Quản trị Na Rì', 'ADMINISTRATOR', world.committees.district)
  editor = await world.account('Biên tập Yến Lạc', 'EDITOR', world.committees.town)
  quangNamId = await world.addCommittee('Đảng bộ tỉnh Quảng Nam', 'PROVINCIAL', null)
  quangNamSecretary = await world.account('Quản trị Quảng Nam', 'ADMINISTRATOR', quangNamId)
})
afterAll(() => world?.close())

const district = [{ column: 'kind', value: 'Huyện ủy' }]
const decision2024 = [
  { column: 'year', value: '2024' },
  { column: 'decisionNumber', value: '1203-QĐ/TU' },
  { column: 'decidedOn', value: '15/01/2024' },
  { column: 'issuer', value: 'Ban Thường vụ Tỉnh ủy Quảng Nam' },
]

describe('The published table of Quảng Nam', () => {
  it('founds its 22 committees in one go, and in a trial none', async () => {
    const input = { kind: 'COMMITTEES', within: quangNamId, defaults: district }

    const trial = await importInto(quangNamSecretary, quangNam, { ...input, dryRun: true })
    const afterTrial = await world.database.prisma.committee.count({ where: { parentId: quangNamId } })
    const done = await importInto(quangNamSecretary, quangNam, input)
    const again = await importInto(quangNamSecretary, quangNam, input)

    expect(trial).toMatchObject({ status: 'DONE', createdRows: 22, rowCount: 22, processedRows: 22, problems: [] })
    expect(afterTrial).toBe(0)
    expect(done).toMatchObject({ status: 'DONE', createdRows: 22, updatedRows: 0, sameRows: 0 })
    expect(done.mapping).toEqual([
      { heading: 'committee', column: 'name' },
      { heading: 'target', column: null },
    ])
    expect(again).toMatchObject({ status: 'DONE', createdRows: 0, updatedRows: 0, sameRows: 22 })
    const children = await world.database.prisma.committee.findMany({ where: { parentId: quangNamId } })
    const province = await world.database.prisma.committee.findUniqueOrThrow({ where: { id: quangNamId } })
    for (const { path, ordinal, depth } of children)
      expect({ path, depth }).toEqual({ path: `${province.path}${ordinal}/`, depth: province.depth + 1 })
  })

  it('allots 1,950 of 1,905 announced, says so, and forces nothing', async () => {
    const announced = `committee,target\nĐảng bộ tỉnh Quảng Nam,1905\n`
    await importInto(quangNamSecretary, announced, { kind: 'TARGETS', within: quangNamId, defaults: decision2024 })

    const run = await importInto(
      quangNamSecretary,
      quangNam,
      { kind: 'TARGETS', within: quangNamId, defaults: decision2024 },
      'en',
    )

    expect(run).toMatchObject({ status: 'DONE', createdRows: 22, problems: [] })
    expect(run.warnings).toEqual([expect.stringMatching(/1,905.*1,950.*45/)])
    const { data } = await quangNamSecretary.ask(
      `query ($id: ID!) { committee(id: $id) { allotment(period: { year: 2024 }) { required allotted overAllotted childrenWithTarget } } }`,
      { id: quangNamId },
    )
    expect(data.committee).toEqual({
      allotment: { required: 1905, allotted: 1950, overAllotted: 45, childrenWithTarget: 22 },
    })
  })

  it('is the same table however Excel saved it', async () => {
    const rows = quangNam
      .split('\n')
      .filter((line) => line && !line.startsWith('#'))
      .map((line) => line.split(','))
    const variants: (string | Uint8Array)[] = [
      `\ufeff${rows.map((row) => row.join(';')).join('\r\n')}`,
      quangNam.normalize('NFD'),
      await writeXlsx({
        sheets: [
          { name: 'Bảng', rows: rows.map(([name = '', count = ''], index) => [name, index ? Number(count) : count]) },
        ],
      }),
    ]

    for (const variant of variants) {
      const run = await importInto(quangNamSecretary, variant, {
        kind: 'TARGETS',
        within: quangNamId,
        defaults: decision2024,
      })
      expect(run).toMatchObject({ status: 'DONE', sameRows: 22, createdRows: 0, updatedRows: 0 })
    }
  })

  it('adds a revision where a later decision gives another number, written with a separator', async () => {
    const later = decision2024.map((one) => (one.column === 'decidedOn' ? { ...one, value: '2024-06-01' } : one))

    const run = await importInto(quangNamSecretary, 'Tổ chức;Chỉ tiêu\r\nTam Kỳ;1.150\r\n', {
      kind: 'TARGETS',
      within: quangNamId,
      defaults: later,
    })

    expect(run).toMatchObject({ status: 'DONE', updatedRows: 1 })
    const revisions = await world.database.prisma.targetRevision.findMany({
      where: { target: { committee: { name: 'Tam Kỳ' } } },
      orderBy: { sequence: 'asc' },
    })
    expect(revisions.map(({ sequence, minimum }) => [sequence, minimum])).toEqual([
      [1, 150],
      [2, 1150],
    ])
  })
})

describe('A table with faults', () => {
  const candidates = (...rows: string[]) =>
    ['Số hồ sơ,Họ và tên,Ngày sinh,Chi bộ,Ngày giới thiệu nguồn', ...rows].join('\n')

  it('tells row and column of every fault in the language of the viewer, and writes nothing', async () => {
    const before = await world.database.prisma.candidate.count()

    const run = await importInto(
      editor,
      candidates(
        'YL-1,Nông Thị Hoa,15/03/1998,Chi bộ tổ nhân dân Giả Dìa,20/02/2023',
        'YL-2,,31/06/1998,Chi bộ thôn Chợ B,20/02/2023',
        'YL-1,Lý Văn Sơn,,Chi bộ tổ nhân dân Giả Dìa,20/02/2023',
        'YL-4,Ma Văn Em,,Đảng bộ thị trấn Yến Lạc,20/12/2026',
        'YL-5,Bàn Thị Mùi,,Chi bộ thôn Chợ B,20/02/2023',
        'YL-6,NONG THI HOA,1998-03-15,Chi bộ tổ nhân dân Giả Dìa,20/02/2023',
      ),
      { kind: 'CANDIDATES', within: world.committees.town },
    )

    expect(run.status).toBe('REJECTED')
    expect(run.problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, 'fullName', 'REQUIRED'],
      [3, 'birthDate', 'NOT_A_DATE'],
      [4, 'reference', 'DUPLICATE_ROW'],
      [5, 'cell', 'NOT_A_CELL'],
      [5, 'sourcedOn', 'DATE_IN_FUTURE'],
      [6, 'cell', 'UNKNOWN_COMMITTEE'],
      [7, 'fullName', 'DUPLICATE_ROW'],
    ])
    expect(run.problems[0]?.message).toBe('Chưa điền.')
    expect(await world.database.prisma.candidate.count()).toBe(before)
  })

  it('names somebody who is followed outside the scope, and learns no more than that', async () => {
    const row = 'Vi Thị Duyên,02/09/1999'
    const elsewhere = await importInto(secretary, candidates(`CM-7,${row},Chi bộ thôn Chợ B,20/02/2023`), {
      kind: 'CANDIDATES',
      within: world.committees.commune,
    })
    const table = candidates(`YL-77,${row},Chi bộ tổ nhân dân Giả Dìa,20/02/2023`)
    const input = { kind: 'CANDIDATES', within: world.committees.town }

    const run = await importInto(editor, table, input)
    const seen = await importInto(secretary, table, input)

    expect(elsewhere.status).toBe('DONE')
    expect(run.problems).toMatchObject([{ row: 2, column: 'fullName', code: 'DUPLICATE_PERSON_ELSEWHERE' }])
    expect(run.problems[0]?.message).not.toMatch(/Chợ B|Côn Minh/)
    expect(seen.problems).toMatchObject([{ code: 'DUPLICATE_PERSON', message: expect.stringContaining('Chợ B') }])
  })

  it('lacks a column, names one that does not exist, or is no table', async () => {
    const lacking = await importInto(editor, 'Họ và tên\nNông Thị Hoa\n', {
      kind: 'CANDIDATES',
      within: world.committees.town,
      defaults: [{ column: 'colour', value: 'red' }],
    })
    const unreadable = await importInto(editor, 'PK\u0003\u0004', { kind: 'CANDIDATES', within: world.committees.town })

    expect(lacking.problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [1, null, 'COLUMN_UNKNOWN'],
      [1, 'reference', 'COLUMN_MISSING'],
      [1, 'cell', 'COLUMN_MISSING'],
      [1, 'sourcedOn', 'COLUMN_MISSING'],
    ])
    expect(unreadable).toMatchObject({ status: 'REJECTED', problems: [{ code: 'FILE_UNREADABLE' }] })
  })

  it('names a committee of which the place has two', async () => {
    await world.addCommittee('Chi bộ 1', 'CELL', world.committees.town)
    await world.addCommittee('Chi bộ 1', 'CELL', world.committees.commune)

    const run = await importInto(secretary, candidates('YL-9,Vi Văn Hà,,chi bo 1,20/02/2023'), {
      kind: 'CANDIDATES',
      within: world.committees.district,
    })

    expect(run.problems).toMatchObject([{ row: 2, column: 'cell', code: 'AMBIGUOUS' }])
    expect(run.problems[0]?.message).toContain('2')
  })
})

describe('A table of committees', () => {
  it('may found parents before their children, and changes what a known code says otherwise', async () => {
    const table = (kind: string) =>
      `Tên tổ chức;Loại tổ chức;Mã tổ chức;Tổ chức cấp trên;Đặc điểm địa bàn\r\nĐảng bộ xã Kim Hỷ;COMMUNE;06.9;;Miền núi, Biên giới\r\nChi bộ thôn Bản Vin;${kind};06.9.1;06.9;\r\n`

    const done = await importInto(secretary, table('CELL'), { kind: 'COMMITTEES', within: world.committees.district })
    const changed = await importInto(secretary, table('SECTION'), {
      kind: 'COMMITTEES',
      within: world.committees.district,
    })

    expect(done).toMatchObject({ status: 'DONE', createdRows: 2 })
    expect(changed).toMatchObject({ status: 'DONE', createdRows: 0, updatedRows: 1, sameRows: 1 })
    const village = await world.database.prisma.committee.findFirstOrThrow({
      where: { code: '06.9.1' },
      include: { parent: true, designations: { orderBy: { startsOn: 'asc' } } },
    })
    expect(village.parent?.name).toBe('Đảng bộ xã Kim Hỷ')
    expect(village.path.startsWith(village.parent?.path ?? '-')).toBe(true)
    expect(village.designations.map(({ kind }) => kind)).toEqual(['CELL', 'SECTION'])
  })
})

describe('A table of mentors', () => {
  const table = (position: string) =>
    `Số thẻ đảng,Họ và tên,Ngày sinh,Tổ chức,Ngày chính thức,Chức vụ\n06.1,Hoàng Văn Thắng,12/08/1975,Chi bộ tổ nhân dân Giả Dìa,03/02/2012,${position}\n`

  it('is known again by the card, and changes what it says otherwise', async () => {
    const input = { kind: 'MENTORS', within: world.committees.town }
    const first = await importInto(editor, table('Bí thư chi bộ'), input)
    const same = await importInto(editor, table(''), input)
    const changed = await importInto(editor, table('Phó bí thư'), input)

    expect(
      [first, same, changed].map(({ createdRows, updatedRows, sameRows }) => [createdRows, updatedRows, sameRows]),
    ).toEqual([
      [1, 0, 0],
      [0, 0, 1],
      [0, 1, 0],
    ])
    const mentor = await world.database.prisma.mentor.findUniqueOrThrow({ where: { cardNumber: '06.1' } })
    expect(mentor).toMatchObject({ position: 'Phó bí thư', version: 2 })
  })
})

describe('Five thousand candidates', () => {
  it('are imported in one go, are the same a second time, and each leaves an audit entry', {
    timeout: 120_000,
  }, async () => {
    const given = ['An', 'Bình', 'Cường', 'Dung', 'Em', 'Gấm', 'Hoa', 'Kim', 'Lan', 'Mai']
    const lines = Array.from({ length: 5_000 }, (_, index) => {
      const name = `Nông Văn ${given[index % 10]} ${String.fromCharCode(65 + (index % 26))}${Math.floor(index / 26)}`
      const cell = index % 2 ? 'Chi bộ tổ nhân dân Giả Dìa' : 'Chi bộ Trường THCS Yến Lạc'
      return `L-${index},${name},15/03/1998,Nam,${cell},20/02/2023,Tày,Chi đoàn ${index % 40}`
    })
    const table = (rows: string[]) =>
      ['Số hồ sơ,Họ và tên,Ngày sinh,Giới tính,Chi bộ,Ngày giới thiệu nguồn,Dân tộc,Tổ chức giới thiệu', ...rows].join(
        '\n',
      )
    const input = { kind: 'CANDIDATES', within: world.committees.town }

    const first = await importInto(editor, table(lines), input)
    const second = await importInto(editor, table(lines), input)
    const third = await importInto(editor, table([(lines[0] ?? '').replace('Tày', 'Nùng'), ...lines.slice(1)]), input)

    expect(first).toMatchObject({ status: 'DONE', createdRows: 5_000, processedRows: 5_000, problems: [] })
    expect(second).toMatchObject({ createdRows: 0, updatedRows: 0, sameRows: 5_000 })
    expect(third).toMatchObject({ createdRows: 0, updatedRows: 1, sameRows: 4_999 })
    expect(await world.database.prisma.sourceOrganisation.count()).toBe(40)
    const entries = await world.database.prisma.auditEntry.count({
      where: { verb: 'candidate:create', actorId: editor.id },
    })
    expect(entries).toBe(5_000)
  })
})

describe('Who may import', () => {
  it('is refused a kind that the role does not write, and a place outside the scope', async () => {
    const targets = await startImport(editor, 'committee,target\nx,1\n', {
      kind: 'TARGETS',
      within: world.committees.town,
    })
    const elsewhere = await startImport(editor, 'a\nb\n', { kind: 'CANDIDATES', within: world.committees.commune })
    const stolen = await keepUpload(secretary.context(), { fileName: 'a.csv', content: Buffer.from('a\nb\n') })
    const another = await editor.ask(IMPORT_TABLE, {
      input: { kind: 'CANDIDATES', within: world.committees.town, uploadId: stolen, dryRun: true },
    })

    expect(targets.errors.map(({ code }) => code)).toEqual(['FORBIDDEN'])
    expect(elsewhere.data.result).toMatchObject({ errors: [{ field: 'within', code: 'UNKNOWN_RECORD' }] })
    expect(another.data.result).toMatchObject({ errors: [{ field: 'uploadId', code: 'UPLOAD_NOT_FOUND' }] })
  })

  it('starts one import of two same requests', async () => {
    const uploadId = await keepUpload(editor.context(), { fileName: 'a.csv', content: Buffer.from('a\nb\n') })
    const input = { kind: 'CANDIDATES', within: world.committees.town, uploadId, dryRun: true, idempotencyKey: 'i-1' }

    const answers = await Promise.all([editor.ask(IMPORT_TABLE, { input }), editor.ask(IMPORT_TABLE, { input })])

    const ids = answers.map(({ data }) => (data.result as { importRun: { id: string } }).importRun.id)
    expect(ids[0]).toBe(ids[1])
    await importsEnd()
  })
})
