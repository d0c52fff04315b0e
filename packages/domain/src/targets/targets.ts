import type { CalendarDate } from '../shared/dates.ts'
import { textProblem } from '../shared/names.ts'
import {
  accept,
  type FieldProblem,
  type Invalid,
  invalid,
  problemWhen,
  type Refusal,
  type Result,
  refuse,
  type Verdict,
} from '../shared/result.ts'

export const TARGET_KINDS = ['COUNT_MIN', 'COUNT_RANGE', 'RATE_OF_MEMBERS'] as const
export type TargetKind = (typeof TARGET_KINDS)[number]

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

const LARGEST_TARGET = 10_000_000
const isCount = (value: number | null): value is number =>
  value !== null && Number.isInteger(value) && value >= 0 && value <= LARGEST_TARGET
const isShare = (value: number | null): boolean => value !== null && value > 0 && value <= 1

/** What is wrong with the numbers of a target. */
export const checkTargetValue = ({ kind, minimum, maximum, memberShare }: TargetValue): FieldProblem[] => {
  const count = (field: string, value: number | null): FieldProblem[] =>
    problemWhen(!isCount(value), { field, code: value === null ? 'REQUIRED' : 'NOT_A_COUNT' })
  const unused = (field: string, value: number | null): FieldProblem[] =>
    problemWhen(value !== null, { field, code: 'NOT_FOR_THIS_KIND' })
  switch (kind) {
    case 'COUNT_MIN':
      return [...count('minimum', minimum), ...unused('maximum', maximum), ...unused('memberShare', memberShare)]
    case 'COUNT_RANGE':
      return [
        ...count('minimum', minimum),
        ...count('maximum', maximum),
        ...(isCount(minimum) && isCount(maximum)
          ? problemWhen(minimum > maximum, { field: 'maximum', code: 'BELOW_MINIMUM', params: { minimum } })
          : []),
        ...unused('memberShare', memberShare),
      ]
    case 'RATE_OF_MEMBERS':
      return [
        ...problemWhen(!isShare(memberShare), {
          field: 'memberShare',
          code: memberShare === null ? 'REQUIRED' : 'NOT_A_SHARE',
        }),
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
    ...checkTargetValue(decision),
    ...textProblem('decisionNumber', decision.decisionNumber, { required: true, maximum: 50 }),
    ...textProblem('issuer', decision.issuer, { required: true, maximum: 200 }),
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
