import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../testing/day.ts'
import { addDays, dateOfDayNumber, daysBetween } from './dates.ts'
import { coversDay, type DateRange, findGaps, intersectionOf, rangesOverlap } from './ranges.ts'

const START = day('2020-01-01')
const range = (startsOn: string, endsOn: string | null): DateRange => ({
  startsOn: day(startsOn),
  endsOn: endsOn === null ? null : day(endsOn),
})
const anyDay = fc.integer({ min: 0, max: 60 }).map((days) => addDays(START, days))
const anyRange: fc.Arbitrary<DateRange> = fc
  .tuple(anyDay, fc.option(fc.integer({ min: 0, max: 30 })))
  .map(([startsOn, length]) => ({ startsOn, endsOn: length === null ? null : addDays(startsOn, length) }))
const someDays = Array.from({ length: 100 }, (_, days) => addDays(START, days))

describe('a range of days', () => {
  it('has its first day and its last', () => {
    const march = range('2024-03-01', '2024-03-31')

    expect(['2024-02-29', '2024-03-01', '2024-03-31', '2024-04-01'].map((text) => coversDay(march, day(text)))).toEqual(
      [false, true, true, false],
    )
  })

  it('shares with another exactly the days that both have', () => {
    fc.assert(
      fc.property(anyRange, anyRange, (one, other) => {
        const shared = intersectionOf(one, other)

        for (const date of someDays)
          expect(shared !== null && coversDay(shared, date)).toBe(coversDay(one, date) && coversDay(other, date))
        expect(rangesOverlap(one, other)).toBe(rangesOverlap(other, one))
      }),
    )
  })

  it('leaves gaps exactly on the days between that none has', () => {
    fc.assert(
      fc.property(fc.array(anyRange, { minLength: 1, maxLength: 6 }), (ranges) => {
        const gaps = findGaps(ranges)

        const first = Math.min(...ranges.map(({ startsOn }) => daysBetween(START, startsOn)))
        const ends = ranges.map(({ endsOn }) => (endsOn === null ? 99 : daysBetween(START, endsOn)))
        const inside = someDays.slice(first, Math.max(...ends) + 1)
        for (const date of inside)
          expect(gaps.some((gap) => coversDay(gap, date))).toBe(!ranges.some((one) => coversDay(one, date)))
      }),
    )
  })

  it('has no gap where the next begins the day after', () => {
    expect(findGaps([range('2020-01-01', '2020-06-30'), range('2020-07-01', null)])).toEqual([])
    expect(findGaps([range('2020-01-01', '2020-06-29'), range('2020-07-01', null)])).toEqual([
      range('2020-06-30', '2020-06-30'),
    ])
  })
})

it('knows a day by its number', () => {
  expect(dateOfDayNumber(0)).toBe('1970-01-01')
})
