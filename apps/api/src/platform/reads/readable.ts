import { Prisma } from '@nguon/database'
import { type CalendarDate, type FieldClass, fieldClassOf, VERBS, type Verb, verbOfClass } from '@nguon/domain'
import type { Context } from '../context.ts'

/** The arguments of a field as the schema has read them. */
export type Arguments = Readonly<Record<string, unknown>>

/** One request as a statement sees it: who asks, and with which arguments. */
export interface Ask {
  readonly context: Context
  readonly today: CalendarDate
  /** The subtrees over which the viewer holds the verb, as ranges of paths. */
  readonly scope: (verb: Verb) => readonly { readonly from: string; readonly to: string }[]
  /** Whether the viewer holds the verb over the path. */
  readonly may: (verb: Verb, path: string) => boolean
  /** What was prepared of each field's arguments, by the number of the field in the statement. */
  readonly prepared: readonly unknown[]
}

/** A value that differs from ask to ask: it stands as a parameter in the statement, whose text stays the same. */
export const given = (value: (ask: Ask) => unknown): Prisma.Sql => Prisma.sql`${value}`

/** The verbs by which a statement fences rows. */
export const FENCE_VERBS = ['committee:read', 'candidate:read', 'mentor:read', 'target:read'] as const satisfies Verb[]
export type FenceVerb = (typeof FENCE_VERBS)[number]

/** How a field of a row is put into a statement that has others too. */
export interface Place {
  /** The row that the field belongs to. */
  readonly own: Prisma.Sql
  /** The prepared arguments of the field. */
  readonly prepared: <T>(read: (prepared: never) => T) => Prisma.Sql
  /** Rows whose path lies where the viewer holds the verb. */
  readonly fence: (path: Prisma.Sql, verb: FenceVerb) => Prisma.Sql
}

/** Arguments that the fast path does not know: the request goes the ordinary way. */
export const NOT_KNOWN = Symbol('not known')

/** What may be said of a field's arguments before the statement is made. */
interface Prepared {
  /** What the statement's text depends on; the same word, the same text. */
  readonly shape: string
  /** What its parameters are taken from. */
  readonly prepared: unknown
}
type Prepare = (args: Arguments, context: Context) => Prepared | typeof NOT_KNOWN | Promise<Prepared | typeof NOT_KNOWN>

/** A value made of columns of the row. */
export interface LeafField {
  readonly kind: 'leaf'
  readonly columns: readonly string[]
  readonly value: (columns: readonly unknown[], ask: Ask, args: Arguments) => unknown
}
/** Another row that this one leads to. */
export interface OneField {
  readonly kind: 'one'
  readonly type: string
  readonly prepare?: Prepare
  /** The condition that picks the row `other`. */
  readonly where: (place: Place, other: Prisma.Sql) => Prisma.Sql
}
/** A page of rows. */
export interface PageField {
  readonly kind: 'page'
  readonly type: string
  readonly prepare: Prepare
  /** `other` is a row of the list, `at` the row of what `PageList.at` reads. */
  readonly list: (shape: string, place: Place, other: Prisma.Sql, at: Prisma.Sql) => PageList
}
/** Which rows a page is cut from, and in which order. */
export interface PageList {
  /** What the conditions need of elsewhere, read once: one row, or none where the list is empty. */
  readonly at?: Prisma.Sql
  readonly where: Prisma.Sql
  readonly order: Prisma.Sql
  readonly descending: boolean
  /**
   * True where the rows are so many that they are better met in their order than found and sorted. The planner cannot
   * know: of a place that is a parameter it takes any to be of middling size. An expression where the statement has to
   * find out itself.
   */
  readonly large: Prisma.Sql | boolean
}
/** Fields by name, those of an object with its own. */
export interface Known {
  readonly [name: string]: true | Known
}
/** An object that the domain computes of figures which the statement reads. */
export interface FiguresField {
  readonly kind: 'figures'
  /** The fields of the object that it has; a request for others goes the ordinary way. Empty where it is no object. */
  readonly knows: Known
  readonly prepare: Prepare
  /** One JSON value. */
  readonly read: (shape: string, place: Place) => Prisma.Sql
  readonly value: (read: unknown, prepared: never, ask: Ask) => unknown
}
export type ReadableField = LeafField | OneField | PageField | FiguresField

interface ReadableType {
  /** What stands in FROM: the rows, each with its id. */
  readonly source: Prisma.Sql
  /** The same rows with no more than the columns that conditions ask for: to be counted. */
  readonly counted: Prisma.Sql
  readonly fields: Map<string, ReadableField>
}

// What is asked of the root is of no row.
const types = new Map<string, ReadableType>([
  ['Query', { source: Prisma.empty, counted: Prisma.empty, fields: new Map() }],
])

/** A personal column: null for those who do not hold the right of its class over the row's path. */
const fenced = (name: string, field: ReadableField, fieldClass: FieldClass): LeafField => {
  // Whether a person is unmasked is known to the resolvers alone.
  if (field.kind !== 'leaf' || fieldClass === 'SECRET') throw new Error(`${name} is not for the fast path`)
  return {
    kind: 'leaf',
    columns: [...field.columns, 'path'],
    value: (values, ask, args) =>
      ask.may(verbOfClass[fieldClass], String(values.at(-1))) ? field.value(values, ask, args) : null,
  }
}

/** The fields of a type that the fast path reads; what is not among them goes the ordinary way. */
export const readableType = (
  name: string,
  source: Prisma.Sql,
  fields: Readonly<Record<string, ReadableField>>,
  counted = source,
): void => {
  types.set(name, { source, counted, fields: new Map() })
  readableFields(name, fields)
}
/** More fields of a type that another feature has. */
export const readableFields = (name: string, fields: Readonly<Record<string, ReadableField>>): void => {
  const type = types.get(name)
  if (!type) throw new Error(`No readable type ${name}`)
  for (const [field, readable] of Object.entries(fields)) {
    const fieldClass = fieldClassOf(name, field)
    type.fields.set(field, fieldClass === null ? readable : fenced(`${name}.${field}`, readable, fieldClass))
  }
}
export const readable = (name: string): ReadableType | null => types.get(name) ?? null
export const readableNames = (): readonly string[] => [...types.keys()]

/** A column as it is; a day comes as ISO text, as the schema writes it. */
export const column = (name: string): LeafField => ({ kind: 'leaf', columns: [name], value: ([value]) => value })
/** Whether the viewer holds a verb over the row. */
export const viewerMay: LeafField = {
  kind: 'leaf',
  columns: ['path'],
  value: ([path], ask, { verb }) => VERBS.some((known) => known === verb && ask.may(known, String(path))),
}
/** Whether the personal columns of the row are hidden from the viewer. */
export const masked: LeafField = {
  kind: 'leaf',
  columns: ['path'],
  value: ([path], ask) => !ask.may('person:read', String(path)),
}
