// Fails when a package that is installed has a licence that nobody agreed to, or when the registry knows a serious advisory
// against one that a server runs. Without an answer of the registry the advisories are left out, and it says so.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

// Licences under which this product may be given on as it is. Those of one package alone stand with their reason.
const AGREED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
  'Zlib',
])
const AGREED_FOR = {
  // Only tells bundlers what browsers can; nothing of it is in what is given on.
  'caniuse-lite': 'CC-BY-4.0',
  // Tests use it; it is not given on, and used unchanged.
  'axe-core': 'MPL-2.0',
  lightningcss: 'MPL-2.0',
  'ical.js': 'MPL-2.0',
  argparse: 'PSF-2.0',
  // Its file is the licence of three clauses.
  'css-mediaquery': 'BSD',
  // Its package names none; the file beside it is that of MIT.
  'png-js': undefined,
}
// Advisories that were looked at and do not concern us, with why.
const LOOKED_AT = new Map()

const agreed = (expression) =>
  expression
    .replace(/[()]/g, '')
    .split(/ OR /)
    .some((part) => part.split(/ AND /).every((name) => AGREED.has(name.trim())))

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
const problems = []
let looked = 0
for (const [path, { link, license, version }] of Object.entries(lock.packages)) {
  if (link || !path.includes('node_modules/')) continue
  looked += 1
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
  const exception = Object.entries(AGREED_FOR).find(([known]) => name === known || name.startsWith(`${known}-`))
  if ((typeof license === 'string' && agreed(license)) || (exception && exception[1] === license)) continue
  problems.push(`${name} ${version}: licence ${license ?? 'not told'}`)
}

const audit = spawnSync('npm', ['audit', '--json', '--omit=dev', '--fetch-timeout=15000', '--fetch-retries=0'], {
  cwd: root,
  encoding: 'utf8',
  timeout: 60_000,
  maxBuffer: 64 * 1024 * 1024,
  shell: process.platform === 'win32',
})
const answer = (() => {
  try {
    return JSON.parse(audit.stdout)
  } catch {
    return {}
  }
})()
if (answer.vulnerabilities) {
  const serious = new Map()
  for (const { name, via } of Object.values(answer.vulnerabilities))
    for (const advisory of via)
      if (
        typeof advisory === 'object' &&
        ['high', 'critical'].includes(advisory.severity) &&
        !LOOKED_AT.has(advisory.url)
      )
        serious.set(advisory.url, `${name}: ${advisory.title} (${advisory.url})`)
  problems.push(...serious.values())
} else console.log('The registry told no advisories: they were not checked')

if (problems.length > 0) {
  console.error(problems.join('\n'))
  process.exit(1)
}
console.log(
  `${looked} packages have licences that were agreed to${answer.vulnerabilities ? ', and no serious advisory' : ''}`,
)
