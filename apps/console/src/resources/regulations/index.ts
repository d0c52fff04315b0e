import { lazyNamed } from '../../components/lazy-named.ts'
import type { Page } from '../../registry.ts'

export const regulationPages: readonly Page[] = [
  { path: '/regulations', Component: lazyNamed(() => import('./RegulationsPage.tsx'), 'RegulationsPage') },
  { path: '/regulations/:id', Component: lazyNamed(() => import('./EditionPage.tsx'), 'EditionPage') },
]
