import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify'
import { readLocale } from '@nguon/domain'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import { headersOf, serveAccounts, sessionMarkOf } from './account-routes.ts'
import { serveConsole } from './console-files.ts'
import { createAuthentication, type FoundSession, findSession } from './features/access/index.ts'
import { serveCalendars } from './features/due/index.ts'
import { lookUpOrStarter, serveExports, serveImportFiles } from './features/exchange/index.ts'
import { servePrinting } from './features/printing/index.ts'
import { createGraphqlServer } from './graphql-server.ts'
import { type Context, createContext, type Services } from './platform/context.ts'
import { unauthenticated } from './platform/errors.ts'
import { LIMITS } from './platform/limits.ts'
import { checkRequests } from './request-checks.ts'
import { schema } from './schema/index.ts'

export interface ServerOptions extends Services {
  readonly secret: string
  readonly production: boolean
  /** Whose word on a caller's address is believed: "loopback", addresses and networks, with commas. */
  readonly trustedProxies: string
  /** What the sign-in page offers in the demo; empty otherwise. */
  readonly demoAccounts: readonly Readonly<Record<string, string>>[]
  /** The folder of the built console, where there is one. */
  readonly consoleFolder: string | null
  /** The folder of the organisation's own forms of the printed sheets, where it has them. */
  readonly printForms?: string | undefined
}

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
  const authentication = createAuthentication({
    database,
    secret: options.secret,
    publicUrl: options.publicUrl,
    production: options.production,
  })
  const sessionOf = async (request: FastifyRequest, reply: FastifyReply): Promise<FoundSession | null> => {
    const { cookie, authorization } = request.headers
    const lookUp = findSession(
      authentication,
      database,
      { cookie, authorization },
      () => headersOf(request),
      clock.now(),
      clock.today(),
    )
    const session = await lookUpOrStarter(() => sessionMarkOf(request), lookUp)
    for (const cookie of session?.cookies ?? []) reply.header('set-cookie', cookie)
    return session
  }
  const contextOf = async (request: FastifyRequest, reply: FastifyReply): Promise<Context> =>
    createContext(
      { database, clock, newId, logger, demo, publicUrl },
      {
        requestId: request.id,
        locale: readLocale(request.headers['accept-language']),
        signedIn: (await sessionOf(request, reply))?.viewer ?? null,
        sessionMark: () => sessionMarkOf(request),
      },
    )

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
  checkRequests(app, publicUrl)
  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
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
      await database.prisma.$queryRaw`SELECT 1`
      return { status: 'ready' }
    } catch {
      return reply.status(503).header('retry-after', '2').send({ status: 'not ready' })
    }
  })
  app.get('/api/setup', async () => ({ demo, accounts: options.demoAccounts }))
  serveAccounts(app, authentication, options.publicUrl, sessionOf)

  const graphql = createGraphqlServer(logger)
  graphql.addPlugin(fastifyApolloDrainPlugin(app))
  await graphql.start()
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: fastifyApolloHandler(graphql, {
      context: async (request, reply) => {
        const context = await contextOf(request, reply)
        // Strangers learn nothing: neither data nor the schema.
        if (!context.signedIn) throw unauthenticated()
        return context
      },
    }),
  })
  await serveImportFiles(app, contextOf)
  serveExports(app, contextOf, schema)
  servePrinting(app, contextOf, { schema, ownForms: options.printForms ?? null })
  serveCalendars(app, { database, clock, newId, logger, demo, publicUrl })
  if (options.consoleFolder) await serveConsole(app, options.consoleFolder)
  return app
}
