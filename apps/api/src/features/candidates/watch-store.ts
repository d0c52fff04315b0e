import { Prisma } from '@nguon/database'
import type { CalendarDate } from '@nguon/domain'

/** The assignment of the alias runs on the day. */
export const runsOn = (alias: Prisma.Sql, today: CalendarDate): Prisma.Sql =>
  Prisma.sql`(${alias}.starts_on <= ${today}::date AND (${alias}.ends_on IS NULL OR ${alias}.ends_on >= ${today}::date))`

/** Whoever helps the candidate of the row `k` should have assessed before the day. */
export const assessmentOverdue = (today: CalendarDate): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT 1 FROM due_items d WHERE d.candidate_id = k.id AND d.kind = 'ASSESSMENT' AND d.due_on < ${today}::date)`

/** The register of the candidate of the row `k` has a certificate of the awareness course. */
export const hasCertificate = Prisma.sql`EXISTS (
  SELECT 1 FROM papers r WHERE r.candidate_id = k.id AND r.kind = 'AWARENESS_CERTIFICATE' AND r.withdrawn_at IS NULL)`
