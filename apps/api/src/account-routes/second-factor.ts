import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import {
  accountKey,
  deleteSessionsWithoutFactor,
  findChallenged,
  findOwnAccount,
  markSecondFactor,
  noteAccount,
  signedCookie,
  tryOnce,
  useCode,
} from '../features/access/index.ts'
import { type Context, inTransaction } from '../platform/context.ts'
import { audit } from '../platform/writes.ts'
import { type AccountRoutes, askLibrary, cameFrom, field, giveBack, notSignedIn, textField, tooMany } from './hand.ts'

/** The address of an authenticator, with the name of the account in place of a mail address that nobody has. */
const labelled = (address: string, username: string): string => {
  const url = new URL(address)
  url.pathname = `/${encodeURIComponent(`Nguồn:${username}`)}`
  return url.toString().replace('otpauth://totp//', 'otpauth://totp/')
}

const bodyOf = async (answer: Response): Promise<unknown> => {
  const text = await answer.text()
  return text === '' ? null : JSON.parse(text)
}

const note = (
  context: Context,
  verb: 'second-factor:enrol' | 'second-factor:remove',
  enrolled: boolean,
): Promise<void> =>
  inTransaction(context, (transaction) =>
    audit(transaction, context, [
      {
        verb,
        subjectType: 'User',
        subjectId: context.viewer.id,
        committeeId: context.viewer.grants[0]?.committeeId ?? null,
        before: { secondFactor: !enrolled },
        after: { secondFactor: enrolled },
      },
    ]),
  )

/** Acts of somebody signed in that ask for the password once more. */
const withPassword = async (
  routes: AccountRoutes,
  request: FastifyRequest,
  reply: FastifyReply,
  address: string,
  { factorFirst }: { readonly factorFirst: boolean },
  then: (answer: Response, context: Context) => Promise<FastifyReply>,
): Promise<FastifyReply> => {
  const context = await routes.contextOf(request, reply)
  const viewer = context.signedIn
  if (viewer?.by.kind !== 'session') return notSignedIn(reply)
  // Whoever has only the password cannot take the second factor away.
  if (factorFirst && !viewer.by.secondFactor) return reply.status(403).send({ code: 'SECOND_FACTOR_NEEDED' })
  const password = textField(request.body, 'password')
  const outcome = await tryOnce(
    routes.services,
    { account: accountKey(viewer.username ?? viewer.id), address: request.ip },
    async () => {
      const answer = await askLibrary(routes, request, address, password === '' ? {} : { password })
      return { failed: !answer.ok, value: answer }
    },
  )
  return outcome.kind === 'too many' ? tooMany(request, reply, outcome) : then(outcome.value, context)
}

const verify = async (
  routes: AccountRoutes,
  request: FastifyRequest,
  reply: FastifyReply,
  address: '/two-factor/verify-totp' | '/two-factor/verify-backup-code',
): Promise<FastifyReply> => {
  const { database, clock } = routes.services
  const context = await routes.contextOf(request, reply)
  const viewer = context.signedIn
  const { secret, createAuthCookie } = await routes.authentication.$context
  const challenge = signedCookie(request.headers.cookie, createAuthCookie('two_factor').name, secret)
  const account = viewer
    ? await findOwnAccount(database, viewer.id)
    : challenge
      ? await findChallenged(database, challenge, clock.now())
      : null
  if (!account || (viewer && viewer.by.kind !== 'session')) return notSignedIn(reply)
  const code = textField(request.body, 'code').replace(/\s/g, '')
  const hash = createHash('sha256').update(`${account.id} ${code}`).digest('base64url')
  const outcome = await tryOnce(
    routes.services,
    { account: accountKey(account.username ?? account.id), address: request.ip },
    async () => {
      // A code that was seen over a shoulder is worth nothing once it was used.
      const isNew = await useCode(database, account.id, hash, clock.now())
      const answer = isNew ? await askLibrary(routes, request, address, { code, trustDevice: false }) : null
      return { failed: !answer?.ok, value: answer }
    },
  )
  if (outcome.kind === 'too many') return tooMany(request, reply, outcome)
  const answer = outcome.value
  if (!answer?.ok)
    await noteAccount(routes.services, cameFrom(request), {
      verb: 'session:refuse',
      accountId: account.id,
      shown: false,
      how: address === '/two-factor/verify-totp' ? 'second factor' : 'recovery code',
    })
  if (!answer) return reply.status(401).send({ code: 'INVALID_CODE', message: 'Invalid code' })
  if (!answer.ok || viewer?.by.kind !== 'session') return giveBack(answer, reply)
  // Of somebody signed in: the library gives a new session where this was the first code ever.
  const enrolledNow = 'secondFactorEnrolled' in account && !account.secondFactorEnrolled
  if (enrolledNow) {
    await deleteSessionsWithoutFactor(database, viewer.id)
    await note(context, 'second-factor:enrol', true)
  } else await markSecondFactor(database, viewer.by.id)
  return giveBack(answer, reply, { done: true })
}

/** Enrolling, showing and removing a second factor. */
export const serveSecondFactor = (routes: AccountRoutes): void => {
  const { app } = routes
  app.post('/api/auth/two-factor/enable', (request, reply) =>
    withPassword(routes, request, reply, '/two-factor/enable', { factorFirst: false }, async (answer, { viewer }) => {
      if (!answer.ok) return giveBack(answer, reply)
      const body = await bodyOf(answer)
      return giveBack(answer, reply, {
        totpURI: labelled(textField(body, 'totpURI'), viewer.username ?? viewer.name),
        backupCodes: field(body, 'backupCodes'),
      })
    }),
  )
  app.post('/api/auth/two-factor/disable', (request, reply) =>
    withPassword(routes, request, reply, '/two-factor/disable', { factorFirst: true }, async (answer, context) => {
      if (answer.ok) await note(context, 'second-factor:remove', false)
      return giveBack(answer, reply)
    }),
  )
  app.post('/api/auth/two-factor/generate-backup-codes', (request, reply) =>
    withPassword(
      routes,
      request,
      reply,
      '/two-factor/generate-backup-codes',
      { factorFirst: true },
      async (answer, { viewer }) => {
        if (answer.ok)
          await noteAccount(routes.services, cameFrom(request), {
            verb: 'second-factor:renew-codes',
            accountId: viewer.id,
            shown: true,
            how: 'password',
          })
        return giveBack(answer, reply)
      },
    ),
  )
  app.post('/api/auth/two-factor/verify-totp', (request, reply) =>
    verify(routes, request, reply, '/two-factor/verify-totp'),
  )
  app.post('/api/auth/two-factor/verify-backup-code', (request, reply) =>
    verify(routes, request, reply, '/two-factor/verify-backup-code'),
  )
}
