import { labelsOf } from '../labels/labels-of.ts'
import type { SourceOrganisationKind } from '../people/persons.ts'
import type { FieldProblem, Result } from '../shared/result.ts'
import { type GroupTarget, TARGET_GROUPS, type TargetGroup } from '../targets/groups.ts'
import { checkTargetValue, type TargetKind } from '../targets/targets.ts'
import { sourceKindCell } from './columns/candidates.ts'
import type { ColumnTable } from './columns/column.ts'
import { GROUP_COLUMN_NAMES } from './columns/targets.ts'
import { type CellsByKind, COLUMNS_BY_KIND } from './columns.ts'
import type { ImportKind } from './kinds.ts'

/** A problem of a row; the column is null where the row as a whole is meant. */
export interface RowProblem {
  readonly column: string | null
  readonly code: FieldProblem['code']
  readonly params?: NonNullable<FieldProblem['params']>
}

export type CommitteeRow = CellsByKind['COMMITTEES']
export type MentorRow = CellsByKind['MENTORS']
export interface CandidateRow extends Omit<CellsByKind['CANDIDATES'], 'sourceKind' | 'sourceName'> {
  readonly source: { readonly kind: SourceOrganisationKind; readonly name: string } | null
}
type GroupColumn = (typeof GROUP_COLUMN_NAMES)[TargetGroup]
export interface TargetRow extends Omit<CellsByKind['TARGETS'], 'kind' | 'year' | 'term' | GroupColumn> {
  /** The sub-targets that the row names. */
  readonly groups: readonly GroupTarget[]
  readonly kind: TargetKind
  readonly period: { readonly year: number } | { readonly term: string }
}
export type MemberRow = CellsByKind['MEMBERS']
export interface RowByKind {
  readonly COMMITTEES: CommitteeRow
  readonly MENTORS: MentorRow
  readonly CANDIDATES: CandidateRow
  readonly TARGETS: TargetRow
  readonly MEMBERS: MemberRow
}

/** The cells of a row by the name of their column; a column that the file lacks is absent. */
export type Cells = Readonly<Record<string, string>>
type Read<T> = Result<T, readonly RowProblem[]>

const readCells = <K extends ImportKind>(kind: K, cells: Cells, defaults: Cells): Read<CellsByKind[K]> => {
  const table: ColumnTable = COLUMNS_BY_KIND[kind]
  const values: Record<string, unknown> = {}
  const problems: RowProblem[] = []
  for (const [column, { required, read }] of Object.entries(table)) {
    const text = (cells[column] ?? defaults[column] ?? '').trim()
    values[column] = null
    if (text === '') {
      if (required) problems.push({ column, code: 'REQUIRED' })
      continue
    }
    const answer = read(text)
    if (answer.ok) values[column] = answer.value
    else problems.push({ column, ...answer.error })
  }
  // Each value was read by the reader that the column's type comes from.
  return problems.length > 0 ? { ok: false, error: problems } : { ok: true, value: values as CellsByKind[K] }
}

/** A source that has only a name is of the kind that its name says, else OTHER; one that has only a kind bears its word. */
const sourceOf = ({ sourceKind, sourceName }: CellsByKind['CANDIDATES']): CandidateRow['source'] => {
  if (sourceName === null && sourceKind === null) return null
  if (sourceName === null)
    return sourceKind && { kind: sourceKind, name: labelsOf('vi').sourceOrganisationKind[sourceKind] }
  const byName = sourceKindCell(sourceName)
  return { kind: sourceKind ?? (byName.ok ? byName.value : 'OTHER'), name: sourceName }
}

const candidateRow = (cells: CellsByKind['CANDIDATES']): Read<CandidateRow> => {
  const { sourceKind: _kind, sourceName: _name, ...rest } = cells
  return { ok: true, value: { ...rest, source: sourceOf(cells) } }
}

const targetRow = (cells: CellsByKind['TARGETS']): Read<TargetRow> => {
  const { year, term, kind, committee, minimum, maximum, memberShare, decisionNumber, decidedOn, issuer } = cells
  const groups = TARGET_GROUPS.flatMap((group): GroupTarget[] => {
    const amount = cells[GROUP_COLUMN_NAMES[group]]
    return amount === null ? [] : [{ group, ...amount }]
  })
  const meant = kind ?? (memberShare !== null ? 'RATE_OF_MEMBERS' : maximum !== null ? 'COUNT_RANGE' : 'COUNT_MIN')
  const problems = checkTargetValue({ kind: meant, minimum, maximum, memberShare }).map(
    ({ field, ...problem }): RowProblem => ({ column: field, ...problem }),
  )
  if (year !== null && term !== null) problems.push({ column: 'term', code: 'PERIOD_TWICE' })
  const period = year !== null ? { year } : term !== null ? { term } : null
  if (period === null) problems.push({ column: 'year', code: 'PERIOD_REQUIRED' })
  return period === null || problems.length > 0
    ? { ok: false, error: problems }
    : {
        ok: true,
        value: {
          committee,
          minimum,
          maximum,
          memberShare,
          decisionNumber,
          decidedOn,
          issuer,
          groups,
          kind: meant,
          period,
        },
      }
}

type RowReaders = { readonly [K in ImportKind]: (cells: CellsByKind[K]) => Read<RowByKind[K]> }
const rowReaders: RowReaders = {
  COMMITTEES: (value) => ({ ok: true, value }),
  MENTORS: (value) => ({ ok: true, value }),
  CANDIDATES: candidateRow,
  TARGETS: targetRow,
  MEMBERS: (value) => ({ ok: true, value }),
}

/**
 * One row of a file, read by its columns, or every problem in it. A default stands for a column that the file lacks, not
 * for a blank cell.
 */
export const readRow = <K extends ImportKind>(kind: K, cells: Cells, defaults: Cells = {}): Read<RowByKind[K]> => {
  const read = readCells(kind, cells, defaults)
  return read.ok ? rowReaders[kind](read.value) : read
}
