import { countCell, dateCell, textOf } from '../readers.ts'
import type { ColumnTable } from './column.ts'
import { PERSON_COLUMNS } from './persons.ts'

export const MENTOR_COLUMNS = {
  cardNumber: {
    required: true,
    heading: { vi: 'Số thẻ đảng', en: 'Party card number' },
    synonyms: ['card', 'card number', 'số thẻ', 'số thẻ đảng viên', 'thẻ đảng'],
    description: {
      vi: 'Số thẻ đảng viên. Dòng có số thẻ đã biết thì cập nhật người đó.',
      en: 'The number of the party card. A row with a known number updates that mentor.',
    },
    example: '06.123456',
    read: textOf(30),
  },
  fullName: { ...PERSON_COLUMNS.fullName, example: 'Hoàng Văn Thắng' },
  birthDate: { ...PERSON_COLUMNS.birthDate, example: '12/08/1975' },
  sex: { ...PERSON_COLUMNS.sex, example: 'Nam' },
  committee: {
    required: true,
    heading: { vi: 'Tổ chức', en: 'Committee' },
    synonyms: ['cell', 'committee name', 'chi bộ', 'tổ chức đảng', 'đảng bộ', 'nơi sinh hoạt', 'đơn vị'],
    description: { vi: 'Mã hoặc tên chi bộ nơi sinh hoạt.', en: 'Code or name of the committee of the member.' },
    example: 'Chi bộ tổ nhân dân Giả Dìa',
    read: textOf(200),
  },
  officialSince: {
    required: true,
    heading: { vi: 'Ngày chính thức', en: 'Official since' },
    synonyms: ['official member since', 'ngày vào đảng chính thức', 'chính thức', 'ngày công nhận chính thức'],
    description: {
      vi: 'Ngày được công nhận là đảng viên chính thức.',
      en: 'The day from which the person is an official member.',
    },
    example: '03/02/2012',
    read: dateCell,
  },
  position: {
    required: false,
    heading: { vi: 'Chức vụ', en: 'Position' },
    synonyms: ['office', 'chức vụ đảng', 'chức danh'],
    description: { vi: 'Chức vụ trong Đảng, chính quyền, đoàn thể.', en: 'Position in the Party or elsewhere.' },
    example: 'Bí thư chi bộ',
    read: textOf(200),
  },
  capacity: {
    required: false,
    heading: { vi: 'Giúp nhiều nhất', en: 'Capacity' },
    synonyms: ['số người giúp tối đa', 'giúp tối đa', 'maximum'],
    description: {
      vi: 'Số quần chúng có thể giúp cùng lúc. Để trống: 3.',
      en: 'How many candidates the member may help at a time. Blank: 3.',
    },
    example: '3',
    read: countCell,
  },
} as const satisfies ColumnTable
