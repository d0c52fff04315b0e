import type { EnterpriseKind, Occupation } from '@nguon/domain'

type Shares<T extends string> = readonly (readonly [T, number])[]
/** What kind of people a grassroots organisation has, and what it and its cells are called. */
export interface Milieu {
  readonly key: string
  /** Of a hundred grassroots organisations in a commune, and below a bloc. */
  readonly inCommune: number
  readonly inBloc: number
  readonly names: readonly string[]
  /** Cells are numbered, but for those of people who live together: they are named after places. */
  readonly cellNames: readonly string[]
  readonly occupations: Shares<Occupation>
  readonly enterprise: Shares<EnterpriseKind> | null
}

export const MILIEUS: readonly Milieu[] = [
  {
    key: 'RESIDENTIAL',
    inCommune: 42,
    inBloc: 0,
    names: ['cụm dân cư'],
    cellNames: ['thôn', 'tổ dân phố', 'khu phố', 'ấp'],
    occupations: [
      ['FARMER', 46],
      ['WORKER', 12],
      ['BUSINESS', 10],
      ['STUDENT', 8],
      ['CIVIL_SERVANT', 8],
      ['OTHER', 11],
      ['RETIRED', 3],
      ['PUBLIC_EMPLOYEE', 2],
    ],
    enterprise: [
      ['PRIVATE', 68],
      ['COOPERATIVE', 22],
      ['FOREIGN', 10],
    ],
  },
  {
    key: 'SCHOOL',
    inCommune: 18,
    inBloc: 6,
    names: ['Trường THPT', 'Trường THCS', 'Trường Tiểu học', 'Trường Cao đẳng'],
    cellNames: ['Tổ', 'Khối'],
    occupations: [
      ['TEACHER', 72],
      ['STUDENT', 12],
      ['PUPIL', 6],
      ['PUBLIC_EMPLOYEE', 10],
    ],
    enterprise: null,
  },
  {
    key: 'HEALTH',
    inCommune: 7,
    inBloc: 4,
    names: ['Bệnh viện', 'Trung tâm Y tế'],
    cellNames: ['Khoa', 'Phòng'],
    occupations: [
      ['HEALTH_WORKER', 88],
      ['PUBLIC_EMPLOYEE', 12],
    ],
    enterprise: null,
  },
  {
    key: 'OFFICE',
    inCommune: 13,
    inBloc: 30,
    names: ['Cơ quan', 'Văn phòng', 'Sở'],
    cellNames: ['Phòng', 'Ban'],
    occupations: [
      ['CIVIL_SERVANT', 72],
      ['PUBLIC_EMPLOYEE', 28],
    ],
    enterprise: null,
  },
  {
    key: 'STATE_COMPANY',
    inCommune: 5,
    inBloc: 25,
    names: ['Công ty Nhà nước', 'Nhà máy'],
    cellNames: ['Phân xưởng', 'Phòng'],
    occupations: [
      ['WORKER', 68],
      ['BUSINESS', 32],
    ],
    enterprise: [['STATE', 1]],
  },
  {
    key: 'PRIVATE_COMPANY',
    inCommune: 9,
    inBloc: 5,
    names: ['Công ty Cổ phần', 'Công ty TNHH'],
    cellNames: ['Phân xưởng', 'Tổ sản xuất'],
    occupations: [
      ['WORKER', 74],
      ['BUSINESS', 26],
    ],
    enterprise: [['PRIVATE', 1]],
  },
  {
    key: 'FOREIGN_COMPANY',
    inCommune: 2,
    inBloc: 2,
    names: ['Công ty Liên doanh'],
    cellNames: ['Phân xưởng', 'Tổ sản xuất'],
    occupations: [
      ['WORKER', 84],
      ['BUSINESS', 16],
    ],
    enterprise: [['FOREIGN', 1]],
  },
  {
    key: 'ARMED_FORCES',
    inCommune: 4,
    inBloc: 28,
    names: ['Ban Chỉ huy quân sự', 'Công an', 'Trung đoàn'],
    cellNames: ['Đại đội', 'Đội'],
    occupations: [['ARMED_FORCES', 1]],
    enterprise: null,
  },
]

const KINDS = ['Đảng bộ', 'Chi bộ cơ sở'] as const
export const ROOT_NAME = 'Đảng bộ toàn quốc (giả lập)'
export const PREFIXES = {
  province: 'Đảng bộ tỉnh',
  bloc: 'Đảng bộ Khối',
  commune: 'Đảng bộ xã',
  ward: 'Đảng bộ phường',
  district: 'Đảng bộ Tổng công ty',
} as const
export const grassrootsName = (cells: boolean, name: string): string => `${KINDS[cells ? 0 : 1]} ${name}`
export const cellName = (name: string): string => `Chi bộ ${name}`

/** Everything that stands before a place or a number in the name of a committee. */
export const PHRASES: readonly string[] = [
  ...new Set([
    ...Object.values(PREFIXES),
    ...MILIEUS.flatMap(({ names, cellNames }) => [
      ...names.flatMap((name) => [grassrootsName(true, name), grassrootsName(false, name)]),
      ...cellNames.map(cellName),
    ]),
  ]),
]
