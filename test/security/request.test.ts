import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, actAs } from '../kit/actors.ts'
import { type RunningServer, startServer } from '../kit/server.ts'

let server: RunningServer
let administrator: Actor
let editor: Actor
beforeAll(async () => {
  server = await startServer()
  administrator = await actAs(server.url, 'quantri.nari')
  editor = await actAs(server.url, 'bientap.yenlac')
})
afterAll(() => server?.stop())

interface Sent {
  readonly body?: string | Uint8Array
  readonly type?: string | null
  readonly headers?: Record<string, string>
  readonly as?: Actor | null
}
const send = async ({ body = '', type = 'application/json', headers = {}, as = administrator }: Sent) => {
  const begun = performance.now()
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    // A copy, since fetch takes no view of a pooled buffer by its type.
    body: typeof body === 'string' ? Buffer.from(body) : Uint8Array.from(body),
    headers: { ...(type ? { 'content-type': type } : {}), ...(as ? { cookie: as.cookie } : {}), ...headers },
  })
  return {
    status: response.status,
    headers: response.headers,
    text: await response.text(),
    ms: performance.now() - begun,
  }
}
const ask = (query: string, more: Sent = {}) => send({ body: JSON.stringify({ query }), ...more })

describe('GraphQL over HTTP', () => {
  it('is spoken as the audits of graphql-http want it: all that must be, nearly all that should', async () => {
    const fetchFn = (address: string, init: RequestInit = {}) =>
      fetch(address, { ...init, headers: { ...init.headers, cookie: administrator.cookie } })
    const audits = serverAudits({ url: `${server.url}/graphql`, fetchFn })

    const results = await Promise.all(audits.map((audit) => audit.fn()))

    const of = (word: string) => results.filter(({ name }) => name.startsWith(`${word} `))
    const failed = (word: string) => of(word).filter(({ status }) => status !== 'ok')
    expect(of('MUST')).toHaveLength(13)
    expect(failed('MUST')).toEqual([])
    expect(of('SHOULD').length).toBeGreaterThanOrEqual(23)
    // Three want 200 for a document that cannot be run; here it is 400, in either type of answer.
    expect(failed('SHOULD').length).toBeLessThanOrEqual(3)
  })
})

describe('One request', () => {
  const times = (count: number, text: (place: number) => string) =>
    Array.from({ length: count }, (_, i) => text(i)).join(' ')
  const deep = (levels: number) =>
    `{ committees(first: 1) { nodes { ${'parent { '.repeat(levels)} id ${'}'.repeat(levels)} } } }`
  const fragments = times(12, (i) => `fragment F${i} on Committee { parent { ...F${i + 1} } }`)

  it.each([
    ['more than ten levels', deep(9)],
    [
      'levels behind fragments',
      `{ committees(first: 1) { nodes { ...F0 } } } ${fragments} fragment F12 on Committee { id }`,
    ],
    [
      'introspection without an end',
      `{ __schema { types { ${'fields { type { '.repeat(5)} name ${'} }'.repeat(5)} } } }`,
    ],
    ['sixteen aliases', `{ ${times(16, (i) => `a${i}: viewer { id }`)} }`],
    ['sixteen aliases of __typename', `{ ${times(16, (i) => `a${i}: __typename`)} }`],
    [
      'aliases in fragments',
      `{ ...F ...G } fragment F on Query { ${times(9, (i) => `a${i}: __typename`)} } fragment G on Query { ${times(9, (i) => `b${i}: __typename`)} }`,
    ],
    ['six directives at one field', `{ viewer { id ${'@include(if: true) '.repeat(6)} } }`],
    ['directives that nobody knows', `{ viewer { id ${'@x '.repeat(900)} } }`],
    ['more than a thousand tokens', `{ viewer { ${'id '.repeat(1_000)} } }`],
    ['a page of 201', '{ committees(first: 201) { nodes { id } } }'],
    ['pages in pages', '{ committees(first: 200) { nodes { children(first: 200) { nodes { id } } } } }'],
    ['two operations', 'query A { viewer { id } } query B { viewer { id } }'],
    ['two mutations in one', 'mutation { a: revokeCalendarFeed { __typename } b: revokeCalendarFeed { __typename } }'],
    [
      'mutations behind a fragment',
      'mutation { ...F } fragment F on Mutation { a: revokeCalendarFeed { __typename } b: revokeCalendarFeed { __typename } }',
    ],
    [
      'fragments that double',
      `mutation { ...D0 } ${times(60, (i) => `fragment D${i} on Mutation { ...D${i + 1} ...D${i + 1} }`)} fragment D60 on Mutation { revokeCalendarFeed { __typename } }`,
    ],
    ['a circle of fragments', '{ viewer { ...F } } fragment F on Viewer { id ...G } fragment G on Viewer { id ...F }'],
    ['a subscription', 'subscription { viewer { id } }'],
    ['nothing', ''],
  ])('is refused in a moment when it holds %s', async (_, query) => {
    await ask('{ viewer { id } }')

    const answer = await ask(query)

    const { data, errors } = JSON.parse(answer.text)
    const refusedInside = answer.status === 200 && data === null
    expect(answer.status === 400 || refusedInside, answer.text).toBe(true)
    expect(errors.length).toBeGreaterThan(0)
    expect(errors.length).toBeLessThanOrEqual(3)
    expect(JSON.stringify(errors)).not.toMatch(/INTERNAL/)
    // 100 ms on a quiet machine; the tests share theirs.
    expect(answer.ms).toBeLessThan(1_000)
  })

  it('holds no batch, and no name of an operation that is not there', async () => {
    const batch = await send({ body: JSON.stringify([{ query: '{ viewer { id } }' }, { query: '{ viewer { id } }' }]) })
    const unknown = await send({ body: JSON.stringify({ query: 'query A { viewer { id } }', operationName: 'B' }) })

    expect([batch.status, unknown.status]).toEqual([400, 400])
  })

  it('of the usual kinds is answered: ten levels, fifteen aliases, five directives', async () => {
    const answers = await Promise.all(
      [
        deep(7),
        `{ ${times(15, (i) => `a${i}: __typename`)} }`,
        `{ viewer { id ${'@include(if: true) '.repeat(1)} } }`,
      ].map((query) => ask(query)),
    )

    expect(answers.map(({ status, text }) => [status, JSON.parse(text).errors])).toEqual(
      answers.map(() => [200, undefined]),
    )
  })
})

describe('A page of another site', () => {
  const mutation = 'mutation { createCalendarFeed(input: { language: VI }) { __typename } }'

  it.each([
    ['text/plain', JSON.stringify({ query: mutation })],
    ['application/x-www-form-urlencoded', `query=${encodeURIComponent(mutation)}`],
    [
      'multipart/form-data; boundary=x',
      `--x\r\ncontent-disposition: form-data; name="query"\r\n\r\n${mutation}\r\n--x--`,
    ],
    [null, JSON.stringify({ query: mutation })],
    ['application/graphql', mutation],
    ['', JSON.stringify({ query: mutation })],
  ])('runs nothing by a form of type %s', async (type, body) => {
    const answer = await send({ type, body, headers: { origin: 'https://evil.example' } })

    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(answer.text).not.toContain('"data":{')
  })

  it('runs nothing by an address', async () => {
    const get = (query: string, headers: Record<string, string> = {}) =>
      administrator.fetch(`/graphql?query=${encodeURIComponent(query)}`, { headers })

    const read = await get('{ viewer { id } }')
    const write = await get(mutation)
    const writeAsProgram = await get(mutation, { 'apollo-require-preflight': '1' })

    expect(read.status).toBe(400)
    expect(write.status).toBe(400)
    expect(writeAsProgram.status).toBe(405)
  })

  it('is never told that it may read an answer', async () => {
    const preflight = await fetch(`${server.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    })
    const answers = await Promise.all([
      ask('{ viewer { id } }', { headers: { origin: 'https://evil.example' } }),
      ask('{ viewer { id } }', { headers: { origin: 'null' } }),
    ])

    for (const { headers } of [preflight, ...answers]) {
      expect(headers.get('access-control-allow-origin')).toBeNull()
      expect(headers.get('access-control-allow-credentials')).toBeNull()
    }
  })

  it('signs nobody in', async () => {
    const answer = await fetch(`${server.url}/api/auth/sign-in/username`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://evil.example', cookie: 'x=1' },
      body: JSON.stringify({ username: 'quantri.nari', password: 'nguon-nari-2023' }),
    })

    expect(answer.status).toBe(403)
    expect(answer.headers.getSetCookie()).toEqual([])
  })
})

describe('A stranger', () => {
  it('gets one and the same answer to every question, and no page to land on', async () => {
    const questions = [
      '{ __schema { types { name } } }',
      '{ __type(name: "Candidate") { fields { name } } }',
      '{ __typename }',
      '{ viewr { id } }',
      '{ candidates { nodes { person { fullName } } } }',
      'mutation { createCandidate { id } }',
      '{',
      `{ ${'a'.repeat(2_000)} }`,
    ]

    const answers = await Promise.all(questions.map((query) => ask(query, { as: null })))
    const page = await fetch(`${server.url}/graphql`, { headers: { accept: 'text/html' } })

    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).toEqual(
      new Set([`401 ${answers[0]?.text}`]),
    )
    expect(answers[0]?.text).not.toMatch(/viewer|Candidate|Did you mean/)
    expect([400, 401]).toContain(page.status)
    expect(await page.text()).not.toMatch(/<html|sandbox|landing/i)
  })

  it('gets nothing at the other addresses either', async () => {
    for (const [method, path] of [
      ['POST', '/api/imports/files'],
      ['GET', '/api/exports/candidates.csv'],
      ['GET', '/api/operations'],
      ['GET', '/metrics'],
    ] as const) {
      const answer = await fetch(`${server.url}${path}`, { method })

      const body = await answer.text()
      expect(answer.status === 200 && /nguon_/.test(body) && path !== '/metrics', `${path}: ${body.slice(0, 80)}`).toBe(
        false,
      )
    }
  })
})

describe('The schema', () => {
  const question = '{ __schema { queryType { name } types { name } } }'

  it('is told to who writes queries, and hinted to nobody', async () => {
    const analyst = await actAs(server.url, 'phantich.nari')

    const told = await ask(question, { as: analyst })
    const mistyped = await Promise.all(
      [
        '{ viewr { id } }',
        '{ candidates(filtr: {}) { totalCount } }',
        '{ committees(filter: { kind: CEL }) { totalCount } }',
      ].map((query) => ask(query, { as: analyst })),
    )

    expect(JSON.parse(told.text).data.__schema.queryType).toEqual({ name: 'Query' })
    for (const { text } of mistyped) expect(text).not.toMatch(/did you mean|viewer\b|filter\b.*\?|CELL/i)
  })
})

describe('A body', () => {
  it('of more than 100 KB is refused before it is read', async () => {
    const answer = await ask(`{ viewer { id } } # ${'x'.repeat(101 * 1_024)}`)

    expect(answer.status).toBe(413)
  })

  it('that is compressed is refused, at every address', async () => {
    const bomb = gzipSync(Buffer.alloc(20 * 1_024 * 1_024, 0x20))
    for (const encoding of ['gzip', 'deflate', 'br', 'zstd', 'gzip, identity', 'x-unknown']) {
      const answer = await send({ body: bomb, headers: { 'content-encoding': encoding } })
      expect([encoding, answer.status]).toEqual([encoding, 415])
    }
    const signIn = await fetch(`${server.url}/api/auth/sign-in/username`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip', origin: server.url },
      body: Uint8Array.from(gzipSync('{}')),
    })
    expect(signIn.status).toBe(415)
  })

  it('is JSON in UTF-8 and nothing else', async () => {
    const json = JSON.stringify({ query: '{ viewer { id } }' })
    const utf16 = Buffer.from(json, 'utf16le')
    const latin = Buffer.concat([Buffer.from('{"query":"{ viewer { id } } # '), Buffer.from([0xe9]), Buffer.from('"}')])

    expect((await send({ body: json, type: 'application/json; charset=utf-8' })).status).toBe(200)
    expect((await send({ body: utf16, type: 'application/json; charset=utf-16le' })).status).toBe(415)
    expect((await send({ body: json, type: 'application/json; charset=latin1' })).status).toBe(415)
    expect((await send({ body: latin })).status).toBe(400)
    expect((await send({ body: '{"query": "{ viewer { id } }", "__proto__": { "x": 1 } }' })).status).toBe(400)
    expect((await send({ body: '[' })).status).toBe(400)
  })

  it('that never comes does not hold its connection', async () => {
    const { port } = new URL(server.url)
    const closedAfter = (text: string): Promise<number> =>
      new Promise((resolve) => {
        const begun = performance.now()
        const socket = connect(Number(port), '127.0.0.1', () => socket.write(text))
        socket.on('error', () => {})
        socket.resume()
        socket.on('close', () => resolve((performance.now() - begun) / 1_000))
      })

    const [headers, body] = await Promise.all([
      closedAfter('POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Ty'),
      closedAfter(
        'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{"qu',
      ),
    ])

    // The server looks every second, and the machine is shared.
    expect(headers).toBeLessThan(13)
    expect(body).toBeLessThan(33)
  })
})

describe('What is served', () => {
  it('says to the browser how to treat it', async () => {
    const [answer, page] = [await ask('{ viewer { id } }', { as: editor }), await fetch(`${server.url}/`)]

    for (const { headers } of [answer, page]) {
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('x-powered-by')).toBeNull()
      expect(headers.get('server')).toBeNull()
    }
    expect(answer.headers.get('cache-control')).toContain('no-store')
  })
})
