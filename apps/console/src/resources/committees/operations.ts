import {
  createOperation,
  listOperation,
  manyOperation,
  oneOperation,
  type ResourceOperations,
  updateOperation,
} from '../../providers/resource-operations.ts'
import { createCommitteeInput, updateCommitteeInput } from './committee-values.ts'
import { committeeListDocument, committeesByIdDocument } from './list-documents.ts'
import { committeeQuestion } from './list-question.ts'
import { committeeRecordDocument, createCommitteeDocument, updateCommitteeDocument } from './record-documents.ts'

export const committeeOperations: ResourceOperations = {
  list: listOperation(committeeListDocument, ({ committees }) => committees, {
    orderBy: committeeQuestion.orderBy,
    variables: ({ filter }) => ({ filter: committeeQuestion.filterOf(filter) }),
  }),
  one: oneOperation(committeeRecordDocument, ({ committee }) => committee),
  many: manyOperation(committeesByIdDocument, ({ committees }) => committees.nodes),
  create: createOperation(
    createCommitteeDocument,
    ({ createCommittee }) => createCommittee,
    ({ committee }) => committee,
    createCommitteeInput,
  ),
  update: updateOperation(
    updateCommitteeDocument,
    ({ updateCommittee }) => updateCommittee,
    ({ committee }) => committee,
    updateCommitteeInput,
  ),
}
