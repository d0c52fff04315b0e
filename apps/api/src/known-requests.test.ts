import { type Database, fillDemoWorld } from '@nguon/database'
import { createTestDatabase } from '@nguon/database/testing'
import { parseCalendarDate } from '@nguon/domain'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { hashPassword } from './features/access/index.ts'
import { clockOn } from './platform/clock.ts'
import { newId } from './platform/ids.ts'
import { createServer } from './server.ts'

const PUBLIC_URL = 'http://localhost:4000'
const HEADERS = { origin: PUBLIC_URL, host: 'localhost:4000', 'content-type': 'application/json' }
const TODAY = parseCalendarDate('2023-06-30')

let database: Database
let app: FastifyInstance
let cookie: string
let statements: string[] = []

const signIn = async (): Promise<string> => {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/username',
    headers: HEADERS,
    payload: { username: 'quantri.nari', password: 'nguon-nari-2023' },
  })
  return String(answer.headers['set-cookie']).split(';')[0] ?? ''
}

beforeAll(async () => {
  const opened = await createTestDatabase()
  await fillDemoWorld(opened, { hashPassword })
  database = {
    ...opened,
    read: (text, values) => {
      statements.push(text)
      return opened.read(text, values)
    },
  }
  if (!TODAY) throw new Error('No day')
  app = await createServer({
    database,
    clock: clockOn(TODAY),
    newId,
    logger: pino({ level: 'silent' }),
    demo: true,
    demoAccounts: [],
    secret: 'x'.repeat(32),
    publicUrl: PUBLIC_URL,
    production: false,
    trustedProxies: 'loopback',
    consoleFolder: null,
  })
})
beforeEach(async () => {
  cookie = await signIn()
})
afterAll(async () => {
  await app?.close()
  await database?.close()
})

const ask = async (query: string, variables: Record<string, unknown> = {}, headers: Record<string, string> = {}) => {
  statements = []
  const answer = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { ...HEADERS, cookie, ...headers },
    payload: JSON.stringify({ query, variables }),
  })
  const { date: _date, ...told } = answer.headers
  return {
    status: answer.statusCode,
    body: answer.body,
    headers: told,
    // By one statement, which also says who asks.
    known: statements.length === 1 && statements[0]?.includes('AS witness') === true,
  }
}

const TWO = `query ($first: Int) { candidates(first: $first) { totalCount nodes { id fullName stage cell { name } } } }`

describe('A request that was answered by one statement before', () => {
  it.each([
    ['a caller that takes anything', { accept: '*/*' }],
    ['a caller that says nothing of it', {}],
    ['a caller that wants JSON', { accept: 'application/json' }],
    ['the typed client', { accept: 'application/graphql-response+json, application/json' }],
  ])('is answered byte for byte as the first time, with the same headers, to %s', async (_, headers) => {
    const first = await ask(`${TWO} # ${JSON.stringify(headers)}`, { first: 2 }, headers)
    const second = await ask(`${TWO} # ${JSON.stringify(headers)}`, { first: 2 }, headers)

    expect([first.known, second.known]).toEqual([false, true])
    expect({ ...second, known: false }).toEqual(first)
    expect(JSON.parse(second.body).data.candidates.nodes).toHaveLength(2)
  })

  it('is refused to a caller that takes no JSON, as the first time', async () => {
    await ask(TWO, { first: 1 })
    const refused = await ask(TWO, { first: 1 }, { accept: 'text/html' })

    expect([refused.status, refused.known]).toEqual([406, false])
  })

  it.each([
    ['a variable of another type', { first: 'two' }],
    ['more rows than a page has', { first: 5_000 }],
    ['fewer than none', { first: -1 }],
  ])('is refused for %s as it would have been the first time', async (_, variables) => {
    await ask(TWO, { first: 1 })
    const asked = await ask(TWO, variables)
    const afresh = await ask(`${TWO} # ${JSON.stringify(variables)}`, variables)

    expect(JSON.parse(asked.body).errors).toHaveLength(1)
    expect([asked.status, asked.body.replace(/"locations":\[[^\]]*\]/, '')]).toEqual([
      afresh.status,
      afresh.body.replace(/"locations":\[[^\]]*\]/, ''),
    ])
  })

  it('is refused once the session has ended', async () => {
    await ask(TWO, { first: 1 })
    await database.prisma.session.deleteMany()

    const { status, body } = await ask(TWO, { first: 1 })

    expect(status).toBe(401)
    expect(body).not.toContain('candidates')
  })

  it('is refused once the account is disabled', async () => {
    await ask(TWO, { first: 1 })
    await database.prisma.user.updateMany({ where: { username: 'quantri.nari' }, data: { disabledAt: new Date() } })

    const { status } = await ask(TWO, { first: 1 })

    await database.prisma.user.updateMany({ where: { username: 'quantri.nari' }, data: { disabledAt: null } })
    expect(status).toBe(401)
  })

  it('is answered by the rights that are held now, also when they changed a moment ago', async () => {
    const total = async () => JSON.parse((await ask(TWO, { first: 1 })).body).data?.candidates.totalCount
    const before = [await total(), await total()]
    const user = await database.prisma.user.findFirstOrThrow({ where: { username: 'quantri.nari' } })
    const grant = await database.prisma.grant.findFirstOrThrow({ where: { userId: user.id } })
    const town = await database.prisma.committee.findFirstOrThrow({ where: { name: 'Đảng bộ thị trấn Yến Lạc' } })
    await database.prisma.grant.update({ where: { id: grant.id }, data: { committeeId: town.id } })

    const narrower = [await total(), await total()]

    await database.prisma.grant.update({ where: { id: grant.id }, data: { committeeId: grant.committeeId } })
    expect(before[1]).toBe(before[0])
    expect(narrower[0]).toBeLessThan(before[0])
    expect(narrower[1]).toBe(narrower[0])
    expect(await total()).toBe(before[0])
  })
})
