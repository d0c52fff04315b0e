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
import { CANDIDATE_FIELD_NAMES, createCandidateInput, readmitInput, updateCandidateInput } from './candidate-form.ts'
import { candidateRecordDocument } from './documents.ts'
import { candidateListDocument, candidatesByIdDocument } from './list-documents.ts'
import { candidateQuestion } from './list-question.ts'
import { createCandidateDocument, readmitCandidateDocument, updateCandidateDocument } from './mutations.ts'

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

/** Cases of former members whose earlier case was not followed here: made on a page of their own, candidates from then on. */
export const readmissions: Screens = {
  resource: {
    name: 'readmissions',
    create: lazyNamed(() => import('./ReadmissionCreate.tsx'), 'ReadmissionCreate'),
  },
  operations: withFormFields(
    {
      create: createOperation(
        readmitCandidateDocument,
        (result) => result.readmitCandidate,
        (success) => success.candidate,
        readmitInput,
      ),
    },
    CANDIDATE_FIELD_NAMES,
  ),
}
