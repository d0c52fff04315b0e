import { asksForSecondFactor, boundTo, type CalendarDate, coversDay, withoutSecondFactor } from '@nguon/domain'
import { type Viewer, type ViewerGrant, viewerOf } from '../../platform/viewer.ts'
import type { StoredAccount, StoredSession, StoredToken } from './session-store.ts'

/** The grants of an account, and the roles that it took in an emergency and that are not over, as grants of today. */
const grantsOf = ({ grants, emergencies }: StoredAccount, now: Date, today: CalendarDate): ViewerGrant[] => [
  ...grants,
  ...emergencies
    .filter(({ endsAt }) => endsAt > now.getTime())
    .map(({ endsAt: _until, ...taken }) => ({ ...taken, startsOn: today, endsOn: today })),
]

/** Who asks in a session. `secondFactorAsked`: some rights are held only after a second factor was shown. */
export const viewerOfSession = (
  session: StoredSession,
  { now, today, secondFactorAsked }: { now: Date; today: CalendarDate; secondFactorAsked: boolean },
): Viewer => {
  const grants = grantsOf(session, now, today)
  const by = { kind: 'session', id: session.sessionId, secondFactor: session.secondFactor } as const
  if (!secondFactorAsked || session.secondFactor) return viewerOf(session, grants, today, { by })
  const lacksSecondFactor = grants.some((grant) => coversDay(grant, today) && asksForSecondFactor(grant))
  return viewerOf(session, withoutSecondFactor(grants), today, { by, lacksSecondFactor })
}

/** Who asks by a token: its owner, less what the token does not carry. Null where it does not work any more. */
export const viewerOfToken = (token: StoredToken, now: Date, today: CalendarDate): Viewer | null => {
  const { revoked, disabled, expiresAt, previous, previousUntil, path, committeeId, verbs } = token
  if (revoked || disabled || expiresAt <= now.getTime()) return null
  if (previous && (previousUntil === null || previousUntil <= now.getTime())) return null
  const given = withoutSecondFactor(token.grants)
  const grants = boundTo(given, { verbs, path }).map((grant) =>
    grant.path === path ? { ...grant, committeeId } : grant,
  )
  return viewerOf(token, grants, today, { by: { kind: 'token', id: token.tokenId } })
}
