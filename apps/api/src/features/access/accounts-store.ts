import type { Database } from '@nguon/database'

/** What the account library must know of an account before it makes a session. */
export const findStanding = async (
  { prisma }: Database,
  userId: string,
): Promise<{ readonly disabled: boolean; readonly secondFactorEnrolled: boolean } | null> => {
  const account = await prisma.user.findUnique({
    where: { id: userId },
    select: { disabledAt: true, twoFactorEnabled: true },
  })
  return account && { disabled: account.disabledAt !== null, secondFactorEnrolled: account.twoFactorEnabled }
}

export const noteSignIn = async ({ prisma }: Database, userId: string, now: Date): Promise<void> => {
  await prisma.user.updateMany({ where: { id: userId }, data: { lastSignInAt: now } })
}

export interface OwnAccount {
  readonly id: string
  readonly username: string | null
  readonly passwordHash: string | null
  readonly secondFactorEnrolled: boolean
}
/** What settings of one's own account need. */
export const findOwnAccount = async ({ prisma }: Database, id: string): Promise<OwnAccount | null> => {
  const account = await prisma.user.findUnique({
    where: { id },
    select: {
      id: true,
      username: true,
      twoFactorEnabled: true,
      accounts: { where: { providerId: 'credential' }, select: { password: true } },
    },
  })
  return (
    account && {
      id: account.id,
      username: account.username,
      passwordHash: account.accounts[0]?.password ?? null,
      secondFactorEnrolled: account.twoFactorEnabled,
    }
  )
}

/** The account of a name, as it is typed to sign in; null where nobody has it. */
export const findNamed = async ({ prisma }: Database, username: string): Promise<{ readonly id: string } | null> =>
  prisma.user.findUnique({ where: { username: username.normalize('NFKC').toLowerCase() }, select: { id: true } })

/** The account that has shown its password and owes its second factor; null for a challenge that is over. */
export const findChallenged = async (
  { prisma }: Database,
  challenge: string,
  now: Date,
): Promise<{ readonly id: string; readonly username: string | null } | null> => {
  const found = await prisma.verification.findFirst({
    where: { identifier: challenge, expiresAt: { gt: now } },
    select: { value: true },
  })
  return found && prisma.user.findUnique({ where: { id: found.value }, select: { id: true, username: true } })
}

/** Takes a code of the second factor as used; false where it was used before. */
export const useCode = async ({ prisma }: Database, userId: string, codeHash: string, now: Date): Promise<boolean> => {
  await prisma.usedCode.deleteMany({ where: { userId, usedAt: { lt: new Date(now.getTime() - 10 * 60_000) } } })
  const { count } = await prisma.usedCode.createMany({
    data: [{ userId, codeHash, usedAt: now }],
    skipDuplicates: true,
  })
  return count === 1
}

/** The session has shown its second factor. */
export const markSecondFactor = async ({ prisma }: Database, sessionId: string): Promise<void> => {
  await prisma.session.updateMany({ where: { id: sessionId }, data: { secondFactor: true } })
}

export const deleteSession = async ({ prisma }: Database, sessionId: string): Promise<void> => {
  await prisma.session.deleteMany({ where: { id: sessionId } })
}
/** Ends the sessions of the account that were begun before it had a second factor. */
export const deleteSessionsWithoutFactor = async ({ prisma }: Database, userId: string): Promise<void> => {
  await prisma.session.deleteMany({ where: { userId, secondFactor: false } })
}
