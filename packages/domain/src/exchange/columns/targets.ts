import { TARGET_KINDS } from '../../targets/targets.ts'
import { choiceOf, countCell, dateCell, shareCell, textOf, yearCell } from '../readers.ts'
import type { ColumnTable } from './column.ts'

export const TARGET_COLUMNS = {
  committee: {
    required: true,
    heading: { vi: 'Tổ chức', en: 'Committee' },
    synonyms: ['committee name', 'đảng bộ', 'tổ chức đảng', 'tên tổ chức', 'đơn vị', 'chi bộ', 'tên đơn vị'],
    description: {
      vi: 'Mã hoặc tên tổ chức được giao.',
      en: 'Code or name of the committee that is given the target.',
    },
    example: 'Đảng bộ thị trấn Yến Lạc',
    read: textOf(200),
  },
  year: {
    required: false,
    heading: { vi: 'Năm', en: 'Year' },
    synonyms: ['target year', 'năm chỉ tiêu'],
    description: { vi: 'Năm của chỉ tiêu; hoặc ghi nhiệm kỳ.', en: 'The year of the target; or else give the term.' },
    example: '2023',
    read: yearCell,
  },
  term: {
    required: false,
    heading: { vi: 'Nhiệm kỳ', en: 'Term' },
    synonyms: ['target term'],
    description: {
      vi: 'Nhiệm kỳ của chỉ tiêu, như 2020-2025; hoặc ghi năm.',
      en: 'The term of the target, as in 2020-2025; or else give the year.',
    },
    example: '',
    read: textOf(50),
  },
  minimum: {
    required: false,
    heading: { vi: 'Chỉ tiêu', en: 'Target' },
    synonyms: ['minimum', 'at least', 'số người ít nhất', 'ít nhất', 'chỉ tiêu kết nạp', 'số lượng', 'chỉ tiêu giao'],
    description: { vi: 'Số người ít nhất phải kết nạp.', en: 'How many people to admit at least.' },
    example: '12',
    read: countCell,
  },
  maximum: {
    required: false,
    heading: { vi: 'Nhiều nhất', en: 'At most' },
    synonyms: ['maximum', 'số người nhiều nhất', 'đến'],
    description: {
      vi: 'Chỉ dùng khi chỉ tiêu là một khoảng, như 90 đến 100.',
      en: 'Only where the target is a range, as in 90 to 100.',
    },
    example: '',
    read: countCell,
  },
  memberShare: {
    required: false,
    heading: { vi: 'Tỷ lệ đảng viên', en: 'Share of members' },
    synonyms: ['share', 'member share', 'rate', 'tỷ lệ', 'tỉ lệ', 'tỷ lệ trên số đảng viên'],
    description: {
      vi: 'Thay cho số người: tỷ lệ trên số đảng viên cuối năm trước, như 3 %.',
      en: 'Instead of a number: the share of the members at the end of the year before, as in 3 %.',
    },
    example: '',
    read: shareCell,
  },
  kind: {
    required: false,
    heading: { vi: 'Loại chỉ tiêu', en: 'Kind of target' },
    synonyms: ['target kind', 'loại', 'cách tính'],
    description: {
      vi: 'Để trống: có tỷ lệ là tỷ lệ, có số nhiều nhất là khoảng, còn lại là từ mức trở lên.',
      en: 'Blank: a share makes it a share of members, a maximum makes it a range, otherwise it is a minimum.',
    },
    example: '',
    read: choiceOf(TARGET_KINDS, 'targetKind', {
      COUNT_MIN: ['Trở lên', 'Ít nhất'],
      COUNT_RANGE: ['Khoảng'],
      RATE_OF_MEMBERS: ['Tỷ lệ'],
    }),
  },
  decisionNumber: {
    required: true,
    heading: { vi: 'Số quyết định', en: 'Decision number' },
    synonyms: ['decision', 'quyết định', 'nghị quyết', 'số nghị quyết', 'số văn bản', 'số qđ'],
    description: { vi: 'Số quyết định hoặc nghị quyết giao chỉ tiêu.', en: 'The number of the decision.' },
    example: '05-NQ/HU',
    read: textOf(50),
  },
  decidedOn: {
    required: true,
    heading: { vi: 'Ngày ký', en: 'Decided on' },
    synonyms: ['decision date', 'date', 'ngày quyết định', 'ngày ban hành', 'ngày'],
    description: { vi: 'Ngày ký quyết định.', en: 'The date of the decision.' },
    example: '15/01/2023',
    read: dateCell,
  },
  issuer: {
    required: true,
    heading: { vi: 'Cơ quan ban hành', en: 'Issuer' },
    synonyms: ['issued by', 'nơi ban hành', 'cấp giao', 'đơn vị ban hành'],
    description: { vi: 'Cơ quan ban hành quyết định.', en: 'Who issued the decision.' },
    example: 'Ban Thường vụ Huyện ủy Na Rì',
    read: textOf(200),
  },
} as const satisfies ColumnTable
