import { describe, expect, it } from 'vitest'
import { type BulkLines, inOrderOfNeed, lineOf, stillToSend, tallyOf } from './bulk-lines.ts'

const ids = ['nga', 'huy', 'mui']
const refused = { state: 'refused', message: 'Chưa giao được', verdicts: [] } as const
const lines: BulkLines = { nga: { state: 'given' }, huy: refused, mui: { state: 'waiting' } }

describe('one mentor for many', () => {
  it('tells what came of each case in the words of its own verdicts', () => {
    const verdict = { rule: 'MENTOR', code: 'OUTSIDE_UNIT', message: 'Người giúp đỡ ở ngoài đảng bộ cơ sở' }

    expect(lineOf({ __typename: 'MentorAssignmentSuccess' })).toEqual({ state: 'given' })
    expect(lineOf({ __typename: 'Refusal', message: 'Chưa giao được', verdicts: [verdict] })).toMatchObject({
      verdicts: [verdict],
    })
    expect(
      lineOf({
        __typename: 'Invalid',
        message: '',
        errors: [{ field: 'startsOn', code: 'REQUIRED', message: 'Cần ngày bắt đầu' }],
      }),
    ).toMatchObject({ state: 'refused', message: 'Cần ngày bắt đầu' })
  })

  it('counts how far it is', () => {
    expect(tallyOf(ids, lines)).toEqual({ total: 3, given: 1, refused: 1, answered: 2 })
  })

  it('tries again only those that were not given, and shows them first', () => {
    expect(stillToSend(ids, lines)).toEqual(['huy', 'mui'])
    expect(inOrderOfNeed([{ id: 'nga' }, { id: 'mui' }, { id: 'huy' }], lines).map(({ id }) => id)).toEqual([
      'huy',
      'mui',
      'nga',
    ])
  })
})
