import { Prisma } from '@nguon/database'
import {
  AGE_BANDS,
  addDays,
  type CalendarDate,
  CODES_OF,
  calendarDate,
  LAST_AGE_OF_BAND,
  partsOf,
  pathsUpTo,
  type ReportDimension,
  YES_OR_NO,
  YOUNG_AGES,
} from '@nguon/domain'
import { pathWithin } from '../../platform/scope-sql.ts'
import { dayOf, type GroupExpressions } from './group-sql.ts'
import type { AskedReport, ReportSource } from './source-sql.ts'

/** A group of the code of a tally: from which bit on, how many, and the words of its numbers from 1 on. */
interface Bits {
  readonly from: number
  readonly wide: number
  readonly words: readonly string[]
}
const wordsOf = (dimension: ReportDimension): readonly string[] => CODES_OF[dimension] ?? []
/** As `tally_code` of the migration 0030 writes it; a test holds both against each other. */
export const TALLY_BITS = {
  SEX: { from: 0, wide: 2, words: wordsOf('SEX') },
  AGE_BAND: { from: 2, wide: 4, words: wordsOf('AGE_BAND') },
  ETHNIC_MINORITY: { from: 6, wide: 2, words: YES_OR_NO },
  RELIGIOUS: { from: 8, wide: 2, words: YES_OR_NO },
  EDUCATION: { from: 10, wide: 3, words: wordsOf('EDUCATION') },
  QUALIFICATION: { from: 13, wide: 3, words: wordsOf('QUALIFICATION') },
  OCCUPATION: { from: 16, wide: 4, words: wordsOf('OCCUPATION') },
  ENTERPRISE_KIND: { from: 20, wide: 3, words: wordsOf('ENTERPRISE_KIND') },
  YOUTH_UNION: { from: 23, wide: 2, words: YES_OR_NO },
  SOURCE_KIND: { from: 25, wide: 4, words: wordsOf('SOURCE_KIND') },
} as const satisfies Partial<Record<ReportDimension, Bits>>

const TOLD_BY_BITS: Readonly<Partial<Record<ReportDimension, Bits>>> = {
  ...TALLY_BITS,
  // The bands part at 18 and at 31, so that the young are those of two bands.
  AGE_18_30: {
    ...TALLY_BITS.AGE_BAND,
    words: AGE_BANDS.map((band) => {
      const last = LAST_AGE_OF_BAND[band]
      return last !== null && last >= YOUNG_AGES.from && last <= YOUNG_AGES.to ? 'YES' : 'NO'
    }),
  },
}
// A month of a committee below the root with everything that is known, and with one group alone.
const FIRST_BITS: readonly number[] = Object.values(TALLY_BITS).map(({ from }) => from)
const [MONTHS, ONE_GROUP] = [3, 4]
const TIMES: readonly ReportDimension[] = ['YEAR', 'QUARTER', 'MONTH']

const usedOf = ({ dimensions, filter }: AskedReport): readonly ReportDimension[] => [
  ...dimensions,
  ...filter.map(({ dimension }) => dimension),
]

/** Whether a question about admissions is one of the whole tree that the tallies tell. */
export const isInTallies = (asked: AskedReport): boolean => {
  const { measure, within, places, level } = asked
  return (
    (measure === 'ADMITTED' || measure === 'READMITTED') &&
    pathsUpTo(within).length === 1 &&
    places.length === 1 &&
    places[0] === within &&
    usedOf(asked).every(
      (one) => TOLD_BY_BITS[one] !== undefined || TIMES.includes(one) || (one === 'COMMITTEE' && (level ?? 1) === 1),
    )
  )
}

/** The tallies that hold the days of a question, and the days of theirs that are not asked for. */
export interface TallyParts {
  /** First and last year, 2016; none where the last is before the first. */
  readonly years: readonly [number, number]
  /** First and last month of each stretch, 201607. */
  readonly months: readonly (readonly [number, number])[]
  /** First and last day of each stretch. */
  readonly outside: readonly (readonly [CalendarDate, CalendarDate])[]
}

const dateOf = (year: number, month: number, day: number): CalendarDate => {
  const date = calendarDate(year, month, day)
  if (!date) throw new Error(`No such day: ${year}-${month}-${day}`)
  return date
}
const lastOfMonth = (year: number, month: number): CalendarDate =>
  addDays(month === 12 ? dateOf(year + 1, 1, 1) : dateOf(year, month + 1, 1), -1)

/**
 * Whole years where the question has no finer time, whole months at the edges, and what of them must be taken off again: a
 * month of days at most at either end, and of the running year the days to come, of which nothing is known.
 */
export const partsOfTally = ({
  from,
  to,
  byMonth,
  today,
}: {
  from: CalendarDate
  to: CalendarDate
  byMonth: boolean
  today: CalendarDate
}): TallyParts => {
  if (from > to) return { years: [1, 0], months: [], outside: [] }
  const [first, last] = [partsOf(from), partsOf(to)]
  const monthOf = ({ year, month }: { year: number; month: number }): number => year * 100 + month
  const startsYear = !byMonth && first.month === 1
  const endsYear = !byMonth && (last.month === 12 || to >= today)
  const years: [number, number] = [startsYear ? first.year : first.year + 1, endsYear ? last.year : last.year - 1]
  const outside = (
    [
      [dateOf(first.year, first.month, 1), addDays(from, -1)],
      [addDays(to, 1), endsYear ? dateOf(last.year, 12, 31) : lastOfMonth(last.year, last.month)],
    ] as const
  ).filter(([start, end]) => start <= end)
  // Both edges in one year that is not whole, or nothing between them: months alone.
  if (byMonth || years[0] > years[1]) {
    const cut = lastOfMonth(last.year, last.month)
    return {
      years: [1, 0],
      months: [[monthOf(first), monthOf(last)]],
      outside: outside
        .map(([start, end]) => [start, end > cut ? cut : end] as const)
        .filter(([start, end]) => start <= end),
    }
  }
  return {
    years,
    months: [
      ...(startsYear ? [] : [[monthOf(first), first.year * 100 + 12] as const]),
      ...(endsYear ? [] : [[last.year * 100 + 1, monthOf(last)] as const]),
    ],
    outside,
  }
}

/** One column of the result, or a constant where the question does not look at it: fewer groups are formed. */
const keptIf = (isKept: boolean, column: Prisma.Sql): Prisma.Sql => (isKept ? column : Prisma.sql`0`)

/** Admissions of a whole tree from the tallies, and from what is not folded into them yet. */
export const admissionsFromTallies = (asked: AskedReport): ReportSource => {
  const { from, to, asOf, within, basis, today, measure } = asked
  if (from === null || to === null) throw new Error('A report of a period was asked without its days')
  const used = usedOf(asked)
  const [isFiner, byPlace] = [used.includes('MONTH') || used.includes('QUARTER'), used.includes('COMMITTEE')]
  const byTime = isFiner || used.includes('YEAR')
  const bits = [...new Set(used.flatMap((one) => TOLD_BY_BITS[one]?.from ?? []))]
  // One group is told of every month and place by few rows; of more, years are fewer than months.
  const alone =
    bits.length <= 1 && (isFiner || byPlace) ? ONE_GROUP + Math.max(FIRST_BITS.indexOf(bits[0] ?? 0), 0) : null
  const byMonth = isFiner || alone !== null
  const last = to < asOf ? to : asOf
  const { years, months, outside } = partsOfTally({ from, to: last, byMonth, today })
  const mask = used.reduce((kept, one) => {
    const group = TOLD_BY_BITS[one]
    return group ? kept | (((1 << group.wide) - 1) << group.from) : kept
  }, 0)
  const root = Number(within.split('/')[1])
  const day = basis === 'CEREMONY' ? Prisma.sql`a.ceremony_on` : Prisma.sql`a.decided_on`
  const again = measure === 'READMITTED'
  const ofMeasure = (basis === 'CEREMONY' ? 3 : 1) + (again ? 1 : 0)
  const grain = byPlace ? 2 : 1

  const tallied = (which: number, first: number, end: number) => Prisma.sql`
    SELECT t.period, t.place, t.code, t.amount FROM tallies t
    WHERE t.root = ${root}::int AND t.grain = ${which}::smallint AND t.measure = ${ofMeasure}::smallint AND t.period BETWEEN ${first}::int AND ${end}::int`
  const untallied = (first: number, end: number) => Prisma.sql`
    SELECT d.period, d.place, d.code, d.amount FROM tally_deltas d
    WHERE d.root = ${root}::int AND d.measure = ${ofMeasure}::smallint AND d.period BETWEEN ${first}::int AND ${end}::int`
  const takenOff = (which: Prisma.Sql) => Prisma.sql`
    SELECT (date_part('year', ${day}) * 100 + date_part('month', ${day}))::int, tally_place(a.path),
      tally_code(a.sex, a.age_years, a.ethnicity, a.religion, a.education, a.qualification, a.occupation, a.enterprise_kind, a.youth_union_member, a.source_kind), -1
    FROM admissions a WHERE ${which} AND a.voided_at IS NULL AND ${again ? Prisma.sql`a.readmission` : Prisma.sql`NOT a.readmission`}
      AND ${pathWithin(Prisma.sql`a.path`, [within])}`
  const [firstYear, lastYear] = years
  const parts = [
    ...(firstYear <= lastYear
      ? [tallied(grain, firstYear * 100, lastYear * 100), untallied(firstYear * 100, lastYear * 100 + 12)]
      : []),
    ...months.flatMap(([first, end]) => [tallied(alone ?? MONTHS, first, end), untallied(first, end)]),
    ...outside.map(([start, end]) => takenOff(Prisma.sql`${day} BETWEEN ${dayOf(start)} AND ${dayOf(end)}`)),
    takenOff(Prisma.sql`a.annulled_on <= ${dayOf(asOf)} AND ${day} BETWEEN ${dayOf(from)} AND ${dayOf(last)}`),
  ]
  const period = byTime ? (byMonth ? Prisma.sql`part.period` : Prisma.sql`part.period / 100`) : Prisma.sql`0`
  const groups: GroupExpressions = {
    COMMITTEE: Prisma.sql`t.place::text`,
    YEAR: byMonth ? Prisma.sql`t.period / 100` : Prisma.sql`t.period`,
    QUARTER: Prisma.sql`t.period / 100 * 10 + (t.period % 100 + 2) / 3`,
    MONTH: Prisma.sql`t.period`,
    ...Object.fromEntries(
      Object.entries(TOLD_BY_BITS).map(([dimension, { from: bit, wide, words }]) => [
        dimension,
        // The place 0 of the list is outside of it, and so NULL: not known.
        Prisma.raw(`(ARRAY[${words.map((word) => `'${word}'`).join(', ')}])[(t.code >> ${bit}) & ${(1 << wide) - 1}]`),
      ]),
    ),
  }
  return {
    // What is left of a code is little: a million rows become some hundreds before they are given their words.
    from: Prisma.sql`(SELECT ${period} AS period, ${keptIf(byPlace, Prisma.sql`part.place`)} AS place, part.code & ${mask}::int AS code, sum(part.amount) AS amount
      FROM (${Prisma.join(parts, ' UNION ALL ')}) AS part(period, place, code, amount) GROUP BY 1, 2, 3) AS t`,
    where: Prisma.sql`TRUE`,
    groups,
    measured: Prisma.sql`t.amount`,
    value: Prisma.sql`coalesce(sum(measured), 0)`,
    isCounted: true,
  }
}
