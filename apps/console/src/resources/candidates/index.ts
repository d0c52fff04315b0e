import { lazyNamed } from '../../components/lazy-named.ts'
import { withFormFields } from '../../components/people/server-fields.ts'
import {
  createOperation,
  listOperation,
  manyOperation,
  oneOperation,
  updateOperation,
} from '../../providers/resource-operations.ts'
import type { Screens } from '../../registry.ts'
import { CANDIDATE_FIELD_NAMES, createCandidateInput, updateCandidateInput } from './candidate-form.ts'
import { candidateRecordDocument } from './documents.ts'
import { candidateListDocument, candidatesByIdDocument } from './list-documents.ts'
import { candidateQuestion } from './list-question.ts'
import { createCandidateDocument, updateCandidateDocument } from './mutations.ts'

export const candidates: Screens = {
  resource: {
    name: 'candidates',
    list: lazyNamed(() => import('./CandidateList.tsx'), 'CandidateList'),
    show: lazyNamed(() => import('./CandidateShow.tsx'), 'CandidateShow'),
    create: lazyNamed(() => import('./CandidateCreate.tsx'), 'CandidateCreate'),
    edit: lazyNamed(() => import('./CandidateEdit.tsx'), 'CandidateEdit'),
    recordRepresentation: (record) => record.fullName ?? record.id,
  },
  operations: withFormFields(
    {
      list: listOperation(candidateListDocument, (result) => result.candidates, {
        orderBy: candidateQuestion.orderBy,
        variables: ({ filter }) => ({ filter: candidateQuestion.filterOf(filter) }),
      }),
      one: oneOperation(candidateRecordDocument, (result) => result.candidate),
      many: manyOperation(candidatesByIdDocument, (result) => result.candidates.nodes),
      create: createOperation(
        createCandidateDocument,
        (result) => result.createCandidate,
        (success) => success.candidate,
        createCandidateInput,
      ),
      update: updateOperation(
        updateCandidateDocument,
        (result) => result.updateCandidate,
        (success) => success.candidate,
        updateCandidateInput,
      ),
    },
    CANDIDATE_FIELD_NAMES,
  ),
}
