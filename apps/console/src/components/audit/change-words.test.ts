import { labelsVi } from '@nguon/domain'
import { describe, expect, it } from 'vitest'
import { changeWords } from './change-words.ts'

const words = (field: string, before: string | null, after: string | null) =>
  changeWords(field, { before, after }, labelsVi, 'vi')

describe('a change in the log', () => {
  it('reads a day as a document writes it and a code as its word', () => {
    expect(words('stageSince', '2025-06-02', '2025-06-30')).toEqual({ before: '02/06/2025', after: '30/06/2025' })
    expect(words('stage', 'DOSSIER_OPEN', 'VERIFYING')).toEqual({ before: 'Làm hồ sơ', after: 'Thẩm tra' })
    expect(words('person.sex', null, 'FEMALE')).toEqual({ before: null, after: 'Nữ' })
  })

  it('shows of a list only what went and what came', () => {
    expect(words('areaTraits', '["MOUNTAIN","ETHNIC_MINORITY"]', '["MOUNTAIN","VERY_HARD"]')).toEqual({
      before: 'Vùng dân tộc thiểu số',
      after: 'Đặc biệt khó khăn',
    })
  })

  it('shows of counts by year the year that changed', () => {
    const before = '[{"year":2024,"officialMembers":4596},{"year":2025,"officialMembers":4664}]'
    const after = '[{"year":2024,"officialMembers":4596},{"year":2025,"officialMembers":4700}]'

    expect(words('memberCounts', before, after)).toEqual({ before: '2025 · 4664', after: '2025 · 4700' })
  })

  it('names the list that was exported, its columns and its stages', () => {
    expect(words('list', null, 'candidates').after).toBe('Quần chúng ưu tú')
    expect(words('columns', null, '["fullName","stageSince"]').after).toBe('Họ và tên; Từ ngày')
    expect(words('filter.stages', null, '["VERIFYING"]').after).toBe('Thẩm tra')
  })

  it('leaves text that is neither as it is', () => {
    expect(words('note', null, '[nháp] chưa ký')).toEqual({ before: null, after: '[nháp] chưa ký' })
  })
})
