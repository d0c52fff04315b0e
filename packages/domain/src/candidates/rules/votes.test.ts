import { describe, expect, it } from 'vitest'
import { EVERY_REGULATION, judged, said } from '../../testing/judged.ts'
import { seenCase, voteOf } from '../../testing/seen.ts'

describe('the vote of the cell (R13, R14, R16)', () => {
  const meeting = (vote?: ReturnType<typeof voteOf>, on = '2025-10-15', officialMembers: number | null = null) =>
    seenCase({
      on,
      step: vote ? { to: 'CELL_PROPOSED', vote } : { to: 'CELL_PROPOSED' },
      facts: { cell: { areaTraits: [], officialMembers, hasCommitteeLevel: true } },
    })

  it.each(EVERY_REGULATION)('needs two thirds exactly, on %s by %s', (on, document) => {
    expect(judged('R13', meeting(voteOf(8, 12), on))).toMatchObject({
      outcome: 'PASSED',
      document,
      values: { needed: 8 },
    })
    expect(judged('R13', meeting(voteOf(7, 11), on))).toMatchObject({
      outcome: 'FAILED',
      code: 'VOTE_FALLS_SHORT',
      document,
      values: { inFavour: 7, denominator: 11, needed: 8 },
    })
  })

  it.each(EVERY_REGULATION)(
    'counts whoever is called, less those elsewhere and those exempted and absent, on %s by %s',
    (on, document) => {
      const vote = voteOf(8, 15, { registeredElsewhere: 2, exemptedAbsent: 1, exemptedPresent: 1 })
      expect(judged('R14', meeting(vote, on))).toMatchObject({
        outcome: 'PASSED',
        document,
        values: { denominator: 12 },
      })
      expect(said('R13', meeting(vote, on))).toBe('PASSED VOTE_REACHES')
      // Two of the twelve stayed away without being exempted: they count all the same.
      expect(said('R13', meeting({ ...vote, present: 10, inFavour: 7 }, on))).toBe('FAILED VOTE_FALLS_SHORT')
    },
  )

  it.each(EVERY_REGULATION)('is none of a cell below three official members, on %s by %s', (on, document) => {
    expect(judged('R16', meeting(voteOf(2, 2), on))).toMatchObject({ outcome: 'FAILED', document })
    expect(judged('R16', meeting(voteOf(3, 3), on))).toMatchObject({ outcome: 'PASSED', document })
  })

  it('takes the roll of the vote before the count of the cell', () => {
    expect(said('R16', meeting(voteOf(3, 3), '2025-10-15', 2))).toBe('PASSED CELL_LARGE_ENOUGH')
    expect(said('R16', meeting(undefined, '2025-10-15', 2))).toBe('FAILED CELL_TOO_SMALL')
    expect(said('R16', meeting())).toBe('UNKNOWN CELL_SIZE_UNKNOWN')
  })

  it('is not known until it is written down, and impossible where its figures are', () => {
    expect(said('R13', meeting())).toBe('UNKNOWN VOTE_NOT_RECORDED')
    expect(said('R14', meeting())).toBe('UNKNOWN VOTE_NOT_RECORDED')
    expect(said('R14', meeting(voteOf(9, 8)))).toBe('FAILED DENOMINATOR_IMPOSSIBLE')
    expect(said('R13', meeting(voteOf(0, 2, { exemptedAbsent: 2 })))).toBe('FAILED VOTE_FALLS_SHORT')
  })

  it('is the last that was held since the case moved', () => {
    const lost = { kind: 'VOTE', body: 'CELL', on: '2025-09-01', vote: voteOf(5, 9) } as const
    const won = { kind: 'VOTE', body: 'CELL', on: '2025-10-01', vote: voteOf(6, 9) } as const
    const opinions = ['OPINIONS_COLLECTED', '2025-08-01'] as const
    const seen = (...happened: (typeof lost | typeof won)[]) =>
      seenCase({ on: '2025-10-15', happened: [['SOURCED', '2024-01-01'], opinions, ...happened] })

    expect(said('R13', seen(lost, won))).toBe('PASSED VOTE_REACHES')
    expect(said('R13', seen(won, lost))).toBe('FAILED VOTE_FALLS_SHORT')
  })
})

describe('three votes without two thirds either way (R23)', () => {
  const undecided = (on: string) => ({ kind: 'VOTE', body: 'CELL', on, vote: voteOf(5, 9, { against: 4 }) }) as const
  const after = (...happened: Parameters<typeof seenCase>[0]['happened'] & object) =>
    seenCase({
      on: '2025-10-15',
      happened: [['SOURCED', '2024-01-01'], ['OPINIONS_COLLECTED', '2025-01-01'], ...happened],
    })
  const three = [undecided('2025-07-01'), undecided('2025-08-01'), undecided('2025-09-01')]

  it('go to the committee above', () => {
    expect(said('R23', after())).toBe('NOT_APPLICABLE NO_UNDECIDED_VOTE')
    expect(judged('R23', after(...three.slice(0, 2)))).toMatchObject({
      outcome: 'PASSED',
      values: { votes: 2, most: 3 },
    })
    expect(judged('R23', after(...three))).toMatchObject({
      outcome: 'FAILED',
      code: 'VOTES_EXHAUSTED',
      document: '294-QĐ/TW 26/05/2025',
    })
  })

  it('are counted anew after one that was decided', () => {
    const turnedDown = { kind: 'VOTE', body: 'CELL', on: '2025-08-15', vote: voteOf(1, 9, { against: 8 }) } as const
    expect(judged('R23', after(...three.slice(0, 2), turnedDown, undecided('2025-09-01')))).toMatchObject({
      values: { votes: 1 },
    })
  })

  it('are set aside when it says to go on', () => {
    const seen = after(...three, { kind: 'GO_ON', on: '2025-09-20' })
    expect(said('R23', seen)).toBe('NOT_APPLICABLE NO_UNDECIDED_VOTE')
    expect(said('R13', seen)).toBe('NOT_APPLICABLE VOTE_DECIDED_ABOVE')
    expect(said('R14', seen)).toBe('NOT_APPLICABLE VOTE_DECIDED_ABOVE')
  })
})
