import { lazyNamed } from '../../components/lazy-named.ts'
import type { Page } from '../../registry.ts'

export const operationsPage: Page = {
  path: '/operations',
  Component: lazyNamed(() => import('./OperationsPage.tsx'), 'OperationsPage'),
}
