import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { type BackupFoot, type BackupHead, BadBackup, END_OF_ROWS, FORMAT, type TableHead } from './format.ts'

/** What a backup holds, one after the other as it stands in the file. */
export interface BackupReader {
  readonly head: BackupHead
  /** The next table, whose rows are to be read to their end first; null after the last. */
  readonly nextTable: () => Promise<{ readonly table: TableHead; readonly rows: AsyncIterable<Uint8Array> } | null>
  /** What is said at the end; after the last table. */
  readonly foot: () => Promise<BackupFoot>
  readonly close: () => void
}

const NEWLINE = 0x0a
const END = Buffer.from(`${END_OF_ROWS}\n`)
/** No line of a backup that is JSON is longer: the foot names every table once. */
const LONGEST_LINE = 4 * 1024 * 1024

const unfinished = (): BadBackup => new BadBackup('The file is not whole: it ends in the middle')

const parsed = (text: string): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return { ...value }
  } catch {
    // Said below.
  }
  throw new BadBackup('The file is no backup of this product')
}

// The three parsers of what was written by `writeBackup`; the checks are of what would make a restore go wrong.
const asHead = (text: string): BackupHead => {
  const head = parsed(text)
  if (head.format !== FORMAT || !Array.isArray(head.migrations))
    throw new BadBackup('The file is no backup of this product, or one of another format')
  return head as unknown as BackupHead
}
const asTable = (text: string): TableHead => {
  const head = parsed(text)
  if (typeof head.table !== 'string' || !Array.isArray(head.columns))
    throw new BadBackup('The file lacks a table’s head')
  return head as unknown as TableHead
}
const asFoot = (text: string): BackupFoot => {
  const foot = parsed(text)
  if (!Array.isArray(foot.tables) || !Array.isArray(foot.sequences)) throw new BadBackup('The file lacks its foot')
  return foot as unknown as BackupFoot
}

/** Opens a backup and reads its head. Throws BadBackup where the file is none, or not a whole one. */
export const readBackup = async (file: string): Promise<BackupReader> => {
  const source = createReadStream(file)
  const unzipped = createGunzip()
  source.on('error', (error) => unzipped.destroy(error))
  const pieces = source.pipe(unzipped)[Symbol.asyncIterator]()
  let waiting: Buffer = Buffer.alloc(0)
  const more = async (): Promise<boolean> => {
    try {
      const { value, done } = await pieces.next()
      if (done) return false
      waiting = waiting.length > 0 ? Buffer.concat([waiting, value]) : value
      return true
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (code === 'Z_BUF_ERROR') throw unfinished()
      if (code.startsWith('Z_')) throw new BadBackup('The file is damaged, or no backup of this product')
      throw error
    }
  }
  const nextLine = async (): Promise<string> => {
    for (;;) {
      const end = waiting.indexOf(NEWLINE)
      if (end >= 0) {
        const text = waiting.subarray(0, end).toString('utf8')
        waiting = waiting.subarray(end + 1)
        return text
      }
      if (waiting.length > LONGEST_LINE) throw new BadBackup('The file is no backup of this product')
      if (!(await more())) throw unfinished()
    }
  }
  async function* rows(): AsyncGenerator<Uint8Array> {
    for (;;) {
      if (waiting.subarray(0, END.length).equals(END)) {
        waiting = waiting.subarray(END.length)
        return
      }
      const end = waiting.indexOf(`\n${END_OF_ROWS}\n`)
      const last = end >= 0 ? end : waiting.lastIndexOf(NEWLINE)
      // What follows the last line break may be the beginning of the end.
      if (last >= 0) {
        yield waiting.subarray(0, last + 1)
        waiting = waiting.subarray(last + 1)
        if (end >= 0) continue
      }
      if (!(await more())) throw unfinished()
    }
  }

  const head = asHead(await nextLine())
  return {
    head,
    nextTable: async () => {
      const text = await nextLine()
      return text === '' ? null : { table: asTable(text), rows: rows() }
    },
    foot: async () => asFoot(await nextLine()),
    close: () => source.destroy(),
  }
}
