import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../testing/day.ts'
import { addUp, inReportOrder, marginsOf, type ReportRow } from './cube.ts'
import { AGE_BANDS, ageBandOf, helpedCountOf, isYoung, REPORT_DIMENSIONS } from './dimensions.ts'
import { groupLabel } from './group-label.ts'
import { MEASURE_TERMS, REPORT_MEASURES } from './measures.ts'
import { checkReportQuestion, type ReportQuestion } from './question.ts'

const QUESTION: ReportQuestion = {
  measure: 'ADMITTED',
  dimensions: ['YEAR', 'SEX'],
  filter: [],
  from: day('2017-01-01'),
  to: day('2017-12-31'),
  basis: null,
  asOf: null,
  level: null,
  fromStage: null,
  toStage: null,
}
const problemsOf = (changes: Partial<ReportQuestion>) =>
  checkReportQuestion({ ...QUESTION, ...changes }).map(({ field, code }) => `${field} ${code}`)

describe('a question', () => {
  it('is answered when its dimensions and its days suit what is measured', () => {
    expect(problemsOf({})).toEqual([])
    expect(problemsOf({ dimensions: [] })).toEqual([])
    expect(problemsOf({ measure: 'POOL', dimensions: ['STAGE', 'COMMITTEE'], from: null, to: null, level: 2 })).toEqual(
      [],
    )
    expect(
      problemsOf({ measure: 'CONVERSION', dimensions: [], fromStage: 'SOURCED', toStage: 'ADMISSION_DECIDED' }),
    ).toEqual([])
  })

  it('has three dimensions at most, each once, and only those of the measure', () => {
    expect(problemsOf({ dimensions: ['YEAR', 'SEX', 'AGE_BAND', 'EDUCATION'] })).toEqual([
      'dimensions TOO_MANY_DIMENSIONS',
    ])
    expect(problemsOf({ dimensions: ['SEX', 'SEX'] })).toEqual(['dimensions.1 DIMENSION_TWICE'])
    expect(problemsOf({ dimensions: ['STAGE'] })).toEqual(['dimensions.0 DIMENSION_NOT_FOR_MEASURE'])
  })

  it('names the days of what happened, and none for what stands today', () => {
    expect(problemsOf({ from: null, to: null })).toEqual(['from REQUIRED', 'to REQUIRED'])
    expect(problemsOf({ to: day('2016-12-31') })).toEqual(['to ENDS_BEFORE_START'])
    expect(problemsOf({ measure: 'POOL', dimensions: [], asOf: day('2017-06-30'), basis: 'CEREMONY' })).toEqual([
      'from NOT_FOR_MEASURE',
      'to NOT_FOR_MEASURE',
      'asOf NOT_FOR_MEASURE',
      'basis NOT_FOR_MEASURE',
    ])
  })

  it('filters by groups that there are, the unknown one among them', () => {
    expect(problemsOf({ filter: [{ dimension: 'SEX', codes: ['FEMALE', 'UNKNOWN'] }] })).toEqual([])
    expect(problemsOf({ filter: [{ dimension: 'SEX', codes: ['WOMEN'] }] })).toEqual(['filter.0 UNKNOWN_GROUP'])
    expect(problemsOf({ filter: [{ dimension: 'SEX', codes: [] }] })).toEqual(['filter.0 REQUIRED'])
    expect(problemsOf({ filter: [{ dimension: 'COMMITTEE', codes: ['1'] }] })).toEqual([
      'filter.0 DIMENSION_NOT_FOR_FILTER',
    ])
  })

  it('takes a median of one stage or by stage, and a share from a stage to a later one', () => {
    expect(problemsOf({ measure: 'MEDIAN_DAYS_IN_STAGE' })).toEqual(['dimensions STAGE_NEEDED'])
    expect(
      problemsOf({ measure: 'MEDIAN_DAYS_IN_STAGE', filter: [{ dimension: 'STAGE', codes: ['VERIFYING'] }] }),
    ).toEqual([])
    expect(problemsOf({ measure: 'CONVERSION', fromStage: 'OFFICIAL', toStage: 'SOURCED' })).toEqual([
      'toStage STAGE_NOT_LATER',
    ])
    expect(problemsOf({ fromStage: 'SOURCED' })).toEqual(['fromStage NOT_FOR_MEASURE'])
  })

  it('has levels only where committees are told apart', () => {
    expect(problemsOf({ level: 1 })).toEqual(['level LEVEL_WITHOUT_COMMITTEE'])
    expect(problemsOf({ dimensions: ['COMMITTEE'], level: 7 })).toEqual(['level OUT_OF_BOUNDS'])
  })
})

describe('the table of measures', () => {
  it('lists each dimension once, in the order of the list of dimensions', () => {
    for (const measure of REPORT_MEASURES) {
      const { dimensions } = MEASURE_TERMS[measure]
      expect(dimensions).toEqual(REPORT_DIMENSIONS.filter((one) => dimensions.includes(one)))
    }
  })
})

describe('groups', () => {
  it('put every age into one band, and the young into bands of their own', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), (age) => {
        const band = ageBandOf(age)
        expect(AGE_BANDS).toContain(band)
        expect(isYoung(age)).toBe(band === 'FROM_18_TO_25' || band === 'FROM_26_TO_30')
      }),
    )
    expect([17, 18, 30, 31, 60, 61].map(ageBandOf)).toEqual([
      'UNDER_18',
      'FROM_18_TO_25',
      'FROM_26_TO_30',
      'FROM_31_TO_35',
      'FROM_51_TO_60',
      'OVER_60',
    ])
    expect([0, 1, 4, 9].map(helpedCountOf)).toEqual(['NOBODY', 'ONE', 'MORE', 'MORE'])
  })

  it('have a word in both languages, also where it is not known', () => {
    expect(groupLabel('ETHNIC_MINORITY', null, 'vi')).toBe('Chưa rõ')
    expect(groupLabel('SEX', 'FEMALE', 'vi')).toBe('Nữ')
    expect(groupLabel('QUARTER', '2026-Q4', 'vi')).toBe('Quý IV/2026')
    expect(groupLabel('QUARTER', '2026-Q4', 'en')).toBe('Q4 2026')
    expect(groupLabel('MONTH', '2026-04', 'en')).toBe('04/2026')
    expect(groupLabel('YEAR', '2026', 'vi')).toBe('2026')
  })
})

describe('margins', () => {
  it('are every choice of some of the dimensions', () => {
    expect(marginsOf(['YEAR', 'SEX', 'STAGE'])).toEqual([
      ['YEAR', 'SEX'],
      ['YEAR', 'STAGE'],
      ['SEX', 'STAGE'],
      ['YEAR'],
      ['SEX'],
      ['STAGE'],
    ])
    expect(marginsOf(['YEAR'])).toEqual([])
    expect(marginsOf([])).toEqual([])
  })

  it('keep the sum, whichever dimensions are left out', () => {
    const code = fc.option(fc.constantFrom('A', 'B', 'C'), { nil: null })
    const row = fc
      .tuple(code, code, code, fc.nat(1000))
      .map(([a, b, c, count]): ReportRow => ({ codes: [a, b, c], value: count, count }))
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const dimensions = ['YEAR', 'SEX', 'STAGE'] as const
        const total = rows.reduce((sum, { count }) => sum + count, 0)
        for (const kept of [...marginsOf(dimensions), []])
          expect(addUp(rows, dimensions, kept).reduce((sum, { count }) => sum + count, 0)).toBe(total)
      }),
    )
  })

  it('come in the order of the lists, with what is not known last', () => {
    const rows = [null, 'MALE', 'FEMALE'].map((sex): ReportRow => ({ codes: [sex], value: 1, count: 1 }))
    expect(inReportOrder(rows, ['SEX']).map(({ codes }) => codes[0])).toEqual(['FEMALE', 'MALE', null])
    const years = ['2018', '2017'].map((year): ReportRow => ({ codes: [year], value: 1, count: 1 }))
    expect(inReportOrder(years, ['YEAR']).map(({ codes }) => codes[0])).toEqual(['2017', '2018'])
  })
})
