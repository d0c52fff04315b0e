import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '@nguon/database'
import { expect, it } from 'vitest'
import { createScratchDatabase } from '../kit/database.ts'
import { freePort, startServer } from '../kit/server.ts'

const MAIN = fileURLToPath(new URL('../../apps/api/src/main.ts', import.meta.url))
const MIGRATIONS = 'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1'

it('finishes at the next start what a start that was killed in the middle of the migrations left', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nguon-migrate-'))
  const scratch = await createScratchDatabase()
  const env = { DATA_FOLDER: folder, NODE_ENV: 'development', ...(scratch ? { DATABASE_URL: scratch.url } : {}) }
  // Early, late, and in between: wherever it is hit, there is a whole number of migrations.
  for (const wait of [900, 1_500, 2_400]) {
    const child = spawn(process.execPath, [MAIN], { env: { ...process.env, ...env, PORT: String(await freePort()) } })
    const ended = new Promise((resolve) => child.once('exit', resolve))
    await new Promise((resolve) => setTimeout(resolve, wait))
    child.kill('SIGKILL')
    await ended
  }

  const server = await startServer({ folder, env })
  await server.stop()

  const database = await openDatabase(scratch ? { url: scratch.url } : { folder })
  const rows = await database.prisma.$queryRawUnsafe<{ name: string }[]>(MIGRATIONS)
  await database.close()
  await rm(folder, { recursive: true })
  await scratch?.drop()
  expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length)
  expect(rows.length).toBeGreaterThan(10)
})

it.skipIf(!process.env.TEST_DATABASE_URL)('lets two servers start at once on an empty database', async () => {
  const scratch = await createScratchDatabase()
  if (!scratch) throw new Error('There is a server')
  const start = () => startServer({ env: { DATABASE_URL: scratch.url } })

  const servers = await Promise.all([start(), start()])

  const codes = await Promise.all(servers.map((server) => server.stop()))
  const rows = await scratch.query(MIGRATIONS)
  const accounts = await scratch.query(
    'SELECT count(*)::int AS count, count(DISTINCT username)::int AS names FROM users',
  )
  await scratch.drop()
  expect(codes).toEqual([0, 0])
  expect(rows.length).toBeGreaterThan(10)
  expect(accounts[0]?.count).toBe(accounts[0]?.names)
})
