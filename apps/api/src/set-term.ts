// Makes a term, or changes the days of one; its end is a decision, so it is data:
//   npm run set-term -- --name 2025-2030 --from 2025-07-01 --to 2030-06-30 --decision 01-NQ/ĐH
import { parseArgs } from 'node:util'
import { migrate, openDatabase } from '@nguon/database'
import { messageFor, readDate } from '@nguon/domain'
import { readEnvironment } from './environment.ts'
import { setTermByCommand } from './features/targets/index.ts'
import { realClock } from './platform/clock.ts'
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
const startsOn = readDate(values.from ?? '')
const endsOn = readDate(values.to ?? '')
const read = readEnvironment(process.env)
if ('problems' in read) fail(`The settings are not right: ${read.problems.join('; ')}.`)
else if (!values.name || !startsOn || !endsOn) fail('Give --name like 2025-2030, and --from and --to as days.')
else {
  const { DATABASE_URL, DATA_FOLDER } = read.settings
  const database = await openDatabase(DATABASE_URL ? { url: DATABASE_URL } : { folder: DATA_FOLDER })
  await migrate(database)
  const outcome = await setTermByCommand(
    database,
    { clock: realClock, newId },
    { name: values.name, startsOn, endsOn, decisionNumber: values.decision ?? null },
  )
  await database.close()
  if (typeof outcome !== 'string') fail(outcome.problems.map((problem) => messageFor(problem, 'en')).join(' '))
  process.stdout.write(`Term ${values.name} is ${outcome}: ${startsOn} to ${endsOn}.\n`)
}
