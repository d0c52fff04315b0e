import { describe, expect, it } from 'vitest'
import { readAddress } from '../resources/reports/report-address.ts'
import { linkOfMonth, linkOfYear, yearShown } from './month-link.ts'

describe('the marks of the overview', () => {
  it('lead to the committees that admitted the people of a month or a year', () => {
    const opened = (link: string) => readAddress(new URLSearchParams(link.split('?')[1]))

    expect(opened(linkOfMonth('na-ri', 2024, 2))).toMatchObject({
      within: 'na-ri',
      question: {
        measure: 'ADMITTED',
        dimensions: ['COMMITTEE'],
        period: 'DAYS',
        from: '2024-02-01',
        to: '2024-02-29',
      },
    })
    expect(opened(linkOfYear('na-ri', 2024))).toMatchObject({ question: { from: '2024-01-01', to: '2024-12-31' } })
  })

  it('are of the chosen year, otherwise of that of the day within its term', () => {
    const term = { firstYear: 2021, lastYear: 2025 }

    expect(yearShown(2022, '2024-06-30', term)).toBe(2022)
    expect(yearShown(null, '2024-06-30', term)).toBe(2024)
    expect(yearShown(null, '2020-09-01', term)).toBe(2021)
    expect(yearShown(null, '2026-02-01', term)).toBe(2025)
  })
})
