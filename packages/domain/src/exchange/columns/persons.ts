import { ETHNICITIES, RELIGIONS, SEXES } from '../../people/persons.ts'
import { choiceOf, dateCell, spelledAs, textOf } from '../readers.ts'
import type { ColumnTable } from './column.ts'

/** What tables of mentors and of candidates both say of a person. */
export const PERSON_COLUMNS = {
  fullName: {
    required: true,
    heading: { vi: 'Họ và tên', en: 'Full name' },
    synonyms: ['name', 'họ tên', 'tên', 'họ, tên', 'họ và tên khai sinh', 'họ tên khai sinh'],
    description: { vi: 'Họ, chữ đệm và tên.', en: 'Family, middle and given name, in this order.' },
    example: 'Nông Thị Hoa',
    read: textOf(100),
  },
  birthDate: {
    required: false,
    heading: { vi: 'Ngày sinh', en: 'Birth date' },
    synonyms: ['born', 'born on', 'date of birth', 'dob', 'sinh ngày', 'ngày tháng năm sinh'],
    description: { vi: 'Ngày sinh, như 30/06/1998.', en: 'Birth date, as in 30/06/1998.' },
    example: '15/03/1998',
    read: dateCell,
  },
  sex: {
    required: false,
    heading: { vi: 'Giới tính', en: 'Sex' },
    synonyms: ['gender', 'nam/nữ', 'giới'],
    description: { vi: 'Nam hoặc Nữ.', en: 'Female or male.' },
    example: 'Nữ',
    read: choiceOf(SEXES, 'sex', { FEMALE: ['F', 'Gái'], MALE: ['M', 'Trai'] }),
  },
} as const satisfies ColumnTable

/** The two lists of which another word is taken as it is written: sub-groups and faiths that no list has. */
export const ethnicityCell = spelledAs(ETHNICITIES, 60)
export const religionCell = spelledAs(RELIGIONS, 60)
