import {
  type AllotmentFigures,
  allotmentOf,
  type CalendarDate,
  checkGroupTargets,
  decideTarget,
  normaliseText,
  periodKey,
} from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import { forbidden } from '../../platform/errors.ts'
import { type Outcome, succeed } from '../../platform/results.ts'
import { audit, once } from '../../platform/writes.ts'
import { findLastChange } from '../audit/index.ts'
import { type Committee, committeeById } from '../committees/index.ts'
import { type GroupTargetInput, groupTargetsOf } from './group-service.ts'
import { insertGroups, readGroupsInForce } from './group-store.ts'
import { findRequired } from './progress-service.ts'
import {
  addRevision,
  findPeriod,
  findRevision,
  insertTarget,
  livingChildrenOf,
  lockTarget,
  type PeriodInput,
  type PeriodWithTerm,
  type Revision,
  type Target,
  targetById,
} from './store.ts'

type Place = Pick<Committee, 'id' | 'path'>

export interface Allotment extends AllotmentFigures {
  readonly period: PeriodWithTerm
}
/** What a committee must reach against what its children must. */
export const findAllotment = async (
  context: Context,
  committee: Place,
  period: PeriodWithTerm,
  asOf: CalendarDate,
): Promise<Allotment> => {
  const requiredOf = async (place: Place) =>
    findRequired(
      context,
      place,
      period,
      await findRevision(context, { committeeId: place.id, periodKey: periodKey(period) }, asOf),
    )
  const children = await livingChildrenOf(context).load({
    id: committee.id,
    on: asOf < period.endsOn ? asOf : period.endsOn,
  })
  const [own, ...below] = await Promise.all([requiredOf(committee), ...children.map(requiredOf)])
  return { period, ...allotmentOf(own ?? null, below) }
}

export interface SetTargetInput {
  readonly committeeId: string
  readonly period: PeriodInput
  readonly version?: number | null | undefined
  readonly kind: Revision['kind']
  readonly minimum?: number | null | undefined
  readonly maximum?: number | null | undefined
  readonly memberShare?: number | null | undefined
  /** Those of the decision before where it is left out. */
  readonly groups?: readonly GroupTargetInput[] | null | undefined
  readonly decisionNumber: string
  readonly decidedOn: CalendarDate
  readonly issuer: string
  readonly idempotencyKey?: string | null | undefined
}

// The column keeps five decimals; what is decided is what is kept.
const keptShare = (share: number): number => Math.round(share * 1e5) / 1e5

/** Sets a committee's target for a period, or adds a revision to it. Allotments that do not add up are no obstacle. */
export const setTarget = async (context: Context, input: SetTargetInput): Promise<Outcome<Target>> => {
  context.viewer.require('target:set')
  const committee = await committeeById(context).load(input.committeeId)
  if (!committee) return { kind: 'invalid', problems: [{ field: 'committeeId', code: 'UNKNOWN_RECORD' }] }
  if (!context.viewer.may('target:set', committee.path)) throw forbidden('target:set')
  const period = await findPeriod(context, input.period)
  const { idempotencyKey, ...keyed } = input
  const outcome = await once(
    context,
    { operation: 'setTarget', key: idempotencyKey, input: keyed },
    async (transaction) => {
      const known = await lockTarget(transaction, committee.id, period)
      if (known ? known.version !== input.version : input.version != null && input.version !== 0)
        return {
          kind: 'conflict' as const,
          currentVersion: known?.version ?? 0,
          ...(await findLastChange(transaction, 'Target', known?.id ?? '')),
        }
      const decision = decideTarget(
        {
          kind: input.kind,
          minimum: input.minimum ?? null,
          maximum: input.maximum ?? null,
          memberShare: input.memberShare == null ? null : keptShare(input.memberShare),
          decisionNumber: normaliseText(input.decisionNumber),
          decidedOn: input.decidedOn,
          issuer: normaliseText(input.issuer),
        },
        known?.last ?? null,
        context.clock.today(),
      )
      const given = input.groups ? groupTargetsOf(input.groups) : null
      const problems = [
        ...(!decision.ok && decision.error.kind === 'invalid' ? decision.error.problems : []),
        ...checkGroupTargets(given ?? []),
      ]
      if (problems.length > 0) return { kind: 'invalid' as const, problems }
      if (!decision.ok) return decision.error
      const id = known?.id ?? context.newId()
      if (!known) await insertTarget(transaction, id, committee.id, period)
      const sequence = (known?.last?.sequence ?? 0) + 1
      const before = known ? ((await readGroupsInForce(transaction, [known.id])).get(known.id) ?? []) : []
      const groups = given ?? before
      const revisionId = context.newId()
      await addRevision(transaction, { id, sequence }, revisionId, decision.value, {
        at: context.clock.now(),
        byId: context.viewer.id,
      })
      await insertGroups(transaction, [{ revisionId, groups }])
      await audit(transaction, context, [
        {
          verb: 'target:set',
          subjectType: 'Target',
          subjectId: id,
          committeeId: committee.id,
          before: known?.last ? { period: periodKey(period), ...known.last, groups: before } : null,
          after: { period: periodKey(period), sequence, ...decision.value, groups },
        },
      ])
      return { madeId: id }
    },
  )
  if (!('madeId' in outcome)) return outcome
  const target = await targetById(context).load(outcome.madeId)
  if (!target) throw new Error(`Target ${outcome.madeId} is not there after it was written`)
  return succeed(target)
}
