import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { committeeSortKey, foldText, isSamePersonName, nameSortKey, normaliseText, textProblem } from './names.ts'

const FAMILY_NAMES = 'Nông Hoàng Triệu Lý Bàn Đặng Ma Vi Hà Nguyễn Lường Đàm Phùng Trần Lê Ân Ấu Ô'.split(' ')
const MIDDLE_NAMES = 'Văn Thị Đức Minh Ngọc Hữu Xuân Thùy Thúy Thu Thư Ánh'.split(' ')
const GIVEN_NAMES =
  'An Ân Ấn Ẩn Ái Ánh Ảnh Bằng Bảng Bàng Bình Cường Dung Dũng Đức Đạt Êm Hà Hạ Hải Hằng Hoa Hòa Hoài Hương Hường Hướng Khánh Lan Lân Mai Mại Mơ Nga Ngà Oanh Ơn Phương Phượng Quý Sơn Thảo Thao Tú Tư Uyên Ước Vy Xuân Yến'.split(
    ' ',
  )
const byKey = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
const vietnamese = new Intl.Collator('vi')

describe('a list of names', () => {
  it('is in the order that Vietnamese collation gives it, by given name, then from the family name on', () => {
    const names = FAMILY_NAMES.flatMap((family, index) =>
      GIVEN_NAMES.map((given) => `${family} ${MIDDLE_NAMES[(index + given.length) % MIDDLE_NAMES.length]} ${given}`),
    )
    const givenFirst = (name: string): string => name.replace(/^(.*) (\S+)$/, '$2 $1')

    const sorted = [...names].sort((one, other) => byKey(nameSortKey(one), nameSortKey(other)))

    const expected = [...names].sort((one, other) => vietnamese.compare(givenFirst(one), givenFirst(other)))
    expect(sorted).toEqual(expected)
  })

  it('puts đ after d, and a letter with a mark after the plain one whatever their tones', () => {
    const names = ['Lê Đào', 'Lê Dương', 'Lê Ăn', 'Lê Ạn', 'Lê Án', 'Lê An', 'Lê Ân']

    const sorted = names.sort((one, other) => byKey(nameSortKey(one), nameSortKey(other)))

    expect(sorted).toEqual(['Lê An', 'Lê Án', 'Lê Ạn', 'Lê Ăn', 'Lê Ân', 'Lê Dương', 'Lê Đào'])
  })

  it('does not depend on how a name was typed', () => {
    const name = 'Nguyễn Thị Ánh'

    expect(nameSortKey(name.normalize('NFD'))).toBe(nameSortKey(name))
    expect(nameSortKey(`  NGUYỄN  THỊ   ÁNH `)).toBe(nameSortKey(name))
  })

  it('agrees with the collation on any two names', () => {
    const anyName = fc
      .tuple(fc.constantFrom(...GIVEN_NAMES), fc.constantFrom(...FAMILY_NAMES), fc.constantFrom(...MIDDLE_NAMES))
      .map(([given, family, middle]) => ({
        given: `${given} ${family} ${middle}`,
        full: `${family} ${middle} ${given}`,
      }))
    fc.assert(
      fc.property(anyName, anyName, (one, other) => {
        const order = byKey(nameSortKey(one.full), nameSortKey(other.full))
        expect(order).toBe(Math.sign(vietnamese.compare(one.given, other.given)))
      }),
    )
  })
})

describe('a list of committees', () => {
  it('counts: cell 2 comes before cell 10', () => {
    const names = ['Chi bộ thôn 10', 'Chi bộ thôn 2', 'Chi bộ thôn 1', 'Chi bộ Bản Cháng']

    const sorted = names.sort((one, other) => byKey(committeeSortKey(one), committeeSortKey(other)))

    expect(sorted).toEqual(['Chi bộ Bản Cháng', 'Chi bộ thôn 1', 'Chi bộ thôn 2', 'Chi bộ thôn 10'])
  })
})

describe('a search', () => {
  it('looks past accents, case and đ', () => {
    expect(foldText('Đảng bộ huyện Na Rì')).toBe('dang bo huyen na ri')
    expect(foldText('  Giả   Dìa '.normalize('NFD'))).toBe('gia dia')
  })

  it('knows a name however two lists spell it', () => {
    expect(isSamePersonName('NÔNG THỊ HOA', 'Nông  Thị Hoa')).toBe(true)
    expect(isSamePersonName('Nông Thị Hoa', 'Nông Thị Hòe')).toBe(false)
  })
})

describe('a text that somebody typed', () => {
  it('is kept in composed letters with single spaces', () => {
    expect(normaliseText('  Giả Dìa \n x'.normalize('NFD'))).toBe('Giả Dìa x')
  })

  it('may be neither empty where it is needed, nor too long, nor hold what nobody can read', () => {
    const bounds = { required: true, maximum: 5 }

    expect(textProblem('name', ' ', bounds)).toEqual([{ field: 'name', code: 'REQUIRED' }])
    expect(textProblem('name', 'Na Rì x', bounds)).toEqual([
      { field: 'name', code: 'TOO_LONG', params: { maximum: 5 } },
    ])
    expect(textProblem('name', 'Na\u0007', bounds)).toEqual([{ field: 'name', code: 'CONTROL_CHARACTERS' }])
    expect(textProblem('name', 'Na Rì', bounds)).toEqual([])
    expect(textProblem('name', null, { ...bounds, required: false })).toEqual([])
  })
})
