import { addDays } from '@nguon/domain'
import { hourOfInstant } from '../../platform/clock.ts'
import type { Services } from '../../platform/context.ts'
import type { Mailer } from '../../platform/mailer.ts'
import type { Round } from '../../platform/rounds.ts'
import { claimMail, findDigestsToWrite, giveUpMails, insertDigest, markSent } from './digest-mails-store.ts'
import type { DigestSetting } from './digest-store.ts'
import { writeDigest } from './digest-text.ts'
import { contextFor, findNotices } from './notice.ts'

const AHEAD_DAYS = 30
const MOST_LINES = 50

const textFor = async (services: Services, { userId, language, withNames }: DigestSetting) => {
  const context = await contextFor(services, userId, language)
  if (!context) return null
  const today = services.clock.today()
  const found = await findNotices(context, { to: addDays(today, AHEAD_DAYS) }, { first: MOST_LINES, withNames })
  if (found.notices.length === 0) return null
  return writeDigest(found, { locale: language, today, publicUrl: services.publicUrl })
}

/** Writes the mails of the accounts whose hour has come, one an account and day, whoever writes them. */
const writeDigests = async (services: Services): Promise<void> => {
  const { database, clock, newId } = services
  const day = clock.today()
  for (const setting of await findDigestsToWrite(database, day, hourOfInstant(clock.now()))) {
    const { userId, email } = setting
    await insertDigest(
      database,
      { id: newId(), userId, day, email, text: await textFor(services, setting) },
      clock.now(),
    )
  }
}

const sendMails = async (
  { database, clock, publicUrl, logger }: Services,
  mailer: Mailer,
  stopping?: AbortSignal,
): Promise<void> => {
  await giveUpMails(database, clock.today(), clock.now())
  while (!stopping?.aborted) {
    const mail = await claimMail(database, clock.now())
    if (!mail) return
    const { id, email, ...text } = mail
    try {
      await mailer.send({ ...text, to: email, messageId: `<digest.${id}@${new URL(publicUrl).hostname}>` })
    } catch (error) {
      // The mail keeps its claim, and is tried again when that has run out; neither address nor answer is logged.
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      logger.warn({ mail: id, code }, 'A digest was not sent')
      continue
    }
    await markSent(database, id, clock.now())
  }
}

/**
 * The digest: written into an outbox, then sent. A server that is killed before the mail server has said yes, loses
 * nothing; one that is killed between that and writing it down lets the mail be sent again after ten minutes, under the
 * same Message-ID, by which a mail program takes both for one.
 */
export const digestRound = (mailer: Mailer): Round => ({
  name: 'digest',
  go: async (services, stopping) => {
    await writeDigests(services)
    await sendMails(services, mailer, stopping)
  },
})
