import { type DocumentNode, visit } from 'graphql'

// PostgreSQL keeps neither in a text; a half of a surrogate pair is no character at all.
const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

/** Whether every text in the value is one that the database keeps. */
export const holdsOnlyStorable = (value: unknown): boolean => {
  if (typeof value === 'string') return isStorable(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.values(value).every(holdsOnlyStorable)
}

/** Whether every text that is written in the document is one that the database keeps. */
export const holdsStorableTexts = (document: DocumentNode): boolean => {
  let storable = true
  visit(document, {
    StringValue: ({ value }) => {
      storable &&= isStorable(value)
    },
  })
  return storable
}
