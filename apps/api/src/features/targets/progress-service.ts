import {
  type CalendarDate,
  type CommitteeKind,
  type DateBasis,
  type MonthFigures,
  monthlyFigures,
  monthsOfYear,
  type ProgressFigures,
  passedDays,
  periodKey,
  progressOf,
  requiredCount,
  samePeriodLastYear,
  yearOf,
} from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import { badInput } from '../../platform/errors.ts'
import type { ListAsk, PageArguments, PageOf } from '../../platform/pages.ts'
import { type Committee, officialMembersIn } from '../committees/index.ts'
import {
  countDescendants,
  type DescendantArguments,
  type DescendantFilter,
  type DescendantOrder,
  descendantList,
} from './descendants-store.ts'
import { admissionCounts } from './progress-store.ts'
import { findRevision, type PeriodWithTerm, type Revision } from './store.ts'

export type Place = Pick<Committee, 'id' | 'path'>
export interface Progress extends ProgressFigures {
  readonly committee: Place
  readonly period: PeriodWithTerm
  readonly asOf: CalendarDate
  readonly basis: DateBasis
  readonly achieved: number
  readonly readmitted: number
  readonly target: Revision | null
  readonly required: number | null
}

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
  const figures = progressOf(counts.achieved, required, period, asOf)
  return {
    committee: { id: committee.id, path: committee.path },
    period,
    asOf,
    basis,
    ...counts,
    target,
    required,
    ...figures,
  }
}

/** What the same days of the year before came to, as it was known then; null for a term. */
export const findLastYear = async (
  context: Context,
  { committee: { path }, period, asOf, basis }: Pick<Progress, 'committee' | 'period' | 'asOf' | 'basis'>,
): Promise<number | null> => {
  const before = samePeriodLastYear(period, asOf)
  if (!before) return null
  const { startsOn: from, endsOn } = before.period
  const to = before.asOf < endsOn ? before.asOf : endsOn
  return (await admissionCounts(context).load({ path, from, to, basis, asOf: before.asOf })).achieved
}

/** Official members at the end of the year before the period: those whom a share is taken of. */
export const findMembersBefore = (
  context: Context,
  { committee: { id, path }, period }: Pick<Progress, 'committee' | 'period'>,
): Promise<number | null> => officialMembersIn(context).load({ id, path, year: yearOf(period.startsOn) - 1 })

/** A year of the committee month by month, beside the pace of its target. */
export const findMonths = async (
  context: Context,
  committee: Place,
  year: PeriodWithTerm,
  asOf: CalendarDate,
  basis: DateBasis,
): Promise<MonthFigures[]> => {
  const { path } = committee
  const counts = monthsOfYear(yearOf(year.startsOn)).map(async ({ from, to }) => {
    if (from > asOf) return 0
    return (await admissionCounts(context).load({ path, from, to: asOf < to ? asOf : to, basis, asOf })).achieved
  })
  const revision = await findRevision(context, { committeeId: committee.id, periodKey: periodKey(year) }, asOf)
  const required = await findRequired(context, committee, year, revision)
  return monthlyFigures(year, await Promise.all(counts), required, asOf)
}

export interface DescendantProgress {
  readonly id: string
  readonly committee: Committee
  readonly progress: Progress
}
export interface DescendantsAsk extends PageArguments {
  readonly kind: CommitteeKind
  readonly filter?: DescendantFilter | null | undefined
  readonly orderBy?: DescendantOrder | null | undefined
}

/** What is asked of the list of descendants, and how many of the kind there are; throws where they are more than one list takes. */
export const askForDescendants = async (
  context: Context,
  { path }: Pick<Place, 'path'>,
  period: PeriodWithTerm,
  asOf: CalendarDate,
  basis: DateBasis,
  ask: DescendantsAsk,
): Promise<{ readonly list: ListAsk<DescendantArguments>; readonly count: number }> => {
  const before = samePeriodLastYear(period, asOf)
  if (ask.orderBy?.field === 'CHANGE' && !before) throw badInput('A term has no year before to compare with')
  const count = await countDescendants(context, { path, kind: ask.kind, asOf })
  const upTo = (of: { readonly endsOn: CalendarDate }, on: CalendarDate) => (on < of.endsOn ? on : of.endsOn)
  const { first, after, offset, kind, filter, orderBy } = ask
  const args = {
    ...{ first, after, offset, kind, filter, orderBy, path, basis, asOf },
    periodKey: periodKey(period),
    from: period.startsOn,
    to: upTo(period, asOf),
    ...passedDays(period, asOf),
    lastYear: before && { from: before.period.startsOn, to: upTo(before.period, before.asOf), asOf: before.asOf },
  }
  return { list: { path, args }, count }
}

/** All committees of a kind below another, by how far they are; a page of them. */
export const findDescendants = async (
  context: Context,
  place: Place,
  period: PeriodWithTerm,
  asOf: CalendarDate,
  basis: DateBasis,
  ask: DescendantsAsk,
): Promise<PageOf<DescendantProgress>> => {
  const { list, count } = await askForDescendants(context, place, period, asOf, basis, ask)
  const page = await descendantList(context, list)
  const nodes = page.nodes.map(async (committee) => ({
    id: committee.id,
    committee,
    progress: await findProgress(context, committee, period, asOf, basis),
  }))
  const filtered = ask.filter?.belowExpected || ask.filter?.withoutTarget
  const totalCount = filtered ? page.totalCount : () => Promise.resolve(count)
  return { ...page, totalCount, nodes: await Promise.all(nodes) }
}
