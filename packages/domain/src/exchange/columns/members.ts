import { countCell, textOf, yearCell } from '../readers.ts'
import type { ColumnTable } from './column.ts'

export const MEMBER_COLUMNS = {
  committee: {
    required: true,
    heading: { vi: 'Tổ chức', en: 'Committee' },
    synonyms: ['committee name', 'đảng bộ', 'tổ chức đảng', 'tên tổ chức', 'đơn vị', 'chi bộ', 'tên đơn vị'],
    description: {
      vi: 'Mã hoặc tên tổ chức báo cáo số đảng viên.',
      en: 'Code or name of the committee that reports its members.',
    },
    example: 'Chi bộ tổ nhân dân Giả Dìa',
    read: textOf(200),
  },
  year: {
    required: true,
    heading: { vi: 'Năm', en: 'Year' },
    synonyms: ['cuối năm', 'năm báo cáo', 'tính đến cuối năm', 'year end', 'end of year'],
    description: {
      vi: 'Năm mà số đảng viên được tính vào ngày cuối năm.',
      en: 'The year at whose end the members were counted.',
    },
    example: '2025',
    read: yearCell,
  },
  officialMembers: {
    required: true,
    heading: { vi: 'Đảng viên chính thức', en: 'Official members' },
    synonyms: ['chính thức', 'số đảng viên chính thức', 'đv chính thức', 'đvct', 'official', 'số đảng viên', 'members'],
    description: {
      vi: 'Số đảng viên chính thức của tổ chức và các tổ chức trực thuộc.',
      en: 'Official members of the committee and all below it.',
    },
    example: '24',
    read: countCell,
  },
  probationaryMembers: {
    required: false,
    heading: { vi: 'Đảng viên dự bị', en: 'Probationary members' },
    synonyms: ['dự bị', 'số đảng viên dự bị', 'đv dự bị', 'đvdb', 'probationary'],
    description: {
      vi: 'Số đảng viên dự bị. Để trống: giữ số đã có, chưa có thì là 0.',
      en: 'Probationary members. Blank: what is known stays, otherwise 0.',
    },
    example: '2',
    read: countCell,
  },
} as const satisfies ColumnTable
