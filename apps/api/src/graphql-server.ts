import { ApolloServer, type ApolloServerOptionsWithGateway } from '@apollo/server'
import { unwrapResolverError } from '@apollo/server/errors'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import { type DocumentNode, execute, GraphQLError, type GraphQLSchema, Kind } from 'graphql'
import type { Logger } from 'pino'
import { createKnownRequests, type KnownRequests } from './known-requests.ts'
import { documentReader } from './platform/asked-document.ts'
import { holdsOnlyStorable } from './platform/asked-text.ts'
import type { Context } from './platform/context.ts'
import { badRequest } from './platform/errors.ts'
import { newId } from './platform/ids.ts'
import { LIMITS, limitRules } from './platform/limits.ts'
import { purposeOf } from './platform/read-log.ts'
import { createFastPath } from './platform/reads/answer.ts'
import { isUnavailable, RETRY_AFTER, unavailable } from './platform/unavailable.ts'
import { schema } from './schema/index.ts'
import { traced } from './tracing.ts'

const EXPECTED = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'OPERATION_RESOLUTION_FAILURE',
  'UNAVAILABLE',
])
const MOST_ERRORS = 3

/** What leaves the server of a fault is its number; the log has the rest, without what users typed. */
const maskFault =
  (logger: Logger) =>
  (formatted: { message: string; extensions?: Record<string, unknown> | undefined }, error: unknown) => {
    const { stacktrace: _stack, ...extensions } = formatted.extensions ?? {}
    if (typeof extensions.code === 'string' && EXPECTED.has(extensions.code)) return { ...formatted, extensions }
    const reference = newId()
    const fault = unwrapResolverError(error)
    if (isUnavailable(fault)) {
      logger.warn({ reference }, 'The database could not be had')
      return { message: unavailable().message, extensions: { code: 'UNAVAILABLE', reference } }
    }
    logger.error(
      {
        reference,
        fault:
          fault instanceof Error
            ? {
                name: fault.name,
                // The database repeats values in its messages, in quotation marks or brackets.
                message: fault.message
                  .split('\n')
                  .at(-1)
                  ?.replace(/(["'`(]).*(["'`)])/g, '$1…$2'),
                stack: fault.stack
                  ?.split('\n')
                  .filter((line) => line.trim().startsWith('at '))
                  .slice(0, 12),
              }
            : typeof fault,
      },
      'A request failed',
    )
    return { message: 'Something went wrong on the server', extensions: { code: 'INTERNAL', reference } }
  }

const nameOf = ({ definitions }: DocumentNode): string | undefined =>
  definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)?.name?.value

/** Apollo parses, checks and answers; what is read by one statement is, and the resolvers do the rest. */
const executorOf = (
  served: GraphQLSchema,
  answerFast: ReturnType<typeof createFastPath>,
  learn: KnownRequests['learn'],
): ApolloServerOptionsWithGateway<Context>['gateway'] => {
  return {
    load: async () => ({
      executor: async ({ document, operationName, request, context: given }) => {
        // Apollo does not know the type of this server's context here.
        const context = given as Context
        const variables = request.variables ?? {}
        if (context.reads) context.reads.purpose = purposeOf(operationName ?? nameOf(document))
        return traced('graphql', async () => {
          const answer = await answerFast({ document, operationName: operationName ?? undefined, variables }, context)
          if (answer && request.query) learn(request.query, document)
          return (
            answer ??
            execute({ schema: served, document, contextValue: context, variableValues: variables, operationName })
          )
        })
      },
    }),
    onSchemaLoadOrUpdate: (told) => {
      told({ apiSchema: served, coreSupergraphSdl: '' })
      return () => {}
    },
    stop: async () => {},
  }
}

/** The GraphQL server over the one schema, and the documents that it has answered by one statement. */
export const createGraphqlServer = (
  logger: Logger,
): { readonly apollo: ApolloServer<Context>; readonly known: KnownRequests } => {
  const read = documentReader(schema)
  const answerFast = createFastPath(schema)
  const known = createKnownRequests(answerFast, read)
  const options: ApolloServerOptionsWithGateway<Context> = {
    gateway: executorOf(schema, answerFast, known.learn),
    introspection: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    validationRules: limitRules,
    formatError: maskFault(logger),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      {
        async requestDidStart() {
          return {
            async didResolveOperation({ document, operation, request, contextValue }) {
              const variables = request.variables ?? {}
              const asked = read(document)
              if (!asked.storable || !holdsOnlyStorable(variables))
                throw badRequest('A text holds NUL or half of a character')
              if (!operation) throw badRequest('The request holds no operation of that name')
              const rows = asked.rows(operation, variables)
              if (rows > LIMITS.rows)
                throw badRequest(
                  `A request asks for ${LIMITS.rows} rows at most, lists in lists included: this for ${rows}`,
                )
              if (asked.introspects && !contextValue.viewer.mayAnywhere('query-page:use'))
                throw new GraphQLError('You may not read the schema', {
                  extensions: { code: 'FORBIDDEN', http: { status: 403 } },
                })
            },
            async willSendResponse({ response, errors }) {
              if (errors?.some((error) => isUnavailable(unwrapResolverError(error)))) {
                response.http.status = 503
                response.http.headers.set('retry-after', RETRY_AFTER)
              }
              if (response.body.kind === 'single' && response.body.singleResult.errors)
                response.body.singleResult.errors = response.body.singleResult.errors.slice(0, MOST_ERRORS)
            },
          }
        },
      },
    ],
  }
  return { apollo: new ApolloServer<Context>(options), known }
}
