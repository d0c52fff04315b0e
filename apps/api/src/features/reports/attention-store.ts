import { Prisma } from '@nguon/database'
import {
  type AttentionKind,
  addMonths,
  type CalendarDate,
  type CommitteeKind,
  calendarDate,
  daysBetween,
  endOfYear,
  LEAST_MEMBERS_OF_CELL,
  partsOf,
} from '@nguon/domain'
import { defineLoader } from '../../platform/context.ts'
import { toDay } from '../../platform/database-dates.ts'
import { defineList, type PageArguments } from '../../platform/pages.ts'
import { pathWithin } from '../../platform/scope-sql.ts'
import { type SourceOrganisation, sourceOrganisationById } from '../candidates/index.ts'
import { type Committee, committeeById, idsIn } from '../committees/index.ts'
import { dayOf } from './group-sql.ts'

/** What wants attention about committees; of sources there is a list of its own. */
export type CommitteeAttention = Exclude<AttentionKind, 'DRIED_UP'>
export interface AttentionArguments extends PageArguments {
  readonly kind: CommitteeAttention
  /** NO_ADMISSION: for how many years there was none. */
  readonly years: number
  readonly asOf: CalendarDate
  /** BEHIND: the year of the targets, and only committees of these kinds. */
  readonly year: number
  readonly kinds: readonly CommitteeKind[] | null
  /** BEHIND: the subtrees that are looked at. */
  readonly places: readonly string[]
}

/** The day until which everything is long ago. */
export const dryUntil = (asOf: CalendarDate, years: number): CalendarDate => addMonths(asOf, -12 * years)

const alive = (asOf: CalendarDate): Prisma.Sql =>
  Prisma.sql`(c.dissolved_on IS NULL OR c.dissolved_on >= ${dayOf(asOf)}) AND c.established_on <= ${dayOf(asOf)}`
const counts = (asOf: CalendarDate): Prisma.Sql =>
  Prisma.sql`a.voided_at IS NULL AND (a.annulled_on IS NULL OR a.annulled_on > ${dayOf(asOf)})`

/** The newest count of a cell's members of a year that is not after the day's. */
const membersOf = (committee: Prisma.Sql, asOf: CalendarDate): Prisma.Sql => Prisma.sql`(
  SELECT m.official_members FROM member_counts m WHERE m.committee_id = ${committee} AND m.year <= ${partsOf(asOf).year}::int
  ORDER BY m.year DESC LIMIT 1)`

/**
 * Whether a cell wants attention, as it was last worked out; from the facts where something of it changed since. Both have
 * the same columns.
 */
const isOf = (
  condition: Prisma.Sql,
): Prisma.Sql => Prisma.sql`CASE WHEN c.committee_id IN (SELECT n.committee_id FROM cell_changes n)
  THEN EXISTS (SELECT 1 FROM (SELECT * FROM cell_facts WHERE cell_facts.committee_id = c.committee_id OFFSET 0) AS c WHERE ${condition})
  ELSE ${condition} END`

const cellsThat = ({ kind, years, asOf }: AttentionArguments): Prisma.Sql => {
  switch (kind) {
    case 'NO_ADMISSION': {
      const [until, on] = [dayOf(dryUntil(asOf, years)), dayOf(asOf)]
      // A cell that is younger had no such years. The admissions are asked only where the last one, or one that was annulled
      // later, does not say it already.
      return Prisma.sql`c.established_on <= ${until} AND CASE
        WHEN c.last_admitted_on > ${until} AND c.last_admitted_on <= ${on} THEN FALSE
        WHEN c.last_admitted_on > ${on} OR c.annulled_until > ${on} THEN NOT EXISTS (SELECT 1 FROM admissions a WHERE a.committee_id = c.committee_id
          AND a.decided_on > ${until} AND a.decided_on <= ${on} AND ${counts(asOf)})
        ELSE TRUE END`
    }
    case 'NO_CANDIDATE':
      return Prisma.sql`c.in_pool = 0`
    case 'FEW_MEMBERS':
      return Prisma.sql`CASE WHEN c.members_year <= ${partsOf(asOf).year}::int THEN c.members ELSE ${membersOf(Prisma.sql`c.committee_id`, asOf)} END < ${LEAST_MEMBERS_OF_CELL}::int`
    case 'BEHIND':
      throw new Error('Committees behind are not only cells')
  }
}

/**
 * What the counters of a year's months hold too much or not yet by the day, for every committee on the paths concerned:
 * there is little of it, however many committees are looked at.
 */
const besideCounters = (
  year: number,
  last: CalendarDate,
  asOf: CalendarDate,
  places: readonly string[],
): Prisma.Sql => {
  const first = calendarDate(year, 1, 1) ?? last
  const counted = Prisma.sql`a.voided_at IS NULL AND NOT a.readmission AND ${pathWithin(Prisma.sql`a.path`, places)}`
  return Prisma.sql`(SELECT o::int AS ordinal, sum(more.amount)::int AS amount FROM (
      SELECT d.path, d.amount FROM counter_deltas d
        WHERE ${pathWithin(Prisma.sql`d.path`, places)} AND d.measure = 'ADMITTED_BY_DECISION' AND d.year = ${year}::smallint AND d.slot <= ${partsOf(last).month}::int
      UNION ALL
      SELECT a.path, -1 FROM admissions a WHERE ${counted} AND a.decided_on > ${dayOf(last)}
        AND a.decided_on < (date_trunc('month', ${dayOf(last)}::timestamp) + interval '1 month')::date
      UNION ALL
      SELECT a.path, -1 FROM admissions a WHERE ${counted} AND a.annulled_on <= ${dayOf(asOf)}
        AND a.decided_on BETWEEN ${dayOf(first)} AND ${dayOf(last)}
    ) AS more CROSS JOIN LATERAL unnest(string_to_array(btrim(more.path, '/'), '/')) AS o
    GROUP BY 1)`
}

/** By how much a committee's target of the year is ahead of what it has reached by the day, by decision. */
const behindQuery = ({ year, asOf, kinds, places }: AttentionArguments) => {
  const [before, end] = [endOfYear(year - 1), endOfYear(year)]
  const last = asOf < end ? asOf : end
  const days = daysBetween(before, end)
  const passed = Math.max(daysBetween(before, last), 0)
  const members = Prisma.sql`coalesce(
    (SELECT m.official_members FROM member_counts m WHERE m.committee_id = c.id AND m.year = ${year - 1}::int),
    (SELECT sum(m.official_members)::int FROM committees b JOIN member_counts m ON m.committee_id = b.id AND m.year = ${year - 1}::int
      WHERE b.path >= c.path AND b.path < left(c.path, -1) || '0' AND b.kind IN ('CELL', 'GRASSROOTS_CELL')))`
  const required = Prisma.sql`CASE WHEN r.kind = 'RATE_OF_MEMBERS' THEN ceil(round(r.member_share * ${members}, 6))::int ELSE r.minimum END`
  // Worked out once and looked up: joined, it was looked through for every committee of a country.
  const beside = Prisma.sql`((SELECT jsonb_object_agg(b.ordinal::text, b.amount) FROM ${besideCounters(year, last, asOf, places)} AS b) ->> c.ordinal::text)::int`
  const reached = Prisma.sql`coalesce((SELECT sum(n) FROM unnest(n.slots[1:${partsOf(last).month}::int]) AS n), 0)::int + coalesce(${beside}, 0)`
  const behind = Prisma.sql`coalesce(round((${required})::numeric * ${passed}::int / ${days}::int)::int - (${reached}), 0)`
  return {
    from: Prisma.sql`targets t JOIN committees c ON c.id = t.committee_id
      JOIN LATERAL (SELECT v.* FROM target_revisions v WHERE v.target_id = t.id AND v.decided_on <= ${dayOf(asOf)} ORDER BY v.sequence DESC LIMIT 1) AS r ON TRUE
      LEFT JOIN counters n ON n.ordinal = c.ordinal AND n.measure = 'ADMITTED_BY_DECISION' AND n.year = ${year}::smallint`,
    where: [
      Prisma.sql`t.period_key = ${`YEAR:${year}`}`,
      alive(asOf),
      ...(kinds ? [Prisma.sql`c.kind = ANY(${[...kinds]}::text[])`] : []),
      Prisma.sql`${behind} > 0`,
    ],
    order: behind,
    descending: true,
  }
}

/** Committees of a subtree that want attention: those behind by how much, the others down the tree. */
export const attentionList = defineList<AttentionArguments, Committee>({
  query: async ({ viewer }, args) => {
    const scope = viewer.scope('committee:read')
    const list = { id: Prisma.sql`c.id`, path: Prisma.sql`c.path` }
    const fence = pathWithin(list.path, scope)
    if (args.kind === 'BEHIND') {
      const { where, ...query } = behindQuery(args)
      return { ...list, ...query, where: [fence, ...where] }
    }
    return {
      id: Prisma.sql`c.committee_id`,
      path: list.path,
      from: Prisma.sql`cell_states c`,
      where: [fence, isOf(Prisma.sql`${alive(args.asOf)} AND ${cellsThat(args)}`)],
      order: list.path,
      descending: false,
    }
  },
  load: (context, ids) => Promise.all(ids.map((id) => committeeById(context).load(id))),
})

/** The last day on which each committee admitted anybody by the day; null where nothing is known of one. */
export const lastAdmissionOf = defineLoader<{ id: string; asOf: CalendarDate }, CalendarDate | null>(
  async (keys, { database, viewer }) => {
    const rows = await database.prisma.$queryRaw<{ place: number; on: Date | null }[]>`
      SELECT asked.place, (SELECT max(a.decided_on) FROM admissions a WHERE a.committee_id = asked.id AND a.decided_on <= asked.as_of
        AND a.voided_at IS NULL AND (a.annulled_on IS NULL OR a.annulled_on > asked.as_of)
        AND ${pathWithin(Prisma.sql`a.path`, viewer.scope('target:read'))}) AS "on"
      FROM unnest(${keys.map((_, place) => place)}::int[], ${keys.map(({ id }) => id)}::uuid[], ${keys.map(({ asOf }) => asOf)}::date[])
        AS asked(place, id, as_of)`
    const found = new Map(rows.map(({ place, on }) => [place, on && toDay(on)]))
    return keys.map((_, place) => found.get(place) ?? null)
  },
)

/** Organisations of a subtree that introduced somebody before, and nobody for so many years; down the tree. */
export interface DriedUpArguments extends PageArguments {
  readonly years: number
  readonly asOf: CalendarDate
}
export const driedUpList = defineList<DriedUpArguments, SourceOrganisation>({
  query: async ({ viewer }, { years, asOf }) => {
    const path = Prisma.sql`c.path`
    const until = dayOf(dryUntil(asOf, years))
    return {
      from: Prisma.sql`source_organisations o JOIN committees c ON c.id = o.committee_id`,
      id: Prisma.sql`o.id`,
      path,
      where: [
        pathWithin(path, viewer.scope('candidate:read')),
        Prisma.sql`EXISTS (SELECT 1 FROM candidates k WHERE k.source_organisation_id = o.id AND k.sourced_on <= ${until})`,
        Prisma.sql`NOT EXISTS (SELECT 1 FROM candidates k WHERE k.source_organisation_id = o.id AND k.sourced_on > ${until} AND k.sourced_on <= ${dayOf(asOf)})`,
      ],
      order: path,
      descending: false,
    }
  },
  load: (context, ids) => Promise.all(ids.map((id) => sourceOrganisationById(context).load(id))),
})

/** The last day on which each organisation introduced somebody of the viewer's scope. */
export const lastIntroductionOf = defineLoader<string, CalendarDate | null>(async (ids, { database, viewer }) => {
  const rows = await database.prisma.$queryRaw<{ id: string; on: Date }[]>`
    SELECT k.source_organisation_id AS id, max(k.sourced_on) AS "on" FROM candidates k
    WHERE ${idsIn(Prisma.sql`k.source_organisation_id`, ids)} AND ${pathWithin(Prisma.sql`k.path`, viewer.scope('candidate:read'))}
    GROUP BY k.source_organisation_id`
  const byId = new Map(rows.map(({ id, on }) => [id, toDay(on)]))
  return ids.map((id) => byId.get(id) ?? null)
})
