import { describe, expect, it } from 'vitest'
import { draftKey, readDraft } from './allotment-draft.ts'
import { firstAllotmentForm } from './allotment-form.ts'

describe('the draft of an allotment', () => {
  it('comes back as it was kept', () => {
    const form = { ...firstAllotmentForm(84, 'Huyện ủy', '2026-11-24'), counts: { a: '12' }, passGroups: true }
    const kept = JSON.stringify({ form, savedAt: '2026-11-24T08:00:00Z' })

    expect(readDraft(kept)).toEqual({ form, savedAt: '2026-11-24T08:00:00Z' })
  })

  it('is none where nothing that can be read was kept', () => {
    expect([null, '', '{', '[]', '{"form":{"method":"GUESS"}}'].map(readDraft)).toEqual([null, null, null, null, null])
  })

  it('is kept apart by account, committee and period', () => {
    expect(draftKey('an', 'na-ri', 'YEAR:2027')).not.toBe(draftKey('an', 'na-ri', 'YEAR:2028'))
    expect(draftKey('an', 'na-ri', 'YEAR:2027')).not.toBe(draftKey('binh', 'na-ri', 'YEAR:2027'))
  })
})
