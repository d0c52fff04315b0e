import { type CalendarDate, yearOf } from '../shared/dates.ts'
import { textProblem } from '../shared/names.ts'
import { type FieldProblem, problemWhen } from '../shared/result.ts'

/** Members of a committee and everything below it at the end of a year, as it reported them. */
export interface MemberCount {
  readonly year: number
  readonly officialMembers: number
  readonly probationaryMembers: number
}
/** Who answers for a committee's result, from a day to a day. */
export interface ResponsiblePerson {
  readonly fullName: string
  readonly position: string
  readonly startsOn: CalendarDate
  readonly endsOn: CalendarDate | null
}
// The year in which the Party was founded.
const FIRST_YEAR = 1930
const MOST_MEMBERS = 10_000_000
const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= MOST_MEMBERS

/** What is wrong with the counts; a year is named once, and not before it has begun. Fields are "memberCounts.0.year". */
export const checkMemberCounts = (counts: readonly MemberCount[], today: CalendarDate): FieldProblem[] =>
  counts.flatMap(({ year, officialMembers, probationaryMembers }, index): FieldProblem[] => {
    const field = (name: string): string => `memberCounts.${index}.${name}`
    const isFirst = counts.findIndex((other) => other.year === year) === index
    return [
      ...problemWhen(!Number.isInteger(year) || year < FIRST_YEAR || year > yearOf(today), {
        field: field('year'),
        code: 'NOT_A_YEAR',
        params: { earliest: String(FIRST_YEAR), latest: String(yearOf(today)) },
      }),
      ...problemWhen(!isFirst, { field: field('year'), code: 'YEAR_TWICE', params: { year: String(year) } }),
      ...problemWhen(!isCount(officialMembers), { field: field('officialMembers'), code: 'NOT_A_COUNT' }),
      ...problemWhen(!isCount(probationaryMembers), { field: field('probationaryMembers'), code: 'NOT_A_COUNT' }),
    ]
  })

/** What is wrong with the persons. Fields are "responsiblePersons.0.fullName". */
export const checkResponsiblePersons = (persons: readonly ResponsiblePerson[]): FieldProblem[] =>
  persons.flatMap(({ fullName, position, startsOn, endsOn }, index): FieldProblem[] => {
    const field = (name: string): string => `responsiblePersons.${index}.${name}`
    return [
      ...textProblem(field('fullName'), fullName, { required: true, maximum: 100 }),
      ...textProblem(field('position'), position, { required: true, maximum: 200 }),
      ...(endsOn === null
        ? []
        : problemWhen(endsOn < startsOn, {
            field: field('endsOn'),
            code: 'ENDS_BEFORE_START',
            params: { on: endsOn, startsOn },
          })),
    ]
  })
