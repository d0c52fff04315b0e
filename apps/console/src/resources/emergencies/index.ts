import { lazyNamed } from '../../components/lazy-named.ts'
import type { Page } from '../../registry.ts'

export const emergenciesPage: Page = {
  path: '/emergencies',
  Component: lazyNamed(() => import('./EmergenciesPage.tsx'), 'EmergenciesPage'),
}
