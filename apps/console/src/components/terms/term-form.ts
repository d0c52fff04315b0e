import {
  addDays,
  checkTerm,
  type Locale,
  messageFor,
  parseCalendarDate,
  type TermDates,
  usualYearsOf,
} from '@nguon/domain'
import type { TermRow } from './documents.ts'

/** What is typed into the form of a term; years as they stand in the fields, empty where the name says them. */
export type TermForm = {
  name: string
  startsOn: string
  endsOn: string
  firstYear: string
  lastYear: string
  decisionNumber: string
}
export const TERM_FIELDS = ['name', 'startsOn', 'endsOn', 'firstYear', 'lastYear', 'decisionNumber'] as const
export type TermField = (typeof TERM_FIELDS)[number]
export type TermProblems = Partial<Record<TermField, string>>

type Words = { locale: Locale; required: string; known: string }

export const formOfTerm = (term: TermRow): TermForm => ({
  name: term.name,
  startsOn: term.startsOn,
  endsOn: term.endsOn,
  firstYear: String(term.firstYear),
  lastYear: String(term.lastYear),
  decisionNumber: term.decisionNumber ?? '',
})

/** The form of the next term: it begins on the day after the last one, and its end is a decision that nobody guesses. */
export function formAfter(terms: readonly TermRow[]): TermForm {
  const empty: TermForm = { name: '', startsOn: '', endsOn: '', firstYear: '', lastYear: '', decisionNumber: '' }
  const last = [...terms].sort((one, other) => (one.endsOn < other.endsOn ? -1 : 1)).at(-1)
  const end = last && parseCalendarDate(last.endsOn)
  const lastYear = last && usualYearsOf(last.name)?.lastYear
  if (!end || lastYear === undefined) return empty
  return { ...empty, name: `${lastYear}-${lastYear + 5}`, startsOn: addDays(end, 1) }
}

/** A name as it is kept, "2025-2030", however the stroke between the years was typed. */
export const termNameOf = (text: string): string => text.trim().replace(/\s*[-–—]\s*/, '-')

/** The years whose yearly targets belong to the term when the fields are left empty; null while the name does not say. */
export const yearsByName = (form: Pick<TermForm, 'name'>) => usualYearsOf(termNameOf(form.name))

/** What the server would find wrong, by the same rules, before it is asked. */
export function problemsOfTerm(form: TermForm, terms: readonly TermRow[], fresh: boolean, words: Words): TermProblems {
  const problems: TermProblems = {}
  for (const field of ['name', 'startsOn', 'endsOn'] as const) {
    if (form[field].trim() === '') problems[field] = words.required
  }
  const name = termNameOf(form.name)
  const startsOn = parseCalendarDate(form.startsOn)
  const endsOn = parseCalendarDate(form.endsOn)
  if (fresh && terms.some((term) => term.name === name)) problems.name = words.known
  if (problems.name !== undefined || startsOn === null || endsOn === null) return problems
  const usual = usualYearsOf(name)
  const found = checkTerm(
    {
      name,
      startsOn,
      endsOn,
      firstYear: form.firstYear.trim() === '' ? (usual?.firstYear ?? 0) : Number(form.firstYear),
      lastYear: form.lastYear.trim() === '' ? (usual?.lastYear ?? 0) : Number(form.lastYear),
      decisionNumber: form.decisionNumber.trim() || null,
    },
    terms.flatMap(datesOf),
  )
  for (const problem of found) {
    // A name that is none has no years either, which is one problem and not three.
    if (usual === null && problem.field !== 'name' && form[fieldOf(problem.field)].trim() === '') continue
    problems[fieldOf(problem.field)] ??= messageFor(problem, words.locale)
  }
  return problems
}

/** The field of the form at which the server's problem is told. */
export const fieldOf = (field: string): TermField => TERM_FIELDS.find((known) => known === field) ?? 'name'

/** The mutation's input: a year that is left empty follows from the name. */
export function inputOfTerm(form: TermForm) {
  const year = (text: string): number | null => (text.trim() === '' ? null : Number(text))
  return {
    name: termNameOf(form.name),
    startsOn: form.startsOn,
    endsOn: form.endsOn,
    firstYear: year(form.firstYear),
    lastYear: year(form.lastYear),
    decisionNumber: form.decisionNumber.trim() || null,
  }
}

function datesOf({ name, startsOn, endsOn }: TermRow): TermDates[] {
  const [first, last] = [parseCalendarDate(startsOn), parseCalendarDate(endsOn)]
  return first && last ? [{ name, startsOn: first, endsOn: last }] : []
}
