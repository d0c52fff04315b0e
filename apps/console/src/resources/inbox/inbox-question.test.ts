import { describe, expect, it } from 'vitest'
import type { DueRow } from './documents.ts'
import { countOfTab, groupsOf, questionOfInbox } from './inbox-question.ts'

const SUMMARY = { overdue: 3, d7: 2, d15: 1, d30: 0, d60: 4, d90: 5, later: 100 }
const row = (id: string, severity: DueRow['severity']): DueRow => ({
  id,
  severity,
  kind: 'CEREMONY',
  rule: 'R17',
  edition: null,
  trust: 'UNCHECKED',
  dueOn: '2026-11-30',
  message: '',
  candidate: { id: 'candidate', fullName: null, masked: true },
  shortfall: null,
  committee: { id: 'cell', name: 'Chi bộ Nà Khon', parent: null },
  personInCharge: { charge: 'CELL', name: null, mentor: null, committee: null },
})

describe('The inbox', () => {
  it('asks for what is due within 90 days until a group is chosen', () => {
    expect(questionOfInbox({ scope: 'district' })).toEqual({
      within: 'district',
      severities: ['OVERDUE', 'D7', 'D15', 'D30', 'D60', 'D90'],
    })
    expect(questionOfInbox({ scope: 'district', severity: 'LATER' })).toEqual({
      within: 'district',
      severities: ['LATER'],
    })
  })

  it('asks for everything on the days that are named, however far they are', () => {
    expect(questionOfInbox({ from: '2027-06-01', to: '2027-06-30' })).toEqual({ from: '2027-06-01', to: '2027-06-30' })
  })

  it('asks within the committee of the filter, not of the scope, and for one kind', () => {
    const question = questionOfInbox({
      scope: 'district',
      within: { id: 'cell', name: 'Chi bộ Nà Khon' },
      kind: 'PAPERS',
      mine: true,
    })

    expect(question).toMatchObject({ within: 'cell', kinds: ['PAPERS'], mine: true })
  })

  it('counts behind its first tab what is due within 90 days', () => {
    expect(countOfTab('soon', SUMMARY)).toBe(15)
    expect(countOfTab('LATER', SUMMARY)).toBe(100)
    expect(countOfTab('D7', undefined)).toBeNull()
  })

  it('puts the rows of a page under their groups', () => {
    const groups = groupsOf([row('a', 'OVERDUE'), row('b', 'OVERDUE'), row('c', 'D30')])

    expect(groups.map(({ severity, rows }) => [severity, rows.map(({ id }) => id)])).toEqual([
      ['OVERDUE', ['a', 'b']],
      ['D30', ['c']],
    ])
  })
})
