import {
  type Forecast as Ahead,
  type CalendarDate,
  FORECAST_COVERAGE,
  type ForecastOutlook,
  forecastOf,
  isTelling,
  type MessageCode,
  type MessageValues,
  outlookOf,
  pathsUpTo,
  STAGES_BEFORE_DECISION,
  windowOf,
  windowsBefore,
} from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import { type Committee, committeeByPath } from '../committees/index.ts'
import { findPeriod, findProgress } from '../targets/index.ts'
import { type HistoryRead, historyOf, openCasesOf } from './forecast-store.ts'

/** So many open cases are looked at one by one in each year; of a larger committee every so manieth cell. */
export const MOST_CASES_LOOKED_AT = 1_500

export interface ForecastTold extends Pick<Ahead, 'stages' | 'newcomers' | 'years' | 'luck'> {
  readonly year: number
  readonly asOf: CalendarDate
  readonly achieved: number
  readonly required: number | null
  /** Of the whole year, what is achieved already included. */
  readonly low: number
  readonly expected: number | null
  readonly high: number
  readonly outlook: ForecastOutlook | null
  /** Whose history it was, and of one cell in how many; null where there was none. */
  readonly historyOf: Committee | null
  readonly oneIn: number
  readonly method: readonly { readonly code: MessageCode; readonly values: MessageValues }[]
}

interface Known extends HistoryRead {
  readonly committee: Committee
  readonly oneIn: number
}
const allOpen = (pool: HistoryRead['pool']): number => pool.reduce((sum, { open }) => sum + open, 0)

const readKnown = async (context: Context, committee: Committee, year: number, asOf: CalendarDate): Promise<Known> => {
  const open = await openCasesOf(context).load(committee.path)
  const total = STAGES_BEFORE_DECISION.reduce((sum, stage) => sum + (open.get(stage) ?? 0), 0)
  const oneIn = Math.max(Math.ceil(total / MOST_CASES_LOOKED_AT), 1)
  const read = await historyOf(context).load({
    path: committee.path,
    asOf,
    windows: windowsBefore(year, asOf),
    oneIn,
  })
  return { ...read, committee, oneIn }
}

/** The committee itself or the first above it whose history says enough, as far up as the viewer may see. */
const findTelling = async (context: Context, own: Known, year: number, asOf: CalendarDate): Promise<Known | null> => {
  if (isTelling(own.years)) return own
  for (const path of pathsUpTo(own.committee.path).slice(0, -1).reverse()) {
    if (!context.viewer.may('candidate:read', path)) return null
    const above = await committeeByPath(context).load(path)
    const known = above && (await readKnown(context, above, year, asOf))
    if (known && isTelling(known.years)) return known
  }
  return null
}

/** The pool of the day: as it is counted today, otherwise as it was seen in the cells that were looked at. */
const poolOf = async (context: Context, own: Known, asOf: CalendarDate): Promise<HistoryRead['pool']> => {
  if (own.oneIn === 1) return own.pool
  if (asOf !== context.clock.today()) return own.pool.map(({ stage, open }) => ({ stage, open: open * own.oneIn }))
  const open = await openCasesOf(context).load(own.committee.path)
  return STAGES_BEFORE_DECISION.map((stage) => ({ stage, open: open.get(stage) ?? 0 }))
}

const methodOf = (own: Known, telling: Known | null, { years }: Ahead): ForecastTold['method'] => {
  const [latest, first] = [years[0], years.at(-1)]
  if (latest === undefined || first === undefined) return [{ code: 'FORECAST_NO_HISTORY', values: {} }]
  const used = telling ?? own
  return [
    {
      code: 'FORECAST_METHOD',
      values: {
        years: latest === first ? String(latest) : `${first}–${latest}`,
        coverage: Math.round(FORECAST_COVERAGE * 100),
      },
    },
    ...(telling && telling.committee.id !== own.committee.id
      ? [{ code: 'FORECAST_FROM_ABOVE' as const, values: { committee: telling.committee.name } }]
      : []),
    ...(used.oneIn > 1 ? [{ code: 'FORECAST_SAMPLE' as const, values: { share: used.oneIn } }] : []),
    ...(telling ? [] : [{ code: 'FORECAST_THIN' as const, values: {} }]),
  ]
}

/** How a committee will stand at a year's end, counted by the day of decision. */
export const findForecast = async (
  context: Context,
  committee: Committee,
  year: number,
  asOf: CalendarDate,
): Promise<ForecastTold> => {
  context.viewer.require('candidate:read')
  const period = await findPeriod(context, { year })
  const { achieved, required } = await findProgress(context, committee, period, asOf, 'DECISION')
  const told = { year, asOf, achieved, required }
  if (!windowOf(year, asOf))
    return {
      ...told,
      ...{ low: achieved, expected: achieved, high: achieved, stages: [], newcomers: 0, years: [], luck: 0 },
      outlook: outlookOf(achieved, { low: achieved, high: achieved }, required),
      historyOf: null,
      oneIn: 1,
      method: [{ code: 'FORECAST_OVER', values: {} }],
    }
  const own = await readKnown(context, committee, year, asOf)
  const telling = await findTelling(context, own, year, asOf)
  const used = telling ?? own
  const pool = await poolOf(context, own, asOf)
  // Newcomers come in proportion to the pool that the history was taken of.
  const scale = used === own && own.oneIn === 1 ? 1 : allOpen(pool) / Math.max(allOpen(used.pool), 1)
  const ahead = forecastOf(pool, used.years, scale)
  const [low, high] = [achieved + ahead.low, achieved + ahead.high]
  return {
    ...told,
    ...{ stages: ahead.stages, newcomers: ahead.newcomers, years: ahead.years, luck: ahead.luck },
    ...{ low, high, expected: ahead.expected === null ? null : achieved + ahead.expected },
    outlook: outlookOf(achieved, { low, high }, required),
    historyOf: ahead.years.length === 0 ? null : used.committee,
    oneIn: used.oneIn,
    method: methodOf(own, telling, ahead),
  }
}
