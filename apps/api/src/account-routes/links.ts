import type { FastifyReply, FastifyRequest } from 'fastify'
import { readLink, tryOnce, useLink } from '../features/access/index.ts'
import { type AccountRoutes, cameFrom, textField, tooMany, wrongField } from './hand.ts'

/** A link that was used, is over, or never was: the same answer. */
const gone = (reply: FastifyReply): FastifyReply => reply.status(410).send({ code: 'LINK_GONE' })

/** Links by which somebody sets the password of the account that was made for them, or a new one. */
export const serveLinks = (routes: AccountRoutes): void => {
  const { app, services } = routes
  const guarded = async <T>(
    request: FastifyRequest,
    reply: FastifyReply,
    ask: () => Promise<T | null>,
    then: (found: T) => FastifyReply,
  ): Promise<FastifyReply> => {
    const outcome = await tryOnce(services, { account: null, address: request.ip }, async () => {
      const value = await ask()
      return { failed: value === null, value }
    })
    reply.header('cache-control', 'no-store')
    if (outcome.kind === 'too many') return tooMany(request, reply, outcome)
    return outcome.value === null ? gone(reply) : then(outcome.value)
  }

  app.post('/api/auth/link/read', (request, reply) =>
    guarded(
      request,
      reply,
      () => readLink(services, textField(request.body, 'token')),
      ({ purpose, name, username, expiresAt }) => reply.send({ purpose, name, username, expiresAt }),
    ),
  )
  app.post('/api/auth/link/use', (request, reply) =>
    guarded(
      request,
      reply,
      () =>
        useLink(services, cameFrom(request), {
          secret: textField(request.body, 'token'),
          password: textField(request.body, 'password'),
        }),
      (used) => (used.kind === 'invalid' ? wrongField(request, reply, used.problems) : reply.send({ done: true })),
    ),
  )
}
