import { WORLD_ACCOUNTS } from '@nguon/database'
import { type RunningServer, startServer } from '../kit/server.ts'

/** The day on which the generated worlds are looked at: a few days after their last one. */
const TODAY = '2026-11-24'

export const worldAccount = (username: string): (typeof WORLD_ACCOUNTS)[number] => {
  const account = WORLD_ACCOUNTS.find((one) => one.username === username)
  if (!account) throw new Error(`No account ${username} in a generated world`)
  return account
}

/** The product on a generated world, as a process of its own. */
export const serveWorld = (database: string): Promise<RunningServer> =>
  startServer({ env: { DATABASE_URL: database, NGUON_TODAY: TODAY, LOG_LEVEL: 'error' } })

export interface Answer<T> {
  readonly data: T
  readonly milliseconds: number
}
/** A session of an account of a generated world, asked over HTTP like by everybody else. */
export interface WorldClient {
  readonly ask: <T>(query: string, variables?: Record<string, unknown>) => Promise<Answer<T>>
}

export const openWorld = async (server: string, username: string): Promise<WorldClient> => {
  const { password } = worldAccount(username)
  const answer = await fetch(`${server}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server },
    body: JSON.stringify({ username, password }),
  })
  if (!answer.ok) throw new Error(`${username} could not sign in: ${answer.status}; is it a generated world?`)
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  return {
    ask: async <T>(query: string, variables: Record<string, unknown> = {}): Promise<Answer<T>> => {
      const begun = performance.now()
      const told = await fetch(`${server}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: server, cookie, 'accept-language': 'vi' },
        body: JSON.stringify({ query, variables }),
      })
      // What came over the wire is what the caller says that it asked for.
      const { data, errors } = (await told.json()) as { data: T | null; errors?: { message: string }[] }
      if (!data || errors) throw new Error(`${told.status}: ${JSON.stringify(errors)}`)
      return { data, milliseconds: performance.now() - begun }
    },
  }
}
