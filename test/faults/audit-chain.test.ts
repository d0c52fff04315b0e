import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Database, openDatabase } from '@nguon/database'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { actAs } from '../kit/actors.ts'
import { createScratchDatabase, type ScratchDatabase } from '../kit/database.ts'
import { type RunningServer, startServer } from '../kit/server.ts'
import { nameSomebody, someCell } from './kit/writing.ts'

const AUDIT = fileURLToPath(new URL('../../apps/api/src/audit.ts', import.meta.url))
const run = promisify(execFile)

let folder: string
let scratch: ScratchDatabase | null
let server: RunningServer
let where: Record<string, string>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nguon-audit-'))
  scratch = await createScratchDatabase()
  where = { DATA_FOLDER: folder, ...(scratch ? { DATABASE_URL: scratch.url } : {}) }
  server = await startServer({ folder, env: where })
  const actor = await actAs(server.url, 'quantri.nari')
  const cell = await someCell(actor)
  for (let place = 0; place < 5; place += 1) await nameSomebody(actor, cell, `audit-${place}`)
})
afterAll(async () => {
  await server?.stop()
  await scratch?.drop()
  await rm(folder, { recursive: true, force: true })
})

/** As `npm run audit -- verify` runs it. */
const verify = async (...args: readonly string[]): Promise<{ readonly code: number; readonly text: string }> => {
  try {
    const { stdout } = await run(process.execPath, [AUDIT, 'verify', ...args], {
      env: { ...process.env, NODE_ENV: 'development', ...where },
    })
    return { code: 0, text: stdout }
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string }
    return { code, text: stderr }
  }
}
const headOf = (text: string): string => /ends at (\S+)/.exec(text)?.[1] ?? 'none'

it('finds the chain whole beside the running server, and after each further write under a head that holds the one before', async () => {
  const first = await verify()
  const actor = await actAs(server.url, 'quantri.nari')
  await nameSomebody(actor, await someCell(actor), 'audit-later')
  const second = await verify('--head', headOf(first.text))

  expect([first.code, second.code], `${first.text}${second.text}`).toEqual([0, 0])
  expect(headOf(second.text)).not.toBe(headOf(first.text))
  expect(
    await verify(
      '--head',
      headOf(second.text).replace(/.$/, (last) => (last === '0' ? '1' : '0')),
    ),
  ).toMatchObject({
    code: 1,
    text: expect.stringMatching(/cut off, or the chain was written anew/),
  })
})

it('names the entry that an owner of the database altered, swapped or removed, and tells a cut end by its head', async () => {
  const { text } = await verify()
  const head = headOf(text)
  await server.stop()
  const open = (): Promise<Database> => openDatabase(scratch ? { url: scratch.url, connections: 2 } : { folder })
  const within = async <T>(work: (prisma: Database['prisma']) => Promise<T>): Promise<T> => {
    const database = await open()
    return work(database.prisma).finally(() => database.close())
  }
  const tamper = (...statements: readonly string[]) =>
    within((prisma) =>
      prisma.$transaction(
        ['audit_entries', 'audit_seals']
          .map((table) => `ALTER TABLE ${table} DISABLE TRIGGER USER`)
          .concat(statements, [
            'ALTER TABLE audit_entries ENABLE TRIGGER USER',
            'ALTER TABLE audit_seals ENABLE TRIGGER USER',
          ])
          .map((statement) => prisma.$executeRawUnsafe(statement)),
      ),
    )
  const seals = await within((prisma) =>
    prisma.auditSeal.findMany({
      orderBy: { sequence: 'asc' },
      select: { sequence: true, entryId: true },
    }),
  )
  const [one, two, last] = [seals.at(1), seals.at(2), seals.at(-1)]
  const answers: string[] = []
  const note = async (...args: readonly string[]) => {
    const { code, text } = await verify(...args)
    answers.push(`${code} ${text}`)
  }

  await tamper(`UPDATE audit_entries SET verb = verb || 'x' WHERE id = '${one?.entryId}'`)
  await note()
  await tamper(`UPDATE audit_entries SET verb = left(verb, -1) WHERE id = '${one?.entryId}'`)
  await tamper(
    `UPDATE audit_entries e SET subject_id = o.subject_id, at = o.at + interval '1 second' FROM audit_entries o
     WHERE (e.id, o.id) IN (('${one?.entryId}', '${two?.entryId}'), ('${two?.entryId}', '${one?.entryId}'))`,
  )
  await note()
  await tamper(
    `UPDATE audit_entries e SET subject_id = o.subject_id, at = o.at - interval '1 second' FROM audit_entries o
     WHERE (e.id, o.id) IN (('${one?.entryId}', '${two?.entryId}'), ('${two?.entryId}', '${one?.entryId}'))`,
  )
  await note('--head', head)
  await tamper(
    `DELETE FROM audit_entries WHERE id = '${last?.entryId}'`,
    `DELETE FROM audit_seals WHERE entry_id = '${last?.entryId}'`,
  )
  await note('--head', head)
  await tamper(`DELETE FROM audit_entries WHERE id = '${one?.entryId}'`)
  await note()

  expect(answers[0]).toMatch(new RegExp(`^1 Entry 2 \\(${one?.entryId}, .* is not what was sealed`))
  expect(answers[1]).toMatch(new RegExp(`^1 Entry 2 \\(${one?.entryId}, .* is not what was sealed`))
  expect(answers[2]).toMatch(/^0 /)
  expect(answers[3]).toMatch(new RegExp(`^1 Entry ${last?.sequence} and what followed were cut off`))
  expect(answers[4]).toMatch(new RegExp(`^1 Entry 2 \\(${one?.entryId}\\) was removed`))
})
