import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { actAs } from '../kit/actors.ts'
import { type MailServer, startMailServer } from '../kit/mail-server.ts'
import { type RunningServer, startServer } from '../kit/server.ts'

const ADMIN = process.env.TEST_DATABASE_URL
const NAME = `nguon_digest_${process.pid}`
const onServer = async (sql: string) => {
  const client = new pg.Client({ connectionString: ADMIN })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

let mailServer: MailServer
const recipients = (): string[] => mailServer.mails.map(({ to }) => to)
const running: RunningServer[] = []
let folder: string
let env: Record<string, string>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nguon-digest-'))
  mailServer = await startMailServer()
  env = { ...mailServer.env }
  if (!ADMIN) return
  await onServer(`CREATE DATABASE ${NAME}`)
  const url = new URL(ADMIN)
  url.pathname = `/${NAME}`
  env.DATABASE_URL = url.toString()
})
afterAll(async () => {
  await Promise.all(running.map((server) => server.stop()))
  await mailServer?.stop()
  await rm(folder, { recursive: true, force: true })
  if (ADMIN) await onServer(`DROP DATABASE IF EXISTS ${NAME} WITH (FORCE)`)
})

const start = async (): Promise<RunningServer> => {
  const server = await startServer({ env, folder })
  running.push(server)
  return server
}
const wantDigest = async (server: RunningServer, username: string): Promise<void> => {
  const actor = await actAs(server.url, username)
  const { data } = await actor.ask<{ result: { __typename: string } }>(
    'mutation ($input: SetDigestInput!) { result: setDigest(input: $input) { __typename } }',
    { input: { enabled: true, email: `${username}@example.vn`, hour: 0 } },
  )
  expect(data?.result.__typename).toBe('DigestSuccess')
}

it('sends the digest of a day once, over restarts and however many servers share the database', async () => {
  const first = await start()
  await wantDigest(first, 'quantri.nari')
  expect(await first.stop()).toBe(0)

  // Two processes share a PostgreSQL; an embedded database has one at a time.
  const others = await Promise.all(ADMIN ? [start(), start()] : [start()])
  await expect.poll(() => recipients(), { timeout: 60_000 }).toEqual(['quantri.nari@example.vn'])
  const [second] = others
  if (second) await wantDigest(second, 'bientap.yenlac')
  for (const server of others) expect(await server.stop()).toBe(0)

  await start()
  await expect.poll(() => recipients().length, { timeout: 60_000 }).toBeGreaterThan(1)
  expect(recipients()).toEqual(['quantri.nari@example.vn', 'bientap.yenlac@example.vn'])
})
