import type { Prisma } from '@nguon/database'
import { LOCALES, type Locale } from '@nguon/domain'
import { type Context, defineLoader, type Transaction } from '../../platform/context.ts'
import { storedWord } from '../../platform/stored-words.ts'

/** Whether, where and when an account gets the digest. */
export interface DigestSetting {
  readonly userId: string
  readonly enabled: boolean
  readonly email: string
  /** The hour in Vietnam. */
  readonly hour: number
  readonly language: Locale
  readonly withNames: boolean
  readonly version: number
}
export const toSetting = (row: Prisma.DigestSettingGetPayload<object>): DigestSetting => ({
  ...row,
  language: storedWord(LOCALES, row.language),
})

/** The viewer's own; null where nothing was set. */
export const digestSetting = defineLoader<'MINE', DigestSetting | null>(async (keys, context) => {
  const row = await context.database.prisma.digestSetting.findUnique({ where: { userId: context.viewer.id } })
  return keys.map(() => row && toSetting(row))
})

/** The setting of an account, held until the transaction ends. */
export const lockDigestSetting = async (transaction: Transaction, userId: string): Promise<DigestSetting | null> => {
  await transaction.$queryRaw`SELECT id FROM users WHERE id = ${userId} FOR UPDATE`
  const row = await transaction.digestSetting.findUnique({ where: { userId } })
  return row && toSetting(row)
}

export const saveDigestSetting = async (
  transaction: Transaction,
  { userId, ...setting }: Omit<DigestSetting, 'version'>,
): Promise<void> => {
  await transaction.digestSetting.upsert({
    where: { userId },
    create: { userId, ...setting },
    update: { ...setting, version: { increment: 1 } },
  })
}

/** The secret address of a calendar, without the secret. */
export interface CalendarFeed {
  readonly id: string
  readonly userId: string
  readonly language: Locale
  readonly withNames: boolean
  readonly createdAt: Date
  readonly lastUsedAt: Date | null
}
const toFeed = ({
  secretHash: _hash,
  revokedAt: _revoked,
  ...row
}: Prisma.CalendarFeedGetPayload<object>): CalendarFeed => ({
  ...row,
  language: storedWord(LOCALES, row.language),
})

/** The viewer's own that was not revoked; null where there is none. */
export const calendarFeed = defineLoader<'MINE', CalendarFeed | null>(async (keys, context) => {
  const row = await context.database.prisma.calendarFeed.findFirst({
    where: { userId: context.viewer.id, revokedAt: null },
  })
  return keys.map(() => row && toFeed(row))
})

export const insertFeed = async (
  transaction: Transaction,
  row: Omit<CalendarFeed, 'lastUsedAt'> & { readonly secretHash: string },
): Promise<void> => {
  await transaction.calendarFeed.create({ data: row })
}

/** Ends every address of the account; answers how many there were. */
export const revokeFeeds = async (transaction: Transaction, userId: string, at: Date): Promise<number> => {
  await transaction.$queryRaw`SELECT id FROM users WHERE id = ${userId} FOR UPDATE`
  const { count } = await transaction.calendarFeed.updateMany({
    where: { userId, revokedAt: null },
    data: { revokedAt: at },
  })
  return count
}

/** The feed that a secret opens, with its use written down; null for any other text. */
export const openFeed = async (
  { prisma }: Context['database'],
  secretHash: string,
  at: Date,
): Promise<CalendarFeed | null> => {
  const row = await prisma.calendarFeed.findUnique({ where: { secretHash } })
  if (!row || row.revokedAt !== null) return null
  await prisma.calendarFeed.update({ where: { id: row.id }, data: { lastUsedAt: at } })
  return toFeed(row)
}
