// Restores a backup into a scratch database, compares every table, and counts everything from the facts:
//   npm run backup:verify -- FILE [--json]
// With DATABASE_URL the scratch database is on that server (and gone afterwards), otherwise in memory.
import { headText, verifyBackup } from '@nguon/database'
import { fail, runCommand, settingsOf } from './command.ts'
import { compareAllStages } from './features/candidates/index.ts'
import { faultText } from './platform/audit-chain.ts'
import { realClock } from './platform/clock.ts'

await runCommand(async () => {
  const file = process.argv[2] ?? fail('Say which backup: npm run backup:verify -- FILE')
  const { DATABASE_URL } = settingsOf(process.env)
  const { takenAt, tables, rows, differing, drift, audit, more } = await verifyBackup(
    file,
    (database) => compareAllStages({ database, clock: realClock }),
    DATABASE_URL,
  )
  const strayed = drift.counters + drift.paths + (more?.drift ?? 0) + (audit.fault ? 1 : 0)
  if (process.argv.includes('--json'))
    process.stdout.write(`${JSON.stringify({ rows, drift: strayed, whole: differing.length === 0 })}\n`)
  else
    process.stdout.write(
      `${file} of ${takenAt} restores: ${rows} rows of ${tables} tables are what was written, ${more?.cases ?? 0} cases add up; the audit ends at ${headText(audit.head)}.\n`,
    )
  if (differing.length > 0) fail(`Not what was written: ${differing.join(', ')}.`)
  if (audit.fault) fail(`The audit is not whole: ${faultText(audit.fault)}.`)
  if (strayed > 0)
    fail(`Not what the facts say: ${drift.counters} counters, ${drift.paths} paths, ${more?.drift ?? 0} stages.`)
})
