import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql'

type Field = GraphQLField<unknown, unknown>

/** The objects that a field may answer. */
const membersOf = (type: GraphQLNamedType): readonly GraphQLObjectType[] =>
  isObjectType(type) ? [type] : isUnionType(type) ? type.getTypes() : []

/** Values of arguments without which a field cannot be asked, by "Type.field". */
export type Arguments = Readonly<Record<string, string>>

const isPage = (type: GraphQLNamedType): type is GraphQLObjectType =>
  isObjectType(type) && type.name.endsWith('Connection')
/** How a type is reached from the root: what stands before its selection and what after it. */
interface Way {
  readonly open: string
  readonly close: string
}

/** A question, and which fields of the schema it asks. */
export interface Question {
  readonly source: string
  readonly asks: readonly string[]
}

/** All that can be asked of a schema: each type by the shortest way, each field of it under an alias. */
export const openWalk = (schema: GraphQLSchema, given: Arguments) => {
  const query = schema.getQueryType()
  if (!query) throw new Error('No queries')

  const callOf = (parent: GraphQLObjectType, { name, args }: Field): string | null => {
    const known = given[`${parent.name}.${name}`]
    if (known !== undefined) return `(${known})`
    if (args.some((arg) => isRequiredArgument(arg))) return null
    return args.some((arg) => arg.name === 'first') ? '(first: 200)' : ''
  }

  const ways = new Map<string, Way>([[query.name, { open: '{', close: '}' }]])
  const queue: GraphQLObjectType[] = [query]
  for (let type = queue.shift(); type; type = queue.shift()) {
    const way = ways.get(type.name)
    if (!way) continue
    for (const field of Object.values(type.getFields())) {
      const call = callOf(type, field)
      if (call === null) continue
      for (const target of membersOf(getNamedType(field.type))) {
        if (ways.has(target.name)) continue
        const [open, close] = isUnionType(getNamedType(field.type)) ? [`... on ${target.name} {`, '}'] : ['', '']
        ways.set(target.name, { open: `${way.open} ${field.name}${call} { ${open}`, close: `${close} } ${way.close}` })
        queue.push(target)
      }
    }
  }

  const questions: Question[] = [...ways].flatMap(([name, { open, close }]) => {
    const type = schema.getType(name)
    if (!isObjectType(type)) return []
    const parts = Object.values(type.getFields()).flatMap((field) => {
      const call = callOf(type, field)
      if (call === null) return []
      const target = getNamedType(field.type)
      const inner = isLeafType(target) ? '' : isPage(target) ? '{ totalCount }' : '{ __typename }'
      return [{ text: `x_${field.name}: ${field.name}${call} ${inner}`, asks: `${name}.${field.name}` }]
    })
    // What is asked of the root stands alone, so that one refusal does not hide the others.
    if (name === query.name) return parts.map(({ text, asks }) => ({ source: `{ ${text} }`, asks: [asks] }))
    const source = `${open} __typename ${parts.map(({ text }) => text).join(' ')} ${close}`
    return [{ source, asks: parts.map(({ asks }) => asks) }]
  })

  /** A value of an input as it is written in a question. */
  const written = (type: GraphQLInputType): string => {
    const bare = isNonNullType(type) ? type.ofType : type
    if (isListType(bare)) return `[${written(bare.ofType)}]`
    if (isEnumType(bare)) return bare.getValues()[0]?.name ?? ''
    if (isInputObjectType(bare)) {
      const [first] = Object.values(bare.getFields())
      return first ? `{ ${first.name}: ${written(first.type)} }` : '{}'
    }
    switch (String(bare)) {
      case 'ID':
        return '"01890000-0000-7000-8000-000000000000"'
      case 'Boolean':
        return 'true'
      case 'Int':
        return '2022'
      case 'Date':
        return '"2022-06-30"'
      case 'DateTime':
        return '"2022-06-30T00:00:00Z"'
      default:
        return '"an"'
    }
  }

  /** Every key of every filter and every order of every list, each asked alone. */
  const keys = [...ways].flatMap(([name, { open, close }]) => {
    const type = schema.getType(name)
    if (!isObjectType(type)) return []
    return Object.values(type.getFields()).flatMap((field) => {
      const page = getNamedType(field.type)
      if (!isPage(page) || callOf(type, field) === null) return []
      const inCall = (arg: GraphQLArgument, value: string): string => {
        const others = given[`${name}.${field.name}`]
        return `${open} ${field.name}(first: 1, ${others ? `${others.replace(/first: \d+,? ?/, '')}, ` : ''}${arg.name}: ${value}) { totalCount } ${close}`
      }
      return field.args.flatMap((arg) => {
        const input = getNamedType(arg.type)
        if (!isInputObjectType(input)) return []
        if (arg.name === 'filter')
          return Object.values(input.getFields()).map((key) => ({
            list: `${name}.${field.name}`,
            type: input.name,
            key: key.name,
            source: inCall(arg, `{ ${key.name}: ${written(key.type)} }`),
          }))
        const order = input.getFields().field
        const fields = order && getNamedType(order.type)
        if (arg.name !== 'orderBy' || !isEnumType(fields)) return []
        return fields.getValues().map((value) => ({
          list: `${name}.${field.name}`,
          type: fields.name,
          key: value.name,
          source: inCall(arg, `{ field: ${value.name}, direction: ASC }`),
        }))
      })
    })
  })

  /** Every field of every type that can be read, by "Type.field". */
  const fields = [...ways.keys()].flatMap((name) => {
    const type = schema.getType(name)
    return isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${name}.${field}`) : []
  })
  return { questions, keys, fields, types: [...ways.keys()] }
}
