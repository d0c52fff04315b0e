import { describe, expect, it } from 'vitest'
import { choiceFromAddress, periodOf, termOf, withoutChoice } from './choice.ts'
import type { Term } from './viewer.ts'

const term = (name: string, startsOn: string, endsOn: string, firstYear: number, lastYear: number): Term => ({
  id: name,
  name,
  startsOn,
  endsOn,
  firstYear,
  lastYear,
})
const TERMS = [
  term('2025-2030', '2025-07-01', '2030-06-30', 2026, 2030),
  term('2020-2025', '2020-07-01', '2025-06-30', 2021, 2025),
]

describe('what the pages are about', () => {
  it('is read from an address that carries it, and leaves the rest of the address alone', () => {
    const choice = choiceFromAddress('?scope=42&period=2023&asOf=2023-06-30&filter=x')

    expect(choice).toEqual({ scope: '42', period: { year: 2023 }, asOf: '2023-06-30' })
    expect(withoutChoice('http://nguon.test/?scope=42&filter=x')).toBe('http://nguon.test/?filter=x')
  })

  it('takes no day that the calendar does not have', () => {
    expect(choiceFromAddress('?asOf=2023-06-31')).toBeNull()
  })

  it('is the term of today, unless another one was chosen', () => {
    expect(termOf(TERMS, undefined, '2023-06-30')?.name).toBe('2020-2025')
    expect(termOf(TERMS, undefined, '2026-01-01')?.name).toBe('2025-2030')
    expect(termOf(TERMS, { year: 2022 }, '2026-01-01')?.name).toBe('2020-2025')
  })

  it('falls back to the whole term when the chosen one is gone', () => {
    const [latest] = TERMS

    expect(latest && periodOf({ term: '2015-2020' }, latest, TERMS)).toEqual({ term: '2025-2030' })
  })
})
