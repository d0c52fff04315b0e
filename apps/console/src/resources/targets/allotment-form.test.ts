import { describe, expect, it } from 'vitest'
import {
  type AllotmentForm,
  type AllotmentLine,
  countsOf,
  firstAllotmentForm,
  issuedLines,
  problemsOfAllotment,
  proposalFor,
  sharedOut,
} from './allotment-form.ts'

const line = (id: string, members: number | null, more: Partial<AllotmentLine> = {}): AllotmentLine => ({
  committee: { id, name: `Đảng bộ ${id}` },
  members,
  pool: 0,
  lastYear: 0,
  required: null,
  target: null,
  ...more,
})
const LINES = [line('a', 600), line('b', 200, { required: 5, target: { id: 't', version: 3 } })]
const form = (change: Partial<AllotmentForm> = {}): AllotmentForm => ({
  ...firstAllotmentForm(10, 'Huyện ủy', '2026-11-24'),
  decisionNumber: '12-NQ/HU',
  ...change,
})

describe('the form of an allotment', () => {
  it('proposes by one figure or by several, and nothing of no number', () => {
    const counts = (change: Partial<AllotmentForm>) => {
      const proposal = proposalFor(form(change), LINES)
      return proposal && countsOf(proposal)
    }

    expect(counts({})).toEqual({ a: '8', b: '2' })
    expect(counts({ method: 'EQUAL' })).toEqual({ a: '5', b: '5' })
    expect(counts({ method: 'MIXED', weights: { MEMBERS: '1', POOL: '0', LAST_YEAR: '0', EQUAL: '1' } })).toEqual({
      a: '6',
      b: '4',
    })
    expect(counts({ total: 'mười' })).toBeNull()
  })

  it('adds up what is typed and what a blank line keeps, against the target', () => {
    expect(sharedOut(form({ counts: { a: '8', b: '' } }), LINES, 10)).toMatchObject({ allotted: 13, overAllotted: 3 })
    expect(sharedOut(form({ counts: { a: '4', b: '2' } }), LINES, 10)).toMatchObject({ allotted: 6, unallotted: 4 })
    expect(sharedOut(form(), LINES, null)).toMatchObject({ required: null, allotted: 5 })
  })

  it('issues the lines that have a number, with the version that was read', () => {
    expect(issuedLines(form({ counts: { a: '0', b: '' } }), LINES)).toEqual([
      { committeeId: 'a', minimum: 0, version: null },
    ])
    expect(issuedLines(form({ counts: { b: '7' } }), LINES)).toEqual([{ committeeId: 'b', minimum: 7, version: 3 }])
  })

  it('says what is missing before it is sent', () => {
    expect(problemsOfAllotment(form({ counts: { a: '1' } }), LINES)).toEqual({})
    expect(problemsOfAllotment(form({ counts: { a: 'x' }, decisionNumber: '', issuer: ' ' }), LINES)).toEqual({
      a: 'whole',
      lines: 'required',
      decisionNumber: 'required',
      issuer: 'required',
    })
  })
})
