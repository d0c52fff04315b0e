import { describe, expect, it } from 'vitest'
import { addDays } from '../../shared/dates.ts'
import { day } from '../../testing/day.ts'
import { EVERY_GUIDANCE, judged, said, yearsBefore } from '../../testing/judged.ts'
import { paperOf, seenCase } from '../../testing/seen.ts'

describe('the certificate of the awareness course (R6)', () => {
  const meeting = (on: string, ...issued: string[]) =>
    seenCase({
      on,
      step: { to: 'CELL_PROPOSED' },
      facts: { papers: issued.map((issuedOn) => paperOf('AWARENESS_CERTIFICATE', issuedOn)) },
    })

  it('is good for 60 months and on their last day, and has expired when the cell meets later', () => {
    expect(said('R6', meeting('2025-01-15', '2020-01-15'))).toBe('PASSED CERTIFICATE_VALID')
    expect(said('R6', meeting('2025-01-16', '2020-01-15'))).toBe('FAILED CERTIFICATE_EXPIRED')
    expect(judged('R6', meeting('2025-02-03', '2020-01-15'))).toMatchObject({
      outcome: 'FAILED',
      code: 'CERTIFICATE_EXPIRED',
      document: '01-HD/TW 28/09/2021',
      values: { issuedOn: '2020-01-15', validUntil: '2025-01-15', on: '2025-02-03' },
    })
  })

  it.each(EVERY_GUIDANCE)('is tested on the day of the meeting, on %s by %s', (on, document) => {
    const issuedOn = yearsBefore(on, 5)
    expect(judged('R6', meeting(on, issuedOn))).toMatchObject({ outcome: 'PASSED', document })
    expect(judged('R6', meeting(addDays(day(on), 1), issuedOn))).toMatchObject({ outcome: 'FAILED', document })
  })

  it('of 29 February ends on the 28th', () => {
    expect(said('R6', meeting('2025-02-28', '2020-02-29'))).toBe('PASSED CERTIFICATE_VALID')
    expect(said('R6', meeting('2025-03-01', '2020-02-29'))).toBe('FAILED CERTIFICATE_EXPIRED')
  })

  it('may be a newer one, but not one from after the meeting', () => {
    expect(said('R6', meeting('2025-02-03', '2020-01-15', '2025-01-20'))).toBe('PASSED CERTIFICATE_VALID')
    expect(said('R6', meeting('2025-02-03', '2025-02-04'))).toBe('FAILED CERTIFICATE_LATER')
    expect(said('R6', meeting('2025-02-03'))).toBe('UNKNOWN CERTIFICATE_NOT_RECORDED')
  })

  it('does not count where it was withdrawn', () => {
    const withdrawn = { ...paperOf('AWARENESS_CERTIFICATE', '2024-01-15'), withdrawnOn: day('2024-05-01') }
    const seen = seenCase({ on: '2025-02-03', step: { to: 'CELL_PROPOSED' }, facts: { papers: [withdrawn] } })

    expect(said('R6', seen)).toBe('UNKNOWN CERTIFICATE_NOT_RECORDED')
  })

  it('stays good that the cell met in time, whatever day it is now', () => {
    const seen = seenCase({
      on: '2026-09-01',
      happened: [
        ['SOURCED', '2019-01-01'],
        ['CELL_PROPOSED', '2025-01-15'],
      ],
      facts: { papers: [paperOf('AWARENESS_CERTIFICATE', '2020-01-15')] },
    })

    expect(judged('R6', seen)).toMatchObject({ outcome: 'PASSED', edition: '01-HD-TW-2021-09-28' })
  })

  it('is looked at anew after the case went back', () => {
    const seen = seenCase({
      on: '2025-02-03',
      happened: [
        ['SOURCED', '2019-01-01'],
        ['CELL_PROPOSED', '2025-01-15'],
        { kind: 'RETURNED', stage: 'OPINIONS_COLLECTED', on: '2025-01-20' },
      ],
      facts: { papers: [paperOf('AWARENESS_CERTIFICATE', '2020-01-15')] },
    })

    expect(said('R6', seen)).toBe('FAILED CERTIFICATE_EXPIRED')
  })
})

describe('the other papers (R7, R8)', () => {
  const KINDS = ['APPLICATION', 'CURRICULUM_VITAE', 'MEMBER_INTRODUCTION', 'OPINIONS_SUMMARY'] as const
  const meeting = (on: string, papers: readonly ReturnType<typeof paperOf>[]) =>
    seenCase({ on, step: { to: 'CELL_PROPOSED' }, facts: { papers } })
  const allOf = (issuedOn: string) => KINDS.map((kind) => paperOf(kind, issuedOn))

  it.each(EVERY_GUIDANCE)('are good for 12 months and on their last day, on %s by %s', (on, document) => {
    const papers = allOf(yearsBefore(on, 1))
    expect(judged('R7', meeting(on, papers))).toMatchObject({ outcome: 'PASSED', document })
    expect(judged('R7', meeting(addDays(day(on), 1), papers))).toMatchObject({
      outcome: 'FAILED',
      code: 'PAPER_STALE',
      document,
    })
  })

  it('are each needed, and the union’s introduction only where there is one', () => {
    for (const kind of KINDS) {
      const papers = allOf('2025-09-01').filter((paper) => paper.kind !== kind)
      expect(judged('R7', meeting('2025-10-15', papers))).toMatchObject({ outcome: 'UNKNOWN', values: { paper: kind } })
    }
    const stale = [...allOf('2025-09-01'), paperOf('UNION_INTRODUCTION', '2024-09-01')]
    expect(judged('R7', meeting('2025-10-15', stale))).toMatchObject({
      outcome: 'FAILED',
      values: { paper: 'UNION_INTRODUCTION' },
    })
  })

  it('are not there before their day', () => {
    const papers = [...allOf('2025-09-01').slice(1), paperOf('APPLICATION', '2025-10-16')]
    expect(said('R7', meeting('2025-10-15', papers))).toBe('FAILED PAPER_LATER')
  })

  it.each(EVERY_GUIDANCE)('follow each other, the same day being in order, on %s by %s', (on, document) => {
    const before = addDays(day(on), -2)
    const between = addDays(day(on), -1)
    const order = (a: string, b: string, c: string) => [
      paperOf('APPLICATION', a),
      paperOf('CURRICULUM_VITAE', b),
      paperOf('VERIFICATION_SUMMARY', c),
    ]

    expect(judged('R8', meeting(on, order(before, between, on)))).toMatchObject({ outcome: 'PASSED', document })
    expect(said('R8', meeting(on, order(on, on, on)))).toBe('PASSED PAPERS_IN_ORDER')
    expect(judged('R8', meeting(on, order(between, before, on)))).toMatchObject({
      outcome: 'FAILED',
      values: { paper: 'CURRICULUM_VITAE', earlierPaper: 'APPLICATION' },
    })
    expect(judged('R8', meeting(on, order(before, on, between)))).toMatchObject({
      outcome: 'FAILED',
      values: { paper: 'VERIFICATION_SUMMARY' },
    })
  })

  it('are in no order while one is not written down', () => {
    expect(judged('R8', meeting('2025-10-15', [paperOf('APPLICATION', '2025-09-01')]))).toMatchObject({
      outcome: 'UNKNOWN',
      values: { paper: 'CURRICULUM_VITAE' },
    })
  })
})
