import { createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createGzip } from 'node:zlib'
import type { BulkSession } from '../bulk.ts'
import type { Database } from '../connect.ts'
import { type BackupFoot, type BackupHead, END_OF_ROWS, FORMAT, isKept, type TableSum } from './format.ts'
import { createSum } from './sums.ts'
import { auditHeadOf, migrationsOf, questionFor, sequencesOf, tablesOf } from './tables.ts'

export interface WrittenBackup {
  readonly file: string
  readonly bytes: number
  readonly tables: readonly TableSum[]
  readonly auditHead: string | null
}

const line = (value: BackupHead | BackupFoot | object): Buffer => Buffer.from(`${JSON.stringify(value)}\n`)

interface Told {
  readonly sums: TableSum[]
  auditHead: string | null
}

async function* textOf(session: BulkSession, takenAt: Date, told: Told): AsyncGenerator<Uint8Array> {
  yield line({ format: FORMAT, takenAt: takenAt.toISOString(), migrations: await migrationsOf(session) })
  for (const known of await tablesOf(session)) {
    if (!isKept(known.table)) continue
    yield line({ table: known.table, columns: known.columns })
    const sum = createSum()
    for await (const piece of session.copyOut(questionFor(known))) {
      sum.add(piece)
      yield piece
    }
    yield Buffer.from(`${END_OF_ROWS}\n`)
    told.sums.push({ table: known.table, columns: known.columns, ...sum.end() })
  }
  told.auditHead = await auditHeadOf(session)
  yield Buffer.from('\n')
  yield line({ tables: told.sums, sequences: await sequencesOf(session), auditHead: told.auditHead })
}

/** The folder's own entry of a file is on the disk only when the folder was synced; some systems cannot, and need not. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => {})
  await handle?.close()
}

/**
 * Writes all that the database holds at one moment into a file that only its owner may read. It has its name when it is
 * whole and on the disk; what fails half-way leaves no file behind. Others read and write meanwhile; on an embedded
 * database they wait.
 */
export const writeBackup = async (
  database: Pick<Database, 'inBulk'>,
  file: string,
  takenAt: Date,
): Promise<WrittenBackup> => {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.part`
  const told: Told = { sums: [], auditHead: null }
  await rm(draft, { force: true })
  try {
    await database.inBulk('snapshot', (session) =>
      pipeline(
        Readable.from(textOf(session, takenAt, told), { objectMode: true }),
        createGzip({ level: constants.Z_BEST_SPEED + 2 }),
        createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true }),
      ),
    )
    const { size } = await stat(draft)
    await rename(draft, file)
    await syncFolder(dirname(file))
    return { file, bytes: size, tables: told.sums, auditHead: told.auditHead }
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}
