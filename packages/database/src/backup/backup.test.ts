import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../connect.ts'
import { createBareDatabase, createTestDatabase } from '../testing.ts'
import { fillDemoWorld } from '../worlds/demo/fill.ts'
import { restoreBackup, sumTables, verifyBackup, writeBackup } from './index.ts'

const TAKEN = new Date('2026-11-24T16:00:00Z')
let folder: string
let file: string
let database: Database
let empty: Database
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nguon-backup-'))
  file = join(folder, 'kept', 'one.nguon.gz')
  database = await createTestDatabase()
  await fillDemoWorld(database, { hashPassword: async () => 'x' })
  await database.prisma.upload.create({
    data: {
      id: '01890000-0000-7000-8000-00000000000a',
      userId: 'x',
      fileName: 'a\tb\\.\nc',
      content: Buffer.from([0, 255, 10, 92, 46]),
      createdAt: TAKEN,
    },
  })
  await database.prisma.session.create({
    data: { id: 's', token: 's', userId: (await database.prisma.user.findFirstOrThrow()).id, expiresAt: TAKEN },
  })
  await writeBackup(database, file, TAKEN)
  empty = await createTestDatabase()
})
afterAll(async () => {
  await database?.close()
  await empty?.close()
  await rm(folder, { recursive: true, force: true })
})

const server = process.env.TEST_DATABASE_URL

describe('A backup', () => {
  it('is one whole file that only its owner may read', async () => {
    expect(await readdir(join(folder, 'kept'))).toEqual(['one.nguon.gz'])
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  })

  it('holds every row of every table, but nobody’s session', async () => {
    const restored = await createBareDatabase()

    const { head, tables } = await restoreBackup(restored, file)

    expect(head.takenAt).toBe(TAKEN.toISOString())
    expect(await sumTables(restored)).toEqual(await sumTables(database))
    expect(tables.find(({ table }) => table === 'candidates')?.rows).toBeGreaterThan(100)
    expect(await restored.prisma.session.count()).toBe(0)
    expect(await restored.prisma.upload.findFirst()).toEqual(await database.prisma.upload.findFirst())
    // With all its guards: sequences go on, and rows of facts are still never changed.
    const [next] = await restored.prisma.$queryRaw<
      { value: bigint }[]
    >`SELECT nextval('counter_deltas_id_seq') AS value`
    const [known] = await database.prisma.$queryRaw<
      { value: bigint }[]
    >`SELECT nextval('counter_deltas_id_seq') AS value`
    expect(next?.value).toBe(known?.value)
    await expect(restored.prisma.$executeRaw`UPDATE case_events SET occurred_on = '2020-01-02'`).rejects.toThrow(
      /never changed/,
    )
    await expect(
      restored.prisma.$executeRaw`UPDATE candidates SET cell_id = '01890000-0000-7000-8000-00000000000f'`,
    ).rejects.toThrow()
    await restored.close()
  })

  it('fits a database of the other kind as well', async () => {
    const embedded = await openDatabase({ memory: null })

    await restoreBackup(embedded, file)

    const again = join(folder, 'again.nguon.gz')
    await writeBackup(embedded, again, TAKEN)
    expect(gunzipSync(await readFile(again)).equals(gunzipSync(await readFile(file)))).toBe(true)
    await embedded.close()
  })

  it('is verified by restoring it: same rows, same sums, no drift', async () => {
    const found = await verifyBackup(file, async ({ prisma }) => prisma.candidate.count(), server)

    expect(found).toMatchObject({
      differing: [],
      drift: { counters: 0, paths: 0 },
      more: await database.prisma.candidate.count(),
    })
    expect(found.rows).toBeGreaterThan(1_000)
  })

  it.each<[string, (whole: Buffer) => Buffer, RegExp]>([
    ['was cut off', (whole) => whole.subarray(0, whole.length - 2_000), /not whole/],
    ['was cut off between two tables', (whole) => gzipSync(gunzipSync(whole).subarray(0, 5_000)), /not whole/],
    ['is something else', () => Buffer.from('xin chào'), /no backup/],
    ['is something else, zipped', () => gzipSync('{"xin": "chào"}\n'), /no backup/],
    [
      'had a row changed',
      (whole) => gzipSync(gunzipSync(whole).toString('latin1').replace('quantri.nari', 'quantri.nary'), {}),
      /damaged/,
    ],
    [
      'is of a newer version',
      (whole) => gzipSync(gunzipSync(whole).toString('latin1').replace('0001_first', '9999_later')),
      /newer version/,
    ],
  ])('that %s is refused in one sentence, and nothing of it is kept', async (_, harm, sentence) => {
    const harmed = join(folder, 'harmed.nguon.gz')
    await writeFile(harmed, harm(await readFile(file)))

    await expect(restoreBackup(empty, harmed)).rejects.toThrow(sentence)

    expect(await empty.prisma.user.count()).toBe(0)
    expect(await empty.prisma.committee.count()).toBe(0)
  })

  it('is never restored over what is there', async () => {
    await expect(restoreBackup(database, file)).rejects.toThrow(/not empty/)
  })

  it('that cannot be written whole leaves no file behind', async () => {
    const broken: Pick<Database, 'inBulk'> = {
      inBulk: (mode, work) =>
        database.inBulk(mode, (session) =>
          work({
            ...session,
            copyOut: async function* (question) {
              if (question.includes('"mentors"')) throw new Error('The server went away')
              yield* session.copyOut(question)
            },
          }),
        ),
    }

    await expect(writeBackup(broken, join(folder, 'kept', 'two.nguon.gz'), TAKEN)).rejects.toThrow('went away')

    expect(await readdir(join(folder, 'kept'))).toEqual(['one.nguon.gz'])
  })
})
