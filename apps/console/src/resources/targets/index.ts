import { lazyNamed } from '../../components/lazy-named.ts'
import type { Page, Screens } from '../../registry.ts'

export const targets: Screens = {
  resource: {
    name: 'targets',
    list: lazyNamed(() => import('./TargetsPage.tsx'), 'TargetsPage'),
    show: lazyNamed(() => import('./TargetShow.tsx'), 'TargetShow'),
  },
  // The table of targets reads level by level and the page by its own document; neither is a flat list.
  operations: {},
}

export const allotmentPage: Page = {
  path: '/targets/allotment',
  Component: lazyNamed(() => import('./AllotmentPage.tsx'), 'AllotmentPage'),
}

export const unevenPage: Page = {
  path: '/targets/uneven',
  Component: lazyNamed(() => import('./UnevenPage.tsx'), 'UnevenPage'),
}

export const termsPage: Page = {
  path: '/terms',
  Component: lazyNamed(() => import('./TermsPage.tsx'), 'TermsPage'),
}
