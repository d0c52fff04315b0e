import type { ListExportOf } from '../../components/list/list-export.ts'
import { idOfNamed } from '../../components/people/named-filters.tsx'

/** How the list is asked for, page by page on the screen and as a whole in a file. */
export const committeeQuestion: ListExportOf<'committees'> = {
  list: 'committees',
  orderBy: { name: 'NAME', code: 'CODE', kind: 'KIND', establishedOn: 'ESTABLISHED_ON' },
  // A chip's committee as its id, and the scope where no other is chosen.
  filterOf: ({ scope, within, ...filter }) => {
    const place = idOfNamed(within) ?? idOfNamed(scope)
    return { ...filter, ...(place === null ? {} : { within: place }) }
  },
}
