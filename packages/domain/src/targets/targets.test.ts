import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOfDayNumber, dayNumber } from '../shared/dates.ts'
import { day } from '../testing/day.ts'
import { periodKey, termPeriod, yearPeriod } from './periods.ts'
import { allotmentOf, progressOf, unevenStateOf } from './progress.ts'
import { decideTarget, requiredCount, revisionInForce, type TargetDecision } from './targets.ts'

const TODAY = day('2023-06-30')
const target: TargetDecision = {
  kind: 'COUNT_MIN',
  minimum: 80,
  maximum: null,
  memberShare: null,
  decisionNumber: '05-NQ/HU',
  decidedOn: day('2023-01-15'),
  issuer: 'Huyện ủy Na Rì',
}
const answer = (change: Partial<TargetDecision>, last: string | null = null): string[] => {
  const decision = decideTarget({ ...target, ...change }, last === null ? null : { decidedOn: day(last) }, TODAY)
  if (decision.ok) return []
  return decision.error.kind === 'refusal'
    ? decision.error.verdicts.map(({ code }) => code)
    : decision.error.problems.map(({ field, code }) => `${field} ${code}`)
}
const TERM = termPeriod({ name: '2020-2025', startsOn: day('2020-07-01'), endsOn: day('2025-06-30') })

describe('a target', () => {
  it('is a minimum, a range or a share of the members, and nothing of two kinds', () => {
    expect(answer({})).toEqual([])
    expect(answer({ minimum: 0 })).toEqual([])
    expect(answer({ minimum: -1 })).toEqual(['minimum NOT_A_COUNT'])
    expect(answer({ minimum: null, memberShare: 0.03 })).toEqual(['minimum REQUIRED', 'memberShare NOT_FOR_THIS_KIND'])
    expect(answer({ kind: 'COUNT_RANGE', minimum: 90, maximum: 100 })).toEqual([])
    expect(answer({ kind: 'COUNT_RANGE', minimum: 90, maximum: 89 })).toEqual(['maximum BELOW_MINIMUM'])
    expect(answer({ kind: 'RATE_OF_MEMBERS', minimum: null, memberShare: 0.03 })).toEqual([])
    expect(answer({ kind: 'RATE_OF_MEMBERS', minimum: null, memberShare: 1.01 })).toEqual(['memberShare NOT_A_SHARE'])
  })

  it('has a decision with number, issuer and a day that is not to come', () => {
    expect(answer({ decisionNumber: ' ', issuer: '' })).toEqual(['decisionNumber REQUIRED', 'issuer REQUIRED'])
    expect(answer({ decidedOn: day('2023-07-01') })).toEqual(['DATE_IN_FUTURE'])
  })

  it('is revised by a decision that is not older than the last', () => {
    expect(answer({}, '2023-01-15')).toEqual([])
    expect(answer({}, '2023-01-16')).toEqual(['BEFORE_LAST_REVISION'])
  })

  it('is, on a day, what the newest decision until then says', () => {
    const first = { sequence: 1, decidedOn: day('2021-01-10'), minimum: 12 }
    const second = { sequence: 2, decidedOn: day('2022-05-01'), minimum: 14 }

    const minimumOn = (date: string) => revisionInForce([second, first], day(date))?.minimum ?? null

    expect(['2021-01-09', '2021-01-10', '2022-04-30', '2022-05-01'].map(minimumOn)).toEqual([null, 12, 12, 14])
  })

  it('asks for whole people: a share is rounded up', () => {
    const share = { kind: 'RATE_OF_MEMBERS' as const, minimum: null, maximum: null, memberShare: 0.03 }

    expect(requiredCount(share, 600)).toBe(18)
    expect(requiredCount(share, 601)).toBe(19)
    expect(requiredCount(share, null)).toBeNull()
    expect(requiredCount(target, null)).toBe(80)
  })
})

describe('a period', () => {
  it('is a term with its own days, or a calendar year', () => {
    const year = yearPeriod(2021)

    expect(periodKey(TERM)).toBe('TERM:2020-2025')
    expect(year).toEqual({ kind: 'YEAR', name: '2021', startsOn: '2021-01-01', endsOn: '2021-12-31' })
    expect(year && periodKey(year)).toBe('YEAR:2021')
    expect(yearPeriod(2101)).toBeNull()
  })
})

describe('progress', () => {
  it('is the published figure of Na Rì: 298 of 400 is 74.5 %, 102 short', () => {
    const progress = progressOf(298, 400, TERM, TODAY)

    expect(progress).toEqual({ rate: 0.745, shortfall: 102, expected: 240, open: true })
  })

  it('passes 100 % without a fuss, for a target is a minimum', () => {
    const year = yearPeriod(2022)
    if (!year) throw new Error('2022 is a year')

    expect(progressOf(109, 80, year, TODAY)).toEqual({ rate: 1.3625, shortfall: 0, expected: 80, open: false })
  })

  it('has no rate without a target, nor for a target of nobody', () => {
    expect(progressOf(4, null, TERM, TODAY)).toMatchObject({ rate: null, shortfall: null, expected: null })
    expect(progressOf(4, 0, TERM, TODAY)).toMatchObject({ rate: null, shortfall: 0, expected: 0 })
  })

  it('expects nothing before the period, all after it, and never less on a later day', () => {
    const anyDay = fc
      .integer({ min: dayNumber(day('2019-01-01')), max: dayNumber(day('2027-01-01')) })
      .map(dateOfDayNumber)
    fc.assert(
      fc.property(anyDay, anyDay, fc.nat({ max: 5000 }), (one, other, required) => {
        const [first, second] = one < other ? [one, other] : [other, one]
        const expectedOn = (date: typeof one) => progressOf(0, required, TERM, date).expected ?? 0

        expect(expectedOn(first)).toBeLessThanOrEqual(expectedOn(second))
        if (first < TERM.startsOn) expect(expectedOn(first)).toBe(0)
        if (second >= TERM.endsOn) expect(expectedOn(second)).toBe(required)
      }),
    )
  })

  it('is open until the last day of the period', () => {
    expect(progressOf(0, 1, TERM, day('2025-06-29')).open).toBe(true)
    expect(progressOf(0, 1, TERM, TERM.endsOn).open).toBe(false)
  })
})

describe('an allotment', () => {
  it('need not add up: Quảng Nam announced 1,905 and gave 1,950', () => {
    const children = [1000, 950, null]

    expect(allotmentOf(1905, children)).toEqual({
      required: 1905,
      allotted: 1950,
      unallotted: 0,
      overAllotted: 45,
      childrenWithTarget: 2,
      childrenWithoutTarget: 1,
    })
  })

  it('shows what is left to allot, and neither without a target of its own', () => {
    expect(allotmentOf(80, [60])).toMatchObject({ unallotted: 20, overAllotted: 0 })
    expect(allotmentOf(null, [60])).toMatchObject({ required: null, allotted: 60, unallotted: 0, overAllotted: 0 })
  })
})

describe('an allotment', () => {
  it.each([
    ['even', 10, [4, 6], null],
    ['over', 10, [8, 6], 'OVER'],
    ['under, with children that have nothing yet', 10, [4, null], 'UNDER'],
    ['under, with a child that is asked for nobody', 10, [0], 'UNDER'],
    ['not begun', 10, [null, null], 'NONE'],
    ['nothing to compare with', null, [4, 6], null],
    ['nobody to give it to', 10, [], null],
    ['of nobody to nobody', 0, [null], null],
  ])('is %s', (_, required, children, state) => {
    expect(unevenStateOf(allotmentOf(required, children))).toBe(state)
  })
})
