import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { DEMO_ACCOUNTS } from '@nguon/database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../kit/server.ts'

const EXAMPLE = fileURLToPath(new URL('../../packages/client/examples/progress.ts', import.meta.url))

let server: RunningServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server?.stop())

describe('The example of the typed client', () => {
  it('prints the published progress of the district with the token of a session', async () => {
    const account = DEMO_ACCOUNTS.find(({ username }) => username === 'phantich.nari')
    const answer = await fetch(`${server.url}/api/auth/sign-in/username`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: JSON.stringify({ username: account?.username, password: account?.password }),
    })
    const { token } = (await answer.json()) as { token: string }

    const { stdout } = await promisify(execFile)(process.execPath, [
      EXAMPLE,
      `${server.url}/graphql`,
      token,
      '2020-2025',
      '2023-06-30',
    ])

    expect(stdout.trim()).toBe('Đảng bộ huyện Na Rì: 298 of 400, 74.5 %')
  })
})
