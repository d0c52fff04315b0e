// The door behind `npm start`, `npm test`, `npm run generate` and `npm run verify`: checks Node, silences telemetry and runs
// the steps of one command in order. Written in plain old JavaScript, so that even a Node that is too old can read it.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Nguồn runs on Node 24, which npm installs with the other packages, but this is Node ${process.versions.node}. ` +
      'Run `npm ci` and then use the npm scripts (`npm start`, `npm test`).',
  )
  process.exit(1)
}

const bin = (name) => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)
const turbo = (tasks, ...more) => [bin('turbo'), 'run', ...tasks, '--output-logs=errors-only', ...more]
const node = (...args) => [process.execPath, ...args]
// V8 takes memory as long as there is any: a small nursery and a bound keep a server under load below 400 MB.
const serverFlags = JSON.parse(readFileSync(join(root, 'scripts', 'server-flags.json'), 'utf8'))

const commands = {
  generate: [turbo(['generate'])],
  start: [turbo(['generate', 'build']), node(...serverFlags, 'apps/api/src/main.ts')],
  test: [turbo(['generate', 'build']), node('scripts/test.mjs')],
  verify: [
    turbo(['generate']),
    [bin('biome'), 'check', '--error-on-warnings', '.'],
    [bin('depcruise'), '--config', '.dependency-cruiser.mjs', 'packages', 'apps', 'test'],
    [bin('knip')],
    turbo(['typecheck']),
    node('scripts/check-generated.mjs'),
    node('scripts/check-dependencies.mjs'),
    turbo(['build']),
  ],
}

const steps = commands[process.argv[2]]
if (!steps) {
  console.error(`Unknown command ${process.argv[2]}; known: ${Object.keys(commands).join(', ')}`)
  process.exit(1)
}
if (!existsSync(bin('turbo'))) {
  console.error('The packages are not installed yet: run `npm ci` first.')
  process.exit(1)
}

const env = {
  ...process.env,
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  DO_NOT_TRACK: '1',
  CHECKPOINT_DISABLE: '1',
  NODE_ENV: process.env.NODE_ENV ?? (process.argv[2] === 'test' ? 'test' : 'development'),
}
let child
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child?.kill(signal))

for (const [index, [command, ...args]] of steps.entries()) {
  const last = index === steps.length - 1
  const extra = last ? process.argv.slice(3) : []
  const code = await new Promise((done) => {
    child = spawn(command, [...args, ...extra], {
      cwd: root,
      env,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    })
    child.on('error', (error) => {
      console.error(error.message)
      done(1)
    })
    child.on('exit', (exitCode, signal) => done(exitCode ?? (signal ? 1 : 0)))
  })
  if (code !== 0) process.exit(code)
}
