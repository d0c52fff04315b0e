import type { FastifyInstance, FastifyRequest } from 'fastify'

/** Methods that change nothing, which a page of another site may cause a browser to send. */
const READS = new Set(['GET', 'HEAD', 'OPTIONS'])

class BadJson extends Error {
  readonly statusCode = 400
  readonly code = 'BAD_JSON'
}

const originOf = (address: string): string | null => (URL.canParse(address) ? new URL(address).origin : null)

/** A browser says from which page it asks; a program says nothing. */
const isFromElsewhere = ({ headers }: FastifyRequest, publicOrigin: string | null): boolean => {
  const { origin, host } = headers
  if (origin === undefined || origin === publicOrigin) return false
  return !URL.canParse(origin) || new URL(origin).host !== host
}

/** Charset of a content type as it is written, in small letters; null where it names none. */
const charsetOf = (type: string): string | null =>
  /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(type)?.[1]?.toLowerCase() ?? null

/**
 * What is said of every request before anything reads it: no page of another site writes, no body is inflated, and JSON is
 * UTF-8. A file is whatever bytes it is: the addresses that take one have their own parser.
 */
export const checkRequests = (app: FastifyInstance, publicUrl: string): void => {
  const publicOrigin = originOf(publicUrl)
  app.addHook('onRequest', async (request, reply) => {
    if (!READS.has(request.method) && isFromElsewhere(request, publicOrigin))
      return reply.status(403).send({ error: 'FOREIGN_ORIGIN', reference: request.id })
    const encoding = request.headers['content-encoding']
    if (encoding !== undefined && encoding.toLowerCase() !== 'identity')
      return reply.status(415).send({ error: 'BODY_COMPRESSED', reference: request.id })
    const type = request.headers['content-type'] ?? ''
    const charset = charsetOf(type)
    if (/^application\/json\b/i.test(type) && charset !== null && charset !== 'utf-8' && charset !== 'utf8')
      return reply.status(415).send({ error: 'CHARSET_NOT_UTF8', reference: request.id })
  })
  app.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff')
    reply.header('referrer-policy', 'same-origin')
    reply.header('x-frame-options', 'DENY')
    // What was answered to one is kept for nobody; a file of the console says for itself how long it lasts.
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })

  const parse = app.getDefaultJsonParser('error', 'error')
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    let text: string
    try {
      text = utf8.decode(body)
    } catch {
      return done(new BadJson('The body is not UTF-8'))
    }
    return parse(request, text, done)
  })
}

/** A connection whose request is answered while the server stops is not kept: the stop would wait for it to be left. */
export const endConnectionsAtStop = (app: FastifyInstance): void => {
  let stopping = false
  app.addHook('preClose', async () => {
    stopping = true
  })
  app.addHook('onSend', async (_request, reply) => {
    if (stopping) reply.header('connection', 'close')
  })
}
