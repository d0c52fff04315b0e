import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Database, openDatabase } from '@nguon/database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { someCell } from '../faults/kit/writing.ts'
import { type Actor, actAs } from '../kit/actors.ts'
import { createScratchDatabase, type ScratchDatabase } from '../kit/database.ts'
import { type RunningServer, startServer } from '../kit/server.ts'

const MAIN = fileURLToPath(new URL('../../apps/api/src/main.ts', import.meta.url))
const [FIRST, SECOND] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')]
const DONE = 'Every free text about people is encrypted'
/** Every place of a free text, as the database itself has it. */
const KEPT = `
  SELECT 'note' AS place, note AS text FROM cv_verifications UNION ALL SELECT 'text', text FROM assessments
  UNION ALL SELECT 'tasks', next_tasks FROM assessments UNION ALL SELECT 'event', note FROM case_events
  UNION ALL SELECT 'correction', details->>'reason' FROM case_events WHERE kind = 'CORRECTED'
  UNION ALL SELECT 'handover', handover_note FROM mentor_assignments UNION ALL SELECT 'withdrawn', withdraw_reason FROM papers`
const TEXTS = `query ($after: String) { candidates(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { id
  assessments { id text nextTasks } events { id note correctionReason } mentorAssignments { id handoverNote }
  papers { id withdrawReason } verifications { id note } } } }`

let folder: string
let scratch: ScratchDatabase | null
let env: Record<string, string>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nguon-keys-'))
  scratch = await createScratchDatabase()
  env = { LOG_LEVEL: 'debug', ...(scratch ? { DATABASE_URL: scratch.url } : {}) }
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await scratch?.drop()
})

interface Page {
  readonly candidates: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
    readonly nodes: readonly { readonly id: string }[]
  }
}
/** All free texts as a reader gets them, by the case. */
const readAll = async (actor: Actor): Promise<Map<string, string>> => {
  const found = new Map<string, string>()
  for (let after: string | null = null; ; ) {
    const { data, errors }: { data?: Page | null; errors?: unknown } = await actor.ask<Page>(TEXTS, { after })
    if (!data || errors) throw new Error(JSON.stringify(errors))
    for (const node of data.candidates.nodes) found.set(node.id, JSON.stringify(node))
    if (!data.candidates.pageInfo.hasNextPage) return found
    after = data.candidates.pageInfo.endCursor
  }
}
const WRITE = `mutation ($input: CreateCandidateInput!) { createCandidate(input: $input) {
  ... on CandidateSuccess { candidate { id } } ... on Invalid { errors { field code } } } }`
const VERIFY = 'mutation ($input: RecordVerificationInput!) { recordVerification(input: $input) { __typename } }'
/** Names somebody with a text on the event and another on a verification; answers the case. */
const write = async (actor: Actor, cellId: string, key: string, text: string): Promise<string> => {
  const named = await actor.ask<{ createCandidate: { candidate?: { id: string } } }>(WRITE, {
    input: {
      cellId,
      reference: key,
      idempotencyKey: key,
      sourcedOn: '2026-10-01',
      note: text,
      person: { fullName: `Người Thử ${key}`, birthDate: '2001-02-03' },
    },
  })
  const id = named.data?.createCandidate.candidate?.id
  if (!id) throw new Error(JSON.stringify(named))
  const verified = await actor.ask<{ recordVerification: { __typename: string } }>(VERIFY, {
    input: { candidateId: id, relation: 'FATHER', state: 'TO_VERIFY', note: text },
  })
  if (verified.data?.recordVerification.__typename !== 'CandidateSuccess') throw new Error(JSON.stringify(verified))
  return id
}
const inside = async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
  const database = await openDatabase(scratch ? { url: scratch.url } : { folder })
  return work(database).finally(() => database.close())
}
const kept = (): Promise<{ place: string; text: string | null }[]> =>
  inside(({ prisma }) => prisma.$queryRawUnsafe<{ place: string; text: string | null }[]>(KEPT))
const serve = (keys: string): Promise<RunningServer> =>
  startServer({ folder, env: { ...env, ...(keys ? { DATA_KEYS: keys } : {}) } })
const refused = (keys: string): Promise<{ code: number | null; printed: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [MAIN], {
      env: { ...process.env, ...env, NODE_ENV: 'development', PORT: '0', DATA_FOLDER: folder, DATA_KEYS: keys },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let printed = ''
    child.stdout.on('data', (piece) => (printed += piece))
    child.stderr.on('data', (piece) => (printed += piece))
    child.on('exit', (code) => resolve({ code, printed }))
  })

describe('Free texts about people', () => {
  let written: Map<string, string>
  let cell: string
  const during: string[] = []
  const rotating: string[] = []

  it('are encrypted once a key is set, those of before too, while the server serves and people write', async () => {
    const clear = await serve('')
    const before = await actAs(clear.url, 'quantri.nari')
    cell = await someCell(before)
    await write(before, cell, 'khoa-truoc', 'LỘ-1 ở quê có việc chưa rõ')
    written = await readAll(before)
    await clear.stop()

    const server = await serve(FIRST)
    const actor = await actAs(server.url, 'quantri.nari')
    const writing = (async () => {
      for (let place = 0; place < 30 || !server.output().includes(DONE); place += 1) {
        during.push(await write(actor, cell, `khoa-${place}`, `LỘ-2 ${place}`))
      }
    })()
    await expect.poll(() => server.output(), { timeout: 60_000 }).toContain(DONE)
    await writing
    const after = await readAll(actor)
    await server.stop()

    const rows = (await kept()).filter(({ text }) => text !== null)
    for (const [id, texts] of written) expect(after.get(id)).toBe(texts)
    for (const [place, id] of during.entries()) expect(after.get(id)).toContain(`"LỘ-2 ${place}"`)
    expect(rows.length).toBeGreaterThan(200)
    expect(rows.filter(({ text }) => !text?.startsWith('ngn1.'))).toEqual([])
    const printed = server.output()
    expect(printed.includes(FIRST) || printed.includes('LỘ-')).toBe(false)
    written = after
  }, 400_000)

  it('stand nowhere else in the database either, but in what the audit kept before', async () => {
    const found = await inside(async ({ prisma }) => {
      const tables = await prisma.$queryRawUnsafe<{ name: string }[]>(
        `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
      )
      const places: string[] = []
      for (const { name } of tables) {
        const [row] = await prisma.$queryRawUnsafe<{ count: number }[]>(
          `SELECT count(*)::int AS count FROM "${name}" t WHERE t::text LIKE '%LỘ-2%'`,
        )
        if (row?.count) places.push(name)
      }
      return places
    })

    expect(found).toEqual([])
  })

  it('are read in the audit by those who may', async () => {
    const server = await serve(FIRST)
    const actor = await actAs(server.url, 'quantri.nari')

    const { data } = await actor.ask<{ auditEntries: { nodes: { changes: unknown }[] } }>(
      'query ($id: ID) { auditEntries(first: 20, filter: { subjectId: $id }) { nodes { changes { field before after } } } }',
      { id: during[0] },
    )
    await server.stop()

    const [row] = await inside(({ prisma }) =>
      prisma.$queryRawUnsafe<{ count: number }[]>(
        `SELECT count(*)::int AS count FROM audit_entries WHERE after::text LIKE '%Người Thử khoa-0%'`,
      ),
    )
    expect(JSON.stringify(data)).toContain('Người Thử khoa-0')
    expect(row?.count).toBe(0)
  })

  it('are not served without their key, nor with another one, and the server says so', async () => {
    const [none, other, short] = [await refused(''), await refused(SECOND), await refused('c2hvcnQ=')]

    expect([none.code, other.code, short.code]).toEqual([1, 1, 1])
    expect(none.printed).toContain('The texts of this database are encrypted: DATA_KEYS has to be set.')
    expect(other.printed).toContain('are encrypted with another key')
    expect(short.printed).toContain('DATA_KEYS is keys of 32 bytes')
    expect(`${none.printed}${other.printed}${short.printed}`).not.toMatch(/c2hvcnQ|\bat .+:\d+:\d+/)
    expect(other.printed).not.toContain(SECOND)
  })

  it('are all there under a new key, and the former is of no use any more', async () => {
    // Servers of PostgreSQL are started anew one after the other: one with the former key goes on writing meanwhile.
    const old = scratch ? await serve(FIRST) : null
    let going = old !== null
    const writing = (async () => {
      if (!old) return
      const actor = await actAs(old.url, 'quantri.nari')
      for (let place = 0; going; place += 1) {
        rotating.push(await write(actor, cell, `khoa-moi-${place}`, `LỘ-3 ${place}`))
      }
    })()
    const both = await serve(`${SECOND},${FIRST}`)
    going = false
    await writing
    await old?.stop()
    await both.stop()
    const server = await serve(SECOND)
    const after = await readAll(await actAs(server.url, 'quantri.nari'))
    await server.stop()

    for (const [id, texts] of written) expect(after.get(id)).toBe(texts)
    for (const [place, id] of rotating.entries()) expect(after.get(id)).toContain(`"LỘ-3 ${place}"`)
    expect(after.size).toBe(written.size + rotating.length)
    expect((await refused(FIRST)).code).toBe(1)
  })

  it('that somebody changed or moved past the product are a fault and never another text', async () => {
    const [one, other] = during
    await inside(async ({ prisma }) => {
      const [from] = await prisma.cvVerification.findMany({ where: { candidateId: other ?? '' } })
      await prisma.cvVerification.updateMany({ where: { candidateId: one ?? '' }, data: { note: from?.note ?? '' } })
    })
    const server = await serve(SECOND)
    const actor = await actAs(server.url, 'quantri.nari')
    const query = 'query ($id: ID!) { candidate(id: $id) { id events { note } verifications { id } } }'

    const moved = await actor.ask(query, { id: one })
    const whole = await actor.ask(query, { id: other })
    await server.stop()

    expect(JSON.stringify(moved.errors)).toContain('INTERNAL')
    expect(JSON.stringify(moved)).not.toContain('LỘ-2')
    expect(JSON.stringify(whole.data)).toContain('LỘ-2 1')
  })
})
