import { accessVerdict, decideEmergency, type EmergencyRole, normaliseText } from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import { type Outcome, succeed } from '../../platform/results.ts'
import { audit, type Made, type NotDone, once } from '../../platform/writes.ts'
import { conflictOver } from '../audit/index.ts'
import { committeeById } from '../committees/index.ts'
import {
  type EmergencyAccess,
  emergencyById,
  insertEmergency,
  lockEmergency,
  writeEndOfEmergency,
} from './emergencies-store.ts'
import { unknown } from './service.ts'

const answer = async (context: Context, outcome: Made | NotDone): Promise<Outcome<EmergencyAccess>> => {
  if (!('madeId' in outcome)) return outcome
  const access = await emergencyById(context).load(outcome.madeId)
  if (!access) throw new Error(`Emergency access ${outcome.madeId} is not there after it was written`)
  return succeed(access)
}

export const isActive = ({ clock }: Context, { endedAt, endsAt }: EmergencyAccess): boolean =>
  endedAt === null && endsAt > clock.now()
/** Whoever took it ends it, and whoever looks after the committee. */
export const mayEndEmergency = (context: Context, access: EmergencyAccess): boolean =>
  isActive(context, access) &&
  (access.userId === context.viewer.id || context.viewer.may('account:disable', access.path))

export interface OpenEmergencyInput {
  readonly committeeId: string
  readonly role: EmergencyRole
  readonly reason: string
  readonly hours: number
  readonly idempotencyKey?: string | null | undefined
}
/** Takes a role over a committee for some hours. Everybody who looks after it sees so at once. */
export const openEmergency = async (context: Context, input: OpenEmergencyInput): Promise<Outcome<EmergencyAccess>> => {
  const { viewer, clock } = context
  viewer.require('emergency:open')
  const committee = await committeeById(context).load(input.committeeId)
  if (!committee || !viewer.may('emergency:open', committee.path)) return answer(context, unknown('committeeId'))
  const decision = decideEmergency({ ...input, reason: normaliseText(input.reason) })
  if (!decision.ok) return decision.error
  const { role, reason, hours } = decision.value
  const { idempotencyKey, ...keyed } = input
  const outcome = await once(
    context,
    { operation: 'openEmergency', key: idempotencyKey, input: keyed },
    async (transaction) => {
      const id = context.newId()
      const openedAt = clock.now()
      const endsAt = new Date(openedAt.getTime() + hours * 3_600_000)
      await insertEmergency(transaction, {
        id,
        userId: viewer.id,
        committeeId: committee.id,
        role,
        reason,
        openedAt,
        endsAt,
      })
      await audit(transaction, context, [
        {
          verb: 'emergency:open',
          subjectType: 'EmergencyAccess',
          subjectId: id,
          committeeId: committee.id,
          before: null,
          after: { role, reason, hours, endsAt },
        },
      ])
      return { madeId: id }
    },
  )
  return answer(context, outcome)
}

/** Ends an emergency access before its time. */
export const endEmergency = async (
  context: Context,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Outcome<EmergencyAccess>> => {
  const outcome = await once(context, { operation: 'endEmergency', key: null, input: null }, async (transaction) => {
    const { viewer, clock } = context
    const access = await lockEmergency(context, transaction, id)
    if (!access || !(access.userId === viewer.id || viewer.may('account:disable', access.path))) return unknown('id')
    if (access.version !== version) return conflictOver(transaction, 'EmergencyAccess', access)
    if (!isActive(context, access)) return { kind: 'refusal' as const, verdicts: [accessVerdict('EMERGENCY_OVER')] }
    const endedAt = clock.now()
    await writeEndOfEmergency(transaction, id, { endedAt, endedById: viewer.id })
    await audit(transaction, context, [
      {
        verb: 'emergency:end',
        subjectType: 'EmergencyAccess',
        subjectId: id,
        committeeId: access.committeeId,
        before: null,
        after: { endedAt },
      },
    ])
    return { madeId: id }
  })
  return answer(context, outcome)
}
