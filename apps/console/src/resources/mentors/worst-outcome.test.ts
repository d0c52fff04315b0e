import { describe, expect, it } from 'vitest'
import { obstaclesIn, worstOf } from './worst-outcome.ts'

describe('Whether a mentor may still help', () => {
  it('is told by the gravest verdict', () => {
    expect(worstOf([{ outcome: 'PASSED' }, { outcome: 'FAILED' }, { outcome: 'UNKNOWN' }])).toBe('FAILED')
    expect(worstOf([{ outcome: 'NOT_APPLICABLE' }, { outcome: 'UNKNOWN' }])).toBe('UNKNOWN')
    expect(worstOf([])).toBe('PASSED')
  })

  it('lists what failed and what is not known', () => {
    expect(obstaclesIn([{ outcome: 'PASSED' }, { outcome: 'UNKNOWN' }])).toEqual([{ outcome: 'UNKNOWN' }])
  })
})
