import { createHash, randomBytes } from 'node:crypto'
import { type FieldProblem, type Locale, textProblem, writtenText } from '@nguon/domain'
import { type Context, inTransaction } from '../../platform/context.ts'
import { type Outcome, succeed } from '../../platform/results.ts'
import { audit } from '../../platform/writes.ts'
import {
  type CalendarFeed,
  calendarFeed,
  type DigestSetting,
  digestSetting,
  insertFeed,
  lockDigestSetting,
  revokeFeeds,
  saveDigestSetting,
} from './digest-store.ts'

export interface SetDigestInput {
  readonly enabled: boolean
  readonly email: string
  readonly hour: number
  readonly language?: Locale | null | undefined
  readonly withNames?: boolean | null | undefined
}
export interface CreateFeedInput {
  readonly language?: Locale | null | undefined
  readonly withNames?: boolean | null | undefined
}
/** A feed with its address, which is told once. */
export interface OpenedFeed {
  readonly feed: CalendarFeed
  readonly address: string
}

const EMAIL = /^[^\s@<>",;:()[\]\\]+@[^\s@<>",;:()[\]\\]+\.[^\s@<>",;:()[\]\\]+$/

const emailProblems = (email: string): FieldProblem[] => {
  const problems = textProblem('email', email, { required: true, maximum: 200 })
  if (problems.length > 0 || EMAIL.test(email)) return problems
  return [{ field: 'email', code: 'NOT_AN_EMAIL' }]
}
const hourProblems = (hour: number): FieldProblem[] =>
  hour >= 0 && hour <= 23 ? [] : [{ field: 'hour', code: 'OUT_OF_BOUNDS', params: { least: 0, most: 23 } }]

/** What the change log keeps; where the mail goes is the account's own business. */
const snapshotOf = ({ enabled, hour, language, withNames }: Omit<DigestSetting, 'version'>) => ({
  enabled,
  hour,
  language,
  withNames,
})

/** The account's own digest: on or off, where, at which hour. */
export const setDigest = async (context: Context, input: SetDigestInput): Promise<Outcome<DigestSetting>> => {
  const { viewer } = context
  const email = writtenText(input.email) ?? ''
  const problems = [...emailProblems(email), ...hourProblems(input.hour)]
  if (problems.length > 0) return { kind: 'invalid', problems }
  const setting = {
    userId: viewer.id,
    enabled: input.enabled,
    email,
    hour: input.hour,
    language: input.language ?? context.locale,
    withNames: input.withNames ?? false,
  }
  await inTransaction(context, async (transaction) => {
    const before = await lockDigestSetting(transaction, viewer.id)
    await saveDigestSetting(transaction, setting)
    await audit(transaction, context, [
      {
        verb: 'digest:set',
        subjectType: 'Digest',
        subjectId: viewer.id,
        committeeId: null,
        before: before && snapshotOf(before),
        after: snapshotOf(setting),
      },
    ])
  })
  const saved = await digestSetting(context).load('MINE')
  if (!saved) throw new Error(`The digest of ${viewer.id} is not there after it was set`)
  return succeed(saved)
}

/** Only this is kept of a secret: whoever reads the database learns no address. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')

export const addressOfFeed = (publicUrl: string, secret: string): string =>
  new URL(`/calendar/${secret}.ics`, publicUrl).toString()

/** A new secret address for the account; one that it had ends with it. */
export const createCalendarFeed = async (context: Context, input: CreateFeedInput): Promise<Outcome<OpenedFeed>> => {
  const { viewer, clock, publicUrl } = context
  const secret = randomBytes(32).toString('base64url')
  const row = {
    id: context.newId(),
    userId: viewer.id,
    language: input.language ?? context.locale,
    withNames: input.withNames ?? false,
    createdAt: clock.now(),
  }
  await inTransaction(context, async (transaction) => {
    const ended = await revokeFeeds(transaction, viewer.id, row.createdAt)
    await insertFeed(transaction, { ...row, secretHash: hashOfSecret(secret) })
    await audit(transaction, context, [
      {
        verb: 'calendar-feed:create',
        subjectType: 'CalendarFeed',
        subjectId: row.id,
        committeeId: null,
        before: null,
        after: { language: row.language, withNames: row.withNames, replaced: ended > 0 },
      },
    ])
  })
  return succeed({ feed: { ...row, lastUsedAt: null }, address: addressOfFeed(publicUrl, secret) })
}

/** The account's secret address ends at once. */
export const revokeCalendarFeed = async (context: Context): Promise<Outcome<CalendarFeed>> => {
  const { viewer, clock } = context
  const feed = await calendarFeed(context).load('MINE')
  if (!feed) return { kind: 'invalid', problems: [{ field: 'calendarFeed', code: 'UNKNOWN_RECORD' }] }
  await inTransaction(context, async (transaction) => {
    await revokeFeeds(transaction, viewer.id, clock.now())
    await audit(transaction, context, [
      {
        verb: 'calendar-feed:revoke',
        subjectType: 'CalendarFeed',
        subjectId: feed.id,
        committeeId: null,
        before: { revoked: false },
        after: { revoked: true },
      },
    ])
  })
  return succeed(feed)
}
