import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** Another process has the data folder open: an embedded database serves one process at a time. */
export class FolderInUse extends Error {
  readonly folder: string
  readonly pid: number
  constructor(folder: string, pid: number) {
    super(`The data folder ${folder} is in use by process ${pid}`)
    this.folder = folder
    this.pid = pid
  }
}

const heldByUs = new Set<string>()

/** Takes the folder for this process and answers how to let it go. The lock of a process that died is taken over. */
export const lockFolder = async (folder: string): Promise<() => Promise<void>> => {
  await mkdir(folder, { recursive: true })
  const lock = join(resolve(folder), 'lock')
  if (heldByUs.has(lock)) throw new FolderInUse(folder, process.pid)
  heldByUs.add(lock)
  try {
    await take(folder, lock)
  } catch (error) {
    heldByUs.delete(lock)
    throw error
  }
  return async () => {
    await rm(lock, { force: true })
    heldByUs.delete(lock)
  }
}

const take = async (folder: string, lock: string): Promise<void> => {
  // Linked, not written, into its place: nobody ever reads a lock without its pid.
  const draft = `${lock}.${randomUUID()}`
  await writeFile(draft, String(process.pid))
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      if (await placed(draft, lock)) return
      const pid = await holderOf(lock)
      if (pid !== null && isAlive(pid)) throw new FolderInUse(folder, pid)
      await clearAway(lock)
    }
  } finally {
    await rm(draft, { force: true })
  }
  throw new Error(`The lock of ${folder} could not be taken`)
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code

const placed = async (draft: string, lock: string): Promise<boolean> => {
  try {
    await link(draft, lock)
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
}

const holderOf = async (lock: string): Promise<number | null> => {
  const pid = Number(await readFile(lock, 'utf8').catch(() => ''))
  return Number.isInteger(pid) && pid > 0 ? pid : null
}

/** Removes the lock of a dead process, unless another starter was faster and the lock is alive by now. */
const clearAway = async (lock: string): Promise<void> => {
  const aside = `${lock}.${randomUUID()}`
  try {
    await rename(lock, aside)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return
    throw error
  }
  const pid = await holderOf(aside)
  if (pid !== null && isAlive(pid)) await placed(aside, lock)
  await rm(aside, { force: true })
}

const isAlive = (pid: number): boolean => {
  // Our own number, and we do not hold it: it is that of an earlier process, as in a container that was started again.
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives, under another user.
    return hasCode(error, 'EPERM')
  }
}
