import { labelsOf } from '../../labels/labels-of.ts'
import type { TargetGroup } from '../../targets/groups.ts'
import { TARGET_KINDS } from '../../targets/targets.ts'
import { choiceOf, countCell, dateCell, groupAmountCell, shareCell, textOf, yearCell } from '../readers.ts'
import type { ColumnTable } from './column.ts'

const groupColumn = (group: TargetGroup, synonyms: readonly string[]) => ({
  required: false as const,
  heading: { vi: labelsOf('vi').targetGroup[group], en: labelsOf('en').targetGroup[group] },
  synonyms,
  description: {
    vi: 'Chỉ tiêu riêng của nhóm: số người, hoặc tỷ lệ trên chỉ tiêu như 40 %. Để trống: giữ mức đã có.',
    en: 'A part for the group: people, or a share of the target as in 40 %. Blank: what is there stays.',
  },
  example: '',
  read: groupAmountCell,
})

/** The column of each group's sub-target. */
export const GROUP_COLUMN_NAMES = {
  WOMEN: 'women',
  ETHNIC_MINORITY: 'ethnicMinority',
  RELIGIOUS: 'religious',
  YOUTH_UNION: 'youthUnion',
  AGE_18_30: 'age18To30',
  STUDENTS: 'students',
  PRIVATE_ENTERPRISE: 'privateEnterprise',
  RESIDENTIAL_CELLS: 'residentialCells',
  ARMED_FORCES: 'armedForces',
} as const satisfies Readonly<Record<TargetGroup, string>>

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
  women: groupColumn('WOMEN', ['women', 'phụ nữ', 'chỉ tiêu nữ', 'trong đó nữ']),
  ethnicMinority: groupColumn('ETHNIC_MINORITY', ['ethnic minority', 'dân tộc thiểu số', 'dtts']),
  religious: groupColumn('RELIGIOUS', ['religious', 'theo đạo', 'có đạo', 'tôn giáo']),
  youthUnion: groupColumn('YOUTH_UNION', ['youth union', 'đoàn viên thanh niên']),
  age18To30: groupColumn('AGE_18_30', ['18-30', '18 đến 30 tuổi', 'từ 18-30 tuổi']),
  students: groupColumn('STUDENTS', ['students', 'sinh viên', 'học sinh']),
  privateEnterprise: groupColumn('PRIVATE_ENTERPRISE', ['private enterprise', 'doanh nghiệp tư nhân']),
  residentialCells: groupColumn('RESIDENTIAL_CELLS', ['residential cells', 'chi bộ khu dân cư', 'khu dân cư']),
  armedForces: groupColumn('ARMED_FORCES', ['lực lượng vũ trang', 'llvt']),
} as const satisfies ColumnTable
