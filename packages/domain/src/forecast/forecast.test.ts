import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Stage } from '../candidates/stages.ts'
import { addDays, type CalendarDate, endOfYear, yearOf } from '../shared/dates.ts'
import { day } from '../testing/day.ts'
import { expectDecided, quantileOf, rangeOf } from './counts.ts'
import {
  forecastOf,
  isTelling,
  outlookOf,
  STAGES_BEFORE_DECISION,
  windowOf,
  windowsBefore,
  type YearHistory,
} from './forecast.ts'

/** Numbers that look like chance and are the same in every run (mulberry32). */
const chanceFrom = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

interface MadeCase {
  readonly stays: readonly { readonly stage: Stage; readonly enteredOn: CalendarDate }[]
  readonly decidedOn: CalendarDate | null
  readonly exitOn: CalendarDate | null
}
/** Cases of one committee over nine years: some years are luckier than others, and more is decided before holidays. */
const madeCases = (seed: number, perYear: number, luck: number): MadeCase[] => {
  const chance = chanceFrom(seed)
  const luckOf = new Map(
    Array.from({ length: 12 }, (_, index) => [
      2014 + index,
      Math.exp(luck * (chance() + chance() + chance() - 1.5) * 2),
    ]),
  )
  const cases: MadeCase[] = []
  for (let on = day('2014-01-01'); on < day('2024-12-31'); on = addDays(on, 1)) {
    let named = chance() < (perYear / 365) % 1 ? 1 : 0
    named += Math.floor(perYear / 365)
    for (; named > 0; named -= 1) {
      const stays: { stage: Stage; enteredOn: CalendarDate }[] = []
      let at = on
      let exitOn: CalendarDate | null = null
      for (const stage of STAGES_BEFORE_DECISION) {
        stays.push({ stage, enteredOn: at })
        const pace = luckOf.get(yearOf(at)) ?? 1
        at = addDays(at, Math.ceil((10 + -70 * Math.log(1 - chance())) / pace))
        if (chance() < 0.07) {
          exitOn = at
          break
        }
      }
      cases.push({ stays, decidedOn: exitOn ? null : at, exitOn })
    }
  }
  return cases
}

const stageOn = ({ stays, decidedOn, exitOn }: MadeCase, on: CalendarDate): Stage | null => {
  if ((decidedOn !== null && decidedOn <= on) || (exitOn !== null && exitOn <= on)) return null
  return stays.filter(({ enteredOn }) => enteredOn <= on).at(-1)?.stage ?? null
}
const historyOf = (cases: readonly MadeCase[], year: number, asOf: CalendarDate): YearHistory[] =>
  windowsBefore(year, asOf).map((window) => {
    const isDecided = ({ decidedOn }: MadeCase) =>
      decidedOn !== null && decidedOn > window.after && decidedOn <= window.until
    return {
      year: window.year,
      stages: STAGES_BEFORE_DECISION.map((stage) => {
        const own = cases.filter((one) => stageOn(one, window.on) === stage)
        return { stage, open: own.length, decided: own.filter(isDecided).length }
      }),
      newcomers: cases.filter((one) => isDecided(one) && (one.stays[0]?.enteredOn ?? window.on) > window.on).length,
    }
  })

describe('the window of a forecast', () => {
  it('is what is left of the year, and the same days of the years that are over', () => {
    expect(windowOf(2026, day('2026-11-24'))).toEqual({
      on: '2026-11-24',
      after: '2026-11-24',
      until: '2026-12-31',
    })
    expect(
      windowsBefore(2026, day('2026-11-24'))
        .map(({ year, on, until }) => [year, on, until])
        .slice(0, 2),
    ).toEqual([
      [2025, '2025-11-24', '2025-12-31'],
      [2024, '2024-11-24', '2024-12-31'],
    ])
  })

  it('of next year begins when this one ends, and looks back at years whose end is known', () => {
    expect(windowOf(2027, day('2026-11-24'))).toMatchObject({ after: '2026-12-31', until: '2027-12-31' })
    expect(windowsBefore(2027, day('2026-11-24'))[0]).toEqual({
      year: 2025,
      on: '2024-11-24',
      after: '2024-12-31',
      until: '2025-12-31',
    })
  })

  it('is empty when the year is over, and has a day also in a common year', () => {
    expect(windowOf(2025, day('2026-01-01'))).toBeNull()
    expect(windowOf(2025, day('2025-12-31'))).toBeNull()
    expect(windowsBefore(2024, day('2024-02-29'))[0]?.on).toBe('2023-02-28')
  })
})

describe('a count to come', () => {
  it('lies below its quantiles as often as they say, whatever its shape', () => {
    // Poisson of 3: P(X <= 1) = 0.199, P(X <= 5) = 0.916; binomial of 10 halves: P(X <= 3) = 0.17, P(X <= 7) = 0.945.
    expect([0.1, 0.9].map((chance) => quantileOf({ mean: 3, variance: 3 }, chance))).toEqual([1, 5])
    expect([0.1, 0.9].map((chance) => quantileOf({ mean: 5, variance: 2.5 }, chance))).toEqual([3, 7])
    // Geometric with mean 1: P(X = 0) = 0.5, P(X <= 3) = 0.9375.
    expect([0.4, 0.9].map((chance) => quantileOf({ mean: 1, variance: 2 }, chance))).toEqual([0, 3])
    expect(quantileOf({ mean: 1000, variance: 1000 }, 0.9)).toBe(1041)
    expect(quantileOf({ mean: 0, variance: 0 }, 0.9)).toBe(0)
  })

  it('is never beyond the cases that there are, nor below nobody', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), fc.float({ min: 0, max: 1, noNaN: true }), (open, seen, part) => {
        const told = expectDecided(open, seen, Math.floor(seen * part))
        const [low, high] = [quantileOf(told, 0.1), quantileOf(told, 0.9)]
        expect(low).toBeGreaterThanOrEqual(0)
        expect(low).toBeLessThanOrEqual(high)
        expect(told.mean).toBeLessThanOrEqual(open)
      }),
    )
  })
})

describe('a range of whole people', () => {
  it.each([
    // Poisson of 1: 0 to 1 has 0.74 and 0 to 2 has 0.92, which is further from 0.8.
    [
      { mean: 1, variance: 1 },
      { low: 0, high: 1 },
    ],
    [
      { mean: 0.1, variance: 0.1 },
      { low: 0, high: 0 },
    ],
    [
      { mean: 0, variance: 0 },
      { low: 0, high: 0 },
    ],
    [
      // Ten halves: 3 to 6 has 0.77 and 3 to 7 has 0.89.
      { mean: 5, variance: 2.5 },
      { low: 3, high: 6 },
    ],
    [
      { mean: 12, variance: 0.01 },
      { low: 12, high: 12 },
    ],
    [
      { mean: 1000, variance: 1000 },
      { low: 960, high: 1041 },
    ],
  ])('holds %o as nearly as can be in 80 of 100', (expectation, range) => {
    const told = rangeOf(expectation, 0.8)

    expect(Math.abs(told.low - range.low)).toBeLessThanOrEqual(expectation.mean > 600 ? 1 : 0)
    expect(Math.abs(told.high - range.high)).toBeLessThanOrEqual(expectation.mean > 600 ? 1 : 0)
  })
})

describe('a forecast', () => {
  it('holds what came as often as it says, over committees of every size and years of every luck', () => {
    const sizes = [8, 20, 60, 200]
    const luck = [0, 0.15, 0.3]
    let [held, asked] = [0, 0]
    for (const [index, perYear] of sizes.entries())
      for (const [place, spread] of luck.entries())
        for (let one = 0; one < (perYear > 100 ? 4 : 10); one += 1) {
          const cases = madeCases(1 + one * 100 + index * 10 + place, perYear, spread)
          for (const asOf of [day('2021-03-31'), day('2022-06-30'), day('2023-09-10')]) {
            const year = yearOf(asOf)
            const history = historyOf(cases, year, asOf)
            if (!isTelling(history)) continue
            const pool = STAGES_BEFORE_DECISION.map((stage) => ({
              stage,
              open: cases.filter((made) => stageOn(made, asOf) === stage).length,
            }))
            const told = forecastOf(pool, history)
            const came = cases.filter(
              ({ decidedOn }) => decidedOn !== null && decidedOn > asOf && decidedOn <= endOfYear(year),
            ).length
            asked += 1
            if (came >= told.low && came <= told.high) held += 1
          }
        }
    expect(asked).toBeGreaterThan(200)
    // Three days of each committee are not independent of each other: some three standard errors to either side.
    expect(held / asked).toBeGreaterThan(0.74)
    expect(held / asked).toBeLessThan(0.86)
  }, 60_000)

  it('expects of each stage what became of its earlier cases', () => {
    const year = (of: number, decided: number): YearHistory => ({
      year: of,
      stages: [{ stage: 'CELL_PROPOSED', open: 100, decided }],
      newcomers: 4,
    })
    const told = forecastOf([{ stage: 'CELL_PROPOSED', open: 50 }], [year(2025, 80), year(2024, 80)])

    expect(told.stages[0]).toMatchObject({ seen: 200, decided: 160 })
    expect(told.expected).toBe(44)
    expect(told.years).toEqual([2025, 2024])
    expect(told.low).toBeLessThan(44)
    expect(told.high).toBeGreaterThan(44)
  })

  it('is wider where years differed more than chance would have it', () => {
    const year = (of: number, decided: number): YearHistory => ({
      year: of,
      stages: [{ stage: 'VERIFYING', open: 100, decided }],
      newcomers: 0,
    })
    const pool = [{ stage: 'VERIFYING', open: 100 }] as const
    const even = forecastOf(pool, [year(2025, 50), year(2024, 50), year(2023, 50)])
    const uneven = forecastOf(pool, [year(2025, 80), year(2024, 50), year(2023, 20)])

    expect(even.expected).toBe(uneven.expected)
    expect(uneven.high - uneven.low).toBeGreaterThan(2 * (even.high - even.low))
    expect(even.luck).toBe(0)
    expect(uneven.luck).toBeGreaterThan(0.3)
  })

  it('is narrower where every year came as it was expected', () => {
    const year = (of: number, decided: number): YearHistory => ({
      year: of,
      stages: [{ stage: 'VERIFYING', open: 100, decided }],
      newcomers: 0,
    })
    const pool = [{ stage: 'VERIFYING', open: 100 }] as const
    const width = (...decided: number[]): number => {
      const { low, high } = forecastOf(
        pool,
        decided.map((each, index) => year(2025 - index, each)),
      )
      return high - low
    }

    expect(width(50, 50, 50, 50, 50)).toBeLessThan(width(57, 43, 50, 56, 44) / 2)
  })

  it('says only what there is where nothing is known of earlier years', () => {
    expect(forecastOf([{ stage: 'VERIFYING', open: 7 }], [])).toMatchObject({
      low: 0,
      expected: null,
      high: 7,
      years: [],
    })
  })

  it('says whether the target is within reach', () => {
    const range = { low: 8, high: 12 }
    expect([8, 12, 13].map((required) => outlookOf(5, range, required))).toEqual(['LIKELY', 'OPEN', 'UNLIKELY'])
    expect(outlookOf(8, range, 8)).toBe('REACHED')
    expect(outlookOf(8, range, null)).toBeNull()
  })
})
