import { addDays, type CalendarDate, daysBetween } from '../shared/dates.ts'
import type { Period } from './periods.ts'

/** Which date of an admission counts: that of the decision, or that of the ceremony. */
export const DATE_BASES = ['DECISION', 'CEREMONY'] as const
export type DateBasis = (typeof DATE_BASES)[number]

export interface ProgressFigures {
  /** achieved / required; null without a target, and for a target of none. */
  readonly rate: number | null
  /** required - achieved, never below 0. */
  readonly shortfall: number | null
  /** required x share of the period's days passed on asOf, rounded to the nearest whole person. */
  readonly expected: number | null
  /** The period is not over on asOf. */
  readonly open: boolean
}

/** The days of a period, and those of them that have passed when asOf is over. */
export const passedDays = (
  period: Pick<Period, 'startsOn' | 'endsOn'>,
  asOf: CalendarDate,
): { readonly days: number; readonly passed: number } => {
  const days = daysBetween(period.startsOn, period.endsOn) + 1
  return { days, passed: Math.min(Math.max(daysBetween(period.startsOn, addDays(asOf, 1)), 0), days) }
}

export const progressOf = (
  achieved: number,
  required: number | null,
  period: Period,
  asOf: CalendarDate,
): ProgressFigures => {
  const { days, passed } = passedDays(period, asOf)
  return {
    rate: required === null || required === 0 ? null : achieved / required,
    shortfall: required === null ? null : Math.max(required - achieved, 0),
    expected: required === null ? null : Math.round((required * passed) / days),
    open: asOf < period.endsOn,
  }
}

export interface AllotmentFigures {
  readonly required: number | null
  readonly allotted: number
  readonly unallotted: number
  readonly overAllotted: number
  readonly childrenWithTarget: number
  readonly childrenWithoutTarget: number
}

/** What a committee must reach against what it gave its children to reach. It warns and never forces. */
export const allotmentOf = (required: number | null, children: readonly (number | null)[]): AllotmentFigures => {
  const given = children.filter((count) => count !== null)
  const allotted = given.reduce((sum, count) => sum + count, 0)
  return {
    required,
    allotted,
    unallotted: required === null ? 0 : Math.max(required - allotted, 0),
    overAllotted: required === null ? 0 : Math.max(allotted - required, 0),
    childrenWithTarget: given.length,
    childrenWithoutTarget: children.length - given.length,
  }
}

/** OVER: the children are asked for more together, UNDER: for less, NONE: none of them has a target. */
export const UNEVEN_STATES = ['OVER', 'UNDER', 'NONE'] as const
export type UnevenState = (typeof UNEVEN_STATES)[number]

/** How the children's targets differ from the own one; null where they do not, or there is nothing to compare. */
export const unevenStateOf = ({
  required,
  allotted,
  childrenWithTarget,
  childrenWithoutTarget,
}: AllotmentFigures): UnevenState | null => {
  if (required === null || allotted === required || childrenWithTarget + childrenWithoutTarget === 0) return null
  if (childrenWithTarget === 0) return 'NONE'
  return allotted > required ? 'OVER' : 'UNDER'
}
