import type { ListExportOf } from '../../components/list/list-export.ts'
import { idOfNamed } from '../../components/people/named-filters.tsx'

/** How the list is asked for, page by page on the screen and as a whole in a file. */
export const shortfallQuestion: ListExportOf<'shortfalls'> = {
  list: 'shortfalls',
  orderBy: { committee: 'COMMITTEE', dueOn: 'DUE_ON', recordedAt: 'RECORDED_AT' },
  filterOf: ({ scope, within, reason, ...filter }) => {
    const place = idOfNamed(within) ?? idOfNamed(scope)
    return {
      ...filter,
      ...(place === null ? {} : { within: place }),
      ...(reason === undefined ? {} : { reasons: [reason] }),
    }
  },
  columns: { state: ['state', 'doneOn'], year: ['year', 'term'] },
}
