import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FolderInUse, lockFolder } from './folder-lock.ts'

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'nguon-lock-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

const HOLDER = `
  const { lockFolder } = await import(process.argv[1])
  await lockFolder(process.argv[2])
  console.log('held')
  setInterval(() => {}, 1_000)`

/** Another process that holds the folder until it is killed; null when it was refused. */
const holderOf = async (folder: string) => {
  const child = spawn(process.execPath, [
    '--input-type=module',
    '--eval',
    HOLDER,
    new URL('folder-lock.ts', import.meta.url).href,
    folder,
  ])
  const isHeld = await Promise.race([
    once(child.stdout, 'data').then(() => true),
    once(child, 'exit').then(() => false),
  ])
  if (!isHeld) return null
  return {
    pid: child.pid,
    kill: async () => {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

describe('The lock of a data folder', () => {
  it('refuses a second process and names the first', async () => {
    const folder = join(root, 'second')
    const first = await holderOf(folder)

    const attempt = lockFolder(folder)

    await expect(attempt).rejects.toBeInstanceOf(FolderInUse)
    await expect(attempt).rejects.toMatchObject({ pid: first?.pid, folder })
    await first?.kill()
  })

  it('is taken over from a process that died', async () => {
    const folder = join(root, 'died')
    await (await holderOf(folder))?.kill()

    const unlock = await lockFolder(folder)

    expect(await readdir(folder)).toEqual(['lock'])
    await unlock()
    expect(await readdir(folder)).toEqual([])
  })

  it('is taken over when it holds no pid, or that of an earlier process with our number', async () => {
    const folder = join(root, 'again')
    await (await lockFolder(folder))()
    for (const content of ['', 'x', String(process.pid)]) {
      await writeFile(join(folder, 'lock'), content)

      const unlock = await lockFolder(folder)

      await unlock()
    }
    expect(await readdir(folder)).toEqual([])
  })

  it('refuses the same process while it holds the folder', async () => {
    const folder = join(root, 'same')
    const unlock = await lockFolder(folder)

    await expect(lockFolder(folder)).rejects.toMatchObject({ pid: process.pid })

    await unlock()
    await (await lockFolder(folder))()
  })

  it('goes to one of many starters that find the lock of a dead process', async () => {
    const folder = join(root, 'many')
    await (await holderOf(folder))?.kill()

    const holders = (await Promise.all(Array.from({ length: 4 }, () => holderOf(folder)))).filter((one) => one !== null)

    expect(holders).toHaveLength(1)
    for (const holder of holders) await holder.kill()
  })
})
