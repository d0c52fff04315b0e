import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../shared/dates.ts'
import { day } from '../testing/day.ts'
import { compareRows, laterBy } from './compare.ts'
import { addUp, type ReportRow } from './cube.ts'
import { daysOfPart, daysOfPeriod, PRINT_PERIODS, partOf, partsInYear, REPORT_PERIODS } from './presets.ts'
import { besideQuestionOn, checkKeptQuestion, type KeptQuestion, questionOn } from './saved.ts'

const TODAY = day('2026-11-24')
const KEPT: KeptQuestion = {
  measure: 'ADMITTED',
  dimensions: ['MONTH', 'SEX'],
  filter: [],
  period: 'THIS_YEAR',
  from: null,
  to: null,
  basis: null,
  level: null,
  fromStage: null,
  toStage: null,
  comparison: null,
  besideFrom: null,
  besideTo: null,
  besideCommittee: null,
  view: 'TABLE',
}
const problemsOf = (changes: Partial<KeptQuestion>, name = 'Kết nạp theo tháng') =>
  checkKeptQuestion(name, { ...KEPT, ...changes }, TODAY).map(({ field, code }) => `${field} ${code}`)

describe('the days of a report by word', () => {
  it.each([
    ['THIS_YEAR', '2026-01-01', '2026-12-31'],
    ['LAST_YEAR', '2025-01-01', '2025-12-31'],
    ['THIS_HALF_YEAR', '2026-07-01', '2026-12-31'],
    ['LAST_HALF_YEAR', '2026-01-01', '2026-06-30'],
    ['THIS_QUARTER', '2026-10-01', '2026-12-31'],
    ['LAST_QUARTER', '2026-07-01', '2026-09-30'],
  ] as const)('%s goes from %s to %s on 24/11/2026', (period, from, to) => {
    expect(daysOfPeriod(period, TODAY)).toEqual({ from, to })
  })

  it('go into the year before from the first quarter and the first half', () => {
    expect(daysOfPeriod('LAST_QUARTER', day('2026-02-28'))).toEqual({ from: '2025-10-01', to: '2025-12-31' })
    expect(daysOfPeriod('LAST_HALF_YEAR', day('2026-06-30'))).toEqual({ from: '2025-07-01', to: '2025-12-31' })
    expect(daysOfPeriod('DAYS', TODAY)).toBeNull()
    expect(REPORT_PERIODS).toHaveLength(7)
  })

  it('cover a year part by part without gap, and every day lies in its part', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PRINT_PERIODS),
        fc.integer({ min: 1990, max: 2090 }),
        fc.integer({ min: 0, max: 364 }),
        (period, year, place) => {
          const parts = Array.from({ length: partsInYear(period) }, (_, index) => daysOfPart(period, year, index + 1))
          expect(parts[0]?.from).toBe(`${year}-01-01`)
          expect(parts.at(-1)?.to).toBe(`${year}-12-31`)
          for (const [index, part] of parts.entries())
            if (index > 0) expect(part?.from).toBe(addDays(parts[index - 1]?.to ?? TODAY, 1))
          const on = addDays(day(`${year}-01-01`), place)
          const own = daysOfPart(period, year, partOf(period, on))
          expect(own && own.from <= on && on <= own.to).toBe(true)
        },
      ),
    )
    expect(daysOfPart('QUARTER', 2026, 5)).toBeNull()
    expect(daysOfPart('YEAR', 2026, 0)).toBeNull()
  })
})

describe('a question that is kept', () => {
  it('means the days of the day on which it is asked', () => {
    expect(problemsOf({})).toEqual([])
    expect(questionOn(KEPT, TODAY)).toMatchObject({ from: '2026-01-01', to: '2026-12-31', asOf: null })
    expect(questionOn(KEPT, day('2027-01-02'))).toMatchObject({ from: '2027-01-01', to: '2027-12-31' })
  })

  it('needs a name, days where its word gives none, and nothing that its measure does not take', () => {
    expect(problemsOf({}, ' ')).toEqual(['name REQUIRED'])
    expect(problemsOf({ period: 'DAYS' })).toEqual(['question.from REQUIRED', 'question.to REQUIRED'])
    expect(problemsOf({ measure: 'POOL', dimensions: ['STAGE'] })).toEqual([
      'question.from NOT_FOR_MEASURE',
      'question.to NOT_FOR_MEASURE',
    ])
    expect(problemsOf({ measure: 'POOL', dimensions: ['STAGE'], period: null })).toEqual([])
  })

  it('is compared with a year before, other days or another committee, where that has a meaning', () => {
    expect(besideQuestionOn({ ...KEPT, comparison: 'YEAR_BEFORE' }, TODAY)).toMatchObject({
      question: { from: '2025-01-01', to: '2025-12-31' },
      committee: null,
      years: 1,
    })
    expect(
      besideQuestionOn(
        { ...KEPT, comparison: 'DAYS', besideFrom: day('2023-01-01'), besideTo: day('2023-06-30') },
        TODAY,
      ),
    ).toMatchObject({ question: { from: '2023-01-01', to: '2023-06-30' }, years: 3 })
    expect(besideQuestionOn({ ...KEPT, comparison: 'COMMITTEE', besideCommittee: 'other' }, TODAY)).toMatchObject({
      question: { from: '2026-01-01' },
      committee: 'other',
      years: 0,
    })
    expect(besideQuestionOn(KEPT, TODAY)).toBeNull()
    expect(problemsOf({ comparison: 'COMMITTEE', dimensions: ['COMMITTEE'] })).toEqual([
      'question.besideCommittee REQUIRED',
      'question.comparison DIMENSION_NOT_FOR_COMPARISON',
    ])
    expect(problemsOf({ comparison: 'DAYS' })).toEqual(['question.besideFrom REQUIRED', 'question.besideTo REQUIRED'])
    expect(problemsOf({ comparison: 'DAYS', besideFrom: day('2025-02-01'), besideTo: day('2025-01-01') })).toEqual([
      'question.besideTo ENDS_BEFORE_START',
    ])
    expect(problemsOf({ measure: 'POOL', dimensions: [], period: null, comparison: 'YEAR_BEFORE' })).toEqual([
      'question.comparison NOT_FOR_MEASURE',
    ])
  })
})

describe('two reports side by side', () => {
  const row = (codes: readonly (string | null)[], value: number | null): ReportRow => ({
    codes,
    value,
    count: value ?? 0,
  })

  it('meet group by group, January with the January of another year', () => {
    const rows = compareRows(
      [row(['2026-01', 'FEMALE'], 6), row(['2026-02', 'MALE'], 4)],
      [row(['2025-01', 'FEMALE'], 4), row(['2025-03', null], 1)],
      ['MONTH', 'SEX'],
      { years: 1, addsUp: true },
    )

    expect(rows).toEqual([
      { codes: ['2026-01', 'FEMALE'], value: 6, beside: 4, difference: 2, change: 0.5 },
      { codes: ['2026-02', 'MALE'], value: 4, beside: 0, difference: 4, change: null },
      { codes: ['2026-03', null], value: 0, beside: 1, difference: -1, change: -1 },
    ])
    expect(laterBy(1, 'QUARTER', '2025-Q4')).toBe('2026-Q4')
    expect(laterBy(1, 'SEX', 'FEMALE')).toBe('FEMALE')
  })

  it('say nothing of a median that one of them does not have', () => {
    expect(compareRows([row(['SOURCED'], 30)], [], ['STAGE'], { years: 0, addsUp: false })).toEqual([
      { codes: ['SOURCED'], value: 30, beside: null, difference: null, change: null },
    ])
  })

  it('differ altogether by what their groups differ', () => {
    const anyRows = fc
      .uniqueArray(fc.tuple(fc.constantFrom('FEMALE', 'MALE', null), fc.constantFrom('YES', 'NO', null)), {
        selector: (codes) => codes.join(),
      })
      .chain((groups) =>
        fc
          .array(fc.integer({ min: 1, max: 99 }), { minLength: groups.length, maxLength: groups.length })
          .map((values) => groups.map((codes, index) => row(codes, values[index] ?? 0))),
      )
    fc.assert(
      fc.property(anyRows, anyRows, (rows, others) => {
        const compared = compareRows(rows, others, ['SEX', 'YOUTH_UNION'], { years: 0, addsUp: true })
        const total = (list: readonly ReportRow[]) => addUp(list, ['SEX', 'YOUTH_UNION'], [])[0]?.count ?? 0
        expect(compared.reduce((sum, { difference }) => sum + (difference ?? 0), 0)).toBe(total(rows) - total(others))
      }),
    )
  })
})
