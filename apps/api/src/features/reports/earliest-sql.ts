import { Prisma } from '@nguon/database'
import { type CalendarDate, STAGES, type TimesBeforeDecision } from '@nguon/domain'
import { dayOf } from './group-sql.ts'

const quoted = (stages: readonly string[]): Prisma.Sql => Prisma.raw(stages.map((stage) => `'${stage}'`).join(', '))
const FROM_MEETING = quoted(STAGES.slice(STAGES.indexOf('CELL_PROPOSED')))

const monthsAfter = (day: string, months: number): Prisma.Sql =>
  Prisma.sql`(${Prisma.raw(day)} + make_interval(months => ${months}::int))::date`

/**
 * R9: before the cell takes somebody up, the day from which a member whom it has chosen has known the person long enough; null
 * where one has already, where it is not known, or where another member must be found.
 */
const acquainted = (months: number, on: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  SELECT CASE WHEN bool_or(r.may) THEN NULL ELSE min(r.known_from) END FROM (
    SELECT CASE WHEN m.official_since IS NULL THEN TRUE WHEN b.bars THEN FALSE
        ELSE a.acquainted_since IS NULL OR ${monthsAfter('a.acquainted_since', months)} <= a.starts_on END AS may,
      CASE WHEN NOT b.bars THEN ${monthsAfter('a.acquainted_since', months)} END AS known_from
    FROM mentor_assignments a JOIN mentors m ON m.id = a.mentor_id
      CROSS JOIN LATERAL (SELECT m.official_since > a.starts_on OR coalesce(m.ended_on < greatest(a.starts_on, ${on}), FALSE)
        OR EXISTS (SELECT 1 FROM mentor_restrictions d WHERE d.mentor_id = m.id
          AND (a.starts_on BETWEEN d.starts_on AND coalesce(d.ends_on, 'infinity') OR ${on} BETWEEN d.starts_on AND coalesce(d.ends_on, 'infinity'))) AS bars) b
    WHERE a.candidate_id = k.id AND NOT a.replacement AND a.starts_on <= ${on} AND (a.ends_on IS NULL OR a.ends_on >= ${on})) r)`

/** The day of the cell's meeting, or, where it is still to come, the day from which it may be. */
const meetingOn = (from: Prisma.Sql): Prisma.Sql => Prisma.sql`CASE WHEN k.stage IN (${FROM_MEETING}) THEN coalesce(
  (SELECT max(e.occurred_on) FROM case_events e WHERE e.candidate_id = k.id AND e.stage = 'CELL_PROPOSED' AND e.kind = 'STAGE_ENTERED'), k.stage_since)
  ELSE ${from} END`

/** R2: the day after the consent to an age, or after today where none was given yet. */
const consented = (on: Prisma.Sql): Prisma.Sql => Prisma.sql`coalesce((SELECT min(c.issued_on) FROM papers c
  WHERE c.candidate_id = k.id AND c.kind = 'PROVINCIAL_CONSENT_AGE' AND c.withdrawn_at IS NULL), ${on}) + 1`

/**
 * The first day on which the case `k` of the person `p` can be decided, by the times that the editions of today set. The same is
 * said, with every step and by the edition of each day, by `earliestDecision` of the domain, which a test holds against this.
 */
export const earliestDay = (
  today: CalendarDate,
  { leastAge, ageByConsent, acquaintance }: TimesBeforeDecision,
): Prisma.Sql => {
  const on = dayOf(today)
  const now = Prisma.sql`greatest(${on}, k.stage_since)`
  const known =
    acquaintance === null
      ? now
      : Prisma.sql`greatest(${now}, CASE WHEN k.stage = 'SOURCED' THEN ${acquainted(acquaintance, now)} END)`
  const grown =
    leastAge === null
      ? known
      : Prisma.sql`greatest(${known}, CASE WHEN k.stage NOT IN (${FROM_MEETING}) THEN ${monthsAfter('p.birth_date', leastAge)} END)`
  if (ageByConsent === null) return grown
  return Prisma.sql`greatest(${grown}, CASE WHEN p.birth_date <= (${on} - make_interval(months => ${ageByConsent}::int))::date
    AND ${monthsAfter('p.birth_date', ageByConsent + 1)} <= ${meetingOn(grown)} THEN ${consented(on)} END)`
}

/** The same for whoever may not know an age: by nothing but the day of the last step. */
export const earliestDayUnseen = (today: CalendarDate): Prisma.Sql =>
  Prisma.sql`greatest(${dayOf(today)}, k.stage_since)`
