import { lazyNamed } from '../../components/lazy-named.ts'
import type { Page } from '../../registry.ts'

export const reportsPage: Page = {
  path: '/reports',
  Component: lazyNamed(() => import('./ReportsPage.tsx'), 'ReportsPage'),
}
