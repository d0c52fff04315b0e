import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** "nguon-2026-11-24T160000Z.backup.gz": by name is by time. */
const NAME = /^nguon-\d{4}-\d{2}-\d{2}T\d{6}Z\.backup\.gz$/
const UNFINISHED = /^nguon-\d{4}-\d{2}-\d{2}T\d{6}Z\.backup\.gz\.part$/
const HOUR = 3_600_000

export const backupName = (now: Date): string =>
  `nguon-${now
    .toISOString()
    .replace(/\.\d{3}Z$/, 'Z')
    .replace(/(\d{2}):(\d{2}):(\d{2})/, '$1$2$3')}.backup.gz`

/** Leaves the newest `keep` backups and removes older ones, and what a server that was killed left half-way. */
export const pruneBackups = async (folder: string, keep: number, now: Date): Promise<readonly string[]> => {
  const names = await readdir(folder)
  const old = names
    .filter((name) => NAME.test(name))
    .sort()
    .slice(0, -keep)
  const abandoned: string[] = []
  for (const name of names.filter((one) => UNFINISHED.test(one))) {
    const { mtimeMs } = await stat(join(folder, name))
    // One that is written at this moment is younger.
    if (now.getTime() - mtimeMs > HOUR) abandoned.push(name)
  }
  const gone = [...old, ...abandoned]
  for (const name of gone) await rm(join(folder, name), { force: true })
  return gone
}
