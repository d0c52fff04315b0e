import { describe, expect, it } from 'vitest'
import { REGULATIONS } from '../../regulations/regulations.ts'
import { addDays } from '../../shared/dates.ts'
import { day } from '../../testing/day.ts'
import { EVERY_REGULATION, judged, said, yearsBefore } from '../../testing/judged.ts'
import { mentorOf, seenCase } from '../../testing/seen.ts'
import type { Introducer } from '../case-facts.ts'
import { mentorVerdict } from '../rules.ts'

describe('the mentor (R9, R10)', () => {
  const helped = (on: string, ...mentors: ReturnType<typeof mentorOf>[]) => seenCase({ on, facts: { mentors } })

  it.each(EVERY_REGULATION)(
    'shared a unit for twelve months on the day of the assignment, on %s by %s',
    (on, document) => {
      const since = yearsBefore(on, 1)
      expect(judged('R9', helped(on, mentorOf(on, { acquaintedSince: day(since) })))).toMatchObject({
        outcome: 'PASSED',
        document,
      })
      const eleven = mentorOf(on, { acquaintedSince: addDays(day(since), 1) })
      expect(judged('R9', helped(on, eleven))).toMatchObject({
        outcome: 'FAILED',
        code: 'ACQUAINTANCE_TOO_SHORT',
        document,
        values: { months: 11, least: 12 },
      })
      // Waiting does not mend an assignment that began too early.
      expect(said('R9', helped(addDays(day(on), 5), eleven))).toBe('FAILED ACQUAINTANCE_TOO_SHORT')
    },
  )

  it.each(EVERY_REGULATION)('who takes over need only be official, on %s by %s', (on, document) => {
    const replacement = mentorOf(on, { replacement: true, acquaintedSince: null })
    expect(judged('R10', helped(on, replacement))).toMatchObject({ outcome: 'PASSED', document })
    expect(said('R9', helped(on, replacement))).toBe('NOT_APPLICABLE ACQUAINTANCE_NOT_ASKED')
    const onProbation = mentorOf(on, { replacement: true, officialSince: addDays(day(on), 1) })
    expect(said('R10', helped(on, onProbation))).toBe('FAILED MENTOR_NOT_OFFICIAL_THEN')
  })

  it('is official, serves, and is under no discipline, then and now', () => {
    const on = '2025-10-15'
    expect(said('R9', helped(on, mentorOf(on, { officialSince: day('2025-10-16') })))).toBe(
      'FAILED MENTOR_NOT_OFFICIAL_THEN',
    )
    expect(said('R9', helped(on, mentorOf(on, { officialSince: null })))).toBe('UNKNOWN MENTOR_OFFICIAL_UNKNOWN')
    const disciplined = mentorOf('2025-01-15', {
      disciplined: [{ startsOn: day('2025-10-01'), endsOn: day('2026-10-01') }],
    })
    expect(said('R9', helped('2025-09-30', disciplined))).toBe('PASSED MENTOR_ACQUAINTED')
    expect(said('R9', helped(on, disciplined))).toBe('FAILED MENTOR_UNDER_DISCIPLINE')
    expect(said('R9', helped(on, mentorOf('2025-01-15', { endedOn: day('2025-10-14') })))).toBe(
      'FAILED MENTOR_SERVES_NO_MORE',
    )
    expect(said('R9', helped(on, mentorOf('2025-01-15', { endedOn: day(on) })))).toBe('PASSED MENTOR_ACQUAINTED')
  })

  it('is not known where the acquaintance or the assignment is not written down', () => {
    expect(said('R9', helped('2025-10-15', mentorOf('2025-10-01', { acquaintedSince: null })))).toBe(
      'UNKNOWN ACQUAINTANCE_UNKNOWN',
    )
    expect(said('R9', helped('2025-10-15'))).toBe('UNKNOWN MENTOR_NOT_ASSIGNED')
    expect(said('R10', helped('2025-10-15'))).toBe('NOT_APPLICABLE NO_REPLACEMENT_MENTOR')
  })

  it('is enough where one of two is eligible', () => {
    const eleven = mentorOf('2025-10-01', { acquaintedSince: day('2024-10-02') })
    expect(said('R9', helped('2025-10-15', eleven, mentorOf('2025-10-01')))).toBe('PASSED MENTOR_ACQUAINTED')
  })

  it('answers for each assignment alone', () => {
    const eleven = mentorOf('2025-10-01', { acquaintedSince: day('2024-10-02') })
    expect(mentorVerdict(eleven, REGULATIONS, day('2025-10-15'))).toMatchObject({ rule: 'R9', outcome: 'FAILED' })
    expect(mentorVerdict({ ...eleven, replacement: true }, REGULATIONS, day('2025-10-15'))).toMatchObject({
      rule: 'R10',
      outcome: 'PASSED',
    })
    expect(mentorVerdict(mentorOf('2015-01-01'), REGULATIONS, day('2025-10-15'))).toMatchObject({
      code: 'NO_EDITION_THEN',
    })
  })
})

describe('the introducers (R11)', () => {
  const member = (introducedOn: string, officialSince: string | null = '2010-01-01'): Introducer => ({
    kind: 'MEMBER',
    officialSince: officialSince === null ? null : day(officialSince),
    introducedOn: day(introducedOn),
  })
  const union = (kind: 'YOUTH_UNION' | 'TRADE_UNION', introducedOn: string): Introducer => ({
    kind,
    officialSince: null,
    introducedOn: day(introducedOn),
  })
  const meeting = (on: string, ...introducers: Introducer[]) =>
    seenCase({ on, step: { to: 'CELL_PROPOSED' }, facts: { introducers } })

  it.each(EVERY_REGULATION)('are two official members, or the Youth Union and one, on %s by %s', (on, document) => {
    expect(judged('R11', meeting(on, member(on), member(on)))).toMatchObject({ outcome: 'PASSED', document })
    expect(judged('R11', meeting(on, member(on), union('YOUTH_UNION', on)))).toMatchObject({
      outcome: 'PASSED',
      document,
    })
    expect(said('R11', meeting(on, member(on)))).toBe('FAILED INTRODUCERS_TOO_FEW')
    expect(said('R11', meeting(on, union('YOUTH_UNION', on)))).toBe('FAILED INTRODUCERS_TOO_FEW')
    expect(said('R11', meeting(on))).toBe('UNKNOWN INTRODUCERS_NOT_RECORDED')
  })

  it('may be the trade union since 24-QĐ/TW', () => {
    expect(said('R11', meeting('2021-07-29', member('2021-07-29'), union('TRADE_UNION', '2021-07-29')))).toBe(
      'FAILED INTRODUCERS_TOO_FEW',
    )
    expect(said('R11', meeting('2021-07-30', member('2021-07-30'), union('TRADE_UNION', '2021-07-30')))).toBe(
      'PASSED INTRODUCERS_ENOUGH',
    )
  })

  it('are official when they introduce, and introduce by the meeting', () => {
    const on = '2025-10-15'
    expect(said('R11', meeting(on, member(on), member(on, '2025-10-16')))).toBe('FAILED INTRODUCERS_TOO_FEW')
    expect(said('R11', meeting(on, member(on), member(on, null)))).toBe('UNKNOWN INTRODUCER_STANDING_UNKNOWN')
    expect(said('R11', meeting(on, member(on), member('2025-10-16')))).toBe('FAILED INTRODUCERS_TOO_FEW')
  })
})
