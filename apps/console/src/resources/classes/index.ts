import { lazyNamed } from '../../components/lazy-named.ts'
import { idOfNamed } from '../../components/people/named-filters.tsx'
import { type FormValues, textIn } from '../../components/people/read-values.ts'
import { createOperation, listOperation, oneOperation, updateOperation } from '../../providers/resource-operations.ts'
import type { Screens } from '../../registry.ts'
import { classListDocument, classRecordDocument, createClassDocument, updateClassDocument } from './documents.ts'

const classInput = (values: FormValues) => ({
  name: textIn(values, 'name'),
  place: textIn(values, 'place'),
  startsOn: textIn(values, 'startsOn'),
  endsOn: textIn(values, 'endsOn'),
})

export const classes: Screens = {
  resource: {
    name: 'classes',
    list: lazyNamed(() => import('./ClassList.tsx'), 'ClassList'),
    show: lazyNamed(() => import('./ClassShow.tsx'), 'ClassShow'),
    create: lazyNamed(() => import('./ClassCreate.tsx'), 'ClassCreate'),
    edit: lazyNamed(() => import('./ClassEdit.tsx'), 'ClassEdit'),
    recordRepresentation: (record) => record.name,
  },
  operations: {
    list: listOperation(classListDocument, (result) => result.trainingClasses, {
      variables: ({ filter: { scope, within, ...rest } }) => {
        const place = idOfNamed(within) ?? idOfNamed(scope)
        return { filter: { ...rest, ...(place === null ? {} : { within: place }) } }
      },
    }),
    one: oneOperation(classRecordDocument, (result) => result.trainingClass),
    create: createOperation(
      createClassDocument,
      (result) => result.createTrainingClass,
      (success) => success.trainingClass,
      (values) => ({
        ...classInput(values),
        committeeId: textIn(values, 'committeeId'),
        idempotencyKey: textIn(values, 'idempotencyKey'),
      }),
    ),
    update: updateOperation(
      updateClassDocument,
      (result) => result.updateTrainingClass,
      (success) => success.trainingClass,
      (id, values) => ({ id, version: values.version, ...classInput(values) }),
    ),
  },
}
