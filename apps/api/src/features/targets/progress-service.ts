import {
  type CalendarDate,
  type DateBasis,
  type ProgressFigures,
  periodKey,
  progressOf,
  requiredCount,
  yearOf,
} from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import { type Committee, officialMembersIn } from '../committees/index.ts'
import { admissionCounts } from './progress-store.ts'
import { findRevision, type PeriodWithTerm, type Revision } from './store.ts'

export interface Progress extends ProgressFigures {
  readonly period: PeriodWithTerm
  readonly asOf: CalendarDate
  readonly basis: DateBasis
  readonly achieved: number
  readonly readmitted: number
  readonly target: Revision | null
  readonly required: number | null
}
type Place = Pick<Committee, 'id' | 'path'>

/** What the target in force asks for; a share of members is taken of those at the end of the year before the period. */
export const findRequired = async (
  context: Context,
  { id, path }: Place,
  period: PeriodWithTerm,
  revision: Revision | null,
): Promise<number | null> => {
  if (!revision) return null
  const members =
    revision.kind === 'RATE_OF_MEMBERS'
      ? await officialMembersIn(context).load({ id, path, year: yearOf(period.startsOn) - 1 })
      : null
  return requiredCount(revision, members)
}

/** Own admissions plus every descendant's in the period up to the day, against the target in force on that day. */
export const findProgress = async (
  context: Context,
  committee: Place,
  period: PeriodWithTerm,
  asOf: CalendarDate,
  basis: DateBasis,
): Promise<Progress> => {
  const to = asOf < period.endsOn ? asOf : period.endsOn
  const [counts, target] = await Promise.all([
    admissionCounts(context).load({ path: committee.path, from: period.startsOn, to, basis, asOf }),
    findRevision(context, { committeeId: committee.id, periodKey: periodKey(period) }, asOf),
  ])
  const required = await findRequired(context, committee, period, target)
  return { period, asOf, basis, ...counts, target, required, ...progressOf(counts.achieved, required, period, asOf) }
}
