import { describe, expect, it } from 'vitest'
import { progressVerdict } from './progress-verdict.ts'

const period = { startsOn: '2025-01-01' }
const asOf = '2025-06-30'

describe('the verdict on a closed year', () => {
  it('says reached from the target on, for a target is a minimum', () => {
    const exactly = { achieved: 12, required: 12, expected: 12, open: false, period, asOf }
    const more = { ...exactly, achieved: 15 }

    expect(progressVerdict(exactly)).toEqual({ kind: 'REACHED' })
    expect(progressVerdict(more)).toEqual({ kind: 'REACHED' })
  })

  it('says nearly from three quarters of the target on, and missed below', () => {
    const year = { required: 12, expected: 12, open: false, period, asOf }

    expect(progressVerdict({ ...year, achieved: 11 })).toEqual({ kind: 'NEARLY' })
    expect(progressVerdict({ ...year, achieved: 9 })).toEqual({ kind: 'NEARLY' })
    expect(progressVerdict({ ...year, achieved: 8 })).toEqual({ kind: 'MISSED' })
  })
})

describe('the verdict on a period that still runs', () => {
  it('measures against the pace of the day, not against the whole target', () => {
    const half = { required: 12, expected: 6, open: true, period, asOf }

    expect(progressVerdict({ ...half, achieved: 6 })).toEqual({ kind: 'ON_PACE' })
    expect(progressVerdict({ ...half, achieved: 5 })).toEqual({ kind: 'BEHIND', by: 1 })
  })

  it('speaks louder when less than three quarters of the pace is kept', () => {
    const term = { achieved: 39, required: 60, expected: 54, open: true, period, asOf }

    expect(progressVerdict(term)).toEqual({ kind: 'FAR_BEHIND', by: 15 })
  })
})

it('has no verdict where no target was set', () => {
  const year = { achieved: 3, required: null, expected: null, open: false, period, asOf }

  expect(progressVerdict(year)).toEqual({ kind: 'NO_TARGET' })
})

it('does not praise the pace of a year that has not begun', () => {
  const next = { achieved: 0, required: 12, expected: 0, open: true, period: { startsOn: '2026-01-01' }, asOf }

  expect(progressVerdict(next)).toEqual({ kind: 'NOT_BEGUN' })
})
