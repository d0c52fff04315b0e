import { passkey } from '@better-auth/passkey'
import type { Database } from '@nguon/database'
import { PASSWORD } from '@nguon/domain'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { APIError } from 'better-auth/api'
// By their own doors: the common ones load a query builder and every other plugin, which cost each start.
import { betterAuth } from 'better-auth/minimal'
import { bearer } from 'better-auth/plugins/bearer'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { username } from 'better-auth/plugins/username'
import { findStanding, noteSignIn } from './accounts-store.ts'
import { hashPassword, verifyPassword } from './passwords.ts'
import { ADDRESS_HEADER } from './sign-in-audit.ts'
import { TRIES } from './tries-store.ts'

const MINUTE = 60
const HOUR = 60 * MINUTE
/** A session ends when nothing was asked for so long, and at the latest so long after signing in; in seconds. */
export const SESSION = { idle: 30 * MINUTE, longest: 12 * HOUR } as const
/** How often the end of a session in use is moved, in seconds. */
export const LENGTHENED_EVERY = MINUTE

export interface AuthenticationOptions {
  /** Leaves in the audit that a session begins, by which of the library's addresses. */
  readonly noteSession: (accountId: string, path: string, headers: Headers) => Promise<void>
  readonly database: Database
  readonly secret: string
  readonly publicUrl: string
  readonly production: boolean
  /** The organisation's own sign-in, where it has one. */
  readonly provider?: SignInProvider | null | undefined
}

/** A provider of OpenID Connect. */
export interface SignInProvider {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What its button says. */
  readonly name: string
}
/** The name of the provider in the addresses of the library. */
export const PROVIDER_ID = 'organisation'

// In the library's own words and order, so that the two answers are the same byte for byte.
const WRONG = { message: 'Invalid username or password', code: 'INVALID_USERNAME_OR_PASSWORD' } as const

/** A device is believed only where it has asked who holds it: a passkey is then both factors. */
const onlyVerified = (userVerified: boolean): void => {
  if (!userVerified) throw new APIError('BAD_REQUEST', { code: 'PASSKEY_WITHOUT_VERIFICATION' })
}
// The ways in that show a second factor.
const SECOND_FACTOR_WAYS: readonly string[] = [
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
  '/passkey/verify-authentication',
]

/** Accounts and sessions, by better-auth. Nobody signs up: accounts are given. */
export const createAuthentication = ({
  database,
  secret,
  publicUrl,
  production,
  provider,
  noteSession,
}: AuthenticationOptions) =>
  betterAuth({
    appName: 'Nguồn',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    database: prismaAdapter(database.prisma, { provider: 'postgresql' }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD.shortest,
      maxPasswordLength: PASSWORD.longest,
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
      twoFactor({
        issuer: 'Nguồn',
        // Who signs in by the organisation's provider has no password here.
        allowPasswordless: true,
        accountLockout: { maxFailedAttempts: TRIES.account, durationSeconds: TRIES.minutes * MINUTE },
      }),
      passkey({
        rpID: new URL(publicUrl).hostname,
        rpName: 'Nguồn',
        origin: production ? publicUrl : null,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        registration: {
          afterVerification: ({ verification }) => onlyVerified(verification.registrationInfo?.userVerified === true),
        },
        authentication: {
          afterVerification: ({ verification }) => onlyVerified(verification.authenticationInfo.userVerified),
        },
      }),
      ...(provider
        ? [
            genericOAuth({
              config: [
                {
                  providerId: PROVIDER_ID,
                  discoveryUrl: `${provider.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
                  clientId: provider.clientId,
                  clientSecret: provider.clientSecret,
                  scopes: ['openid', 'profile', 'email'],
                  pkce: true,
                  requireIdTokenVerification: true,
                  disableSignUp: true,
                  disableImplicitSignUp: true,
                },
              ],
            }),
          ]
        : []),
    ],
    session: {
      expiresIn: SESSION.idle,
      updateAge: LENGTHENED_EVERY,
      additionalFields: { secondFactor: { type: 'boolean', required: false, input: false, defaultValue: false } },
    },
    // An account is that of the provider where the administrator has written down the same address for it.
    account: { accountLinking: { enabled: true, trustedProviders: [], allowDifferentEmails: false } },
    databaseHooks: {
      session: {
        create: {
          before: async (session, request) => {
            const account = await findStanding(database, session.userId)
            // The same answer as to a wrong password.
            if (!account || account.disabled) throw new APIError('UNAUTHORIZED', WRONG)
            // A session that comes of another, as after a new password, has shown what that one has.
            const shownBefore = request?.context.session?.session.secondFactor === true
            const secondFactor = SECOND_FACTOR_WAYS.includes(request?.path ?? '') || shownBefore
            const isHalf = request?.path === '/sign-in/username' && account.secondFactorEnrolled
            if (!isHalf && request?.context.session == null) {
              await noteSignIn(database, session.userId, new Date())
              // Written before the session is given, so that none begins unseen.
              await noteSession(session.userId, request?.path ?? '', request?.headers ?? new Headers())
            }
            return { data: { ...session, secondFactor } }
          },
        },
      },
    },
    // Tries are counted in the database, for all servers (tries.ts).
    rateLimit: { enabled: false },
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
