import { Prisma } from '@nguon/database'
import {
  type ActDeadline,
  type CalendarDate,
  RULE_OF_ACT,
  TIMED_ACTS,
  type TimedAct,
  type TimelyActs,
} from '@nguon/domain'
import { type Context, defineLoader } from '../../platform/context.ts'
import { narrowedTo, pathWithin } from '../../platform/scope-sql.ts'
import { storedWord } from '../../platform/stored-words.ts'
import { dayOf } from './group-sql.ts'

/** Acts that were done from a day to a day in a subtree. */
export interface ActsKey {
  readonly path: string
  readonly from: CalendarDate
  readonly to: CalendarDate
}
export type DeadlinesByAct = Readonly<Record<TimedAct, readonly ActDeadline[]>>

const table = (deadlines: readonly ActDeadline[]): Prisma.Sql =>
  Prisma.sql`(SELECT * FROM unnest(${deadlines.map(({ startsOn }) => startsOn)}::date[], ${deadlines.map(({ lastOn }) => lastOn)}::date[],
    ${deadlines.map(({ fromReceipt }) => fromReceipt)}::bool[]) AS one(starts_on, last_on, from_receipt))`

/** An act with its day and its last day in time, the latter unknown where nobody can say it. */
const tallied = (act: TimedAct, acts: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT ${Prisma.raw(`'${act}'`)} AS act, count(*)::int AS done, (count(*) FILTER (WHERE done_on <= last_on))::int AS "onTime",
    (count(*) FILTER (WHERE done_on > last_on))::int AS late, (count(*) FILTER (WHERE last_on IS NULL OR done_on IS NULL))::int AS unknown
  FROM (${acts}) AS acts`

/**
 * Ceremonies: the decision's receipt is looked up only for those which came too late counted from its issue. Where it is not
 * known, nothing can be said.
 */
const ceremonies = ({ from, to }: ActsKey, places: readonly string[], deadlines: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT a.ceremony_on AS done_on, CASE WHEN issued.from_receipt AND a.ceremony_on > issued.last_on THEN received.last_on ELSE issued.last_on END AS last_on
  FROM admissions a LEFT JOIN ${deadlines} AS issued ON issued.starts_on = a.decided_on
    LEFT JOIN LATERAL (SELECT p.received_on FROM papers p WHERE p.candidate_id = a.candidate_id AND p.kind = 'ADMISSION_DECISION'
      AND p.withdrawn_at IS NULL AND p.received_on IS NOT NULL ORDER BY p.issued_on DESC LIMIT 1) AS paper
      ON issued.from_receipt AND a.ceremony_on > issued.last_on
    LEFT JOIN ${deadlines} AS received ON received.starts_on = paper.received_on
  WHERE ${pathWithin(Prisma.sql`a.path`, places)} AND a.voided_at IS NULL AND a.ceremony_on BETWEEN ${dayOf(from)} AND ${dayOf(to)}`

/** Recognised members by the day on which their cell considered it: its resolution's, else that of its vote, else not known. */
const considerations = (
  { from, to }: ActsKey,
  places: readonly string[],
  deadlines: Prisma.Sql,
): Prisma.Sql => Prisma.sql`
  SELECT told.done_on, deadline.last_on FROM (
    SELECT k.official_on, k.stage_since, coalesce(
      (SELECT p.issued_on FROM papers p WHERE p.candidate_id = k.id AND p.kind = 'CELL_RECOGNITION_PROPOSAL' AND p.withdrawn_at IS NULL
        ORDER BY p.issued_on DESC LIMIT 1),
      (SELECT e.occurred_on FROM case_events e WHERE e.candidate_id = k.id AND e.kind = 'VOTE_HELD' AND e.details->>'body' = 'CELL_RECOGNITION'
        ORDER BY e.sequence DESC LIMIT 1)) AS done_on
    FROM candidates k WHERE ${pathWithin(Prisma.sql`k.path`, places)} AND k.stage = 'OFFICIAL' AND k.exit IS NULL AND k.stage_since >= ${dayOf(from)}
  ) AS told LEFT JOIN ${deadlines} AS deadline ON deadline.starts_on = told.official_on
  WHERE coalesce(told.done_on, told.stage_since) BETWEEN ${dayOf(from)} AND ${dayOf(to)}`

/** Transfers of members, counted where they arrived. */
const transfers = ({ from, to }: ActsKey, places: readonly string[], deadlines: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT t.accepted_on AS done_on, deadline.last_on FROM transfers t JOIN committees c ON c.id = t.to_cell_id
    LEFT JOIN ${deadlines} AS deadline ON deadline.starts_on = t.started_on
  WHERE ${pathWithin(Prisma.sql`c.path`, places)} AND t.stage_then IN ('PROBATIONARY', 'RECOGNITION_PENDING')
    AND t.accepted_on BETWEEN ${dayOf(from)} AND ${dayOf(to)}`

/** Of the acts of a subtree, within the viewer's scope, how many were in time. */
export const readTimelyActs = async (
  { database, viewer }: Context,
  key: ActsKey,
  deadlines: DeadlinesByAct,
): Promise<Omit<TimelyActs, 'overdue'>[]> => {
  const places = narrowedTo(viewer.scope('candidate:read'), key.path)
  const rows = await database.prisma.$queryRaw<(Omit<TimelyActs, 'act' | 'overdue'> & { act: string })[]>(
    Prisma.join(
      [
        tallied('CEREMONY', ceremonies(key, places, table(deadlines.CEREMONY))),
        tallied('CONSIDERATION', considerations(key, places, table(deadlines.CONSIDERATION))),
        tallied('TRANSFER', transfers(key, places, table(deadlines.TRANSFER))),
      ],
      ' UNION ALL ',
    ),
  )
  return rows.map((row) => ({ ...row, act: storedWord(TIMED_ACTS, row.act) }))
}

/** What is not done and past its last day today, by the rules of the acts. */
export const overdueActsOf = defineLoader<string, ReadonlyMap<TimedAct, number>>(async (paths, context) => {
  const today = context.clock.today()
  const rules = Object.values(RULE_OF_ACT)
  const rows = await context.database.prisma.$queryRaw<{ place: number; rule: string; items: number }[]>(
    Prisma.join(
      paths.map(
        (path, place) => Prisma.sql`SELECT ${place}::int AS place, d.rule, count(*)::int AS items FROM due_items d
          WHERE ${pathWithin(Prisma.sql`d.path`, narrowedTo(context.viewer.scope('candidate:read'), path))}
            AND d.rule = ANY(${rules}::text[]) AND d.due_on < ${dayOf(today)} GROUP BY d.rule`,
      ),
      ' UNION ALL ',
    ),
  )
  return paths.map(
    (_, place) =>
      new Map(
        TIMED_ACTS.map((act) => [
          act,
          rows.find((row) => row.place === place && row.rule === RULE_OF_ACT[act])?.items ?? 0,
        ]),
      ),
  )
})
