// Writes all that the database holds at this moment into one file, while the server goes on:
//   npm run backup [-- FOLDER]          into BACKUP_FOLDER, or "backups" where neither is given
import { join, resolve } from 'node:path'
import { FolderInUse, openDatabase, type WrittenBackup, writeBackup } from '@nguon/database'
import { fail, locationOf, runCommand, settingsOf } from './command.ts'
import { askForBackup, backupName, pruneBackups } from './features/operations/index.ts'

// A server that writes a backup of a province needs a minute at the most.
const PATIENCE = 15 * 60_000

await runCommand(async () => {
  const settings = settingsOf(process.env)
  const folder = resolve(process.argv[2] ?? settings.BACKUP_FOLDER ?? 'backups')
  const keep = settings.BACKUP_KEEP
  const now = new Date()
  const say = ({ file, bytes, tables, auditHead }: WrittenBackup): void => {
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    process.stdout.write(`${file}: ${rows} rows of ${tables.length} tables, ${Math.ceil(bytes / 1024)} KB\n`)
    if (auditHead)
      process.stdout.write(
        `The audit ends at ${auditHead}; whoever keeps it can tell later whether anything was taken away.\n`,
      )
  }
  try {
    const database = await openDatabase(locationOf(settings))
    try {
      say(await writeBackup(database, join(folder, backupName(now)), now))
    } finally {
      await database.close()
    }
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error
    // The server is running on the embedded database, so it takes the backup itself.
    const file = await askForBackup(resolve(settings.DATA_FOLDER), { folder, keep }, PATIENCE)
    if (file === null) fail(`The server (process ${error.pid}) could not take the backup; its log says why.`)
    process.stdout.write(`${file}: taken by the running server\n`)
    return
  }
  await pruneBackups(folder, keep, now)
})
