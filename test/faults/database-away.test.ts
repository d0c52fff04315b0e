import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, actAs } from '../kit/actors.ts'
import { createScratchDatabase, type ScratchDatabase } from '../kit/database.ts'
import { type RunningServer, startServer } from '../kit/server.ts'
import { type CutProxy, startProxy } from './kit/proxy.ts'
import { nameSomebody, someCell } from './kit/writing.ts'

let scratch: ScratchDatabase
let proxy: CutProxy
let server: RunningServer
let actor: Actor
beforeAll(async () => {
  const made = await createScratchDatabase()
  if (!made) return
  scratch = made
  const url = new URL(scratch.url)
  proxy = await startProxy(url.hostname, Number(url.port || 5432))
  url.hostname = '127.0.0.1'
  url.port = String(proxy.port)
  server = await startServer({ env: { DATABASE_URL: url.toString(), DATABASE_CONNECTIONS: '4' } })
  actor = await actAs(server.url, 'quantri.nari')
})
afterAll(async () => {
  await server?.stop()
  await proxy?.close()
  await scratch?.drop()
})

const READ = JSON.stringify({ query: '{ candidates(first: 5) { totalCount nodes { id stage } } viewer { name } }' })
const read = async (body = READ) => {
  const begun = performance.now()
  const response = await actor.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  const text = await response.text()
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    text,
    ms: performance.now() - begun,
  }
}
const statusOf = async (path: string): Promise<number> => (await fetch(`${server.url}${path}`)).status
const secondsUntil = async (isSo: () => Promise<boolean>): Promise<number> => {
  const begun = performance.now()
  while (!(await isSo())) {
    if (performance.now() - begun > 60_000) throw new Error('It did not happen within a minute')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return (performance.now() - begun) / 1_000
}

describe.skipIf(!process.env.TEST_DATABASE_URL)('When the database goes away', () => {
  it.each([
    ['ends its connections', () => proxy.cut()],
    ['goes silent', () => proxy.mute()],
  ])(
    'and %s, every request is told so in seconds, and the server serves again soon after it is back',
    async (_, hurt) => {
      expect((await read()).status).toBe(200)
      const underWay = Array.from({ length: 12 }, () => read())
      hurt()

      const answers = [...(await Promise.all(underWay)), ...(await Promise.all([read(), read(), read()]))]
      const [alive, ready] = [await statusOf('/health'), await statusOf('/ready')]
      proxy.heal()
      const back = await secondsUntil(async () => (await statusOf('/ready')) === 200 && (await read()).status === 200)

      const refused = answers.filter(({ status }) => status !== 200)
      expect(refused.length).toBeGreaterThanOrEqual(3)
      for (const { status, text, retryAfter } of refused) {
        expect([status, retryAfter], text).toEqual([503, '2'])
        expect(JSON.parse(text).errors[0].extensions.code).toBe('UNAVAILABLE')
        expect(text).not.toMatch(/ECONN|prisma|postgres|127\.0\.0\.1/i)
      }
      expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(process.env.FAULTS_QUIET ? 5_000 : 8_000)
      expect([alive, ready]).toEqual([200, 503])
      expect(back).toBeLessThan(10)
      expect(server.process.exitCode).toBeNull()
      if (process.env.FAULTS_QUIET)
        console.log(`longest ${Math.round(Math.max(...answers.map(({ ms }) => ms)))} ms, back in ${back.toFixed(1)} s`)
    },
  )

  it('in the middle of a write, the write is there or not, and its key tells which', async () => {
    const cell = await someCell(actor)
    const writes = Array.from({ length: 10 }, (_, place) =>
      nameSomebody(actor, cell, `away-${place}`).catch(() => null),
    )
    await scratch.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()',
      [scratch.name],
    )
    const first = await Promise.all(writes)
    await secondsUntil(async () => (await statusOf('/ready')) === 200)

    const again = await Promise.all(first.map((_, place) => nameSomebody(actor, cell, `away-${place}`)))

    const [row] = await scratch.query(`SELECT count(*)::int AS count FROM candidates WHERE reference LIKE 'away-%'`)
    expect(row?.count).toBe(10)
    expect(first.every((id, place) => id === null || id === again[place])).toBe(true)
  })
})

describe('Too much at once', () => {
  it('is no hang: three hundred readers are answered in seconds by a small pool', async () => {
    const small = server ?? (await startServer({ env: { DATABASE_CONNECTIONS: '4' } }))
    if (!server) {
      server = small
      actor = await actAs(server.url, 'quantri.nari')
    }
    await read()

    const answers = await Promise.all(Array.from({ length: 300 }, () => read()))

    expect(answers.filter(({ status }) => status !== 200 && status !== 503)).toEqual([])
    expect(answers.filter(({ status, retryAfter }) => status === 503 && retryAfter === null)).toEqual([])
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(process.env.FAULTS_QUIET ? 100 : 0)
    // 5 s on a quiet machine (FAULTS_QUIET=1); the tests share theirs with each other, so here it is only no hang.
    expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(process.env.FAULTS_QUIET ? 5_000 : 60_000)
    if (process.env.FAULTS_QUIET)
      console.log(
        `300 reads: longest ${Math.round(Math.max(...answers.map(({ ms }) => ms)))} ms, ${answers.filter(({ status }) => status === 200).length} answered`,
      )
  })

  it('is refused with the time to come again, while the server still says how it is', async () => {
    const busy = await startServer({ env: { MOST_REQUESTS: '1', DATABASE_CONNECTIONS: '4' } })
    const other = await actAs(busy.url, 'quantri.nari')
    const ask = () =>
      other.fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: READ })
    // A request whose body is still on its way is under way, however fast the server is. It must come before the next
    // one, or it is itself the one refused: then it is sent again.
    let slow = connect(Number(new URL(busy.url).port), '127.0.0.1')
    await secondsUntil(async () => {
      slow.destroy()
      slow = connect(Number(new URL(busy.url).port), '127.0.0.1')
      slow.write(
        'POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: 10\r\n\r\n{',
      )
      await new Promise((resolve) => setTimeout(resolve, 300))
      return (await ask()).status === 503
    })

    const refused = await ask()
    const health = await fetch(`${busy.url}/health`)
    slow.destroy()

    expect(refused.status).toBe(503)
    expect(refused.headers.get('retry-after')).toBe('2')
    expect(health.status).toBe(200)
    await secondsUntil(async () => (await ask()).status === 200)
    await busy.stop()
  })
})
