import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addWorkingDays } from '../calendars/working-days.ts'
import { REGULATIONS } from '../regulations/regulations.ts'
import { addDays } from '../shared/dates.ts'
import { day } from '../testing/day.ts'
import { deadlinesOf, onTimeShare } from './evidence.ts'

const from = day('2024-11-01')
const to = day('2027-06-30')

describe('the deadlines of acts', () => {
  it('are so many working days from each day, as they are counted one by one', () => {
    const deadlines = new Map(deadlinesOf('CEREMONY', from, to, REGULATIONS).map((one) => [one.startsOn, one]))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 970 }), (days) => {
        const on = addDays(from, days)
        expect(deadlines.get(on)?.lastOn ?? null).toBe(on > to ? null : addWorkingDays(on, 30, REGULATIONS.calendar))
      }),
      { numRuns: 300 },
    )
  })

  it('begin at the receipt by the editions that say so, and at the issue by 208-QĐ/TW', () => {
    const deadlines = new Map(
      deadlinesOf('CEREMONY', from, to, REGULATIONS).map((one) => [one.startsOn, one.fromReceipt]),
    )
    expect(deadlines.get(day('2026-07-01'))).toBe(true)
    expect(deadlines.get(day('2026-08-03'))).toBe(false)
  })

  it('give a share only of what can be said', () => {
    expect(onTimeShare({ onTime: 3, late: 1 })).toBe(0.75)
    expect(onTimeShare({ onTime: 0, late: 0 })).toBeNull()
  })
})
