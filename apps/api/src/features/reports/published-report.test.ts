import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PlainCase, writeCases } from '../../testing/report-world.ts'
import { createSmallWorld, day, type Person, type SmallWorld } from '../../testing/small-world.ts'

/** The published table: dimension, group, people, share in percent of all. */
const PUBLISHED = readFileSync(new URL('fixtures/binh-thuan-2017.csv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .slice(1)
  .map((line) => line.split(','))
  .map(([dimension = '', , admitted, share]) => ({ dimension, admitted: Number(admitted), share }))
const published = (dimension: string): number => {
  const row = PUBLISHED.find((one) => one.dimension === dimension)
  if (!row) throw new Error(`The published table does not tell ${dimension}`)
  return row.admitted
}
const QUESTIONS: Readonly<Record<string, { dimension: string; code: string }>> = {
  sex: { dimension: 'SEX', code: 'FEMALE' },
  ethnicity: { dimension: 'ETHNIC_MINORITY', code: 'YES' },
  religion: { dimension: 'RELIGIOUS', code: 'YES' },
  organisation: { dimension: 'YOUTH_UNION', code: 'YES' },
}

let world: SmallWorld
let reviewer: Person

beforeAll(async () => {
  world = await createSmallWorld()
  reviewer = await world.account('Xem xét', 'REVIEWER', world.committees.province)
  const cells = [world.committees.giaDia, world.committees.school, world.committees.village]
  const total = published('total')
  // Each group is spread over all of them by a step of its own, so that the groups meet in every way.
  const isOne = (index: number, step: number, dimension: string) => (index * step) % total < published(dimension)
  await writeCases(
    world,
    Array.from({ length: total }, (_, index): PlainCase => {
      const decidedOn = day(`2017-${String((index % 12) + 1).padStart(2, '0')}-15`)
      return {
        cellId: cells[index % 3] ?? '',
        stage: 'PROBATIONARY',
        exit: null,
        stageSince: decidedOn,
        birthDate: null,
        sex: isOne(index, 1, 'sex') ? 'FEMALE' : 'MALE',
        ethnicity: isOne(index, 5, 'ethnicity') ? 'Chăm' : 'Kinh',
        religion: isOne(index, 11, 'religion') ? 'Công giáo' : 'Không',
        education: 'UPPER_SECONDARY',
        youthUnionMember: isOne(index, 13, 'organisation'),
        events: [],
        admission: {
          decidedOn,
          ceremonyOn: null,
          annulledOn: null,
          voided: false,
          readmission: false,
          ageYears: 20 + (index % 40),
          sourceKind: null,
        },
      }
    }),
  )
})
afterAll(() => world?.close())

const ask = async (dimensions: readonly string[]) => {
  const { data, errors } = await reviewer.ask(
    `query ($input: ReportInput!) { report(input: $input) { ... on Report {
      rows { value keys { code } } margins { dimensions rows { value keys { code } } } total { value } } } }`,
    {
      input: {
        within: world.committees.province,
        measure: 'ADMITTED',
        dimensions,
        from: '2017-01-01',
        to: '2017-12-31',
      },
    },
  )
  expect(errors).toEqual([])
  return data.report as {
    rows: { value: number; keys: { code: string | null }[] }[]
    margins: { dimensions: string[]; rows: { value: number; keys: { code: string | null }[] }[] }[]
    total: { value: number }
  }
}

describe('The figures that Bình Thuận published for 2017', () => {
  it.each(PUBLISHED.filter(({ dimension }) => dimension !== 'total'))(
    'are what the cube counts by $dimension: $admitted',
    async ({ dimension, admitted, share }) => {
      const question = QUESTIONS[dimension]
      const report = await ask([question?.dimension ?? ''])

      const group = report.rows.find(({ keys }) => keys[0]?.code === question?.code)
      expect(report.total.value).toBe(published('total'))
      expect(group?.value).toBe(admitted)
      if (share) expect(((100 * (group?.value ?? 0)) / report.total.value).toFixed(2)).toBe(share)
    },
  )

  it('stay the same in the margins of a report by three dimensions', async () => {
    const report = await ask(['SEX', 'ETHNIC_MINORITY', 'YOUTH_UNION'])

    expect(report.rows.reduce((sum, { value }) => sum + value, 0)).toBe(1932)
    for (const [dimension, { dimension: asked, code }] of Object.entries(QUESTIONS)) {
      const margin = report.margins.find(({ dimensions }) => dimensions.join() === asked)
      if (margin) expect(margin.rows.find(({ keys }) => keys[0]?.code === code)?.value).toBe(published(dimension))
    }
    expect(report.margins.map(({ dimensions }) => dimensions.length)).toEqual([2, 2, 2, 1, 1, 1])
  })
})
