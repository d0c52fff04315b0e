import { addDays, type CalendarDate, STAGES, type Stage } from '@nguon/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PlainCase, writeCases } from '../../testing/report-world.ts'
import { createSmallWorld, day, type Person, type SmallWorld } from '../../testing/small-world.ts'

let world: SmallWorld
let administrator: Person
let analyst: Person
let cellEditor: Person

const NOBODY = {
  birthDate: day('1995-05-05'),
  sex: null,
  ethnicity: null,
  religion: null,
  education: null,
  youthUnionMember: null,
}
/** A case that came so far by a step every ten days, and was decided on the day, if on any. */
const made = (
  cellId: string,
  sourcedOn: CalendarDate,
  stage: Stage,
  decidedOn: CalendarDate | null = null,
  birthDate: CalendarDate | null = NOBODY.birthDate,
): PlainCase => {
  const passed = STAGES.slice(0, STAGES.indexOf(stage) + 1).filter((one) => one !== 'COMMITTEE_PROPOSED')
  const events = passed.map((one, index) => ({
    kind: 'STAGE_ENTERED',
    stage: one,
    exit: null,
    occurredOn: one === 'ADMISSION_DECIDED' && decidedOn ? decidedOn : addDays(sourcedOn, 10 * index),
    details: {},
  }))
  return {
    ...NOBODY,
    birthDate,
    cellId,
    stage,
    exit: null,
    stageSince: events.at(-1)?.occurredOn ?? sourcedOn,
    events,
    admission: decidedOn && {
      decidedOn,
      ceremonyOn: null,
      annulledOn: null,
      voided: false,
      readmission: false,
      ageYears: 30,
      sourceKind: null,
    },
  }
}

beforeAll(async () => {
  world = await createSmallWorld()
  const { giaDia, school, village, province } = world.committees
  // In each of three years, of forty who were proposed by the day of the year thirty were decided before its end.
  const earlier = [2023, 2024, 2025].flatMap((year) =>
    Array.from({ length: 40 }, (_, index) =>
      index < 30
        ? made([giaDia, school][index % 2] ?? '', day(`${year}-08-01`), 'ADMISSION_DECIDED', day(`${year}-12-10`))
        : {
            ...made(giaDia, day(`${year}-08-01`), 'CELL_PROPOSED'),
            exit: 'DROPPED',
            stageSince: day(`${year + 1}-02-01`),
            events: [
              ...made(giaDia, day(`${year}-08-01`), 'CELL_PROPOSED').events,
              { kind: 'EXITED', stage: null, exit: 'DROPPED', occurredOn: day(`${year + 1}-02-01`), details: {} },
            ],
          },
    ),
  )
  const thisYear = [
    ...Array.from({ length: 5 }, () => made(giaDia, day('2026-02-01'), 'ADMISSION_DECIDED', day('2026-06-01'))),
    ...Array.from({ length: 20 }, () => made(giaDia, day('2026-08-01'), 'CELL_PROPOSED')),
    made(village, day('2026-08-01'), 'VERIFYING', null, day('2008-12-20')),
    made(village, day('2026-08-01'), 'VERIFYING', null, day('2009-01-05')),
  ]
  await writeCases(world, [...earlier, ...thisYear])
  administrator = await world.account('Quản trị', 'ADMINISTRATOR', province)
  analyst = await world.account('Phân tích', 'ANALYST', province)
  cellEditor = await world.account('Biên tập thôn', 'EDITOR', village)
})
afterAll(() => world?.close())

interface Told {
  achieved: number
  low: number
  expected: number | null
  high: number
  coverage: number
  outlook: string | null
  required: number | null
  years: number[]
  oneIn: number
  method: string[]
  historyOf: { id: string } | null
  stages: { stage: string; open: number; seen: number; decided: number }[]
}
const forecast = async (person: Person, id: string, args = '') => {
  const { data, errors } = await person.ask(
    `query ($id: ID!) { committee(id: $id) { forecast${args} { achieved low expected high coverage outlook required years oneIn method
      historyOf { id } stages { stage open seen decided } } } }`,
    { id },
  )
  expect(errors).toEqual([])
  return (data.committee as { forecast: Told }).forecast
}

describe('The forecast of a committee', () => {
  it('expects of the open cases what became of the earlier ones by the same day', async () => {
    const told = await forecast(administrator, world.committees.town)

    expect(told).toMatchObject({ achieved: 5, coverage: 0.8, years: [2025, 2024, 2023], oneIn: 1, outlook: null })
    expect(told.stages.find(({ stage }) => stage === 'CELL_PROPOSED')).toEqual({
      stage: 'CELL_PROPOSED',
      open: 20,
      seen: 120,
      decided: 90,
    })
    expect(told.expected).toBe(20)
    expect(told.low).toBeGreaterThan(14)
    expect(told.high).toBeLessThan(26)
    expect(told.method[0]).toContain('2023–2025')
    expect(told.historyOf).toEqual({ id: world.committees.town })
  })

  it('takes the history of the committee above where its own is thin, and says so', async () => {
    const told = await forecast(administrator, world.committees.commune)

    expect(told.historyOf).toEqual({ id: world.committees.district })
    expect(told.method.join(' ')).toContain('Đảng bộ huyện Na Rì')
    expect(told.stages.find(({ stage }) => stage === 'VERIFYING')?.open).toBe(2)
  })

  it('looks no further up than the viewer may see, and says that it knows little', async () => {
    const told = await forecast(cellEditor, world.committees.village)

    expect(told).toMatchObject({ historyOf: null, expected: null, low: 0, high: 2 })
    expect(told.method.join(' ')).toContain('Chưa có lịch sử')
  })

  it('is the result itself once the year is over', async () => {
    const told = await forecast(analyst, world.committees.town, '(year: 2025)')

    expect(told).toMatchObject({ achieved: 30, low: 30, expected: 30, high: 30 })
  })

  it('says whether the target of the year is within reach', async () => {
    const set = async (minimum: number, version: number | null) =>
      administrator.ask('mutation ($input: SetTargetInput!) { setTarget(input: $input) { __typename } }', {
        input: {
          committeeId: world.committees.town,
          period: { year: 2026 },
          kind: 'COUNT_MIN',
          minimum,
          decisionNumber: '1-QĐ/ĐU',
          decidedOn: '2026-01-05',
          issuer: 'Đảng ủy',
          version,
        },
      })
    await set(40, null)
    expect(await forecast(administrator, world.committees.town)).toMatchObject({ required: 40, outlook: 'UNLIKELY' })
    await set(20, 1)
    expect(await forecast(administrator, world.committees.town)).toMatchObject({ required: 20, outlook: 'OPEN' })
    await set(5, 2)
    expect(await forecast(administrator, world.committees.town)).toMatchObject({ required: 5, outlook: 'REACHED' })
  })
})

describe('Who can still be decided', () => {
  const QUERY = `query ($id: ID!) { committee(id: $id) { decidable(first: 100, by: "2026-12-31") { totalCount
    nodes { stage earliestDecision { on waitsFor { rule message } steps { stage on } } } } } }`
  const decidable = async (person: Person) => {
    const { data, errors } = await person.ask(QUERY, { id: world.committees.district })
    expect(errors).toEqual([])
    return (data.committee as { decidable: { totalCount: number; nodes: Record<string, unknown>[] } }).decidable
  }

  it('comes first who can be decided first, and last who must still turn eighteen; not who will only next year', async () => {
    const { totalCount, nodes } = await decidable(administrator)

    expect(totalCount).toBe(21)
    expect(nodes[0]).toMatchObject({ stage: 'CELL_PROPOSED', earliestDecision: { on: '2026-11-24', waitsFor: null } })
    expect(nodes.at(-1)).toMatchObject({
      stage: 'VERIFYING',
      earliestDecision: { on: '2026-12-20', waitsFor: { rule: 'R1' } },
    })
    const days = nodes.map(({ earliestDecision: told }) => (told as { on: string }).on)
    expect(days).toEqual([...days].sort())
  })

  it('tells an analyst no age, neither by a day nor by the order', async () => {
    const { totalCount, nodes } = await decidable(analyst)

    expect(totalCount).toBe(22)
    expect(nodes.every(({ earliestDecision: told }) => told === null)).toBe(true)
  })
})
