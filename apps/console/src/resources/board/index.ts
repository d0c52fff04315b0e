import { lazyNamed } from '../../components/lazy-named.ts'
import type { Page } from '../../registry.ts'

export const boardPage: Page = { path: '/board', Component: lazyNamed(() => import('./BoardPage.tsx'), 'BoardPage') }
