import type { Database } from '@nguon/database'
import { createTestDatabase } from '@nguon/database/testing'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAdministrator, hashPassword } from './features/access/index.ts'
import { realClock } from './platform/clock.ts'
import { newId } from './platform/ids.ts'
import { createServer } from './server.ts'

const PUBLIC_URL = 'http://localhost:4000'
let database: Database
let app: FastifyInstance

beforeAll(async () => {
  database = await createTestDatabase()
  await createAdministrator(database, realClock, {
    username: 'an.nguyen',
    name: 'Nguyễn An',
    committeeName: 'Đảng bộ tỉnh Bắc Kạn',
    passwordHash: await hashPassword('mười hai ký tự'),
  })
  app = await createServer({
    database,
    clock: realClock,
    newId,
    logger: pino({ level: 'silent' }),
    demo: false,
    demoAccounts: [],
    secret: 'x'.repeat(32),
    publicUrl: PUBLIC_URL,
    production: false,
    consoleFolder: null,
  })
})
afterAll(async () => {
  await app?.close()
  await database?.close()
})

const headers = { origin: PUBLIC_URL, host: 'localhost:4000' }
const signIn = (password: string) =>
  app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/username',
    headers,
    payload: { username: 'an.nguyen', password },
  })
const ask = (query: string, cookie = '', contentType = 'application/json') =>
  app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { ...headers, cookie, 'content-type': contentType },
    payload: JSON.stringify({ query }),
  })
const session = async (): Promise<string> => {
  const answer = await signIn('mười hai ký tự')
  return String(answer.headers['set-cookie']).split(';')[0] ?? ''
}

describe('Signing in', () => {
  it('gives a session that only the browser can read, and ends with signing out', async () => {
    const answer = await signIn('mười hai ký tự')
    const cookie = String(answer.headers['set-cookie'])

    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Lax/)
    const token = cookie.split(';')[0] ?? ''
    expect((await ask('{ viewer { name grants { role committee { name } } } }', token)).json().data.viewer).toEqual({
      name: 'Nguyễn An',
      grants: [{ role: 'ADMINISTRATOR', committee: { name: 'Đảng bộ tỉnh Bắc Kạn' } }],
    })
    await app.inject({ method: 'POST', url: '/api/auth/sign-out', headers: { ...headers, cookie: token }, payload: {} })
    expect((await ask('{ viewer { name } }', token)).statusCode).toBe(401)
  })

  it('says the same of a wrong password and of an unknown account', async () => {
    const wrong = await signIn('không phải mật khẩu')
    const unknown = await app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/username',
      headers,
      payload: { username: 'khong.co', password: 'không phải mật khẩu' },
    })

    expect(wrong.statusCode).toBe(401)
    expect([unknown.statusCode, unknown.body]).toEqual([wrong.statusCode, wrong.body])
  })

  it('is over at once for an account that is disabled', async () => {
    const cookie = await session()
    await database.prisma.user.updateMany({ where: { username: 'an.nguyen' }, data: { disabledAt: new Date() } })

    const answer = await ask('{ viewer { name } }', cookie)

    await database.prisma.user.updateMany({ where: { username: 'an.nguyen' }, data: { disabledAt: null } })
    expect(answer.statusCode).toBe(401)
  })

  it('is for given accounts: nobody signs up', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/auth/sign-up/email',
      headers,
      payload: { email: 'a@example.invalid', password: 'mười hai ký tự', name: 'x' },
    })

    expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    expect(await database.prisma.user.count()).toBe(1)
  })
})

describe('One request', () => {
  it('cannot nest too deep, ask too often, or hold two operations', async () => {
    const cookie = await session()
    const deep = `{ committees { nodes { ${'parent { '.repeat(12)} id ${'}'.repeat(12)} } } }`
    const wide = `{ ${Array.from({ length: 16 }, (_, index) => `a${index}: viewer { id }`).join(' ')} }`

    for (const query of [
      deep,
      wide,
      'query A { viewer { id } } query B { viewer { id } }',
      `{ viewer { ${'id '.repeat(1_100)} } }`,
    ]) {
      const answer = await ask(query, cookie)
      expect(answer.statusCode).toBe(400)
      expect(answer.json().data).toBeUndefined()
    }
  })

  it('is not run from a form of another site', async () => {
    const cookie = await session()

    const plain = await ask('{ viewer { id } }', cookie, 'text/plain')

    expect(plain.statusCode).toBeGreaterThanOrEqual(400)
  })

  it('that is too large is refused before it is read', async () => {
    const answer = await ask(`{ viewer { id } } # ${'x'.repeat(110_000)}`, await session())

    expect(answer.statusCode).toBe(413)
  })

  it('that names nothing known gets no hint from the schema', async () => {
    const answer = await ask('{ viewr { id } }', await session())

    expect(answer.json().errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
    expect(answer.body).not.toMatch(/Did you mean/)
  })
})

describe('The server', () => {
  it('says that it lives and that it is ready', async () => {
    expect((await app.inject('/health')).json()).toEqual({ status: 'alive' })
    expect((await app.inject('/ready')).statusCode).toBe(200)
    expect((await app.inject('/api/setup')).json()).toEqual({ demo: false, accounts: [] })
  })
})
