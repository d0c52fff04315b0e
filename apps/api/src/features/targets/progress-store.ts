import { Prisma } from '@nguon/database'
import type { CalendarDate, DateBasis } from '@nguon/domain'
import { defineLoader } from '../../platform/context.ts'
import { pathWithin } from '../../platform/scope-sql.ts'

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

/**
 * Admissions of each subtree, as far as it lies in the scope, in its days: one statement for all keys of a request. A decision annulled on or before asOf
 * does not count; it did on the days before.
 */
export const admissionCountsSql = (keys: readonly AdmissionCountKey[], scope: readonly string[]): Prisma.Sql => {
  const column = { DECISION: Prisma.sql`a.decided_on`, CEREMONY: Prisma.sql`a.ceremony_on` }
  return Prisma.join(
    keys.map(
      ({ path, from, to, basis, asOf }, place) => Prisma.sql`SELECT ${place}::int AS place,
        (count(*) FILTER (WHERE NOT a.readmission))::int AS achieved, (count(*) FILTER (WHERE a.readmission))::int AS readmitted
        FROM admissions a JOIN committees c ON c.id = a.committee_id
        WHERE ${pathWithin(Prisma.sql`c.path`, [path])} AND ${pathWithin(Prisma.sql`c.path`, scope)}
          AND ${column[basis]} >= ${from}::date AND ${column[basis]} <= ${to}::date
          AND (a.annulled_on IS NULL OR a.annulled_on > ${asOf}::date) AND a.voided_at IS NULL`,
    ),
    ' UNION ALL ',
  )
}
export const admissionCounts = defineLoader<AdmissionCountKey, AdmissionCounts>(async (keys, context) => {
  const rows = await context.database.prisma.$queryRaw<(AdmissionCounts & { place: number })[]>(
    admissionCountsSql(keys, context.viewer.scope('target:read')),
  )
  const counts = new Map(rows.map(({ place, achieved, readmitted }) => [place, { achieved, readmitted }]))
  return keys.map((_, place) => counts.get(place) ?? { achieved: 0, readmitted: 0 })
})
