import { type GroupCode, MOST_REPORT_ROWS, type ReportDimension, type ReportRow } from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import { committeeWithin } from '../../platform/scope-sql.ts'
import { codeOfTime } from './group-sql.ts'
import { reportSql } from './report-sql.ts'
import { type AskedReport, isOfHistory } from './source-sql.ts'

/** A group of some of the dimensions, as the database answers it. */
export interface AnsweredGroup {
  /** The dimensions that the group is told by. */
  readonly dimensions: readonly ReportDimension[]
  readonly row: ReportRow
}

/** A group that no list of codes has: its id, its name, and its place in the order of such names. */
export interface Named {
  readonly id: string
  readonly name: string
  readonly place: number
}
type Answered = Record<string, string | number | null> & { over: number; value: number | null; count: number }

const groupOf = ({ dimensions }: AskedReport, answered: Answered): AnsweredGroup => {
  const told = dimensions.filter((_, index) => ((answered.over >> (dimensions.length - 1 - index)) & 1) === 0)
  const codes = told.map((dimension): GroupCode => {
    const text = answered[`k${dimensions.indexOf(dimension)}`]
    return text === null || text === undefined ? null : codeOfTime(dimension, String(text))
  })
  return { dimensions: told, row: { codes, value: answered.value, count: answered.count } }
}

/** The groups of a report, those of its margins among them where they do not add up; null where there are too many. */
export const readReport = async (context: Context, asked: AskedReport): Promise<AnsweredGroup[] | null> => {
  const { prisma } = context.database
  // The planner takes every day and every path of the rows for a group and would sort millions of rows to form a few
  // hundred: it is told to hash them. The history of cases is sorted anyway, to know which event follows which.
  const sort = isOfHistory(asked.measure) ? 'on' : 'off'
  const [, answered] = await prisma.$transaction([
    prisma.$queryRaw`SELECT set_config('enable_sort', ${sort}, TRUE), set_config('jit', 'off', TRUE)`,
    prisma.$queryRaw<Answered[]>(reportSql(asked)),
  ])
  return answered.length > MOST_REPORT_ROWS ? null : answered.map((row) => groupOf(asked, row))
}

/** The codes that a dimension has in the groups. */
export const codesIn = (groups: readonly AnsweredGroup[], wanted: ReportDimension): string[] => [
  ...new Set(
    groups.flatMap(({ dimensions, row }) => {
      const code = row.codes[dimensions.indexOf(wanted)]
      return dimensions.includes(wanted) && code != null ? [code] : []
    }),
  ),
]

/** The committees of the groups by ordinal, in the order of their names. */
export const readCommittees = async (
  { viewer, database }: Context,
  groups: readonly AnsweredGroup[],
): Promise<ReadonlyMap<string, Named>> => {
  const ordinals = codesIn(groups, 'COMMITTEE').map(Number)
  if (ordinals.length === 0) return new Map()
  const rows = await database.prisma.committee.findMany({
    where: { AND: [{ ordinal: { in: ordinals } }, committeeWithin(viewer.scope('committee:read'))] },
    select: { id: true, ordinal: true, name: true },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
  })
  return new Map(rows.map(({ id, ordinal, name }, place) => [String(ordinal), { id, name, place }]))
}
