const camelCase = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

// What a feature keeps as JSON is its own, and left as it is.
const OWN_JSON = new Set(['details', 'verdicts'])
const DATED = /(On|At|Since|Until|Date)$/
// Where a paper is kept.
const PLACES = new Set(['keptAt'])

/**
 * Rows that a statement gave as JSON, with the names and values that Prisma gives them: a day is midnight UTC. Names are
 * told by the columns', so that a statement can say to_json(row) and list none of them.
 */
export const rowsOfJson = (value: unknown, name = ''): unknown => {
  if (value === null || OWN_JSON.has(name)) return value
  if (Array.isArray(value)) return value.map((one) => rowsOfJson(one, name))
  if (typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value).map(([column, inner]) => {
        const field = camelCase(column)
        return [field, rowsOfJson(inner, field)]
      }),
    )
  return typeof value === 'string' && DATED.test(name) && !PLACES.has(name) ? new Date(value) : value
}
