import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { USUAL_PAGE } from './pages.ts'

/** A list that is not paged has about so many rows: the years of a term, the steps of a case. */
const UNPAGED = 5

const isList = ({ type }: GraphQLField<unknown, unknown>): boolean =>
  isListType(isNonNullType(type) ? type.ofType : type)

/** How many rows the request asks for at most, counting those of a list within a list for each row of the outer one. */
export const countAskedRows = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number => {
  const fragments = new Map(
    document.definitions
      .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  )

  const defaultOf = (name: string): number | null => {
    const given = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name)?.defaultValue
    return given?.kind === Kind.INT ? Number(given.value) : null
  }
  const pageOf = (field: FieldNode): number => {
    const value = field.arguments?.find(({ name }) => name.value === 'first')?.value
    if (value?.kind === Kind.INT) return Number(value.value)
    if (value?.kind !== Kind.VARIABLE) return USUAL_PAGE
    const given = variables[value.name.value]
    return typeof given === 'number' ? given : (defaultOf(value.name.value) ?? USUAL_PAGE)
  }

  // For one row of what holds the selection; a page's own `nodes` and `edges` are counted with the page.
  const inSelection = (selection: SelectionSetNode, type: GraphQLNamedType | undefined): number =>
    selection.selections.reduce((sum, node) => {
      if (node.kind === Kind.FRAGMENT_SPREAD) return sum + inFragment(node.name.value)
      if (node.kind === Kind.FIELD) return sum + inField(node, type)
      const narrowed = node.typeCondition ? schema.getType(node.typeCondition.name.value) : type
      return sum + inSelection(node.selectionSet, narrowed)
    }, 0)

  // Each once: fragments that spread each other twice would otherwise take for ever.
  const known = new Map<string, number>()
  const inFragment = (name: string): number => {
    const counted = known.get(name)
    const fragment = fragments.get(name)
    if (counted !== undefined || !fragment) return counted ?? 0
    const rows = inSelection(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value))
    known.set(name, rows)
    return rows
  }

  const inField = (node: FieldNode, type: GraphQLNamedType | undefined): number => {
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined
    if (!field || !node.selectionSet) return 0
    const isPaged = field.args.some(({ name }) => name === 'first')
    const isOfPage = type?.name.endsWith('Connection') ?? false
    const inner = inSelection(node.selectionSet, getNamedType(field.type))
    const rows = isPaged ? pageOf(node) : isList(field) && !isOfPage ? UNPAGED : null
    return rows === null ? inner : rows + rows * inner
  }

  return inSelection(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined)
}
