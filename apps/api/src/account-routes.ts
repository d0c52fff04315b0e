import { checkPassword } from '@nguon/domain'
import type { FastifyReply, FastifyRequest } from 'fastify'
import {
  type AccountRoutes,
  askLibrary,
  cameFrom,
  giveBack,
  notSignedIn,
  textField,
  tooMany,
  wrongField,
} from './account-routes/hand.ts'
import { serveLinks } from './account-routes/links.ts'
import { servePasskeys } from './account-routes/passkeys.ts'
import { serveProvider } from './account-routes/provider.ts'
import { serveSecondFactor } from './account-routes/second-factor.ts'
import {
  accountKey,
  deleteSession,
  isCommonPassword,
  noteAccount,
  noteRefusal,
  tryOnce,
} from './features/access/index.ts'
import { inTransaction } from './platform/context.ts'
import { audit } from './platform/writes.ts'

export { headersOf, originOf, sessionMarkOf } from './account-routes/hand.ts'

const NAME = /^[a-z0-9._-]{3,60}$/i
// What is no name of an account is asked for like one that nobody has, so that it takes as long.
const NOBODY = '-nobody-'
// What a failed try takes at the least, in milliseconds: longer than the slowest of its ways, so that all take as long.
const FAILURE_TAKES = 350

const signIn = async (routes: AccountRoutes, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const typed = textField(request.body, 'username')
  const begun = performance.now()
  const before = await routes.sessionOf(request, reply)
  const outcome = await tryOnce(routes.services, { account: accountKey(typed), address: request.ip }, async () => {
    const answer = await askLibrary(routes, request, '/sign-in/username', {
      username: NAME.test(typed) ? typed : NOBODY,
      password: textField(request.body, 'password'),
    })
    return { failed: answer.status === 401, value: answer }
  })
  if (outcome.kind === 'too many') return tooMany(request, reply, outcome)
  if (outcome.value.status === 401)
    await noteRefusal(routes.services, cameFrom(request), NAME.test(typed) ? typed : null)
  const left = FAILURE_TAKES - (performance.now() - begun)
  if (!outcome.value.ok && left > 0) await new Promise((resolve) => setTimeout(resolve, left))
  // Whoever signs in leaves the session that they had in this browser.
  if (outcome.value.ok && before?.viewer.by.kind === 'session')
    await deleteSession(routes.services.database, before.viewer.by.id)
  return giveBack(outcome.value, reply)
}

const changePassword = async (
  routes: AccountRoutes,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const context = await routes.contextOf(request, reply)
  const viewer = context.signedIn
  if (viewer?.by.kind !== 'session') return notSignedIn(reply)
  const newPassword = textField(request.body, 'newPassword')
  const problems = checkPassword('newPassword', newPassword, {
    username: viewer.username,
    isCommon: isCommonPassword,
  })
  if (problems.length > 0) return wrongField(request, reply, problems)
  const outcome = await tryOnce(
    routes.services,
    { account: accountKey(viewer.username ?? viewer.id), address: request.ip },
    async () => {
      const answer = await askLibrary(routes, request, '/change-password', {
        currentPassword: textField(request.body, 'currentPassword'),
        newPassword,
        revokeOtherSessions: true,
      })
      return { failed: !answer.ok, value: answer }
    },
  )
  if (outcome.kind === 'too many') return tooMany(request, reply, outcome)
  if (outcome.value.ok)
    await inTransaction(context, (transaction) =>
      audit(transaction, context, [
        {
          verb: 'password:change',
          subjectType: 'User',
          subjectId: viewer.id,
          committeeId: viewer.grants[0]?.committeeId ?? null,
          before: null,
          after: null,
        },
      ]),
    )
  return giveBack(outcome.value, reply)
}

/**
 * Signing in and out, one's own password and second factor, and links to set a password. The library has more addresses
 * (other ways to sign in, free usernames, a new name for oneself): none of them is served, and of a body only what is named
 * here is read.
 */
export const serveAccounts = (routes: AccountRoutes): void => {
  const { app } = routes
  app.post('/api/auth/sign-in/username', (request, reply) => signIn(routes, request, reply))
  app.post('/api/auth/sign-out', async (request, reply) => {
    const viewer = (await routes.sessionOf(request, reply))?.viewer
    const answer = await askLibrary(routes, request, '/sign-out', {})
    if (answer.ok && viewer?.by.kind === 'session')
      await noteAccount(routes.services, cameFrom(request), {
        verb: 'session:end',
        accountId: viewer.id,
        shown: true,
        how: 'sign-out',
      })
    return giveBack(answer, reply)
  })
  app.post('/api/auth/change-password', (request, reply) => changePassword(routes, request, reply))
  // The session's token is in the cookie, which no script can read; so it is not in this answer either.
  app.get('/api/auth/get-session', async (request, reply) => {
    const session = await routes.sessionOf(request, reply)
    reply.header('cache-control', 'no-store').type('application/json')
    if (!session) return reply.send('null')
    const { id, name, username } = session.viewer
    return reply.send({ user: { id, name, username } })
  })
  serveSecondFactor(routes)
  servePasskeys(routes)
  serveProvider(routes)
  serveLinks(routes)
}
