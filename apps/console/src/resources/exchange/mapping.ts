export type ImportColumnChoice = { name: string; required: boolean }
export type HeadingMatch = { heading: string; column: string | null }

/** The required columns that neither the file nor a default for every row gives. */
export function missingColumns(
  columns: readonly ImportColumnChoice[],
  mapping: readonly HeadingMatch[],
  defaults: Readonly<Record<string, string>>,
): readonly string[] {
  const mapped = new Set(mapping.flatMap(({ column }) => (column === null ? [] : [column])))
  return columns
    .filter(({ name, required }) => required && !mapped.has(name) && (defaults[name] ?? '').trim() === '')
    .map(({ name }) => name)
}

/** The columns that the file does not fill, so that one value for every row may be given. */
export function columnsToDefault<C extends ImportColumnChoice>(
  columns: readonly C[],
  mapping: readonly HeadingMatch[],
): readonly C[] {
  const mapped = new Set(mapping.flatMap(({ column }) => (column === null ? [] : [column])))
  return columns.filter(({ name }) => !mapped.has(name))
}

/** A heading read as another column; the column's earlier heading, if any, is then read as none. */
export function reassign(
  mapping: readonly HeadingMatch[],
  heading: string,
  column: string | null,
): readonly HeadingMatch[] {
  return mapping.map((match) => {
    if (match.heading === heading) return { heading, column }
    return column !== null && match.column === column ? { heading: match.heading, column: null } : match
  })
}
