import { describe, expect, it } from 'vitest'
import { quartersUntil, quarterWords } from './quarters.ts'

describe('a quarter', () => {
  it('is written with a Roman numeral and its year', () => {
    expect(quarterWords('2026-Q3')).toBe('III/2026')
    expect(quarterWords('năm 2026')).toBe('năm 2026')
  })

  it('goes back over the new year', () => {
    expect(quartersUntil('2026-02-28', 3)).toEqual(['2026-Q1', '2025-Q4', '2025-Q3'])
    expect(quartersUntil('2025-10-01', 1)).toEqual(['2025-Q4'])
  })
})
