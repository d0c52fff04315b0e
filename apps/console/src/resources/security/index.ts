import { lazyNamed } from '../../components/lazy-named.ts'
import type { Page } from '../../registry.ts'

export const securityPage: Page = {
  path: '/security',
  Component: lazyNamed(() => import('./SecurityPage.tsx'), 'SecurityPage'),
}
