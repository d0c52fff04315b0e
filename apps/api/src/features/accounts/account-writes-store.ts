import type { AccountStanding, CalendarDate, HeldGrant, NewAccount, Role } from '@nguon/domain'
import type { Transaction } from '../../platform/context.ts'
import { fromDay, fromDayOrNull, toDay, toDayOrNull } from '../../platform/database-dates.ts'
import { isId } from '../../platform/ids.ts'
import { roleOf } from './store.ts'

/** An account as an act on it needs it, whoever may see what of it. */
export interface LockedAccount extends AccountStanding {
  readonly id: string
  readonly name: string
  readonly username: string | null
  readonly email: string
  readonly homeCommitteeId: string | null
  readonly disabledAt: Date | null
  readonly secondFactor: boolean
  readonly version: number
  /** Those in force today or later. */
  readonly grants: readonly HeldGrant[]
}

/** The account, held until the transaction ends; null where there is none. */
export const lockAccount = async (
  transaction: Transaction,
  id: string,
  today: CalendarDate,
): Promise<LockedAccount | null> => {
  if (!isId(id)) return null
  await transaction.$queryRaw`SELECT 1 FROM users WHERE id = ${id} FOR UPDATE`
  const row = await transaction.user.findUnique({
    where: { id },
    include: {
      homeCommittee: { select: { path: true } },
      grants: {
        where: { OR: [{ endsOn: null }, { endsOn: { gte: fromDay(today) } }] },
        include: { committee: { select: { path: true } } },
      },
    },
  })
  return (
    row && {
      id: row.id,
      name: row.name,
      username: row.username,
      email: row.email,
      homeCommitteeId: row.homeCommitteeId,
      disabledAt: row.disabledAt,
      secondFactor: row.twoFactorEnabled,
      version: row.version,
      homePath: row.homeCommittee?.path ?? null,
      grants: row.grants.map(({ role, committee, startsOn, endsOn }) => ({
        role: roleOf(role),
        path: committee.path,
        startsOn: toDay(startsOn),
        endsOn: toDayOrNull(endsOn),
      })),
    }
  )
}

/** Which of the account's names somebody else has. */
export const takenNames = async (
  transaction: Transaction,
  { username, email }: NewAccount,
): Promise<{ readonly username: boolean; readonly email: boolean }> => {
  const others = await transaction.user.findMany({
    where: { OR: [{ username }, ...(email ? [{ email: email.toLowerCase() }] : [])] },
    select: { username: true },
  })
  const username_ = others.some((other) => other.username === username)
  return { username: username_, email: others.some((other) => other.username !== username) }
}

/** A new account. It has the hash of a password that nobody knows, so that it is as slow to guess at as any other. */
export const insertAccount = async (
  transaction: Transaction,
  account: NewAccount & {
    readonly id: string
    readonly credentialId: string
    readonly homeCommitteeId: string
    readonly passwordHash: string
    readonly now: Date
  },
): Promise<void> => {
  const { id, name, username, email, homeCommitteeId, credentialId, passwordHash, now } = account
  const moment = { createdAt: now, updatedAt: now }
  await transaction.user.create({
    data: {
      id,
      name,
      username,
      displayUsername: username,
      email: email?.toLowerCase() ?? `${username}@nguon.invalid`,
      // It was written down by whoever answers for the account.
      emailVerified: true,
      homeCommitteeId,
      ...moment,
    },
  })
  await transaction.account.create({
    data: {
      id: credentialId,
      accountId: id,
      providerId: 'credential',
      userId: id,
      password: passwordHash,
      ...moment,
    },
  })
}

export const writeDisabled = async (transaction: Transaction, id: string, disabledAt: Date | null): Promise<void> => {
  await transaction.user.update({ where: { id }, data: { disabledAt, version: { increment: 1 } } })
}

/** Takes the second factor and all passkeys away, and ends the sessions. */
export const clearSecondFactor = async (transaction: Transaction, id: string): Promise<void> => {
  await transaction.twoFactor.deleteMany({ where: { userId: id } })
  await transaction.passkey.deleteMany({ where: { userId: id } })
  await transaction.session.deleteMany({ where: { userId: id } })
  await transaction.user.update({ where: { id }, data: { twoFactorEnabled: false, version: { increment: 1 } } })
}

export const touchAccount = async (transaction: Transaction, id: string): Promise<void> => {
  await transaction.user.update({ where: { id }, data: { version: { increment: 1 } } })
}

export interface NewGrant {
  readonly id: string
  readonly userId: string
  readonly role: Role
  readonly committeeId: string
  readonly startsOn: CalendarDate
  readonly endsOn: CalendarDate | null
}
export const insertGrant = async (transaction: Transaction, grant: NewGrant): Promise<void> => {
  await transaction.grant.create({
    data: { ...grant, startsOn: fromDay(grant.startsOn), endsOn: fromDayOrNull(grant.endsOn) },
  })
}

export interface LockedGrant extends HeldGrant {
  readonly id: string
  readonly userId: string
  readonly committeeId: string
  readonly version: number
}
/** The grant, held until the transaction ends; null where there is none. */
export const lockGrant = async (transaction: Transaction, id: string): Promise<LockedGrant | null> => {
  if (!isId(id)) return null
  await transaction.$queryRaw`SELECT 1 FROM grants WHERE id = ${id}::uuid FOR UPDATE`
  const row = await transaction.grant.findUnique({ where: { id }, include: { committee: { select: { path: true } } } })
  return (
    row && {
      id: row.id,
      userId: row.userId,
      role: roleOf(row.role),
      committeeId: row.committeeId,
      path: row.committee.path,
      startsOn: toDay(row.startsOn),
      endsOn: toDayOrNull(row.endsOn),
      version: row.version,
    }
  )
}
export const writeEndOfGrant = async (transaction: Transaction, id: string, endsOn: CalendarDate): Promise<void> => {
  await transaction.grant.update({ where: { id }, data: { endsOn: fromDay(endsOn), version: { increment: 1 } } })
}
export const deleteGrant = async (transaction: Transaction, id: string): Promise<void> => {
  await transaction.grant.delete({ where: { id } })
}

/** Ends sessions of an account, but for one; answers how many. */
export const endSessionsOf = async (
  transaction: Transaction,
  userId: string,
  which: { readonly id?: string; readonly butFor?: string },
): Promise<number> => {
  const { count } = await transaction.session.deleteMany({
    where: {
      userId,
      ...(which.id ? { id: which.id } : {}),
      ...(which.butFor ? { id: { not: which.butFor } } : {}),
    },
  })
  return count
}

/** Takes a passkey of the account away; null where it has no such one. */
export const deletePasskey = async (
  transaction: Transaction,
  userId: string,
  id: string,
): Promise<{ readonly name: string | null } | null> => {
  const passkey = await transaction.passkey.findFirst({ where: { id, userId }, select: { name: true } })
  if (passkey) await transaction.passkey.delete({ where: { id } })
  return passkey
}
