import { lazyNamed } from '../../components/lazy-named.ts'
import type { Page, Screens } from '../../registry.ts'
import { committeeOperations } from './operations.ts'

export const committees: Screens = {
  resource: {
    name: 'committees',
    list: lazyNamed(() => import('./CommitteeList.tsx'), 'CommitteeList'),
    show: lazyNamed(() => import('./CommitteeShow.tsx'), 'CommitteeShow'),
    create: lazyNamed(() => import('./CommitteeCreate.tsx'), 'CommitteeCreate'),
    edit: lazyNamed(() => import('./CommitteeEdit.tsx'), 'CommitteeEdit'),
    recordRepresentation: 'name',
  },
  operations: committeeOperations,
}

export const committeeTree: Page = {
  path: '/committees/tree',
  Component: lazyNamed(() => import('./TreePage.tsx'), 'TreePage'),
}
