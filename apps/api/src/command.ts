import { resolve } from 'node:path'
import { BadBackup, type DatabaseLocation, NotEmpty } from '@nguon/database'
import { type Environment, readEnvironment } from './environment.ts'
import { startFailureOf } from './start-failure.ts'

/** Ends a command with one sentence and exit code 1. */
export const fail = (sentence: string): never => {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

export const settingsOf = (variables: NodeJS.ProcessEnv): Environment => {
  const read = readEnvironment(variables)
  return 'problems' in read ? fail(`The settings are not right: ${read.problems.join('; ')}.`) : read.settings
}

export const locationOf = ({ DATABASE_URL, DATA_FOLDER }: Environment): DatabaseLocation =>
  DATABASE_URL ? { url: DATABASE_URL, connections: 3 } : { folder: resolve(DATA_FOLDER) }

/** Runs a command; what is expected to go wrong is one sentence, everything else is thrown on. */
export const runCommand = async (work: () => Promise<void>): Promise<void> => {
  try {
    await work()
  } catch (error) {
    if (error instanceof BadBackup || error instanceof NotEmpty) fail(`${error.message}.`)
    const failure = startFailureOf(error)
    if (failure) fail(`${failure.vi}\n${failure.en}`)
    if (error instanceof Error && 'code' in error && 'path' in error) fail(`${error.code}: ${error.path}`)
    throw error
  }
}
