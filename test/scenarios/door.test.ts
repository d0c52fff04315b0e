import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DEMO_ACCOUNTS } from '@nguon/database'
import { describe, expect, it } from 'vitest'
import { actAs } from '../kit/actors.ts'
import { startServer } from '../kit/server.ts'

const MAIN = fileURLToPath(new URL('../../apps/api/src/main.ts', import.meta.url))
const onPglite = it.skipIf(Boolean(process.env.TEST_DATABASE_URL))

/** Runs the server until it ends by itself. */
const runToEnd = (env: Record<string, string>): Promise<{ code: number | null; output: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [MAIN], { env: { ...process.env, NODE_ENV: 'development', ...env } })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('exit', (code) => resolve({ code, output }))
  })

describe('The door', () => {
  it('prints the address and the demo accounts, and stops cleanly when it is told to', async () => {
    const server = await startServer()
    const printed = server.output()

    const code = await server.stop()

    expect(printed).toContain(server.url.replace('127.0.0.1', 'localhost'))
    for (const { username, password } of DEMO_ACCOUNTS) expect(printed).toMatch(new RegExp(`${username} +${password} `))
    expect(code).toBe(0)
  })

  onPglite('refuses a second process on the same data folder in one clear sentence', async () => {
    const server = await startServer()

    const second = await runToEnd({ DATA_FOLDER: server.folder, PORT: '0' })

    await server.stop()
    expect(second.code).toBe(1)
    expect(second.output).toContain(String(server.process.pid))
    expect(second.output).not.toMatch(/\bat .*\.ts:\d+/)
  })

  it('says in one clear sentence that the port is in use', async () => {
    const server = await startServer()
    const folder = await mkdtemp(join(tmpdir(), 'nguon-test-'))

    const second = await runToEnd({ DATA_FOLDER: folder, PORT: new URL(server.url).port, DATABASE_URL: '' })

    await server.stop()
    await rm(folder, { recursive: true })
    expect(second.code).toBe(1)
    expect(second.output).toContain(new URL(server.url).port)
    expect(second.output).not.toMatch(/\bat .*\.ts:\d+/)
  })

  onPglite('keeps what was written over a restart', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nguon-test-'))
    const first = await startServer({ folder })
    const before = await (await actAs(first.url, 'quantri.nari')).ask('{ candidates(first: 1) { totalCount } }')
    await first.stop()

    const again = await startServer({ folder })

    const after = await (await actAs(again.url, 'quantri.nari')).ask('{ candidates(first: 1) { totalCount } }')
    await again.stop()
    await rm(folder, { recursive: true })
    expect(before.errors).toBeUndefined()
    expect(after).toEqual(before)
  })
})
