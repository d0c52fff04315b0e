import { Prisma } from '@nguon/database'
import { type CalendarDate, type CommitteeKind, type DateBasis, isCell, subtreeRange, yearOf } from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import { badInput } from '../../platform/errors.ts'
import { defineList, type PageArguments } from '../../platform/pages.ts'
import { pathWithin } from '../../platform/scope-sql.ts'
import { type Committee, committeeById } from '../committees/index.ts'
import { countedAdmissions } from './progress-store.ts'

export const DESCENDANT_ORDERS = ['RATE', 'SHORTFALL', 'ACHIEVED', 'CHANGE', 'NAME'] as const
export interface DescendantOrder {
  readonly field: (typeof DESCENDANT_ORDERS)[number]
  readonly direction: 'ASC' | 'DESC'
}
export interface DescendantFilter {
  readonly belowExpected?: boolean | null | undefined
  readonly withoutTarget?: boolean | null | undefined
}
interface Days {
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly asOf: CalendarDate
}
export interface DescendantArguments extends PageArguments, Days {
  /** The committee whose descendants are asked for. */
  readonly path: string
  readonly kind: CommitteeKind
  readonly basis: DateBasis
  readonly periodKey: string
  /** The days of the period, and those of them that have passed on asOf. */
  readonly days: number
  readonly passed: number
  /** The same days of the year before; null for a term. */
  readonly lastYear: Days | null
  readonly filter?: DescendantFilter | null | undefined
  readonly orderBy?: DescendantOrder | null | undefined
}

// A province has 8,000 cells. What is asked of more at once would be asked of the whole country, and read by nobody.
export const MOST_DESCENDANTS = 20_000

export const below = (column: Prisma.Sql, path: string): Prisma.Sql => {
  const { from, to } = subtreeRange(path)
  return Prisma.sql`${column} >= ${from} AND ${column} < ${to}`
}
export const isLiving = (asOf: CalendarDate) => Prisma.sql`(c.dissolved_on IS NULL OR c.dissolved_on >= ${asOf}::date)`

export const seenBy = ({ viewer }: Context): Prisma.Sql =>
  Prisma.sql`${pathWithin(Prisma.sql`c.path`, viewer.scope('committee:read'))} AND ${pathWithin(Prisma.sql`c.path`, viewer.scope('target:read'))}`

/** How many living committees of the kind stand below it. Throws BAD_USER_INPUT where they are more than one list takes. */
export const countDescendants = async (
  context: Context,
  { path, kind, asOf }: Pick<DescendantArguments, 'path' | 'kind' | 'asOf'>,
): Promise<number> => {
  const [found] = await context.database.prisma.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (SELECT 1 FROM committees c
      WHERE ${below(Prisma.sql`c.path`, path)} AND c.path <> ${path} AND c.kind = ${kind} AND ${isLiving(asOf)} AND ${seenBy(context)}
      LIMIT ${MOST_DESCENDANTS + 1}) AS found`
  const count = found?.count ?? 0
  if (count > MOST_DESCENDANTS)
    throw badInput(`More than ${MOST_DESCENDANTS} committees of this kind: ask a committee below`)
  return count
}

const DAY: Readonly<Record<DateBasis, Prisma.Sql>> = {
  DECISION: Prisma.sql`a.decided_on`,
  CEREMONY: Prisma.sql`a.ceremony_on`,
}
/**
 * What each committee `c` achieved, as a join. Nothing stands below a cell, so its few admissions are read from their index;
 * of the others, the counters.
 */
const achievedJoin = (
  alias: Prisma.Sql,
  { kind, basis }: DescendantArguments,
  { from, to, asOf }: Days,
): Prisma.Sql => {
  const day = DAY[basis]
  if (isCell(kind))
    return Prisma.sql`CROSS JOIN LATERAL (SELECT count(*)::int AS achieved FROM admissions a
        WHERE a.path = c.path AND ${day} BETWEEN ${from}::date AND ${to}::date AND a.voided_at IS NULL
          AND NOT a.readmission AND (a.annulled_on IS NULL OR a.annulled_on > ${asOf}::date)) AS ${alias}`
  const counted = countedAdmissions(basis, {
    ordinal: Prisma.sql`c.ordinal`,
    path: Prisma.sql`c.path`,
    until: Prisma.sql`left(c.path, -1) || '0'`,
    from: Prisma.sql`${from}::date`,
    to: Prisma.sql`${to}::date`,
    asOf: Prisma.sql`${asOf}::date`,
  })
  return Prisma.sql`CROSS JOIN LATERAL (${counted}) AS ${alias}`
}

/** What the target in force asks of the committee `c`, as requiredCount of the domain has it. */
export const required = (from: CalendarDate): Prisma.Sql => {
  const year = yearOf(from) - 1
  return Prisma.sql`CASE goal.kind WHEN 'RATE_OF_MEMBERS' THEN ceil(round(goal.member_share * coalesce(
      (SELECT m.official_members FROM member_counts m WHERE m.committee_id = c.id AND m.year = ${year}),
      (SELECT sum(m.official_members)::int FROM member_counts m JOIN committees b ON b.id = m.committee_id
        WHERE b.path >= c.path AND b.path < left(c.path, -1) || '0' AND m.year = ${year} AND b.kind IN ('CELL', 'GRASSROOTS_CELL'))), 6))::int
    ELSE goal.minimum END`
}

/**
 * The target in force of each committee `c`. OFFSET 0 keeps it a look-up of its own: joined, the targets of the whole
 * country were read.
 */
export const targetJoin = (periodKey: string, asOf: CalendarDate): Prisma.Sql =>
  Prisma.sql`LEFT JOIN LATERAL (SELECT r.kind, r.minimum, r.member_share FROM targets t
          CROSS JOIN LATERAL (SELECT * FROM target_revisions r WHERE r.target_id = t.id AND r.decided_on <= ${asOf}::date
            ORDER BY r.sequence DESC LIMIT 1) AS r
          WHERE t.committee_id = c.id AND t.period_key = ${periodKey} OFFSET 0) AS goal ON true`

// Those without a value come last, whichever way.
const known = (value: Prisma.Sql, descending: boolean) =>
  Prisma.sql`coalesce((${value})::float8, ${descending ? Prisma.sql`'-Infinity'` : Prisma.sql`'Infinity'`}::float8)`
const orderOf = (field: DescendantOrder['field'], descending: boolean): Prisma.Sql => {
  switch (field) {
    case 'RATE':
      return known(Prisma.sql`c.achieved::float8 / nullif(c.required, 0)`, descending)
    case 'SHORTFALL':
      return known(
        Prisma.sql`CASE WHEN c.required IS NOT NULL THEN greatest(c.required - c.achieved, 0) END`,
        descending,
      )
    case 'ACHIEVED':
      return Prisma.sql`c.achieved`
    case 'CHANGE':
      return known(Prisma.sql`c.achieved - c.before`, descending)
    case 'NAME':
      return Prisma.sql`c.sort_key`
  }
}

/** All living committees of a kind below another, by how far they are. */
export const descendantList = defineList<DescendantArguments, Committee>({
  query: async (context, args) => {
    const { path, kind, asOf, periodKey, lastYear, from, days, passed, filter, orderBy } = args
    const { field, direction } = orderBy ?? { field: 'RATE', direction: 'ASC' }
    const [done, before] = [Prisma.sql`done`, Prisma.sql`before`]
    // What neither the order nor the filter looks at is not read of thousands of committees.
    const looksAt = {
      achieved: field !== 'NAME' || filter?.belowExpected,
      target: field === 'RATE' || field === 'SHORTFALL' || filter?.belowExpected || filter?.withoutTarget,
    }
    const compared = field === 'CHANGE' && lastYear
    const descending = direction === 'DESC'
    return {
      from: Prisma.sql`(SELECT c.id, c.path, c.sort_key, ${looksAt.achieved ? Prisma.sql`done.achieved` : Prisma.sql`NULL::int`} AS achieved, ${looksAt.target ? required(from) : Prisma.sql`NULL::int`} AS required,
          ${compared ? Prisma.sql`before.achieved` : Prisma.sql`NULL::int`} AS before
        FROM committees c
        ${looksAt.achieved ? achievedJoin(done, args, args) : Prisma.empty}
        ${compared ? achievedJoin(before, args, lastYear) : Prisma.empty}
        ${looksAt.target ? targetJoin(periodKey, asOf) : Prisma.empty}
        WHERE ${below(Prisma.sql`c.path`, path)} AND c.path <> ${path} AND c.kind = ${kind} AND ${isLiving(asOf)}
          AND ${seenBy(context)}) AS c`,
      id: Prisma.sql`c.id`,
      path: Prisma.sql`c.path`,
      where: [
        // Rounded as progressOf of the domain does.
        ...(filter?.belowExpected
          ? [Prisma.sql`c.achieved < floor(c.required::numeric * ${passed}::int / ${days}::int + 0.5)`]
          : []),
        ...(filter?.withoutTarget ? [Prisma.sql`c.required IS NULL`] : []),
      ],
      order: orderOf(field, descending),
      descending,
    }
  },
  load: (context, ids) => Promise.all(ids.map((id) => committeeById(context).load(id))),
})
