import { describe, expect, it } from 'vitest'
import {
  type AnsweredLine,
  afterChange,
  type BulkLines,
  chunksOf,
  foreseen,
  inOrderOfNeed,
  notDone,
  openOnes,
  tallyOf,
  written,
} from './bulk-lines.ts'

const answered = (change: Partial<AnsweredLine>): AnsweredLine => ({
  candidateId: 'a',
  allowed: true,
  conflict: false,
  candidate: { id: 'a', version: 3 },
  errors: [],
  verdicts: [],
  ...change,
})
const no = { verdicts: [], messages: ['Chưa đủ 12 tháng'], conflict: false }
const lines: BulkLines = {
  a: { state: 'done' },
  b: { state: 'open', version: 2 },
  c: { state: 'barred', ...no },
  d: { state: 'refused', ...no },
}
const ids = ['a', 'b', 'c', 'd']

describe('work for many', () => {
  it('sends only those for whom nothing stands in the way, each with the version that was looked at', () => {
    expect(foreseen(answered({}))).toEqual({ state: 'open', version: 3 })
    expect(openOnes(ids, lines)).toEqual([{ id: 'b', version: 2 }])
  })

  it('keeps why somebody was left out, before and after it is done', () => {
    const refused = answered({ allowed: false, errors: [{ field: 'number', message: 'Cần số giấy' }] })

    expect(foreseen(refused)).toMatchObject({ state: 'barred', messages: ['Cần số giấy'] })
    expect(written(refused)).toMatchObject({ state: 'refused', messages: ['Cần số giấy'] })
    expect(tallyOf(ids, lines)).toEqual({ done: 1, open: 1, no: 2, asking: 0, waiting: 0 })
  })

  it('does not do again what was done, and looks anew at all the others', () => {
    expect(notDone(ids, lines)).toEqual(['b', 'c', 'd'])
    expect(afterChange(lines)).toEqual({ a: { state: 'done' } })
  })

  it('shows those first who need somebody', () => {
    const rows = ids.map((id) => ({ id }))

    expect(inOrderOfNeed(rows, lines).map(({ id }) => id)).toEqual(['c', 'd', 'b', 'a'])
  })

  it('goes in lots, so that it can tell how far it is', () => {
    expect(chunksOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
    expect(chunksOf([], 2)).toEqual([])
  })
})
