import type { DueSummary } from '../components/due/documents.ts'
import type { DashboardChild, DashboardCommittee, DashboardProgress } from './documents.ts'

export type Attention =
  | { kind: 'NOBODY'; id: string; name: string; year: number; required: number; termRate: number | null; pool: number }
  | { kind: 'MUCH_LEFT'; id: string; name: string; year: number; achieved: number; required: number; pool: number }
  | { kind: 'WITHOUT_MENTOR'; count: number }
  | { kind: 'OVERDUE'; count: number; soon: number }
  | { kind: 'DUE_SOON'; count: number }

const NOBODY_SHOWN = 3
const MUCH_LEFT_SHOWN = 3

/** What the figures themselves ask somebody to look at: who has admitted nobody in the running year, who has most left to do, who has no mentor. */
export function attentionTo({ children, yearlyProgress }: DashboardCommittee, withoutAnybody: number): Attention[] {
  const year = runningYear(yearlyProgress)
  const withoutMentor: Attention[] = withoutAnybody > 0 ? [{ kind: 'WITHOUT_MENTOR', count: withoutAnybody }] : []
  if (year === null) return withoutMentor
  const rows = children.nodes.flatMap((child) => inYear(child, year))
  const nobody = rows.filter(({ progress }) => progress.achieved === 0)
  const behind = rows
    .filter(({ progress, required }) => progress.achieved > 0 && progress.achieved < (progress.expected ?? required))
    .sort((a, b) => b.required - b.progress.achieved - (a.required - a.progress.achieved))
  return [
    ...nobody.slice(0, NOBODY_SHOWN).map(
      ({ child, required }): Attention => ({
        kind: 'NOBODY',
        id: child.id,
        name: child.name,
        year,
        required,
        termRate: child.whole.rate,
        pool: child.pool.total,
      }),
    ),
    ...behind.slice(0, MUCH_LEFT_SHOWN).map(
      ({ child, progress, required }): Attention => ({
        kind: 'MUCH_LEFT',
        id: child.id,
        name: child.name,
        year,
        achieved: progress.achieved,
        required,
        pool: child.pool.total,
      }),
    ),
    ...withoutMentor,
  ]
}

/** What is overdue, or due within a week, goes before all else; undefined while it is asked. */
export function attentionToDue(due: Pick<DueSummary, 'overdue' | 'd7'> | undefined): Attention[] {
  if (!due) return []
  if (due.overdue > 0) return [{ kind: 'OVERDUE', count: due.overdue, soon: due.d7 }]
  return due.d7 > 0 ? [{ kind: 'DUE_SOON', count: due.d7 }] : []
}

/** The year that the day of the figures lies in; null outside the term. */
function runningYear(years: readonly DashboardProgress[]): number | null {
  const open = years.find((progress) => progress.open && (progress.expected ?? 0) > 0)
  return open?.period.year ?? null
}

function inYear(child: DashboardChild, year: number) {
  const progress = child.yearlyProgress.find(({ period }) => period.year === year)
  if (!progress || progress.required === null || progress.required === 0) return []
  return [{ child, progress, required: progress.required }]
}
