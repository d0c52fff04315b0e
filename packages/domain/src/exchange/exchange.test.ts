import { describe, expect, it } from 'vitest'
import { headingOf, importColumns } from './columns.ts'
import { missingColumns, recogniseHeadings } from './headings.ts'
import { IMPORT_KINDS } from './kinds.ts'
import { type Cells, readRow } from './rows.ts'

const problemsOf = (read: ReturnType<typeof readRow>): string[] =>
  read.ok ? [] : read.error.map(({ column, code }) => `${column} ${code}`)
const columnsOf = (kind: (typeof IMPORT_KINDS)[number], headings: string[]) =>
  recogniseHeadings(kind, headings).map(({ column }) => column)

describe('the headings of a file', () => {
  it('are found in the published table of Quảng Nam, for its committees and for their targets', () => {
    expect(columnsOf('COMMITTEES', ['committee', 'target'])).toEqual(['name', null])
    expect(columnsOf('TARGETS', ['committee', 'target'])).toEqual(['committee', 'minimum'])
  })

  it('are found whatever their accents, case, marks and remarks', () => {
    const headings = [
      'SỐ HỒ SƠ (*)',
      'Ho ten',
      'Ngày sinh'.normalize('NFD'),
      ' giới_tính: ',
      'Chi bộ (mã hoặc tên)',
      'Ghi chú',
    ]

    expect(columnsOf('CANDIDATES', headings)).toEqual(['reference', 'fullName', 'birthDate', 'sex', 'cell', null])
  })

  it('are found for every column of every template, in either language', () => {
    for (const kind of IMPORT_KINDS)
      for (const locale of ['vi', 'en'] as const) {
        const columns = importColumns(kind)
        expect(
          columnsOf(
            kind,
            columns.map(({ heading }) => heading[locale]),
          ),
        ).toEqual(columns.map(({ name }) => name))
      }
  })

  it('give a column once: the second one is left alone', () => {
    expect(columnsOf('TARGETS', ['Chỉ tiêu', 'Target'])).toEqual(['minimum', null])
  })

  it('lack what neither they nor a default give', () => {
    const mapping = recogniseHeadings('TARGETS', ['committee', 'target'])

    expect(missingColumns('TARGETS', mapping, { decidedOn: '15/01/2024', issuer: ' ' })).toEqual([
      'decisionNumber',
      'issuer',
    ])
  })
})

describe('a template', () => {
  it('has an example row that the import takes', () => {
    for (const kind of IMPORT_KINDS) {
      const example = Object.fromEntries(importColumns(kind).map(({ name, example }) => [name, example]))
      expect(readRow(kind, example)).toMatchObject({ ok: true })
    }
  })

  it('has a heading in both languages by which messages name the column', () => {
    expect(headingOf('birthDate', 'vi')).toBe('Ngày sinh')
    expect(headingOf('birthDate', 'en')).toBe('Birth date')
    expect(headingOf('nothing', 'vi')).toBeNull()
  })
})

describe('a row of candidates', () => {
  const row: Cells = {
    reference: 'YL-14',
    fullName: '  Nông  Thị Hoa ',
    birthDate: '15/03/1998',
    sex: 'nu',
    cell: 'Chi bộ tổ nhân dân Giả Dìa',
    sourcedOn: '2023-02-20',
  }

  it('is read as people write: dates, choices and yes or no in any usual form', () => {
    const read = readRow('CANDIDATES', {
      ...row,
      education: '12/12',
      qualification: 'ĐH',
      ethnicity: 'TAY',
      religion: 'cong giao',
      youthUnionMember: 'x',
      occupation: 'làm ruộng',
    })

    expect(read).toMatchObject({
      ok: true,
      value: {
        fullName: 'Nông Thị Hoa',
        birthDate: '1998-03-15',
        sex: 'FEMALE',
        education: 'UPPER_SECONDARY',
        qualification: 'UNIVERSITY',
        ethnicity: 'Tày',
        religion: 'Công giáo',
        youthUnionMember: true,
        occupation: 'FARMER',
        residence: null,
        source: null,
      },
    })
  })

  it('tells every fault with its column', () => {
    const read = readRow('CANDIDATES', {
      ...row,
      fullName: '',
      birthDate: '31/06/1998',
      sex: 'khác',
      youthUnionMember: 'có thể',
      residence: 'x'.repeat(301),
    })

    expect(problemsOf(read)).toEqual([
      'fullName REQUIRED',
      'birthDate NOT_A_DATE',
      'sex NOT_A_CHOICE',
      'youthUnionMember NOT_YES_OR_NO',
      'residence TOO_LONG',
    ])
  })

  it('has a source of the kind that it says, or that its name says', () => {
    const sourceOf = (cells: Cells) => {
      const read = readRow('CANDIDATES', { ...row, ...cells })
      return read.ok ? read.value.source : null
    }

    expect(sourceOf({ sourceKind: 'Hội CCB', sourceName: 'Hội CCB thị trấn' })).toEqual({
      kind: 'VETERANS_ASSOCIATION',
      name: 'Hội CCB thị trấn',
    })
    expect(sourceOf({ sourceName: 'Hội Phụ nữ' })).toEqual({ kind: 'WOMENS_UNION', name: 'Hội Phụ nữ' })
    expect(sourceOf({ sourceName: 'Câu lạc bộ' })).toEqual({ kind: 'OTHER', name: 'Câu lạc bộ' })
    expect(sourceOf({ sourceKind: 'Đoàn' })).toEqual({ kind: 'YOUTH_UNION', name: 'Đoàn Thanh niên' })
  })
})

describe('a row of targets', () => {
  const decision = { decisionNumber: '01-QĐ/TU', decidedOn: '15/01/2024', issuer: 'Ban Thường vụ Tỉnh ủy Quảng Nam' }

  it('takes from the defaults what the file lacks', () => {
    const read = readRow('TARGETS', { committee: 'Tam Kỳ', minimum: '1.150' }, { ...decision, year: '2024' })

    expect(read).toMatchObject({
      ok: true,
      value: { committee: 'Tam Kỳ', kind: 'COUNT_MIN', minimum: 1150, period: { year: 2024 }, decidedOn: '2024-01-15' },
    })
  })

  it('does not fill a blank cell from a default', () => {
    const read = readRow('TARGETS', { committee: 'Tam Kỳ', minimum: '150', year: '' }, { ...decision, year: '2024' })

    expect(problemsOf(read)).toEqual(['year PERIOD_REQUIRED'])
  })

  it('is of the kind that its numbers make it', () => {
    const kindOf = (cells: Cells) => {
      const read = readRow('TARGETS', { committee: 'Tam Kỳ', year: '2024', ...cells }, decision)
      return read.ok ? read.value.kind : problemsOf(read)
    }

    expect(kindOf({ minimum: '90', maximum: '100' })).toBe('COUNT_RANGE')
    expect(kindOf({ memberShare: '3 %' })).toBe('RATE_OF_MEMBERS')
    expect(kindOf({ minimum: '90', maximum: '80' })).toEqual(['maximum BELOW_MINIMUM'])
    expect(kindOf({})).toEqual(['minimum REQUIRED'])
    expect(kindOf({ minimum: '90', term: '2020-2025' })).toEqual(['term PERIOD_TWICE'])
    expect(kindOf({ minimum: '90', kind: 'Tỷ lệ' })).toEqual(['memberShare REQUIRED', 'minimum NOT_FOR_THIS_KIND'])
  })
})

describe('a row of committees or mentors', () => {
  it('knows kinds and traits of areas by the words that committees use', () => {
    const read = readRow('COMMITTEES', { name: 'Tam Kỳ', areaTraits: 'Biên giới; hai dao' }, { kind: 'Thành ủy' })

    expect(read).toMatchObject({
      ok: true,
      value: { name: 'Tam Kỳ', kind: 'DISTRICT', areaTraits: ['BORDER', 'ISLAND'] },
    })
    expect(problemsOf(readRow('COMMITTEES', { name: 'Tam Kỳ' }))).toEqual(['kind REQUIRED'])
  })

  it('takes the day number that Excel gives for a date', () => {
    const read = readRow('MENTORS', {
      cardNumber: '06.1',
      fullName: 'Hoàng Văn Thắng',
      committee: '06001',
      officialSince: '40942',
      capacity: '4',
    })

    expect(read).toMatchObject({ ok: true, value: { officialSince: '2012-02-03', capacity: 4, birthDate: null } })
  })
})
