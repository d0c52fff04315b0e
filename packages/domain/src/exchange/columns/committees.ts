import { AREA_TRAITS, COMMITTEE_KINDS } from '../../committees/committees.ts'
import { choiceOf, dateCell, listOf, textOf } from '../readers.ts'
import type { ColumnTable } from './column.ts'

const committeeKindCell = choiceOf(COMMITTEE_KINDS, 'committeeKind', {
  PROVINCIAL: ['Tỉnh ủy', 'Đảng bộ tỉnh', 'Thành ủy trực thuộc Trung ương', 'Tỉnh'],
  CENTRAL_BLOC: ['Đảng bộ khối', 'Đảng ủy khối'],
  DISTRICT: ['Huyện ủy', 'Thị ủy', 'Thành ủy', 'Đảng bộ huyện', 'Đảng bộ thị xã', 'Đảng bộ thành phố', 'Huyện'],
  COMMUNE: [
    'Đảng ủy xã',
    'Đảng ủy phường',
    'Đảng ủy thị trấn',
    'Đảng ủy đặc khu',
    'Đảng bộ xã',
    'Đảng bộ phường',
    'Đảng bộ thị trấn',
    'Đảng bộ đặc khu',
    'Xã',
    'Phường',
    'Thị trấn',
    'Đặc khu',
  ],
  GRASSROOTS: ['Đảng ủy cơ sở'],
  SECTION: ['Đảng bộ trực thuộc cơ sở', 'Đảng ủy bộ phận'],
  CELL: ['Chi bộ trực thuộc'],
})

export const COMMITTEE_COLUMNS = {
  name: {
    required: true,
    heading: { vi: 'Tên tổ chức', en: 'Committee' },
    synonyms: ['committee', 'committee name', 'name', 'tổ chức', 'tên', 'đảng bộ', 'chi bộ', 'đơn vị', 'tên đơn vị'],
    description: {
      vi: 'Tên tổ chức đảng. Dòng không có mã được nhận ra bằng tên dưới tổ chức cấp trên.',
      en: 'The name of the committee. A row without a code is recognised by its name under its parent.',
    },
    example: 'Chi bộ tổ nhân dân Giả Dìa',
    read: textOf(200),
  },
  kind: {
    required: true,
    heading: { vi: 'Loại tổ chức', en: 'Kind' },
    synonyms: ['committee kind', 'type', 'loại', 'loại hình', 'cấp'],
    description: {
      vi: 'Loại tổ chức: chi bộ, đảng bộ cơ sở, huyện ủy ...',
      en: 'The kind of committee: cell, grassroots committee, district committee ...',
    },
    example: 'Chi bộ',
    read: committeeKindCell,
  },
  code: {
    required: false,
    heading: { vi: 'Mã tổ chức', en: 'Code' },
    synonyms: ['committee code', 'mã', 'mã số', 'mã đơn vị'],
    description: {
      vi: 'Mã tổ chức. Dòng có mã đã biết thì cập nhật tổ chức đó.',
      en: 'The official code. A row with a known code updates that committee.',
    },
    example: '06001012003001',
    read: textOf(20),
  },
  parent: {
    required: false,
    heading: { vi: 'Tổ chức cấp trên', en: 'Parent' },
    synonyms: ['parent committee', 'under', 'cấp trên', 'trực thuộc', 'đảng bộ cấp trên'],
    description: {
      vi: 'Mã hoặc tên tổ chức cấp trên, có thể ở dòng trên. Để trống: tổ chức được chọn khi nhập.',
      en: 'Code or name of the parent, which may be an earlier row. Blank: the committee chosen for the import.',
    },
    example: 'Đảng bộ thị trấn Yến Lạc',
    read: textOf(200),
  },
  establishedOn: {
    required: false,
    heading: { vi: 'Ngày thành lập', en: 'Established on' },
    synonyms: ['established', 'thành lập', 'từ ngày'],
    description: {
      vi: 'Ngày thành lập. Để trống: ngày thành lập của tổ chức cấp trên.',
      en: 'The day on which it was established. Blank: the day on which its parent was.',
    },
    example: '01/01/2010',
    read: dateCell,
  },
  decisionNumber: {
    required: false,
    heading: { vi: 'Số quyết định', en: 'Decision number' },
    synonyms: ['decision', 'quyết định', 'quyết định thành lập', 'số qđ'],
    description: { vi: 'Số quyết định thành lập.', en: 'The number of the decision that established it.' },
    example: '12-QĐ/HU',
    read: textOf(50),
  },
  areaTraits: {
    required: false,
    heading: { vi: 'Đặc điểm địa bàn', en: 'Area traits' },
    synonyms: ['area', 'traits', 'địa bàn', 'vùng'],
    description: {
      vi: 'Miền núi, biên giới, hải đảo, vùng dân tộc thiểu số, đặc biệt khó khăn, khu dân cư; cách nhau bằng dấu phẩy.',
      en: 'Mountain, border, island, ethnic minority area, very hard conditions, residential; parted by commas.',
    },
    example: 'Miền núi, Vùng dân tộc thiểu số',
    read: listOf(
      choiceOf(AREA_TRAITS, 'areaTrait', {
        MOUNTAIN: ['Vùng cao'],
        VERY_HARD: ['Khó khăn', 'Vùng đặc biệt khó khăn'],
        RESIDENTIAL: ['Dân cư', 'Địa bàn dân cư', 'Thôn', 'Tổ dân phố'],
      }),
    ),
  },
} as const satisfies ColumnTable
