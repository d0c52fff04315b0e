import { checkKeptQuestion, type KeptQuestion, parseCalendarDate, REPORT_MEASURES } from '@nguon/domain'
import { describe, expect, it } from 'vitest'
import { askingFor, brokenDownBy, firstQuestion, narrowedTo } from './question.ts'
import { addressOf, readAddress } from './report-address.ts'

const day = (text: string) => {
  const read = parseCalendarDate(text)
  if (!read) throw new Error(text)
  return read
}
const USUAL = { from: day('2020-07-01'), to: day('2023-06-30') }
const FIRST = firstQuestion(USUAL)
const problemsOf = (question: KeptQuestion) => checkKeptQuestion('Báo cáo', question, day('2026-11-24'))

describe('the question of the report page', () => {
  it('can be answered before anybody has chosen, and whatever figure is chosen next', () => {
    expect(problemsOf(FIRST)).toEqual([])
    for (const from of REPORT_MEASURES)
      for (const to of REPORT_MEASURES)
        expect(problemsOf(askingFor(askingFor(FIRST, from, USUAL), to, USUAL)), `${from} ${to}`).toEqual([])
  })

  it('keeps of what was chosen what another figure takes too', () => {
    const chosen = narrowedTo(brokenDownBy(FIRST, ['COMMITTEE', 'YEAR', 'SEX']), 'AGE_18_30', ['YES'])

    const pool = askingFor({ ...chosen, level: 2, comparison: 'YEAR_BEFORE' }, 'POOL', USUAL)

    expect(pool).toMatchObject({
      dimensions: ['COMMITTEE', 'SEX'],
      filter: [{ dimension: 'AGE_18_30', codes: ['YES'] }],
      level: 2,
      period: null,
      from: null,
      comparison: null,
    })
    expect(brokenDownBy(pool, ['SEX']).level).toBeNull()
    expect(narrowedTo(pool, 'AGE_18_30', []).filter).toEqual([])
  })
})

describe('the address of a report', () => {
  it('opens the report that it was made of', () => {
    const question: KeptQuestion = {
      ...FIRST,
      dimensions: ['COMMITTEE', 'MONTH'],
      filter: [
        { dimension: 'SEX', codes: ['FEMALE', 'UNKNOWN'] },
        { dimension: 'YOUTH_UNION', codes: ['YES'] },
      ],
      basis: 'CEREMONY',
      level: 2,
      comparison: 'DAYS',
      besideFrom: day('2019-01-01'),
      besideTo: day('2019-12-31'),
      view: 'CHART',
    }
    const open = { question, within: 'na-ri', savedId: null }

    expect(readAddress(new URLSearchParams(addressOf(open).toString()))).toEqual(open)
    expect(readAddress(addressOf({ question: FIRST, within: null, savedId: 'kept' }))).toEqual({
      question: FIRST,
      within: null,
      savedId: 'kept',
    })
  })

  it('leaves out what there is not, and names no report without a figure', () => {
    const read = readAddress(
      new URLSearchParams(
        'measure=ADMITTED&by=SEX,SHOE_SIZE&only=HAT:RED&period=SOON&from=2023-02-30&level=x&view=PIE',
      ),
    )

    expect(read?.question).toMatchObject({
      dimensions: ['SEX'],
      filter: [],
      period: null,
      from: null,
      level: null,
      view: 'TABLE',
    })
    expect(readAddress(new URLSearchParams('measure=HEIGHT'))).toBeNull()
    expect(readAddress(new URLSearchParams())).toBeNull()
  })
})
