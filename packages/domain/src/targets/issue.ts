import type { CalendarDate } from '../shared/dates.ts'
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
import { decideTarget, type TargetDecision } from './targets.ts'

/** The decision that gives many committees their targets in one act. */
export interface IssuedDecision {
  readonly decisionNumber: string
  readonly decidedOn: CalendarDate
  readonly issuer: string
}
/** What one committee is given by it. */
export interface IssuedLine {
  readonly committeeName: string
  readonly minimum: number
  /** The newest decision that the committee has for the period; null where it has none. */
  readonly last: { readonly decidedOn: CalendarDate } | null
}

export const MOST_ISSUED_LINES = 1000

const isOfDecision = ({ field }: FieldProblem): boolean => field === 'decisionNumber' || field === 'issuer'

/**
 * May the decision give all of them their targets? All or nothing. What is wrong with the decision is said once, what is wrong
 * with a line as "lines.3.minimum". Shares that do not add up are no obstacle.
 */
export const decideIssue = (
  decision: IssuedDecision,
  lines: readonly IssuedLine[],
  today: CalendarDate,
): Result<readonly TargetDecision[], Refusal | Invalid> => {
  if (lines.length === 0) return invalid({ field: 'lines', code: 'REQUIRED' })
  if (lines.length > MOST_ISSUED_LINES)
    return invalid({ field: 'lines', code: 'TOO_MANY_LINES', params: { most: MOST_ISSUED_LINES } })
  const problems: FieldProblem[] = []
  const verdicts: Verdict[] = []
  const decided: TargetDecision[] = []
  for (const [place, { minimum, last, committeeName }] of lines.entries()) {
    const value = { kind: 'COUNT_MIN', minimum, maximum: null, memberShare: null, ...decision } as const
    const answer = decideTarget(value, last, today)
    if (answer.ok) decided.push(answer.value)
    else if (answer.error.kind === 'invalid')
      problems.push(
        ...answer.error.problems
          .filter((problem) => place === 0 || !isOfDecision(problem))
          .map((problem) =>
            isOfDecision(problem) ? problem : { ...problem, field: `lines.${place}.${problem.field}` },
          ),
      )
    else
      verdicts.push(
        ...answer.error.verdicts.flatMap((verdict): Verdict[] => {
          if (verdict.code === 'BEFORE_LAST_REVISION')
            return [
              {
                ...verdict,
                code: 'BEFORE_LAST_REVISION_OF',
                values: { ...verdict.values, committee: committeeName },
              },
            ]
          return place === 0 ? [verdict] : []
        }),
      )
  }
  if (problems.length > 0) return invalid(...problems)
  return verdicts.length > 0 ? refuse(...verdicts) : accept(decided)
}
