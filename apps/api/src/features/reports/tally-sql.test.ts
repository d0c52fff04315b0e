import { addDays, type CalendarDate } from '@nguon/domain'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSmallWorld, day, type SmallWorld } from '../../testing/small-world.ts'
import { reportSql } from './report-sql.ts'
import type { AskedReport } from './source-sql.ts'
import { partsOfTally, TALLY_BITS } from './tally-sql.ts'

let world: SmallWorld
/** A tree whose tallies are large enough for their index to pay, written past the triggers. */
beforeAll(async () => {
  world = await createSmallWorld()
  const { prisma } = world.database
  await prisma.$transaction(async (transaction) => {
    await transaction.$executeRaw`SET LOCAL session_replication_role = replica`
    await transaction.$executeRaw`
      INSERT INTO tallies (root, grain, measure, period, place, code, amount)
      SELECT 1, grain, measure, CASE WHEN grain < 3 THEN y * 100 ELSE y * 100 + 1 + g % 12 END, CASE WHEN grain = 1 THEN 0 ELSE 2 + g % 5 END, g, 1
      FROM generate_series(1, 13) AS grain, generate_series(1, 2) AS measure, generate_series(2016, 2025) AS y, generate_series(1, 100) AS g
      ORDER BY 1, 2, 3, 4, 5, 6`
    await transaction.$executeRaw`
      INSERT INTO admissions (id, candidate_id, committee_id, path, decided_on, ceremony_on, annulled_on, document_number, recorded_at)
      SELECT gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '/1/' || (1 + g % 40) || '/' || (1000 + g % 5000) || '/',
        '2016-01-01'::date + (g * 7 % 3900), '2016-01-21'::date + (g * 7 % 3900), CASE WHEN g % 100 = 0 THEN '2026-02-01'::date END, '1', now()
      FROM generate_series(1, 20000) AS g`
  })
  for (const table of ['tallies', 'tally_deltas', 'admissions'])
    await prisma.$executeRawUnsafe(`VACUUM ANALYZE ${table}`)
})
afterAll(() => world?.close())

const someDay = fc.integer({ min: 0, max: 1300 }).map((days) => addDays(day('2023-01-15'), days))
const monthsOf = (first: number, last: number): number[] => {
  const months: number[] = []
  for (let month = first; month <= last; month += month % 100 === 12 ? 89 : 1) months.push(month)
  return months
}
const numberOf = (date: CalendarDate): number => Number(date.slice(0, 4)) * 100 + Number(date.slice(5, 7))

describe('The parts of a period', () => {
  it('hold every day of it once, less what is taken off, and no other day', () => {
    fc.assert(
      fc.property(someDay, someDay, someDay, fc.boolean(), (one, other, today, byMonth) => {
        const [from, to] = one < other ? [one, other] : [other, one]
        const { years, months, outside } = partsOfTally({ from, to, byMonth, today })
        const whole = [
          ...(years[0] <= years[1] ? monthsOf(years[0] * 100 + 1, years[1] * 100 + 12) : []),
          ...months.flatMap(([first, last]) => monthsOf(first, last)),
        ]
        for (let on = day('2022-01-01'); on < '2027-12-31'; on = addDays(on, 1)) {
          const held = whole.filter((month) => month === numberOf(on)).length
          const off = outside.filter(([first, last]) => on >= first && on <= last).length
          expect([on, held - off]).toEqual([on, on >= from && on <= to ? 1 : 0])
        }
        if (byMonth) expect(years[0]).toBeGreaterThan(years[1])
      }),
      { numRuns: 60 },
    )
  })

  it('take off no more than two months of days, but for days to come', () => {
    fc.assert(
      fc.property(someDay, someDay, someDay, fc.boolean(), (one, other, today, byMonth) => {
        const [from, to] = one < other ? [one, other] : [other, one]
        for (const [first, last] of partsOfTally({ from, to, byMonth, today }).outside)
          expect(addDays(first, 31) > last || first > today).toBe(true)
      }),
    )
  })
})

describe('The code of a tally', () => {
  const NOTHING = {
    sex: null as string | null,
    age: null as number | null,
    ethnicity: null as string | null,
    religion: null as string | null,
    education: null as string | null,
    qualification: null as string | null,
    occupation: null as string | null,
    enterpriseKind: null as string | null,
    youthUnion: null as boolean | null,
    sourceKind: null as string | null,
  }
  const codeOf = async (told: Partial<typeof NOTHING>): Promise<number> => {
    const one = { ...NOTHING, ...told }
    const [row] = await world.database.prisma.$queryRaw<{ code: number }[]>`
      SELECT tally_code(${one.sex}, ${one.age}::int, ${one.ethnicity}, ${one.religion}, ${one.education}, ${one.qualification},
        ${one.occupation}, ${one.enterpriseKind}, ${one.youthUnion}::boolean, ${one.sourceKind}) AS code`
    return row?.code ?? -1
  }

  it.each([
    ['SEX', 'sex'],
    ['EDUCATION', 'education'],
    ['QUALIFICATION', 'qualification'],
    ['OCCUPATION', 'occupation'],
    ['ENTERPRISE_KIND', 'enterpriseKind'],
    ['SOURCE_KIND', 'sourceKind'],
  ] as const)(
    'has a number for every word of %s, in its order, and none for what is not known',
    async (dimension, field) => {
      const { from, words } = TALLY_BITS[dimension]
      for (const [place, word] of words.entries()) expect(await codeOf({ [field]: word })).toBe((place + 1) << from)
      expect(await codeOf({})).toBe(0)
    },
  )

  it('parts ages as the bands of the reports do, and tells yes from no and from what is not known', async () => {
    for (const [age, band] of [
      [17, 1],
      [18, 2],
      [25, 2],
      [26, 3],
      [30, 3],
      [31, 4],
      [60, 7],
      [61, 8],
    ] as const)
      expect(await codeOf({ age })).toBe(band << TALLY_BITS.AGE_BAND.from)
    expect(await codeOf({ ethnicity: 'Tày' })).toBe(1 << TALLY_BITS.ETHNIC_MINORITY.from)
    expect(await codeOf({ ethnicity: 'Kinh' })).toBe(2 << TALLY_BITS.ETHNIC_MINORITY.from)
    expect(await codeOf({ ethnicity: '' })).toBe(0)
    expect(await codeOf({ religion: 'Không' })).toBe(2 << TALLY_BITS.RELIGIOUS.from)
    expect(await codeOf({ youthUnion: false })).toBe(2 << TALLY_BITS.YOUTH_UNION.from)
  })

  it('has no bits that two groups share', () => {
    const all = Object.values(TALLY_BITS)
    const bits = all.flatMap(({ from, wide }) => Array.from({ length: wide }, (_, place) => from + place))
    expect(new Set(bits).size).toBe(bits.length)
    for (const { wide, words } of all) expect(words.length).toBeLessThan(1 << wide)
  })
})

const ASKED: AskedReport = {
  measure: 'ADMITTED',
  dimensions: [],
  filter: [],
  from: day('2016-01-01'),
  to: day('2025-12-31'),
  basis: 'DECISION',
  asOf: day('2026-11-24'),
  today: day('2026-11-24'),
  level: 1,
  fromStage: null,
  toStage: null,
  within: '/1/',
  places: ['/1/'],
}
const literal = (value: unknown): string => (Array.isArray(value) ? `'{${value.join(',')}}'` : `'${String(value)}'`)
/** How the database would do it, whatever the values are. */
const planOf = (asked: Partial<AskedReport>): Promise<string> =>
  world.database.prisma.$transaction(async (transaction) => {
    const { text, values } = reportSql({ ...ASKED, ...asked })
    await transaction.$executeRawUnsafe(`PREPARE asked AS ${text}`)
    await transaction.$executeRaw`SET LOCAL plan_cache_mode = force_generic_plan`
    const rows = await transaction.$queryRawUnsafe<{ 'QUERY PLAN': string }[]>(
      `EXPLAIN (COSTS OFF) EXECUTE asked(${values.map(literal).join(', ')})`,
    )
    await transaction.$executeRawUnsafe('DEALLOCATE asked')
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  })

describe('A question about the whole tree', () => {
  it.each([
    { dimensions: ['YEAR', 'SEX', 'AGE_BAND'] },
    { dimensions: ['COMMITTEE', 'OCCUPATION', 'YEAR'] },
    { dimensions: ['COMMITTEE', 'MONTH', 'AGE_18_30'] },
    { dimensions: ['COMMITTEE'], filter: [{ dimension: 'SEX', codes: ['FEMALE'] }], basis: 'CEREMONY' },
    { dimensions: ['COMMITTEE', 'SEX', 'AGE_BAND'], from: day('2023-03-04') },
  ] as const)('reads a range of the tallies, and of the admissions what is taken off alone: %j', async (asked) => {
    const plan = await planOf(asked)

    expect(plan).toContain('tallies_pkey')
    expect(plan).toContain('admissions_annulled')
    expect(plan).not.toMatch(/Seq Scan on (tallies|admissions)/)
  })

  it('reads the admissions where a group is asked that no tally tells, or a part of the tree', () => {
    for (const asked of [
      { dimensions: ['COMMITTEE_KIND'] },
      { dimensions: ['COMMITTEE'], level: 2 },
      { within: '/1/2/', places: ['/1/2/'] },
      { places: ['/1/2/', '/1/3/'] },
    ] as const)
      expect(reportSql({ ...ASKED, ...asked }).text).not.toContain('tallies')
  })
})
