import { EDUCATIONS, ENTERPRISE_KINDS, OCCUPATIONS, QUALIFICATIONS, SEXES } from '@nguon/domain'
import { choiceIn, type FormValues, flagIn, textIn } from './read-values.ts'

/** The person that a form describes, as the API takes it; an emptied field is null, which clears it. */
export const personInput = (values: FormValues) => ({
  fullName: textIn(values, 'fullName'),
  birthDate: textIn(values, 'birthDate'),
  sex: choiceIn(values, 'sex', SEXES),
  ethnicity: textIn(values, 'ethnicity'),
  religion: textIn(values, 'religion'),
  education: choiceIn(values, 'education', EDUCATIONS),
  qualification: choiceIn(values, 'qualification', QUALIFICATIONS),
  occupation: choiceIn(values, 'occupation', OCCUPATIONS),
  enterpriseKind: choiceIn(values, 'enterpriseKind', ENTERPRISE_KINDS),
  youthUnionMember: flagIn(values, 'youthUnionMember'),
  residence: textIn(values, 'residence'),
})

/** Those who have one word only are rare enough to be a slip of the keyboard. */
export const lacksGivenName = (fullName: string): boolean => fullName.trim() !== '' && !/\S\s+\S/.test(fullName.trim())
