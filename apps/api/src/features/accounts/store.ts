import { Prisma } from '@nguon/database'
import { normaliseText, ROLES, type Role } from '@nguon/domain'
import { type Context, defineLoader } from '../../platform/context.ts'
import { toDay, toDayOrNull } from '../../platform/database-dates.ts'
import { isId } from '../../platform/ids.ts'
import { defineList, type PageArguments } from '../../platform/pages.ts'
import { allOf, pathWithin, wordsIn } from '../../platform/scope-sql.ts'
import type { Account, AccountGrant, AccountSession } from './types.ts'

export interface AccountFilter {
  readonly q?: string | null | undefined
  readonly role?: Role | null | undefined
  readonly disabled?: boolean | null | undefined
}
export interface AccountListArguments extends PageArguments {
  readonly filter?: AccountFilter | null | undefined
}

export const roleOf = (text: string): Role => {
  const role = ROLES.find((known) => known === text)
  if (!role) throw new Error(`Unknown role ${text}`)
  return role
}

/** Accounts that belong to a committee of the viewer's scope, or have or had a grant in it. */
const inScope = (context: Context): Prisma.Sql => {
  const scope = context.viewer.scope('account:read')
  return Prisma.sql`(${pathWithin(Prisma.sql`h.path`, scope)} OR EXISTS (
    SELECT 1 FROM grants g JOIN committees c ON c.id = g.committee_id
    WHERE g.user_id = u.id AND ${pathWithin(Prisma.sql`c.path`, scope)}))`
}
const FROM = Prisma.sql`users u LEFT JOIN committees h ON h.id = u.home_committee_id`

const conditionsOf = (context: Context, { filter }: AccountListArguments): Prisma.Sql[] => [
  inScope(context),
  ...(filter?.q
    ? [
        Prisma.sql`(${wordsIn(Prisma.sql`lower(u.name)`, normaliseText(filter.q).toLowerCase())}
          OR ${wordsIn(Prisma.sql`u.username`, normaliseText(filter.q).toLowerCase())})`,
      ]
    : []),
  ...(filter?.disabled == null
    ? []
    : [filter.disabled ? Prisma.sql`u.disabled_at IS NOT NULL` : Prisma.sql`u.disabled_at IS NULL`]),
  ...(filter?.role
    ? [
        Prisma.sql`EXISTS (SELECT 1 FROM grants g JOIN committees c ON c.id = g.committee_id
          WHERE g.user_id = u.id AND g.role = ${filter.role}
            AND (g.ends_on IS NULL OR g.ends_on >= ${context.clock.today()}::date)
            AND ${pathWithin(Prisma.sql`c.path`, context.viewer.scope('account:read'))})`,
      ]
    : []),
]

interface AccountRow extends Omit<Account, 'email'> {
  readonly email: string
}
// An account without an address has one that leads nowhere, which the account library asks for.
const NO_ADDRESS = /\.invalid$/

const loadAccounts = async (context: Context, ids: readonly string[]): Promise<(Account | null)[]> => {
  const rows = await context.database.prisma.$queryRaw<AccountRow[]>`
    SELECT u.id, u.name, u.username, u.email, u.home_committee_id AS "homeCommitteeId", u.disabled_at AS "disabledAt",
      u.last_sign_in_at AS "lastSignInAt", u.two_factor_enabled AS "secondFactor", u.version,
      (SELECT max(i.expires_at) FROM invitations i
        WHERE i.user_id = u.id AND i.used_at IS NULL AND i.expires_at > ${context.clock.now()}) AS "linkUntil"
    FROM ${FROM} WHERE u.id = ANY(${ids.filter(isId)}) AND ${inScope(context)}`
  const byId = new Map(rows.map((row) => [row.id, { ...row, email: NO_ADDRESS.test(row.email) ? null : row.email }]))
  return ids.map((id) => byId.get(id) ?? null)
}

/** Accounts in the viewer's scope, by name. */
export const accountList = defineList<AccountListArguments, Account>({
  query: async (context, args) => ({
    from: FROM,
    id: Prisma.sql`u.id::uuid`,
    path: Prisma.sql`h.path`,
    // An account stands in no one place of the tree: its scope is in the condition.
    within: () => Prisma.sql`TRUE`,
    where: [allOf(conditionsOf(context, args))],
    order: Prisma.sql`lower(u.name)`,
    descending: false,
  }),
  load: loadAccounts,
})

/** An account in the viewer's scope; null for any other. */
export const accountById = defineLoader<string, Account | null>((ids, context) => loadAccounts(context, ids))

/** The grants of an account over committees of the viewer's scope, those that are over too, the newest first. */
export const grantsOfAccount = defineLoader<string, readonly AccountGrant[]>(async (ids, context) => {
  const rows = await context.database.prisma.$queryRaw<
    {
      id: string
      userId: string
      role: string
      committeeId: string
      path: string
      startsOn: Date
      endsOn: Date | null
      version: number
    }[]
  >`
    SELECT g.id, g.user_id AS "userId", g.role, g.committee_id AS "committeeId", c.path, g.starts_on AS "startsOn",
      g.ends_on AS "endsOn", g.version
    FROM grants g JOIN committees c ON c.id = g.committee_id
    WHERE g.user_id = ANY(${[...ids]}) AND ${pathWithin(Prisma.sql`c.path`, context.viewer.scope('account:read'))}
    ORDER BY g.starts_on DESC, g.id DESC`
  const grants = rows.map(
    (row): AccountGrant => ({
      ...row,
      role: roleOf(row.role),
      startsOn: toDay(row.startsOn),
      endsOn: toDayOrNull(row.endsOn),
    }),
  )
  return ids.map((id) => grants.filter(({ userId }) => userId === id))
})

/** How many grants in force or to come an account has outside the viewer's scope. */
export const grantsElsewhere = defineLoader<string, number>(async (ids, context) => {
  const rows = await context.database.prisma.$queryRaw<{ id: string; count: number }[]>`
    SELECT g.user_id AS id, count(*)::int AS count FROM grants g JOIN committees c ON c.id = g.committee_id
    WHERE g.user_id = ANY(${[...ids]}) AND (g.ends_on IS NULL OR g.ends_on >= ${context.clock.today()}::date)
      AND NOT ${pathWithin(Prisma.sql`c.path`, context.viewer.scope('account:read'))}
    GROUP BY g.user_id`
  const byId = new Map(rows.map(({ id, count }) => [id, count]))
  return ids.map((id) => byId.get(id) ?? 0)
})

/** The sessions of an account that are not over, the one used last first. Whoever asks has the right to see them. */
export const sessionsOfAccount = defineLoader<string, readonly AccountSession[]>(async (ids, context) => {
  const rows = await context.database.prisma.session.findMany({
    where: { userId: { in: [...ids] }, expiresAt: { gt: context.clock.now() } },
    select: {
      id: true,
      userId: true,
      createdAt: true,
      updatedAt: true,
      ipAddress: true,
      userAgent: true,
      secondFactor: true,
    },
    orderBy: { updatedAt: 'desc' },
  })
  return ids.map((id) => rows.filter(({ userId }) => userId === id))
})

export interface OwnPasskey {
  readonly id: string
  readonly name: string | null
  readonly createdAt: Date | null
}
export interface OwnSecurity {
  readonly hasPassword: boolean
  readonly secondFactor: boolean
  readonly passkeys: readonly OwnPasskey[]
}
/** What the viewer signs in with. */
export const readOwnSecurity = async ({ database, viewer }: Context): Promise<OwnSecurity> => {
  const account = await database.prisma.user.findUnique({
    where: { id: viewer.id },
    select: {
      twoFactorEnabled: true,
      lastSignInAt: true,
      accounts: { where: { providerId: 'credential', password: { not: null } }, select: { id: true } },
      passkeys: { select: { id: true, name: true, createdAt: true }, orderBy: { createdAt: 'asc' } },
    },
  })
  return {
    hasPassword: (account?.accounts.length ?? 0) > 0,
    secondFactor: account?.twoFactorEnabled ?? false,
    passkeys: account?.passkeys ?? [],
  }
}
