import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nameSomebody, someCell } from '../faults/kit/writing.ts'
import { actAs } from '../kit/actors.ts'
import { createScratchDatabase, type ScratchDatabase } from '../kit/database.ts'
import { type RunningServer, startServer } from '../kit/server.ts'
import { passwordOf, signIn, type Visitor, visit } from './kit/visitor.ts'

const onPostgres = describe.skipIf(!process.env.TEST_DATABASE_URL)
const NAME = 'bientap.yenlac'

let scratch: ScratchDatabase
let servers: readonly [RunningServer, RunningServer]
beforeAll(async () => {
  const made = await createScratchDatabase()
  if (!made) return
  scratch = made
  const start = () =>
    startServer({ env: { DATABASE_URL: scratch.url, AUTH_SECRET: 'one secret for all the servers, as told' } })
  servers = [await start(), await start()]
})
afterAll(async () => {
  await Promise.all(servers?.map((server) => server.stop()) ?? [])
  await scratch?.drop()
})

/** Asked of one server and of the other in turn, all at once. */
const inTurn = <T>(count: number, ask: (url: string, place: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, place) => ask(servers[place % 2 === 0 ? 0 : 1].url, place)))
const countOf = (replies: readonly { readonly status: number }[], wanted: number): number =>
  replies.filter(({ status }) => status === wanted).length

onPostgres('Two servers on one database', () => {
  it('let as many tries fail for an account as one does, and then both refuse the right password', async () => {
    const name = 'phantich.nari'

    const replies = await inTurn(20, (url, place) => signIn(visit(url), name, `không phải mật khẩu ${place}`))

    const late = await inTurn(2, (url) => signIn(visit(url), name, passwordOf(name)))
    expect([countOf(replies, 401), countOf(replies, 429)]).toEqual([5, 15])
    expect(late.map(({ status }) => status)).toEqual([429, 429])
  })

  it('let as many tries fail from an address as one does, whatever the names', async () => {
    const here = '203.0.113.9'

    const replies = await inTurn(40, (url, place) => signIn(visit(url, here), `ten.la.${place}`, 'không phải mật khẩu'))

    expect([countOf(replies, 401), countOf(replies, 429)]).toEqual([30, 10])
  })

  it('know each other’s sessions, and the end of one at once', async () => {
    const visitor = visit(servers[0].url)
    await signIn(visitor, NAME, passwordOf(NAME))
    const other: Visitor = visit(servers[1].url)
    for (const [name, value] of visitor.cookies) other.cookies.set(name, value)
    const before = (await other.ask('{ viewer { id } }')).status

    await visitor.post('sign-out', {})

    expect([before, (await other.ask('{ viewer { id } }')).status]).toEqual([200, 401])
  })

  it('do what is sent to both under one key once, and answer both alike', async () => {
    const actors = [await actAs(servers[0].url, 'quantri.nari'), await actAs(servers[1].url, 'quantri.nari')] as const
    const cell = await someCell(actors[0])

    const ids = await Promise.all(
      Array.from({ length: 20 }, (_, place) => nameSomebody(actors[place % 2 === 0 ? 0 : 1], cell, 'hai-may')),
    )

    const [row] = await scratch.query(`SELECT count(*)::int AS count FROM candidates WHERE reference = 'hai-may'`)
    expect(new Set(ids).size).toBe(1)
    expect(row?.count).toBe(1)
  })
})
