import { describe, expect, it } from 'vitest'
import { day } from '../../testing/day.ts'
import { EVERY_GUIDANCE, judged, said } from '../../testing/judged.ts'
import { seenCase } from '../../testing/seen.ts'
import type { Verification } from '../case-facts.ts'

describe('the verification (R12)', () => {
  const one = (relation: Verification['relation'], told: Partial<Verification> = {}): Verification => ({
    relation,
    state: 'VERIFIED',
    sentOn: day('2025-05-01'),
    answeredOn: day('2025-06-01'),
    ...told,
  })
  const meeting = (on: string, ...verifications: Verification[]) =>
    seenCase({ on, step: { to: 'CELL_PROPOSED' }, facts: { verifications } })
  const family = [one('SELF'), one('FATHER'), one('MOTHER', { state: 'EXEMPT', answeredOn: null })]

  it.each(EVERY_GUIDANCE)('covers the person and both parents, on %s by %s', (on, document) => {
    const old = family.map((each) => ({ ...each, answeredOn: day('2016-10-01') }))
    expect(judged('R12', meeting(on, ...old))).toMatchObject({ outcome: 'PASSED', document })
    expect(judged('R12', meeting(on, ...old.slice(0, 2)))).toMatchObject({
      outcome: 'UNKNOWN',
      values: { relation: 'MOTHER' },
      document,
    })
  })

  it('may cover a carer in place of the parents', () => {
    expect(said('R12', meeting('2025-10-15', one('SELF'), one('CARER')))).toBe('PASSED VERIFICATIONS_DONE')
    expect(judged('R12', meeting('2025-10-15', one('CARER')))).toMatchObject({
      outcome: 'UNKNOWN',
      values: { relation: 'SELF' },
    })
  })

  it('waits for whoever is listed, until the day of the meeting', () => {
    const wife = one('SPOUSE', { state: 'TO_VERIFY', answeredOn: null })
    expect(judged('R12', meeting('2025-10-15', ...family, wife))).toMatchObject({
      outcome: 'FAILED',
      values: { relation: 'SPOUSE' },
    })
    expect(said('R12', meeting('2025-10-15', ...family, one('CHILD', { answeredOn: day('2025-10-15') })))).toBe(
      'PASSED VERIFICATIONS_DONE',
    )
    expect(said('R12', meeting('2025-10-15', ...family, one('CHILD', { answeredOn: day('2025-10-16') })))).toBe(
      'FAILED VERIFICATION_PENDING',
    )
  })
})
