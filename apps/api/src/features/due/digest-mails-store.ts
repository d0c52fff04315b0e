import { type Database, Prisma } from '@nguon/database'
import type { CalendarDate } from '@nguon/domain'
import { fromDay } from '../../platform/database-dates.ts'
import { type DigestSetting, toSetting } from './digest-store.ts'
import type { DigestText } from './digest-text.ts'

/** The settings of the accounts whose hour has come and for which nothing was written today. */
export const findDigestsToWrite = async (
  { prisma }: Database,
  today: CalendarDate,
  hour: number,
): Promise<DigestSetting[]> => {
  const rows = await prisma.digestSetting.findMany({
    where: {
      enabled: true,
      hour: { lte: hour },
      user: { disabledAt: null, digests: { none: { day: fromDay(today) } } },
    },
    orderBy: { userId: 'asc' },
  })
  return rows.map(toSetting)
}

export interface WrittenDigest {
  readonly id: string
  readonly userId: string
  readonly day: CalendarDate
  readonly email: string
  /** Null where there was nothing to tell: the day is done without a mail. */
  readonly text: DigestText | null
}
/** Puts the mail into the outbox; where another server was faster, its mail stays the only one of the day. */
export const insertDigest = async ({ prisma }: Database, row: WrittenDigest, now: Date): Promise<void> => {
  const { text, day, ...mail } = row
  await prisma.digestMail.createMany({
    data: [
      {
        ...mail,
        ...(text ?? { subject: '', text: '', html: '' }),
        day: fromDay(day),
        createdAt: now,
        ...(text ? {} : { sentAt: now }),
      },
    ],
    skipDuplicates: true,
  })
}

export interface OutgoingMail extends DigestText {
  readonly id: string
  readonly email: string
}

// Longer than any mail takes to be handed over, with all time-outs of the mailer.
const CLAIM_MINUTES = 10
const MOST_ATTEMPTS = 5

/** Takes one mail that is to be sent, so that no other server sends it; null when there is none. */
export const claimMail = async ({ prisma }: Database, now: Date): Promise<OutgoingMail | null> => {
  const until = new Date(now.getTime() + CLAIM_MINUTES * 60_000)
  const [mail] = await prisma.$queryRaw<OutgoingMail[]>`
    UPDATE digest_mails SET claimed_until = ${until}::timestamptz, attempts = attempts + 1
    WHERE id = (
      SELECT id FROM digest_mails
      WHERE sent_at IS NULL AND gave_up_at IS NULL AND (claimed_until IS NULL OR claimed_until < ${now}::timestamptz)
      ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, email, subject, text, html`
  return mail ?? null
}

/** The mail was handed over; what it said is kept no longer. */
export const markSent = async ({ prisma }: Database, id: string, now: Date): Promise<void> => {
  await prisma.digestMail.update({
    where: { id },
    data: { sentAt: now, claimedUntil: null, subject: '', text: '', html: '' },
  })
}

/** What was not sent on its day is out of date, and what failed too often is not tried again. */
export const giveUpMails = async ({ prisma }: Database, today: CalendarDate, now: Date): Promise<number> => {
  const open = Prisma.sql`sent_at IS NULL AND gave_up_at IS NULL AND (claimed_until IS NULL OR claimed_until < ${now}::timestamptz)`
  return prisma.$executeRaw`
    UPDATE digest_mails SET gave_up_at = ${now}::timestamptz, subject = '', text = '', html = ''
    WHERE ${open} AND (day < ${today}::date OR attempts >= ${MOST_ATTEMPTS}::int)`
}
