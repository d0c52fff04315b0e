import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isUnionType,
} from 'graphql'
import {
  createDraw,
  HOSTILE_DAYS,
  HOSTILE_IDS,
  HOSTILE_INSTANTS,
  HOSTILE_INTEGERS,
  HOSTILE_NUMBERS,
  HOSTILE_TEXTS,
} from './hostile.ts'

/** A request that the schema allows: one root field with variables of the right types and wrong contents. */
export interface FuzzCase {
  readonly field: string
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

const SELECTION_DEPTH = 3
const INPUT_DEPTH = 4
// What the server refuses as too much is no test of what is behind it.
const MOST_FIELDS = 90
const USUAL_DAYS = ['2023-06-30', '2022-02-14', '2026-11-02'] as const
const USUAL_TEXTS = ['Nguyễn Thị Hà', '12-QĐ/HU', '2020-2025', '2023', 'Na Rì'] as const

/** Every root field in turn, `count` requests of it all; ids of records that are there are mixed in. */
export const fuzzCases = (
  schema: GraphQLSchema,
  seed: number,
  count: number,
  knownIds: readonly string[],
): readonly FuzzCase[] => {
  const draw = createDraw(seed)
  const one = <T>(from: readonly T[]): T => {
    const picked = from[Math.floor(draw() * from.length)]
    if (picked === undefined) throw new Error('Nothing to draw from')
    return picked
  }
  const often = (share: number): boolean => draw() < share

  const scalar = (name: string): unknown => {
    switch (name) {
      case 'ID':
        return often(0.7) && knownIds.length > 0 ? one(knownIds) : one(HOSTILE_IDS)
      case 'Int':
        return one(HOSTILE_INTEGERS)
      case 'Float':
        return one(HOSTILE_NUMBERS)
      case 'Boolean':
        return often(0.5)
      case 'Date':
        return often(0.5) ? one(USUAL_DAYS) : one(HOSTILE_DAYS)
      case 'DateTime':
        return one(HOSTILE_INSTANTS)
      case 'String':
        return often(0.4) ? one(USUAL_TEXTS) : one(HOSTILE_TEXTS)
      default:
        throw new Error(`The fuzzer knows no scalar ${name}`)
    }
  }
  const value = (type: GraphQLInputType, depth: number): unknown => {
    if (isNonNullType(type)) return given(type.ofType, depth)
    return often(0.15) ? null : given(type, depth)
  }
  const given = (type: GraphQLInputType, depth: number): unknown => {
    if (isNonNullType(type)) return given(type.ofType, depth)
    if (isListType(type)) {
      const length = depth >= INPUT_DEPTH ? 0 : one([0, 1, 1, 2, 2, 3, 40])
      return Array.from({ length }, () => value(type.ofType, depth + 1))
    }
    if (isEnumType(type)) return one(type.getValues()).name
    if (isInputObjectType(type)) return fill(Object.values(type.getFields()), depth + 1)
    return scalar(type.name)
  }
  const fill = (fields: readonly (GraphQLInputField | GraphQLArgument)[], depth: number): Record<string, unknown> => {
    // All of what may be there, half of it, or only what must.
    const share = depth >= INPUT_DEPTH ? 0 : one([0, 0.3, 0.6, 1])
    return Object.fromEntries(
      fields
        .filter(({ type, defaultValue }) => (isNonNullType(type) && defaultValue === undefined) || often(share))
        .map(({ name, type }) => [name, value(type, depth)]),
    )
  }

  const select = (output: GraphQLOutputType, variables: Variables, depth: number): string => {
    const type = getNamedType(output)
    if (!isCompositeType(type)) return ''
    if (isUnionType(type)) {
      const members = type.getTypes().map((member) => `... on ${member.name} ${select(member, variables, depth)}`)
      return `{ __typename ${members.join(' ')} }`
    }
    const fields = Object.values(type.getFields())
    const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)) && often(0.7))
    const branches = fields.filter(
      (field) => depth < SELECTION_DEPTH && isCompositeType(getNamedType(field.type)) && often(0.35),
    )
    const chosen = [...leaves, ...branches].filter(() => variables.spend())
    return `{ __typename ${chosen.map((field) => call(field, variables, depth + 1)).join(' ')} }`
  }
  const call = (field: GraphQLField<unknown, unknown>, variables: Variables, depth: number): string => {
    const values = fill(field.args, 1)
    // A page of many pages is refused for its size alone.
    if (depth > 0 && field.args.some(({ name }) => name === 'first')) values.first = one([1, 2, 3])
    const args = field.args
      .filter(({ name }) => name in values)
      .map(({ name, type }) => `${name}: $${variables.add(type, values[name])}`)
    return `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''} ${select(field.type, variables, depth)}`
  }

  const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((root, place) =>
    Object.values(root?.getFields() ?? {}).map((field) => ({ field, kind: place === 0 ? 'query' : 'mutation' })),
  )
  return Array.from({ length: count }, (_, place) => {
    const root = roots[place % roots.length]
    if (!root) throw new Error('The schema has no root fields')
    const variables = createVariables()
    const body = call(root.field, variables, 0)
    const declared = variables.declared()
    return {
      field: root.field.name,
      query: `${root.kind} Fuzzed${declared ? `(${declared})` : ''} { ${body} }`,
      variables: variables.values,
    }
  })
}

type Variables = ReturnType<typeof createVariables>

const createVariables = () => {
  const types: string[] = []
  const values: Record<string, unknown> = {}
  let fields = 0
  return {
    values,
    add: (type: GraphQLInputType, value: unknown): string => {
      const name = `v${types.length}`
      types.push(`$${name}: ${type}`)
      values[name] = value
      return name
    },
    spend: (): boolean => {
      fields += 1
      return fields <= MOST_FIELDS
    },
    declared: () => types.join(', '),
  }
}

/** Ids of whatever records the answer shows. */
export const idsIn = (answer: unknown): string[] => {
  if (typeof answer !== 'object' || answer === null) return []
  return Object.entries(answer).flatMap(([key, value]) =>
    key === 'id' && typeof value === 'string' ? [value] : idsIn(value),
  )
}
