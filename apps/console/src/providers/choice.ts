import { parseCalendarDate } from '@nguon/domain'
import type { Term } from './viewer.ts'
import type { WorkingPeriod } from './working-context.ts'

/** What the user chose to look at; anything left out follows the account and the day. */
export type Choice = { scope?: string; period?: WorkingPeriod; asOf?: string | null }

/** The choice that an address carries: ?scope=…&period=2020-2025&asOf=2023-06-30; null when it carries none. */
export function choiceFromAddress(search: string): Choice | null {
  const params = new URLSearchParams(search)
  const scope = params.get('scope')
  const period = params.get('period')
  const asOf = params.get('asOf')
  const day = asOf === null ? null : parseCalendarDate(asOf)
  const choice: Choice = {
    ...(scope ? { scope } : {}),
    ...(period ? { period: /^\d{4}$/.test(period) ? { year: Number(period) } : { term: period } } : {}),
    ...(day ? { asOf: day } : {}),
  }
  return Object.keys(choice).length > 0 ? choice : null
}

export function withoutChoice(href: string): string {
  const url = new URL(href)
  for (const name of ['scope', 'period', 'asOf']) url.searchParams.delete(name)
  return url.toString()
}

/** The term of the chosen period; without a choice the one that the day lies in, otherwise the latest that has begun. */
export function termOf(terms: readonly Term[], period: WorkingPeriod | undefined, today: string): Term | null {
  const byStart = [...terms].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  if (period && 'term' in period) {
    const named = byStart.find(({ name }) => name === period.term)
    if (named) return named
  }
  if (period && 'year' in period) {
    const holding = byStart.findLast(({ firstYear, lastYear }) => firstYear <= period.year && period.year <= lastYear)
    if (holding) return holding
  }
  return byStart.findLast(({ startsOn }) => startsOn <= today) ?? byStart[0] ?? null
}

/** The chosen period where it still exists, otherwise the whole term. */
export function periodOf(period: WorkingPeriod | undefined, term: Term, terms: readonly Term[]): WorkingPeriod {
  if (period && 'term' in period && terms.some(({ name }) => name === period.term)) return period
  if (period && 'year' in period && term.firstYear <= period.year && period.year <= term.lastYear) return period
  return { term: term.name }
}
