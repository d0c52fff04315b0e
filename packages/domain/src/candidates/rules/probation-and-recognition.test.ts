import { describe, expect, it } from 'vitest'
import { addDays } from '../../shared/dates.ts'
import { day } from '../../testing/day.ts'
import { EVERY_REGULATION, judged, said, working, yearsBefore } from '../../testing/judged.ts'
import { paperOf, seenCase } from '../../testing/seen.ts'

describe('probation and recognition (R18 to R21)', () => {
  const probationer = (
    ceremonyOn: string,
    on: string,
    told: { papers?: ReturnType<typeof paperOf>[]; to?: 'RECOGNITION_PENDING' | 'OFFICIAL'; pendingOn?: string } = {},
  ) =>
    seenCase({
      on,
      happened: [
        ['SOURCED', '2016-08-01'],
        ['ADMISSION_DECIDED', ceremonyOn],
        ['PROBATIONARY', ceremonyOn],
        ...(told.pendingOn ? [['RECOGNITION_PENDING', told.pendingOn] as const] : []),
      ],
      ...(told.to ? { step: { to: told.to } } : {}),
      facts: { papers: told.papers ?? [] },
    })

  it.each(EVERY_REGULATION.slice(0, 5))(
    'lasts twelve full months from the ceremony on %s by %s',
    (ceremonyOn, document) => {
      const over = yearsBefore(ceremonyOn, -1)
      const at = (on: string) => judged('R18', probationer(ceremonyOn, on, { to: 'RECOGNITION_PENDING' }))

      expect(at(over)).toMatchObject({ outcome: 'PASSED', document })
      expect(at(addDays(day(over), -1))).toMatchObject({ outcome: 'FAILED', document, values: { earliestOn: over } })
    },
  )

  it('ends on the last day of February after a ceremony on the 29th', () => {
    expect(said('R18', probationer('2024-02-29', '2025-02-27', { to: 'RECOGNITION_PENDING' }))).toBe(
      'FAILED PROBATION_RUNS',
    )
    expect(said('R18', probationer('2024-02-29', '2025-02-28', { to: 'RECOGNITION_PENDING' }))).toBe(
      'PASSED PROBATION_OVER',
    )
  })

  it.each(EVERY_REGULATION)('needs the certificate of the course, on %s by %s', (on, document) => {
    const course = (issuedOn: string) => [paperOf('NEW_MEMBER_CERTIFICATE', issuedOn)]
    const at = (papers: ReturnType<typeof paperOf>[]) =>
      judged(
        'R19',
        probationer(yearsBefore(on, 1) < '2016-08-01' ? '2016-08-01' : yearsBefore(on, 1), on, {
          papers,
          to: 'RECOGNITION_PENDING',
        }),
      )

    expect(at(course(on))).toMatchObject({ outcome: 'PASSED', document })
    expect(at(course(addDays(day(on), 1)))).toMatchObject({ outcome: 'FAILED', code: 'COURSE_LATER', document })
    expect(at([])).toMatchObject({ outcome: 'UNKNOWN', code: 'COURSE_NOT_RECORDED', document })
  })

  it.each([
    ['2016-08-15', '29-QĐ/TW 25/07/2016'],
    ['2021-08-16', '24-QĐ/TW 30/07/2021'],
    ['2024-02-15', '232-QĐ/TW 20/01/2025'],
    ['2024-08-15', '294-QĐ/TW 26/05/2025'],
    ['2025-05-15', '20-QĐ/TW 08/04/2026'],
    ['2025-08-15', '208-QĐ/TW 26/07/2026'],
  ])('is considered within 30 working days after it ends, with the ceremony on %s by %s', (ceremonyOn, document) => {
    const over = yearsBefore(ceremonyOn, -1)
    const considered = (on: string, ...more: ReturnType<typeof paperOf>[]) =>
      judged(
        'R20',
        probationer(ceremonyOn, working(over, 40), {
          pendingOn: over,
          papers: [paperOf('CELL_RECOGNITION_PROPOSAL', on), ...more],
          to: 'OFFICIAL',
        }),
      )

    expect(considered(over)).toMatchObject({ outcome: 'PASSED', document })
    expect(considered(working(over, 30))).toMatchObject({ outcome: 'PASSED', document })
    expect(considered(working(over, 31))).toMatchObject({ outcome: 'FAILED', code: 'RECOGNITION_LATE', document })
    expect(considered(addDays(day(over), -1))).toMatchObject({
      outcome: 'FAILED',
      code: 'RECOGNITION_TOO_EARLY',
      document,
    })
    expect(considered(working(over, 31), paperOf('LATENESS_CONSENT', working(over, 33)))).toMatchObject({
      outcome: 'PASSED',
      code: 'RECOGNITION_LATE_WITH_CONSENT',
    })
    // The consent to a late ceremony is another one.
    expect(considered(working(over, 31), paperOf('LATENESS_CONSENT', addDays(day(ceremonyOn), 2)))).toMatchObject({
      outcome: 'FAILED',
    })
  })

  it('asks for the resolution before the decision, and not while probation runs', () => {
    expect(said('R20', probationer('2024-08-15', '2025-08-20', { pendingOn: '2025-08-16', to: 'OFFICIAL' }))).toBe(
      'UNKNOWN RESOLUTION_NOT_RECORDED',
    )
    expect(said('R20', probationer('2024-08-15', '2025-08-14'))).toBe('NOT_APPLICABLE NOT_YET_REACHED')
    expect(said('R20', probationer('2024-08-15', '2025-08-15'))).toBe('PASSED RECOGNITION_IN_TIME')
    expect(said('R20', probationer('2024-08-15', '2025-12-15'))).toBe('FAILED RECOGNITION_LATE')
  })

  it('is official from the day on which the twelve months end, however late', () => {
    const seen = probationer('2024-08-15', '2026-03-01', { pendingOn: '2026-01-05', to: 'OFFICIAL' })
    expect(judged('R21', seen)).toMatchObject({
      outcome: 'PASSED',
      values: { from: '2025-08-15' },
      document: '294-QĐ/TW 26/05/2025',
    })
  })

  it('is not asked for before the ceremony', () => {
    for (const rule of ['R18', 'R19', 'R20', 'R21'] as const)
      expect(said(rule, seenCase({ on: '2025-10-15' }))).toBe('NOT_APPLICABLE NOT_YET_REACHED')
  })
})
