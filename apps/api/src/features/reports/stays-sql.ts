import { Prisma } from '@nguon/database'
import { TRANSITIONS } from '@nguon/domain'
import { pathWithin } from '../../platform/scope-sql.ts'

/** Where a vote that did not pass, or the committee above after three of them, sends a case. */
const STAGE_BEFORE = Prisma.join(
  TRANSITIONS.flatMap((row) =>
    row.kind === 'RETURN' && row.reason === 'VOTE_NOT_PASSED'
      ? [Prisma.raw(`WHEN '${row.from}' THEN '${row.to}'`)]
      : [],
  ),
  ' ',
)

/**
 * When each of the cases came into a stage and when it left it, by the events that hold: without those that a correction
 * voided, each on its day as it was last amended. A stay that goes on has no last day. `cases` answers ids.
 */
export const staysOf = (cases: Prisma.Sql): Prisma.Sql => Prisma.sql`
  cases AS MATERIALIZED (${cases}),
  corrections AS MATERIALIZED (
    SELECT e.candidate_id, e.sequence, e.details FROM cases k JOIN case_events e ON e.candidate_id = k.id WHERE e.kind = 'CORRECTED'),
  voided AS (
    SELECT c.candidate_id, v.sequence::int AS sequence FROM corrections c CROSS JOIN jsonb_array_elements_text(c.details->'voids') AS v(sequence)),
  amended AS (
    SELECT DISTINCT ON (c.candidate_id, (c.details->'amends'->>'sequence')::int) c.candidate_id,
      (c.details->'amends'->>'sequence')::int AS sequence, (c.details->'amends'->>'occurredOn')::date AS occurred_on
    FROM corrections c WHERE c.details->'amends'->>'sequence' IS NOT NULL
    ORDER BY c.candidate_id, (c.details->'amends'->>'sequence')::int, c.sequence DESC),
  told AS (
    SELECT e.candidate_id, e.sequence, e.kind, e.stage, coalesce(m.occurred_on, e.occurred_on) AS occurred_on
    FROM cases k JOIN case_events e ON e.candidate_id = k.id
      LEFT JOIN voided v ON v.candidate_id = e.candidate_id AND v.sequence = e.sequence
      LEFT JOIN amended m ON m.candidate_id = e.candidate_id AND m.sequence = e.sequence
    WHERE v.sequence IS NULL
      AND (e.kind IN ('STAGE_ENTERED', 'RETURNED', 'EXITED') OR (e.kind = 'ESCALATION_DECIDED' AND e.details->>'outcome' = 'RETURN'))),
  stays AS (
    SELECT candidate_id, occurred_on AS entered_on, lead(occurred_on) OVER case_order AS left_on,
      CASE WHEN kind = 'ESCALATION_DECIDED' THEN CASE lag(stage) OVER case_order ${STAGE_BEFORE} END ELSE stage END AS stage, kind
    FROM told WINDOW case_order AS (PARTITION BY candidate_id ORDER BY sequence))`

/** The cases of some subtrees. */
export const casesIn = (places: readonly string[]): Prisma.Sql =>
  Prisma.sql`SELECT k.id FROM candidates k WHERE ${pathWithin(Prisma.sql`k.path`, places)}`
