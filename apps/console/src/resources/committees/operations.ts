import { idOfNamed } from '../../components/people/named-filters.tsx'
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
import { committeeRecordDocument, createCommitteeDocument, updateCommitteeDocument } from './record-documents.ts'

/** The list's own filters become the schema's: a chip's committee its id, and the scope where no other is chosen. */
const filterOf = ({ scope, within, ...filter }: Readonly<Record<string, unknown>>) => {
  const place = idOfNamed(within) ?? idOfNamed(scope)
  return { ...filter, ...(place === null ? {} : { within: place }) }
}

export const committeeOperations: ResourceOperations = {
  list: listOperation(committeeListDocument, ({ committees }) => committees, {
    orderBy: { name: 'NAME', code: 'CODE', kind: 'KIND', establishedOn: 'ESTABLISHED_ON' },
    variables: ({ filter }) => ({ filter: filterOf(filter) }),
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
