import { expect, it } from 'vitest'
import { monthsPassed } from './months-passed.ts'

it('counts full months of a year until a day, that day included', () => {
  expect(monthsPassed('2025-01-01', '2025-06-30')).toBe(6)
  expect(monthsPassed('2025-01-01', '2025-06-29')).toBe(5)
  expect(monthsPassed('2025-01-01', '2025-12-31')).toBe(12)
  expect(monthsPassed('2020-07-01', '2023-06-30')).toBe(36)
})

it('counts none before the period', () => {
  expect(monthsPassed('2026-01-01', '2025-06-30')).toBe(0)
})
