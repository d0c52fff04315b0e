import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases'
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth'
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives'
import {
  type ASTNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql'

export const LIMITS = {
  depth: 10,
  aliases: 15,
  directives: 50,
  directivesAtOnePlace: 5,
  tokens: 1_000,
  rows: 20_000,
  bodyBytes: 100 * 1024,
} as const

/** How many fields of the root are asked for, those behind fragments too. */
const countRootFields = ({ selectionSet }: OperationDefinitionNode, context: ValidationContext): number => {
  // Each once: fragments that spread each other twice would otherwise take for ever.
  const known = new Map<string, number>()
  const inFragment = (name: string): number => {
    const counted = known.get(name)
    const fragment = context.getFragment(name)
    if (counted !== undefined || !fragment) return counted ?? 0
    known.set(name, 0)
    const fields = inSelection(fragment.selectionSet)
    known.set(name, fields)
    return fields
  }
  const inSelection = ({ selections }: SelectionSetNode): number =>
    selections.reduce((sum, node) => {
      if (node.kind === Kind.FIELD) return sum + 1
      return sum + (node.kind === Kind.FRAGMENT_SPREAD ? inFragment(node.name.value) : inSelection(node.selectionSet))
    }, 0)
  return inSelection(selectionSet)
}

/** One operation a request, of a kind that there is, and one mutation in it: what failed is then plain. */
const oneOperation: ValidationRule = (context) => ({
  Document(document) {
    const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    if (operations.length > 1)
      context.reportError(new GraphQLError('A request holds one operation', { nodes: operations.slice(1) }))
    for (const operation of operations) {
      if (!context.getSchema().getRootType(operation.operation))
        context.reportError(new GraphQLError(`There is no ${operation.operation} here`, { nodes: operation }))
      if (operation.operation === 'mutation' && countRootFields(operation, context) > 1)
        context.reportError(new GraphQLError('A request holds one mutation', { nodes: operation }))
    }
  },
})

/** The rule of the library counts a whole operation; a pile at one field costs as much and means as little. */
const fewDirectivesAtOnePlace: ValidationRule = (context) => ({
  enter(node: ASTNode) {
    const found = 'directives' in node ? (node.directives?.length ?? 0) : 0
    if (found > LIMITS.directivesAtOnePlace)
      context.reportError(
        new GraphQLError(`At one place there are ${LIMITS.directivesAtOnePlace} directives at most, not ${found}`, {
          nodes: node,
        }),
      )
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
  fewDirectivesAtOnePlace,
  maxDepthRule({ n: LIMITS.depth, flattenFragments: true, ignoreIntrospection: true, ...armour }),
  maxAliasesRule({ n: LIMITS.aliases, allowList: [], ...armour }),
  maxDirectivesRule({ n: LIMITS.directives, ...armour }),
]
