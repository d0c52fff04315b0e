import { readFile } from 'node:fs/promises'
import { buildSchema } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, actAs } from '../kit/actors.ts'
import { type RunningServer, startServer } from '../kit/server.ts'
import { type FuzzCase, fuzzCases, idsIn } from './kit/fuzz.ts'

const SCHEMA = new URL('../../packages/client/schema.graphql', import.meta.url)
// Enough in every run to meet each root field several times; a thorough run is asked for.
const CASES = Number(process.env.FUZZ_CASES ?? 400)
const AT_ONCE = 4
/** What no answer may hold: words of the database, of its client, of files and of stacks. */
const INTERNAL =
  /prisma|postgres|pglite|sqlstate|\bselect\b.*\bfrom\b|violates|constraint|relation "|node_modules|\/src\/|\.ts:\d|\bat \w+ \(|stacktrace|invocation/i

let server: RunningServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server?.stop())

interface Finding {
  readonly field: string
  readonly status: number
  readonly body: string
  readonly query: string
  readonly variables: string
}

const findingOf = async (
  actor: Actor,
  { field, query, variables }: FuzzCase,
): Promise<Finding | 'fine' | 'refused'> => {
  const response = await actor.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  const body = await response.text()
  // What was asked comes back in no error, so that what looks like SQL is the server's own.
  const errors = JSON.stringify(JSON.parse(body).errors ?? [])
  if (response.status >= 500 || /"INTERNAL/.test(errors) || INTERNAL.test(errors))
    return {
      field,
      status: response.status,
      body: body.slice(0, 600),
      query,
      variables: JSON.stringify(variables).slice(0, 2_000),
    }
  return response.status === 200 ? 'fine' : 'refused'
}

const KNOWN = `{
  committees(first: 12) { nodes { id } } candidates(first: 12) { nodes { id } } mentors(first: 8) { nodes { id } }
  trainingClasses(first: 3) { nodes { id } } sourceOrganisations(first: 3) { nodes { id } } targets(first: 5) { nodes { id } }
}`

describe('Whatever the schema allows', () => {
  it.each([
    [20_230_630, 'quantri.trunguong'],
    [20_261_124, 'bientap.yenlac'],
    [7, 'quantri.nari'],
  ])('is answered without a fault and without a word of what is inside (seed %i, %s)', async (seed, username) => {
    const schema = buildSchema(await readFile(SCHEMA, 'utf8'))
    const actor = await actAs(server.url, username)
    const ids = idsIn((await actor.ask(KNOWN)).data)
    const cases = [...fuzzCases(schema, seed, CASES, ids)]
    const findings: Finding[] = []
    let fine = 0

    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let next = cases.pop(); next; next = cases.pop()) {
          const found = await findingOf(actor, next)
          if (found === 'fine') fine += 1
          else if (found !== 'refused') findings.push(found)
        }
      }),
    )

    if (process.env.FUZZ_SHOW) for (const finding of findings) console.log(JSON.stringify(finding))
    expect(findings.map(({ field, status, body }) => ({ field, status, body }))).toEqual([])
    // A fuzzer whose every request is refused at the door has tested the door.
    expect(ids.length).toBeGreaterThan(10)
    expect(fine / CASES).toBeGreaterThan(0.3)
  })
})
