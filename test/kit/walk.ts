import {
  buildSchema,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import type { Actor } from './actors.ts'

/** One object that an answer held: its type and its own fields. */
export interface Seen {
  readonly type: string
  readonly path: string
  readonly fields: Record<string, unknown>
}

// Values for the arguments without which a field cannot be asked.
const ARGUMENTS: Record<string, string> = {
  'Committee.target': '(period: { year: 2021 })',
  'Committee.progress': '(period: { term: "2020-2025" })',
  'Committee.yearlyProgress': '(term: "2020-2025")',
  'Committee.monthlyProgress': '(year: 2021)',
  'Committee.descendantsProgress': '(first: 3, kind: CELL, period: { year: 2021 })',
  'Committee.allotment': '(period: { year: 2021 })',
  'Committee.groupProgress': '(period: { year: 2021 })',
  'Committee.unevenAllotments': '(first: 3, period: { year: 2021 })',
  'Committee.allotmentProposal': '(period: { year: 2021 })',
  'Committee.targetIssues': '(period: { year: 2021 })',
  'Committee.shortfallSummary': '(period: { year: 2021 })',
  'Committee.rankingEvidence': '(period: { year: 2021 })',
  'Committee.officialMembers': '(year: 2021)',
  'Query.importColumns': '(kind: CANDIDATES)',
}
// Asked apart, by id or with an argument that has no value for every record.
const LEFT_OUT = new Set(['viewerMay', 'may'])

// Refused to everybody but the administrators of the whole tree, who alone have it; its own test sees to that.
const OF_THE_ROOT = new Set(['operations'])

const isConnection = (type: GraphQLNamedType): type is GraphQLObjectType =>
  isObjectType(type) && type.name.endsWith('Connection')

/** Every way from a root list to an object at most `depth` relations further, as [steps, type]. */
export const waysThrough = (
  schema: GraphQLSchema,
  depth: number,
): { query: string; path: string; fields: string[] }[] => {
  const ways: { query: string; path: string; fields: string[] }[] = []
  const asked = (parent: string, name: string, needed: boolean, type: GraphQLNamedType) =>
    ARGUMENTS[`${parent}.${name}`] ?? (needed ? null : isConnection(type) ? '(first: 5)' : '')

  const visit = (type: GraphQLObjectType, path: string[], open: string, close: string) => {
    const leaves = Object.values(type.getFields())
      .filter((field) => isLeafType(getNamedType(field.type)) && !LEFT_OUT.has(field.name))
      .flatMap((field) => {
        const call = asked(
          type.name,
          field.name,
          field.args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined),
          getNamedType(field.type),
        )
        return call === null ? [] : [`${field.name}${call}`]
      })
    ways.push({
      query: `{ ${open} __typename ${leaves.join(' ')} ${close} }`,
      path: path.join('.'),
      fields: leaves.map((leaf) => `${type.name}.${leaf.replace(/\(.*/, '')}`),
    })
    if (path.length > depth) return
    for (const field of Object.values(type.getFields())) {
      const target = getNamedType(field.type)
      if (!isObjectType(target)) continue
      const call = asked(
        type.name,
        field.name,
        field.args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined),
        target,
      )
      if (call === null) continue
      enter(target, `${field.name}${call}`, [...path, field.name], open, close)
    }
  }
  const enter = (target: GraphQLObjectType, field: string, path: string[], open: string, close: string) => {
    if (isConnection(target)) {
      const node = getNamedType(target.getFields().nodes?.type)
      if (isObjectType(node)) visit(node, path, `${open} ${field} { totalCount nodes {`, `} } ${close}`)
    } else visit(target, path, `${open} ${field} {`, `} ${close}`)
  }
  const root = schema.getQueryType()
  for (const field of Object.values(root?.getFields() ?? {})) {
    const target = getNamedType(field.type)
    if (!isObjectType(target) || OF_THE_ROOT.has(field.name)) continue
    const call = asked(
      'Query',
      field.name,
      field.args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined),
      target,
    )
    if (call !== null) enter(target, `${field.name}${call}`, [field.name], '', '')
  }
  return ways
}

const collect = (value: unknown, path: string, seen: Seen[]): void => {
  if (Array.isArray(value)) for (const item of value) collect(item, path, seen)
  else if (value && typeof value === 'object') {
    const entries = Object.entries(value)
    const type = entries.find(([name]) => name === '__typename')?.[1]
    if (typeof type === 'string') seen.push({ type, path, fields: Object.fromEntries(entries) })
    for (const [, inner] of entries) collect(inner, path, seen)
  }
}

/** Asks every way through the schema as the actor and answers every object that came back. */
export const walkAs = async (actor: Actor, printedSchema: string, depth: number) => {
  const seen: Seen[] = []
  const errors: string[] = []
  const covered = new Set<string>()
  for (const way of waysThrough(buildSchema(printedSchema), depth)) {
    const answer = await actor.ask(way.query)
    for (const error of answer.errors ?? []) errors.push(`${way.path}: ${error.extensions?.code} ${error.message}`)
    collect(answer.data, way.path, seen)
    for (const field of way.fields) covered.add(field)
  }
  return { seen, errors, covered }
}
