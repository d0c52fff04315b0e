import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { type Known, type ReadableField, readable } from './readable.ts'

/** A field of the request. */
export interface Chosen {
  /** The place of its arguments among those of the request. */
  readonly number: number
  readonly key: string
  readonly name: string
  readonly field: ReadableField | 'typename' | 'plain'
  readonly nullable: boolean
  readonly node: FieldNode
  /** Null for __typename. */
  readonly definition: GraphQLField<unknown, unknown> | null
  readonly type: string
  /** The type of the row that it is of. */
  readonly owner: string
  readonly inner: readonly Chosen[]
}
/** A request of which every field can be read by one statement. */
export interface Selection {
  readonly operation: OperationDefinitionNode
  readonly fields: readonly Chosen[]
  /** All of them, in the order of their numbers. */
  readonly all: readonly Chosen[]
}

class NotReadable extends Error {}

/** The types of a page and of what is computed: their fields are properties of what is at hand. */
const isPlain = (type: string): boolean => !readable(type)

const areKnown = (known: Known, chosen: readonly Chosen[]): boolean =>
  chosen.every(({ field, name, inner }) => {
    const found = known[name]
    return field === 'typename' || found === true || (found !== undefined && areKnown(found, inner))
  })

/** What a request chooses, or null when a part of it is not for the fast path. */
export const readSelection = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string,
): Selection | null => {
  const fragments = new Map<string, FragmentDefinitionNode>()
  let operation: OperationDefinitionNode | null = null
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
    if (definition.kind === Kind.OPERATION_DEFINITION && (!operationName || definition.name?.value === operationName))
      operation = definition
  }
  const query = schema.getQueryType()
  if (operation?.operation !== 'query' || !query) return null

  const all: Chosen[] = []
  const collect = (
    sets: readonly SelectionSetNode[],
    type: GraphQLObjectType,
    into: Map<string, FieldNode[]>,
  ): void => {
    for (const { selections } of sets)
      for (const node of selections) {
        if (node.directives?.length) throw new NotReadable()
        if (node.kind === Kind.FIELD) {
          const key = node.alias?.value ?? node.name.value
          into.set(key, [...(into.get(key) ?? []), node])
          continue
        }
        const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value)
        const on = fragment?.typeCondition?.name.value
        if (!fragment || fragment.directives?.length || (on && on !== type.name)) throw new NotReadable()
        collect([fragment.selectionSet], type, into)
      }
  }

  const choose = (sets: readonly SelectionSetNode[], type: GraphQLObjectType): Chosen[] => {
    const byKey = new Map<string, FieldNode[]>()
    collect(sets, type, byKey)
    return [...byKey].map(([key, nodes]) => chosen(key, nodes, type))
  }

  const chosen = (key: string, nodes: readonly FieldNode[], parent: GraphQLObjectType): Chosen => {
    const [node] = nodes
    if (!node) throw new NotReadable()
    const name = node.name.value
    if (name === '__typename')
      return push({
        key,
        name,
        field: 'typename',
        nullable: false,
        node,
        definition: null,
        type: parent.name,
        owner: parent.name,
        inner: [],
      })
    const definition = parent.getFields()[name]
    const field = isPlain(parent.name) ? ('plain' as const) : readable(parent.name)?.fields.get(name)
    if (!definition || !field) throw new NotReadable()
    if (field === 'plain' && definition.args.length > 0) throw new NotReadable()
    const type = getNamedType(definition.type)
    const sets = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []))
    if (sets.length > 0 && !isObjectType(type)) throw new NotReadable()
    const inner = sets.length > 0 && isObjectType(type) ? choose(sets, type) : []
    if (field !== 'plain' && field.kind === 'figures' && !areKnown(field.knows, inner)) throw new NotReadable()
    return push({
      key,
      name,
      field,
      nullable: !isNonNullType(definition.type),
      node,
      definition,
      type: type.name,
      owner: parent.name,
      inner,
    })
  }
  const push = (one: Omit<Chosen, 'number'>): Chosen => {
    const numbered = { ...one, number: all.length }
    all.push(numbered)
    return numbered
  }

  try {
    return { operation, fields: choose([operation.selectionSet], query), all }
  } catch (error) {
    if (error instanceof NotReadable) return null
    throw error
  }
}
