import { committeeSortKey } from '@nguon/domain'
import type { DashboardChild, DashboardProgress } from './documents.ts'

/** A column of the heat table: the name, one of the years, or the whole term. */
export type SortColumn = 'name' | 'term' | `${number}`
export type Sorting = { readonly by: SortColumn | 'shortfall'; readonly descending: boolean }

/** Those furthest from their term's target stand first. */
export const BY_SHORTFALL: Sorting = { by: 'shortfall', descending: true }

export function sortedChildren(children: readonly DashboardChild[], { by, descending }: Sorting): DashboardChild[] {
  const direction = descending ? -1 : 1
  return [...children].sort((a, b) => {
    const difference = by === 'name' ? 0 : rank(a, by) - rank(b, by)
    if (difference !== 0) return difference * direction
    const names = byName(a, b)
    return by === 'name' ? names * direction : names
  })
}

function rank(child: DashboardChild, by: Exclude<Sorting['by'], 'name'>): number {
  // Whoever has no target stands behind everybody who has one.
  if (by === 'shortfall') return child.whole.shortfall ?? -1
  const progress = by === 'term' ? child.whole : yearOf(child.yearlyProgress, Number(by))
  return progress?.rate ?? -1
}

function byName(a: DashboardChild, b: DashboardChild): number {
  const [left, right] = [committeeSortKey(a.name), committeeSortKey(b.name)]
  return left < right ? -1 : left > right ? 1 : 0
}

export const yearOf = (years: readonly DashboardProgress[], year: number): DashboardProgress | undefined =>
  years.find(({ period }) => period.year === year)

/** The years of a term up to the day of the figures; a year that has not begun has no result yet. */
export const hasBegun = (progress: DashboardProgress, asOf: string): boolean => progress.period.startsOn <= asOf
