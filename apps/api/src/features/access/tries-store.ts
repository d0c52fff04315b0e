import type { Database } from '@nguon/database'

const MINUTE = 60_000
/** So many failures in so many minutes are let through, for an account and for an address. */
export const TRIES = { account: 5, address: 30, minutes: 15 } as const
/** A try of a server that died counts as failed after this. */
const STALE = 30_000

export interface Try {
  readonly id: string
  /** A hash of the name that was typed; null where none was. */
  readonly account: string | null
  readonly address: string
}
interface Counts {
  readonly accountFailed: number
  readonly accountOpen: number
  readonly addressFailed: number
  readonly addressOpen: number
  readonly oldest: Date | null
}

/**
 * Lets a try begin, and writes it down before anybody knows how it ends, so that any number of servers count as one.
 * "wait": those under way could use up what is left; it is known when they have ended.
 */
export const beginTry = (
  { prisma }: Database,
  { id, account, address }: Try,
  now: Date,
): Promise<'begun' | 'wait' | { readonly retryAfter: number }> =>
  prisma.$transaction(async (transaction) => {
    const since = new Date(now.getTime() - TRIES.minutes * MINUTE)
    const stale = new Date(now.getTime() - STALE)
    // Always in this order, so that two tries never wait for each other.
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`try-account:${account ?? ''}`}, 0))`
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`try-address:${address}`}, 1))`
    await transaction.$executeRaw`DELETE FROM sign_in_tries WHERE at < ${since}`
    const [counts] = await transaction.$queryRaw<Counts[]>`
      SELECT (count(*) FILTER (WHERE account = ${account} AND (failed OR at < ${stale})))::int AS "accountFailed",
        (count(*) FILTER (WHERE account = ${account} AND NOT failed AND at >= ${stale}))::int AS "accountOpen",
        (count(*) FILTER (WHERE address = ${address} AND (failed OR at < ${stale})))::int AS "addressFailed",
        (count(*) FILTER (WHERE address = ${address} AND NOT failed AND at >= ${stale}))::int AS "addressOpen",
        min(at) FILTER (WHERE failed) AS oldest
      FROM sign_in_tries WHERE account = ${account} OR address = ${address}`
    if (!counts) throw new Error('A count answers one row')
    const { accountFailed, accountOpen, addressFailed, addressOpen, oldest } = counts
    if (accountFailed >= TRIES.account || addressFailed >= TRIES.address) {
      const until = (oldest ?? now).getTime() + TRIES.minutes * MINUTE
      return { retryAfter: Math.max(1, Math.ceil((until - now.getTime()) / 1_000)) }
    }
    if (accountFailed + accountOpen >= TRIES.account || addressFailed + addressOpen >= TRIES.address) return 'wait'
    await transaction.signInTry.create({ data: { id, account, address, at: now } })
    return 'begun'
  })

/** What came of a try: one that succeeded is forgotten, and those before it stay counted. */
export const endTry = async ({ prisma }: Database, id: string, failed: boolean): Promise<void> => {
  if (failed) await prisma.signInTry.updateMany({ where: { id }, data: { failed: true } })
  else await prisma.signInTry.deleteMany({ where: { id } })
}
