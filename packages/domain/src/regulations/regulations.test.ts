import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type CalendarDate, dateOfDayNumber, dayNumber } from '../shared/dates.ts'
import { day } from '../testing/day.ts'
import { EDITION_SERIES, RULE_IDS } from './editions.ts'
import { EDITIONS, editionName, findRule, isInForce, papersWantedOn, REGULATIONS, withChecks } from './regulations.ts'

const dayWithin = (from: string, to: string): fc.Arbitrary<CalendarDate> =>
  fc.integer({ min: dayNumber(day(from)), max: dayNumber(day(to)) }).map(dateOfDayNumber)

describe('the editions', () => {
  it('follow each other in a series without a gap, each naming the one before', () => {
    for (const series of EDITION_SERIES) {
      const chain = EDITIONS.filter((edition) => edition.series === series)
      for (const [index, edition] of chain.entries()) {
        const before = chain[index - 1]
        expect(edition.replaces).toBe(before?.id ?? null)
        if (before) expect(before.inForceTo && addDays(before.inForceTo, 1)).toBe(edition.inForceFrom)
      }
      expect(chain.at(-1)?.inForceTo).toBe(null)
    }
  })

  it('have each rule in exactly one text on any day since the first guidance', () => {
    fc.assert(
      fc.property(dayWithin('2016-09-20', '2027-12-31'), fc.constantFrom(...RULE_IDS), (on, rule) => {
        const holders = EDITIONS.filter(
          (edition) => isInForce(edition, on) && edition.rules.some((text) => text.rule === rule),
        )

        expect(holders).toHaveLength(1)
        expect(findRule(rule, on, REGULATIONS)?.edition).toBe(holders[0])
      }),
    )
  })

  it('are named by number and date, for the same number comes again', () => {
    const names = EDITIONS.map(editionName)

    expect(names).toContain('294-QĐ/TW 26/05/2025')
    expect(new Set(names).size).toBe(EDITIONS.length)
    expect(new Set(EDITIONS.map(({ number }) => number)).size).toBeLessThan(EDITIONS.length)
  })

  it('change value, unit or anchor from one to the next: the ceremony is counted from receipt, and from issue since 208', () => {
    expect(findRule('R17', day('2026-07-25'), REGULATIONS)?.text.values).toMatchObject({ from: 'DECISION_RECEIVED' })
    expect(findRule('R17', day('2026-07-26'), REGULATIONS)?.text.values).toMatchObject({ from: 'DECISION_ISSUED' })
  })

  it('say nothing of the days before the first', () => {
    expect(findRule('R1', day('2016-07-24'), REGULATIONS)).toBe(null)
  })

  it('name no point that was not read: a text that nobody checked as a whole has none', () => {
    for (const { trust, rules } of EDITIONS.filter((edition) => edition.trust === 'UNCHECKED'))
      expect(
        rules.filter((text) => text.point !== null || text.trust === 'CHECKED'),
        trust,
      ).toEqual([])
  })
})

describe('a check', () => {
  it('makes the rule of that edition checked, and no other', () => {
    const checks = [
      { editionId: '208-QD-TW-2026-07-26', rule: 'R17' },
      { editionId: '01-HD-TW-2026-05-19', rule: 'PAPER:APPLICATION' },
    ]

    const regulations = withChecks(REGULATIONS, checks)

    expect(findRule('R17', day('2026-08-01'), regulations)?.text.trust).toBe('CHECKED')
    expect(findRule('R17', day('2026-06-01'), regulations)?.text.trust).toBe('UNCHECKED')
    const wanted = papersWantedOn(day('2026-08-01'), regulations)
    expect(wanted.filter(({ wanted: { trust } }) => trust === 'CHECKED').map(({ wanted: { paper } }) => paper)).toEqual(
      ['APPLICATION', 'APPLICATION'],
    )
  })
})
