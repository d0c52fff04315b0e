import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkTally, denominatorOf, reaches, TWO_THIRDS, type VoteTally, voteOutcome, votesNeeded } from './votes.ts'

const cell: VoteTally = {
  officialMembers: 14,
  registeredElsewhere: 2,
  exemptedAbsent: 1,
  exemptedPresent: 1,
  present: 10,
  inFavour: 8,
  against: 1,
}
const problems = (change: Partial<VoteTally>) =>
  checkTally({ ...cell, ...change }).map(({ field, code }) => [field, code])

describe('of how many the share is taken', () => {
  it('all official members, less those elsewhere and those exempted who stayed away', () => {
    expect(denominatorOf(cell)).toBe(11)
  })

  it('counts whoever is exempted and came, and whoever is absent without being exempted', () => {
    expect(denominatorOf({ ...cell, exemptedPresent: 0 })).toBe(11)
    expect(denominatorOf({ ...cell, exemptedAbsent: 0 })).toBe(12)
  })
})

describe('two thirds', () => {
  it.each([
    [7, 11, false],
    [8, 11, true],
    [8, 12, true],
    [2, 3, true],
    [1, 2, false],
    [0, 0, false],
  ])('%i of %i: %s', (votes, denominator, reached) => {
    expect(reaches(votes, denominator, TWO_THIRDS)).toBe(reached)
  })

  it('are exact for every vote of a body of up to 60', () => {
    for (let denominator = 1; denominator <= 60; denominator += 1)
      for (let votes = 0; votes <= denominator; votes += 1)
        expect(reaches(votes, denominator, TWO_THIRDS), `${votes} of ${denominator}`).toBe(
          BigInt(votes) * 3n >= BigInt(denominator) * 2n,
        )
  })

  it('are exact for any number of members: the votes needed reach them, one fewer does not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (denominator) => {
        const needed = votesNeeded(denominator, TWO_THIRDS)

        expect(reaches(needed, denominator, TWO_THIRDS)).toBe(true)
        expect(reaches(needed - 1, denominator, TWO_THIRDS)).toBe(false)
        expect(
          BigInt(needed) * 3n >= BigInt(denominator) * 2n && BigInt(needed - 1) * 3n < BigInt(denominator) * 2n,
        ).toBe(true)
      }),
    )
  })
})

describe('a vote', () => {
  it('passes, is turned down, or is neither', () => {
    expect(voteOutcome(cell)).toBe('PASSED')
    expect(voteOutcome({ ...cell, inFavour: 7 })).toBe('NO_MAJORITY')
    expect(voteOutcome({ ...cell, inFavour: 2, against: 8 })).toBe('TURNED_DOWN')
  })

  it('never passes and is turned down at once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), fc.nat(500), (members, inFavour, against) => {
        fc.pre(inFavour + against <= members)
        const share = (votes: number) => reaches(votes, members, TWO_THIRDS)

        expect(share(inFavour) && share(against)).toBe(false)
      }),
    )
  })
})

describe('what is written about a vote', () => {
  it('adds up', () => {
    expect(problems({})).toEqual([])
    expect(problems({ present: 12 })).toEqual([['present', 'MORE_PRESENT_THAN_CALLED']])
    expect(problems({ inFavour: 10, against: 1 })).toEqual([['inFavour', 'MORE_THAN_PRESENT']])
    expect(problems({ exemptedPresent: 11 })).toEqual([['exemptedPresent', 'MORE_THAN_PRESENT']])
    expect(problems({ officialMembers: 3, present: 0, inFavour: 0, against: 0, exemptedPresent: 0 })).toEqual([
      ['officialMembers', 'NOBODY_VOTES'],
    ])
  })

  it('is in whole people, and not below nobody', () => {
    expect(problems({ inFavour: 7.5 })).toEqual([['inFavour', 'NOT_A_COUNT']])
    expect(problems({ against: -1 })).toEqual([['against', 'NOT_A_COUNT']])
  })
})
