import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AllotmentShareholder, type AllotmentWeights, onlyBy, proposeAllotment } from './proposal.ts'

const committee = (id: string, figures: Partial<AllotmentShareholder> = {}): AllotmentShareholder => ({
  id,
  members: null,
  pool: null,
  lastYear: null,
  ...figures,
})
const counts = (total: number, committees: readonly AllotmentShareholder[], weights: AllotmentWeights): number[] =>
  proposeAllotment(total, committees, weights).shares.map(({ count }) => count)
const byMembers = (...members: (number | null)[]) =>
  members.map((count, place) => committee(`${place}`, { members: count }))

describe('a proposed allotment', () => {
  it.each([
    ['by members', 80, byMembers(600, 300, 100), onlyBy('MEMBERS'), [48, 24, 8]],
    ['by members with rests of a half: the earlier is given more', 3, byMembers(1, 1), onlyBy('MEMBERS'), [2, 1]],
    ['by the largest rest and not by the largest committee', 10, byMembers(55, 29, 16), onlyBy('MEMBERS'), [5, 3, 2]],
    ['in equal parts', 8, byMembers(9, 1, 1), onlyBy('EQUAL'), [3, 3, 2]],
    ['of nothing', 0, byMembers(9, 1), onlyBy('MEMBERS'), [0, 0]],
    ['among nobody', 80, [], onlyBy('MEMBERS'), []],
  ])('shares out %s', (_, total, committees, weights, expected) => {
    expect(counts(total, committees, weights)).toEqual(expected)
  })

  it('mixes figures by their weights, each as a share of its own sum', () => {
    const committees = [committee('a', { members: 75, pool: 0 }), committee('b', { members: 25, pool: 100 })]

    expect(counts(100, committees, { MEMBERS: 2, POOL: 1, LAST_YEAR: 0, EQUAL: 0 })).toEqual([50, 50])
    expect(counts(100, committees, { MEMBERS: 1, POOL: 1, LAST_YEAR: 0, EQUAL: 0 })).toEqual([38, 62])
  })

  it('gives nothing for a figure that is missing, and says whose', () => {
    const proposal = proposeAllotment(10, byMembers(60, null, 40), onlyBy('MEMBERS'))

    expect(proposal.shares.map(({ count, missing }) => [count, missing])).toEqual([
      [6, []],
      [0, ['MEMBERS']],
      [4, []],
    ])
  })

  it('lets the other figures weigh in place of one that nobody has, and says which', () => {
    const committees = [committee('a', { members: 30, lastYear: 0 }), committee('b', { members: 10, lastYear: 0 })]

    const proposal = proposeAllotment(8, committees, { MEMBERS: 1, POOL: 0, LAST_YEAR: 3, EQUAL: 0 })

    expect(proposal.shares.map(({ count }) => count)).toEqual([6, 2])
    expect(proposal).toMatchObject({ unusable: ['LAST_YEAR'], equalParts: false })
  })

  it('falls back to equal parts where no figure can be used, and says so', () => {
    const unknown = proposeAllotment(5, [committee('a'), committee('b')], onlyBy('POOL'))
    const unweighed = proposeAllotment(5, byMembers(9, 1), { MEMBERS: 0, POOL: 0, LAST_YEAR: 0, EQUAL: 0 })

    expect(unknown).toMatchObject({ unusable: ['POOL'], equalParts: true })
    expect(unknown.shares.map(({ count }) => count)).toEqual([3, 2])
    expect(unweighed).toMatchObject({ unusable: [], equalParts: true })
  })
})

describe('the laws of a proposed allotment', () => {
  const figure = fc.option(fc.nat({ max: 300_000 }), { nil: null })
  const anyCommittees = fc
    .array(fc.record({ members: figure, pool: figure, lastYear: figure }), { minLength: 1, maxLength: 40 })
    .map((all) => all.map((figures, place) => ({ id: String(place), ...figures })))
  const weight = fc.nat({ max: 100 })
  const anyWeights = fc.record({ MEMBERS: weight, POOL: weight, LAST_YEAR: weight, EQUAL: weight })
  const anyTotal = fc.nat({ max: 300_000 })

  it('adds up to the target exactly, with no share below nobody', () => {
    fc.assert(
      fc.property(anyTotal, anyCommittees, anyWeights, (total, committees, weights) => {
        const given = counts(total, committees, weights)

        expect(given.reduce((sum, count) => sum + count, 0)).toBe(total)
        expect(given.every((count) => Number.isInteger(count) && count >= 0)).toBe(true)
      }),
    )
  })

  it('stays within one person of the exact share', () => {
    const known = fc.array(fc.integer({ min: 0, max: 300_000 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(anyTotal, known, (total, members) => {
        const sum = members.reduce((all, count) => all + count, 0)
        fc.pre(sum > 0)

        for (const [place, count] of counts(total, byMembers(...members), onlyBy('MEMBERS')).entries())
          expect(Math.abs(count - (total * (members[place] ?? 0)) / sum)).toBeLessThan(1)
      }),
    )
  })

  it('never gives the larger committee less than the smaller, nor the earlier less than a later equal one', () => {
    const known = fc.array(fc.nat({ max: 1000 }), { minLength: 2, maxLength: 40 })
    fc.assert(
      fc.property(anyTotal, known, (total, members) => {
        const given = counts(total, byMembers(...members), onlyBy('MEMBERS'))
        for (const [a, left] of members.entries())
          for (const [b, right] of members.entries())
            if (left > right || (left === right && a < b)) expect(given[a]).toBeGreaterThanOrEqual(given[b] ?? 0)
      }),
    )
  })

  it('depends on how the weights compare and not on their size', () => {
    fc.assert(
      fc.property(
        anyTotal,
        anyCommittees,
        anyWeights,
        fc.integer({ min: 2, max: 9 }),
        (total, committees, weights, by) => {
          const larger = {
            MEMBERS: weights.MEMBERS * by,
            POOL: weights.POOL * by,
            LAST_YEAR: weights.LAST_YEAR * by,
            EQUAL: weights.EQUAL * by,
          }
          expect(counts(total, committees, larger)).toEqual(counts(total, committees, weights))
        },
      ),
    )
  })
})
