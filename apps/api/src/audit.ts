// Walks the chain of the audit and names the first entry that is not what it was:
//   npm run audit -- verify [--head LENGTH:HASH] [--backup FILE]
// A head is the end that the chain had some day, as the nightly log, a backup or this command told it.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import {
  type ChainHead,
  type ChainVerdict,
  FolderInUse,
  headText,
  migrate,
  openDatabase,
  readHead,
  restoreBackup,
} from '@nguon/database'
import { fail, locationOf, runCommand, settingsOf } from './command.ts'
import { askForBackup } from './features/operations/index.ts'
import { faultText, walkAudit } from './platform/audit-chain.ts'

const PATIENCE = 15 * 60_000

const tell = ({ fault, entries, head }: ChainVerdict): void => {
  if (fault) fail(`${faultText(fault)}. The ${entries} entries before it are what was sealed.`)
  process.stdout.write(`${entries} entries are what was sealed. The chain ends at ${headText(head)}\n`)
}

/** A copy of everything, walked in memory or in the database that is set. */
const walkCopy = async (file: string, heads: readonly ChainHead[]): Promise<ChainVerdict> => {
  const database = await openDatabase({ memory: null })
  try {
    const { auditHead } = await restoreBackup(database, file)
    await migrate(database)
    return await walkAudit(database, new Date(), auditHead ? [...heads, auditHead] : heads)
  } finally {
    await database.close()
  }
}

/** The server holds its embedded database alone, so it hands out a copy. */
const walkCopyOfServer = async (folder: string, heads: readonly ChainHead[]): Promise<ChainVerdict> => {
  const scratch = await mkdtemp(join(tmpdir(), 'nguon-audit-'))
  try {
    const file = await askForBackup(folder, { folder: scratch, keep: 1 }, PATIENCE)
    return file === null
      ? fail('The server gave no copy of its database; its log says why.')
      : await walkCopy(file, heads)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

await runCommand(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { head: { type: 'string', multiple: true }, backup: { type: 'string' } },
  })
  if (positionals.join(' ') !== 'verify') fail('Say what: npm run audit -- verify [--head LENGTH:HASH] [--backup FILE]')
  const heads = (values.head ?? []).map((text) => readHead(text) ?? fail(`${text} is no head, which is LENGTH:HASH.`))
  if (values.backup) return tell(await walkCopy(values.backup, heads))
  const settings = settingsOf(process.env)
  try {
    const database = await openDatabase(locationOf(settings))
    try {
      await migrate(database)
      tell(await walkAudit(database, new Date(), heads))
    } finally {
      await database.close()
    }
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error
    tell(await walkCopyOfServer(resolve(settings.DATA_FOLDER), heads))
  }
})
