import { Prisma } from '@nguon/database'
import { type CalendarDate, type DateBasis, subtreeRange } from '@nguon/domain'
import { defineLoader } from '../../platform/context.ts'
import { narrowedTo, pathWithin } from '../../platform/scope-sql.ts'

export interface AdmissionCountKey {
  readonly path: string
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly basis: DateBasis
  readonly asOf: CalendarDate
}
export interface AdmissionCounts {
  readonly achieved: number
  readonly readmitted: number
}

/** Of which committee and days the admissions are asked; each is a column or a parameter of the statement around it. */
export interface Asked {
  readonly ordinal: Prisma.Sql
  readonly path: Prisma.Sql
  /** The first path after the subtree. */
  readonly until: Prisma.Sql
  readonly from: Prisma.Sql
  readonly to: Prisma.Sql
  readonly asOf: Prisma.Sql
}

const DAY: Readonly<Record<DateBasis, Prisma.Sql>> = {
  DECISION: Prisma.sql`a.decided_on`,
  CEREMONY: Prisma.sql`a.ceremony_on`,
}
const year = (day: Prisma.Sql) => Prisma.sql`date_part('year', ${day})::int`
const month = (day: Prisma.Sql) => Prisma.sql`date_part('month', ${day})::int`
// Of a timestamp without a zone: with one, a month's bounds took longer than all that is counted between them.
const lastOfMonth = (day: Prisma.Sql) =>
  Prisma.sql`(date_trunc('month', ${day}::timestamp) + interval '1 month - 1 day')::date`
const monthNumber = (day: Prisma.Sql) => Prisma.sql`(${year(day)} * 12 + ${month(day)})`

/**
 * Admissions of one subtree from a day to a day, as they were known on asOf: the counters of the months, what is not
 * folded in yet, less the days of the first and the last month that are not asked for, less decisions annulled by then.
 * All of one statement, so that a fold or a move is seen wholly or not at all.
 *
 * The days of a month are asked one by one: of each, the subtree's are one range of an index. After the last day on which
 * anybody was admitted there is nothing to be asked.
 */
export const countedAdmissions = (basis: DateBasis, asked: Asked): Prisma.Sql => {
  const { ordinal, path, until, from, to, asOf } = asked
  const day = DAY[basis]
  const [first, again] = [Prisma.raw(`'ADMITTED_BY_${basis}'`), Prisma.raw(`'READMITTED_BY_${basis}'`)]
  return Prisma.sql`SELECT coalesce(sum(part.amount) FILTER (WHERE NOT part.again), 0)::int AS achieved,
    coalesce(sum(part.amount) FILTER (WHERE part.again), 0)::int AS readmitted
  FROM (
    SELECT k.measure = ${again} AS again, (SELECT sum(n) FROM unnest(k.slots[
        CASE WHEN k.year = ${year(from)} THEN ${month(from)} ELSE 1 END : CASE WHEN k.year = ${year(to)} THEN ${month(to)} ELSE 12 END]) AS n) AS amount
      FROM counters k WHERE k.ordinal = ${ordinal} AND k.measure IN (${first}, ${again}) AND k.year BETWEEN ${year(from)} AND ${year(to)}
    UNION ALL
    SELECT d.measure = ${again}, d.amount FROM counter_deltas d
      WHERE d.path >= ${path} AND d.path < ${until} AND d.measure IN (${first}, ${again})
        AND d.year * 12 + d.slot BETWEEN ${monthNumber(from)} AND ${monthNumber(to)}
    UNION ALL
    SELECT outside.readmission, -outside.times
      FROM (VALUES (${from} - (date_part('day', ${from})::int - 1), ${from} - 1), (${to} + 1, ${lastOfMonth(to)})) AS edge(starts_on, ends_on)
      CROSS JOIN LATERAL generate_series(0, least(edge.ends_on, (SELECT max(${day}) FROM admissions a WHERE a.voided_at IS NULL)) - edge.starts_on) AS nth
      CROSS JOIN LATERAL (SELECT a.readmission, count(*) AS times FROM admissions a
        WHERE ${day} = edge.starts_on + nth AND a.path >= ${path} AND a.path < ${until} AND a.voided_at IS NULL GROUP BY a.readmission) AS outside
    UNION ALL
    SELECT a.readmission, -1 FROM admissions a
      WHERE a.path >= ${path} AND a.path < ${until} AND a.annulled_on <= ${asOf} AND ${day} BETWEEN ${from} AND ${to} AND a.voided_at IS NULL
  ) AS part WHERE ${from} <= ${to}`
}

const COLUMNS: Asked = {
  ordinal: Prisma.sql`c.ordinal`,
  path: Prisma.sql`asked.path`,
  until: Prisma.sql`asked.until`,
  from: Prisma.sql`asked.starts_on`,
  to: Prisma.sql`asked.ends_on`,
  asOf: Prisma.sql`asked.as_of`,
}

/** One statement for all keys of a request: each is asked of the parts of its subtree that lie in the scope. */
export const admissionCountsSql = (keys: readonly AdmissionCountKey[], scope: readonly string[]): Prisma.Sql | null => {
  const statements = (['DECISION', 'CEREMONY'] as const).flatMap((basis) => {
    const rows = keys.flatMap((key, place) =>
      key.basis === basis ? narrowedTo(scope, key.path).map((path) => ({ ...key, place, path })) : [],
    )
    if (rows.length === 0) return []
    return [
      Prisma.sql`SELECT asked.place, sum(counted.achieved)::int AS achieved, sum(counted.readmitted)::int AS readmitted
        FROM unnest(${rows.map(({ place }) => place)}::int[], ${rows.map(({ path }) => path)}::text[], ${rows.map(({ path }) => subtreeRange(path).to)}::text[],
            ${rows.map(({ from }) => from)}::date[], ${rows.map(({ to }) => to)}::date[], ${rows.map(({ asOf }) => asOf)}::date[])
          AS asked(place, path, until, starts_on, ends_on, as_of)
        JOIN committees c ON c.path = asked.path AND ${pathWithin(COLUMNS.path, scope)}
        CROSS JOIN LATERAL (${countedAdmissions(basis, COLUMNS)}) AS counted
        GROUP BY asked.place`,
    ]
  })
  return statements.length === 0 ? null : Prisma.join(statements, ' UNION ALL ')
}

const NONE: AdmissionCounts = { achieved: 0, readmitted: 0 }
export const admissionCounts = defineLoader<AdmissionCountKey, AdmissionCounts>(async (keys, context) => {
  const statement = admissionCountsSql(keys, context.viewer.scope('target:read'))
  if (!statement) return keys.map(() => NONE)
  const rows = await context.database.prisma.$queryRaw<(AdmissionCounts & { place: number })[]>(statement)
  const counts = new Map(rows.map(({ place, achieved, readmitted }) => [place, { achieved, readmitted }]))
  return keys.map((_, place) => counts.get(place) ?? NONE)
})
