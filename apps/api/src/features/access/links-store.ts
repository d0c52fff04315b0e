import type { Database } from '@nguon/database'
import { LINK_PURPOSES, type LinkPurpose } from '@nguon/domain'
import type { Transaction } from '../../platform/context.ts'

/** A link that can be used. */
export interface Link {
  readonly id: string
  readonly userId: string
  readonly purpose: LinkPurpose
  readonly name: string
  readonly username: string | null
  readonly expiresAt: Date
}

const purposeOf = (text: string): LinkPurpose => {
  const purpose = LINK_PURPOSES.find((known) => known === text)
  if (!purpose) throw new Error(`Unknown purpose ${text} of a link`)
  return purpose
}

/** The link of a secret's hash; null where it was used, is over, or its account is disabled. */
export const findLink = async (
  prisma: Pick<Database['prisma'], 'invitation'>,
  tokenHash: string,
  now: Date,
): Promise<Link | null> => {
  const row = await prisma.invitation.findFirst({
    where: { tokenHash, usedAt: null, expiresAt: { gt: now }, user: { disabledAt: null } },
    select: {
      id: true,
      userId: true,
      purpose: true,
      expiresAt: true,
      user: { select: { name: true, username: true } },
    },
  })
  return row && { ...row, ...row.user, purpose: purposeOf(row.purpose) }
}

export interface NewLink {
  readonly id: string
  readonly userId: string
  readonly purpose: LinkPurpose
  readonly tokenHash: string
  readonly createdAt: Date
  readonly createdById: string
  readonly expiresAt: Date
}
/** A new link; earlier ones of the account end. */
export const insertLink = async (transaction: Transaction, link: NewLink): Promise<void> => {
  await transaction.invitation.updateMany({
    where: { userId: link.userId, usedAt: null },
    data: { usedAt: link.createdAt },
  })
  await transaction.invitation.create({ data: link })
}

/** Takes a link as used; false where somebody was faster. */
export const takeLink = async (transaction: Transaction, id: string, now: Date): Promise<boolean> => {
  const { count } = await transaction.invitation.updateMany({ where: { id, usedAt: null }, data: { usedAt: now } })
  return count === 1
}

/** Sets the password; the database ends sessions, tokens and links of the account with it. */
export const writePassword = async (
  transaction: Transaction,
  userId: string,
  account: { readonly id: string; readonly passwordHash: string; readonly now: Date; readonly accountKey: string },
): Promise<void> => {
  const { count } = await transaction.account.updateMany({
    where: { userId, providerId: 'credential' },
    data: { password: account.passwordHash, updatedAt: account.now },
  })
  if (count === 0)
    await transaction.account.create({
      data: {
        id: account.id,
        accountId: userId,
        providerId: 'credential',
        userId,
        password: account.passwordHash,
        createdAt: account.now,
        updatedAt: account.now,
      },
    })
  await transaction.signInTry.deleteMany({ where: { account: account.accountKey } })
}

/** The committee in whose scope the account stands: the one that it belongs to, or that of its first grant. */
export const findCommitteeOf = async (transaction: Transaction, userId: string): Promise<string | null> => {
  const account = await transaction.user.findUnique({
    where: { id: userId },
    select: { homeCommitteeId: true, grants: { select: { committeeId: true }, orderBy: { id: 'asc' }, take: 1 } },
  })
  return account?.homeCommitteeId ?? account?.grants[0]?.committeeId ?? null
}
