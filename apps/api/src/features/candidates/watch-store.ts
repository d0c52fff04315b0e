import { Prisma } from '@nguon/database'
import { type CalendarDate, USUAL_DUE_SETTINGS } from '@nguon/domain'

/** The assignment of the alias runs on the day. */
export const runsOn = (alias: Prisma.Sql, today: CalendarDate): Prisma.Sql =>
  Prisma.sql`(${alias}.starts_on <= ${today}::date AND (${alias}.ends_on IS NULL OR ${alias}.ends_on >= ${today}::date))`

/** Whoever helps the candidate of the row `k` should have assessed again before the day: findAssessmentDay in SQL. */
export const assessmentOverdue = (today: CalendarDate): Prisma.Sql => Prisma.sql`(
  k.exit IS NULL AND k.stage NOT IN ('SOURCED', 'OFFICIAL') AND k.side_state IS DISTINCT FROM 'ON_HOLD'
  AND ${today}::date > (
    SELECT GREATEST(
      min(a.starts_on),
      (SELECT max(e.occurred_on) FROM case_events e WHERE e.candidate_id = k.id AND e.kind = 'STAGE_ENTERED' AND e.stage = 'CULTIVATING'),
      (SELECT max(s.assessed_on) FROM assessments s WHERE s.candidate_id = k.id)
    ) + make_interval(months => ${USUAL_DUE_SETTINGS.assessmentMonths}::int)
    FROM mentor_assignments a WHERE a.candidate_id = k.id AND ${runsOn(Prisma.sql`a`, today)} HAVING count(*) > 0))`

/** The register of the candidate of the row `k` has a certificate of the awareness course. */
export const hasCertificate = Prisma.sql`EXISTS (
  SELECT 1 FROM papers r WHERE r.candidate_id = k.id AND r.kind = 'AWARENESS_CERTIFICATE' AND r.withdrawn_at IS NULL)`
