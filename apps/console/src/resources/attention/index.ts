import { lazyNamed } from '../../components/lazy-named.ts'
import type { Page } from '../../registry.ts'

export const attentionPage: Page = {
  path: '/attention',
  Component: lazyNamed(() => import('./AttentionPage.tsx'), 'AttentionPage'),
}
