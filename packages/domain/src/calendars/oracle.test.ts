import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, ageInYears, type CalendarDate, dateOfDayNumber, dayNumber } from '../shared/dates.ts'
import { day } from '../testing/day.ts'
import {
  naiveAge,
  naiveFullMonths,
  naiveMonthsLater,
  naiveWorkingDays,
  naiveWorkingDaysLater,
} from '../testing/naive-dates.ts'
import { fullMonthsBetween } from './full-months.ts'
import { VIETNAM_CALENDAR } from './vietnam.ts'
import { addWorkingDays, workingDaysBetween } from './working-days.ts'

const dayWithin = (from: string, to: string): fc.Arbitrary<CalendarDate> =>
  fc.integer({ min: dayNumber(day(from)), max: dayNumber(day(to)) }).map(dateOfDayNumber)
// Every third day is near the end of a month, where months differ.
const anyDay = fc.oneof(
  { weight: 2, arbitrary: dayWithin('1940-01-01', '2035-12-31') },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: 0, max: 1150 }), fc.integer({ min: -3, max: 1 }))
      .map(([months, off]) => dateOfDayNumber(dayNumber(addMonths(day('1940-02-01'), months)) + off)),
  },
)
const CASES = { numRuns: 25_000 }
const PATIENCE = 60_000

describe('the arithmetic of days agrees with a slower one on 100,000 cases, a quarter each of', () => {
  it(
    'full months between two days, and the age that they make',
    () => {
      fc.assert(
        fc.property(anyDay, anyDay, (a, b) => {
          const [from, to] = a <= b ? [a, b] : [b, a]
          return (
            fullMonthsBetween(from, to) === naiveFullMonths(from, to) && ageInYears(from, to) === naiveAge(from, to)
          )
        }),
        CASES,
      )
    },
    PATIENCE,
  )

  it(
    'the day on which so many months are over',
    () => {
      fc.assert(
        fc.property(
          anyDay,
          fc.integer({ min: 0, max: 720 }),
          (from, months) => addMonths(from, months) === naiveMonthsLater(from, months),
        ),
        CASES,
      )
    },
    PATIENCE,
  )

  it(
    'so many working days later, also beyond what the calendar knows',
    () => {
      fc.assert(
        fc.property(
          dayWithin('2015-12-20', '2027-12-31'),
          fc.integer({ min: 0, max: 90 }),
          (from, count) => addWorkingDays(from, count, VIETNAM_CALENDAR) === naiveWorkingDaysLater(from, count),
        ),
        CASES,
      )
    },
    PATIENCE,
  )

  it(
    'the working days between two days',
    () => {
      fc.assert(
        fc.property(dayWithin('2015-12-20', '2027-12-31'), fc.integer({ min: -5, max: 120 }), (from, days) => {
          const to = dateOfDayNumber(dayNumber(from) + days)
          return workingDaysBetween(from, to, VIETNAM_CALENDAR) === naiveWorkingDays(from, to)
        }),
        CASES,
      )
    },
    PATIENCE,
  )

  it('29 February and the ends of months, which the slower one is right about', () => {
    expect(naiveFullMonths('2024-02-29', '2025-02-28')).toBe(12)
    expect(naiveMonthsLater('2023-01-31', 1)).toBe('2023-02-28')
    expect(naiveAge('2008-02-29', '2026-02-28')).toBe(18)
    expect(naiveWorkingDaysLater('2024-02-06', 2)).toBe('2024-02-15')
    expect(naiveWorkingDays('2024-04-26', '2024-05-06')).toBe(4)
  })
})
