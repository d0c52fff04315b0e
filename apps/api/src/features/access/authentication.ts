import type { Database } from '@nguon/database'
import type { CalendarDate } from '@nguon/domain'
import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { APIError } from 'better-auth/api'
import { bearer, username } from 'better-auth/plugins'
import { type Viewer, viewerOf } from '../../platform/viewer.ts'
import { hashPassword, verifyPassword } from './passwords.ts'
import { readSession } from './session-store.ts'
import { type Credentials, tokenOf } from './session-token.ts'
import { findGrants, isDisabled } from './store.ts'

const MINUTE = 60
const HOUR = 60 * MINUTE
/** A session ends when nothing was asked for so long, and at the latest so long after signing in; in seconds. */
export const SESSION = { idle: 30 * MINUTE, longest: 12 * HOUR } as const
/** How often the end of a session in use is moved, in seconds. */
const LENGTHENED_EVERY = MINUTE

/** Where the server tells the library the address of the caller: what callers say themselves is not believed. */
export const ADDRESS_HEADER = 'x-nguon-address'

export interface AuthenticationOptions {
  readonly database: Database
  readonly secret: string
  readonly publicUrl: string
  readonly production: boolean
}

/** Accounts and sessions, by better-auth. Nobody signs up: accounts are given. */
export const createAuthentication = ({ database, secret, publicUrl, production }: AuthenticationOptions) =>
  betterAuth({
    appName: 'Nguồn',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    database: prismaAdapter(database.prisma, { provider: 'postgresql' }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    user: { additionalFields: { disabledAt: { type: 'date', required: false, input: false } } },
    // A program sends the session's token as a bearer instead of keeping a cookie.
    plugins: [
      bearer(),
      username({
        minUsernameLength: 3,
        maxUsernameLength: 60,
        usernameValidator: (name) => /^[a-z0-9._-]+$/.test(name),
      }),
    ],
    session: { expiresIn: SESSION.idle, updateAge: LENGTHENED_EVERY },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => {
            // The same answer as to a wrong password.
            if (await isDisabled(database, userId))
              throw new APIError('UNAUTHORIZED', {
                code: 'INVALID_USERNAME_OR_PASSWORD',
                message: 'Invalid username or password',
              })
          },
        },
      },
    },
    rateLimit: {
      enabled: production,
      window: 15 * MINUTE,
      max: 1_000,
      customRules: { '/sign-in/username': { window: 15 * MINUTE, max: 30 } },
    },
    advanced: {
      useSecureCookies: production && publicUrl.startsWith('https:'),
      cookiePrefix: 'nguon',
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    trustedOrigins: async (request) =>
      request && !production ? [new URL(request.url).origin, publicUrl] : [publicUrl],
    telemetry: { enabled: false },
    logger: { disabled: true },
  })

export type Authentication = ReturnType<typeof createAuthentication>

export interface FoundSession {
  readonly viewer: Viewer
  /** Cookies to send along: a session that is used lives on. */
  readonly cookies: readonly string[]
}

/**
 * Somebody whose session is in use and needs nothing but to be known: one statement. Null for everybody else, of whom the
 * library is asked: it ends sessions, and once a minute it lengthens one.
 */
const findSessionInUse = async (
  authentication: Authentication,
  database: Database,
  credentials: Credentials,
  now: Date,
  today: CalendarDate,
): Promise<FoundSession | null> => {
  const { authCookies, secret } = await authentication.$context
  const token = tokenOf(credentials, authCookies.sessionToken.name, secret)
  const found = token === null ? null : await readSession(database, token)
  if (!found || found.disabled) return null
  const sinceUse = now.getTime() - (found.expiresAt - SESSION.idle * 1_000)
  if (sinceUse >= LENGTHENED_EVERY * 1_000 || now.getTime() - found.createdAt >= SESSION.longest * 1_000) return null
  const { id, name, username: login, grants } = found
  return { viewer: viewerOf({ id, name, username: login }, grants, today), cookies: [] }
}

/** Who asks; null for a stranger, after the session's end, and for an account that was disabled. */
export const findSession = async (
  authentication: Authentication,
  database: Database,
  credentials: Credentials,
  headersOf: () => Headers,
  now: Date,
  today: CalendarDate,
): Promise<FoundSession | null> => {
  const inUse = await findSessionInUse(authentication, database, credentials, now, today)
  if (inUse) return inUse
  const answer = await authentication.api
    .getSession({ headers: headersOf(), returnHeaders: true })
    .catch((error: unknown) => {
      // Signed out elsewhere at this moment.
      if (error instanceof APIError && error.status === 'UNAUTHORIZED') return null
      throw error
    })
  const found = answer?.response
  if (!answer || !found || found.user.disabledAt) return null
  if (now.getTime() - found.session.createdAt.getTime() >= SESSION.longest * 1_000) {
    const { internalAdapter } = await authentication.$context
    await internalAdapter.deleteSession(found.session.token)
    return null
  }
  const { id, name, username: login } = found.user
  const viewer = viewerOf({ id, name, username: login ?? null }, await findGrants(database, id), today)
  return { viewer, cookies: answer.headers.getSetCookie() }
}
