import { subtreeRange, type Verb } from '@nguon/domain'
import { type DocumentNode, GraphQLError, type GraphQLSchema, getArgumentValues, getVariableValues } from 'graphql'
import type { Context } from '../context.ts'
import { type Ask, FENCE_VERBS, NOT_KNOWN } from './readable.ts'
import { type Chosen, readSelection, type Selection } from './selection.ts'
import { makeStatement, NotPlain, type Statement } from './statement.ts'

/** A request as it was read once, with the statements that its arguments led to. */
interface Plan {
  readonly selection: Selection
  readonly statements: Map<string, Statement>
}

/** So many texts a request may lead to, by the orders and filters in its variables. */
const MOST_STATEMENTS = 40

export interface Request {
  readonly document: DocumentNode
  readonly operationName?: string | undefined
  readonly variables: Readonly<Record<string, unknown>>
}

type Answer = { readonly data: Record<string, unknown> }

interface PreparedFields {
  readonly prepared: readonly unknown[]
  readonly shapes: readonly string[]
}

/** What the statement must know of each field's arguments; null when the resolvers are to say what is wrong with one. */
const prepareAll = async (
  all: readonly Chosen[],
  variables: Readonly<Record<string, unknown>>,
  context: Context,
): Promise<PreparedFields | null> => {
  const prepared: unknown[] = []
  const shapes: string[] = []
  for (const { field, definition, node } of all) {
    const args =
      definition && definition.args.length > 0 && field !== 'plain'
        ? getArgumentValues(definition, node, variables)
        : {}
    const found =
      field === 'typename' || field === 'plain' || field.kind === 'leaf' || !field.prepare
        ? { prepared: args, shape: '' }
        : await field.prepare(args, context)
    if (found === NOT_KNOWN) return null
    prepared.push(found.prepared)
    shapes.push(found.shape)
  }
  return { prepared, shapes }
}

/** The same; an argument that an expected error refuses is refused by the resolvers. */
const prepareOrLeave: typeof prepareAll = (all, variables, context) =>
  prepareAll(all, variables, context).catch((error: unknown) => {
    if (error instanceof GraphQLError) return null
    throw error
  })

/**
 * Answers a request by one statement when every field of it is a readable one, with the same schema, rights and answers as
 * the resolvers have; null when it is not, or when anything is out of the ordinary: then the resolvers say it.
 */
export const createFastPath = (
  schema: GraphQLSchema,
): ((request: Request, context: Context) => Promise<Answer | null>) => {
  const plans = new WeakMap<DocumentNode, Map<string, Plan | null>>()
  const planOf = ({ document, operationName = '' }: Request): Plan | null => {
    const known = plans.get(document) ?? new Map<string, Plan | null>()
    plans.set(document, known)
    const plan = known.get(operationName)
    if (plan !== undefined) return plan
    const selection = readSelection(schema, document, operationName || undefined)
    const made = selection && { selection, statements: new Map<string, Statement>() }
    known.set(operationName, made)
    return made
  }

  return async (request, context) => {
    const plan = planOf(request)
    if (!plan) return null
    const { operation, all } = plan.selection
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables)
    if (!coerced) return null

    const known = await prepareOrLeave(all, coerced, context)
    if (!known) return null
    const { prepared, shapes } = known

    const { viewer } = context
    const scopes = new Map<Verb, ReturnType<Ask['scope']>>()
    const scope: Ask['scope'] = (verb) => {
      const known = scopes.get(verb)
      if (known) return known
      const ranges = viewer.scope(verb).map(subtreeRange)
      scopes.set(verb, ranges)
      return ranges
    }
    const ask: Ask = {
      context,
      today: context.clock.today(),
      scope,
      may: (verb, path) => scope(verb).some(({ from, to }) => path >= from && path < to),
      prepared,
    }
    // In how many subtrees the viewer holds a verb is part of the text.
    const key = `${shapes.join('|')} ${FENCE_VERBS.map((verb) => scope(verb).length).join()}`
    const statement = plan.statements.get(key) ?? makeStatement(plan.selection, shapes, (verb) => scope(verb).length)
    if (plan.statements.size < MOST_STATEMENTS) plan.statements.set(key, statement)
    const [row] = await context.database.read(statement.text, statement.values(ask))
    try {
      return { data: statement.tell(row?.answer, ask) }
    } catch (error) {
      if (error instanceof NotPlain) return null
      throw error
    }
  }
}
