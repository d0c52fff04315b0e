import { describe, expect, it } from 'vitest'
import { day } from '../testing/day.ts'
import { checkRestriction, decideLift, standingOn } from './standing.ts'

const TODAY = day('2026-11-24')
const member = { officialSince: day('2020-05-19'), endedOn: null, disciplined: [] }
const codesOn = (on: string, changes: Partial<Parameters<typeof standingOn>[0]>) =>
  standingOn({ ...member, ...changes }, day(on)).map(({ code }) => code)

describe('A member', () => {
  it('may help from the first official day on', () => {
    expect(codesOn('2020-05-18', {})).toEqual(['MENTOR_NOT_OFFICIAL'])
    expect(codesOn('2020-05-19', {})).toEqual([])
    expect(codesOn('2026-01-01', { officialSince: null })).toEqual(['MENTOR_NOT_OFFICIAL'])
  })

  it('may help until the last day of service', () => {
    expect(codesOn('2026-06-30', { endedOn: day('2026-06-30') })).toEqual([])
    expect(codesOn('2026-07-01', { endedOn: day('2026-06-30') })).toEqual(['MENTOR_ENDED'])
  })

  it('may not help from the first to the last day under discipline', () => {
    const disciplined = [{ startsOn: day('2026-01-01'), endsOn: day('2026-12-31') }]

    expect(codesOn('2025-12-31', { disciplined })).toEqual([])
    expect(codesOn('2026-01-01', { disciplined })).toEqual(['MENTOR_UNDER_DISCIPLINE'])
    expect(codesOn('2026-12-31', { disciplined })).toEqual(['MENTOR_UNDER_DISCIPLINE'])
    expect(codesOn('2027-01-01', { disciplined })).toEqual([])
  })
})

describe('A restriction', () => {
  it('has begun, and ends after it began', () => {
    const written = { startsOn: day('2026-11-25'), endsOn: day('2026-11-01'), documentNumber: null }

    expect(checkRestriction(written, TODAY).map(({ code }) => code)).toEqual(['DATE_IN_FUTURE', 'ENDS_BEFORE_START'])
  })

  it('is lifted once, before the day on which it would have ended', () => {
    const range = { startsOn: day('2026-01-01'), endsOn: day('2026-12-31') }

    expect(decideLift(range, day('2026-06-30'), TODAY)).toEqual({ ok: true, value: '2026-06-30' })
    expect(decideLift({ ...range, endsOn: day('2026-06-30') }, day('2026-06-30'), TODAY)).toMatchObject({
      error: { verdicts: [{ code: 'RESTRICTION_OVER' }] },
    })
    expect(decideLift(range, day('2025-12-31'), TODAY)).toMatchObject({
      error: { problems: [{ code: 'ENDS_BEFORE_START' }] },
    })
  })
})
