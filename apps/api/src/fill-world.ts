// Fills an empty database with a generated world, to try the product and to measure it at its full size:
//   npm run world -- province|nation
import { fillLargeWorld, isEmpty, migrate, NATION, openDatabase, PROVINCE, WORLD_ACCOUNTS } from '@nguon/database'
import { readEnvironment } from './environment.ts'
import { hashPassword } from './features/access/index.ts'

const SIZES = { province: PROVINCE, nation: NATION } as const
const isWorld = (name: string | undefined): name is keyof typeof SIZES => name !== undefined && name in SIZES

const say = (text: string): void => {
  process.stdout.write(text)
}
const fail = (sentence: string): never => {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

const WIDTH = 30
/** A bar on a terminal, a line for each step elsewhere. */
const show = (share: number, what: string): void => {
  const full = Math.round(share * WIDTH)
  const bar = `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}`
  const text = `${bar} ${String(Math.round(share * 100)).padStart(3)} % ${what}`
  say(process.stdout.isTTY ? `\r\u001b[K${text}` : `${text}\n`)
}

const fill = async (name: keyof typeof SIZES): Promise<void> => {
  const read = readEnvironment(process.env)
  if ('problems' in read) return fail(`The settings are not right: ${read.problems.join('; ')}.`)
  const { DATABASE_URL, DATA_FOLDER, NODE_ENV } = read.settings
  if (NODE_ENV === 'production') return fail('A generated world has known passwords, so there is none in production.')
  if (name === 'nation' && !DATABASE_URL) return fail('The nation needs a PostgreSQL server: set DATABASE_URL.')
  const database = await openDatabase(DATABASE_URL ? { url: DATABASE_URL } : { folder: DATA_FOLDER })
  try {
    await migrate(database)
    if (!(await isEmpty(database))) return fail('The database is not empty; a world is only made in an empty one.')
    const begun = performance.now()
    await fillLargeWorld(database, SIZES[name], { hashPassword, onProgress: show })
    say(`\nThe ${name} was made in ${Math.round((performance.now() - begun) / 1000)} s.\n`)
    for (const { username, password, name: holder } of WORLD_ACCOUNTS)
      say(`  ${username.padEnd(16)} ${password.padEnd(22)} ${holder}\n`)
  } finally {
    await database.close()
  }
}

const wanted = process.argv[2]
if (isWorld(wanted)) await fill(wanted)
else fail(`Say which world: ${Object.keys(SIZES).join(' or ')}.`)
