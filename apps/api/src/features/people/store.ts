import type { Prisma } from '@nguon/database'
import {
  type CalendarDate,
  EDUCATIONS,
  ENTERPRISE_KINDS,
  foldText,
  nameSortKey,
  OCCUPATIONS,
  type PersonDimensions,
  QUALIFICATIONS,
  SEXES,
} from '@nguon/domain'
import type { Transaction } from '../../platform/context.ts'
import { fromDayOrNull, toDayOrNull } from '../../platform/database-dates.ts'
import { storedWordOrNull } from '../../platform/stored-words.ts'

/** A person as written about; who it is stays apart from the case and from the membership. */
export interface Person extends PersonDimensions {
  readonly fullName: string
  readonly birthDate: CalendarDate | null
  readonly residence: string | null
  /** A village elder or the like, for whom an area's own rule of schooling holds. */
  readonly communityElder: boolean | null
}

export const emptyPerson: Person = {
  fullName: '',
  birthDate: null,
  sex: null,
  ethnicity: null,
  religion: null,
  education: null,
  qualification: null,
  occupation: null,
  enterpriseKind: null,
  youthUnionMember: null,
  residence: null,
  communityElder: null,
}

export const PERSON_COLUMNS = {
  fullName: true,
  birthDate: true,
  sex: true,
  ethnicity: true,
  religion: true,
  education: true,
  qualification: true,
  occupation: true,
  enterpriseKind: true,
  youthUnionMember: true,
  residence: true,
  communityElder: true,
} as const satisfies Prisma.PersonSelect

export const toPerson = (row: Prisma.PersonGetPayload<{ select: typeof PERSON_COLUMNS }>): Person => ({
  ...row,
  birthDate: toDayOrNull(row.birthDate),
  sex: storedWordOrNull(SEXES, row.sex),
  education: storedWordOrNull(EDUCATIONS, row.education),
  qualification: storedWordOrNull(QUALIFICATIONS, row.qualification),
  occupation: storedWordOrNull(OCCUPATIONS, row.occupation),
  enterpriseKind: storedWordOrNull(ENTERPRISE_KINDS, row.enterpriseKind),
})

/** The row of a person, with what lists are searched and sorted by. */
export const personRow = (person: Person) => ({
  ...person,
  birthDate: fromDayOrNull(person.birthDate),
  sortKey: nameSortKey(person.fullName),
  searchName: foldText(person.fullName),
})

export const insertPerson = async (
  transaction: Transaction,
  id: string,
  person: Person,
  createdAt: Date,
): Promise<void> => {
  await transaction.person.create({ data: { id, createdAt, ...personRow(person) } })
}

export const savePerson = async (transaction: Transaction, id: string, person: Person): Promise<void> => {
  await transaction.person.update({ where: { id }, data: personRow(person) })
}
