import {
  type CalendarDate,
  type DateBasis,
  type GroupTarget,
  type ProgressFigures,
  progressOf,
  requiredOfGroup,
  TARGET_GROUPS,
  type TargetGroup,
} from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import type { Committee } from '../committees/index.ts'
import { groupCounts, groupsOfRevision } from './group-store.ts'
import { findProgress } from './progress-service.ts'
import type { PeriodWithTerm } from './store.ts'

/** How far a committee is with one group, as of a day. */
export interface GroupProgress extends ProgressFigures {
  readonly group: TargetGroup
  readonly target: GroupTarget | null
  readonly achieved: number
  readonly required: number | null
}

// The column keeps five decimals; what is decided is what is kept.
const keptShare = (share: number): number => Math.round(share * 1e5) / 1e5

/** A sub-target as a form sends it. */
export interface GroupTargetInput {
  readonly group: TargetGroup
  readonly minimum?: number | null | undefined
  readonly share?: number | null | undefined
}
export const groupTargetsOf = (groups: readonly GroupTargetInput[]): GroupTarget[] =>
  groups.map(({ group, minimum, share }) => ({
    group,
    minimum: minimum ?? null,
    share: share == null ? null : keptShare(share),
  }))

/** Every group with the sub-target in force on the day, if there is one, and how many of it were admitted. */
export const findGroupProgress = async (
  context: Context,
  committee: Pick<Committee, 'id' | 'path'>,
  period: PeriodWithTerm,
  asOf: CalendarDate,
  basis: DateBasis,
): Promise<GroupProgress[]> => {
  const to = asOf < period.endsOn ? asOf : period.endsOn
  const [whole, counts] = await Promise.all([
    findProgress(context, committee, period, asOf, basis),
    groupCounts(context).load({ path: committee.path, from: period.startsOn, to, basis, asOf }),
  ])
  const targets = whole.target ? await groupsOfRevision(context).load(whole.target.id) : []
  return TARGET_GROUPS.map((group) => {
    const target = targets.find((one) => one.group === group) ?? null
    const required = target && requiredOfGroup(target, whole.required)
    return { group, target, achieved: counts[group], required, ...progressOf(counts[group], required, period, asOf) }
  })
}
