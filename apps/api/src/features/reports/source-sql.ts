import { Prisma } from '@nguon/database'
import { type CalendarDate, type ReportDimension, type ReportMeasure, type ReportQuestion, STAGES } from '@nguon/domain'
import { allOf, pathWithin } from '../../platform/scope-sql.ts'
import { ageOn, committeeOf, dayOf, type GroupExpressions, helpedOf, personOf, timeOf } from './group-sql.ts'
import { admissionsFromTallies, isInTallies } from './tally-sql.ts'

/** A question with all that its statement needs to know. */
export interface AskedReport extends ReportQuestion {
  /** The path of the committee that is asked for. */
  readonly within: string
  /** The subtrees that are read: of the viewer's scope, below that committee. */
  readonly places: readonly string[]
  readonly asOf: CalendarDate
  readonly today: CalendarDate
}

/** The rows that a measure is taken of: where they come from, by what they group, and how a group is measured. */
export interface ReportSource {
  readonly from: Prisma.Sql
  readonly where: Prisma.Sql
  readonly groups: GroupExpressions
  /** What the aggregate looks at; the rows themselves where nothing is said. */
  readonly measured?: Prisma.Sql
  /** Of `measured`. */
  readonly value: Prisma.Sql
  /** The rows are counts already, in `measured`, and are added up. */
  readonly isCounted?: boolean
}

const COUNT = Prisma.sql`count(*)`

/** The columns that only some dimensions need are joined only for them. */
const joinedFor = (
  { dimensions, filter }: AskedReport,
  joins: readonly (readonly [readonly ReportDimension[], Prisma.Sql])[],
): Prisma.Sql => {
  const used = [...dimensions, ...filter.map(({ dimension }) => dimension)]
  const needed = joins.flatMap(([wanted, join]) => (used.some((one) => wanted.includes(one)) ? [join] : []))
  return needed.length === 0 ? Prisma.empty : Prisma.join(needed, ' ')
}

const PERSONAL: readonly ReportDimension[] = [
  'SEX',
  'AGE_BAND',
  'AGE_18_30',
  'ETHNIC_MINORITY',
  'RELIGIOUS',
  'EDUCATION',
  'QUALIFICATION',
  'OCCUPATION',
  'ENTERPRISE_KIND',
  'YOUTH_UNION',
]
const cellOf = (path: Prisma.Sql) =>
  [['COMMITTEE_KIND', 'RESIDENTIAL'], Prisma.sql`JOIN committees c ON c.path = ${path}`] as const

const placeOf = ({ within, level }: AskedReport, path: Prisma.Sql): GroupExpressions => ({
  COMMITTEE: committeeOf(path, within, level ?? 1),
  COMMITTEE_KIND: Prisma.sql`c.kind`,
  // The mark of the cell where it was decided, as it stands today; a cell without it is none of a residential area.
  RESIDENTIAL: Prisma.sql`CASE WHEN 'RESIDENTIAL' = ANY(c.area_traits) THEN 'YES' ELSE 'NO' END`,
})

/** From the first day to the last, as far as the figures go. */
const inPeriod = ({ from, to, asOf }: AskedReport, day: Prisma.Sql): Prisma.Sql[] => {
  if (from === null || to === null) throw new Error('A report of a period was asked without its days')
  return [Prisma.sql`${day} >= ${dayOf(from)}`, Prisma.sql`${day} <= ${dayOf(to < asOf ? to : asOf)}`]
}

/** Admissions as they were decided, where no tally tells them: read from one index alone, but for the kind of the cell and the organisation. */
const admissions = (asked: AskedReport, readmission: Prisma.Sql): ReportSource => {
  const day = asked.basis === 'CEREMONY' ? Prisma.sql`a.ceremony_on` : Prisma.sql`a.decided_on`
  const path = Prisma.sql`a.path`
  return {
    from: Prisma.sql`admissions a ${joinedFor(asked, [
      cellOf(path),
      [['SOURCE_ORGANISATION'], Prisma.sql`JOIN candidates k ON k.id = a.candidate_id`],
    ])}`,
    where: allOf([
      pathWithin(path, asked.places),
      ...inPeriod(asked, day),
      Prisma.sql`(a.annulled_on IS NULL OR a.annulled_on > ${dayOf(asked.asOf)})`,
      Prisma.sql`a.voided_at IS NULL`,
      readmission,
    ]),
    groups: {
      ...placeOf(asked, path),
      ...timeOf(day),
      ...personOf(Prisma.sql`a`, Prisma.sql`a.age_years`),
      SOURCE_KIND: Prisma.sql`a.source_kind`,
      SOURCE_ORGANISATION: Prisma.sql`k.source_organisation_id`,
    },
    value: COUNT,
  }
}

/** Cases of the alias `k`, with the person as today; the path of the row that tells of them may be another's. */
const casesOf = (asked: AskedReport, age: (birthDate: Prisma.Sql) => Prisma.Sql, path = Prisma.sql`k.path`) => ({
  joins: joinedFor(asked, [
    cellOf(path),
    [PERSONAL, Prisma.sql`JOIN persons p ON p.id = k.person_id`],
    [['SOURCE_KIND'], Prisma.sql`LEFT JOIN source_organisations o ON o.id = k.source_organisation_id`],
  ]),
  groups: {
    ...placeOf(asked, path),
    ...personOf(Prisma.sql`p`, age(Prisma.sql`p.birth_date`)),
    SOURCE_KIND: Prisma.sql`o.kind`,
    SOURCE_ORGANISATION: Prisma.sql`k.source_organisation_id`,
    STAGE: Prisma.sql`k.stage`,
    EXIT: Prisma.sql`k.exit`,
  } satisfies GroupExpressions,
})

const STAGES_IN_SLOTS = Prisma.raw(`ARRAY[${STAGES.map((stage) => `'${stage}'`).join(', ')}]`)

/** The pool of whole committees by stage is in the counters, and in what is not folded into them yet. */
const poolFromCounters = (asked: AskedReport): ReportSource => {
  const path = Prisma.sql`c.path`
  const { within } = asked
  const isTold = asked.dimensions.includes('COMMITTEE')
  const level = asked.level ?? 1
  const place = Prisma.sql`(SELECT p.id, p.depth FROM committees p WHERE p.path = ${within})`
  // The committees of the level, and cells that stand above it: together they hold every case once.
  const wanted = !isTold
    ? Prisma.sql`c.path = ${within}`
    : level === 1
      ? Prisma.sql`(c.parent_id = place.id OR (c.id = place.id AND c.kind IN ('CELL', 'GRASSROOTS_CELL')))`
      : Prisma.sql`(c.depth = place.depth + ${level}::int OR (c.depth < place.depth + ${level}::int AND c.kind IN ('CELL', 'GRASSROOTS_CELL')))`
  return {
    from: Prisma.sql`(
      SELECT c.path, s.slot, s.cases FROM ${place} AS place JOIN committees c ON ${wanted} JOIN counters n ON n.ordinal = c.ordinal AND n.measure = 'OPEN' AND n.year = 0
        CROSS JOIN unnest(n.slots) WITH ORDINALITY AS s(cases, slot)
        WHERE ${pathWithin(path, asked.places)}
      UNION ALL
      SELECT d.path, d.slot, d.amount FROM counter_deltas d WHERE ${pathWithin(Prisma.sql`d.path`, asked.places)} AND d.measure = 'OPEN'
    ) AS n`,
    where: Prisma.sql`TRUE`,
    groups: {
      COMMITTEE: committeeOf(Prisma.sql`n.path`, within, asked.level ?? 1),
      STAGE: Prisma.sql`(${STAGES_IN_SLOTS})[n.slot]`,
    },
    measured: Prisma.sql`n.cases`,
    value: Prisma.sql`coalesce(sum(measured), 0)`,
    isCounted: true,
  }
}
const isInCounters = ({ dimensions, filter, places, within }: AskedReport): boolean =>
  places.length === 1 &&
  places[0] === within &&
  dimensions.every((one) => one === 'STAGE' || one === 'COMMITTEE') &&
  filter.every(({ dimension }) => dimension === 'STAGE')

const pool = (asked: AskedReport): ReportSource => {
  if (isInCounters(asked)) return poolFromCounters(asked)
  const { joins, groups } = casesOf(asked, (birth) => ageOn(birth, dayOf(asked.today)))
  return {
    from: Prisma.sql`candidates k ${joins}`,
    where: allOf([
      pathWithin(Prisma.sql`k.path`, asked.places),
      Prisma.sql`k.exit IS NULL`,
      Prisma.sql`k.stage <> 'OFFICIAL'`,
    ]),
    groups,
    value: COUNT,
  }
}

const exits = (asked: AskedReport): ReportSource => {
  const { joins, groups } = casesOf(asked, (birth) => ageOn(birth, Prisma.sql`k.stage_since`))
  return {
    from: Prisma.sql`candidates k ${joins}`,
    where: allOf([
      pathWithin(Prisma.sql`k.path`, asked.places),
      Prisma.sql`k.exit IS NOT NULL`,
      ...inPeriod(asked, Prisma.sql`k.stage_since`),
    ]),
    groups: { ...groups, ...timeOf(Prisma.sql`k.stage_since`) },
    value: COUNT,
  }
}

const overdue = (asked: AskedReport): ReportSource => {
  const { joins, groups } = casesOf(asked, (birth) => ageOn(birth, dayOf(asked.today)), Prisma.sql`d.path`)
  const ofCase = joinedFor(asked, [
    [
      [...PERSONAL, 'SOURCE_KIND', 'SOURCE_ORGANISATION', 'STAGE'],
      Prisma.sql`JOIN candidates k ON k.id = d.candidate_id`,
    ],
  ])
  return {
    from: Prisma.sql`due_items d ${ofCase} ${joins}`,
    where: allOf([pathWithin(Prisma.sql`d.path`, asked.places), Prisma.sql`d.due_on < ${dayOf(asked.today)}`]),
    groups: { ...groups, DUE_KIND: Prisma.sql`d.kind` },
    value: COUNT,
  }
}

const mentorLoad = (asked: AskedReport): ReportSource => {
  const today = dayOf(asked.today)
  return {
    from: Prisma.sql`(
      SELECT c.path, c.kind, c.area_traits, count(a.id)::int AS helped FROM mentors m JOIN committees c ON c.id = m.committee_id
        LEFT JOIN mentor_assignments a ON a.mentor_id = m.id AND a.starts_on <= ${today} AND (a.ends_on IS NULL OR a.ends_on >= ${today})
      WHERE ${pathWithin(Prisma.sql`c.path`, asked.places)} AND (m.ended_on IS NULL OR m.ended_on >= ${today})
      GROUP BY m.id, c.path, c.kind, c.area_traits) AS c`,
    where: Prisma.sql`TRUE`,
    groups: { ...placeOf(asked, Prisma.sql`c.path`), HELPED: helpedOf(Prisma.sql`c.helped`) },
    measured: Prisma.sql`c.helped`,
    value: Prisma.sql`avg(measured)`,
  }
}

const medianDays = (asked: AskedReport): ReportSource => {
  const left = Prisma.sql`s.left_on`
  const { joins, groups } = casesOf(asked, (birth) => ageOn(birth, dayOf(asked.today)))
  return {
    from: Prisma.sql`stays s JOIN candidates k ON k.id = s.candidate_id ${joins}`,
    where: allOf([Prisma.sql`s.kind <> 'EXITED'`, ...inPeriod(asked, left)]),
    groups: { ...groups, ...timeOf(left), STAGE: Prisma.sql`s.stage` },
    measured: Prisma.sql`s.left_on - s.entered_on`,
    value: Prisma.sql`percentile_cont(0.5) WITHIN GROUP (ORDER BY measured)`,
  }
}

/** A case that came into the first stage more than once counts by the first time. */
const conversion = (asked: AskedReport): ReportSource => {
  const { joins, groups } = casesOf(asked, (birth) => ageOn(birth, dayOf(asked.today)))
  const entered = Prisma.sql`f.entered_on`
  return {
    from: Prisma.sql`(SELECT candidate_id, min(entered_on) AS entered_on FROM stays WHERE stage = ${asked.fromStage} GROUP BY candidate_id) f
      JOIN candidates k ON k.id = f.candidate_id ${joins}
      LEFT JOIN (SELECT candidate_id, min(entered_on) AS entered_on FROM stays WHERE stage = ${asked.toStage} GROUP BY candidate_id) t
        ON t.candidate_id = f.candidate_id AND t.entered_on <= ${dayOf(asked.asOf)}`,
    where: allOf(inPeriod(asked, entered)),
    groups: { ...groups, ...timeOf(entered) },
    measured: Prisma.sql`CASE WHEN t.candidate_id IS NULL THEN 0 ELSE 1 END`,
    value: Prisma.sql`avg(measured)`,
  }
}

/** The measures that are taken of the history of cases. */
export const isOfHistory = (measure: ReportMeasure): boolean =>
  measure === 'MEDIAN_DAYS_IN_STAGE' || measure === 'CONVERSION'

export const sourceOf = (asked: AskedReport): ReportSource => {
  if (isInTallies(asked)) return admissionsFromTallies(asked)
  switch (asked.measure) {
    case 'ADMITTED':
      return admissions(asked, Prisma.sql`NOT a.readmission`)
    case 'READMITTED':
      return admissions(asked, Prisma.sql`a.readmission`)
    case 'ORGANISATIONS_ADMITTING':
      return {
        ...admissions(asked, Prisma.sql`TRUE`),
        measured: Prisma.sql`a.path`,
        value: Prisma.sql`count(DISTINCT measured)`,
      }
    case 'POOL':
      return pool(asked)
    case 'EXITS':
      return exits(asked)
    case 'OVERDUE':
      return overdue(asked)
    case 'MENTOR_LOAD':
      return mentorLoad(asked)
    case 'MEDIAN_DAYS_IN_STAGE':
      return medianDays(asked)
    case 'CONVERSION':
      return conversion(asked)
  }
}
