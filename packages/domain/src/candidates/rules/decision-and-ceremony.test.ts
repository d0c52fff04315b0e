import { describe, expect, it } from 'vitest'
import { addDays } from '../../shared/dates.ts'
import { day } from '../../testing/day.ts'
import { EVERY_REGULATION, judged, said, working } from '../../testing/judged.ts'
import { paperOf, seenCase, voteOf } from '../../testing/seen.ts'

describe('who decides (R15)', () => {
  const decided = (
    on: string,
    decidedBy: 'DISTRICT_STANDING_COMMITTEE' | 'UPPER_STANDING_COMMITTEE' | 'GRASSROOTS_STANDING_COMMITTEE' | null,
    committee: ReturnType<typeof voteOf> | null = voteOf(10, 15),
    hasCommitteeLevel = true,
  ) =>
    seenCase({
      on,
      happened: [
        ['SOURCED', '2016-08-01'],
        ['CELL_PROPOSED', '2016-10-01'],
        ...(committee ? [['COMMITTEE_PROPOSED', on, { vote: committee }] as const] : []),
      ],
      step: decidedBy ? { to: 'ADMISSION_DECIDED', decidedBy } : { to: 'ADMISSION_DECIDED' },
      facts: { cell: { areaTraits: [], officialMembers: 9, hasCommitteeLevel } },
    })

  it.each([
    ['2017-03-15', 'DISTRICT_STANDING_COMMITTEE', 'GRASSROOTS_STANDING_COMMITTEE'],
    ['2022-03-15', 'DISTRICT_STANDING_COMMITTEE', 'GRASSROOTS_STANDING_COMMITTEE'],
    ['2025-03-15', 'DISTRICT_STANDING_COMMITTEE', 'UPPER_STANDING_COMMITTEE'],
    ['2025-10-15', 'UPPER_STANDING_COMMITTEE', 'DISTRICT_STANDING_COMMITTEE'],
    ['2026-05-25', 'GRASSROOTS_STANDING_COMMITTEE', 'DISTRICT_STANDING_COMMITTEE'],
    ['2026-09-15', 'GRASSROOTS_STANDING_COMMITTEE', 'UPPER_STANDING_COMMITTEE'],
  ] as const)('on %s is %s and not %s', (on, competent, other) => {
    expect(said('R15', decided(on, competent))).toBe('PASSED DECIDED_BY_COMPETENT')
    expect(said('R15', decided(on, other))).toBe('FAILED DECIDED_BY_ANOTHER')
    expect(said('R15', decided(on, null))).toBe('UNKNOWN DECIDING_BODY_UNKNOWN')
  })

  it('acts on a proposal by two thirds of the committee, where an edition and the organisation have one', () => {
    expect(said('R15', decided('2025-10-15', 'UPPER_STANDING_COMMITTEE', voteOf(9, 15)))).toBe(
      'FAILED VOTE_FALLS_SHORT',
    )
    expect(said('R15', decided('2025-10-15', 'UPPER_STANDING_COMMITTEE', null))).toBe('FAILED COMMITTEE_PASSED_OVER')
    expect(said('R15', decided('2025-10-15', 'UPPER_STANDING_COMMITTEE', null, false))).toBe(
      'PASSED DECIDED_BY_COMPETENT',
    )
    expect(said('R15', decided('2026-09-15', 'GRASSROOTS_STANDING_COMMITTEE', null))).toBe(
      'PASSED DECIDED_BY_COMPETENT',
    )
  })

  it('is first the committee that proposes', () => {
    const proposing = (on: string, vote?: ReturnType<typeof voteOf>) =>
      seenCase({
        on,
        happened: [
          ['SOURCED', '2016-08-01'],
          ['CELL_PROPOSED', '2016-10-01'],
        ],
        step: vote ? { to: 'COMMITTEE_PROPOSED', vote } : { to: 'COMMITTEE_PROPOSED' },
      })

    expect(said('R15', proposing('2025-10-15', voteOf(10, 15)))).toBe('PASSED VOTE_REACHES')
    expect(said('R15', proposing('2025-10-15', voteOf(9, 15)))).toBe('FAILED VOTE_FALLS_SHORT')
    expect(said('R15', proposing('2025-10-15'))).toBe('UNKNOWN COMMITTEE_VOTE_NOT_RECORDED')
    expect(said('R15', proposing('2026-09-15', voteOf(9, 15)))).toBe('NOT_APPLICABLE COMMITTEE_VOTE_NOT_ASKED')
  })
})

describe('the ceremony (R17)', () => {
  const ceremony = (decidedOn: string, receivedOn: string | null, on: string, ...consents: string[]) =>
    seenCase({
      on,
      happened: [
        ['SOURCED', '2016-08-01'],
        ['CELL_PROPOSED', '2016-10-01'],
        ['ADMISSION_DECIDED', decidedOn],
      ],
      step: { to: 'PROBATIONARY' },
      facts: {
        papers: [
          paperOf('ADMISSION_DECISION', decidedOn, receivedOn),
          ...consents.map((issuedOn) => paperOf('LATENESS_CONSENT', issuedOn)),
        ],
      },
    })

  it.each(EVERY_REGULATION.slice(0, 5))(
    'is within 30 working days of receiving the decision, decided on %s by %s',
    (decidedOn, document) => {
      const receivedOn = addDays(day(decidedOn), 10)
      const last = working(receivedOn, 30)

      expect(judged('R17', ceremony(decidedOn, receivedOn, last))).toMatchObject({ outcome: 'PASSED', document })
      expect(judged('R17', ceremony(decidedOn, receivedOn, working(receivedOn, 31)))).toMatchObject({
        outcome: 'FAILED',
        code: 'CEREMONY_LATE',
        document,
        values: { from: receivedOn, lastOn: last },
      })
    },
  )

  it('is within 30 working days of the issue since 208-QĐ/TW, whenever it was received', () => {
    const [decidedOn, document] = ['2026-08-03', '208-QĐ/TW 26/07/2026']

    expect(judged('R17', ceremony(decidedOn, '2026-08-13', working(decidedOn, 30)))).toMatchObject({
      outcome: 'PASSED',
      document,
    })
    expect(judged('R17', ceremony(decidedOn, '2026-08-13', working(decidedOn, 31)))).toMatchObject({
      outcome: 'FAILED',
      document,
    })
  })

  it('differs for the same days under 294 and 208, by the day of the decision', () => {
    const underOld = ceremony('2025-08-04', '2025-08-14', working('2025-08-04', 31))
    const underNew = ceremony('2026-08-03', '2026-08-13', working('2026-08-03', 31))

    expect(judged('R17', underOld)).toMatchObject({ outcome: 'PASSED', edition: '294-QD-TW-2025-05-26' })
    expect(judged('R17', underNew)).toMatchObject({ outcome: 'FAILED', edition: '208-QD-TW-2026-07-26' })
  })

  it('is judged by the text of the decision, though it is held under the next one', () => {
    const seen = ceremony('2026-07-20', '2026-07-28', working('2026-07-28', 30))
    expect(judged('R17', seen)).toMatchObject({ outcome: 'PASSED', edition: '20-QD-TW-2026-04-08' })
  })

  it('may be late by a consent from before it', () => {
    const late = working('2025-10-15', 31)
    expect(said('R17', ceremony('2025-10-15', '2025-10-15', late, late))).toBe('PASSED CEREMONY_LATE_WITH_CONSENT')
    expect(said('R17', ceremony('2025-10-15', '2025-10-15', late, addDays(late, 1)))).toBe('FAILED CEREMONY_LATE')
    expect(said('R17', ceremony('2025-10-15', '2025-10-15', late, '2025-10-14'))).toBe('FAILED CEREMONY_LATE')
  })

  it('asks for the day of receipt only where it matters', () => {
    expect(said('R17', ceremony('2025-10-15', null, working('2025-10-15', 30)))).toBe('PASSED CEREMONY_IN_TIME')
    expect(said('R17', ceremony('2025-10-15', null, working('2025-10-15', 31)))).toBe(
      'UNKNOWN DECISION_RECEIPT_UNKNOWN',
    )
  })

  it('is not asked for before the decision', () => {
    expect(said('R17', seenCase({ on: '2025-10-15' }))).toBe('NOT_APPLICABLE NOT_YET_REACHED')
    expect(said('R24', seenCase({ on: '2025-10-15' }))).toBe('NOT_APPLICABLE NOT_YET_REACHED')
  })

  it('is beyond the calendar after its last year', () => {
    expect(said('R17', ceremony('2027-12-20', '2027-12-20', '2027-12-30'))).toBe('UNKNOWN CALENDAR_UNKNOWN')
  })

  it.each(EVERY_REGULATION)(
    'is not the day of seniority, which is the decision’s, on %s by %s (R24)',
    (on, document) => {
      const seen = seenCase({
        on: addDays(day(on), 20),
        happened: [
          ['SOURCED', '2016-08-01'],
          ['ADMISSION_DECIDED', on],
          ['PROBATIONARY', addDays(day(on), 10)],
        ],
      })
      expect(judged('R24', seen)).toMatchObject({ outcome: 'PASSED', document, values: { from: on } })
    },
  )
})
