import {
  type CalendarDate,
  checkGroupTargets,
  decideIssue,
  type FieldProblem,
  normaliseText,
  periodKey,
} from '@nguon/domain'
import type { Context, Transaction } from '../../platform/context.ts'
import { forbidden } from '../../platform/errors.ts'
import { isId } from '../../platform/ids.ts'
import { type Conflict, type Outcome, succeed } from '../../platform/results.ts'
import { audit, once } from '../../platform/writes.ts'
import { findLastChange } from '../audit/index.ts'
import { committeeById } from '../committees/index.ts'
import { type GroupTargetInput, groupTargetsOf } from './group-service.ts'
import { readGroupsInForce } from './group-store.ts'
import {
  holdChildren,
  type IssuedTarget,
  insertIssue,
  issueById,
  lockTargets,
  type TargetIssue,
} from './issue-store.ts'
import { findPeriod, type LockedTarget, type PeriodInput } from './store.ts'

export interface IssueTargetsInput {
  readonly committeeId: string
  readonly period: PeriodInput
  readonly decisionNumber: string
  readonly decidedOn: CalendarDate
  readonly issuer: string
  readonly lines: readonly {
    readonly committeeId: string
    readonly version?: number | null | undefined
    readonly minimum: number
  }[]
  readonly groups?: readonly GroupTargetInput[] | null | undefined
  readonly idempotencyKey?: string | null | undefined
}
/** A committee whose target somebody changed since it was read. */
export interface ChangedTarget {
  readonly committeeId: string
  readonly currentVersion: number
}
/** A conflict of a write of many: nothing was written, and these are why. */
export interface IssueConflict extends Conflict {
  readonly changed: readonly ChangedTarget[]
}

const problemsOfLines = ({ lines }: IssueTargetsInput, children: ReadonlyMap<string, unknown>): FieldProblem[] =>
  lines.flatMap(({ committeeId }, place): FieldProblem[] => {
    const field = `lines.${place}.committeeId`
    const first = lines.findIndex((line) => line.committeeId === committeeId)
    if (first !== place) return [{ field, code: 'DUPLICATE_ROW', params: { row: first + 1 } }]
    return children.has(committeeId) ? [] : [{ field, code: 'NOT_BELOW' }]
  })

const conflictOf = async (
  transaction: Transaction,
  { lines }: IssueTargetsInput,
  known: ReadonlyMap<string, LockedTarget>,
): Promise<IssueConflict | null> => {
  const changed = lines.flatMap(({ committeeId, version }): ChangedTarget[] => {
    const currentVersion = known.get(committeeId)?.version ?? 0
    return currentVersion === (version ?? 0) ? [] : [{ committeeId, currentVersion }]
  })
  const [first] = changed
  if (!first) return null
  return {
    kind: 'conflict',
    currentVersion: first.currentVersion,
    ...(await findLastChange(transaction, 'Target', known.get(first.committeeId)?.id ?? '')),
    changed,
  }
}

/**
 * Gives many committees directly below one their targets by one decision: all of them or none. A committee that the lines leave
 * out keeps what it has; shares that do not add up to the committee's own target are no obstacle.
 */
export const issueTargets = async (context: Context, input: IssueTargetsInput): Promise<Outcome<TargetIssue>> => {
  const { viewer, clock } = context
  viewer.require('target:set')
  const parent = isId(input.committeeId) ? await committeeById(context).load(input.committeeId) : null
  if (!parent) return { kind: 'invalid', problems: [{ field: 'committeeId', code: 'UNKNOWN_RECORD' }] }
  if (!viewer.may('target:set', parent.path)) throw forbidden('target:set')
  const period = await findPeriod(context, input.period)
  const { idempotencyKey, ...keyed } = input
  const outcome = await once(
    context,
    { operation: 'issueTargets', key: idempotencyKey, input: keyed },
    async (transaction) => {
      const committeeIds = input.lines.map(({ committeeId }) => committeeId)
      const children = await holdChildren(transaction, parent.id, committeeIds)
      const groups = input.groups ? groupTargetsOf(input.groups) : null
      const problems = [...problemsOfLines(input, children), ...checkGroupTargets(groups ?? [])]
      if (problems.length > 0) return { kind: 'invalid' as const, problems }
      const known = await lockTargets(transaction, committeeIds, period)
      const conflict = await conflictOf(transaction, input, known)
      if (conflict) return conflict
      const decision = {
        decisionNumber: normaliseText(input.decisionNumber),
        decidedOn: input.decidedOn,
        issuer: normaliseText(input.issuer),
      }
      const decided = decideIssue(
        decision,
        input.lines.map(({ committeeId, minimum }) => ({
          committeeName: children.get(committeeId)?.name ?? '',
          minimum,
          last: known.get(committeeId)?.last ?? null,
        })),
        clock.today(),
      )
      if (!decided.ok) return decided.error
      const present = await readGroupsInForce(
        transaction,
        [...known.values()].map(({ id }) => id),
      )
      const issue = { id: context.newId(), committeeId: parent.id, period, ...decision }
      const targets = decided.value.map((value, place): IssuedTarget => {
        const committeeId = committeeIds[place] ?? ''
        const target = known.get(committeeId)
        return {
          targetId: target?.id ?? context.newId(),
          revisionId: context.newId(),
          committeeId,
          sequence: (target?.last?.sequence ?? 0) + 1,
          isNew: target === undefined,
          decision: value,
          groups: groups ?? (target ? (present.get(target.id) ?? []) : []),
        }
      })
      await insertIssue(transaction, issue, targets, { at: clock.now(), byId: viewer.id })
      await audit(
        transaction,
        context,
        targets.map(({ targetId, committeeId, sequence, decision: after, groups: given }) => {
          const last = known.get(committeeId)?.last
          return {
            verb: 'target:set',
            subjectType: 'Target',
            subjectId: targetId,
            committeeId,
            before: last ? { period: periodKey(period), ...last, groups: present.get(targetId) ?? [] } : null,
            after: { period: periodKey(period), sequence, ...after, groups: given },
          }
        }),
      )
      return { madeId: issue.id }
    },
  )
  if (!('madeId' in outcome)) return outcome
  const issue = await issueById(context).load(outcome.madeId)
  if (!issue) throw new Error(`Issue ${outcome.madeId} is not there after it was written`)
  return succeed(issue)
}
