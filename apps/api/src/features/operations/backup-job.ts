import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type WrittenBackup, writeBackup } from '@nguon/database'
import { z } from 'zod'
import { hourOfInstant } from '../../platform/clock.ts'
import type { Services } from '../../platform/context.ts'
import { type DailyJob, doDailyJob, type Turn } from '../../platform/daily-jobs.ts'
import { recordRun } from '../../platform/operation-runs.ts'
import type { Round } from '../../platform/rounds.ts'
import { backupName, pruneBackups } from './backup-folder.ts'

const VERIFY = fileURLToPath(new URL('../../verify-backup.ts', import.meta.url))
const KEPT_EVERY = 60_000

export interface BackupOrder {
  readonly folder: string
  /** How many backups are kept. */
  readonly keep: number
  /** The hour in Vietnam from which the night's backup is taken. */
  readonly hour: number
}

const run = promisify(execFile)

/** What the command says of a backup with `--json`. */
const Verified = z.object({ rows: z.number(), drift: z.number(), whole: z.boolean() })

/** Restored and compared by a process of its own, so that nobody here waits for it. */
const verifyApart = async (file: string): Promise<z.infer<typeof Verified>> => {
  const { stdout } = await run(process.execPath, [VERIFY, file, '--json'], { maxBuffer: 1024 * 1024 })
  return Verified.parse(JSON.parse(stdout))
}

const rowsOf = ({ tables }: WrittenBackup): number => tables.reduce((sum, { rows }) => sum + rows, 0)

/** Takes a backup into the folder and keeps what came of it; answers the file. */
export const takeBackup = async (services: Services, { folder, keep }: Omit<BackupOrder, 'hour'>): Promise<string> => {
  const now = services.clock.now()
  const name = backupName(now)
  const { file } = await recordRun(
    services,
    'BACKUP',
    () => writeBackup(services.database, join(folder, name), now),
    (written) => ({
      outcome: 'DONE',
      checked: rowsOf(written),
      bytes: written.bytes,
      file: name,
      ...(written.auditHead ? { head: written.auditHead } : {}),
    }),
  )
  await pruneBackups(folder, keep, now)
  return file
}

const holdTurn = async <T>({ keep }: Turn, work: () => Promise<T>): Promise<T> => {
  const timer = setInterval(() => keep('').catch(() => {}), KEPT_EVERY)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}

const backupJob = (order: BackupOrder): DailyJob => ({
  name: 'backup',
  run: (services, turn) =>
    holdTurn(turn, async () => {
      const file = await takeBackup(services, order)
      await recordRun(
        services,
        'VERIFY',
        () => verifyApart(file),
        ({ whole, drift, rows }) => ({
          outcome: !whole ? 'FAILED' : drift > 0 ? 'DRIFT' : 'DONE',
          drift,
          checked: rows,
        }),
      )
      return true
    }),
})

/** Once a night: a backup, and at once its trial. */
export const backupRound = (order: BackupOrder): Round => {
  const job = backupJob(order)
  return {
    name: job.name,
    go: async (services, stopping) => {
      if (hourOfInstant(services.clock.now()) >= order.hour) await doDailyJob(services, job, { stopping })
    },
  }
}
