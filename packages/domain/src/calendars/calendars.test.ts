import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, type CalendarDate, dateOfDayNumber, dayNumber, yearOf } from '../shared/dates.ts'
import { rangesOverlap } from '../shared/ranges.ts'
import { day } from '../testing/day.ts'
import { newMoonUntil } from '../testing/new-moons.ts'
import { fullMonthsBetween } from './full-months.ts'
import { VIETNAM_CALENDAR, VIETNAM_HOLIDAYS } from './vietnam.ts'
import { addWorkingDays, isWeekend, isWorkingDay, trustOver, workingDaysBetween } from './working-days.ts'

const dayWithin = (from: string, to: string): fc.Arbitrary<CalendarDate> =>
  fc.integer({ min: dayNumber(day(from)), max: dayNumber(day(to)) }).map(dateOfDayNumber)

// Mùng 1 Tết and mùng 10 tháng 3, by the lunar calendar of the GMT+7 zone.
const LUNAR: Readonly<Record<number, readonly [string, string]>> = {
  2016: ['2016-02-08', '2016-04-16'],
  2017: ['2017-01-28', '2017-04-06'],
  2018: ['2018-02-16', '2018-04-25'],
  2019: ['2019-02-05', '2019-04-14'],
  2020: ['2020-01-25', '2020-04-02'],
  2021: ['2021-02-12', '2021-04-21'],
  2022: ['2022-02-01', '2022-04-10'],
  2023: ['2023-01-22', '2023-04-29'],
  2024: ['2024-02-10', '2024-04-18'],
  2025: ['2025-01-29', '2025-04-07'],
  2026: ['2026-02-17', '2026-04-26'],
  2027: ['2027-02-06', '2027-04-16'],
}
const YEARS = Object.keys(LUNAR).map(Number)

describe('full months', () => {
  it.each([
    ['2020-01-15', '2025-01-14', 59],
    ['2020-01-15', '2025-01-15', 60],
    ['2024-02-29', '2025-02-27', 11],
    ['2024-02-29', '2025-02-28', 12],
    ['2023-01-31', '2023-02-28', 1],
    ['2023-01-31', '2023-02-27', 0],
    ['2023-05-31', '2023-06-30', 1],
    ['2023-03-01', '2023-03-01', 0],
  ])('from %s to %s are %i', (from, to, months) => {
    expect(fullMonthsBetween(day(from), day(to))).toBe(months)
  })

  it('are the most that can be added without going beyond the day', () => {
    fc.assert(
      fc.property(dayWithin('1950-01-01', '2050-12-31'), dayWithin('1950-01-01', '2050-12-31'), (a, b) => {
        const [from, to] = a <= b ? [a, b] : [b, a]
        const months = fullMonthsBetween(from, to)

        expect(addMonths(from, months) <= to).toBe(true)
        expect(addMonths(from, months + 1) > to).toBe(true)
      }),
    )
  })
})

describe("Vietnam's working days", () => {
  it('leave out weekends and days off, and count a Saturday that is worked', () => {
    const working = (text: string) => isWorkingDay(day(text), VIETNAM_CALENDAR)

    expect(working('2024-05-03')).toBe(true)
    expect(working('2024-05-04')).toBe(true)
    expect(working('2024-05-05')).toBe(false)
    expect(working('2024-04-29')).toBe(false)
    expect(working('2023-01-23')).toBe(false)
  })

  it('are counted from the day after', () => {
    expect(addWorkingDays(day('2026-10-30'), 1, VIETNAM_CALENDAR)).toBe('2026-11-02')
    // Over Tết 2024: 7 February, then the 15th.
    expect(addWorkingDays(day('2024-02-06'), 2, VIETNAM_CALENDAR)).toBe('2024-02-15')
    expect(workingDaysBetween(day('2024-02-06'), day('2024-02-15'), VIETNAM_CALENDAR)).toBe(2)
    expect(workingDaysBetween(day('2024-02-06'), day('2024-02-06'), VIETNAM_CALENDAR)).toBe(0)
  })

  it('are not known beyond the years that the calendar covers', () => {
    expect(addWorkingDays(day('2027-12-30'), 30, VIETNAM_CALENDAR)).toBe(null)
    expect(addWorkingDays(day('2015-12-31'), 5, VIETNAM_CALENDAR)).toBe(null)
    expect(workingDaysBetween(day('2015-12-30'), day('2016-01-05'), VIETNAM_CALENDAR)).toBe(null)
  })

  it('are found again by counting: the day after so many is so many away', () => {
    fc.assert(
      fc.property(dayWithin('2016-01-01', '2027-06-30'), fc.integer({ min: 0, max: 90 }), (from, count) => {
        const to = addWorkingDays(from, count, VIETNAM_CALENDAR)

        expect(to && workingDaysBetween(from, to, VIETNAM_CALENDAR)).toBe(count)
        expect(count === 0 || (to !== null && isWorkingDay(to, VIETNAM_CALENDAR))).toBe(true)
      }),
    )
  })

  it('tell whether a day in between was never compared with an announcement', () => {
    expect(trustOver(day('2019-01-10'), day('2019-06-10'), VIETNAM_CALENDAR)).toBe('CHECKED')
    expect(trustOver(day('2026-11-10'), day('2026-12-10'), VIETNAM_CALENDAR)).toBe('UNCHECKED')
    expect(trustOver(day('2026-12-10'), day('2026-12-31'), VIETNAM_CALENDAR)).toBe('CHECKED')
    expect(trustOver(day('2026-12-10'), day('2027-01-01'), VIETNAM_CALENDAR)).toBe('UNCHECKED')
  })
})

describe('the holidays of each year', () => {
  const isOff = (date: CalendarDate) => !isWorkingDay(date, VIETNAM_CALENDAR)
  const off = (year: number) => VIETNAM_HOLIDAYS.filter(({ kind, from }) => kind === 'OFF' && yearOf(from) === year)

  it.each(YEARS)('%i: every day of the law is off, Tết for five weekdays at least', (year) => {
    const [tet, ancestors] = LUNAR[year] ?? ['', '']
    for (const date of [`${year}-01-01`, `${year}-04-30`, `${year}-05-01`, `${year}-09-02`, ancestors])
      expect(isOff(day(date)), date).toBe(true)
    for (const ahead of [-1, 0, 1, 2]) expect(isOff(addDays(day(tet), ahead)), `${tet} ${ahead}`).toBe(true)
    if (year >= 2026) expect(isOff(day(`${year}-11-24`))).toBe(true)
    const window = off(year).find(({ name }) => name === 'Tết Nguyên đán')
    expect(window && window.from <= day(tet) && day(tet) <= addDays(window.to, 2)).toBe(true)
  })

  // The first month is the one in which the sun enters Pisces, by 19 February; the third, Taurus, by 20 April.
  it.each(YEARS)('%i: Tết and the tenth of the third month are where the moon has them', (year) => {
    const moons = [newMoonUntil(`${year}-02-19`), addDays(day(newMoonUntil(`${year}-04-20`)), 9)]

    expect(moons).toEqual(LUNAR[year])
  })

  it('has a weekday in every row off, a Saturday in every row worked, and no day twice', () => {
    for (const [index, holiday] of VIETNAM_HOLIDAYS.entries()) {
      const days: CalendarDate[] = []
      for (let date = holiday.from; date <= holiday.to; date = addDays(date, 1)) days.push(date)
      expect(
        days.some((date) => isWeekend(date) === (holiday.kind === 'WORKED')),
        holiday.name,
      ).toBe(true)
      const range = { startsOn: holiday.from, endsOn: holiday.to }
      const others = VIETNAM_HOLIDAYS.slice(index + 1)
      expect(others.some(({ from, to }) => rangesOverlap(range, { startsOn: from, endsOn: to }))).toBe(false)
    }
  })

  it('has as many weekdays off as the law gives days, swaps evened out', () => {
    for (const year of YEARS) {
      const weekdays = (kind: 'OFF' | 'WORKED') =>
        [...VIETNAM_CALENDAR.exceptions].filter(
          ([date, holiday]) =>
            holiday.kind === kind && yearOf(date) === year && isWeekend(date) === (kind === 'WORKED'),
        ).length
      // Ten days until 2020, eleven since, and 24 November from 2026; the last day of 2018 was swapped with a Saturday of 2019.
      const swappedOut = year === 2018 ? 1 : year === 2019 ? -1 : 0
      const daysOfTheLaw = year <= 2020 ? 10 : year <= 2025 ? 11 : 12
      expect(weekdays('OFF') - weekdays('WORKED') - swappedOut, String(year)).toBe(daysOfTheLaw)
    }
  })

  it('names the source of each row that is marked as checked', () => {
    expect(VIETNAM_HOLIDAYS.filter(({ trust, source }) => (trust === 'CHECKED') !== (source !== null))).toEqual([])
  })
})
