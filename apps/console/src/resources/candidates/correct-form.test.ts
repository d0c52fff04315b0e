import { describe, expect, it } from 'vitest'
import { type CorrectForm, correctionOf, problemsOfCorrection } from './correct-form.ts'

const form = (change: Partial<CorrectForm>): CorrectForm => ({
  sequence: 3,
  way: 'amend',
  occurredOn: '2024-05-20',
  documentNumber: ' 12-NQ/CB ',
  reason: 'Ghi nhầm ngày',
  alsoVoid: [],
  ...change,
})

describe('a correction', () => {
  it('gives an event another day and number', () => {
    expect(correctionOf(form({}))).toEqual({
      voids: [],
      amends: { sequence: 3, occurredOn: '2024-05-20', documentNumber: '12-NQ/CB' },
    })
  })

  it('voids an event with those that cannot stay without it', () => {
    expect(correctionOf(form({ way: 'void', alsoVoid: [5, 4] }))).toEqual({ voids: [3, 4, 5], amends: null })
  })

  it('asks nothing of the server while no event is picked', () => {
    expect(correctionOf(form({ sequence: null }))).toBeNull()
    expect(correctionOf(form({ occurredOn: '' }))).toBeNull()
  })

  it('needs a reason, and a day that has come', () => {
    expect(problemsOfCorrection(form({ reason: ' ', occurredOn: '2025-01-01' }), '2024-12-31')).toEqual({
      occurredOn: 'future',
      reason: 'missingReason',
    })
    expect(problemsOfCorrection(form({ way: 'void', occurredOn: '' }), '2024-12-31')).toEqual({})
  })
})
