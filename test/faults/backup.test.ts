import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { actAs } from '../kit/actors.ts'
import { createScratchDatabase } from '../kit/database.ts'
import { startServer } from '../kit/server.ts'
import { nameSomebody, someCell } from './kit/writing.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const run = promisify(execFile)

/** As `npm run backup` and its like run it. */
const command = async (name: string, args: readonly string[], env: Record<string, string>) => {
  try {
    const { stdout } = await run(process.execPath, [join(ROOT, `apps/api/src/${name}.ts`), ...args], {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'development', ...env },
    })
    return { code: 0, text: stdout }
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string }
    return { code, text: stderr }
  }
}

it('brings back all that was acknowledged: backed up while the server writes, verified, restored elsewhere and served', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nguon-backup-'))
  const [from, to] = [await createScratchDatabase(), await createScratchDatabase()]
  const source = from ? { DATABASE_URL: from.url, DATA_FOLDER: join(folder, 'a') } : { DATA_FOLDER: join(folder, 'a') }
  const target = to ? { DATABASE_URL: to.url, DATA_FOLDER: join(folder, 'b') } : { DATA_FOLDER: join(folder, 'b') }
  const backups = join(folder, 'backups')
  const server = await startServer({ folder: source.DATA_FOLDER, env: source })
  const actor = await actAs(server.url, 'quantri.nari')
  const cell = await someCell(actor)
  const before = await nameSomebody(actor, cell, 'backup-before')
  let going = true
  const writer = (async () => {
    for (let place = 0; going; place += 1) await nameSomebody(actor, cell, `backup-during-${place}`)
  })()

  const taken = await command('backup', [backups], source)
  going = false
  await writer
  await server.stop()
  const [name = ''] = await readdir(backups)
  const file = join(backups, name)
  const verified = await command('verify-backup', [file], source)
  const restored = await command('restore', [file], target)
  const over = await command('restore', [file], target)
  const again = await startServer({ folder: target.DATA_FOLDER, env: target })
  const there = await actAs(again.url, 'quantri.nari')
  const kept = await nameSomebody(there, cell, 'backup-before')
  await again.stop()

  const mode = (await stat(file)).mode & 0o777
  await rm(folder, { recursive: true })
  await from?.drop()
  await to?.drop()
  expect([taken.code, verified.code, restored.code], `${taken.text}${verified.text}${restored.text}`).toEqual([0, 0, 0])
  expect(mode).toBe(0o600)
  expect(kept).toBe(before)
  expect(over).toMatchObject({ code: 1, text: expect.stringMatching(/^The database is not empty/) })
})
