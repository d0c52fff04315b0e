import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import SERVER_FLAGS from '../../scripts/server-flags.json' with { type: 'json' }
import { createScratchDatabase } from './database.ts'

const MAIN = fileURLToPath(new URL('../../apps/api/src/main.ts', import.meta.url))

export interface RunningServer {
  /** "http://127.0.0.1:41234", without a slash at the end. */
  readonly url: string
  readonly folder: string
  readonly process: ChildProcess
  /** All that the server has printed so far. */
  output(): string
  /** Sends SIGTERM and answers the exit code. */
  stop(): Promise<number | null>
  /** Ends it as a power cut does, and leaves its data where they are. */
  kill(): Promise<void>
}

export interface ServerOptions {
  readonly env?: Record<string, string>
  /** A data folder of an earlier server, to start again on it; otherwise a new one, removed at the stop. */
  readonly folder?: string
  readonly port?: number
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No port'))))
    })
  })

/** Starts the real server as a process of its own, on PGlite or, with TEST_DATABASE_URL, on PostgreSQL. */
export const startServer = async (options: ServerOptions = {}): Promise<RunningServer> => {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'nguon-test-')))
  const database = options.env?.DATABASE_URL || options.folder ? null : await createScratchDatabase()
  const port = options.port ?? (await freePort())
  const child = spawn(process.execPath, [...SERVER_FLAGS, MAIN], {
    env: {
      ...process.env,
      NODE_ENV: 'development',
      PORT: String(port),
      DATA_FOLDER: folder,
      ...(database ? { DATABASE_URL: database.url } : {}),
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  child.stdout?.on('data', (chunk) => (printed += chunk))
  child.stderr?.on('data', (chunk) => (printed += chunk))
  const exited = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)))

  const url = `http://127.0.0.1:${port}`
  const giveUpAt = Date.now() + 90_000
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}:\n${printed}`)
    const ready = await fetch(`${url}/ready`).then(
      (response) => response.ok,
      () => false,
    )
    if (ready) break
    if (Date.now() > giveUpAt) {
      child.kill('SIGKILL')
      throw new Error(`The server was not ready in 90 s:\n${printed}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }

  const cleanUp = async () => {
    if (!options.folder) await rm(folder, { recursive: true, force: true })
    await database?.drop()
  }
  return {
    url,
    folder,
    process: child,
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
    output: () => printed,
    stop: async () => {
      if (child.exitCode === null) child.kill('SIGTERM')
      const code = await exited
      await cleanUp()
      return code
    },
  }
}
