import { createHash } from 'node:crypto'
import { Prisma } from '@nguon/database'
import type { AuditVerb, Invalid, Refusal } from '@nguon/domain'
import { type Context, inTransaction, type Transaction } from './context.ts'
import { encryptsTexts, encryptText } from './encrypted-texts.ts'
import { badInput } from './errors.ts'
import type { Conflict } from './results.ts'

/** What a write leaves in the audit. */
export interface AuditRecord {
  /** The verb of the right that was used, or an act that is audited without one. */
  readonly verb: AuditVerb
  readonly subjectType: string
  readonly subjectId: string
  /** The committee in whose scope the subject stands. */
  readonly committeeId: string | null
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>> | null
}

/** What stood before and after is kept encrypted where a key is set: it repeats what the encrypted columns hold. */
const asJson = (id: string, column: 'before' | 'after', value: Readonly<Record<string, unknown>> | null) => {
  if (value === null) return Prisma.DbNull
  const text = JSON.stringify(value)
  return encryptsTexts()
    ? { encrypted: encryptText({ table: 'audit_entries', column, rowId: id }, text) }
    : (JSON.parse(text) as Prisma.InputJsonObject)
}

const KNOWN_BY = { session: 'SESSION', token: 'TOKEN', server: 'SERVER' } as const

/** Leaves who, when, from where, what before and after, in the transaction of the write itself. */
export const audit = async (
  transaction: Transaction,
  context: Context,
  records: readonly AuditRecord[],
): Promise<void> => {
  await transaction.auditEntry.createMany({
    data: records.map(({ before, after, ...record }) => {
      const id = context.newId()
      return {
        ...record,
        id,
        at: context.clock.now(),
        // Nobody is known who fails to sign in.
        actorId: context.signedIn?.id ?? null,
        requestId: context.requestId,
        fromAddress: context.origin.address,
        client: context.origin.client,
        knownBy: KNOWN_BY[context.signedIn?.by.kind ?? 'server'],
        before: asJson(id, 'before', before),
        after: asJson(id, 'after', after),
      }
    }),
  })
}

/** The id of what was made or changed. */
export interface Made {
  readonly madeId: string
}
export type NotDone = Refusal | Invalid | Conflict

/** Only a success is kept: what was refused may be tried again under the same key. */
interface Kept {
  readonly id: string
}

const hashOf = (input: unknown): string => createHash('sha256').update(JSON.stringify(input)).digest('hex')

/**
 * Does a write once under a key of the viewer: the same key with the same input answers what it answered before, also when
 * both come at the same time; with another input it is refused. `work` answers the id of what it made, or another outcome.
 */
export const once = async (
  context: Context,
  {
    operation,
    key,
    input,
  }: { readonly operation: string; readonly key: string | null | undefined; readonly input: unknown },
  work: (transaction: Transaction) => Promise<Made | NotDone>,
): Promise<Made | NotDone> => {
  if (key == null) return inTransaction(context, work)
  if (key.length < 1 || key.length > 200) throw badInput('`idempotencyKey` has 1 to 200 characters')
  const userId = context.viewer.id
  const requestHash = hashOf({ operation, input })
  return inTransaction(context, async (transaction) => {
    // A second request with the key waits here until the first has ended.
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${userId}:${key}`}, 0))`
    const known = await transaction.idempotencyKey.findUnique({ where: { userId_key: { userId, key } } })
    if (known) {
      if (known.requestHash !== requestHash) throw badInput('`idempotencyKey` was used before with another input')
      return { madeId: (known.answer as unknown as Kept).id }
    }
    const outcome = await work(transaction)
    if ('madeId' in outcome)
      await transaction.idempotencyKey.create({
        data: { userId, key, operation, requestHash, answer: { id: outcome.madeId }, createdAt: context.clock.now() },
      })
    return outcome
  })
}
