import { lazyNamed } from '../../components/lazy-named.ts'
import { listOperation } from '../../providers/resource-operations.ts'
import type { Screens } from '../../registry.ts'
import { auditListDocument } from './documents.ts'
import { instantsOf } from './instants-of.ts'

export const audit: Screens = {
  resource: { name: 'audit', list: lazyNamed(() => import('./AuditList.tsx'), 'AuditList') },
  operations: {
    list: listOperation(auditListDocument, ({ auditEntries }) => auditEntries, {
      variables: ({ filter }) => ({ filter: instantsOf(filter) }),
    }),
  },
}
