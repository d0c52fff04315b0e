import { describe, expect, it } from 'vitest'
import { messageFor } from '../messages/message-for.ts'
import { day } from '../testing/day.ts'
import { checkTerm, type TermDecision, usualYearsOf } from './terms.ts'

const term: TermDecision = {
  name: '2025-2030',
  startsOn: day('2025-07-01'),
  endsOn: day('2030-06-30'),
  firstYear: 2026,
  lastYear: 2030,
  decisionNumber: '01-NQ/ĐH',
}
const before = { name: '2020-2025', startsOn: day('2020-07-01'), endsOn: day('2025-06-30') }
const codes = (changes: Partial<TermDecision>, others = [before]) =>
  checkTerm({ ...term, ...changes }, others).map(({ field, code }) => [field, code])

describe('a term', () => {
  it('has a name of two years, ends after it begins, and its years follow each other', () => {
    expect(codes({})).toEqual([])
    expect(codes({ name: 'khóa XIV' })).toEqual([['name', 'TERM_NAME_FORM']])
    expect(codes({ name: '2030-2025' })).toEqual([['name', 'TERM_NAME_FORM']])
    expect(codes({ endsOn: day('2025-06-01') })).toEqual([['endsOn', 'ENDS_BEFORE_START']])
    expect(codes({ firstYear: 2031 })).toEqual([['lastYear', 'NOT_A_YEAR']])
    expect(codes({ firstYear: 1 })).toEqual([['firstYear', 'NOT_A_YEAR']])
    expect(codes({ decisionNumber: 'x'.repeat(51) })).toEqual([['decisionNumber', 'TOO_LONG']])
  })

  it('shares no day with another, but may take new days itself', () => {
    const early = { startsOn: day('2025-06-30') }

    expect(codes(early)).toEqual([['startsOn', 'TERM_OVERLAPS']])
    expect(codes({ name: '2020-2025', ...early })).toEqual([])
    const problem = checkTerm({ ...term, ...early }, [before])[0]
    expect(problem && messageFor(problem, 'en')).toBe(
      'The term 2020-2025 (01/07/2020 to 30/06/2025) has some of these days.',
    )
  })

  it('has by its name the yearly targets of the years after the one in which it begins', () => {
    expect(usualYearsOf('2020-2025')).toEqual({ firstYear: 2021, lastYear: 2025 })
    expect(usualYearsOf('2020')).toBeNull()
  })
})
