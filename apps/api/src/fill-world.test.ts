import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { migrate, openDatabase } from '@nguon/database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const COMMAND = fileURLToPath(new URL('fill-world.ts', import.meta.url))
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nguon-world-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const run = (wanted: readonly string[], env: Record<string, string> = {}): Promise<{ code: number; said: string }> =>
  new Promise((resolve) => {
    const { DATABASE_URL: _, ...inherited } = process.env
    const settings = { ...inherited, NODE_ENV: 'development', DATA_FOLDER: folder, ...env }
    execFile(process.execPath, [COMMAND, ...wanted], { env: settings }, (error, _out, said) =>
      resolve({ code: error ? Number(error.code) : 0, said }),
    )
  })

describe('The command that makes a world', () => {
  it('asks which world', async () => {
    expect(await run(['continent'])).toEqual({ code: 1, said: 'Say which world: province or nation.\n' })
  })

  it('makes none in production, where no password is known', async () => {
    const outcome = await run(['province'], { NODE_ENV: 'production', AUTH_SECRET: 'x'.repeat(40) })

    expect(outcome).toEqual({
      code: 1,
      said: 'A generated world has known passwords, so there is none in production.\n',
    })
  })

  it('makes no nation without a server', async () => {
    expect(await run(['nation'])).toEqual({
      code: 1,
      said: 'The nation needs a PostgreSQL server: set DATABASE_URL.\n',
    })
  })

  it('leaves a database alone in which there is something', async () => {
    const database = await openDatabase({ folder })
    await migrate(database)
    const now = new Date('2026-01-01')
    await database.prisma.user.create({
      data: { id: 'somebody', name: 'Ai đó', email: 'ai@example.invalid', createdAt: now, updatedAt: now },
    })
    await database.close()

    expect(await run(['province'])).toEqual({
      code: 1,
      said: 'The database is not empty; a world is only made in an empty one.\n',
    })
  }, 60_000)
})
