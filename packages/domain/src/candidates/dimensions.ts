import type { Education, EnterpriseKind, Occupation, Qualification, Sex } from '../people/persons.ts'
import { ageInYears, type CalendarDate } from '../shared/dates.ts'

export interface PersonDimensions {
  readonly sex: Sex | null
  readonly ethnicity: string | null
  readonly religion: string | null
  readonly education: Education | null
  readonly qualification: Qualification | null
  readonly occupation: Occupation | null
  readonly enterpriseKind: EnterpriseKind | null
  readonly youthUnionMember: boolean | null
}

/** What an admission keeps of the person: the dimensions of the day of the decision. */
export const admissionDimensions = (
  person: PersonDimensions & { readonly birthDate: CalendarDate | null },
  decidedOn: CalendarDate,
): PersonDimensions & { readonly ageYears: number | null } => ({
  ageYears: person.birthDate ? ageInYears(person.birthDate, decidedOn) : null,
  sex: person.sex,
  ethnicity: person.ethnicity,
  religion: person.religion,
  education: person.education,
  qualification: person.qualification,
  occupation: person.occupation,
  enterpriseKind: person.enterpriseKind,
  youthUnionMember: person.youthUnionMember,
})
