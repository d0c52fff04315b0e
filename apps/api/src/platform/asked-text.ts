import { type DocumentNode, visit } from 'graphql'
import { badRequest } from './errors.ts'

// PostgreSQL keeps neither in a text; a half of a surrogate pair is no character at all.
const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

/** Whether every text in the value is one that the database keeps. */
export const holdsOnlyStorable = (value: unknown): boolean => {
  if (typeof value === 'string') return isStorable(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.values(value).every(holdsOnlyStorable)
}

/** Throws BAD_USER_INPUT when a text of the request cannot be kept or compared. */
export const refuseUnstorableText = (document: DocumentNode, variables: unknown): void => {
  let storable = holdsOnlyStorable(variables)
  visit(document, {
    StringValue: ({ value }) => {
      storable &&= isStorable(value)
    },
  })
  if (!storable) throw badRequest('A text holds NUL or half of a character')
}
