import { lazyNamed } from '../../components/lazy-named.ts'
import type { Page } from '../../registry.ts'

export const calendarPage: Page = {
  path: '/calendar',
  Component: lazyNamed(() => import('./CalendarPage.tsx'), 'CalendarPage'),
}
