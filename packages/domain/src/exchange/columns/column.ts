import type { Locale } from '../../shared/locales.ts'
import type { CellReader } from '../readers.ts'

/** A column that a table of a kind may have. */
export interface ColumnDefinition<T> {
  readonly required: boolean
  readonly heading: Readonly<Record<Locale, string>>
  /** Other headings that are taken for it, whatever their accents and case. */
  readonly synonyms: readonly string[]
  readonly description: Readonly<Record<Locale, string>>
  /** A cell of the template's row. */
  readonly example: string
  readonly read: CellReader<T>
}
export type ColumnTable = Readonly<Record<string, ColumnDefinition<unknown>>>

/** A row as its columns read it: a required column has a value, another may be null. */
export type RowOf<C extends ColumnTable> = {
  readonly [N in keyof C]: C[N] extends ColumnDefinition<infer T>
    ? C[N] extends { readonly required: true }
      ? T
      : T | null
    : never
}
