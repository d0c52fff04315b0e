import { Prisma } from '@nguon/database'
import { VERBS, type Verb } from '@nguon/domain'
import { type Context, defineLoader, type Transaction } from '../../platform/context.ts'
import { isId } from '../../platform/ids.ts'
import { defineList, type PageArguments } from '../../platform/pages.ts'
import { pathWithin } from '../../platform/scope-sql.ts'

export interface ApiToken {
  readonly id: string
  readonly userId: string
  readonly owner: string
  readonly name: string
  /** The last characters of its secret. */
  readonly hint: string
  readonly verbs: readonly Verb[]
  readonly committeeId: string
  readonly path: string
  readonly createdAt: Date
  readonly rotatedAt: Date | null
  /** Until when the secret before the rotation works; null without one. */
  readonly previousUntil: Date | null
  readonly expiresAt: Date
  readonly lastUsedAt: Date | null
  readonly revokedAt: Date | null
  readonly version: number
}

const FROM = Prisma.sql`api_tokens t JOIN committees c ON c.id = t.committee_id JOIN users u ON u.id = t.user_id`
const COLUMNS = Prisma.sql`t.id, t.user_id AS "userId", u.name AS owner, t.name, t.hint, t.verbs,
  t.committee_id AS "committeeId", c.path, t.created_at AS "createdAt", t.rotated_at AS "rotatedAt",
  t.previous_until AS "previousUntil", t.expires_at AS "expiresAt", t.last_used_at AS "lastUsedAt",
  t.revoked_at AS "revokedAt", t.version`

/** The viewer's own, and those that reach into what the viewer looks after. */
const inScope = ({ viewer }: Context): Prisma.Sql =>
  Prisma.sql`(t.user_id = ${viewer.id} OR ${pathWithin(Prisma.sql`c.path`, viewer.scope('account:read'))})`

type Row = Omit<ApiToken, 'verbs'> & { readonly verbs: readonly string[] }
const toToken = (row: Row): ApiToken => ({ ...row, verbs: VERBS.filter((verb) => row.verbs.includes(verb)) })

const loadTokens = async (context: Context, ids: readonly string[]): Promise<(ApiToken | null)[]> => {
  const rows = await context.database.prisma.$queryRaw<Row[]>`
    SELECT ${COLUMNS} FROM ${FROM} WHERE t.id = ANY(${ids.filter(isId)}::uuid[]) AND ${inScope(context)}`
  const byId = new Map(rows.map((row) => [row.id, toToken(row)]))
  return ids.map((id) => byId.get(id) ?? null)
}

export interface TokenListArguments extends PageArguments {
  readonly mine?: boolean | null | undefined
  readonly working?: boolean | null | undefined
}

/** Tokens that the viewer may see, the newest first. */
export const tokenList = defineList<TokenListArguments, ApiToken>({
  query: async (context, { mine, working }) => {
    const now = context.clock.now()
    return {
      from: FROM,
      id: Prisma.sql`t.id`,
      path: Prisma.sql`c.path`,
      where: [
        inScope(context),
        ...(mine == null
          ? []
          : [mine ? Prisma.sql`t.user_id = ${context.viewer.id}` : Prisma.sql`t.user_id <> ${context.viewer.id}`]),
        ...(working == null
          ? []
          : [
              working
                ? Prisma.sql`(t.revoked_at IS NULL AND t.expires_at > ${now})`
                : Prisma.sql`(t.revoked_at IS NOT NULL OR t.expires_at <= ${now})`,
            ]),
      ],
      order: Prisma.sql`t.created_at`,
      descending: true,
    }
  },
  load: loadTokens,
})

export const tokenById = defineLoader<string, ApiToken | null>((ids, context) => loadTokens(context, ids))

/** The token, held until the transaction ends; null where the viewer may not see it. */
export const lockToken = async (context: Context, transaction: Transaction, id: string): Promise<ApiToken | null> => {
  if (!isId(id)) return null
  await transaction.$queryRaw`SELECT 1 FROM api_tokens WHERE id = ${id}::uuid FOR UPDATE`
  const [row] = await transaction.$queryRaw<Row[]>`
    SELECT ${COLUMNS} FROM ${FROM} WHERE t.id = ${id}::uuid AND ${inScope(context)}`
  return row ? toToken(row) : null
}

export interface NewToken {
  readonly id: string
  readonly userId: string
  readonly name: string
  readonly hint: string
  readonly tokenHash: string
  readonly verbs: readonly Verb[]
  readonly committeeId: string
  readonly createdAt: Date
  readonly expiresAt: Date
}
export const insertToken = async (transaction: Transaction, token: NewToken): Promise<void> => {
  await transaction.apiToken.create({ data: { ...token, verbs: [...token.verbs] } })
}

/** A new secret; the one before works until the moment that is given, or not at all. */
export const writeRotation = async (
  transaction: Transaction,
  id: string,
  secret: {
    readonly tokenHash: string
    readonly hint: string
    readonly now: Date
    readonly previousUntil: Date | null
  },
): Promise<void> => {
  const { tokenHash, hint, now, previousUntil } = secret
  await transaction.$executeRaw`
    UPDATE api_tokens SET previous_hash = CASE WHEN ${previousUntil}::timestamptz IS NULL THEN NULL ELSE token_hash END,
      previous_until = ${previousUntil}, token_hash = ${tokenHash}, hint = ${hint}, rotated_at = ${now}, version = version + 1
    WHERE id = ${id}::uuid`
}
export const writeRevocation = async (transaction: Transaction, id: string, revokedAt: Date): Promise<void> => {
  await transaction.apiToken.update({ where: { id }, data: { revokedAt, version: { increment: 1 } } })
}
