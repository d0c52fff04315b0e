import {
  addDays,
  addMonths,
  type CalendarDate,
  type Education,
  type EnterpriseKind,
  type Occupation,
  type Qualification,
  type Sex,
} from '@nguon/domain'
import type { Chance } from './chance.ts'

/** An invented person. */
export interface DemoPerson {
  readonly id: string
  readonly fullName: string
  readonly birthDate: CalendarDate
  readonly sex: Sex
  readonly ethnicity: string
  readonly religion: string
  readonly education: Education
  readonly qualification: Qualification
  readonly occupation: Occupation
  readonly enterpriseKind: EnterpriseKind | null
  readonly youthUnionMember: boolean
  readonly residence: string
}

const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  Tày: ['Hoàng', 'Nông', 'Lý', 'Hà', 'Ma', 'Lường', 'Triệu', 'Đàm', 'Vi', 'Phùng'],
  Nùng: ['Nông', 'Hoàng', 'Lương', 'Vi', 'Lành', 'Mã', 'Triệu', 'Lâm'],
  Dao: ['Bàn', 'Triệu', 'Đặng', 'Lý', 'Phùng', 'Dương'],
  Kinh: ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Vũ', 'Bùi', 'Đỗ', 'Đinh'],
  Mông: ['Giàng', 'Sùng', 'Vàng', 'Lầu', 'Hoàng'],
}
const MIDDLE = {
  FEMALE: ['Thị', 'Thị Thu', 'Thị Minh', 'Thị Bích', 'Thị Hồng', 'Thị Ngọc', 'Thùy', 'Thị Lan'],
  MALE: ['Văn', 'Đức', 'Quang', 'Minh', 'Thế', 'Hữu', 'Trung', 'Ngọc', 'Xuân'],
} as const
const GIVEN = {
  FEMALE: [
    'Hà',
    'Hương',
    'Ngà',
    'Duyên',
    'Thắm',
    'Mùi',
    'Hoa',
    'Mai',
    'Lan',
    'Huyền',
    'Nguyệt',
    'Oanh',
    'Lụa',
    'Ánh',
    'Uyên',
    'Thảo',
    'Yến',
    'Nhung',
    'Phương',
    'Hạnh',
    'Loan',
    'Trang',
  ],
  MALE: [
    'Huy',
    'Hạnh',
    'Sơn',
    'Bảo',
    'Vinh',
    'Kiên',
    'Khánh',
    'Thắng',
    'Đạt',
    'Tú',
    'Chài',
    'Bền',
    'Long',
    'Hùng',
    'Cường',
    'Duy',
    'Hiếu',
    'Lâm',
    'Phúc',
    'Quân',
    'Tuấn',
    'Toàn',
    'Ước',
    'Đại',
  ],
} as const

const occupationOf = (chance: Chance, cellName: string): Occupation => {
  if (/Trường/.test(cellName))
    return chance.weigh([
      ['TEACHER', 9],
      ['PUBLIC_EMPLOYEE', 1],
    ])
  if (/Y tế/.test(cellName)) return 'HEALTH_WORKER'
  if (/Công an|Quân sự|Kiểm lâm/.test(cellName))
    return chance.weigh([
      ['ARMED_FORCES', 7],
      ['CIVIL_SERVANT', 3],
    ])
  return chance.weigh([
    ['FARMER', 52],
    ['CIVIL_SERVANT', 10],
    ['PUBLIC_EMPLOYEE', 8],
    ['WORKER', 7],
    ['BUSINESS', 6],
    ['STUDENT', 4],
    ['OTHER', 5],
  ])
}

/** Somebody invented who works in the cell and is so many months old on the day. */
export const inventPerson = (
  chance: Chance,
  newId: () => string,
  cellName: string,
  ageMonths: number,
  on: CalendarDate,
): DemoPerson => {
  const ethnicity = chance.weigh([
    ['Tày', 50],
    ['Nùng', 22],
    ['Dao', 14],
    ['Kinh', 11],
    ['Mông', 3],
  ])
  const sex = chance.weigh<Sex>([
    ['FEMALE', 48],
    ['MALE', 52],
  ])
  const occupation = occupationOf(chance, cellName)
  const learned = occupation === 'TEACHER' || occupation === 'CIVIL_SERVANT' || occupation === 'HEALTH_WORKER'
  return {
    id: newId(),
    fullName: `${chance.pick(FAMILIES[ethnicity] ?? ['Nông'])} ${chance.pick(MIDDLE[sex])} ${chance.pick(GIVEN[sex])}`,
    birthDate: addDays(addMonths(on, -ageMonths), -chance.between(1, 25)),
    sex,
    ethnicity,
    religion: chance.weigh([
      ['Không', 95],
      ['Phật giáo', 3],
      ['Tin lành', 2],
    ]),
    education: learned
      ? 'UPPER_SECONDARY'
      : chance.weigh<Education>([
          ['UPPER_SECONDARY', 84],
          ['LOWER_SECONDARY', 14],
          ['PRIMARY', 2],
        ]),
    qualification: learned
      ? chance.weigh<Qualification>([
          ['UNIVERSITY', 62],
          ['COLLEGE', 28],
          ['INTERMEDIATE', 8],
          ['MASTER', 2],
        ])
      : chance.weigh<Qualification>([
          ['NONE', 46],
          ['ELEMENTARY', 16],
          ['INTERMEDIATE', 20],
          ['COLLEGE', 10],
          ['UNIVERSITY', 8],
        ]),
    occupation,
    enterpriseKind:
      occupation === 'WORKER' || occupation === 'BUSINESS'
        ? chance.weigh<EnterpriseKind>([
            ['PRIVATE', 60],
            ['COOPERATIVE', 30],
            ['STATE', 10],
          ])
        : null,
    youthUnionMember: ageMonths < 31 * 12 ? chance.happens(0.9) : chance.happens(0.1),
    residence: cellName.replace(/^Chi bộ /, ''),
  }
}
