import { HttpError } from 'react-admin'
import type { ResourceOperations } from '../../providers/resource-operations.ts'

type Rename = (field: string) => string

/** The name that a form knows a field of the input by: person.fullName is fullName, unless the table says otherwise. */
export const formField =
  (names: Readonly<Record<string, string>>): Rename =>
  (field) =>
    names[field] ?? (field.startsWith('person.') ? field.slice('person.'.length) : field)

/** The same operations, with what is wrong told at the fields of the form. */
export function withFormFields(
  operations: ResourceOperations,
  names: Readonly<Record<string, string>>,
): ResourceOperations {
  const rename = formField(names)
  const { create, update } = operations
  return {
    ...operations,
    ...(create
      ? { create: (...args) => create(...args).catch((error: unknown) => Promise.reject(renamed(error, rename))) }
      : {}),
    ...(update
      ? { update: (...args) => update(...args).catch((error: unknown) => Promise.reject(renamed(error, rename))) }
      : {}),
  }
}

function renamed(error: unknown, rename: Rename): unknown {
  if (!(error instanceof HttpError) || error.status !== 422 || typeof error.body !== 'object' || error.body === null)
    return error
  const { message, errors } = error.body
  if (typeof errors !== 'object' || errors === null) return error
  const named = Object.fromEntries(Object.entries(errors).map(([field, words]) => [rename(field), words]))
  return new HttpError(error.message, 422, { message, errors: named })
}
