import { lazyNamed } from '../../components/lazy-named.ts'
import type { Page } from '../../registry.ts'

export const settingsPage: Page = {
  path: '/settings',
  Component: lazyNamed(() => import('./SettingsPage.tsx'), 'SettingsPage'),
}
