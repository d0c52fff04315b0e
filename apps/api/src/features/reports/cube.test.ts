import { foldCounters } from '@nguon/database'
import {
  addDays,
  CODES_OF,
  checkReportQuestion,
  DATE_BASES,
  MEASURE_TERMS,
  marginsOf,
  type ReportDimension,
  type ReportQuestion,
  STAGES,
  type Stage,
  UNKNOWN_CODE,
} from '@nguon/domain'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { naiveReport } from '../../testing/naive-report.ts'
import { type PlainCase, writeCases } from '../../testing/report-world.ts'
import { createSmallWorld, day, type Person, type SmallWorld } from '../../testing/small-world.ts'

let world: SmallWorld
let administrator: Person
let analyst: Person
let townEditor: Person
let cells: readonly string[]
let cases: readonly PlainCase[]
const TODAY = day('2026-11-24')

const dayArbitrary = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(day('2022-01-01'), days))
const perhaps = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 6 })

type PlainEvent = PlainCase['events'][number]
/** A walk along the stages with steps back and out, and now and then a correction; every day after the one before. */
const eventsArbitrary = fc
  .record({
    from: dayArbitrary,
    steps: fc.array(fc.tuple(fc.constantFrom('ON', 'ON', 'ON', 'BACK', 'ESCALATED'), fc.integer({ min: 0, max: 90 })), {
      maxLength: 9,
    }),
    exits: fc.boolean(),
    correction: fc.constantFrom('NONE', 'NONE', 'VOIDS', 'AMENDS'),
  })
  .map(({ from, steps, exits, correction }): readonly PlainEvent[] => {
    const events: PlainEvent[] = []
    let [on, place] = [from, 0]
    const add = (kind: string, told: Partial<PlainEvent> = {}) =>
      events.push({ kind, stage: null, exit: null, occurredOn: on, details: {}, ...told })
    add('STAGE_ENTERED', { stage: 'SOURCED' })
    for (const [step, days] of steps) {
      on = addDays(on, days)
      const stage = STAGES[place]
      if (step === 'ON' && place < 10) {
        place += 1
        add('STAGE_ENTERED', { stage: STAGES[place] ?? null })
      } else if (step === 'BACK' && place > 0) {
        place = Math.min(place - 1, 3)
        add('RETURNED', { stage: STAGES[place] ?? null, details: { reason: 'PAPERS_STALE' } })
      } else if (step === 'ESCALATED' && stage === 'CELL_PROPOSED') {
        place -= 1
        add('ESCALATION_DECIDED', { details: { outcome: 'RETURN' } })
      } else add('HELD')
    }
    if (exits) {
      on = addDays(on, 10)
      add('EXITED', { exit: 'DROPPED' })
    }
    const last = events.length
    if (correction === 'VOIDS' && last > 1)
      add('CORRECTED', { details: { voids: [last], amends: null, reason: 'Nhầm' } })
    if (correction === 'AMENDS' && last > 1)
      add('CORRECTED', {
        details: {
          voids: [],
          amends: { sequence: last, occurredOn: addDays(on, 20), documentNumber: null },
          reason: 'Nhầm',
        },
      })
    return events
  })

const caseArbitrary = (): fc.Arbitrary<PlainCase> =>
  fc.record({
    cellId: fc.constantFrom(...cells),
    stage: fc.constantFrom(...STAGES),
    exit: fc.option(fc.constantFrom('DROPPED', 'WITHDRAWN', 'LEFT'), { nil: null, freq: 2 }),
    stageSince: dayArbitrary,
    birthDate: perhaps(fc.integer({ min: 0, max: 16_000 }).map((days) => addDays(day('1966-01-01'), days))),
    sex: perhaps(fc.constantFrom('FEMALE', 'MALE')),
    ethnicity: perhaps(fc.constantFrom('Kinh', 'Tày', '')),
    religion: perhaps(fc.constantFrom('Không', 'Công giáo', '')),
    education: perhaps(fc.constantFrom('PRIMARY', 'UPPER_SECONDARY')),
    youthUnionMember: perhaps(fc.boolean()),
    events: eventsArbitrary,
    admission: perhaps(
      fc.record({
        decidedOn: dayArbitrary,
        ceremonyOn: perhaps(dayArbitrary),
        annulledOn: fc.option(dayArbitrary, { nil: null, freq: 1 }),
        voided: fc.constantFrom(false, false, false, true),
        readmission: fc.constantFrom(false, false, true),
        ageYears: perhaps(fc.integer({ min: 16, max: 70 })),
        sourceKind: perhaps(fc.constantFrom('YOUTH_UNION', 'OTHER')),
      }),
    ),
  })

beforeAll(async () => {
  world = await createSmallWorld()
  const { province, district, town, giaDia, school, village } = world.committees
  const office = await world.addCommittee('Chi bộ Văn phòng huyện', 'GRASSROOTS_CELL', district)
  await world.database.prisma.committee.update({ where: { id: village }, data: { areaTraits: ['RESIDENTIAL'] } })
  cells = [giaDia, school, village, office]
  cases = fc.sample(caseArbitrary(), { seed: 2026, numRuns: 300 })
  // Some are in the counters already, the others not yet.
  await writeCases(world, cases.slice(0, 200))
  await foldCounters(world.database)
  await writeCases(world, cases.slice(200))
  administrator = await world.account('Quản trị', 'ADMINISTRATOR', province)
  analyst = await world.account('Phân tích', 'ANALYST', province)
  townEditor = await world.account('Biên tập Yến Lạc', 'EDITOR', town)
})
afterAll(() => world?.close())

const HISTORY = ['MEDIAN_DAYS_IN_STAGE', 'CONVERSION'] as const
const MEASURES = ['ADMITTED', 'READMITTED', 'POOL', 'EXITS', 'ORGANISATIONS_ADMITTING', ...HISTORY] as const
const questionArbitrary = (measures: readonly (typeof MEASURES)[number][] = MEASURES): fc.Arbitrary<ReportQuestion> =>
  fc
    .record({
      measure: fc.constantFrom(...measures),
      picks: fc.array(fc.nat(1000), { maxLength: 3 }),
      filtered: fc.option(fc.tuple(fc.nat(1000), fc.array(fc.nat(1000), { minLength: 1, maxLength: 3 })), {
        nil: null,
      }),
      days: fc.tuple(dayArbitrary, dayArbitrary),
      asOf: fc.option(dayArbitrary, { nil: null }),
      basis: fc.option(fc.constantFrom(...DATE_BASES), { nil: null }),
      level: fc.constantFrom(1, 2, 3),
      stages: fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 4 })),
    })
    .map(({ measure, picks, filtered, days, asOf, basis, level, stages }): ReportQuestion => {
      const terms = MEASURE_TERMS[measure]
      const usable = terms.dimensions.filter((one) => one !== 'SOURCE_ORGANISATION' && one !== 'QUALIFICATION')
      const pick = (place: number) => usable[place % usable.length] as ReportDimension
      const wanted = [...(measure === 'MEDIAN_DAYS_IN_STAGE' ? ['STAGE' as const] : []), ...picks.map(pick)]
      const dimensions = [...new Set(wanted)].slice(0, 3)
      const listed = usable.filter((one) => CODES_OF[one] !== null && one !== 'COMMITTEE_KIND')
      const filter = filtered ? listed[filtered[0] % listed.length] : undefined
      const codes = filter ? [...(CODES_OF[filter] ?? []), UNKNOWN_CODE] : []
      const [from, to] = [...days].sort()
      const isPeriod = terms.when === 'PERIOD'
      return {
        measure,
        dimensions,
        filter:
          filter && filtered
            ? [
                {
                  dimension: filter,
                  codes: [...new Set(filtered[1].map((place) => codes[place % codes.length] ?? ''))],
                },
              ]
            : [],
        from: isPeriod ? (from ?? null) : null,
        to: isPeriod ? (to ?? null) : null,
        asOf: isPeriod ? asOf : null,
        basis: terms.hasBasis ? basis : null,
        level: dimensions.includes('COMMITTEE') ? level : null,
        fromStage: measure === 'CONVERSION' ? (STAGES[stages[0]] as Stage) : null,
        toStage: measure === 'CONVERSION' ? (STAGES[Math.min(stages[0] + stages[1], 11)] as Stage) : null,
      }
    })

const QUERY = `query ($input: ReportInput!) { report(input: $input) { __typename
  ... on Report { rows { keys { code } value count } margins { dimensions rows { keys { code } value count } } total { value count } }
  ... on Invalid { errors { field code message } } } }`
interface Row {
  keys: { code: string | null }[]
  value: number | null
  count: number
}
const ask = async (person: Person, within: string, question: Partial<ReportQuestion>) => {
  const { data, errors } = await person.ask(QUERY, { input: { within, ...question } })
  expect(errors).toEqual([])
  return data.report as {
    __typename: string
    rows: Row[]
    margins: { dimensions: ReportDimension[]; rows: Row[] }[]
    total: { value: number | null; count: number }
    errors: { field: string; code: string; message: string }[]
  }
}
const written = (rows: readonly Row[]): Record<string, string> =>
  Object.fromEntries(
    rows.map(({ keys, value, count }) => [
      JSON.stringify(keys.map(({ code }) => code)),
      `${value?.toFixed(6)} of ${count}`,
    ]),
  )

/** Where each cell of the small world stands below the province, in its one district. */
const groupBelowProvince = (level: number | null) => (cellId: string) =>
  level === 1
    ? { ...groupOfCell(null)(cellId), COMMITTEE: world.committees.district }
    : groupOfCell((level ?? 1) - 1)(cellId)
/** Where each cell of the small world stands below the district, level by level. */
const groupOfCell = (level: number | null) => (cellId: string) => {
  const { town, commune, village } = world.committees
  const office = cells[3] ?? ''
  const above = cellId === office ? office : cellId === village ? commune : town
  return {
    COMMITTEE: level === 1 ? above : cellId,
    COMMITTEE_KIND: cellId === office ? 'GRASSROOTS_CELL' : 'CELL',
    RESIDENTIAL: cellId === village ? 'YES' : 'NO',
  }
}

describe('A report', () => {
  it('counts what one counts by hand, by any dimensions, in every margin and altogether', async () => {
    await fc.assert(
      fc.asyncProperty(questionArbitrary(), async (question) => {
        expect(checkReportQuestion(question)).toEqual([])
        const naive = naiveReport(question, cases, groupOfCell(question.level), TODAY)

        const report = await ask(administrator, world.committees.district, question)

        expect(report.__typename).toBe('Report')
        expect(written(report.rows)).toEqual(naive(question.dimensions))
        expect(report.margins.map(({ dimensions }) => dimensions)).toEqual(marginsOf(question.dimensions))
        for (const { dimensions, rows } of report.margins) expect(written(rows)).toEqual(naive(dimensions))
        expect({ '[]': `${report.total.value?.toFixed(6)} of ${report.total.count}` }).toEqual(naive([]))
      }),
      { numRuns: 150, seed: 4 },
    )
  }, 120_000)

  it('counts the same of the whole tree, from tallies and from what is not folded into them yet', async () => {
    expect(await world.database.prisma.tally.count()).toBeGreaterThan(100)
    expect(await world.database.prisma.tallyDelta.count()).toBeGreaterThan(10)
    await fc.assert(
      fc.asyncProperty(questionArbitrary(['ADMITTED', 'READMITTED']), async (question) => {
        const naive = naiveReport(question, cases, groupBelowProvince(question.level), TODAY)

        const report = await ask(administrator, world.committees.province, question)

        expect(written(report.rows)).toEqual(naive(question.dimensions))
        for (const { dimensions, rows } of report.margins) expect(written(rows)).toEqual(naive(dimensions))
        expect({ '[]': `${report.total.value?.toFixed(6)} of ${report.total.count}` }).toEqual(naive([]))
      }),
      { numRuns: 150, seed: 30 },
    )
  }, 120_000)

  it('counts for a viewer what lies in the scope, and nothing else', async () => {
    const { district, town } = world.committees
    const question = { measure: 'POOL', dimensions: ['COMMITTEE'] } as const
    const whole = await ask(administrator, district, question)

    const outside = await ask(townEditor, district, question)
    const own = await ask(townEditor, town, question)

    const inTown = whole.rows.find(({ keys }) => keys[0]?.code === town)?.value
    expect(outside).toMatchObject({ __typename: 'Invalid', errors: [{ field: 'within', code: 'UNKNOWN_RECORD' }] })
    expect(own.total.value).toBe(inTown)
  })

  it('is answered to an analyst as to anybody else, but for the small groups and what gives them away', async () => {
    const question = {
      measure: 'ADMITTED',
      dimensions: ['COMMITTEE', 'QUARTER'],
      from: day('2022-01-01'),
      to: TODAY,
    } as const
    const whole = await ask(administrator, world.committees.province, question)
    const told = await ask(analyst, world.committees.province, question)

    const rowsOf = ({ rows, margins, total }: typeof whole) => [...rows, ...margins.flatMap((one) => one.rows), total]
    const pairs = rowsOf(whole).map((row, index) => ({ row, seen: rowsOf(told)[index] }))
    const withheld = pairs.filter(({ seen }) => seen?.value === null)
    expect(withheld.length).toBeGreaterThan(1)
    for (const { row, seen } of pairs) {
      if (seen?.value !== null) expect(seen).toEqual(row)
      else expect(seen.count).toBeNull()
      if (row.count > 0 && row.count < 3) expect(seen?.value).toBeNull()
    }
  })

  it('says to an analyst that figures are withheld, and why, and to those who may see persons nothing of it', async () => {
    const query = `query ($within: ID!) { report(input: { within: $within, measure: ADMITTED, dimensions: [COMMITTEE, QUARTER], from: "2022-01-01", to: "2026-11-24" }) {
      ... on Report { withheld rows { value withheld } } } }`
    const answerTo = async (person: Person) =>
      (await person.ask(query, { within: world.committees.province })).data as {
        report: { withheld: string | null; rows: { value: number | null; withheld: boolean }[] }
      }
    const { report: told } = await answerTo(analyst)
    const { report: whole } = await answerTo(administrator)

    expect(told.withheld).toMatch(/^Nhóm ít hơn 3 người được giữ kín/)
    expect(told.rows.filter(({ withheld }) => withheld).every(({ value }) => value === null)).toBe(true)
    expect(told.rows.some(({ withheld }) => withheld)).toBe(true)
    expect(whole.withheld).toBeNull()
    expect(whole.rows.some(({ withheld }) => withheld)).toBe(false)
  })

  it('about particulars of persons is told roughly to an analyst, the same however it is asked, and exactly by place and time', async () => {
    const question = { measure: 'ADMITTED', from: day('2022-01-01'), to: day('2025-12-31') } as const
    const { province } = world.committees
    const whole = await ask(administrator, province, { ...question, dimensions: ['YEAR', 'SEX'] })
    const told = await ask(analyst, province, { ...question, dimensions: ['YEAR', 'SEX'] })
    const filter = [{ dimension: 'SEX', codes: ['FEMALE'] }] as const
    const women = await ask(analyst, province, { ...question, dimensions: ['YEAR'], filter })

    const yearly = ({ margins }: typeof told) => margins.find(({ dimensions }) => dimensions.join() === 'YEAR')?.rows
    expect(told.total).toEqual(whole.total)
    expect(yearly(told)).toEqual(yearly(whole))
    expect(told.rows.length).toBeGreaterThan(0)
    const figures = new Map(told.rows.map(({ keys, value }) => [keys.map(({ code }) => code).join(), value]))
    for (const [key, value] of figures) {
      const exact = whole.rows.find(({ keys }) => keys.map(({ code }) => code).join() === key)?.value ?? 0
      expect((value ?? 1) % 5).toBe(0)
      expect(Math.abs((value ?? 0) - exact)).toBeLessThan(40)
    }
    for (const { keys, value } of women.rows) expect(value).toBe(figures.get(`${keys[0]?.code},FEMALE`))
  })

  it('about particulars is refused to an analyst where chance could be averaged away', async () => {
    const base = { measure: 'ADMITTED', from: day('2022-01-01'), to: day('2022-12-31') } as const
    const codes = async (question: object, person = analyst) =>
      (await ask(person, world.committees.province, { ...base, dimensions: ['SEX'], ...question })).errors?.map(
        ({ code }) => code,
      )

    expect(await codes({ to: day('2022-12-30') })).toEqual(['WHOLE_PERIODS_ONLY'])
    expect(await codes({ asOf: day('2022-06-30') })).toEqual(['WHOLE_PERIODS_ONLY'])
    expect(await codes({ dimensions: ['SEX', 'EDUCATION', 'OCCUPATION'] })).toEqual(['TOO_MANY_PARTICULARS'])
    expect(await codes({ dimensions: ['SEX', 'MONTH'] })).toEqual(['MONTHS_NOT_WITH_PARTICULARS'])
    expect(await codes({ filter: [{ dimension: 'EDUCATION', codes: ['PRIMARY', 'UNKNOWN'] }] })).toEqual([
      'ONE_GROUP_ONLY',
    ])
    expect(await codes({ to: day('2022-12-30') }, administrator)).toBeUndefined()
  })

  it('says what is wrong with a question, in the language of the asker', async () => {
    const report = await ask(administrator, world.committees.province, { measure: 'ADMITTED', dimensions: ['STAGE'] })
    expect(report.errors.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'dimensions.0 DIMENSION_NOT_FOR_MEASURE',
      'from REQUIRED',
      'to REQUIRED',
    ])
    expect(report.errors[0]?.message).toBe('“Số người được kết nạp” chưa chia được theo “Giai đoạn”.')
  })
})

describe('What is overdue and how many a mentor helps', () => {
  it('are told by kind of item, and as a mean with the number of mentors', async () => {
    const { prisma } = world.database
    const { giaDia, town, province } = world.committees
    const [candidate, other] = await prisma.candidate.findMany({ where: { cellId: giaDia }, take: 2 })
    const at = (text: string) => new Date(`${text}T00:00:00Z`)
    await prisma.dueItem.createMany({
      data: [
        { candidateId: candidate?.id ?? '', kind: 'CEREMONY', dueOn: at('2026-11-23') },
        { candidateId: candidate?.id ?? '', kind: 'ASSESSMENT', dueOn: at('2026-11-24') },
      ].map((row, index) => ({
        ...row,
        id: `01890000-0000-7000-8000-00000000000${index}`,
        committeeId: giaDia,
        path: candidate?.path ?? '',
      })),
    })
    const mentors = ['01890000-0000-7000-8000-00000000000a', '01890000-0000-7000-8000-00000000000b']
    await prisma.mentor.createMany({
      data: mentors.map((id) => ({ id, personId: candidate?.personId ?? '', committeeId: giaDia })),
    })
    await prisma.mentorAssignment.createMany({
      data: [candidate, other].map((one, index) => ({
        id: `01890000-0000-7000-8000-00000000001${index}`,
        candidateId: one?.id ?? '',
        mentorId: mentors[0] ?? '',
        startsOn: at('2026-01-01'),
        recordedAt: at('2026-01-01'),
      })),
    })

    const overdue = await ask(administrator, province, { measure: 'OVERDUE', dimensions: ['DUE_KIND'] })
    const load = await ask(administrator, town, { measure: 'MENTOR_LOAD', dimensions: ['HELPED'] })

    expect(written(overdue.rows)).toEqual({ '["CEREMONY"]': '1.000000 of 1' })
    expect(load.total).toEqual({ value: 1, count: 2 })
    expect(written(load.rows)).toEqual({ '["NOBODY"]': '0.000000 of 1', '["TWO"]': '2.000000 of 1' })
  })
})
