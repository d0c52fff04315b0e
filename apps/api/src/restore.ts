// Puts a backup into an empty database, on PostgreSQL or in a data folder:
//   npm run restore -- FILE
import { openDatabase, restoreBackup } from '@nguon/database'
import { fail, locationOf, runCommand, settingsOf } from './command.ts'

await runCommand(async () => {
  const file = process.argv[2] ?? fail('Say which backup: npm run restore -- FILE')
  const database = await openDatabase(locationOf(settingsOf(process.env)))
  try {
    const { head, tables } = await restoreBackup(database, file)
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    process.stdout.write(
      `${rows} rows of ${tables.length} tables, as they were at ${head.takenAt}. Everybody signs in anew.\n`,
    )
  } finally {
    await database.close()
  }
})
