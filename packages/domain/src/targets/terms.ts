import type { CalendarDate } from '../shared/dates.ts'
import { textProblem } from '../shared/names.ts'
import { type FieldProblem, problemWhen } from '../shared/result.ts'
import type { TermDates } from './periods.ts'

/** A term as a decision sets it. */
export interface TermDecision extends TermDates {
  /** The first and the last year whose yearly targets belong to it. */
  readonly firstYear: number
  readonly lastYear: number
  readonly decisionNumber: string | null
}

const NAME = /^(\d{4})-(\d{4})$/
/** The yearly targets of 2020-2025 are those of the years after the one in which it begins; null for another name. */
export const usualYearsOf = (name: string): Pick<TermDecision, 'firstYear' | 'lastYear'> | null => {
  const match = NAME.exec(name)
  return match && Number(match[1]) < Number(match[2])
    ? { firstYear: Number(match[1]) + 1, lastYear: Number(match[2]) }
    : null
}

const EARLIEST = 1930
const LATEST = 2100
const yearProblem = (field: string, year: number): FieldProblem[] =>
  problemWhen(!Number.isInteger(year) || year < EARLIEST || year > LATEST, {
    field,
    code: 'NOT_A_YEAR',
    params: { earliest: EARLIEST, latest: LATEST },
  })

const overlaps = (one: TermDates, { startsOn, endsOn }: TermDates): boolean =>
  one.startsOn <= endsOn && startsOn <= one.endsOn

/** What is wrong with a term beside the others. A day belongs to one term, or an admission would count in two. */
export const checkTerm = (term: TermDecision, others: readonly TermDates[]): FieldProblem[] => {
  const { name, startsOn, endsOn, firstYear, lastYear, decisionNumber } = term
  const years = [...yearProblem('firstYear', firstYear), ...yearProblem('lastYear', lastYear)]
  const over: CalendarDate[] = endsOn < startsOn ? [endsOn] : []
  const neighbour = over.length > 0 ? undefined : others.find((other) => other.name !== name && overlaps(other, term))
  return [
    ...problemWhen(usualYearsOf(name) === null, { field: 'name', code: 'TERM_NAME_FORM' }),
    ...over.map((on) => ({ field: 'endsOn', code: 'ENDS_BEFORE_START' as const, params: { on, startsOn } })),
    ...(neighbour
      ? [{ field: 'startsOn', code: 'TERM_OVERLAPS' as const, params: { term: neighbour.name, ...daysOf(neighbour) } }]
      : []),
    ...years,
    ...(years.length > 0
      ? []
      : problemWhen(lastYear < firstYear, {
          field: 'lastYear',
          code: 'NOT_A_YEAR',
          params: { earliest: firstYear, latest: LATEST },
        })),
    ...textProblem('decisionNumber', decisionNumber, { required: false, maximum: 50 }),
  ]
}
const daysOf = ({ startsOn, endsOn }: TermDates) => ({ startsOn, endsOn })
