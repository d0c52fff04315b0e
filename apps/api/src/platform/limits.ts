import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases'
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth'
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives'
import { GraphQLError, Kind, type ValidationContext, type ValidationRule } from 'graphql'

export const LIMITS = {
  depth: 10,
  aliases: 15,
  directives: 50,
  tokens: 1_000,
  rows: 20_000,
  bodyBytes: 100 * 1024,
} as const

/** One operation a request, and one mutation in it: what failed is then plain. */
const oneOperation: ValidationRule = (context) => ({
  Document(document) {
    const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    if (operations.length > 1)
      context.reportError(new GraphQLError('A request holds one operation', { nodes: operations.slice(1) }))
    for (const operation of operations)
      if (operation.operation === 'mutation' && operation.selectionSet.selections.length > 1)
        context.reportError(new GraphQLError('A request holds one mutation', { nodes: operation }))
  },
})

// A finding is reported like that of any rule: thrown, it would be a fault of the server.
const armour = {
  propagateOnRejection: false,
  exposeLimits: true,
  onReject: [(context: ValidationContext | null, error: GraphQLError) => context?.reportError(error)],
}

/** What bounds the work of one request, before it is run. */
export const limitRules: ValidationRule[] = [
  oneOperation,
  maxDepthRule({ n: LIMITS.depth, flattenFragments: true, ignoreIntrospection: true, ...armour }),
  maxAliasesRule({ n: LIMITS.aliases, allowList: [], ...armour }),
  maxDirectivesRule({ n: LIMITS.directives, ...armour }),
]
