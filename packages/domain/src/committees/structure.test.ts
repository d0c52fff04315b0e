import { describe, expect, it } from 'vitest'
import { day } from '../testing/day.ts'
import { checkPlacements, firstDayOfCycle, type ProposedParent } from './structure.ts'

describe('dated placements', () => {
  it('tell a day without a parent and a day with two', () => {
    const rows = (endsOn: string) => [
      { parentId: 'a', startsOn: day('2010-01-01'), endsOn: day(endsOn) },
      { parentId: 'b', startsOn: day('2020-01-01'), endsOn: null },
    ]

    expect(checkPlacements(rows('2019-12-30')).map(({ code, values }) => [code, values])).toEqual([
      ['PLACEMENT_GAP', { from: '2019-12-31', to: '2019-12-31' }],
    ])
    expect(checkPlacements(rows('2020-01-01')).map(({ code }) => code)).toEqual(['TWO_PARENTS'])
    expect(checkPlacements(rows('2019-12-31'))).toEqual([])
  })
})

describe('a cycle', () => {
  const parent: ProposedParent = {
    id: 'below',
    path: '/1/2/',
    kind: 'COMMUNE',
    establishedOn: day('2010-01-01'),
    dissolvedOn: null,
    ancestry: [
      { committeeId: 'below', parentId: 'between', startsOn: day('2012-01-01'), endsOn: null },
      { committeeId: 'between', parentId: 'above', startsOn: day('2010-01-01'), endsOn: day('2015-12-31') },
      { committeeId: 'between', parentId: null, startsOn: day('2016-01-01'), endsOn: null },
    ],
  }

  it('is found through every level, on the first day on which all links hold', () => {
    expect(firstDayOfCycle('above', parent, { startsOn: day('2011-01-01'), endsOn: null })).toBe('2012-01-01')
    expect(firstDayOfCycle('above', parent, { startsOn: day('2014-06-01'), endsOn: null })).toBe('2014-06-01')
    expect(firstDayOfCycle('above', parent, { startsOn: day('2016-01-01'), endsOn: null })).toBeNull()
    expect(firstDayOfCycle('below', parent, { startsOn: day('2016-01-01'), endsOn: null })).toBe('2016-01-01')
  })
})
