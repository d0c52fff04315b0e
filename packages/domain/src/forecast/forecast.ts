import { STAGES, type Stage } from '../candidates/stages.ts'
import { type CalendarDate, calendarDate, endOfYear, partsOf, yearOf } from '../shared/dates.ts'
import { addExpectations, type Expectation, expectDecided, expectNew, rangeOf } from './counts.ts'

/** The stages from which a case may still be decided. */
export const STAGES_BEFORE_DECISION: readonly Stage[] = STAGES.slice(0, STAGES.indexOf('ADMISSION_DECIDED'))

/** How sure the range of a forecast is meant to be: in so many of a hundred years it holds what comes, as near as whole people let it. */
export const FORECAST_COVERAGE = 0.8
export const MOST_HISTORY_YEARS = 5
/** Below so many cases in all years together a history says too little, and that of the committee above is asked. */
export const LEAST_HISTORY_CASES = 60

/** The cases of a stage on the day of a year, and how many of them were decided in the year's window. */
export interface StageHistory {
  readonly stage: Stage
  readonly open: number
  readonly decided: number
}
/** What an earlier year looked like on the same day of the year, and what had come of it at the window's end. */
export interface YearHistory {
  readonly year: number
  readonly stages: readonly StageHistory[]
  /** Decided in the window, though no cell had named them on the day. */
  readonly newcomers: number
}

/** From the day after `after` to `until`. */
export interface ForecastWindow {
  readonly on: CalendarDate
  readonly after: CalendarDate
  readonly until: CalendarDate
}

const inYear = (date: CalendarDate, year: number): CalendarDate => {
  const { month, day } = partsOf(date)
  const same = calendarDate(year, month, day) ?? calendarDate(year, month, day - 1)
  if (!same) throw new Error(`${date} has no day in ${year}`)
  return same
}

/** What of a year lies ahead on a day; null where nothing does. */
export const windowOf = (year: number, asOf: CalendarDate): ForecastWindow | null => {
  const until = endOfYear(year)
  if (asOf >= until) return null
  const before = endOfYear(year - 1)
  return { on: asOf, after: asOf > before ? asOf : before, until }
}

/** The same window in the years before of which all is known on the day, the latest first. */
export const windowsBefore = (year: number, asOf: CalendarDate): (ForecastWindow & { readonly year: number })[] => {
  const ahead = windowOf(year, asOf)
  if (!ahead) return []
  const lastOver = yearOf(asOf) - 1
  return Array.from({ length: MOST_HISTORY_YEARS }, (_, index) => lastOver - index).flatMap((past) => {
    const back = year - past
    // The calendar begins in 1900.
    if (yearOf(asOf) - back < 1901) return []
    return [
      {
        year: past,
        on: inYear(ahead.on, yearOf(ahead.on) - back),
        after: inYear(ahead.after, yearOf(ahead.after) - back),
        until: inYear(ahead.until, past),
      },
    ]
  })
}

export interface ForecastStage {
  readonly stage: Stage
  readonly open: number
  /** Of how many earlier cases the share was taken, and how many of those were decided. */
  readonly seen: number
  readonly decided: number
  readonly share: number
  readonly expected: number
}
export interface Forecast {
  readonly low: number
  /** Null where there is no history at all: then the range says only what there is. */
  readonly expected: number | null
  readonly high: number
  readonly stages: readonly ForecastStage[]
  readonly newcomers: number
  /** The years that were looked at, the latest first. */
  readonly years: readonly number[]
  /** How much one year differs from another beyond chance, as a share; 0 where it does not. */
  readonly luck: number
}

const historyOf = (years: readonly YearHistory[], stage: Stage) => {
  const rows = years.flatMap(({ stages }) => stages.filter((one) => one.stage === stage))
  return {
    seen: rows.reduce((sum, { open }) => sum + open, 0),
    decided: rows.reduce((sum, { decided }) => sum + decided, 0),
  }
}
/** The share of all cases of all stages together. */
const usualShare = (years: readonly YearHistory[]): number => {
  const all = years.flatMap(({ stages }) => stages)
  const [seen, decided] = [all.reduce((sum, { open }) => sum + open, 0), all.reduce((sum, one) => sum + one.decided, 0)]
  return (decided + 0.5) / (seen + 1)
}
const cameIn = (years: readonly YearHistory[]): number => years.reduce((sum, { newcomers }) => sum + newcomers, 0)

const expectAhead = (
  pool: readonly Pick<StageHistory, 'stage' | 'open'>[],
  years: readonly YearHistory[],
  scale: number,
) =>
  addExpectations([
    ...pool.map(({ stage, open }) => {
      const { seen, decided } = historyOf(years, stage)
      return expectDecided(open, seen, decided, usualShare(years))
    }),
    scaled(expectNew(cameIn(years), years.length), scale),
  ])
/** Newcomers of a larger or a smaller committee, as many as its pool is larger or smaller. */
const scaled = ({ mean, variance }: Expectation, by: number): Expectation => ({
  mean: mean * by,
  variance: mean * by + (variance - mean) * by * by,
})

const outcomeOf = ({ stages, newcomers }: YearHistory): number =>
  stages.reduce((sum, { decided }) => sum + decided, newcomers)

/** What an earlier year missed when it was forecast from the others. */
interface Miss extends Expectation {
  readonly miss: number
}
const missesOf = (years: readonly YearHistory[]): Miss[] =>
  years.length < 2
    ? []
    : years.map((year) => {
        const others = years.filter((one) => one !== year)
        const told = expectAhead(year.stages, others, 1)
        return { ...told, miss: outcomeOf(year) - told.mean }
      })

// Before any year was looked at, chance alone is believed in, with the weight of half a year.
const YEARS_BEFOREHAND = 0.5
// Student's t of the share between 10 and 90 percent, against 1.28 of the normal distribution, by the degrees of freedom: the
// fewer years there are, the less is known of how far they stray.
const SURER_BY_YEARS = [1.6, 1.6, 1.47, 1.28, 1.2, 1.15] as const

/** How far the misses of earlier years went, squared, against what chance alone gives them: 1 where it is just that. */
const strayOf = (misses: readonly Miss[]): number => {
  const squares = misses.reduce((sum, { miss, variance }) => sum + miss ** 2 / Math.max(variance, 1e-6), 0)
  return (squares + YEARS_BEFOREHAND) / (misses.length + YEARS_BEFOREHAND)
}

/**
 * How much luckier or unluckier one year is than another beyond chance, as a share of what is expected: a year's luck moves all
 * cases together, whatever their number. 0 where years differ no more than chance would have it.
 */
const luckOf = (misses: readonly Miss[], stray: number): number => {
  const squares = misses.reduce((sum, { mean }) => sum + mean ** 2, 0)
  const variances = misses.reduce((sum, { variance }) => sum + variance, 0)
  return squares === 0 || stray <= 1 ? 0 : Math.sqrt(((stray - 1) * variances) / squares)
}

/**
 * What will still be decided in the window, from what became of earlier years' cases by the stage in which each stood on the
 * same day of the year. How wide the range is comes from the same method's misses in those years. `scale` says how large the committee is against the one whose history it is.
 */
export const forecastOf = (
  pool: readonly Pick<StageHistory, 'stage' | 'open'>[],
  history: readonly YearHistory[],
  scale = 1,
): Forecast => {
  const years = history.filter(({ stages, newcomers }) => newcomers > 0 || stages.some(({ open }) => open > 0))
  if (years.length === 0) {
    const all = pool.reduce((sum, { open }) => sum + open, 0)
    return { low: 0, expected: null, high: all, stages: [], newcomers: 0, years: [], luck: 0 }
  }
  const ahead = expectAhead(pool, years, scale)
  const misses = missesOf(years)
  const stray = strayOf(misses)
  const luck = luckOf(misses, stray)
  const surer = misses.length === 0 ? 1 : (SURER_BY_YEARS[Math.min(misses.length, MOST_HISTORY_YEARS)] ?? 1)
  // Years that strayed less than chance make the range narrower: cases that come evenly are no dice.
  const variance = ahead.variance * Math.min(stray, 1) + (luck * ahead.mean) ** 2
  return {
    ...rangeOf({ mean: ahead.mean, variance: variance * surer ** 2 }, FORECAST_COVERAGE),
    expected: Math.round(ahead.mean),
    stages: pool.map(({ stage, open }) => {
      const { seen, decided } = historyOf(years, stage)
      const share = expectDecided(1, seen, decided, usualShare(years)).mean
      return { stage, open, seen, decided, share, expected: open * share }
    }),
    newcomers: ((cameIn(years) + 0.5) / years.length) * scale,
    years: years.map(({ year }) => year),
    luck,
  }
}

/** Whether a history says enough to go by. */
export const isTelling = (history: readonly YearHistory[]): boolean =>
  history.reduce((sum, { stages }) => sum + stages.reduce((open, one) => open + one.open, 0), 0) >=
    LEAST_HISTORY_CASES && history.filter(({ stages }) => stages.some(({ open }) => open > 0)).length >= 2

export const FORECAST_OUTLOOKS = ['REACHED', 'LIKELY', 'OPEN', 'UNLIKELY'] as const
/** REACHED: there already. LIKELY: even the low end is enough. OPEN: only the high end is. UNLIKELY: not even that. */
export type ForecastOutlook = (typeof FORECAST_OUTLOOKS)[number]

/** Whether the target is within reach; null without a target. The range is that of the whole year. */
export const outlookOf = (
  achieved: number,
  { low, high }: { readonly low: number; readonly high: number },
  required: number | null,
): ForecastOutlook | null => {
  if (required === null) return null
  if (achieved >= required) return 'REACHED'
  if (low >= required) return 'LIKELY'
  return high >= required ? 'OPEN' : 'UNLIKELY'
}
