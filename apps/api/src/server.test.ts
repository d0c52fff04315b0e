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
    trustedProxies: 'loopback',
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

    const again = await signIn('mười hai ký tự')
    await database.prisma.user.updateMany({ where: { username: 'an.nguyen' }, data: { disabledAt: null } })
    expect(answer.statusCode).toBe(401)
    expect([again.statusCode, again.headers['set-cookie']]).toEqual([401, undefined])
  })

  it('lasts while it is used, and ends half an hour after the last request', async () => {
    const cookie = await session()
    const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)
    await database.prisma.session.updateMany({ data: { expiresAt: minutesAgo(-20), updatedAt: minutesAgo(10) } })

    const used = await ask('{ viewer { name } }', cookie)
    await database.prisma.session.updateMany({ data: { expiresAt: minutesAgo(1) } })
    const late = await ask('{ viewer { name } }', cookie)

    expect(used.statusCode).toBe(200)
    expect(String(used.headers['set-cookie'])).toMatch(/Max-Age=1800/)
    expect(late.statusCode).toBe(401)
  })

  it('ends twelve hours after signing in, however much it is used', async () => {
    await database.prisma.session.deleteMany()
    const cookie = await session()
    await database.prisma.session.updateMany({ data: { createdAt: new Date(Date.now() - 12 * 60 * 60_000) } })

    const answer = await ask('{ viewer { name } }', cookie)

    expect(answer.statusCode).toBe(401)
    expect(await database.prisma.session.count()).toBe(0)
  })

  it('serves a program by the token of its answer, which a page cannot read again', async () => {
    const { token } = (await signIn('mười hai ký tự')).json()

    const asked = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      payload: JSON.stringify({ query: '{ viewer { name } }' }),
    })
    const page = await app.inject({ url: '/api/auth/get-session', headers: { ...headers, cookie: await session() } })
    const stranger = await app.inject({ url: '/api/auth/get-session', headers })

    expect(asked.json().data).toEqual({ viewer: { name: 'Nguyễn An' } })
    expect(page.json()).toEqual({ user: { id: expect.any(String), name: 'Nguyễn An', username: 'an.nguyen' } })
    expect(stranger.body).toBe('null')
  })

  it('takes a new password for the old one, and ends every other session with it', async () => {
    const elsewhere = await session()
    const here = await session()
    const change = (currentPassword: string, newPassword: string, cookie: string) =>
      app.inject({
        method: 'POST',
        url: '/api/auth/change-password',
        headers: { ...headers, cookie },
        payload: { currentPassword, newPassword, revokeOtherSessions: false },
      })

    const wrong = await change('không phải mật khẩu', 'mật khẩu mới dài', here)
    const changed = await change('mười hai ký tự', 'mật khẩu mới dài', here)

    const kept = String(changed.headers['set-cookie']).split(';')[0] ?? ''
    const [old, anew, other] = [
      await signIn('mười hai ký tự'),
      await ask('{ viewer { name } }', kept),
      await ask('{ viewer { name } }', elsewhere),
    ]
    await change('mật khẩu mới dài', 'mười hai ký tự', kept)
    expect([wrong.statusCode, changed.statusCode]).toEqual([400, 200])
    expect([old.statusCode, anew.statusCode, other.statusCode]).toEqual([401, 200, 401])
  })

  it('is all that the account addresses do: nobody asks for names that are free, or renames himself', async () => {
    const cookie = await session()

    for (const [address, payload] of [
      ['update-user', { name: 'Ai đó' }],
      ['is-username-available', { username: 'an.nguyen' }],
      ['sign-in/email', { email: 'an.nguyen@nguon.invalid', password: 'mười hai ký tự' }],
      ['request-password-reset', { email: 'an.nguyen@nguon.invalid' }],
      ['delete-user', {}],
    ] as const) {
      const answer = await app.inject({
        method: 'POST',
        url: `/api/auth/${address}`,
        headers: { ...headers, cookie },
        payload,
      })
      expect(answer.statusCode, address).toBe(404)
    }
    expect((await ask('{ viewer { name } }', cookie)).json().data.viewer.name).toBe('Nguyễn An')
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

  it('cannot ask for more rows than a server can give to one', async () => {
    const answer = await ask(
      '{ committees(first: 200) { nodes { children(first: 200) { nodes { id } } } } }',
      await session(),
    )

    expect(answer.statusCode).toBe(400)
    expect(answer.json().errors[0].extensions.code).toBe('BAD_USER_INPUT')
  })

  it('with a text that no database keeps is refused as such, wherever the text stands', async () => {
    const cookie = await session()
    const byVariable = (q: string) =>
      app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { ...headers, cookie, 'content-type': 'application/json' },
        payload: JSON.stringify({
          query: 'query ($filter: CommitteeFilter) { committees(filter: $filter) { totalCount } }',
          variables: { filter: { q } },
        }),
      })

    for (const answer of [
      await byVariable('a\u0000b'),
      await byVariable('a\ud800b'),
      await ask('{ committees(filter: { code: "\\u0000" }) { totalCount } }', cookie),
    ]) {
      expect(answer.statusCode).toBe(400)
      expect(answer.json().errors[0].extensions.code).toBe('BAD_USER_INPUT')
    }
    expect((await byVariable('Bắc Kạn')).json().data.committees.totalCount).toBe(1)
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
    expect((await app.inject('/api/setup')).json()).toEqual({
      demo: false,
      accounts: [],
      provider: null,
      mail: false,
    })
  })
})
