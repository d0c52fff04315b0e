import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, actAs } from '../kit/actors.ts'
import { type RunningServer, startServer } from '../kit/server.ts'

let server: RunningServer
let reader: Actor
let overseer: Actor
beforeAll(async () => {
  server = await startServer()
  reader = await actAs(server.url, 'bientap.yenlac')
  overseer = await actAs(server.url, 'quantri.nari')
})
afterAll(() => server?.stop())

interface Read {
  readonly viewer: string
  readonly subjectId: string
  readonly classes: readonly string[]
  readonly purpose: string
  readonly times: number
}
const reads = async (purpose: string): Promise<readonly Read[]> => {
  const { data } = await overseer.ask<{ sensitiveReads: { nodes: Read[] } }>(
    'query Log { sensitiveReads(first: 200) { nodes { viewer subjectId classes purpose times } } }',
  )
  return (data?.sensitiveReads.nodes ?? []).filter((read) => read.purpose === purpose)
}
/** Written within a second or two, however it was asked. */
const readsSoon = async (purpose: string, count: number): Promise<readonly Read[]> => {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = await reads(purpose)
    if (found.length >= count) return found
    await wait(200)
  }
  return reads(purpose)
}
const idsOf = async (question: string): Promise<string[]> => {
  const { data, errors } = await reader.ask<{ candidates: { nodes: { id: string }[] } }>(question)
  expect(errors).toBeUndefined()
  return (data?.candidates.nodes ?? []).map(({ id }) => id)
}

describe('Whoever reads sensitive fields of a person', () => {
  it('is written down for a list that one statement answers, each person once', async () => {
    const ids = await idsOf('query FastPage { candidates(first: 5) { nodes { id birthDate residence ethnicity } } }')

    const found = await readsSoon('FastPage', ids.length)

    expect(ids.length).toBeGreaterThan(1)
    expect(found.map(({ subjectId }) => subjectId).sort()).toEqual([...ids].sort())
    expect(found.every(({ classes, times }) => classes.join() === 'SENSITIVE' && times === 1)).toBe(true)
  })

  it('is written down for what the resolvers answer, by an alias and under a paper too', async () => {
    const [id] = await idsOf(
      'query Names { candidates(first: 1, filter: { stage: OFFICIAL }) { nodes { id fullName } } }',
    )
    const question = `query SlowPage($id: ID!) { candidate(id: $id) { born: birthDate papers { number issuer } events { documentNumber } } }`
    await reader.ask(question, { id })

    expect(await readsSoon('SlowPage', 1)).toMatchObject([{ subjectId: id, classes: ['SENSITIVE'] }])
    expect(await reads('Names')).toEqual([])
  })

  it('is written down for a file and a printed sheet', async () => {
    const file = await reader.fetch('/export/candidates.csv?columns=fullName,birthDate')
    const rows = (await file.text()).trim().split('\n').length - 1
    const [id] = await idsOf('query Any { candidates(first: 1) { nodes { id } } }')
    const sheet = await reader.fetch(`/print/candidates/${id}/summary.pdf`)
    await sheet.arrayBuffer()

    expect([file.status, sheet.status]).toEqual([200, 200])
    expect((await readsSoon('list:export', Math.min(rows, 50))).length).toBeGreaterThanOrEqual(Math.min(rows, 50))
    expect((await readsSoon('candidate:print', 1)).map(({ subjectId }) => subjectId)).toContain(id)
  })

  it('is not told to whom the audit is not open, and what is masked was not read', async () => {
    const analyst = await actAs(server.url, 'phantich.nari')
    await analyst.ask('query Figures { candidates(first: 5) { nodes { id birthDate residence } } }')
    await wait(1_500)

    expect(await reads('Figures')).toEqual([])
    const { errors } = await analyst.ask('{ sensitiveReads(first: 1) { nodes { id } } }')
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  })
})

describe('Whoever signs in', () => {
  it('leaves an entry with the address, the kind of client and the request, and so does who fails', async () => {
    await fetch(`${server.url}/api/auth/sign-in/username`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url, 'user-agent': 'Mozilla/5.0 (iPhone) Mobile' },
      body: JSON.stringify({ username: 'bientap.yenlac', password: 'not-this-one-2023' }),
    })

    const { data } = await overseer.ask<{ auditEntries: { nodes: Record<string, unknown>[] } }>(
      `{ auditEntries(first: 20, filter: { subjectType: "User" }) { nodes { verb actor client fromAddress knownBy requestId } } }`,
    )

    const entries = data?.auditEntries.nodes ?? []
    expect(entries).toContainEqual({
      verb: 'session:refuse',
      actor: null,
      client: 'PHONE',
      fromAddress: '127.0.0.1',
      knownBy: 'SERVER',
      requestId: expect.any(String),
    })
    expect(entries).toContainEqual(
      expect.objectContaining({ verb: 'session:begin', client: 'PROGRAM', fromAddress: '127.0.0.1' }),
    )
  })
})
