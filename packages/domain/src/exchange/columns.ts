import type { Locale } from '../shared/locales.ts'
import { CANDIDATE_COLUMNS } from './columns/candidates.ts'
import type { ColumnDefinition, ColumnTable, RowOf } from './columns/column.ts'
import { COMMITTEE_COLUMNS } from './columns/committees.ts'
import { MEMBER_COLUMNS } from './columns/members.ts'
import { MENTOR_COLUMNS } from './columns/mentors.ts'
import { TARGET_COLUMNS } from './columns/targets.ts'
import type { ImportKind } from './kinds.ts'

/** The one table of what a file of each kind may say. */
export const COLUMNS_BY_KIND = {
  COMMITTEES: COMMITTEE_COLUMNS,
  MENTORS: MENTOR_COLUMNS,
  CANDIDATES: CANDIDATE_COLUMNS,
  TARGETS: TARGET_COLUMNS,
  MEMBERS: MEMBER_COLUMNS,
} as const satisfies Record<ImportKind, ColumnTable>

export interface CellsByKind {
  readonly COMMITTEES: RowOf<typeof COMMITTEE_COLUMNS>
  readonly MENTORS: RowOf<typeof MENTOR_COLUMNS>
  readonly CANDIDATES: RowOf<typeof CANDIDATE_COLUMNS>
  readonly TARGETS: RowOf<typeof TARGET_COLUMNS>
  readonly MEMBERS: RowOf<typeof MEMBER_COLUMNS>
}

export interface ImportColumn extends ColumnDefinition<unknown> {
  readonly name: string
}
const namedColumns = (table: ColumnTable): ImportColumn[] =>
  Object.entries(table).map(([name, definition]) => ({ name, ...definition }))

/** The columns of a kind, in the order of its template. */
export const importColumns = (kind: ImportKind): ImportColumn[] => namedColumns(COLUMNS_BY_KIND[kind])

const ALL_COLUMNS = Object.values(COLUMNS_BY_KIND).flatMap(namedColumns)

/** The heading of a column by its name, for a message; null where no table has it. */
export const headingOf = (name: string, locale: Locale): string | null =>
  ALL_COLUMNS.find((column) => column.name === name)?.heading[locale] ?? null
