// An hour-like mix of writes, folds and moves on a generated world, and then the recount: `node test/bench/mix.ts --database URL
// --minutes 10`. It writes: give it a copy of a world. Not a test: it prints figures, and ends with 1 where anything drifted.
import { parseArgs } from 'node:util'
import { openDatabase, recountCounters } from '@nguon/database'
import pg from 'pg'
import { openWorld, serveWorld, type WorldClient } from './world-client.ts'

const { values: options } = parseArgs({
  options: {
    database: { type: 'string' },
    minutes: { type: 'string', default: '10' },
    writers: { type: 'string', default: '8' },
    movers: { type: 'string', default: '1' },
    account: { type: 'string', default: 'quantri.goc' },
  },
})
const database = options.database ?? process.env.BENCH_DATABASE_URL
if (!database) throw new Error('--database names a copy of a generated world')
let until = 0

const counted = new Map<string, number>()
const count = (what: string): void => {
  counted.set(what, (counted.get(what) ?? 0) + 1)
}
interface Outcome {
  readonly result: {
    readonly __typename: string
    readonly record?: { readonly id: string; readonly version: number }
  }
}
/** Sends a write and counts how it was answered: a refusal or a conflict is an answer as well. */
const write = async (client: WorldClient, mutation: string, input: object, record: string, more = '') => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  const success = `${record.charAt(0).toUpperCase()}${record.slice(1)}Success`
  const { data } = await client.ask<Outcome>(
    `mutation ($input: ${type}!) { result: ${mutation}(input: $input) { __typename ... on ${success} { record: ${record} { id version } } ${more} } }`,
    { input },
  )
  count(`${mutation}: ${data.result.__typename}`)
  return data.result.record ?? null
}

const rows = await (async () => {
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  const cells = await client.query<{ id: string }>(
    `SELECT id FROM committees WHERE kind = 'CELL' AND dissolved_on IS NULL ORDER BY md5(id::text) LIMIT 2000`,
  )
  const parents = await client.query<{ id: string; parent: string }>(
    `SELECT c.id, c.parent_id AS parent FROM committees c JOIN committees p ON p.id = c.parent_id
     WHERE c.kind = 'CELL' AND p.kind = 'GRASSROOTS' AND c.dissolved_on IS NULL ORDER BY md5(c.id::text) DESC LIMIT 500`,
  )
  await client.end()
  return { cells: cells.rows.map(({ id }) => id), moved: parents.rows }
})()

const GIVEN = ['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hà', 'Khánh', 'Lan', 'Minh', 'Nga'] as const
/** Names somebody, and sometimes lets the person go again. */
const writer = async (client: WorldClient, place: number): Promise<void> => {
  for (let turn = 0; Date.now() < until; turn += 1) {
    const cellId = rows.cells[(turn * 31 + place * 997) % rows.cells.length]
    const made = await write(
      client,
      'createCandidate',
      {
        cellId,
        sourcedOn: '2026-11-20',
        person: {
          fullName: `Nguyễn Mẫu ${GIVEN[turn % GIVEN.length]} ${GIVEN[place % GIVEN.length]}`,
          birthDate: `${1990 + (turn % 16)}-0${1 + (turn % 9)}-1${place % 10}`,
        },
      },
      'candidate',
    )
    if (made && turn % 3 === 0)
      await write(client, 'exitCandidate', { ...made, exit: 'DROPPED', occurredOn: '2026-11-23' }, 'candidate')
  }
}
/** Moves cells with all that is counted in them to another committee. */
const mover = async (client: WorldClient, place: number): Promise<void> => {
  for (let turn = place; Date.now() < until; turn += Number(options.movers)) {
    const cell = rows.moved[turn % rows.moved.length]
    const to = rows.moved[(turn * 7 + 13) % rows.moved.length]
    if (!cell || !to || cell.parent === to.parent) continue
    const { data } = await client.ask<{ committee: { version: number } | null }>(
      'query ($id: ID!) { committee(id: $id) { version } }',
      { id: cell.id },
    )
    await write(
      client,
      'updateCommittee',
      {
        id: cell.id,
        version: data.committee?.version,
        effectiveOn: '2026-11-24',
        parentId: to.parent,
        decisionNumber: `${turn}-QĐ/TU`,
      },
      'committee',
    )
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

// Two servers fold beside each other, as in an organisation that runs more than one.
const servers = [await serveWorld(database), await serveWorld(database)]
const clients = await Promise.all(servers.map(({ url }) => openWorld(url, options.account)))
const clientOf = (place: number): WorldClient => {
  const client = clients[place % clients.length]
  if (!client) throw new Error('No server runs')
  return client
}
const begun = Date.now()
until = begun + Number(options.minutes) * 60_000
const failed: unknown[] = []
const work = [
  ...Array.from({ length: Number(options.writers) }, (_, place) => writer(clientOf(place), place)),
  ...Array.from({ length: Number(options.movers) }, (_, place) => mover(clientOf(place), place)),
]
for (const { status, reason } of (await Promise.allSettled(work)) as PromiseRejectedResult[])
  if (status === 'rejected') failed.push(reason)
const seconds = (Date.now() - begun) / 1000
for (const server of servers) await server.stop()

const opened = await openDatabase({ url: database })
const [waiting] = await opened.prisma.$queryRaw<
  { deltas: number }[]
>`SELECT count(*)::int AS deltas FROM counter_deltas`
const [due] = await opened.prisma.$queryRaw<{ wrong: number }[]>`
  SELECT count(*)::int AS wrong FROM due_items d JOIN committees c ON c.id = d.committee_id WHERE d.path <> c.path`
const recounted = Date.now()
const drift = await recountCounters(opened)
console.log(`${seconds.toFixed(0)} s of ${options.writers} writers and ${options.movers} movers on 2 servers`)
for (const [what, times] of [...counted].sort()) console.log(`${what.padEnd(44)} ${times}`)
console.log(`deltas that were not folded yet: ${waiting?.deltas}`)
console.log(
  `recount in ${((Date.now() - recounted) / 1000).toFixed(1)} s: drift of counters ${drift.counters}, of paths ${drift.paths}, of what is due ${due?.wrong}`,
)
for (const reason of failed) console.error(reason)
await opened.close()
process.exitCode = failed.length + drift.counters + drift.paths + (due?.wrong ?? 0) > 0 ? 1 : 0
