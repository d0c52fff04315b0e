import { lazyNamed } from '../../components/lazy-named.ts'
import { listOperation } from '../../providers/resource-operations.ts'
import type { Screens } from '../../registry.ts'
import { dueListDocument } from './documents.ts'
import { questionOfInbox } from './inbox-question.ts'

export const inbox: Screens = {
  resource: { name: 'inbox', list: lazyNamed(() => import('./InboxPage.tsx'), 'InboxPage') },
  operations: {
    list: listOperation(dueListDocument, ({ dueItems }) => dueItems, {
      orderBy: { dueOn: 'DUE_ON' },
      variables: ({ filter }) => ({ filter: questionOfInbox(filter) }),
    }),
  },
}
