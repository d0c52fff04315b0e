import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify'
import { readLocale } from '@nguon/domain'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import { headersOf, originOf, serveAccounts, sessionMarkOf } from './account-routes.ts'
import { serveConsole } from './console-files.ts'
import {
  createAuthentication,
  type FoundSession,
  findSession,
  noteSession,
  type SignInProvider,
  supposeSession,
} from './features/access/index.ts'
import { serveCalendars } from './features/due/index.ts'
import { lookUpOrStarter, serveExports, serveImportFiles } from './features/exchange/index.ts'
import { servePrinting } from './features/printing/index.ts'
import { servePersonalData } from './features/privacy/index.ts'
import { createGraphqlServer } from './graphql-server.ts'
import { type Context, createContext, type Services } from './platform/context.ts'
import { unauthenticated } from './platform/errors.ts'
import { LIMITS } from './platform/limits.ts'
import { isUnavailable, RETRY_AFTER, unavailable } from './platform/unavailable.ts'
import { checkRequests, endConnectionsAtStop } from './request-checks.ts'
import { schema } from './schema/index.ts'
import { shedLoad } from './shed-load.ts'
import { traceRequests } from './tracing.ts'

export interface ServerOptions extends Services {
  readonly secret: string
  readonly production: boolean
  /** Whose word on a caller's address is believed: "loopback", addresses and networks, with commas. */
  readonly trustedProxies: string
  /** What the sign-in page offers in the demo; empty otherwise. */
  readonly demoAccounts: readonly Readonly<Record<string, string>>[]
  /** The organisation's own sign-in, where it has one. */
  readonly provider?: SignInProvider | null | undefined
  /** The folder of the built console, where there is one. */
  readonly consoleFolder: string | null
  /** What Prometheus has to send to read how the server is; without one nobody can. */
  readonly metricsToken?: string | undefined
  /** Whether a collector takes traces. */
  readonly tracing?: boolean
  /** How many requests are served at the same time. */
  readonly mostAtOnce?: number
  /** The folder of the organisation's own forms of the printed sheets, where it has them. */
  readonly printForms?: string | undefined
}

const MOST_AT_ONCE = 500
const READY_WITHIN = 2_000

/** The whole server: GraphQL, accounts, files, health and the console, on one port. */
export const createServer = async (options: ServerOptions): Promise<FastifyInstance> => {
  const { database, clock, logger, newId, demo, publicUrl } = options
  const log: FastifyBaseLogger = logger
  const app: FastifyInstance = Fastify({
    loggerInstance: log,
    genReqId: () => newId(),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: LIMITS.bodyBytes,
    requestTimeout: 30_000,
    connectionTimeout: 30_000,
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 2_000 },
    trustProxy: options.trustedProxies,
  })
  const services: Services = {
    database,
    clock,
    newId,
    logger,
    demo,
    publicUrl,
    mailer: options.mailer ?? null,
    operation: options.operation,
    readLog: options.readLog,
  }
  const authentication = createAuthentication({
    database,
    secret: options.secret,
    publicUrl: options.publicUrl,
    production: options.production,
    provider: options.provider,
    noteSession: (accountId, path, headers) => noteSession(services, accountId, path, headers),
  })
  // Who looks at the demo world has no authenticator for it, and nobody real is in it.
  const secondFactorAsked = options.production
  const momentOf = () => ({ now: clock.now(), today: clock.today(), secondFactorAsked })
  const supposedOf = ({ headers: { cookie, authorization } }: FastifyRequest) =>
    supposeSession(authentication, database, { cookie, authorization }, momentOf())
  const sessionOf = async (request: FastifyRequest, reply: FastifyReply): Promise<FoundSession | null> => {
    const { cookie, authorization } = request.headers
    const lookUp = findSession(
      authentication,
      database,
      { cookie, authorization },
      () => headersOf(request),
      momentOf(),
    )
    const session = await lookUpOrStarter(() => sessionMarkOf(request), lookUp)
    for (const cookie of session?.cookies ?? []) reply.header('set-cookie', cookie)
    return session
  }
  const contextOf = async (request: FastifyRequest, reply: FastifyReply): Promise<Context> =>
    createContext(services, {
      requestId: request.id,
      locale: readLocale(request.headers['accept-language']),
      signedIn: (await sessionOf(request, reply))?.viewer ?? null,
      sessionMark: () => sessionMarkOf(request),
      origin: originOf(request),
    })

  app.addHook('onResponse', async (request, reply) => {
    logger.info(
      {
        request: request.id,
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    )
  })
  if (options.tracing) traceRequests(app)
  // What only a setting asks for is loaded where it is set.
  if (options.metricsToken) (await import('./metrics.ts')).serveMetrics(app, database, options.metricsToken)
  shedLoad(app, options.mostAtOnce ?? MOST_AT_ONCE)
  checkRequests(app, publicUrl)
  endConnectionsAtStop(app)
  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
    if (isUnavailable(error)) {
      logger.warn({ request: request.id, code: error.code }, 'The database could not be had')
      return reply.status(503).header('retry-after', RETRY_AFTER).send({ error: 'UNAVAILABLE', reference: request.id })
    }
    const status = error.statusCode ?? 500
    if (status >= 500)
      logger.error({ request: request.id, fault: { name: error.name, code: error.code } }, 'A request failed')
    return reply
      .status(status)
      .send({ error: status >= 500 ? 'INTERNAL' : (error.code ?? 'BAD_REQUEST'), reference: request.id })
  })

  app.get('/health', async () => ({ status: 'alive' }))
  app.get('/ready', async (_request, reply) => {
    try {
      const late = new Promise<never>((_resolve, reject) => {
        setTimeout(() => reject(new Error('The database was not there in time')), READY_WITHIN).unref()
      })
      await Promise.race([database.prisma.$queryRaw`SELECT 1`, late])
      return { status: 'ready' }
    } catch {
      return reply.status(503).header('retry-after', RETRY_AFTER).send({ status: 'not ready' })
    }
  })
  app.get('/api/setup', async () => ({
    demo,
    accounts: options.demoAccounts,
    provider: options.provider?.name ?? null,
    mail: services.mailer != null,
  }))
  serveAccounts({ app, authentication, services, sessionOf, contextOf })

  const { apollo, known } = createGraphqlServer(logger)
  apollo.addPlugin(fastifyApolloDrainPlugin(app))
  await apollo.start()
  const answer = fastifyApolloHandler(apollo, {
    context: async (request, reply) => {
      const context = await contextOf(request, reply).catch((error: unknown) => {
        throw isUnavailable(error) ? unavailable() : error
      })
      // Strangers learn nothing: neither data nor the schema.
      if (!context.signedIn) throw unauthenticated()
      return context
    },
  })
  const refuse = fastifyApolloHandler(apollo, { context: () => Promise.reject(unavailable()) })
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: async function handle(request, reply) {
      const asked = request.method === 'POST' ? known.find(request.body, request.headers.accept) : null
      const supposed = asked && (await supposedOf(request))
      if (!supposed) return answer.call(this, request, reply)
      const context = createContext(services, {
        requestId: request.id,
        locale: readLocale(request.headers['accept-language']),
        signedIn: supposed.viewer,
        sessionMark: () => sessionMarkOf(request),
        origin: originOf(request),
      })
      try {
        const told = await asked.answer(context, supposed.witness)
        if (told !== null) return reply.header('cache-control', 'no-store').type(asked.contentType).send(told)
      } catch (error) {
        if (isUnavailable(error)) return refuse.call(this, request, reply)
      }
      // Apollo asks again, and says what is wrong.
      return answer.call(this, request, reply)
    },
  })
  await serveImportFiles(app, contextOf)
  serveExports(app, contextOf, schema)
  servePrinting(app, contextOf, { schema, ownForms: options.printForms ?? null })
  servePersonalData(app, contextOf)
  serveCalendars(app, { database, clock, newId, logger, demo, publicUrl })
  if (options.consoleFolder) await serveConsole(app, options.consoleFolder)
  return app
}
