// How near the product comes to a written limit, on a generated world: `npm run bench -- --world nation` in the root folder, with
// the world at BENCH_DATABASE_URL (made by `npm run world -- nation`). Not a test: it prints figures. See README.md.
import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual, parseArgs } from 'node:util'
import { WORLD_ACCOUNTS } from '@nguon/database'
import pg from 'pg'
import { startServer } from '../kit/server.ts'
import { type Line, openLine, requestOf } from './keep-alive.ts'
import type { LimitSettings } from './limit.ts'
import { type Asked, type Question, questionsOf, undoWrites } from './questions.ts'
import { type Measured, printMarkdown, printTable } from './tables.ts'

const { values: options } = parseArgs({
  options: {
    world: { type: 'string', default: 'province' },
    only: { type: 'string' },
    seconds: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '3' },
    markdown: { type: 'boolean', default: false },
  },
})
const TODAY = '2026-11-24'
const CALLERS = [1, 32] as const
const WARM_UP = 300
const url = process.env.BENCH_DATABASE_URL ?? `postgresql://postgres@127.0.0.1:5432/nguon_${options.world}`
const [seconds, rounds] = [Number(options.seconds), Number(options.rounds)]

type Side = 'limit' | 'product'
const SIDES: readonly Side[] = ['limit', 'product']

const signIn = async (server: string): Promise<{ readonly cookie: string; readonly id: string }> => {
  const [account] = WORLD_ACCOUNTS
  const answer = await fetch(`${server}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server },
    body: JSON.stringify({ username: account.username, password: account.password }),
  })
  if (!answer.ok) throw new Error(`${account.username} could not sign in: ${answer.status}; is it a generated world?`)
  const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0])
  const told = (await answer.json()) as { user: { id: string } }
  return { cookie: cookie.join('; '), id: told.user.id }
}

const startLimit = async (settings: LimitSettings): Promise<{ readonly port: number; readonly stop: () => void }> => {
  const child = fork(fileURLToPath(new URL('limit.ts', import.meta.url)))
  child.send(settings)
  const port = await new Promise<number>((resolve) =>
    child.once('message', (told) => resolve((told as { port: number }).port)),
  )
  return { port, stop: () => child.disconnect() }
}

/** What is asked one after the other; a write is asked about each thing once, whatever side does it. */
const sequenceOf = ({ asked, writes }: Question): (() => Asked | null) => {
  let place = 0
  return () => {
    if (writes && place >= asked.length) return null
    const next = asked[place % asked.length] ?? null
    place += 1
    return next
  }
}

interface Round {
  readonly perSecond: number
  readonly milliseconds: readonly number[]
}
/** So many callers, each waiting for its answer before it asks again. */
const goRound = async (lines: readonly Line[], next: () => Buffer | null, most: number): Promise<Round> => {
  const begun = performance.now()
  const end = begun + seconds * 1000
  const milliseconds: number[] = []
  const call = async (line: Line): Promise<void> => {
    while (performance.now() < end && milliseconds.length < most) {
      const request = next()
      if (!request) return
      const asked = performance.now()
      const body = await line.ask(request)
      if (body.includes('"errors"') || body === '{"data":null}') throw new Error(`Answered ${body.slice(0, 500)}`)
      milliseconds.push(performance.now() - asked)
    }
  }
  await Promise.all(lines.map(call))
  return { perSecond: (milliseconds.length / (performance.now() - begun)) * 1000, milliseconds }
}

/** Whoever answers something else answers another question. */
const compareAnswers = async (
  question: Question,
  ask: (side: Side, asked: Asked) => Promise<string>,
): Promise<void> => {
  if (question.writes) return
  const read = (body: string): unknown => {
    const told = JSON.parse(body) as { data: { report?: { rows: unknown[] } } }
    return question.unordered ? told.data.report?.rows.map((row) => JSON.stringify(row)).sort() : told
  }
  for (const asked of question.asked.slice(0, 5)) {
    const [limit, product] = [await ask('limit', asked), await ask('product', asked)]
    if (!isDeepStrictEqual(read(limit), read(product)))
      throw new Error(`the two sides differ:\n${limit.slice(0, 1500)}\n${product.slice(0, 1500)}`)
  }
}

const memoryOf = (pid: number | undefined): number => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024)
}

const server = await startServer({ env: { DATABASE_URL: url, NGUON_TODAY: TODAY } })
const client = new pg.Client({ connectionString: url })
await client.connect()
let limit: Awaited<ReturnType<typeof startLimit>> | null = null
try {
  const { cookie, id: viewerId } = await signIn(server.url)
  const all = await questionsOf({ client, today: TODAY, viewerId })
  const wanted = options.only?.split(',')
  const questions = all.filter(({ name }) => !wanted || wanted.includes(name))
  limit = await startLimit({
    url,
    connections: 10,
    statements: Object.fromEntries(questions.map(({ name, statement }) => [name, statement])),
  })
  const ports = { limit: limit.port, product: Number(new URL(server.url).port) }
  const headers = { host: new URL(server.url).host, cookie, origin: server.url, 'accept-language': 'vi' }
  const requestTo = (side: Side, { name, document, writes }: Question, { variables, values }: Asked): Buffer =>
    side === 'limit'
      ? requestOf(`/${name}`, JSON.stringify(values))
      : requestOf(
          '/graphql',
          JSON.stringify({ query: writes ? document : `query ($id: ID!) ${document}`, variables }),
          headers,
        )

  const measured: Measured[] = []
  const measureQuestion = async (question: Question): Promise<void> => {
    const next = sequenceOf(question)
    const lines: Record<Side, Line[]> = { limit: [], product: [] }
    for (const side of SIDES) while (lines[side].length < 32) lines[side].push(await openLine(ports[side]))
    try {
      await compareAnswers(question, (side, asked) => {
        const [line] = lines[side]
        return line ? line.ask(requestTo(side, question, asked)) : Promise.reject(new Error('No line'))
      })
      const ask = (side: Side) => () => {
        const asked = next()
        return asked && requestTo(side, question, asked)
      }
      // A write has so many things to be asked about in all.
      const most = question.writes
        ? Math.floor(question.asked.length / (rounds * CALLERS.length * 2 + 2))
        : Number.POSITIVE_INFINITY
      for (const side of SIDES) await goRound(lines[side].slice(0, 8), ask(side), Math.min(WARM_UP, most))
      for (const callers of CALLERS) {
        const told: Record<Side, Round[]> = { limit: [], product: [] }
        for (let round = 0; round < rounds; round += 1)
          for (const side of round % 2 === 0 ? SIDES : [...SIDES].reverse())
            told[side].push(await goRound(lines[side].slice(0, callers), ask(side), most))
        measured.push({ question, callers, ...told, memory: memoryOf(server.process.pid) })
        printTable(measured.slice(-1), measured.length === 1)
      }
    } finally {
      for (const side of SIDES) for (const line of lines[side]) line.close()
      if (question.writes) await undoWrites(client, question)
    }
  }
  for (const question of questions)
    await measureQuestion(question).catch((error: unknown) => console.log(`${question.name}   ${String(error)}`))
  console.log(`\nThe product holds ${Math.max(...measured.map(({ memory }) => memory))} MB at most.`)
  if (options.markdown) printMarkdown(measured, options.world)
} finally {
  limit?.stop()
  await client.end()
  await server.stop()
}
