import { describe, expect, it } from 'vitest'
import { EMPTY_SHORTFALL, missingOfShortfall, type ShortfallForm, shortfallInput } from './shortfall-form.ts'

const form = (change: Partial<ShortfallForm> = {}): ShortfallForm => ({
  ...EMPTY_SHORTFALL,
  reason: 'YOUNG_AWAY',
  ...change,
})

describe('the form of a reason', () => {
  it('needs the reason alone, and words only for another one', () => {
    expect(missingOfShortfall(EMPTY_SHORTFALL)).toEqual(['reason'])
    expect(missingOfShortfall(form())).toEqual([])
    expect(missingOfShortfall(form({ reason: 'OTHER', text: ' ' }))).toEqual(['text'])
  })

  it('needs a measure where somebody is in charge or a day is set', () => {
    expect(missingOfShortfall(form({ dueOn: '2026-12-15' }))).toEqual(['measure'])
    expect(missingOfShortfall(form({ personInCharge: 'An' }))).toEqual(['measure'])
    expect(missingOfShortfall(form({ personInCharge: 'An', measure: 'Gặp gỡ' }))).toEqual([])
  })

  it('sends nothing rather than empty words', () => {
    expect(shortfallInput({ ...form({ measure: ' Gặp gỡ ' }), reason: 'YOUNG_AWAY' })).toEqual({
      reason: 'YOUNG_AWAY',
      text: null,
      measure: 'Gặp gỡ',
      personInCharge: null,
      dueOn: null,
    })
  })
})
