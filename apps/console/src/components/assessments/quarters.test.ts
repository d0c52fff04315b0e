import { describe, expect, it } from 'vitest'
import { quartersOf, quartersUntil, quarterWords } from './quarters.ts'

describe('a quarter', () => {
  it('is written with a Roman numeral and its year', () => {
    expect(quarterWords('2026-Q3')).toBe('III/2026')
    expect(quarterWords('năm 2026')).toBe('năm 2026')
  })

  it('goes back over the new year', () => {
    expect(quartersUntil('2026-02-28', 3)).toEqual(['2026-Q1', '2025-Q4', '2025-Q3'])
    expect(quartersUntil('2025-10-01', 1)).toEqual(['2025-Q4'])
  })

  it('is graded by the middle of its ratings, and awaited once it is overdue', () => {
    const assessments = [
      { period: '2026-Q1', counts: true, ratings: [{ value: 3 }, { value: 4 }, { value: 4 }] },
      { period: '2026-Q1', counts: false, ratings: [{ value: 1 }] },
      { period: '2026-Q2', counts: true, ratings: [] },
    ]

    const told = quartersOf(assessments, '2026-09-30', '2026-10-05').map(
      ({ period, grade, awaited }) => `${period} ${grade} ${awaited}`,
    )

    expect(told).toEqual(['2026-Q4 null true', '2026-Q2 null false', '2026-Q1 VERY_GOOD false'])
    expect(quartersOf([], '2026-12-31', '2026-10-05')).toEqual([])
  })
})
