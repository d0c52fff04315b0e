import { addDays, type CalendarDate, calendarDate, daysBetween } from '../shared/dates.ts'
import {
  accept,
  type FieldProblem,
  type Invalid,
  invalid,
  type Refusal,
  type Result,
  refuse,
  type Verdict,
} from '../shared/result.ts'

export const TARGET_KINDS = ['COUNT_MIN', 'COUNT_RANGE', 'RATE_OF_MEMBERS'] as const
export type TargetKind = (typeof TARGET_KINDS)[number]
export const PERIOD_KINDS = ['TERM', 'YEAR'] as const
export type PeriodKind = (typeof PERIOD_KINDS)[number]
export const DATE_BASES = ['DECISION', 'CEREMONY'] as const
export type DateBasis = (typeof DATE_BASES)[number]

export interface TermRow {
  readonly name: string
  readonly startsOn: CalendarDate
  readonly endsOn: CalendarDate
}
export interface Period {
  readonly kind: PeriodKind
  /** "2020-2025" or "2021". */
  readonly name: string
  readonly startsOn: CalendarDate
  readonly endsOn: CalendarDate
}
/** "TERM:2020-2025" or "YEAR:2021". */
export const periodKey = (period: Pick<Period, 'kind' | 'name'>): string => `${period.kind}:${period.name}`
export const termPeriod = (term: TermRow): Period => ({
  kind: 'TERM',
  name: term.name,
  startsOn: term.startsOn,
  endsOn: term.endsOn,
})
/** A calendar year; null outside 1900 to 2100. */
export const yearPeriod = (year: number): Period | null => {
  const startsOn = calendarDate(year, 1, 1)
  const endsOn = calendarDate(year, 12, 31)
  return startsOn && endsOn ? { kind: 'YEAR', name: String(year), startsOn, endsOn } : null
}

export interface TargetValue {
  readonly kind: TargetKind
  readonly minimum: number | null
  readonly maximum: number | null
  /** RATE_OF_MEMBERS: 0.03 for 3 % of the members at the end of the year before the period. */
  readonly memberShare: number | null
}
export interface TargetDecision extends TargetValue {
  readonly decisionNumber: string
  readonly decidedOn: CalendarDate
  readonly issuer: string
}

const isCount = (value: number | null): value is number =>
  value !== null && Number.isInteger(value) && value >= 0 && value <= 10_000_000

const valueProblems = ({ kind, minimum, maximum, memberShare }: TargetValue): FieldProblem[] => {
  const notCount = (field: string): FieldProblem => ({ field, code: 'NOT_A_COUNT' })
  const unused = (field: string, value: number | null): FieldProblem[] =>
    value === null ? [] : [{ field, code: 'NOT_FOR_THIS_KIND' }]
  switch (kind) {
    case 'COUNT_MIN':
      return [
        ...(isCount(minimum) ? [] : [notCount('minimum')]),
        ...unused('maximum', maximum),
        ...unused('memberShare', memberShare),
      ]
    case 'COUNT_RANGE':
      return [
        ...(isCount(minimum) ? [] : [notCount('minimum')]),
        ...(isCount(maximum) ? [] : [notCount('maximum')]),
        ...(isCount(minimum) && isCount(maximum) && minimum > maximum
          ? [{ field: 'maximum', code: 'BELOW_MINIMUM', params: { minimum } }]
          : []),
        ...unused('memberShare', memberShare),
      ]
    case 'RATE_OF_MEMBERS':
      return [
        ...(memberShare !== null && memberShare > 0 && memberShare <= 1
          ? []
          : [{ field: 'memberShare', code: 'NOT_A_SHARE' }]),
        ...unused('minimum', minimum),
        ...unused('maximum', maximum),
      ]
  }
}

/** May the decision set the target, or revise it after `last`? */
export const decideTarget = (
  decision: TargetDecision,
  last: { readonly decidedOn: CalendarDate } | null,
  today: CalendarDate,
): Result<TargetDecision, Refusal | Invalid> => {
  const problems = [
    ...valueProblems(decision),
    ...(decision.decisionNumber.trim() ? [] : [{ field: 'decisionNumber', code: 'REQUIRED' }]),
    ...(decision.issuer.trim() ? [] : [{ field: 'issuer', code: 'REQUIRED' }]),
  ]
  if (problems.length > 0) return invalid(...problems)
  const verdicts: Verdict[] = []
  if (decision.decidedOn > today)
    verdicts.push({ rule: 'TARGET', code: 'DATE_IN_FUTURE', values: { on: decision.decidedOn, today } })
  if (last && decision.decidedOn < last.decidedOn)
    verdicts.push({
      rule: 'TARGET',
      code: 'BEFORE_LAST_REVISION',
      values: { on: decision.decidedOn, last: last.decidedOn },
    })
  return verdicts.length > 0 ? refuse(...verdicts) : accept(decision)
}

/** The newest revision decided on or before the day. */
export const revisionInForce = <T extends { readonly sequence: number; readonly decidedOn: CalendarDate }>(
  revisions: readonly T[],
  asOf: CalendarDate,
): T | null =>
  revisions
    .filter(({ decidedOn }) => decidedOn <= asOf)
    .reduce<T | null>((best, one) => (best === null || one.sequence > best.sequence ? one : best), null)

/** The least number that meets the target; null where a rate has no members to be taken of. A rate is rounded up. */
export const requiredCount = (value: TargetValue, membersAtLastYearEnd: number | null): number | null => {
  if (value.kind !== 'RATE_OF_MEMBERS') return value.minimum
  if (value.memberShare === null || membersAtLastYearEnd === null) return null
  return Math.ceil(Math.round(value.memberShare * membersAtLastYearEnd * 1e6) / 1e6)
}

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

export const progressOf = (
  achieved: number,
  required: number | null,
  period: Period,
  asOf: CalendarDate,
): ProgressFigures => {
  const days = daysBetween(period.startsOn, period.endsOn) + 1
  const passed = Math.min(Math.max(daysBetween(period.startsOn, addDays(asOf, 1)), 0), days)
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
