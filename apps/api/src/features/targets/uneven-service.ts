import { type AllotmentFigures, type CalendarDate, periodKey, type UnevenState, unevenStateOf } from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import type { ListAsk, PageArguments, PageOf } from '../../platform/pages.ts'
import type { Committee } from '../committees/index.ts'
import { findAllotment } from './service.ts'
import type { PeriodWithTerm } from './store.ts'
import { refuseTooMany, type UnevenArguments, type UnevenFilter, type UnevenOrder, unevenList } from './uneven-store.ts'

/** A committee whose children's targets are not its own together. */
export interface UnevenAllotment {
  readonly id: string
  readonly committee: Committee
  readonly allotment: AllotmentFigures & { readonly period: PeriodWithTerm }
  readonly state: UnevenState | null
  /** What is given above the own target; below 0 where less is. */
  readonly difference: number
}
export interface UnevenAsk extends PageArguments {
  readonly filter?: UnevenFilter | null | undefined
  readonly orderBy?: UnevenOrder | null | undefined
}

/** The list below a committee, as it is asked for. Throws BAD_USER_INPUT where it would be too long. */
export const askForUneven = async (
  context: Context,
  { path }: Pick<Committee, 'path'>,
  period: PeriodWithTerm,
  asOf: CalendarDate,
  { first, after, offset, filter, orderBy }: UnevenAsk,
): Promise<ListAsk<UnevenArguments>> => {
  context.viewer.require('target:read')
  const livingOn = asOf < period.endsOn ? asOf : period.endsOn
  await refuseTooMany(context, { path, livingOn, filter })
  const args = {
    ...{ first, after, offset, filter, orderBy, path },
    ...{ periodKey: periodKey(period), from: period.startsOn, asOf, livingOn },
  }
  return { path, args }
}

/** How a committee shares its target out, against its own. */
export const unevenOf = async (
  context: Context,
  committee: Committee,
  period: PeriodWithTerm,
  asOf: CalendarDate,
): Promise<UnevenAllotment> => {
  const allotment = await findAllotment(context, committee, period, asOf)
  return {
    id: committee.id,
    committee,
    allotment,
    state: unevenStateOf(allotment),
    difference: allotment.overAllotted - allotment.unallotted,
  }
}

/** Every committee below one whose children's targets are not its own together, a page of them. */
export const findUneven = async (
  context: Context,
  place: Committee,
  period: PeriodWithTerm,
  asOf: CalendarDate,
  ask: UnevenAsk,
): Promise<PageOf<UnevenAllotment>> => {
  const page = await unevenList(context, await askForUneven(context, place, period, asOf, ask))
  return { ...page, nodes: await Promise.all(page.nodes.map((one) => unevenOf(context, one, period, asOf))) }
}
