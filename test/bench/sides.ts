import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { WORLD_ACCOUNTS } from '@nguon/database'
import pg from 'pg'
import { startServer } from '../kit/server.ts'
import { type Line, openLine, requestOf } from './keep-alive.ts'
import type { LimitSettings } from './limit.ts'
import { type Asked, type Question, questionsOf, undoWrites } from './questions.ts'

export type Side = 'limit' | 'product'
export const SIDES: readonly Side[] = ['limit', 'product']
const TODAY = '2026-11-24'
/** As many as the product opens. */
const CONNECTIONS = 10

/** Both sides as they run, and what they are asked. */
export interface Sides {
  readonly client: pg.Client
  /** Whose session the product is asked with. */
  readonly viewerId: string
  readonly questions: readonly Question[]
  readonly open: (side: Side) => Promise<Line>
  readonly requestTo: (side: Side, question: Question, asked: Asked) => Buffer
  /** The product's memory, in MB. */
  readonly memory: () => number
  readonly stop: () => Promise<void>
}

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

const memoryOf = (pid: number | undefined): number => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024)
}

/** Starts the product and the limit as processes of their own, each on its way to the same database. */
export const startSides = async (
  url: string,
  ways: Readonly<Record<Side, string>>,
  only: readonly string[] | null,
): Promise<Sides> => {
  const server = await startServer({ env: { DATABASE_URL: ways.product, NGUON_TODAY: TODAY, PGAPPNAME: 'product' } })
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    const { cookie, id: viewerId } = await signIn(server.url)
    await undoWrites({ client, viewerId })
    const questions = (await questionsOf({ client, today: TODAY, viewerId })).filter(
      ({ name }) => !only || only.includes(name),
    )
    const limit = await startLimit({
      url: ways.limit,
      connections: CONNECTIONS,
      statements: Object.fromEntries(questions.map(({ name, statement }) => [name, statement])),
    })
    const ports = { limit: limit.port, product: Number(new URL(server.url).port) }
    const headers = { host: new URL(server.url).host, cookie, origin: server.url, 'accept-language': 'vi' }
    return {
      client,
      viewerId,
      questions,
      open: (side) => openLine(ports[side]),
      requestTo: (side, { name, document, writes }, { variables, values }) =>
        side === 'limit'
          ? requestOf(`/${name}`, JSON.stringify(values))
          : requestOf(
              '/graphql',
              JSON.stringify({ query: writes ? document : `query ($id: ID!) ${document}`, variables }),
              headers,
            ),
      memory: () => memoryOf(server.process.pid),
      stop: async () => {
        limit.stop()
        await client.end()
        await server.stop()
      },
    }
  } catch (error) {
    await client.end()
    await server.stop()
    throw error
  }
}

/** What is asked one after the other; a write is asked about each thing once, whatever side does it. */
export const sequenceOf = ({ asked, writes }: Question): (() => Asked | null) => {
  let place = 0
  return () => {
    if (writes && place >= asked.length) return null
    const next = asked[place % asked.length] ?? null
    place += 1
    return next
  }
}

/** Throws where an answer is none. */
export const checkAnswer = (body: string): void => {
  if (body.includes('"errors"') || body === '{"data":null}') throw new Error(`Answered ${body.slice(0, 500)}`)
}

/** Whoever answers something else answers another question. */
export const compareAnswers = async (
  question: Question,
  ask: (side: Side, asked: Asked) => Promise<string>,
): Promise<void> => {
  if (question.writes) return
  const read = (body: string): unknown => {
    checkAnswer(body)
    const told = JSON.parse(body) as { data: { report?: { rows: unknown[] } } }
    return question.unordered ? told.data.report?.rows.map((row) => JSON.stringify(row)).sort() : told
  }
  for (const asked of question.asked.slice(0, 5)) {
    const [limit, product] = [await ask('limit', asked), await ask('product', asked)]
    if (!isDeepStrictEqual(read(limit), read(product)))
      throw new Error(`the two sides differ:\n${limit.slice(0, 1500)}\n${product.slice(0, 1500)}`)
  }
}
