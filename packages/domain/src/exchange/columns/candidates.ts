import {
  EDUCATIONS,
  ENTERPRISE_KINDS,
  OCCUPATIONS,
  QUALIFICATIONS,
  SOURCE_ORGANISATION_KINDS,
} from '../../people/persons.ts'
import { choiceOf, dateCell, textOf, yesOrNoCell } from '../readers.ts'
import type { ColumnTable } from './column.ts'
import { ethnicityCell, PERSON_COLUMNS, religionCell } from './persons.ts'

const educationCell = choiceOf(EDUCATIONS, 'education', {
  UPPER_SECONDARY: ['12/12', '10/10', 'Trung học phổ thông', 'Tốt nghiệp THPT', 'Cấp 3', 'Cấp III'],
  LOWER_SECONDARY: ['9/12', '7/10', 'Trung học cơ sở', 'Tốt nghiệp THCS', 'Cấp 2', 'Cấp II'],
  PRIMARY: ['5/12', '4/10', 'Cấp 1', 'Cấp I'],
})
const qualificationCell = choiceOf(QUALIFICATIONS, 'qualification', {
  NONE: ['Không', 'Không có', 'Chưa đào tạo'],
  UNIVERSITY: ['Cử nhân', 'Kỹ sư', 'ĐH'],
  COLLEGE: ['CĐ'],
  INTERMEDIATE: ['TC', 'Trung học chuyên nghiệp'],
})
export const sourceKindCell = choiceOf(SOURCE_ORGANISATION_KINDS, 'sourceOrganisationKind', {
  YOUTH_UNION: ['Đoàn', 'Đoàn TNCS Hồ Chí Minh', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh', 'Chi đoàn'],
  WOMENS_UNION: ['Phụ nữ', 'Hội Liên hiệp Phụ nữ', 'Hội LHPN'],
  FARMERS_UNION: ['Nông dân'],
  VETERANS_ASSOCIATION: ['Cựu chiến binh', 'CCB', 'Hội CCB'],
  FATHERLAND_FRONT: ['Mặt trận', 'MTTQ', 'UBMTTQ'],
  TRADE_UNION: ['Công đoàn cơ sở'],
  EMULATION_MOVEMENT: ['Phong trào', 'Thi đua'],
})

export const CANDIDATE_COLUMNS = {
  reference: {
    required: true,
    heading: { vi: 'Số hồ sơ', en: 'Reference' },
    synonyms: ['file number', 'case number', 'mã hồ sơ', 'số hiệu', 'mã', 'mã số'],
    description: {
      vi: 'Số hồ sơ của chi bộ. Dòng có số đã biết trong chi bộ thì cập nhật người đó.',
      en: "The cell's own number of the case. A row with a number that the cell knows updates that candidate.",
    },
    example: 'YL-2023-014',
    read: textOf(50),
  },
  ...PERSON_COLUMNS,
  cell: {
    required: true,
    heading: { vi: 'Chi bộ', en: 'Cell' },
    synonyms: ['committee', 'tổ chức', 'tổ chức đảng', 'chi bộ theo dõi', 'chi bộ giới thiệu'],
    description: { vi: 'Mã hoặc tên chi bộ theo dõi.', en: 'Code or name of the cell that follows the person.' },
    example: 'Chi bộ tổ nhân dân Giả Dìa',
    read: textOf(200),
  },
  sourcedOn: {
    required: true,
    heading: { vi: 'Ngày giới thiệu nguồn', en: 'Sourced on' },
    synonyms: ['sourced', 'ngày giới thiệu', 'ngày tạo nguồn', 'ngày vào nguồn', 'ngày đưa vào danh sách'],
    description: {
      vi: 'Ngày chi bộ hoặc đoàn thể giới thiệu.',
      en: 'The day on which the cell or a mass organisation named the person.',
    },
    example: '20/02/2023',
    read: dateCell,
  },
  ethnicity: {
    required: false,
    heading: { vi: 'Dân tộc', en: 'Ethnicity' },
    synonyms: ['ethnic group'],
    description: { vi: 'Dân tộc.', en: 'The ethnic group.' },
    example: 'Tày',
    read: ethnicityCell,
  },
  religion: {
    required: false,
    heading: { vi: 'Tôn giáo', en: 'Religion' },
    synonyms: ['faith'],
    description: { vi: 'Tôn giáo, hoặc Không.', en: 'The religion, or Không for none.' },
    example: 'Không',
    read: religionCell,
  },
  education: {
    required: false,
    heading: { vi: 'Trình độ học vấn', en: 'Education' },
    synonyms: ['school', 'học vấn', 'văn hóa', 'trình độ văn hóa', 'giáo dục phổ thông'],
    description: {
      vi: 'THPT, THCS, Tiểu học; hoặc 12/12, 9/12.',
      en: 'General education: upper secondary, lower secondary, primary.',
    },
    example: 'THPT',
    read: educationCell,
  },
  qualification: {
    required: false,
    heading: { vi: 'Trình độ chuyên môn', en: 'Qualification' },
    synonyms: ['chuyên môn', 'trình độ chuyên môn nghiệp vụ', 'professional qualification'],
    description: {
      vi: 'Chưa qua đào tạo, Sơ cấp, Trung cấp, Cao đẳng, Đại học, Thạc sĩ, Tiến sĩ.',
      en: 'Untrained, elementary, intermediate, college, university, master, doctorate.',
    },
    example: 'Cao đẳng',
    read: qualificationCell,
  },
  occupation: {
    required: false,
    heading: { vi: 'Nghề nghiệp', en: 'Occupation' },
    synonyms: ['job', 'nghề', 'công việc'],
    description: { vi: 'Nhóm nghề: nông dân, công nhân, giáo viên ...', en: 'The group: farmer, worker, teacher ...' },
    example: 'Nông dân',
    read: choiceOf(OCCUPATIONS, 'occupation', {
      FARMER: ['Làm ruộng', 'Nông nghiệp'],
      ARMED_FORCES: ['Bộ đội', 'Công an', 'Quân nhân', 'Quân đội'],
      HEALTH_WORKER: ['Y tế', 'Bác sĩ', 'Y sĩ', 'Điều dưỡng'],
      BUSINESS: ['Buôn bán', 'Kinh doanh tự do', 'Chủ doanh nghiệp'],
      RETIRED: ['Hưu trí'],
    }),
  },
  enterpriseKind: {
    required: false,
    heading: { vi: 'Loại doanh nghiệp', en: 'Kind of enterprise' },
    synonyms: ['enterprise', 'doanh nghiệp'],
    description: {
      vi: 'Với người làm ở doanh nghiệp: nhà nước, tư nhân, có vốn nước ngoài, hợp tác xã.',
      en: 'For those who work in an enterprise: state, private, foreign-invested, cooperative.',
    },
    example: '',
    read: choiceOf(ENTERPRISE_KINDS, 'enterpriseKind', {
      STATE: ['Nhà nước'],
      PRIVATE: ['Tư nhân', 'Ngoài nhà nước'],
      FOREIGN: ['FDI', 'Nước ngoài'],
      COOPERATIVE: ['HTX'],
    }),
  },
  youthUnionMember: {
    required: false,
    heading: { vi: 'Đoàn viên', en: 'Youth Union member' },
    synonyms: ['youth union', 'đoàn viên thanh niên', 'là đoàn viên'],
    description: { vi: 'có hoặc không.', en: 'Yes or no.' },
    example: 'có',
    read: yesOrNoCell,
  },
  residence: {
    required: false,
    heading: { vi: 'Nơi ở', en: 'Residence' },
    synonyms: ['address', 'nơi cư trú', 'địa chỉ', 'chỗ ở', 'chỗ ở hiện nay', 'nơi ở hiện nay'],
    description: { vi: 'Nơi cư trú hiện nay.', en: 'Where the person lives.' },
    example: 'Tổ nhân dân Giả Dìa, thị trấn Yến Lạc',
    read: textOf(300),
  },
  sourceKind: {
    required: false,
    heading: { vi: 'Loại tổ chức giới thiệu', en: 'Kind of source' },
    synonyms: ['source kind', 'loại nguồn', 'nguồn'],
    description: {
      vi: 'Đoàn Thanh niên, Hội Phụ nữ, Hội Nông dân, Công đoàn ...',
      en: "Youth Union, Women's Union, Farmers' Union, trade union ...",
    },
    example: 'Đoàn Thanh niên',
    read: sourceKindCell,
  },
  sourceName: {
    required: false,
    heading: { vi: 'Tổ chức giới thiệu', en: 'Source organisation' },
    synonyms: ['source', 'đơn vị giới thiệu', 'đoàn thể giới thiệu', 'tên tổ chức giới thiệu'],
    description: {
      vi: 'Tên đoàn thể hoặc phong trào giới thiệu.',
      en: 'The name of the organisation or movement that introduced the person.',
    },
    example: 'Chi đoàn tổ nhân dân Giả Dìa',
    read: textOf(200),
  },
} as const satisfies ColumnTable
