import {
  type CalendarDate,
  checkPerson,
  type Education,
  type EnterpriseKind,
  type FieldProblem,
  normaliseText,
  type Occupation,
  type Qualification,
  type Sex,
  writtenText,
} from '@nguon/domain'
import type { Person } from './store.ts'

/** Fields left out stay as they are; null takes a value away. */
export interface PersonChanges {
  readonly fullName?: string | null | undefined
  readonly birthDate?: CalendarDate | null | undefined
  readonly sex?: Sex | null | undefined
  readonly ethnicity?: string | null | undefined
  readonly religion?: string | null | undefined
  readonly education?: Education | null | undefined
  readonly qualification?: Qualification | null | undefined
  readonly occupation?: Occupation | null | undefined
  readonly enterpriseKind?: EnterpriseKind | null | undefined
  readonly youthUnionMember?: boolean | null | undefined
  readonly residence?: string | null | undefined
  readonly communityElder?: boolean | null | undefined
}

const changed = <T>(value: T | null | undefined, present: T | null): T | null => (value === undefined ? present : value)
const changedText = (text: string | null | undefined, present: string | null): string | null =>
  text === undefined ? present : writtenText(text)

export const mergePerson = (person: Person, changes: PersonChanges): Person => ({
  fullName: changes.fullName === undefined ? person.fullName : normaliseText(changes.fullName ?? ''),
  birthDate: changed(changes.birthDate, person.birthDate),
  sex: changed(changes.sex, person.sex),
  ethnicity: changedText(changes.ethnicity, person.ethnicity),
  religion: changedText(changes.religion, person.religion),
  education: changed(changes.education, person.education),
  qualification: changed(changes.qualification, person.qualification),
  occupation: changed(changes.occupation, person.occupation),
  enterpriseKind: changed(changes.enterpriseKind, person.enterpriseKind),
  youthUnionMember: changed(changes.youthUnionMember, person.youthUnionMember),
  residence: changedText(changes.residence, person.residence),
  communityElder: changed(changes.communityElder, person.communityElder),
})

/** What is wrong with the person; the fields are those of an input: "person.fullName". */
export const personProblems = (person: Person, today: CalendarDate): FieldProblem[] =>
  checkPerson(person, today).map((problem) => ({ ...problem, field: `person.${problem.field}` }))
