import { describe, expect, it } from 'vitest'
import { day } from '../testing/day.ts'
import { dayAYearBefore, memberShareOf, monthlyFigures, monthsOfYear, samePeriodLastYear } from './comparison.ts'
import { termPeriod, yearPeriod } from './periods.ts'

const yearOfOurs = (year: number) => {
  const period = yearPeriod(year)
  if (!period) throw new Error(`${year} is a year`)
  return period
}

describe('the same period of last year', () => {
  it.each([
    ['2023-06-30', '2022-06-30'],
    ['2023-11-23', '2022-11-23'],
    ['2024-02-28', '2023-02-28'],
    // The whole of February against the whole of February.
    ['2024-02-29', '2023-02-28'],
    ['2025-02-28', '2024-02-29'],
    ['2025-02-27', '2024-02-27'],
    ['2024-12-31', '2023-12-31'],
    ['2024-01-01', '2023-01-01'],
  ])('of %s ends on %s', (date, before) => {
    expect(dayAYearBefore(day(date))).toBe(before)
  })

  it('is the calendar year before, as of its own day, also when the year is over', () => {
    expect(samePeriodLastYear(yearOfOurs(2023), day('2023-06-30'))).toMatchObject({
      period: { name: '2022', startsOn: '2022-01-01', endsOn: '2022-12-31' },
      asOf: '2022-06-30',
    })
    expect(samePeriodLastYear(yearOfOurs(2021), day('2023-06-30'))).toMatchObject({
      period: { name: '2020' },
      asOf: '2022-06-30',
    })
  })

  it('is none for a term, nor before the calendar begins', () => {
    const term = termPeriod({ name: '2020-2025', startsOn: day('2020-07-01'), endsOn: day('2025-06-30') })

    expect(samePeriodLastYear(term, day('2023-06-30'))).toBeNull()
    expect(samePeriodLastYear(yearOfOurs(1900), day('1900-06-30'))).toBeNull()
    expect(samePeriodLastYear(yearOfOurs(1901), day('1900-06-30'))).toBeNull()
  })
})

describe('the share of members', () => {
  it('is that of those admitted among the members, and none where nobody counted them', () => {
    expect(memberShareOf(12, 600)).toBe(0.02)
    expect(memberShareOf(0, 600)).toBe(0)
    expect(memberShareOf(3, null)).toBeNull()
    expect(memberShareOf(3, 0)).toBeNull()
  })
})

describe('the months of a year', () => {
  it('cover it without a gap', () => {
    const months = monthsOfYear(2024)

    expect(months).toHaveLength(12)
    expect(months[1]).toEqual({ month: 2, from: '2024-02-01', to: '2024-02-29' })
    expect(months.at(-1)).toEqual({ month: 12, from: '2024-12-01', to: '2024-12-31' })
  })

  it('add up to the year until the month of asOf, and say nothing of those to come', () => {
    const counts = [1, 0, 4, 0, 0, 2, 9, 9, 9, 9, 9, 9]

    const months = monthlyFigures(yearOfOurs(2023), counts, 24, day('2023-06-10'))

    expect(months.map(({ achieved }) => achieved)).toEqual([1, 0, 4, 0, 0, 2, null, null, null, null, null, null])
    expect(months.map(({ cumulative }) => cumulative)).toEqual([1, 1, 5, 5, 5, 7, null, null, null, null, null, null])
    expect(months.map(({ expected }) => expected)).toEqual([2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24])
  })

  it('have no pace without a target', () => {
    expect(monthlyFigures(yearOfOurs(2023), [], null, day('2023-01-01'))[0]).toMatchObject({
      achieved: 0,
      cumulative: 0,
      expected: null,
    })
  })
})
