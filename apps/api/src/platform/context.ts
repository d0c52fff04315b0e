import type { Database, PrismaClient } from '@nguon/database'
import type { Locale } from '@nguon/domain'
import DataLoader from 'dataloader'
import type { Logger } from 'pino'
import type { Clock } from './clock.ts'
import { unauthenticated } from './errors.ts'
import type { Mailer } from './mailer.ts'
import { type Origin, SERVER_ORIGIN } from './origin.ts'
import type { ReadLog, RequestReads } from './read-log.ts'
import type { Viewer } from './viewer.ts'

/** The client inside an interactive transaction. */
export type Transaction = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$use' | '$extends' | '$transaction'>

/** What the whole server shares. */
export interface Services {
  readonly database: Database
  readonly clock: Clock
  readonly newId: () => string
  readonly logger: Logger
  readonly demo: boolean
  /** The address that browsers use. */
  readonly publicUrl: string
  /** What is known of the server itself; a command has none. */
  readonly operation?: { readonly version: string; readonly backupsOrdered: boolean } | undefined
  /** The organisation's mail server, where it has one. */
  readonly mailer?: Mailer | null
  /** Where reading sensitive fields is written down; a command has none. */
  readonly readLog?: ReadLog | undefined
}

/** What one request has: the services, who asks, in which language, and its own caches. */
export interface Context extends Services {
  readonly requestId: string
  readonly locale: Locale
  readonly signedIn: Viewer | null
  /** From where the request came. */
  readonly origin: Origin
  /** What is read of persons in this request; null where nobody writes it down. */
  readonly reads: RequestReads | null
  /** Tells the session from others without giving it away; null without one. */
  readonly sessionMark: () => string | null
  /** Throws UNAUTHENTICATED for a stranger. */
  readonly viewer: Viewer
  readonly loaders: Map<unknown, DataLoader<unknown, unknown>>
}

export const createContext = (
  services: Services,
  request: Pick<Context, 'requestId' | 'locale' | 'signedIn'> & Partial<Pick<Context, 'sessionMark' | 'origin'>>,
): Context => ({
  sessionMark: () => null,
  origin: SERVER_ORIGIN,
  reads:
    (request.signedIn && services.readLog?.open({ viewerId: request.signedIn.id, requestId: request.requestId })) ??
    null,
  ...services,
  ...request,
  loaders: new Map(),
  get viewer() {
    if (!request.signedIn) throw unauthenticated()
    return request.signedIn
  },
})

/**
 * A loader of the request: all keys asked in one tick go to `batch` at once, which answers a value for each, in order.
 * Keys that are not strings or numbers are the same when their JSON is.
 */
export const defineLoader = <K, V>(
  batch: (keys: readonly K[], context: Context) => Promise<readonly V[]>,
): ((context: Context) => DataLoader<K, V, unknown>) => {
  return (context) => {
    const known = context.loaders.get(batch)
    // The map holds loaders of every kind; the batch function is the key that ties each to its types.
    if (known) return known as DataLoader<K, V, unknown>
    const loader = new DataLoader<K, V, unknown>((keys) => batch(keys, context), {
      cacheKeyFn: (key) => (typeof key === 'object' ? JSON.stringify(key) : key),
      maxBatchSize: 2_000,
    })
    context.loaders.set(batch, loader as DataLoader<unknown, unknown>)
    return loader
  }
}

/** Runs the work in one transaction: all of it is there afterwards, or nothing. Read caches are forgotten after it. */
export const inTransaction = async <T>(
  context: Context,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> => {
  const result = await context.database.prisma.$transaction(work)
  context.loaders.clear()
  return result
}
