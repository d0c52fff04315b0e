import type { Database } from '@nguon/database'
import type { CalendarDate } from '@nguon/domain'
import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { bearer, username } from 'better-auth/plugins'
import { type Viewer, viewerOf } from '../../platform/viewer.ts'
import { hashPassword, verifyPassword } from './passwords.ts'
import { findGrants } from './store.ts'

const MINUTE = 60
const HOUR = 60 * MINUTE

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
    session: { expiresIn: 12 * HOUR, updateAge: 5 * MINUTE },
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
    },
    trustedOrigins: async (request) =>
      request && !production ? [new URL(request.url).origin, publicUrl] : [publicUrl],
    telemetry: { enabled: false },
    logger: { disabled: true },
  })

export type Authentication = ReturnType<typeof createAuthentication>

/** The viewer of the request's session; null for a stranger, and for an account that was disabled. */
export const findViewer = async (
  authentication: Authentication,
  database: Database,
  headers: Headers,
  today: CalendarDate,
): Promise<Viewer | null> => {
  const found = await authentication.api.getSession({ headers })
  if (!found || found.user.disabledAt) return null
  const { id, name, username: login } = found.user
  return viewerOf({ id, name, username: login ?? null }, await findGrants(database, id), today)
}
