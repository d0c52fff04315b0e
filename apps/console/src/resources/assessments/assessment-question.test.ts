import { describe, expect, it } from 'vitest'
import { quarterAt, questionOfAssessments } from './assessment-question.ts'

describe('Whom to assess', () => {
  it('is what is due of that kind within the chosen committee', () => {
    expect(questionOfAssessments({ scope: 'district', to: '2026-12-31' })).toEqual({
      kinds: ['ASSESSMENT'],
      within: 'district',
      to: '2026-12-31',
    })
  })

  it('is asked for the quarter of the day', () => {
    expect(quarterAt('2026-11-24')).toEqual({ period: '2026-Q4', endsOn: '2026-12-31' })
  })
})
