import { lazyNamed } from '../../components/lazy-named.ts'
import { listOperation } from '../../providers/resource-operations.ts'
import type { Page, Screens } from '../../registry.ts'
import { importRunListDocument } from './documents.ts'

export const imports: Screens = {
  resource: {
    name: 'imports',
    list: lazyNamed(() => import('./ImportRunList.tsx'), 'ImportRunList'),
    show: lazyNamed(() => import('./ImportRunShow.tsx'), 'ImportRunShow'),
    recordRepresentation: 'fileName',
  },
  operations: { list: listOperation(importRunListDocument, ({ importRuns }) => importRuns) },
}

export const importPage: Page = {
  path: '/import',
  Component: lazyNamed(() => import('./ImportPage.tsx'), 'ImportPage'),
}
