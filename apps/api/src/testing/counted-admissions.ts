import { Prisma } from '@nguon/database'
import type { AdmissionCountKey, AdmissionCounts } from '../features/targets/progress-store.ts'
import type { Context } from '../platform/context.ts'
import { pathWithin } from '../platform/scope-sql.ts'

/** The referee of the counters: the same figures counted from the admissions themselves, as far as they lie in the scope. */
export const countAdmissions = async (
  { database, viewer }: Context,
  { path, from, to, basis, asOf }: AdmissionCountKey,
): Promise<AdmissionCounts> => {
  const day = { DECISION: Prisma.sql`a.decided_on`, CEREMONY: Prisma.sql`a.ceremony_on` }[basis]
  const [counts] = await database.prisma.$queryRaw<AdmissionCounts[]>`
    SELECT (count(*) FILTER (WHERE NOT a.readmission))::int AS achieved, (count(*) FILTER (WHERE a.readmission))::int AS readmitted
    FROM admissions a JOIN committees c ON c.id = a.committee_id
    WHERE ${pathWithin(Prisma.sql`c.path`, [path])} AND ${pathWithin(Prisma.sql`c.path`, viewer.scope('target:read'))}
      AND ${day} >= ${from}::date AND ${day} <= ${to}::date
      AND (a.annulled_on IS NULL OR a.annulled_on > ${asOf}::date) AND a.voided_at IS NULL`
  if (!counts) throw new Error('A count has an answer')
  return counts
}
