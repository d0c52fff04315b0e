export type Session = 'signed in' | 'signed out' | 'unreachable'

/** What the server says of this browser's session. */
export async function askSession(): Promise<Session> {
  const response = await fetch('/api/auth/get-session', { credentials: 'same-origin' }).catch(() => null)
  if (response?.status === 401) return 'signed out'
  if (!response?.ok) return 'unreachable'
  const session: unknown = await response.json().catch(() => undefined)
  if (session === undefined) return 'unreachable'
  return session === null ? 'signed out' : 'signed in'
}
