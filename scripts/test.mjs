// Runs the tests of every workspace, one after the other, and closes with one line that counts them all.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const workspaces = ['packages/domain', 'packages/database', 'packages/client', 'apps/api', 'apps/console', 'test']
const chosen = process.argv.slice(2)
const results = join(root, '.test-results')
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

let passed = 0
let failed = 0
let skipped = 0
let broken = false
for (const workspace of workspaces.filter((name) => chosen.length === 0 || chosen.includes(name))) {
  console.log(`\n── ${workspace}`)
  const report = join(results, `${workspace.replace('/', '-')}.json`)
  const run = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { cwd: join(root, workspace), stdio: 'inherit' },
  )
  if (run.status !== 0) broken = true
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'))
    passed += numPassedTests
    failed += numFailedTests
    skipped += numPendingTests
    if (numPassedTests + numFailedTests === 0) broken = true
  } catch {
    console.error(`${workspace} left no report`)
    broken = true
  }
}
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exit(broken || failed > 0 || passed === 0 ? 1 : 0)
