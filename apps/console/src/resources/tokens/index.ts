import { lazyNamed } from '../../components/lazy-named.ts'
import type { Page } from '../../registry.ts'

export const tokensPage: Page = {
  path: '/tokens',
  Component: lazyNamed(() => import('./TokensPage.tsx'), 'TokensPage'),
}
