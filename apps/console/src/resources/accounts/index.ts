import { lazyNamed } from '../../components/lazy-named.ts'
import { listOperation } from '../../providers/resource-operations.ts'
import type { Screens } from '../../registry.ts'
import { accountListDocument } from './documents.ts'

export const accounts: Screens = {
  resource: {
    name: 'accounts',
    list: lazyNamed(() => import('./AccountList.tsx'), 'AccountList'),
    show: lazyNamed(() => import('./AccountShow.tsx'), 'AccountShow'),
  },
  operations: {
    list: listOperation(accountListDocument, (result) => result.accounts, {
      variables: ({ filter }) => ({ filter }),
    }),
  },
}
