import type { Database } from '@nguon/database'
import type { CalendarDate } from '@nguon/domain'
import { APIError } from 'better-auth/api'
import type { Witness } from '../../platform/reads/answer.ts'
import type { Viewer } from '../../platform/viewer.ts'
import { apiTokenHash, bearsApiToken } from './api-secrets.ts'
import { type Authentication, LENGTHENED_EVERY, SESSION } from './authentication.ts'
import {
  lastReadSession,
  readSession,
  readToken,
  type StoredSession,
  sessionWitness,
  touchToken,
} from './session-store.ts'
import { type Credentials, tokenOf } from './session-token.ts'
import { viewerOfSession, viewerOfToken } from './stored-viewer.ts'

export interface FoundSession {
  readonly viewer: Viewer
  /** Cookies to send along: a session that is used lives on. */
  readonly cookies: readonly string[]
}

/** When somebody asks, and whether some rights are held only after a second factor. */
export interface Moment {
  readonly now: Date
  readonly today: CalendarDate
  readonly secondFactorAsked: boolean
}

/** Whoever bears an API token: one statement, and once a minute another that notes the use. */
const findByToken = async (
  database: Database,
  { authorization }: Credentials,
  { now, today }: Moment,
): Promise<FoundSession | null> => {
  const hash = apiTokenHash(authorization)
  const token = hash === null ? null : await readToken(database, hash)
  const viewer = token && viewerOfToken(token, now, today)
  if (!token || !viewer) return null
  if (token.lastUsedAt === null || now.getTime() - token.lastUsedAt >= 60_000)
    await touchToken(database, token.tokenId, now)
  return { viewer, cookies: [] }
}

const isTooOld = ({ createdAt }: StoredSession, now: Date): boolean =>
  now.getTime() - createdAt >= SESSION.longest * 1_000

const isInUse = (found: StoredSession, { now }: Moment): boolean => {
  const sinceUse = now.getTime() - (found.expiresAt - SESSION.idle * 1_000)
  return !found.disabled && sinceUse < LENGTHENED_EVERY * 1_000 && !isTooOld(found, now)
}

const tokenOfSession = async (authentication: Authentication, credentials: Credentials): Promise<string | null> => {
  const { authCookies, secret } = await authentication.$context
  return tokenOf(credentials, authCookies.sessionToken.name, secret)
}

/**
 * Somebody whose session is in use and needs nothing but to be known: one statement. Null for everybody else, of whom the
 * library is asked: it ends sessions, and once a minute it lengthens one.
 */
const findSessionInUse = async (
  authentication: Authentication,
  database: Database,
  credentials: Credentials,
  moment: Moment,
): Promise<FoundSession | null> => {
  const token = await tokenOfSession(authentication, credentials)
  const found = token === null ? null : await readSession(database, token)
  return found && isInUse(found, moment) ? { viewer: viewerOfSession(found, moment), cookies: [] } : null
}

/** Somebody as the last request of the session found him, and how the database says that all of it is still so. */
interface SupposedViewer {
  readonly viewer: Viewer
  readonly witness: Witness
}

/** Whoever asked by this session before, to be believed if the witness says so; null for everybody else. */
export const supposeSession = async (
  authentication: Authentication,
  database: Database,
  credentials: Credentials,
  moment: Moment,
): Promise<SupposedViewer | null> => {
  if (bearsApiToken(credentials.authorization)) return null
  const token = await tokenOfSession(authentication, credentials)
  const last = token === null ? null : lastReadSession(database, token)
  if (!last || !isInUse(last.found, moment)) return null
  return {
    viewer: viewerOfSession(last.found, moment),
    witness: { sql: sessionWitness, value: token, text: last.text },
  }
}

/** Who asks; null for a stranger, after the end of a session or token, and for an account that was disabled. */
export const findSession = async (
  authentication: Authentication,
  database: Database,
  credentials: Credentials,
  headersOf: () => Headers,
  moment: Moment,
): Promise<FoundSession | null> => {
  // A token that does not work is not tried as anything else, nor is a cookie beside it.
  if (bearsApiToken(credentials.authorization)) return findByToken(database, credentials, moment)
  const inUse = await findSessionInUse(authentication, database, credentials, moment)
  if (inUse) return inUse
  const answer = await authentication.api
    .getSession({ headers: headersOf(), returnHeaders: true })
    .catch((error: unknown) => {
      // Signed out elsewhere at this moment.
      if (error instanceof APIError && error.status === 'UNAUTHORIZED') return null
      throw error
    })
  if (!answer?.response) return null
  const { token } = answer.response.session
  const found = await readSession(database, token)
  if (!found || found.disabled) return null
  if (isTooOld(found, moment.now)) {
    const { internalAdapter } = await authentication.$context
    await internalAdapter.deleteSession(token)
    return null
  }
  return { viewer: viewerOfSession(found, moment), cookies: answer.headers.getSetCookie() }
}
