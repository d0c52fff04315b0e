import { type Database, fillDemoWorld } from '@nguon/database'
import { createTestDatabase } from '@nguon/database/testing'
import { type CalendarDate, parseCalendarDate, type Role } from '@nguon/domain'
import fc from 'fast-check'
import {
  execute,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isObjectType,
  parse,
  validate,
} from 'graphql'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { schema } from '../../schema/index.ts'
import { clockOn } from '../clock.ts'
import { type Context, createContext } from '../context.ts'
import { newId } from '../ids.ts'
import { viewerOf } from '../viewer.ts'
import { createFastPath } from './answer.ts'
import { type Known, readable, readableNames } from './readable.ts'

const day = (text: string): CalendarDate => {
  const parsed = parseCalendarDate(text)
  if (!parsed) throw new Error(`${text} is no day`)
  return parsed
}
const TODAY = day('2023-06-30')

let database: Database
let committees: readonly { readonly id: string; readonly path: string; readonly name: string }[]
let candidates: readonly string[]
const answerFast = createFastPath(schema)

beforeAll(async () => {
  database = await createTestDatabase()
  await fillDemoWorld(database, { hashPassword: async (password) => password })
  committees = await database.prisma.committee.findMany({
    select: { id: true, path: true, name: true },
    orderBy: { path: 'asc' },
  })
  candidates = (await database.prisma.candidate.findMany({ select: { id: true }, take: 40 })).map(({ id }) => id)
})
afterAll(() => database.close())

/** Somebody with a role over each of the committees. */
const asking = (...held: readonly (readonly [Role, string])[]): Context => {
  const grants = held.map(([role, name]) => {
    const committee = committees.find((one) => one.name === name)
    if (!committee) throw new Error(`No committee ${name}`)
    const { id, path } = committee
    return { id: newId(), role, committeeId: id, path, startsOn: day('2000-01-01'), endsOn: null }
  })
  const services = {
    database,
    clock: clockOn(TODAY),
    newId,
    logger: pino({ level: 'silent' }),
    demo: false,
    publicUrl: '',
  }
  const signedIn = viewerOf({ id: newId(), name: 'Somebody', username: null }, grants, TODAY)
  return createContext(services, { requestId: newId(), locale: 'vi', signedIn })
}

const byResolvers = async (source: string, context: Context) =>
  JSON.parse(JSON.stringify(await execute({ schema, document: parse(source), contextValue: context })))
const byStatement = async (source: string, context: Context) => {
  const document = parse(source)
  expect(validate(schema, document)).toEqual([])
  return JSON.parse(JSON.stringify(await answerFast({ document, variables: {} }, context)))
}

// Random questions: of every type that is readable, with every field and argument that the fast path knows.
type Draw = fc.GeneratorValue
const pick = <T>(draw: Draw, from: readonly T[]): T => {
  const [first] = from
  if (first === undefined) throw new Error('Nothing to pick from')
  return draw(fc.nat, { max: from.length - 1 }) === 0 ? first : (from[draw(fc.nat, { max: from.length - 1 })] ?? first)
}
const idOf = (draw: Draw): string => pick(draw, committees).id

const ARGUMENTS: Readonly<Record<string, (draw: Draw) => string>> = {
  'Query.committee': (draw) => `id: "${idOf(draw)}"`,
  'Query.candidate': (draw) => `id: "${pick(draw, candidates)}"`,
  'Committee.viewerMay': (draw) => `verb: ${pick(draw, ['CANDIDATE_ADVANCE', 'TARGET_SET', 'PERSON_READ'])}`,
  'Candidate.viewerMay': (draw) => `verb: ${pick(draw, ['CANDIDATE_ADVANCE', 'PERSON_READ'])}`,
  'Mentor.viewerMay': (draw) => `verb: ${pick(draw, ['MENTOR_UPDATE', 'PERSON_READ'])}`,
  'Committee.children': (draw) =>
    `first: ${draw(fc.nat, { max: 5 })}, offset: ${draw(fc.nat, { max: 3 })}, orderBy: { field: NAME, direction: ${pick(draw, ['ASC', 'DESC'])} }`,
  'Committee.progress': (draw) =>
    `period: ${pick(draw, ['{ year: 2021 }', '{ year: 2022 }', '{ year: 2023 }', '{ term: "2020-2025" }'])}, asOf: "${pick(draw, ['2021-03-31', '2022-11-23', '2023-06-30'])}", basis: ${pick(draw, ['DECISION', 'CEREMONY'])}`,
  'Committee.candidates': (draw) => candidatesAsked(draw),
  'Query.candidates': (draw) => candidatesAsked(draw),
}
const candidatesAsked = (draw: Draw): string => {
  const filter = [
    draw(fc.boolean) ? `within: "${idOf(draw)}"` : '',
    draw(fc.boolean) ? `stage: ${pick(draw, ['CULTIVATING', 'OFFICIAL', 'PROBATIONARY'])}` : '',
  ]
    .filter(Boolean)
    .join(', ')
  const order = `orderBy: { field: ${pick(draw, ['NAME', 'STAGE_SINCE', 'SOURCED_ON'])}, direction: ${pick(draw, ['ASC', 'DESC'])} }`
  return `first: ${draw(fc.nat, { max: 6 })}, filter: { ${filter} }, ${order}`
}

const typeOfField = (parent: string, name: string): string | null => {
  const type = schema.getType(parent)
  return isObjectType(type) ? (getNamedType(type.getFields()[name]?.type)?.name ?? null) : null
}
const knownOf = (type: string, known: Known): (readonly [string, ReadonlySet<string>])[] => [
  [type, new Set(Object.keys(known))],
  ...Object.entries(known).flatMap(([name, inner]) => {
    const of = typeOfField(type, name)
    return inner === true || !of ? [] : knownOf(of, inner)
  }),
]
/** Of the objects that the domain computes, the fields that the fast path has. */
const FIGURES = new Map(
  readableNames().flatMap((parent) =>
    [...(readable(parent)?.fields ?? [])].flatMap(([name, field]) => {
      const of = typeOfField(parent, name)
      return field.kind === 'figures' && of ? knownOf(of, field.knows) : []
    }),
  ),
)

const selectionOf = (draw: Draw, type: GraphQLObjectType, depth: number): string => {
  const known = readable(type.name)?.fields ?? FIGURES.get(type.name)
  const fields = Object.values(type.getFields()).filter(({ name }) => !known || known.has(name))
  const leaves = fields.filter((field) => !isObjectType(getNamedType(field.type)))
  const inner = fields.filter((field) => isObjectType(getNamedType(field.type)))
  const some = [pick(draw, leaves), pick(draw, leaves), ...(depth > 0 && inner.length > 0 ? [pick(draw, inner)] : [])]
  const written = some.map((field, place) => `f${place}: ${fieldOf(draw, type, field, depth - 1)}`)
  return `{ __typename ${written.join(' ')} }`
}
const fieldOf = (
  draw: Draw,
  parent: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  depth: number,
): string => {
  const args = ARGUMENTS[`${parent.name}.${field.name}`]?.(draw)
  const type = getNamedType(field.type)
  // A page without its rows asks little: they are always among what is asked of it.
  const inner = !isObjectType(type)
    ? ''
    : type.name.endsWith('Connection')
      ? `{ totalCount nodes ${selectionOf(draw, nodeOf(type), depth)} edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`
      : selectionOf(draw, type, depth)
  return `${field.name}${args ? `(${args})` : ''} ${inner}`
}
const nodeOf = (connection: GraphQLObjectType): GraphQLObjectType => {
  const node = connection.getFields().nodes && getNamedType(connection.getFields().nodes?.type)
  if (!isObjectType(node)) throw new Error(`${connection.name} has no nodes`)
  return node
}

const anyQuestion = fc.gen().map((draw) => {
  const query = schema.getQueryType()
  if (!query) throw new Error('No queries')
  const roots = Object.values(query.getFields()).filter(({ name }) => readable('Query')?.fields.has(name))
  return `{ root: ${fieldOf(draw, query, pick(draw, roots), 4)} }`
})

describe('The fast path', () => {
  it.each([
    ['an administrator of the whole tree', [['ADMINISTRATOR', 'Đảng bộ tỉnh Bắc Kạn']]],
    ['an editor of one town', [['EDITOR', 'Đảng bộ thị trấn Yến Lạc']]],
    [
      'an editor here who is an administrator there',
      [
        ['EDITOR', 'Đảng bộ thị trấn Yến Lạc'],
        ['ADMINISTRATOR', 'Đảng bộ xã Côn Minh'],
      ],
    ],
  ] satisfies [string, [Role, string][]][])('answers %s as the resolvers do', async (_who, held) => {
    await fc.assert(
      fc.asyncProperty(anyQuestion, async (question) => {
        const fast = await byStatement(question, asking(...held))
        // What it does not answer, the resolvers refuse or answer alone; what it answers, they answer alike.
        expect(fast, question).not.toBeNull()
        expect(fast, question).toEqual(await byResolvers(question, asking(...held)))
      }),
      { numRuns: 120 },
    )
  })

  it('shows an analyst no person, as the resolvers do', async () => {
    const district = committees.find(({ name }) => name === 'Đảng bộ huyện Na Rì')
    const question = `{ candidate(id: "${candidates[0]}") { id fullName birthDate masked stage mentor { fullName cardNumber masked } } }`
    const analyst = () => asking(['ANALYST', district?.name ?? ''])

    const fast = await byStatement(question, analyst())

    expect(fast.data.candidate).toMatchObject({ fullName: null, birthDate: null, masked: true })
    expect(fast).toEqual(await byResolvers(question, analyst()))
  })

  it('leaves to the resolvers what is out of the ordinary', async () => {
    const analyst = asking(['ANALYST', 'Đảng bộ huyện Na Rì'])
    const [committee] = committees

    for (const question of [
      `{ committee(id: "no id") { id } }`,
      `{ committee(id: "${committee?.id}") { children(first: 201) { nodes { id } } } }`,
      `{ committee(id: "${committee?.id}") { placements { id } } }`,
      `{ committee(id: "${committee?.id}") { progress(period: { year: 2022 }) { achieved change } } }`,
      `{ candidates(first: 5, orderBy: { field: NAME, direction: ASC }) { nodes { id } } }`,
      `{ committee(id: "${committee?.id}") { id @skip(if: false) } }`,
    ])
      expect(await byStatement(question, analyst), question).toBeNull()
  })

  it('reads each field that it names from a type of the schema', () => {
    for (const name of readableNames()) {
      const type = schema.getType(name)
      expect(isObjectType(type), name).toBe(true)
      for (const field of readable(name)?.fields.keys() ?? [])
        expect(isObjectType(type) && type.getFields()[field], `${name}.${field}`).toBeTruthy()
    }
  })

  it('asks for one root field by one statement', async () => {
    const asked: string[] = []
    const counted: Database = {
      ...database,
      read: (text, values) => {
        asked.push(text)
        return database.read(text, values)
      },
    }
    const context = asking(['ADMINISTRATOR', 'Đảng bộ tỉnh Bắc Kạn'])
    const question = `{ committee(id: "${committees[1]?.id}") { name children(first: 50) { nodes { id name kind } } } }`

    await byStatement(question, { ...context, database: counted, viewer: context.viewer })

    expect(asked).toHaveLength(1)
  })
})
