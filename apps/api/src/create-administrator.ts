// Makes the first administrator of a production database:
//   npm run create-administrator -- --username an.nguyen --name "Nguyễn An" --committee "Đảng bộ tỉnh X"
// The password is read from the first line of standard input, or made and printed once.
import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Database, type DatabaseLocation, migrate, openDatabase } from '@nguon/database'
import { checkPassword, messageFor, normaliseText } from '@nguon/domain'
import { readEnvironment } from './environment.ts'
import { createAdministrator, hashPassword, isCommonPassword } from './features/access/index.ts'
import { realClock } from './platform/clock.ts'
import { startFailureOf } from './start-failure.ts'

const fail = (sentence: string): never => {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

const readPassword = async (): Promise<string | null> => {
  if (process.stdin.isTTY) return null
  let text = ''
  for await (const chunk of process.stdin) text += chunk
  return text.split(/\r?\n/)[0] || null
}

const open = async (location: DatabaseLocation): Promise<Database> => {
  try {
    const database = await openDatabase(location)
    await migrate(database)
    return database
  } catch (error) {
    const failure = startFailureOf(error)
    if (failure) return fail(failure.en)
    throw error
  }
}

const { values } = parseArgs({
  options: { username: { type: 'string' }, name: { type: 'string' }, committee: { type: 'string' } },
})
const { username, name, committee } = values
const REASONS = {
  taken: `The username ${username} is taken.`,
  'no committee': `No committee is named ${committee}; the tree is not empty, so name one of it.`,
  'several committees': `Several committees are named ${committee}; name one that stands alone.`,
} as const
if (!username || !/^[a-z0-9._-]{3,60}$/.test(username))
  fail('Give --username: 3 to 60 of a-z, 0-9, dot, dash and underscore.')
if (!name?.trim() || !committee?.trim())
  fail('Give --name and --committee; the committee is founded as the root where there is none.')
const read = readEnvironment(process.env)
if ('problems' in read) fail(`The settings are not right: ${read.problems.join('; ')}.`)
else {
  const { DATABASE_URL, DATA_FOLDER } = read.settings
  const given = await readPassword()
  const wrong = given
    ? checkPassword('password', given, { username: username ?? null, isCommon: isCommonPassword })
    : []
  if (wrong[0]) fail(messageFor(wrong[0], 'en'))
  const password = given ?? randomBytes(15).toString('base64url')
  const database = await open(DATABASE_URL ? { url: DATABASE_URL } : { folder: resolve(DATA_FOLDER) })
  const outcome = await createAdministrator(database, realClock, {
    username: username ?? '',
    name: normaliseText(name ?? ''),
    committeeName: normaliseText(committee ?? ''),
    passwordHash: await hashPassword(password),
  })
  await database.close()
  if (outcome !== 'made') fail(REASONS[outcome])
  process.stdout.write(`${username} administers ${committee}.\n`)
  if (!given) process.stdout.write(`Password, shown once: ${password}\n`)
}
