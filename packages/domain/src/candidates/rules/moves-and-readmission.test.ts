import { describe, expect, it } from 'vitest'
import { addDays } from '../../shared/dates.ts'
import { day } from '../../testing/day.ts'
import { EVERY_REGULATION, judged, said, working, yearsBefore } from '../../testing/judged.ts'
import { mentorOf, paperOf, seenCase } from '../../testing/seen.ts'
import type { EarlierMembership } from '../case-facts.ts'
import type { SeenCase } from '../rules.ts'

describe('a move to another cell (R26, R27)', () => {
  const started = { kind: 'TRANSFER_STARTED', on: '2025-10-15' } as const
  const accepted = (on: string) => ({ kind: 'TRANSFER_ACCEPTED', on }) as const
  const certificate = paperOf('TRANSFER_CERTIFICATE', '2025-10-15')
  const moved = (
    on: string,
    happened: Parameters<typeof seenCase>[0]['happened'] & object,
    facts: Parameters<typeof seenCase>[0]['facts'] = {},
  ) => seenCase({ on, happened: [['SOURCED', '2024-01-01'], ...happened], facts })

  it('is certified by the old side, and the new side assigns a mentor', () => {
    expect(said('R26', moved('2025-10-20', []))).toBe('NOT_APPLICABLE NO_TRANSFER')
    expect(said('R26', moved('2025-10-20', [started]))).toBe('UNKNOWN TRANSFER_CERTIFICATE_LACKING')
    expect(said('R26', moved('2025-10-20', [started], { papers: [certificate] }))).toBe('PASSED TRANSFER_CERTIFIED')
    const after = (mentor: ReturnType<typeof mentorOf>) =>
      moved('2025-11-20', [started, accepted('2025-11-10')], { papers: [certificate], mentors: [mentor] })
    expect(said('R26', after(mentorOf('2024-02-01')))).toBe('FAILED NEW_CELL_MENTOR_LACKING')
    expect(said('R26', after(mentorOf('2025-11-10', { replacement: true, acquaintedSince: null })))).toBe(
      'PASSED TRANSFER_CERTIFIED',
    )
    expect(said('R26', moved('2025-11-20', [started, { kind: 'TRANSFER_CANCELLED', on: '2025-10-20' }]))).toBe(
      'NOT_APPLICABLE NO_TRANSFER',
    )
  })

  it('of a member is done within 60 working days', () => {
    const member = [['ADMISSION_DECIDED', '2025-08-01'], ['PROBATIONARY', '2025-08-20'], started] as const
    const last = working('2025-10-15', 60)

    expect(judged('R27', moved(last, [...member]))).toMatchObject({ outcome: 'PASSED', values: { lastOn: last } })
    expect(said('R27', moved(addDays(last, 1), [...member]))).toBe('FAILED TRANSFER_LATE')
    expect(said('R27', moved(addDays(last, 9), [...member, accepted(last)]))).toBe('PASSED TRANSFER_IN_TIME')
    expect(said('R27', moved(last, [started]))).toBe('NOT_APPLICABLE NO_MEMBER_TRANSFER')
  })
})

describe('re-admission (R28, R30)', () => {
  const opening = (on: string, earlier: Partial<EarlierMembership> | null) =>
    seenCase({
      on,
      happened: [['SOURCED', on]],
      facts: {
        caseKind: 'READMISSION',
        earlierMembership: earlier && {
          leftOn: day('2014-01-01'),
          barredGroup: null,
          crimeClearedOn: null,
          readmissions: 0,
          ...earlier,
        },
      },
    })

  it.each(EVERY_REGULATION)('waits 36 months to the day, on %s by %s', (on, document) => {
    const leftOn = day(yearsBefore(on, 3))
    expect(judged('R28', opening(on, { leftOn }))).toMatchObject({ outcome: 'PASSED', document })
    expect(judged('R28', opening(on, { leftOn: addDays(leftOn, 1) }))).toMatchObject({
      outcome: 'FAILED',
      code: 'READMISSION_TOO_SOON',
      document,
      values: { earliestOn: addDays(day(on), 1) },
    })
  })

  it.each(EVERY_REGULATION)('waits 60 months after a cleared lesser crime, on %s by %s', (on, document) => {
    const leftOn = day('2008-01-01')
    const crimeClearedOn = day(yearsBefore(on, 5))
    expect(judged('R28', opening(on, { leftOn, crimeClearedOn }))).toMatchObject({ outcome: 'PASSED', document })
    expect(judged('R28', opening(on, { leftOn, crimeClearedOn: addDays(crimeClearedOn, 1) }))).toMatchObject({
      outcome: 'FAILED',
      code: 'READMISSION_CRIME_TOO_RECENT',
      document,
    })
  })

  it('is done once, with a consent by the decision', () => {
    expect(said('R28', opening('2025-10-15', { readmissions: 1 }))).toBe('FAILED READMISSION_ONCE_ONLY')
    const seen = opening('2025-10-15', {})
    const deciding = (papers: ReturnType<typeof paperOf>[]): SeenCase => ({
      ...seen,
      facts: { ...seen.facts, papers },
      step: { to: 'ADMISSION_DECIDED', details: { occurredOn: day('2026-03-02'), documentNumber: '1' } },
    })
    expect(said('R28', deciding([]))).toBe('UNKNOWN READMISSION_CONSENT_LACKING')
    expect(said('R28', deciding([paperOf('READMISSION_CONSENT', '2026-03-02')]))).toBe('PASSED READMISSION_POSSIBLE')
  })

  it.each(EVERY_REGULATION)('is never open to the five groups, on %s by %s', (on, document) => {
    for (const barredGroup of [
      'LEFT_WITHOUT_PERMISSION',
      'ASKED_TO_LEAVE',
      'SERIOUS_DISUNITY',
      'CORRUPTION',
      'SERIOUS_CRIME',
    ] as const)
      expect(judged('R30', opening(on, { barredGroup }))).toMatchObject({
        outcome: 'FAILED',
        document,
        values: { group: barredGroup },
      })
    expect(judged('R30', opening(on, {}))).toMatchObject({ outcome: 'PASSED', document })
  })

  it('is not asked for of a first admission, nor known without the earlier membership', () => {
    for (const rule of ['R28', 'R30'] as const) {
      expect(said(rule, seenCase({ on: '2025-10-15' }))).toBe('NOT_APPLICABLE FIRST_ADMISSION')
      expect(said(rule, opening('2025-10-15', null))).toBe('UNKNOWN MEMBERSHIP_NOT_RECORDED')
    }
  })
})
