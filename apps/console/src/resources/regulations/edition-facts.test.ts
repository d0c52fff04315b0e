import { describe, expect, it } from 'vitest'
import type { Edition } from './documents.ts'
import { checkedIn, papersByStage, standingOf } from './edition-facts.ts'

const paper = (
  stage: Edition['papers'][number]['stage'],
  trust: 'CHECKED' | 'UNCHECKED' = 'UNCHECKED',
): Edition['papers'][number] => ({
  key: `PAPER:${stage}`,
  paper: 'APPLICATION',
  stage,
  form: null,
  required: true,
  trust,
  check: null,
})

describe('An edition', () => {
  it('holds from its first day to its last one', () => {
    const dates = { inForceFrom: '2025-07-01', inForceTo: '2026-04-07' }

    expect(standingOf(dates, '2025-06-30')).toBe('future')
    expect(standingOf(dates, '2025-07-01')).toBe('now')
    expect(standingOf(dates, '2026-04-07')).toBe('now')
    expect(standingOf(dates, '2026-04-08')).toBe('past')
    expect(standingOf({ ...dates, inForceTo: null }, '2030-01-01')).toBe('now')
  })

  it('counts its rules and papers that were compared with the official text', () => {
    expect(checkedIn({ rules: [], papers: [paper('VERIFYING', 'CHECKED'), paper('VERIFYING')] })).toEqual({
      checked: 1,
      all: 2,
    })
  })

  it('lists its papers in the order of the path', () => {
    const groups = papersByStage([paper('OFFICIAL'), paper('VERIFYING'), paper('OFFICIAL')])

    expect(groups.map(({ stage, papers }) => [stage, papers.length])).toEqual([
      ['VERIFYING', 1],
      ['OFFICIAL', 2],
    ])
  })
})
