import { lazyNamed } from '../../components/lazy-named.ts'
import type { Page } from '../../registry.ts'

export const privacyPage: Page = {
  path: '/privacy',
  Component: lazyNamed(() => import('./PrivacyPage.tsx'), 'PrivacyPage'),
}
