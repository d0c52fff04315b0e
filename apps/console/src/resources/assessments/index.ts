import { lazyNamed } from '../../components/lazy-named.ts'
import { listOperation } from '../../providers/resource-operations.ts'
import type { Screens } from '../../registry.ts'
import { questionOfAssessments } from './assessment-question.ts'
import { assessmentsDueDocument, assessmentsOf } from './documents.ts'

export const assessments: Screens = {
  resource: { name: 'assessments', list: lazyNamed(() => import('./AssessmentsPage.tsx'), 'AssessmentsPage') },
  operations: {
    list: listOperation(
      assessmentsDueDocument,
      ({ dueItems }) => ({ ...dueItems, nodes: assessmentsOf(dueItems.nodes) }),
      {
        variables: ({ filter }) => ({ filter: questionOfAssessments(filter) }),
      },
    ),
  },
}
