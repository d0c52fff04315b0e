import { describe, expect, it } from 'vitest'
import { createRateLimit } from './rate-limit.ts'

const at = (minutes: number): Date => new Date(Date.UTC(2026, 10, 24, 1, minutes))

describe('a rate limit', () => {
  it('lets so many through in a while, each key for itself, and again after it', () => {
    const limit = createRateLimit({ most: 2, minutes: 10 })
    const answers = [0, 1, 2].map((minutes) => limit.allows('a', at(minutes)))

    expect(answers).toEqual([true, true, false])
    expect(limit.allows('b', at(2))).toBe(true)
    expect(limit.allows('a', at(10))).toBe(true)
  })

  it('keeps no more than it can hold, and forgets the oldest first', () => {
    const limit = createRateLimit({ most: 1, minutes: 10 })
    limit.allows('first', at(0))
    for (let key = 0; key < 10_000; key += 1) limit.allows(String(key), at(0))

    expect(limit.allows('first', at(1))).toBe(true)
    expect(limit.allows('9999', at(1))).toBe(false)
  })
})
