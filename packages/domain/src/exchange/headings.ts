import { foldText } from '../shared/names.ts'
import { importColumns } from './columns.ts'
import type { ImportKind } from './kinds.ts'

export interface HeadingMatch {
  readonly heading: string
  /** The column that the heading is taken for; null where none is. */
  readonly column: string | null
}

/** Without accents, case, marks of required fields, remarks in brackets and punctuation. */
const foldHeading = (heading: string): string =>
  foldText(heading.replace(/\([^)]*\)/g, ' '))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Takes each heading for a column of the kind; a column is read from the first heading that fits it. */
export const recogniseHeadings = (kind: ImportKind, headings: readonly string[]): HeadingMatch[] => {
  const columns = importColumns(kind)
  const columnByHeading = new Map<string, string>()
  // A column's own name and headings come before the synonyms of any other.
  for (const { name, heading } of columns)
    for (const text of [name, heading.vi, heading.en]) columnByHeading.set(foldHeading(text), name)
  for (const { name, synonyms } of columns)
    for (const text of synonyms) {
      const folded = foldHeading(text)
      if (!columnByHeading.has(folded)) columnByHeading.set(folded, name)
    }
  const taken = new Set<string>()
  return headings.map((heading) => {
    const column = columnByHeading.get(foldHeading(heading)) ?? null
    if (column === null || taken.has(column)) return { heading, column: null }
    taken.add(column)
    return { heading, column }
  })
}

/** The required columns that neither the file nor a default for every row gives. */
export const missingColumns = (
  kind: ImportKind,
  mapping: readonly HeadingMatch[],
  defaults: Readonly<Record<string, string>>,
): string[] => {
  const given = new Set(mapping.map(({ column }) => column))
  return importColumns(kind)
    .filter(({ name, required }) => required && !given.has(name) && !defaults[name]?.trim())
    .map(({ name }) => name)
}
