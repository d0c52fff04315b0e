import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ADDRESS_HEADER, type Authentication, type FoundSession } from './features/access/index.ts'

/** The request's headers as the account library reads them, with the address that the connection really has. */
export const headersOf = (request: FastifyRequest): Headers => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.append(name, Array.isArray(value) ? value.join(', ') : value)
  headers.set(ADDRESS_HEADER, request.ip)
  return headers
}

/** The same for requests that carry the same cookies and token; nobody can sign in with it. */
export const sessionMarkOf = ({ headers: { cookie = '', authorization = '' } }: FastifyRequest): string | null =>
  cookie || authorization
    ? createHash('sha256')
        .update(JSON.stringify([cookie, authorization]))
        .digest('hex')
    : null

/** better-auth speaks fetch; fastify hands it the request and gives back its answer. */
const hand = async (
  authentication: Authentication,
  publicUrl: string,
  request: FastifyRequest,
  reply: FastifyReply,
  body: object,
): Promise<FastifyReply> => {
  const origin = request.headers.host ? `${new URL(publicUrl).protocol}//${request.headers.host}` : publicUrl
  const headers = headersOf(request)
  headers.delete('content-length')
  const answer = await authentication.handler(
    new Request(new URL(request.url, origin), { method: 'POST', headers, body: JSON.stringify(body) }),
  )
  reply.status(answer.status)
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') reply.header(name, value)
  for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie)
  return reply.send(answer.body ? await answer.text() : null)
}

const field = (body: unknown, name: string): unknown =>
  typeof body === 'object' && body !== null ? Object.entries(body).find(([key]) => key === name)?.[1] : undefined

/**
 * Signing in and out, a new password, and whether one is signed in. The library has more addresses (other ways to sign
 * in, free usernames, a new name for oneself): none of them is served, and of a body only what is named here is read.
 */
export const serveAccounts = (
  app: FastifyInstance,
  authentication: Authentication,
  publicUrl: string,
  sessionOf: (request: FastifyRequest, reply: FastifyReply) => Promise<FoundSession | null>,
): void => {
  const hands =
    (bodyOf: (body: unknown) => object) =>
    (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
      hand(authentication, publicUrl, request, reply, bodyOf(request.body))

  app.post(
    '/api/auth/sign-in/username',
    hands((body) => ({ username: field(body, 'username'), password: field(body, 'password') })),
  )
  app.post(
    '/api/auth/sign-out',
    hands(() => ({})),
  )
  app.post(
    '/api/auth/change-password',
    hands((body) => ({
      currentPassword: field(body, 'currentPassword'),
      newPassword: field(body, 'newPassword'),
      revokeOtherSessions: true,
    })),
  )
  // The session's token is in the cookie, which no script can read; so it is not in this answer either.
  app.get('/api/auth/get-session', async (request, reply) => {
    const session = await sessionOf(request, reply)
    reply.header('cache-control', 'no-store').type('application/json')
    if (!session) return reply.send('null')
    const { id, name, username } = session.viewer
    return reply.send({ user: { id, name, username } })
  })
}
