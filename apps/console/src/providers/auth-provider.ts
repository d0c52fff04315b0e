import { isGraphQLRequestError } from '@nguon/client'
import type { AuthProvider } from 'react-admin'
import { client } from './client.ts'
import { askSession } from './session.ts'
import { viewerDocument } from './viewer.ts'

// A page asks at every move; the server says 401 at once when the session has ended, so once a minute is enough here.
const TRUSTED_FOR = 60_000
let trustedUntil = 0

const post = (path: string, body: unknown): Promise<Response> =>
  fetch(`/api/auth/${path}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

/** The password was right, and the account has a second step. */
export class SecondStepNeeded extends Error {}

const asksSecondStep = async (response: Response): Promise<boolean> => {
  const body: unknown = await response.json().catch(() => null)
  return typeof body === 'object' && body !== null && 'twoFactorRedirect' in body && body.twoFactorRedirect === true
}

export const authProvider: AuthProvider = {
  async login({ username, password }: { username: string; password: string }) {
    const response = await post('sign-in/username', { username, password }).catch(() => null)
    if (!response) throw new Error('app.signIn.unreachable')
    if (response.status === 429) throw new Error('app.signIn.tooMany')
    if (response.status >= 500) throw new Error('app.signIn.fault')
    if (!response.ok) throw new Error('app.signIn.wrong')
    if (await asksSecondStep(response)) throw new SecondStepNeeded()
    trustedUntil = Date.now() + TRUSTED_FOR
  },
  async logout() {
    trustedUntil = 0
    await post('sign-out', {}).catch(() => null)
  },
  async checkAuth() {
    if (Date.now() < trustedUntil) return
    const session = await askSession()
    if (session === 'signed out') throw new Error('app.signIn.needed')
    // Without an answer the page says itself that the server is not there; that is not a reason to sign out.
    if (session === 'unreachable') return
    trustedUntil = Date.now() + TRUSTED_FOR
  },
  async checkError(error: unknown) {
    if (!isGraphQLRequestError(error, 'UNAUTHENTICATED')) return
    trustedUntil = 0
    throw new Error('app.signIn.ended')
  },
  async getIdentity() {
    const { viewer } = await client.query(viewerDocument)
    return { id: viewer.id, fullName: viewer.name }
  },
  async getPermissions() {
    return null
  },
}
