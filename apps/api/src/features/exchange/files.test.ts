import { importColumns } from '@nguon/domain'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createContext } from '../../platform/context.ts'
import { createSmallWorld, type Person, type SmallWorld } from '../../testing/small-world.ts'
import { serveImportFiles } from './files.ts'
import { readTable } from './read-table.ts'
import { closeLostImports } from './store.ts'

let world: SmallWorld
let app: FastifyInstance
let editor: Person
let analyst: Person
let asker: Person | null

beforeAll(async () => {
  world = await createSmallWorld()
  editor = await world.account('Biên tập Yến Lạc', 'EDITOR', world.committees.town)
  analyst = await world.account('Phân tích Na Rì', 'ANALYST', world.committees.district)
  app = Fastify()
  await serveImportFiles(app, async () => {
    const context = editor.context()
    return asker
      ? asker.context()
      : createContext(context, { requestId: context.requestId, locale: 'vi', signedIn: null })
  })
})
afterAll(async () => {
  await app?.close()
  await world?.close()
})

const send = (
  payload: Buffer,
  headers: Record<string, string> = { 'x-file-name': encodeURIComponent('Chỉ tiêu.csv') },
) =>
  app.inject({
    method: 'POST',
    url: '/uploads',
    headers: { 'content-type': 'application/octet-stream', ...headers },
    payload,
  })

describe('A file that is sent', () => {
  it('is kept for its sender under its name', async () => {
    asker = editor

    const answer = await send(Buffer.from('a\nb\n'), { 'x-file-name': encodeURIComponent('C:\\bảng\\Chỉ tiêu.csv') })

    expect(answer.statusCode).toBe(201)
    const row = await world.database.prisma.upload.findUniqueOrThrow({ where: { id: answer.json().id } })
    expect({ name: row.fileName, user: row.userId, text: Buffer.from(row.content).toString() }).toEqual({
      name: 'Chỉ tiêu.csv',
      user: editor.id,
      text: 'a\nb\n',
    })
  })

  it('is taken from nobody who is a stranger, may not import, or sends a form', async () => {
    asker = null
    expect((await send(Buffer.from('a'))).statusCode).toBe(401)
    asker = analyst
    expect((await send(Buffer.from('a'))).statusCode).toBe(403)
    asker = editor
    expect((await send(Buffer.from('a'), {})).statusCode).toBe(400)
    expect((await send(Buffer.from('a'), { 'x-file-name': 'a.csv', 'content-type': 'text/plain' })).statusCode).toBe(
      400,
    )
  })

  it('is no old Excel file, not empty, and at most 10 MB', async () => {
    asker = editor

    const old = await send(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))

    expect(old.statusCode).toBe(415)
    expect(old.json()).toMatchObject({ error: 'FILE_KIND_UNKNOWN', message: expect.stringMatching(/CSV/) })
    expect((await send(Buffer.alloc(0))).json()).toMatchObject({ error: 'FILE_EMPTY' })
    expect((await send(Buffer.alloc(10 * 1024 * 1024 + 1))).statusCode).toBe(413)
  })

  it('is gone after a day, and the oldest of many is gone before', async () => {
    asker = editor
    await world.database.prisma.upload.updateMany({ data: { createdAt: new Date('2020-01-01') } })
    const ids: string[] = []
    for (let count = 0; count < 22; count += 1) ids.push((await send(Buffer.from(`a\n${count}\n`))).json().id)

    const left = await world.database.prisma.upload.findMany({ orderBy: { id: 'asc' }, select: { id: true } })

    expect(left.map(({ id }) => id)).toEqual(ids.slice(2))
  })
})

describe('A template', () => {
  it('has the headings of its kind in the language that is asked, and can be read again', async () => {
    asker = editor
    for (const format of ['csv', 'xlsx'])
      for (const lang of ['vi', 'en'] as const) {
        const answer = await app.inject({ url: `/templates/CANDIDATES.${format}?lang=${lang}` })

        expect(answer.statusCode).toBe(200)
        expect(answer.headers['content-disposition']).toContain(`candidates-${lang}.${format}`)
        const table = await readTable(answer.rawPayload)
        if (!table.ok) throw new Error(table.error.code)
        expect(table.value.headings.cells.map((cell) => cell.replace(' (*)', ''))).toEqual(
          importColumns('CANDIDATES').map(({ heading }) => heading[lang]),
        )
        expect(table.value.rows.length).toBe(1)
      }
  })

  it('exists for the four kinds and for whoever is signed in', async () => {
    asker = editor
    expect((await app.inject({ url: '/templates/SECRETS.csv' })).statusCode).toBe(404)
    expect((await app.inject({ url: '/templates/TARGETS.pdf' })).statusCode).toBe(404)
    asker = null
    expect((await app.inject({ url: '/templates/TARGETS.csv' })).statusCode).toBe(401)
  })
})

describe('An import whose process died', () => {
  it('is told as failed when the server starts again', async () => {
    await world.database.prisma.importRun.create({
      data: {
        id: '01890000-0000-7000-8000-0000000000aa',
        kind: 'TARGETS',
        fileName: 'a.csv',
        fileHash: '',
        committeeId: world.committees.town,
        startedById: editor.id,
        dryRun: false,
        status: 'RUNNING',
        problems: [],
        startedAt: new Date('2026-11-24T01:00:00Z'),
      },
    })

    await closeLostImports(world.database, new Date('2026-11-24T02:00:00Z'))

    const { data } = await editor.ask('{ importRuns { totalCount nodes { status finishedAt processedRows } } }')
    expect(data.importRuns).toEqual({
      totalCount: 1,
      nodes: [{ status: 'FAILED', finishedAt: '2026-11-24T02:00:00.000Z', processedRows: 0 }],
    })
  })
})
