import {
  ATTENTION_KINDS,
  type CalendarDate,
  type CommitteeKind,
  MOST_DRY_YEARS,
  USUAL_DRY_YEARS,
  type Verb,
  yearOf,
} from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import { badInput } from '../../platform/errors.ts'
import type { List, ListAsk, PageArguments, PageOf } from '../../platform/pages.ts'
import { narrowedTo } from '../../platform/scope-sql.ts'
import type { SourceOrganisation } from '../candidates/index.ts'
import { type Committee, pathOfFilter } from '../committees/index.ts'
import {
  type AttentionArguments,
  attentionList,
  type CommitteeAttention,
  type DriedUpArguments,
  driedUpList,
} from './attention-store.ts'

/** The kinds that list committees, in their order. */
export const COMMITTEE_ATTENTIONS = ATTENTION_KINDS.filter((kind): kind is CommitteeAttention => kind !== 'DRIED_UP')

interface Since {
  readonly years?: number | null | undefined
  readonly asOf?: CalendarDate | null | undefined
}
export interface AttentionFilter extends Since {
  readonly within?: string | null | undefined
  readonly year?: number | null | undefined
  readonly kinds?: readonly CommitteeKind[] | null | undefined
}

const sinceOf = ({ clock }: Context, { years, asOf }: Since): Pick<DriedUpArguments, 'years' | 'asOf'> => {
  const asked = years ?? USUAL_DRY_YEARS
  if (!Number.isInteger(asked) || asked < 1 || asked > MOST_DRY_YEARS)
    throw badInput(`\`years\` is from 1 to ${MOST_DRY_YEARS}`)
  return { years: asked, asOf: asOf ?? clock.today() }
}
const yearAsked = (year: number | null | undefined, asOf: CalendarDate): number => {
  const asked = year ?? yearOf(asOf)
  if (asked < 1901 || asked > 2100) throw badInput('`year` is from 1901 to 2100')
  return asked
}

/** What is read of each kind, and by which right. */
const verbOf = (kind: CommitteeAttention): Verb => (kind === 'NO_CANDIDATE' ? 'candidate:read' : 'target:read')

const placeOf = async (context: Context, { within }: AttentionFilter): Promise<string> =>
  within == null ? '/' : pathOfFilter(context, within)

/** What is asked of the list of committees that want attention. Throws for a right that is not held. */
export const askForAttention = async (
  context: Context,
  kind: CommitteeAttention,
  filter: AttentionFilter,
  page: PageArguments = {},
): Promise<ListAsk<AttentionArguments>> => {
  context.viewer.require(verbOf(kind))
  const [path, since] = [await placeOf(context, filter), sinceOf(context, filter)]
  return {
    path,
    args: {
      ...page,
      ...since,
      kind,
      year: yearAsked(filter.year, since.asOf),
      kinds: filter.kinds ?? null,
      places:
        path === '/' ? [...context.viewer.scope('target:read')] : narrowedTo(context.viewer.scope('target:read'), path),
    },
  }
}
/** What is asked of the list of organisations that named nobody for years. */
export const askForDriedUp = async (
  context: Context,
  filter: Since & Pick<AttentionFilter, 'within'>,
  page: PageArguments = {},
): Promise<ListAsk<DriedUpArguments>> => {
  context.viewer.require('candidate:read')
  return { path: await placeOf(context, filter), args: { ...page, ...sinceOf(context, filter) } }
}

export const findAttention = async (
  context: Context,
  kind: CommitteeAttention,
  filter: AttentionFilter,
  page: PageArguments,
): Promise<PageOf<Committee>> => attentionList(context, await askForAttention(context, kind, filter, page))

export const findDriedUp = async (
  context: Context,
  filter: Since & Pick<AttentionFilter, 'within'>,
  page: PageArguments,
): Promise<PageOf<SourceOrganisation>> => driedUpList(context, await askForDriedUp(context, filter, page))

/** How many of a committee's subtree want attention; each kind is counted only when it is asked for. */
export interface AttentionCounts {
  readonly committee: Committee
  readonly filter: AttentionFilter
}
const countIn = <A extends PageArguments, T>(context: Context, list: List<A, T>, { path, args }: ListAsk<A>) =>
  list.count(context, { path, args })

export const countAttention = async (
  context: Context,
  { committee, filter }: AttentionCounts,
  kind: CommitteeAttention,
): Promise<number> =>
  countIn(context, attentionList, await askForAttention(context, kind, { ...filter, within: committee.id }))
export const countDriedUp = async (context: Context, { committee, filter }: AttentionCounts): Promise<number> =>
  countIn(context, driedUpList, await askForDriedUp(context, { ...filter, within: committee.id }))
