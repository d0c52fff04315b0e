import { lazyNamed } from '../../components/lazy-named.ts'
import { listOperation } from '../../providers/resource-operations.ts'
import type { Screens } from '../../registry.ts'
import { shortfallListDocument } from './documents.ts'
import { shortfallQuestion } from './list-question.ts'

export const shortfalls: Screens = {
  resource: {
    name: 'shortfalls',
    list: lazyNamed(() => import('./ShortfallList.tsx'), 'ShortfallList'),
    show: lazyNamed(() => import('./ShortfallShow.tsx'), 'ShortfallShow'),
  },
  // A page reads its record by its own document.
  operations: {
    list: listOperation(shortfallListDocument, (result) => result.shortfalls, {
      orderBy: shortfallQuestion.orderBy,
      variables: ({ filter }) => ({ filter: shortfallQuestion.filterOf(filter) }),
    }),
  },
}
