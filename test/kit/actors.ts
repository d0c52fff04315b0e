import { DEMO_ACCOUNTS } from '@nguon/database'

export interface Answer<T = Record<string, unknown>> {
  readonly data: T | null
  readonly errors?: readonly { message: string; path?: readonly (string | number)[]; extensions?: { code?: string } }[]
}

export interface Actor {
  readonly cookie: string
  ask<T = Record<string, unknown>>(query: string, variables?: Record<string, unknown>): Promise<Answer<T>>
  fetch(path: string, init?: RequestInit): Promise<Response>
}

/** Signs in as one of the demo accounts, over HTTP like everybody else. */
export const actAs = async (url: string, username: string): Promise<Actor> => {
  const account = DEMO_ACCOUNTS.find((candidate) => candidate.username === username)
  if (!account) throw new Error(`No demo account ${username}`)
  const response = await fetch(`${url}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ username, password: account.password }),
  })
  if (!response.ok) throw new Error(`${username} could not sign in: ${response.status} ${await response.text()}`)
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const send = (path: string, init: RequestInit = {}) =>
    fetch(`${url}${path}`, { ...init, headers: { cookie, origin: url, ...init.headers } })
  return {
    cookie,
    fetch: send,
    ask: async (query, variables = {}) => {
      const answer = await send('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': 'vi' },
        body: JSON.stringify({ query, variables }),
      })
      // What came over the wire is what the caller says that it asked for.
      return (await answer.json()) as Answer<never>
    },
  }
}
