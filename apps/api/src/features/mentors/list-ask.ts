import type { Context } from '../../platform/context.ts'
import { forbidden } from '../../platform/errors.ts'
import type { ListAsk } from '../../platform/pages.ts'
import { refuseHiddenQuestions, seesClassIn } from '../../platform/person-scope.ts'
import { pathOfFilter } from '../committees/index.ts'
import type { MentorListArguments } from './store.ts'

type Asked = Omit<MentorListArguments, 'orderBy'> & {
  readonly orderBy?: MentorListArguments['orderBy'] | null | undefined
}

/**
 * What is asked of the list: by name where persons are seen, otherwise in the order of entry, which tells nothing of
 * anybody. Throws FORBIDDEN for a list, a filter or an order that the viewer has no right to.
 */
export const askForMentors = async (
  context: Context,
  path: string,
  args: Asked,
): Promise<ListAsk<MentorListArguments>> => {
  const { viewer } = context
  viewer.require('mentor:read')
  const { filter, orderBy } = args
  const places = filter?.within ? [path, await pathOfFilter(context, filter.within)] : [path]
  refuseHiddenQuestions(viewer, 'mentor:read', places, {
    filterType: 'MentorFilter',
    filter,
    orderType: 'MentorOrderField',
    order: orderBy?.field,
  })
  // Names have no digits: such words look for a card number, which not all who see names may see.
  if (/\d/.test(filter?.q ?? '') && !seesClassIn(viewer, 'mentor:read', places, 'SENSITIVE'))
    throw forbidden('filter.q of a card number without person:read-sensitive')
  const usual = seesClassIn(viewer, 'mentor:read', places) ? ('NAME' as const) : ('CREATED_AT' as const)
  return { path, args: { ...args, orderBy: orderBy ?? { field: usual, direction: 'ASC' as const } } }
}
