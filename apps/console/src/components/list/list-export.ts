import { EXPORT_COLUMNS, type ExportColumnName, type ExportList } from '@nguon/domain'

type Values = Readonly<Record<string, unknown>>

/** How a list's own words become those of the schema; the page of the list and its file are asked by the same. */
export type ListQuestionMap = {
  /** The list's column names and the schema's order fields: { fullName: 'NAME' }. */
  readonly orderBy: Readonly<Record<string, string>>
  readonly filterOf: (values: Values) => Values
}

/** A list that the server writes to a file. */
export type ListExportOf<List extends ExportList> = ListQuestionMap & {
  readonly list: List
  /** The columns of the file for a column of the screen; left out, the column of the same name. */
  readonly columns?: Readonly<Record<string, readonly ExportColumnName<List>[]>>
}

export type ListExport = { [List in ExportList]: ListExportOf<List> }[ExportList]

export const EXPORT_FORMATS = ['xlsx', 'csv'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** What the file is about: the list as it is narrowed and ordered, and which columns; null for all of them. */
export type ExportQuestion = {
  readonly list: ExportList
  readonly filter: Values
  readonly orderBy: { readonly field: string; readonly direction: 'ASC' | 'DESC' } | null
  readonly columns: readonly string[] | null
}

/** The question of the file that has what the screen shows, on all its pages. */
export function exportQuestion(
  { list, orderBy, filterOf, columns }: ListExport,
  shown: { filter: Values; sort: { field: string; order: 'ASC' | 'DESC' }; columns: readonly string[] | null },
): ExportQuestion {
  const field = orderBy[shown.sort.field]
  const known = Object.keys(EXPORT_COLUMNS[list])
  const named: Readonly<Record<string, readonly string[]>> = columns ?? {}
  const wanted = shown.columns?.flatMap((key) => named[key] ?? [key]).filter((name) => known.includes(name)) ?? null
  return {
    list,
    filter: filterOf(shown.filter),
    orderBy: field === undefined ? null : { field, direction: shown.sort.order },
    columns: wanted && [...new Set(wanted)],
  }
}

export function exportAddress(question: ExportQuestion, format: ExportFormat, locale: string): string {
  const { list, filter, orderBy, columns } = question
  const parameters = new URLSearchParams({ filter: JSON.stringify(filter), lang: locale })
  if (orderBy) parameters.set('orderBy', JSON.stringify(orderBy))
  if (columns && columns.length > 0) parameters.set('columns', columns.join(','))
  return `/export/${list}.${format}?${parameters}`
}

export type ExportProblem = 'signedOut' | 'forbidden' | 'tooMany' | 'unreachable' | 'broken' | 'failed'
export type ExportAnswer =
  | { readonly ok: true; readonly file: Blob; readonly name: string; readonly rows: number | null }
  | { readonly ok: false; readonly problem: ExportProblem }

/** Fetches the file; says how many rows are coming as soon as the server has. Throws when it is called off. */
export async function fetchExport(
  address: string,
  signal: AbortSignal,
  onRows: (rows: number | null) => void,
): Promise<ExportAnswer> {
  let answered = false
  try {
    const response = await fetch(address, { credentials: 'same-origin', signal })
    if (!response.ok) return { ok: false, problem: problemOfStatus(response.status) }
    answered = true
    const rows = rowsOf(response.headers.get('x-row-count'))
    onRows(rows)
    return { ok: true, file: await response.blob(), name: fileNameOf(response, address), rows }
  } catch (error) {
    if (signal.aborted) throw error
    return { ok: false, problem: answered ? 'broken' : 'unreachable' }
  }
}

function problemOfStatus(status: number): ExportProblem {
  if (status === 401) return 'signedOut'
  if (status === 403) return 'forbidden'
  return status === 429 ? 'tooMany' : 'failed'
}

const rowsOf = (count: string | null): number | null => (count !== null && /^\d+$/.test(count) ? Number(count) : null)

function fileNameOf(response: Response, address: string): string {
  const named = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  return named ?? address.replace(/^.*\/|\?.*$/g, '')
}
