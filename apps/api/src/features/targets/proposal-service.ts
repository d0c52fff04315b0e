import {
  type AllotmentFigure,
  type AllotmentWeights,
  committeeSortKey,
  MOST_ISSUED_LINES,
  MOST_WEIGHT,
  periodKey,
  proposeAllotment,
  yearOf,
  yearPeriod,
} from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import { badInput } from '../../platform/errors.ts'
import { type Committee, committeeById, officialMembersIn, poolOf } from '../committees/index.ts'
import { findProgress } from './progress-service.ts'
import { livingChildrenOf, type PeriodWithTerm, type Target, targetIn } from './store.ts'

/** A committee directly below, with the figures by which a target may be shared out, and what it would get. */
export interface ProposedLine {
  readonly committee: Committee
  readonly members: number | null
  readonly pool: number
  readonly lastYear: number
  readonly target: Target | null
  readonly required: number | null
  readonly count: number | null
  readonly missing: readonly AllotmentFigure[]
}
export interface Proposal {
  readonly period: PeriodWithTerm
  /** What is shared out; null where there is nothing to share. */
  readonly total: number | null
  /** What the committee itself must reach. */
  readonly required: number | null
  /** The year at whose end the members were counted. */
  readonly memberYear: number
  /** The year of the last result. */
  readonly resultYear: number
  readonly lines: readonly ProposedLine[]
  readonly unusable: readonly AllotmentFigure[]
  readonly equalParts: boolean
}

const checkWeights = (weights: AllotmentWeights): void => {
  for (const [figure, weight] of Object.entries(weights))
    if (!Number.isInteger(weight) || weight < 0 || weight > MOST_WEIGHT)
      throw badInput(`The weight of ${figure} is a whole number from 0 to ${MOST_WEIGHT}`)
}

/** Members of the children at the end of the year before the period; of one year earlier where nobody reported that one yet. */
const findMembers = async (context: Context, children: readonly Committee[], year: number) => {
  const ofYear = (asked: number) =>
    Promise.all(children.map(({ id, path }) => officialMembersIn(context).load({ id, path, year: asked })))
  const members = await ofYear(year)
  if (members.some((count) => count !== null)) return { memberYear: year, members }
  const earlier = await ofYear(year - 1)
  return earlier.some((count) => count !== null)
    ? { memberYear: year - 1, members: earlier }
    : { memberYear: year, members }
}

/**
 * Proposes what each committee directly below is to reach. The figures are those of today: members at the last year's end, the
 * pool, and what was achieved in the year before the period as far as it has gone.
 */
export const findProposal = async (
  context: Context,
  committee: Committee,
  period: PeriodWithTerm,
  { total: given, weights }: { readonly total: number | null; readonly weights: AllotmentWeights },
): Promise<Proposal> => {
  checkWeights(weights)
  if (given !== null && given < 0) throw badInput('`total` is 0 or more')
  const today = context.clock.today()
  const on = today < period.endsOn ? today : period.endsOn
  const places = await livingChildrenOf(context).load({ id: committee.id, on })
  if (places.length > MOST_ISSUED_LINES) throw badInput(`More than ${MOST_ISSUED_LINES} committees stand below it`)
  const found = await committeeById(context).loadMany(places.map(({ id }) => id))
  const children = found
    .filter((one): one is Committee => one !== null && !(one instanceof Error))
    .map((one) => ({ one, key: committeeSortKey(one.name) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ one }) => one)
  const resultYear = yearOf(period.startsOn) - 1
  const yearBefore = yearPeriod(resultYear)
  if (!yearBefore) throw badInput('The period begins too early')
  const lastYear = { ...yearBefore, term: null, year: resultYear }
  const [own, { memberYear, members }, pools, results, present, targets] = await Promise.all([
    findProgress(context, committee, period, today, 'DECISION'),
    findMembers(context, children, resultYear),
    Promise.all(children.map(({ path }) => poolOf(context).load(path))),
    Promise.all(children.map((child) => findProgress(context, child, lastYear, today, 'DECISION'))),
    Promise.all(children.map((child) => findProgress(context, child, period, today, 'DECISION'))),
    Promise.all(children.map(({ id }) => targetIn(context).load({ committeeId: id, periodKey: periodKey(period) }))),
  ])
  const figures = children.map((child, place) => ({
    committee: child,
    members: members[place] ?? null,
    pool: pools[place]?.total ?? 0,
    lastYear: results[place]?.achieved ?? 0,
    target: targets[place] ?? null,
    required: present[place]?.required ?? null,
  }))
  const total = given ?? own.required
  const proposal = proposeAllotment(
    total ?? 0,
    figures.map(({ committee: { id }, members: count, pool, lastYear: result }) => ({
      id,
      members: count,
      pool,
      lastYear: result,
    })),
    weights,
  )
  return {
    period,
    total,
    required: own.required,
    memberYear,
    resultYear,
    lines: figures.map((line, place) => ({
      ...line,
      count: total === null ? null : (proposal.shares[place]?.count ?? null),
      missing: proposal.shares[place]?.missing ?? [],
    })),
    unusable: proposal.unusable,
    equalParts: proposal.equalParts,
  }
}
