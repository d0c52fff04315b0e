import type { Database } from '@nguon/database'
import { subtreeRange, type Verb } from '@nguon/domain'
import { type DocumentNode, GraphQLError, type GraphQLSchema, getArgumentValues, getVariableValues } from 'graphql'
import type { Context } from '../context.ts'
import { purposeOf } from '../read-log.ts'
import { type Ask, FENCE_VERBS, type FenceVerb, NOT_KNOWN } from './readable.ts'
import { type Chosen, readSelection, type Selection } from './selection.ts'
import { type Cut, cutOf, makeStatement, NotPlain, type PageCutPrepared, type Statement } from './statement.ts'

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

export type Answer = { readonly data: Record<string, unknown> }

/**
 * What the viewer of a request was taken from. It is read beside the answer, from the same state of the database: if it is
 * another text by now, somebody else asks than was supposed, and the answer is thrown away.
 */
export interface Witness {
  /** An expression; told the place of the value. */
  readonly sql: (place: string) => string
  readonly value: unknown
  readonly text: string
}

interface PreparedFields {
  readonly prepared: readonly unknown[]
  readonly shapes: readonly string[]
  readonly cuts: readonly (Cut | null)[]
}

/** What the statement must know of each field's arguments; null when the resolvers are to say what is wrong with one. */
const prepareAll = async (
  all: readonly Chosen[],
  variables: Readonly<Record<string, unknown>>,
  context: Context,
): Promise<PreparedFields | null> => {
  const prepared: unknown[] = []
  const shapes: string[] = []
  const cuts: (Cut | null)[] = []
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
    cuts.push(typeof field === 'object' && field.kind === 'page' ? cutOf(found.prepared as PageCutPrepared) : null)
  }
  return { prepared, shapes, cuts }
}

/** The same; an argument that an expected error refuses is refused by the resolvers. */
const prepareOrLeave: typeof prepareAll = (all, variables, context) =>
  prepareAll(all, variables, context).catch((error: unknown) => {
    if (error instanceof GraphQLError) return null
    throw error
  })

/** The statement's one row; null where the witness says that it is not for whom it was read. */
const readOne = async (
  database: Database,
  { text, values }: Statement,
  ask: Ask,
  witness: Witness | undefined,
): Promise<Record<string, unknown> | null> => {
  const given = values(ask)
  if (!witness) return (await database.read(text, given))[0] ?? null
  const [row] = await database.read(
    `SELECT ${witness.sql(`$${given.length + 1}`)} AS witness, asked.answer FROM (${text}) AS asked`,
    [...given, witness.value],
  )
  return row?.witness === witness.text ? row : null
}

/**
 * Answers a request by one statement when every field of it is a readable one, with the same schema, rights and answers as
 * the resolvers have; null when it is not, or when anything is out of the ordinary: then the resolvers say it.
 */
export const createFastPath = (
  schema: GraphQLSchema,
): ((request: Request, context: Context, witness?: Witness) => Promise<Answer | null>) => {
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

  return async (request, context, witness) => {
    const plan = planOf(request)
    if (!plan) return null
    const { operation, all } = plan.selection
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables)
    if (!coerced) return null

    const known = await prepareOrLeave(all, coerced, context)
    if (!known) return null
    const { prepared, shapes, cuts } = known
    if (context.reads) context.reads.purpose = purposeOf(operation.name?.value)

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
    const held = (verb: FenceVerb) => scope(verb).length
    const key = JSON.stringify([shapes, cuts, FENCE_VERBS.map(held)])
    const statement = plan.statements.get(key) ?? makeStatement(plan.selection, shapes, cuts, held)
    if (plan.statements.size < MOST_STATEMENTS) plan.statements.set(key, statement)
    const row = await readOne(context.database, statement, ask, witness)
    if (!row) return null
    try {
      return { data: statement.tell(row.answer, ask) }
    } catch (error) {
      if (error instanceof NotPlain) return null
      throw error
    }
  }
}
