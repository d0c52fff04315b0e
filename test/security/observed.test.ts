import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Actor, actAs } from '../kit/actors.ts'
import { freePort, type RunningServer, startServer } from '../kit/server.ts'

const TOKEN = 'metrics-token-of-the-test'
let server: RunningServer
let collector: Server
let traces = ''
beforeAll(async () => {
  const port = await freePort()
  collector = createServer((request, response) => {
    request.on('data', (piece) => (traces += String(piece)))
    request.on('end', () => response.end('{}'))
  }).listen(port, '127.0.0.1')
  server = await startServer({
    env: { LOG_LEVEL: 'trace', METRICS_TOKEN: TOKEN, OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}` },
  })
})
afterAll(async () => {
  await server?.stop()
  collector?.close()
})

const NAMES = `{
  candidates(first: 200) { nodes { fullName } }
  mentors(first: 200) { nodes { fullName } }
}`
interface Named {
  readonly nodes: readonly { readonly fullName: string | null }[]
}
interface Names {
  readonly candidates: Named
  readonly mentors: Named
}

/** A day's work, with its mistakes: what is typed, searched, refused, exported and printed. */
const work = async (actor: Actor): Promise<string[]> => {
  const { data } = await actor.ask<Names>(NAMES)
  const names = [...(data?.candidates.nodes ?? []), ...(data?.mentors.nodes ?? [])].flatMap(
    ({ fullName }) => fullName ?? [],
  )
  const cell = await actor.ask<{ committees: { nodes: { id: string }[] } }>(
    '{ committees(first: 1, filter: { kind: CELL }) { nodes { id } } }',
  )
  const typed = ['Tráng Thị Ẩn Danh', '17-TƯ MẬT/2026', 'Ghi chú Không Được Lộ']
  const input = {
    cellId: cell.data?.committees.nodes[0]?.id,
    sourcedOn: '2026-10-01',
    documentNumber: typed[1],
    note: typed[2],
    person: { fullName: typed[0], birthDate: '2001-02-03' },
  }
  const create = `mutation ($input: CreateCandidateInput!) { createCandidate(input: $input) { __typename ... on CandidateSuccess { candidate { id } } } }`
  const made = await actor.ask<{ createCandidate: { candidate: { id: string } } }>(create, { input })
  const id = made.data?.createCandidate.candidate.id
  await actor.ask(create, { input: { ...input, cellId: typed[0] } })
  await actor.ask(create, { input: { ...input, sourcedOn: typed[2] } })
  await actor.ask(`{ candidates(filter: { q: "${typed[0]}" }) { nodes { id nothing } } }`)
  await actor.ask(`{ candidates(filter: { q: "${names[0]}" }) { nodes { id fullName birthDate } } }`)
  await actor.fetch('/export/candidates.csv')
  await actor.fetch(`/export/candidates.xlsx?q=${encodeURIComponent(names[0] ?? '')}`)
  await actor.fetch(`/print/candidates/${id}/summary.pdf`)
  await actor.fetch(`/${encodeURIComponent(typed[0] ?? '')}?name=${encodeURIComponent(names[1] ?? '')}`)
  await actor.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"query": "${typed[2]}`,
  })
  await actor.fetch('/uploads', {
    method: 'POST',
    headers: { 'content-type': 'text/csv', 'x-file-name': encodeURIComponent(`${typed[0]}.csv`) },
    body: `Họ và tên\n${names[2]}\n`,
  })
  await fetch(`${server.url}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify({ username: 'an.danh', password: 'mật khẩu bí mật' }),
  })
  return [...names, ...typed, 'mật khẩu bí mật', 'nguon-nari-2023', actor.cookie.split('=')[1] ?? actor.cookie]
}

it('tells by log, metrics and traces how the server does, and of no person, paper, password or session a word', async () => {
  const actor = await actAs(server.url, 'quantri.nari')
  const secret = await work(actor)

  const metrics = await fetch(`${server.url}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } })
  const told = await metrics.text()
  const stranger = await fetch(`${server.url}/metrics`, { headers: { authorization: 'Bearer something-else-here' } })
  await expect.poll(() => traces, { timeout: 20_000 }).toContain('graphql')

  // What the demo prints for its visitors stands before the first line of the log.
  const log = server
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
  const seen = `${log.join('\n')}\n${told}\n${traces}`
  expect(log.length).toBeGreaterThan(10)
  expect(log.some((line) => typeof JSON.parse(line).request === 'string')).toBe(true)
  expect(secret.length).toBeGreaterThan(100)
  expect(secret.filter((word) => word !== '' && seen.includes(word))).toEqual([])
  // Nor as an address spells them.
  expect(secret.filter((word) => word !== '' && seen.includes(encodeURIComponent(word)))).toEqual([])
  expect(told).toMatch(/nguon_http_request_seconds_count\{method="POST",route="\/graphql",status="200"\} [1-9]/)
  expect(told).toMatch(/nguon_operation_good\{kind="DUE_ITEMS"\} 1/)
  expect(stranger.status).toBe(401)
})
