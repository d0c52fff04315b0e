import {
  type AuditVerb,
  EXPORT_COLUMNS,
  type ExportColumn,
  type ExportColumnName,
  type ExportList,
  fieldClassOf,
  type Labels,
  type Locale,
  labelsOf,
  type Verb,
  yesAndNo,
} from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import type { List, ListAsk } from '../../platform/pages.ts'
import { type AboutPerson, seesClass } from '../../platform/personal-fields.ts'
import type { LoggedType } from '../../platform/read-log.ts'

/** A text, a number, or a day in the columns of days. */
export type ExportCell = string | number | null

/** For whom and in which words cells are written. */
export interface ExportScene {
  readonly context: Context
  readonly labels: Labels
  readonly yesOrNo: (value: boolean | null) => string | null
}
/** The word of a listed value; nothing for none. */
export const wordOf = <K extends string>(words: Readonly<Record<K, string>>, value: K | null): string | null =>
  value === null ? null : words[value]

/** The filter and the order of the list's GraphQL field; null where none is given. */
export interface Asked<F, O> {
  readonly filter: F | null
  readonly orderBy: O | null
}
/** A list opened for somebody: how many rows it has, and the cells of so many rows at a time. */
export interface OpenedExport {
  readonly count: () => Promise<number>
  /** The columns that there are and their heads, where the question decides them; otherwise those of the list. */
  readonly heads?: Readonly<Record<string, ExportColumn>>
  readonly lots: (columns: readonly string[], locale: Locale) => AsyncGenerator<readonly (readonly ExportCell[])[]>
}
export interface ExportTable {
  readonly verb: Verb
  /** The inputs of the GraphQL schema that the filter and the order are read by. */
  readonly filterType: string
  readonly orderType: string | null
  readonly columns: readonly string[]
  /** Throws FORBIDDEN as the list's GraphQL field does. `asked` was read by the input types. */
  readonly open: (context: Context, asked: Asked<unknown, unknown>, locale: Locale) => Promise<OpenedExport>
}

export const ROWS_AT_A_TIME = 1_000

/** The cells of a row by the names of their columns. */
export type CellsOf<N extends string, R> = Readonly<
  Record<N, (row: R, scene: ExportScene) => ExportCell | Promise<ExportCell>>
>

/** The type of the rows in the schema, and of whom each tells. */
export interface ExportedPersons<R> {
  readonly type: string
  readonly about: (row: R) => AboutPerson
  /** Whose reading it is; left out where a row is of no named person. */
  readonly subject?: (row: R) => { readonly type: LoggedType; readonly id: string }
}

/** Sensitive cells that were written are readings of the persons of their rows. */
const noteLot = <R>(
  { reads }: Context,
  { type, subject }: ExportedPersons<R>,
  columns: readonly string[],
  lot: readonly R[],
  written: readonly (readonly ExportCell[])[],
): void => {
  if (!reads || !subject) return
  const classes = columns.map((name) => fieldClassOf(type, name))
  for (const [place, row] of lot.entries())
    for (const [column, fieldClass] of classes.entries())
      if ((fieldClass === 'SENSITIVE' || fieldClass === 'SECRET') && written[place]?.[column] != null) {
        const { type: logged, id } = subject(row)
        reads.note(logged, id, fieldClass)
      }
}

/** A list opened for somebody who may read it. */
export const openRows = <A, R, N extends string>(
  context: Context,
  rows: List<A, R>,
  ask: ListAsk<A>,
  cellsOfRow: CellsOf<N, NonNullable<R>>,
  persons?: ExportedPersons<NonNullable<R>>,
): OpenedExport => {
  const cells = new Map(Object.entries<CellsOf<N, NonNullable<R>>[N]>(cellsOfRow))
  return {
    count: () => rows.count(context, ask),
    lots: async function* (columns, locale) {
      const words = yesAndNo[locale]
      const yesOrNo: ExportScene['yesOrNo'] = (value) => (value === null ? null : value ? words.yes : words.no)
      const scene = { context, labels: labelsOf(locale), yesOrNo }
      if (context.reads) context.reads.purpose = 'list:export' satisfies AuditVerb
      for await (const lot of rows.walk(context, ask, ROWS_AT_A_TIME)) {
        const written = await Promise.all(
          lot.map((row) => Promise.all(columns.map((name) => cells.get(name)?.(row, scene) ?? null))),
        )
        if (persons) noteLot(context, persons, columns, lot, written)
        yield written
      }
    },
  }
}

const fencedCells = <N extends string, R>(
  cells: CellsOf<N, R>,
  { type, about }: { readonly type: string; readonly about: (row: R) => AboutPerson },
): CellsOf<N, R> =>
  // The keys are those of the cells.
  Object.fromEntries(
    Object.entries<CellsOf<N, R>[N]>(cells).map(([name, cell]) => {
      const fieldClass = fieldClassOf(type, name)
      const fenced: CellsOf<N, R>[N] = async (row, scene) =>
        fieldClass === null || (await seesClass(scene.context, fieldClass, about(row))) ? cell(row, scene) : null
      return [name, fenced]
    }),
  ) as CellsOf<N, R>

/** The table of a list: its rows are those of the list's GraphQL field, and its cells are masked as the fields are. */
export const defineExport = <L extends ExportList, A, R, F, O>(definition: {
  readonly list: L
  readonly verb: Verb
  readonly filterType: string
  readonly orderType: string | null
  readonly rows: List<A, R>
  /** The type of its rows in the schema and of whom each tells: a column is hidden, and its reading noted, as the field of its name is. */
  readonly personal?: ExportedPersons<NonNullable<R>>
  readonly ask: (context: Context, asked: Asked<F, O>) => ListAsk<A> | Promise<ListAsk<A>>
  readonly cells: CellsOf<ExportColumnName<L>, NonNullable<R>>
}): ExportTable => {
  const { list, verb, filterType, orderType, rows, ask, personal } = definition
  const cells = personal ? fencedCells(definition.cells, personal) : definition.cells
  return {
    verb,
    filterType,
    orderType,
    columns: Object.keys(EXPORT_COLUMNS[list]),
    open: async (context, asked) => {
      context.viewer.require(verb)
      // What the input types of the list let through is what the list takes.
      return openRows(context, rows, await ask(context, asked as Asked<F, O>), cells, personal)
    },
  }
}
