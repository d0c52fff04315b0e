import type { FastifyReply, FastifyRequest } from 'fastify'
import { accountKey, findOwnAccount, tryOnce, verifyPassword } from '../features/access/index.ts'
import { inTransaction } from '../platform/context.ts'
import { audit } from '../platform/writes.ts'
import { type AccountRoutes, askLibrary, field, giveBack, notSignedIn, textField, tooMany } from './hand.ts'

const LONGEST_NAME = 60

/** Begins to add a passkey, for whoever gives the password once more: an open session alone is not enough. */
const beginAdding = async (
  routes: AccountRoutes,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const viewer = (await routes.sessionOf(request, reply))?.viewer
  if (viewer?.by.kind !== 'session') return notSignedIn(reply)
  const account = await findOwnAccount(routes.services.database, viewer.id)
  const outcome = await tryOnce(
    routes.services,
    { account: accountKey(viewer.username ?? viewer.id), address: request.ip },
    async () => {
      const hash = account?.passwordHash
      const isRight = hash ? await verifyPassword({ hash, password: textField(request.body, 'password') }) : true
      return { failed: !isRight, value: isRight }
    },
  )
  if (outcome.kind === 'too many') return tooMany(request, reply, outcome)
  if (!outcome.value) return reply.status(400).send({ code: 'INVALID_PASSWORD', message: 'Invalid password' })
  return giveBack(await askLibrary(routes, request, '/passkey/generate-register-options'), reply)
}

const add = async (routes: AccountRoutes, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const context = await routes.contextOf(request, reply)
  if (context.signedIn?.by.kind !== 'session') return notSignedIn(reply)
  const name = textField(request.body, 'name').trim().slice(0, LONGEST_NAME)
  const answer = await askLibrary(routes, request, '/passkey/verify-registration', {
    response: field(request.body, 'response'),
    ...(name ? { name } : {}),
  })
  if (!answer.ok) return giveBack(answer, reply)
  const { viewer } = context
  await inTransaction(context, (transaction) =>
    audit(transaction, context, [
      {
        verb: 'passkey:add',
        subjectType: 'User',
        subjectId: viewer.id,
        committeeId: viewer.grants[0]?.committeeId ?? null,
        before: null,
        after: name ? { name } : null,
      },
    ]),
  )
  return giveBack(answer, reply, { done: true })
}

/** Signing in by a passkey; nothing tells whether an account has one. */
const signIn = async (routes: AccountRoutes, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const outcome = await tryOnce(routes.services, { account: null, address: request.ip }, async () => {
    const answer = await askLibrary(routes, request, '/passkey/verify-authentication', {
      response: field(request.body, 'response'),
    })
    return { failed: !answer.ok, value: answer }
  })
  if (outcome.kind === 'too many') return tooMany(request, reply, outcome)
  return outcome.value.ok ? giveBack(outcome.value, reply, { done: true }) : giveBack(outcome.value, reply)
}

/** Passkeys: kept by the device that asks who holds it, and of no use on another site. */
export const servePasskeys = (routes: AccountRoutes): void => {
  const { app } = routes
  app.post('/api/auth/passkey/begin-adding', (request, reply) => beginAdding(routes, request, reply))
  app.post('/api/auth/passkey/add', (request, reply) => add(routes, request, reply))
  app.post('/api/auth/passkey/begin-sign-in', async (request, reply) =>
    giveBack(await askLibrary(routes, request, '/passkey/generate-authenticate-options'), reply),
  )
  app.post('/api/auth/passkey/sign-in', (request, reply) => signIn(routes, request, reply))
}
