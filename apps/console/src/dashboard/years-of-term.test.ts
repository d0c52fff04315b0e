import { describe, expect, it } from 'vitest'
import type { Term } from '../providers/viewer.ts'
import type { DashboardProgress } from './documents.ts'
import { yearsOfTerm } from './years-of-term.ts'

const TERM: Term = {
  id: 't',
  name: '2020-2025',
  startsOn: '2020-07-01',
  endsOn: '2025-06-30',
  firstYear: 2021,
  lastYear: 2025,
}

describe('the pieces of a term', () => {
  it('begin with the part of the year in which the term began, so that they add up to the term', () => {
    const years = yearsOfTerm(
      { whole: progress(0, 298, true), withinTerm: [progress(2021, 71, false), progress(2022, 109, true)] },
      TERM,
    )

    expect(years).toEqual([
      { year: 2020, achieved: 118, open: false },
      { year: 2021, achieved: 71, open: false },
      { year: 2022, achieved: 109, open: true },
    ])
  })

  it('have no open piece once the term is over', () => {
    const years = yearsOfTerm({ whole: progress(0, 33, false), withinTerm: [progress(2025, 33, true)] }, TERM)

    expect(years).toEqual([{ year: 2025, achieved: 33, open: false }])
  })
})

function progress(year: number, achieved: number, open: boolean): DashboardProgress {
  const period = { name: String(year), year, startsOn: `${year}-01-01`, endsOn: `${year}-12-31` }
  return { period, achieved, required: null, rate: null, shortfall: null, expected: null, open }
}
