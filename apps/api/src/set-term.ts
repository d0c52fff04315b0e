// Makes a term, or changes the days of one; its end is a decision, so it is data:
//   npm run set-term -- --name 2025-2030 --from 2025-07-01 --to 2030-06-30 --decision 01-NQ/ĐH
import { parseArgs } from 'node:util'
import { migrate, openDatabase } from '@nguon/database'
import { readDate } from '@nguon/domain'
import { readEnvironment } from './environment.ts'
import { saveTerm } from './features/targets/index.ts'
import { newId } from './platform/ids.ts'

const fail = (sentence: string): never => {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

const { values } = parseArgs({
  options: {
    name: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    decision: { type: 'string' },
  },
})
const years = /^(\d{4})-(\d{4})$/.exec(values.name ?? '')
const startsOn = readDate(values.from ?? '')
const endsOn = readDate(values.to ?? '')
const read = readEnvironment(process.env)
if ('problems' in read) fail(`The settings are not right: ${read.problems.join('; ')}.`)
else if (!years || !startsOn || !endsOn || endsOn < startsOn)
  fail('Give --name like 2025-2030, and --from and --to as days, the second not before the first.')
else {
  const { DATABASE_URL, DATA_FOLDER } = read.settings
  const database = await openDatabase(DATABASE_URL ? { url: DATABASE_URL } : { folder: DATA_FOLDER })
  await migrate(database)
  // The yearly targets of a term are those of the years after the one in which it begins.
  const term = {
    name: years[0],
    startsOn,
    endsOn,
    firstYear: Number(years[1]) + 1,
    lastYear: Number(years[2]),
    decisionNumber: values.decision?.trim() || null,
  }
  const outcome = await saveTerm(database, newId(), term)
  await database.close()
  process.stdout.write(`Term ${term.name} is ${outcome}: ${startsOn} to ${endsOn}.\n`)
}
