import { EXPORT_LISTS, type ExportList, type Locale, readLocale } from '@nguon/domain'
import { coerceInputValue, type GraphQLSchema, isInputType } from 'graphql'
import { holdsOnlyStorable } from '../../platform/asked-text.ts'
import { badInput } from '../../platform/errors.ts'
import type { Asked, ExportTable } from './export-table.ts'
import { tableByList } from './export-tables.ts'
import { TEMPLATE_FORMATS, type TemplateFormat } from './template.ts'

/** What an address asks to be written. */
export interface ExportRequest {
  readonly list: ExportList
  readonly format: TemplateFormat
  readonly table: ExportTable
  readonly asked: Asked<unknown, unknown>
  /** The filter and the order as they were written, for the audit. */
  readonly written: { readonly filter: unknown; readonly orderBy: unknown }
  readonly columns: readonly string[]
  readonly locale: Locale
}

/** The list and the format that "candidates.xlsx" names; null where there is none of them. */
export const readFileName = (file: string): Pick<ExportRequest, 'list' | 'format'> | null => {
  const [name, extension, ...more] = file.split('.')
  const list = EXPORT_LISTS.find((one) => one === name)
  const format = TEMPLATE_FORMATS.find((one) => one === extension)
  return list && format && more.length === 0 ? { list, format } : null
}

const PARAMETERS = ['filter', 'orderBy', 'columns', 'lang'] as const
type Parameters = Partial<Readonly<Record<(typeof PARAMETERS)[number], string>>>

const readParameters = (query: unknown): Parameters => {
  const entries = Object.entries(typeof query === 'object' && query !== null ? query : {})
  return Object.fromEntries(
    entries.map(([name, value]) => {
      if (!PARAMETERS.some((one) => one === name)) throw badInput(`There is no parameter \`${name.slice(0, 40)}\``)
      if (typeof value !== 'string') throw badInput(`\`${name}\` is given once`)
      return [name, value]
    }),
  )
}

const readJson = (name: string, text: string | undefined): unknown => {
  if (text === undefined || text === '') return null
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw badInput(`\`${name}\` is JSON`)
  }
  if (!holdsOnlyStorable(value)) throw badInput('A text holds NUL or half of a character')
  return value
}

/** The value as the input type of the schema reads it. */
const readInput = (schema: GraphQLSchema, name: string, typeName: string | null, value: unknown): unknown => {
  if (value === null) return null
  const type = typeName === null ? null : schema.getType(typeName)
  if (!type || !isInputType(type)) throw badInput(`The list takes no \`${name}\``)
  return coerceInputValue(value, type, (path, _value, { message }) => {
    throw badInput(`\`${[name, ...path].join('.')}\`: ${message.replace(/ Did you mean .*$/, '')}`)
  })
}

const readColumns = (text: string | undefined, known: readonly string[]): readonly string[] => {
  if (text === undefined || text === '') return known
  const names = text.split(',')
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) throw badInput(`There is no column \`${unknown.slice(0, 40)}\``)
  if (new Set(names).size < names.length) throw badInput('A column is named twice')
  return names
}

/** Throws BAD_USER_INPUT for a parameter, filter, order, column or language that the list does not know. */
export const readRequest = (
  schema: GraphQLSchema,
  { list, format }: Pick<ExportRequest, 'list' | 'format'>,
  query: unknown,
  usualLocale: Locale,
): ExportRequest => {
  const parameters = readParameters(query)
  const table = tableByList[list]
  const filter = readJson('filter', parameters.filter)
  const orderBy = readJson('orderBy', parameters.orderBy)
  const { lang } = parameters
  if (lang !== undefined && lang !== 'vi' && lang !== 'en') throw badInput('`lang` is vi or en')
  return {
    list,
    format,
    table,
    asked: {
      filter: readInput(schema, 'filter', table.filterType, filter),
      orderBy: readInput(schema, 'orderBy', table.orderType, orderBy),
    },
    written: { filter, orderBy },
    columns: readColumns(parameters.columns, table.columns),
    locale: lang === undefined ? usualLocale : readLocale(lang),
  }
}
