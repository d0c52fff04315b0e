import { createHash } from 'node:crypto'
import type { FieldProblem, Locale } from '@nguon/domain'
import { clientOf, readLocale } from '@nguon/domain'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  ADDRESS_HEADER,
  type Authentication,
  type FoundSession,
  REQUEST_HEADER,
  type TooManyTries,
} from '../features/access/index.ts'
import type { Context, Services } from '../platform/context.ts'
import type { Origin } from '../platform/origin.ts'
import { problemMessage } from '../platform/results.ts'

/** What the addresses of accounts share. */
export interface AccountRoutes {
  readonly app: FastifyInstance
  readonly authentication: Authentication
  readonly services: Services
  readonly sessionOf: (request: FastifyRequest, reply: FastifyReply) => Promise<FoundSession | null>
  readonly contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>
}

/** The address that the connection really has, and what kind of client says it speaks. */
export const originOf = ({ ip, headers }: FastifyRequest): Origin => ({
  address: ip,
  client: clientOf(headers['user-agent']),
})

/** What the audit says of where a request came from. */
export const cameFrom = (request: FastifyRequest): Pick<Context, 'requestId' | 'origin'> => ({
  requestId: request.id,
  origin: originOf(request),
})

/** The request's headers as the account library reads them, with the address that the connection really has. */
export const headersOf = (request: FastifyRequest): Headers => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.append(name, Array.isArray(value) ? value.join(', ') : value)
  headers.set(ADDRESS_HEADER, request.ip)
  headers.set(REQUEST_HEADER, request.id)
  return headers
}

/** The same for requests that carry the same cookies and token; nobody can sign in with it. */
export const sessionMarkOf = ({ headers: { cookie = '', authorization = '' } }: FastifyRequest): string | null =>
  cookie || authorization
    ? createHash('sha256')
        .update(JSON.stringify([cookie, authorization]))
        .digest('hex')
    : null

/** better-auth speaks fetch: asks one of its addresses as the request does, with a body of our own. */
export const askLibrary = (
  { authentication, services }: AccountRoutes,
  request: FastifyRequest,
  address: string,
  body?: object,
): Promise<Response> => {
  const { publicUrl } = services
  const origin = request.headers.host ? `${new URL(publicUrl).protocol}//${request.headers.host}` : publicUrl
  const headers = headersOf(request)
  headers.delete('content-length')
  return authentication.handler(
    new Request(new URL(`/api/auth${address}`, origin), {
      method: body ? 'POST' : 'GET',
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    }),
  )
}

/** Gives back what the library answers, with another body where there is one. */
export const giveBack = async (answer: Response, reply: FastifyReply, body?: object): Promise<FastifyReply> => {
  reply.status(answer.status).header('cache-control', 'no-store')
  for (const [name, value] of answer.headers)
    if (name !== 'set-cookie' && name !== 'content-length') reply.header(name, value)
  for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie)
  return reply.send(body ?? (answer.body ? await answer.text() : null))
}

/** What a body has under a name. */
export const field = (body: unknown, name: string): unknown =>
  typeof body === 'object' && body !== null ? Object.entries(body).find(([key]) => key === name)?.[1] : undefined
/** The same as text; empty for anything else. */
export const textField = (body: unknown, name: string): string => {
  const value = field(body, name)
  return typeof value === 'string' ? value : ''
}

export const localeOf = (request: FastifyRequest): Locale => readLocale(request.headers['accept-language'])

/** Somebody who is not signed in, or is by a token: these addresses are for people. */
export const notSignedIn = (reply: FastifyReply): FastifyReply =>
  reply.status(401).send({ code: 'UNAUTHENTICATED', message: 'Sign in first' })

const waitWords: Readonly<Record<Locale, (minutes: number) => string>> = {
  vi: (minutes) => `Đã thử quá nhiều lần. Thử lại sau ${minutes} phút.`,
  en: (minutes) => `Too many tries. Try again in ${minutes} min.`,
}
export const tooMany = (request: FastifyRequest, reply: FastifyReply, { retryAfter }: TooManyTries): FastifyReply =>
  reply
    .status(429)
    .header('retry-after', String(retryAfter))
    .send({ code: 'TOO_MANY_TRIES', message: waitWords[localeOf(request)](Math.ceil(retryAfter / 60)) })

/** What is wrong with a field, as the console shows it. */
export const wrongField = (
  request: FastifyRequest,
  reply: FastifyReply,
  problems: readonly FieldProblem[],
): FastifyReply => {
  const [first] = problems
  return reply.status(400).send({
    code: first?.code ?? 'INVALID',
    field: first?.field ?? null,
    message: problems.map((problem) => problemMessage(localeOf(request), problem)).join(' '),
  })
}
