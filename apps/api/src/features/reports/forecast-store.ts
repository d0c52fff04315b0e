import { Prisma } from '@nguon/database'
import {
  type CalendarDate,
  type ForecastWindow,
  STAGES,
  STAGES_BEFORE_DECISION,
  type Stage,
  type StageHistory,
  subtreeRange,
  type YearHistory,
} from '@nguon/domain'
import { type Context, defineLoader } from '../../platform/context.ts'
import { narrowedTo, pathWithin } from '../../platform/scope-sql.ts'
import { storedWord } from '../../platform/stored-words.ts'
import { dayOf } from './group-sql.ts'
import { staysOf } from './stays-sql.ts'

/** The history of a committee that is asked for, taken of every so manieth cell. */
export interface HistoryKey {
  readonly path: string
  readonly asOf: CalendarDate
  readonly windows: readonly (ForecastWindow & { readonly year: number })[]
  readonly oneIn: number
}
export interface HistoryRead {
  /** The open cases of the day itself, of the cells that were looked at. */
  readonly pool: readonly Pick<StageHistory, 'stage' | 'open'>[]
  readonly years: readonly YearHistory[]
}

/** Of every so manieth cell: a few thousand cases say as much of a share as a million, and are read in no time. */
const sampled = (places: readonly string[], oneIn: number): Prisma.Sql =>
  Prisma.sql`(SELECT id FROM committees WHERE ${pathWithin(Prisma.sql`path`, places)} AND ordinal % ${oneIn}::int = 0)`

/** The year under which the day itself is asked for. */
const TODAY = 0

/**
 * One statement: in which stage every first case stood on the day itself (year 0) and on the same day of earlier years, and
 * whether it was decided in the window that followed. Cases that were over before the first of those days are left out.
 */
export const historySql = ({ asOf, windows, oneIn }: HistoryKey, places: readonly string[]): Prisma.Sql => {
  const first = windows.map(({ on }) => on).sort()[0] ?? asOf
  const [ofCases, ofAdmissions] =
    oneIn > 1
      ? [Prisma.sql`k.cell_id IN ${sampled(places, oneIn)}`, Prisma.sql`a.committee_id IN ${sampled(places, oneIn)}`]
      : [pathWithin(Prisma.sql`k.path`, places), pathWithin(Prisma.sql`a.path`, places)]
  const cases = Prisma.sql`SELECT k.id FROM candidates k WHERE ${ofCases} AND k.case_kind = 'FIRST'
    AND (k.exit IS NULL OR k.stage_since > ${dayOf(first)})
    AND NOT EXISTS (SELECT 1 FROM admissions a WHERE a.candidate_id = k.id AND a.voided_at IS NULL AND a.decided_on <= ${dayOf(first)})`
  const days = [{ year: TODAY, on: asOf, after: asOf, until: asOf }, ...windows].map(
    ({ year, on, after, until }) => Prisma.sql`(${year}::int, ${dayOf(on)}, ${dayOf(after)}, ${dayOf(until)})`,
  )
  const stages = Prisma.raw(STAGES_BEFORE_DECISION.map((stage) => `'${stage}'`).join(', '))
  return Prisma.sql`WITH ${staysOf(cases)},
    windows(year, on_day, after_day, until_day) AS (VALUES ${Prisma.join(days)}),
    decisions AS MATERIALIZED (
      SELECT a.candidate_id, a.decided_on FROM admissions a
      WHERE ${ofAdmissions} AND a.voided_at IS NULL AND NOT a.readmission AND a.decided_on > ${dayOf(first)}
        AND (a.annulled_on IS NULL OR a.annulled_on > ${dayOf(asOf)}))
    SELECT w.year, s.stage, count(*)::int AS open,
      (count(*) FILTER (WHERE d.decided_on > w.after_day AND d.decided_on <= w.until_day))::int AS decided
    FROM stays s JOIN windows w ON s.entered_on <= w.on_day AND (s.left_on IS NULL OR s.left_on > w.on_day)
      LEFT JOIN decisions d ON d.candidate_id = s.candidate_id
    WHERE s.stage IN (${stages}) GROUP BY w.year, s.stage
    UNION ALL
    SELECT w.year, NULL, 0, count(*)::int FROM decisions d JOIN windows w ON d.decided_on > w.after_day AND d.decided_on <= w.until_day
    GROUP BY w.year`
}

interface Row {
  readonly year: number
  readonly stage: string | null
  readonly open: number
  readonly decided: number
}

const stagesOf = (rows: readonly Row[], year: number): StageHistory[] =>
  STAGES_BEFORE_DECISION.map((stage) => {
    const row = rows.find((one) => one.year === year && one.stage === stage)
    return { stage, open: row?.open ?? 0, decided: row?.decided ?? 0 }
  })

/** What became of the cases of a committee in the windows, as far as it lies in the viewer's scope. */
export const historyOf = defineLoader<HistoryKey, HistoryRead>((keys, context) =>
  Promise.all(
    keys.map(async (key) => {
      const places = narrowedTo(context.viewer.scope('candidate:read'), key.path)
      const { prisma } = context.database
      // To compile the statement would take longer than to run it.
      const [, rows] = await prisma.$transaction([
        prisma.$queryRaw`SELECT set_config('jit', 'off', TRUE)`,
        prisma.$queryRaw<Row[]>(historySql(key, places)),
      ])
      return {
        pool: stagesOf(rows, TODAY).map(({ stage, open }) => ({ stage, open })),
        years: key.windows.map(({ year }) => {
          const stages = stagesOf(rows, year)
          const all = rows.find((one) => one.year === year && one.stage === null)?.decided ?? 0
          return { year, stages, newcomers: Math.max(all - stages.reduce((sum, { decided }) => sum + decided, 0), 0) }
        }),
      }
    }),
  ),
)

/** The open cases of committees by stage, as the counters have them and what is not folded into them yet. */
export const openCasesOf = defineLoader<string, ReadonlyMap<Stage, number>>(async (paths, context: Context) => {
  const mine = paths.filter((path) => context.viewer.may('candidate:read', path))
  if (mine.length === 0) return paths.map(() => new Map())
  const rows = await context.database.prisma.$queryRaw<{ path: string; slot: number; cases: number }[]>`
    SELECT asked.path, counted.slot::int AS slot, sum(counted.cases)::int AS cases
    FROM unnest(${mine}::text[], ${mine.map((path) => subtreeRange(path).to)}::text[]) AS asked(path, until)
      JOIN committees c ON c.path = asked.path
      CROSS JOIN LATERAL (
        SELECT s.slot, s.cases FROM counters n CROSS JOIN unnest(n.slots) WITH ORDINALITY AS s(cases, slot)
          WHERE n.ordinal = c.ordinal AND n.measure = 'OPEN' AND n.year = 0
        UNION ALL
        SELECT d.slot, d.amount FROM counter_deltas d WHERE d.measure = 'OPEN' AND d.path >= asked.path AND d.path < asked.until
      ) AS counted
    GROUP BY asked.path, counted.slot`
  return paths.map(
    (path) =>
      new Map(
        rows
          .filter((row) => row.path === path)
          .map(({ slot, cases }) => [storedWord(STAGES, STAGES[slot - 1] ?? ''), cases] as const),
      ),
  )
})
