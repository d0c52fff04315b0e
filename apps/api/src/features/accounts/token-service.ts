import {
  accessVerdict,
  addDays,
  type CalendarDate,
  checkOverlap,
  decideToken,
  normaliseText,
  type Verb,
} from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import { type Outcome, type Success, succeed } from '../../platform/results.ts'
import { audit, type Made, type NotDone, once } from '../../platform/writes.ts'
import { hashSecret, newApiSecret } from '../access/index.ts'
import { conflictOver } from '../audit/index.ts'
import { committeeById } from '../committees/index.ts'
import { unknown } from './service.ts'
import { type ApiToken, insertToken, lockToken, tokenById, writeRevocation, writeRotation } from './tokens-store.ts'

export interface TokenSuccess extends Success<ApiToken> {
  /** The token itself, told once. */
  readonly secret: string | null
}
export type TokenOutcome = TokenSuccess | Exclude<Outcome<ApiToken>, Success<ApiToken>>

const OVER: NotDone = { kind: 'refusal', verdicts: [accessVerdict('TOKEN_OVER')] }
const hintOf = (secret: string): string => secret.slice(-4)
/** The end of a day in Vietnam. */
const endOf = (day: CalendarDate): Date => new Date(`${addDays(day, 1)}T00:00:00+07:00`)

const answer = async (
  context: Context,
  outcome: Made | NotDone,
  secret: string | null = null,
): Promise<TokenOutcome> => {
  if (!('madeId' in outcome)) return outcome
  const token = await tokenById(context).load(outcome.madeId)
  if (!token) throw new Error(`Token ${outcome.madeId} is not there after it was written`)
  return { ...succeed(token), secret }
}

export const isOver = ({ clock }: Context, { revokedAt, expiresAt }: ApiToken): boolean =>
  revokedAt !== null || expiresAt <= clock.now()
/** Its owner ends a token, and whoever looks after the committee that it reaches. */
export const mayRevokeToken = (context: Context, token: ApiToken): boolean =>
  !isOver(context, token) && (token.userId === context.viewer.id || context.viewer.may('account:disable', token.path))
/** Its owner alone gets a new secret for it. */
export const mayRotateToken = (context: Context, token: ApiToken): boolean =>
  !isOver(context, token) && token.userId === context.viewer.id && context.viewer.mayAnywhere('token:create')

export interface CreateTokenInput {
  readonly name: string
  readonly verbs: readonly Verb[]
  readonly committeeId: string
  readonly expiresOn: CalendarDate
  readonly idempotencyKey?: string | null | undefined
}
/** Makes a token of some of the viewer's rights over a committee and everything below it. */
export const createToken = async (context: Context, input: CreateTokenInput): Promise<TokenOutcome> => {
  const { viewer, clock } = context
  viewer.require('token:create')
  const committee = await committeeById(context).load(input.committeeId)
  if (!committee) return answer(context, unknown('committeeId'))
  const decision = decideToken(
    viewer.grants,
    { name: normaliseText(input.name), verbs: input.verbs, path: committee.path, expiresOn: input.expiresOn },
    clock.today(),
  )
  if (!decision.ok) return decision.error
  const { name, verbs, expiresOn } = decision.value
  const secret = newApiSecret()
  const made = { here: false }
  const { idempotencyKey, ...keyed } = input
  const outcome = await once(
    context,
    { operation: 'createToken', key: idempotencyKey, input: keyed },
    async (transaction) => {
      const id = context.newId()
      await insertToken(transaction, {
        id,
        userId: viewer.id,
        name,
        hint: hintOf(secret),
        tokenHash: hashSecret(secret),
        verbs,
        committeeId: committee.id,
        createdAt: clock.now(),
        expiresAt: endOf(expiresOn),
      })
      await audit(transaction, context, [
        {
          verb: 'token:create',
          subjectType: 'ApiToken',
          subjectId: id,
          committeeId: committee.id,
          before: null,
          after: { name, verbs, committeeId: committee.id, expiresOn },
        },
      ])
      made.here = true
      return { madeId: id }
    },
  )
  return answer(context, outcome, made.here ? secret : null)
}

export interface RotateTokenInput {
  readonly id: string
  readonly version: number
  readonly overlapHours?: number | null | undefined
}
/** Gives a token a new secret; the one before lives on for some hours, so that a program can change over. */
export const rotateToken = async (
  context: Context,
  { id, version, overlapHours }: RotateTokenInput,
): Promise<TokenOutcome> => {
  const { viewer, clock } = context
  viewer.require('token:create')
  const overlap = checkOverlap(overlapHours ?? 0)
  if (!overlap.ok) return overlap.error
  const secret = newApiSecret()
  const outcome = await once(context, { operation: 'rotateToken', key: null, input: null }, async (transaction) => {
    const token = await lockToken(context, transaction, id)
    if (token?.userId !== viewer.id) return unknown('id')
    if (token.version !== version) return conflictOver(transaction, 'ApiToken', token)
    if (isOver(context, token)) return OVER
    const now = clock.now()
    const previousUntil = overlap.value > 0 ? new Date(now.getTime() + overlap.value * 3_600_000) : null
    await writeRotation(transaction, id, { tokenHash: hashSecret(secret), hint: hintOf(secret), now, previousUntil })
    await audit(transaction, context, [
      {
        verb: 'token:rotate',
        subjectType: 'ApiToken',
        subjectId: id,
        committeeId: token.committeeId,
        before: null,
        after: { name: token.name, hours: overlap.value },
      },
    ])
    return { madeId: id }
  })
  return answer(context, outcome, 'madeId' in outcome ? secret : null)
}

/** Ends a token with the next request that bears it. */
export const revokeToken = async (
  context: Context,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<TokenOutcome> => {
  const outcome = await once(context, { operation: 'revokeToken', key: null, input: null }, async (transaction) => {
    const token = await lockToken(context, transaction, id)
    if (!token || !(token.userId === context.viewer.id || context.viewer.may('account:disable', token.path)))
      return unknown('id')
    if (token.version !== version) return conflictOver(transaction, 'ApiToken', token)
    if (isOver(context, token)) return OVER
    const revokedAt = context.clock.now()
    await writeRevocation(transaction, id, revokedAt)
    await audit(transaction, context, [
      {
        verb: 'token:revoke',
        subjectType: 'ApiToken',
        subjectId: id,
        committeeId: token.committeeId,
        before: { name: token.name },
        after: { endedAt: revokedAt },
      },
    ])
    return { madeId: id }
  })
  return answer(context, outcome)
}
