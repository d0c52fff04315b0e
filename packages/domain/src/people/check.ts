import type { CalendarDate } from '../shared/dates.ts'
import { normaliseText, textProblem } from '../shared/names.ts'
import { type FieldProblem, problemWhen } from '../shared/result.ts'

export interface PersonTexts {
  readonly fullName: string | null
  readonly birthDate: CalendarDate | null
  readonly ethnicity: string | null
  readonly religion: string | null
  readonly residence: string | null
}
export const FULL_NAME_LENGTH = 100

/** What is wrong with what was written about a person. */
export const checkPerson = (person: PersonTexts, today: CalendarDate): FieldProblem[] => [
  ...textProblem('fullName', person.fullName, { required: true, maximum: FULL_NAME_LENGTH }),
  ...(person.birthDate === null
    ? []
    : problemWhen(person.birthDate > today, {
        field: 'birthDate',
        code: 'DATE_IN_FUTURE',
        params: { on: person.birthDate, today },
      })),
  ...textProblem('ethnicity', person.ethnicity, { required: false, maximum: 60 }),
  ...textProblem('religion', person.religion, { required: false, maximum: 60 }),
  ...textProblem('residence', person.residence, { required: false, maximum: 300 }),
]

/** The text as it is kept; null where nothing was written. */
export const writtenText = (text: string | null | undefined): string | null => normaliseText(text ?? '') || null
