import { describe, expect, it } from 'vitest'
import { addDays } from '../shared/dates.ts'
import { day } from '../testing/day.ts'
import { DUE_SEVERITIES, daysOfSeverity, severityOf } from './severity.ts'

const TODAY = day('2026-11-24')

describe('how near a due day is', () => {
  it.each([
    [-400, 'OVERDUE'],
    [-1, 'OVERDUE'],
    [0, 'D7'],
    [7, 'D7'],
    [8, 'D15'],
    [15, 'D15'],
    [16, 'D30'],
    [30, 'D30'],
    [31, 'D60'],
    [60, 'D60'],
    [61, 'D90'],
    [90, 'D90'],
    [91, 'LATER'],
  ])('%i days from today is %s', (days, severity) => {
    expect(severityOf(addDays(TODAY, days), TODAY)).toBe(severity)
  })

  it('has a range of days for each severity, and each day is in one of them', () => {
    for (let days = -120; days <= 120; days += 1) {
      const dueOn = addDays(TODAY, days)
      const holders = DUE_SEVERITIES.filter((severity) => {
        const { from, to } = daysOfSeverity(severity, TODAY)
        return (from === null || from <= dueOn) && (to === null || dueOn <= to)
      })
      expect(holders).toEqual([severityOf(dueOn, TODAY)])
    }
  })
})
