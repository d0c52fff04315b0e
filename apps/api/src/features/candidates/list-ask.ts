import type { Context } from '../../platform/context.ts'
import type { ListAsk } from '../../platform/pages.ts'
import { refuseHiddenQuestions, seesClassIn } from '../../platform/person-scope.ts'
import { pathOfFilter } from '../committees/index.ts'
import type { CandidateListArguments } from './store.ts'

type Asked = Omit<CandidateListArguments, 'orderBy'> & {
  readonly orderBy?: CandidateListArguments['orderBy'] | null | undefined
}

/**
 * What is asked of the list: by name where persons are seen, otherwise in the order of entry, which tells nothing of
 * anybody. Throws FORBIDDEN for a list, a filter or an order that the viewer has no right to.
 */
export const askForCandidates = async (
  context: Context,
  path: string,
  args: Asked,
): Promise<ListAsk<CandidateListArguments>> => {
  const { viewer } = context
  viewer.require('candidate:read')
  const { filter, orderBy } = args
  const places = filter?.within ? [path, await pathOfFilter(context, filter.within)] : [path]
  refuseHiddenQuestions(viewer, 'candidate:read', places, {
    filterType: 'CandidateFilter',
    filter,
    orderType: 'CandidateOrderField',
    order: orderBy?.field,
  })
  const usual = seesClassIn(viewer, 'candidate:read', places) ? ('NAME' as const) : ('CREATED_AT' as const)
  return { path, args: { ...args, orderBy: orderBy ?? { field: usual, direction: 'ASC' as const } } }
}
