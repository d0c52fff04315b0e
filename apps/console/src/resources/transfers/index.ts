import { lazyNamed } from '../../components/lazy-named.ts'
import type { Page } from '../../registry.ts'

export const transfersPage: Page = {
  path: '/transfers',
  Component: lazyNamed(() => import('./TransfersPage.tsx'), 'TransfersPage'),
}
