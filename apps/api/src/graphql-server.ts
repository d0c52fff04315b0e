import { ApolloServer, type ApolloServerOptions } from '@apollo/server'
import { unwrapResolverError } from '@apollo/server/errors'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import { GraphQLError, NoSchemaIntrospectionCustomRule, validate } from 'graphql'
import type { Logger } from 'pino'
import { countAskedRows } from './platform/asked-rows.ts'
import { refuseUnstorableText } from './platform/asked-text.ts'
import type { Context } from './platform/context.ts'
import { badRequest } from './platform/errors.ts'
import { newId } from './platform/ids.ts'
import { LIMITS, limitRules } from './platform/limits.ts'
import { schema } from './schema/index.ts'

const EXPECTED = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'OPERATION_RESOLUTION_FAILURE',
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

/** The GraphQL server over the one schema. */
export const createGraphqlServer = (logger: Logger): ApolloServer<Context> => {
  const options: ApolloServerOptions<Context> = {
    schema,
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
              refuseUnstorableText(document, variables)
              const rows = operation ? countAskedRows(schema, document, operation, variables) : 0
              if (rows > LIMITS.rows)
                throw badRequest(
                  `A request asks for ${LIMITS.rows} rows at most, lists in lists included: this for ${rows}`,
                )
              if (contextValue.viewer.mayAnywhere('query-page:use')) return
              if (validate(schema, document, [NoSchemaIntrospectionCustomRule]).length > 0)
                throw new GraphQLError('You may not read the schema', {
                  extensions: { code: 'FORBIDDEN', http: { status: 403 } },
                })
            },
            async willSendResponse({ response }) {
              if (response.body.kind === 'single' && response.body.singleResult.errors)
                response.body.singleResult.errors = response.body.singleResult.errors.slice(0, MOST_ERRORS)
            },
          }
        },
      },
    ],
  }
  return new ApolloServer<Context>(options)
}
