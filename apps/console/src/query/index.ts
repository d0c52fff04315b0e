import { lazyNamed } from '../components/lazy-named.ts'
import type { Page } from '../registry.ts'

export const queryPage: Page = {
  path: '/query',
  Component: lazyNamed(() => import('./QueryPage.tsx'), 'QueryPage'),
}
