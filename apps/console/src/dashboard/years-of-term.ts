import { parseCalendarDate, yearOf } from '@nguon/domain'
import type { RulerYear } from '../components/ruler-layout.ts'
import type { Term } from '../providers/viewer.ts'
import type { DashboardCommittee } from './documents.ts'

/** The pieces of a term: its years, cut at the term's end, and before them the part of a year in which the term began. */
export function yearsOfTerm(
  { whole, withinTerm }: Pick<DashboardCommittee, 'whole' | 'withinTerm'>,
  term: Term,
): RulerYear[] {
  const years = withinTerm.map(({ period, achieved, open }) => ({
    year: period.year ?? 0,
    achieved,
    open: open && whole.open,
  }))
  const counted = years.reduce((sum, { achieved }) => sum + achieved, 0)
  const began = parseCalendarDate(term.startsOn)
  if (!began || whole.achieved <= counted || yearOf(began) >= term.firstYear) return years
  return [{ year: yearOf(began), achieved: whole.achieved - counted, open: false }, ...years]
}
