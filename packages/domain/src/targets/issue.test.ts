import { describe, expect, it } from 'vitest'
import { day } from '../testing/day.ts'
import { decideIssue, type IssuedDecision, type IssuedLine, MOST_ISSUED_LINES } from './issue.ts'

const TODAY = day('2026-11-24')
const decision: IssuedDecision = { decisionNumber: '12-NQ/HU', decidedOn: day('2026-11-20'), issuer: 'Huyện ủy' }
const line = (minimum: number, last: string | null = null): IssuedLine => ({
  committeeName: 'Đảng bộ xã Côn Minh',
  minimum,
  last: last === null ? null : { decidedOn: day(last) },
})
const answer = (change: Partial<IssuedDecision>, ...lines: IssuedLine[]): unknown => {
  const decided = decideIssue({ ...decision, ...change }, lines, TODAY)
  if (decided.ok) return decided.value.map(({ minimum }) => minimum)
  return decided.error.kind === 'refusal'
    ? decided.error.verdicts.map(({ code, values }) => `${code} ${values.committee ?? ''}`.trim())
    : decided.error.problems.map(({ field, code }) => `${field} ${code}`)
}

describe('one decision for many committees', () => {
  it('gives each its target, also none and also more than was asked for', () => {
    expect(answer({}, line(12), line(0), line(400, '2026-01-12'))).toEqual([12, 0, 400])
  })

  it('says once what is wrong with the decision, and with each line where it is', () => {
    expect(answer({ decisionNumber: '' }, line(1), line(-1), line(1.5))).toEqual([
      'decisionNumber REQUIRED',
      'lines.1.minimum NOT_A_COUNT',
      'lines.2.minimum NOT_A_COUNT',
    ])
    expect(answer({ decidedOn: day('2026-11-25') }, line(1), line(1))).toEqual(['DATE_IN_FUTURE'])
  })

  it('names the committee that has a newer decision', () => {
    expect(answer({}, line(1), line(1, '2026-11-21'))).toEqual(['BEFORE_LAST_REVISION_OF Đảng bộ xã Côn Minh'])
  })

  it('is for somebody, and not for more than can be read', () => {
    expect(answer({})).toEqual(['lines REQUIRED'])
    expect(answer({}, ...Array.from({ length: MOST_ISSUED_LINES + 1 }, () => line(1)))).toEqual([
      'lines TOO_MANY_LINES',
    ])
  })
})
