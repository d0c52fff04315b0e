// Fails when a committed generated file is not what its generator writes today.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const generated = [
  { file: 'packages/client/schema.graphql', by: ['apps/api/scripts/print-schema.ts', '--stdout'] },
  { file: 'packages/domain/README.md', by: ['scripts/draw-machine.mjs', '--stdout'] },
]

let stale = 0
for (const { file, by } of generated) {
  const run = spawnSync(process.execPath, by, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (run.status !== 0) {
    console.error(run.stderr)
    process.exit(1)
  }
  if (run.stdout !== readFileSync(join(root, file), 'utf8')) {
    console.error(`${file} is stale: run \`node ${by[0]}\` and commit the result.`)
    stale += 1
  }
}
if (stale > 0) process.exit(1)
console.log(`${generated.length} generated files are up to date`)
