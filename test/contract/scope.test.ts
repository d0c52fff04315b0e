import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, actAs } from '../kit/actors.ts'
import { type RunningServer, startServer } from '../kit/server.ts'
import { walkAs } from '../kit/walk.ts'

const PRINTED = readFileSync(fileURLToPath(import.meta.resolve('@nguon/client/schema.graphql')), 'utf8')
const PERSONAL = [
  'fullName',
  'birthDate',
  'residence',
  'reference',
  'cardNumber',
  'documentNumber',
  'handoverNote',
  'note',
  'number',
  'issuer',
  'keptAt',
  'paperNumber',
  'place',
  'text',
  'nextTasks',
  'correctionReason',
  'recordedBy',
  'measure',
  'personInCharge',
]
const TYPES_OF_PERSONS = [
  'Candidate',
  'Mentor',
  'ResponsiblePerson',
  'CaseEvent',
  'MentorAssignment',
  'MentorRestriction',
  'Admission',
  'Paper',
  'Introducer',
  'Verification',
  'Assessment',
  'Transfer',
  'Shortfall',
  'ShortfallNote',
  'Consent',
  'PrivacyRequest',
]

let server: RunningServer
let administrator: Actor
let editor: Actor
let analyst: Actor

beforeAll(async () => {
  server = await startServer()
  administrator = await actAs(server.url, 'quantri.nari')
  editor = await actAs(server.url, 'bientap.yenlac')
  analyst = await actAs(server.url, 'phantich.nari')
})
afterAll(() => server?.stop())

const allIds = async (actor: Actor, list: string, filter = ''): Promise<string[]> => {
  const ids: string[] = []
  for (let offset = 0; ; offset += 200) {
    const answer = await actor.ask<Record<string, { nodes: { id: string }[] }>>(
      `{ ${list}(first: 200, offset: ${offset}${filter}) { nodes { id } } }`,
    )
    const nodes = answer.data?.[list]?.nodes ?? []
    ids.push(...nodes.map(({ id }) => id))
    if (nodes.length < 200) return ids
  }
}

const committeeNamed = async (q: string): Promise<string> => {
  const answer = await administrator.ask<{ committees: { nodes: { id: string }[] } }>(
    `query ($q: String) { committees(first: 1, filter: { q: $q, kind: COMMUNE }) { nodes { id } } }`,
    { q },
  )
  return answer.data?.committees.nodes[0]?.id ?? ''
}

// A thousand ways through the schema are walked one by one.
describe('A walk over every list and relation of the schema', { timeout: 900_000 }, () => {
  it('shows the Yến Lạc editor nothing outside Yến Lạc', async () => {
    const yenLac = await committeeNamed('yen lac')
    const allowed = {
      Committee: new Set(await allIds(administrator, 'committees', `, filter: { within: "${yenLac}" }`)),
      Candidate: new Set(await allIds(administrator, 'candidates', `, filter: { within: "${yenLac}" }`)),
      Mentor: new Set(await allIds(administrator, 'mentors', `, filter: { within: "${yenLac}" }`)),
      Target: new Set(await allIds(administrator, 'targets', `, filter: { within: "${yenLac}" }`)),
    }

    const walk = await walkAs(editor, PRINTED, 2)

    const outside = walk.seen.filter(({ type, fields }) =>
      type in allowed ? !allowed[type as keyof typeof allowed].has(String(fields.id)) : false,
    )
    expect(outside).toEqual([])
    expect(walk.errors).toEqual([])
    expect(walk.seen.filter(({ type }) => type === 'Committee').length).toBeGreaterThan(20)
    expect(walk.seen.filter(({ type }) => type === 'Candidate').length).toBeGreaterThan(5)
  })

  it('shows the analyst no personal field of anybody', async () => {
    const named = await walkAs(administrator, PRINTED, 2)
    const names = new Set(
      named.seen.flatMap(({ fields }) => (typeof fields.fullName === 'string' ? [fields.fullName] : [])),
    )

    const walk = await walkAs(analyst, PRINTED, 2)

    expect(names.size).toBeGreaterThan(20)
    const personal = walk.seen.filter(({ type }) => TYPES_OF_PERSONS.includes(type))
    expect(personal.length).toBeGreaterThan(20)
    const met = new Set(named.seen.map(({ type }) => type))
    // There is one restriction in the whole world, not among the first few mentors, and nobody has asked or consented yet.
    const rare = ['MentorRestriction', 'Consent', 'PrivacyRequest']
    expect(TYPES_OF_PERSONS.filter((type) => !met.has(type) && !rare.includes(type))).toEqual([])
    for (const { fields, path } of personal)
      for (const field of PERSONAL) expect(fields[field] ?? null, `${path}.${field}`).toBeNull()
    const leaked = walk.seen.flatMap(({ path, fields }) =>
      Object.entries(fields).flatMap(([field, value]) =>
        typeof value === 'string' && names.has(value) ? [`${path}.${field}: ${value}`] : [],
      ),
    )
    expect(leaked).toEqual([])
  })

  it('answers a record outside the scope like one that does not exist', async () => {
    const [candidate] = await allIds(
      administrator,
      'candidates',
      `, filter: { within: "${await committeeNamed('con minh')}" }`,
    )
    const ask = (id: string | undefined) => editor.ask('query ($id: ID!) { candidate(id: $id) { id } }', { id })

    const forbidden = await ask(candidate)
    const absent = await ask('01890000-0000-7000-8000-000000000000')

    expect(candidate).toBeDefined()
    expect(forbidden).toEqual(absent)
  })

  it('refuses strangers without a word about the schema', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: JSON.stringify({ query: '{ viewerr { id } __schema { types { name } } }' }),
    })
    const text = await response.text()

    expect(text).not.toMatch(/Did you mean|CommitteeConnection/)
    expect(text).toMatch(/UNAUTHENTICATED|GRAPHQL_VALIDATION_FAILED/)
  })
})
