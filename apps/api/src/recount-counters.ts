// Counts everything from the facts and says how many counters differed; they are put right. It is done once a day by
// itself; this is for whoever wants to know now:
//   npm run recount-counters
import { migrate, openDatabase, recountCounters } from '@nguon/database'
import { readEnvironment } from './environment.ts'

const read = readEnvironment(process.env)
if ('problems' in read) {
  process.stderr.write(`The settings are not right: ${read.problems.join('; ')}.\n`)
  process.exit(1)
}
const { DATABASE_URL, DATA_FOLDER } = read.settings
const database = await openDatabase(DATABASE_URL ? { url: DATABASE_URL } : { folder: DATA_FOLDER })
await migrate(database)
const { counters, paths } = await recountCounters(database)
await database.close()
process.stdout.write(`${counters} counters and ${paths} paths differed from the facts; they are right now.\n`)
