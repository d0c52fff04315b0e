import type { Database } from '@nguon/database'
import { createTestDatabase } from '@nguon/database/testing'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAdministrator, hashPassword } from './features/access/index.ts'
import { realClock } from './platform/clock.ts'
import { newId } from './platform/ids.ts'
import { createServer } from './server.ts'

let database: Database
let app: FastifyInstance
let address: string
let authorization: string
let rootId: string

const ask = async (query: string, variables: unknown = {}) => {
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = JSON.parse(await answer.text())
  expect(errors).toBeUndefined()
  return data
}

beforeAll(async () => {
  database = await createTestDatabase()
  await createAdministrator(database, realClock, {
    username: 'an.nguyen',
    name: 'Nguyễn An',
    committeeName: 'Đảng bộ tỉnh Bắc Kạn',
    passwordHash: await hashPassword('mười hai ký tự'),
  })
  app = await createServer({
    database,
    clock: realClock,
    newId,
    logger: pino({ level: 'silent' }),
    demo: false,
    demoAccounts: [],
    secret: 'x'.repeat(32),
    publicUrl: 'http://localhost:4000',
    production: false,
    trustedProxies: 'loopback',
    consoleFolder: null,
  })
  address = await app.listen({ host: '127.0.0.1', port: 0 })
  const signedIn = await fetch(`${address}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'an.nguyen', password: 'mười hai ký tự' }),
  })
  const { token } = JSON.parse(await signedIn.text())
  authorization = `Bearer ${token}`
  const founded = await ask('{ committees { nodes { id } } }')
  rootId = founded.committees.nodes[0].id
  await ask('mutation ($input: CreateCommitteeInput!) { createCommittee(input: $input) { __typename } }', {
    input: { name: 'Chi bộ thôn Chợ B', kind: 'CELL', parentId: rootId, establishedOn: realClock.today() },
  })
})
afterAll(async () => {
  await app?.close()
  await database?.close()
})

describe('An import of 5,000 rows', () => {
  it('tells how far it is while it writes, to whoever started it', { timeout: 120_000 }, async () => {
    const rows = Array.from(
      { length: 5_000 },
      (_, index) => `L-${index},Nông Văn ${index},Chi bộ thôn Chợ B,${realClock.today()}`,
    )
    const upload = await fetch(`${address}/uploads`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/octet-stream', 'x-file-name': 'bang.csv' },
      body: ['Số hồ sơ,Họ và tên,Chi bộ,Ngày giới thiệu nguồn', ...rows].join('\n'),
    })
    const { id: uploadId } = JSON.parse(await upload.text())
    const { importTable } = await ask(
      'mutation ($input: ImportTableInput!) { importTable(input: $input) { ... on ImportSuccess { importRun { id } } } }',
      { input: { kind: 'CANDIDATES', uploadId, within: rootId, dryRun: false } },
    )

    const seen: { status: string; processedRows: number; rowCount: number }[] = []
    do {
      const { importRun } = await ask(
        'query ($id: ID!) { importRun(id: $id) { status processedRows rowCount startedBy committee { name } } }',
        { id: importTable.importRun.id },
      )
      seen.push(importRun)
    } while (seen.at(-1)?.status === 'RUNNING')

    // Reading is the first half: what is beyond it was told while the rows were being written.
    const told = new Set(seen.filter(({ status }) => status === 'RUNNING').map(({ processedRows }) => processedRows))
    const written = [...told].filter((processed) => processed > 2_500)
    if (database.kind === 'embedded') expect(written.length).toBeGreaterThanOrEqual(3)
    expect(seen.map(({ processedRows }) => processedRows)).toEqual(
      seen.map(({ processedRows }) => processedRows).toSorted((a, b) => a - b),
    )
    expect(seen.at(-1)).toMatchObject({ status: 'DONE', processedRows: 5_000, rowCount: 5_000 })
    expect(seen.every((run) => JSON.stringify(run).includes('Nguyễn An'))).toBe(true)
  })
})
