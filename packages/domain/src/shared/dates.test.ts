import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../testing/day.ts'
import {
  addDays,
  addMonths,
  ageInYears,
  calendarDate,
  compareDates,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  daysInMonth,
  endOfYear,
  parseCalendarDate,
  partsOf,
  readDate,
} from './dates.ts'

const anyDay = fc.integer({ min: dayNumber(day('1950-01-01')), max: dayNumber(day('2050-12-31')) }).map(dateOfDayNumber)

describe('a calendar day', () => {
  it('is written in one way only', () => {
    expect(parseCalendarDate('2023-06-30')).toBe('2023-06-30')
    for (const text of ['2023-6-30', '30/06/2023', '2023-06-31', '2023-02-29', '1899-12-31', '2101-01-01', ''])
      expect(parseCalendarDate(text)).toBeNull()
  })

  it('counts days as the calendar of JavaScript does, without its time zones', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const { year, month, day: dayOfMonth } = partsOf(date)
        expect(dayNumber(date)).toBe(Date.UTC(year, month - 1, dayOfMonth) / 86_400_000)
        expect(dateOfDayNumber(dayNumber(date))).toBe(date)
      }),
    )
  })

  it('comes so many days later, and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -9000, max: 9000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days)
        expect(addDays(addDays(date, days), -days)).toBe(date)
        expect(compareDates(date, addDays(date, days))).toBe(Math.sign(-days) + 0)
      }),
    )
  })
})

describe('full calendar months', () => {
  it('go from the 31st to the last day of a shorter month', () => {
    expect(addMonths(day('2024-01-31'), 1)).toBe('2024-02-29')
    expect(addMonths(day('2023-01-31'), 1)).toBe('2023-02-28')
    expect(addMonths(day('2023-08-31'), 1)).toBe('2023-09-30')
    expect(addMonths(day('2024-03-31'), -1)).toBe('2024-02-29')
    expect(addMonths(day('2024-02-29'), 12)).toBe('2025-02-28')
    expect(addMonths(day('2024-02-29'), 48)).toBe('2028-02-29')
  })

  it('land in the right month, on the same day or the last one', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -500, max: 500 }), (date, months) => {
        const from = partsOf(date)
        const to = partsOf(addMonths(date, months))

        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months)
        expect(to.day).toBe(Math.min(from.day, daysInMonth(to.year, to.month)))
      }),
    )
  })

  it('never turn the order of two days round', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.integer({ min: 0, max: 400 }), (one, other, months) => {
        const [first, second] = [one, other].sort(compareDates)
        if (first && second) expect(addMonths(first, months) <= addMonths(second, months)).toBe(true)
      }),
    )
  })
})

describe('age', () => {
  it('is full on the birthday, not the day before', () => {
    const birth = day('1962-06-15')

    expect(ageInYears(birth, day('2022-06-14'))).toBe(59)
    expect(ageInYears(birth, day('2022-06-15'))).toBe(60)
  })

  it('is full on 28 February for those born on the 29th', () => {
    expect(ageInYears(day('2004-02-29'), day('2022-02-27'))).toBe(17)
    expect(ageInYears(day('2004-02-29'), day('2022-02-28'))).toBe(18)
  })
})

describe('a date that somebody typed', () => {
  it('is read as Vietnamese documents and Excel write it', () => {
    for (const text of [
      '30/06/2023',
      '30-06-2023',
      '30.6.2023',
      '2023-06-30',
      '2023-06-30T00:00:00.000Z',
      '45107',
      '30/06/2023 0:00',
    ])
      expect(readDate(` ${text} `)).toBe('2023-06-30')
    expect(readDate('1/2/2020')).toBe('2020-02-01')
  })

  it('is not guessed', () => {
    for (const text of ['31/06/2023', '06/30/2023', '30/06/23', '30/06-2023', '1975', '60', '99999', 'hôm qua', ''])
      expect(readDate(text)).toBeNull()
  })

  it('is the day that Excel means by its number, for every number', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(readDate(String(dayNumber(date) + 25_569))).toBe(date)
      }),
    )
  })
})

it('has no day beyond the years that the product knows', () => {
  expect(calendarDate(2100, 12, 31)).toBe(endOfYear(2100))
  expect(() => addDays(endOfYear(2100), 1)).toThrow('out of bounds')
  expect(() => endOfYear(2101)).toThrow('out of bounds')
})
