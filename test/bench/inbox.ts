// How near the inbox comes to a written limit, with 500,000 open cases: `node test/bench/inbox.ts` in the root folder, with
// a PostgreSQL at BENCH_DATABASE_URL (a database of its own is made there and dropped again). Not a test: it prints ratios.
import { createServer } from 'node:http'
import pg from 'pg'
import { actAs } from '../kit/actors.ts'
import { startServer } from '../kit/server.ts'

const ADMIN = process.env.BENCH_DATABASE_URL ?? 'postgresql://postgres@127.0.0.1:5432/postgres'
const CASES = Number(process.env.BENCH_CASES ?? 500_000)
const SECONDS = Number(process.env.BENCH_SECONDS ?? 4)
const ROUNDS = 3
const NAME = `nguon_bench_${process.pid}`

const runAt = async (url: string, sql: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client.query(sql).finally(() => client.end())
}
const urlOf = (name: string) => {
  const url = new URL(ADMIN)
  url.pathname = `/${name}`
  return url.toString()
}

/** 40 provinces of 87 communes of 5 cells below the root, and an open case with something due in each of many. */
const fill = (url: string, root: { id: string; path: string }) =>
  runAt(
    url,
    `BEGIN;
    CREATE TEMP TABLE made (level int, n int, parent int, id uuid, ordinal int, path text);
    INSERT INTO made SELECT 1, n, NULL, gen_random_uuid(), nextval(pg_get_serial_sequence('committees', 'ordinal')) FROM generate_series(0, 39) n;
    INSERT INTO made SELECT 2, n, n % 40, gen_random_uuid(), nextval(pg_get_serial_sequence('committees', 'ordinal')) FROM generate_series(0, 3479) n;
    INSERT INTO made SELECT 3, n, n % 3480, gen_random_uuid(), nextval(pg_get_serial_sequence('committees', 'ordinal')) FROM generate_series(0, 17399) n;
    UPDATE made SET path = '${root.path}' || ordinal || '/' WHERE level = 1;
    UPDATE made m SET path = p.path || m.ordinal || '/' FROM made p WHERE m.level = 2 AND p.level = 1 AND p.n = m.parent;
    UPDATE made m SET path = p.path || m.ordinal || '/' FROM made p WHERE m.level = 3 AND p.level = 2 AND p.n = m.parent;
    INSERT INTO committees (id, ordinal, path, depth, parent_id, name, search_name, sort_key, kind, area_traits, established_on)
      SELECT m.id, m.ordinal, m.path, m.level, COALESCE(p.id, '${root.id}'), 'Tổ chức ' || m.ordinal, 'to chuc ' || m.ordinal, m.ordinal::text,
        (ARRAY['PROVINCIAL', 'COMMUNE', 'CELL'])[m.level], '{}', '2000-01-01'
      FROM made m LEFT JOIN made p ON p.level = m.level - 1 AND p.n = m.parent ORDER BY m.level;
    CREATE TEMP TABLE cases AS SELECT n, gen_random_uuid() AS person, gen_random_uuid() AS id FROM generate_series(1, ${CASES}) n;
    INSERT INTO persons (id, full_name, sort_key, search_name) SELECT person, 'Người ' || n, n::text, 'nguoi ' || n FROM cases;
    INSERT INTO candidates (id, person_id, cell_id, stage, stage_since, sourced_on)
      SELECT c.id, c.person, m.id, 'CULTIVATING', '2026-01-01', '2025-06-01' FROM cases c JOIN made m ON m.level = 3 AND m.n = c.n % 17400;
    INSERT INTO due_items (id, candidate_id, kind, rule, due_on, committee_id, path)
      SELECT gen_random_uuid(), c.id, k.kind, 'R6', DATE '2026-06-01' + (c.n::bigint * 7919 % 900)::int, m.id, m.path
      FROM cases c JOIN made m ON m.level = 3 AND m.n = c.n % 17400 CROSS JOIN (VALUES ('ASSESSMENT'), ('CERTIFICATE')) k(kind)
      WHERE k.kind = 'ASSESSMENT' OR c.n % 5 = 0;
    COMMIT`,
  )

const QUERY = `query ($within: ID!) { dueItems(first: 50, filter: { within: $within }) { nodes { id kind dueOn severity rule message
  candidate { id fullName stage } committee { id name } } } }`
/** The same rows by one statement that answers JSON. */
const LIMIT_SQL = `SELECT json_agg(row_to_json(r)) AS answer FROM (
  SELECT d.id, d.kind, d.due_on, d.rule, k.id AS candidate, p.full_name, k.stage, c.id AS committee, c.name
  FROM (SELECT * FROM due_items WHERE path >= $1 AND path < $2 ORDER BY due_on, id LIMIT 50) d
  JOIN candidates k ON k.id = d.candidate_id JOIN persons p ON p.id = k.person_id JOIN committees c ON c.id = d.committee_id
  ORDER BY d.due_on, d.id) r`
const ROOT_SQL = LIMIT_SQL.replace('WHERE path >= $1 AND path < $2', 'WHERE left(path, $2::int) = $1')

/** Requests a second that so many callers get answered, each waiting for its answer. */
const measure = async (call: () => Promise<unknown>, callers: number): Promise<number> => {
  const end = Date.now() + SECONDS * 1000
  let answered = 0
  await Promise.all(
    Array.from({ length: callers }, async () => {
      while (Date.now() < end) {
        await call()
        answered += 1
      }
    }),
  )
  return answered / SECONDS
}
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

await runAt(ADMIN, `CREATE DATABASE ${NAME}`)
const url = urlOf(NAME)
const server = await startServer({ env: { DATABASE_URL: url, NGUON_TODAY: '2026-11-24' } })
const pool = new pg.Pool({ connectionString: url, max: 32 })
try {
  const { rows: roots } = await runAt(
    url,
    'SELECT id, path FROM committees WHERE parent_id IS NULL ORDER BY path LIMIT 1',
  )
  const root = roots[0] as { id: string; path: string }
  const begun = Date.now()
  await fill(url, root)
  await runAt(url, 'ANALYZE')
  console.log(`${CASES} open cases in ${Math.round((Date.now() - begun) / 1000)} s`)

  const limit = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', 'http://limit')
    const path = asked.searchParams.get('path') ?? '/'
    const whole = path === root.path
    const values = whole ? [path, path.length] : [path, `${path.slice(0, -1)}0`]
    void pool
      .query<{ answer: unknown }>({ name: whole ? 'root' : 'part', text: whole ? ROOT_SQL : LIMIT_SQL, values })
      .then(({ rows }) => response.end(JSON.stringify(rows[0]?.answer)))
  })
  await new Promise<void>((resolve) => limit.listen(0, '127.0.0.1', resolve))
  const address = limit.address()
  if (typeof address !== 'object' || !address) throw new Error('The limit has no port')

  const actor = await actAs(server.url, 'quantri.trunguong')
  const place = async (kind: string) =>
    (
      await runAt(
        url,
        `SELECT id, path FROM committees WHERE kind = '${kind}' AND path LIKE '${root.path}%' AND name LIKE 'Tổ chức%' LIMIT 1`,
      )
    ).rows[0] as { id: string; path: string }
  const places = {
    root,
    province: await place('PROVINCIAL'),
    commune: await place('COMMUNE'),
    cell: await place('CELL'),
  }

  console.log('place     callers  limit/s  product/s  ratio')
  for (const [name, { id, path }] of Object.entries(places)) {
    const product = async () => {
      const { data, errors } = await actor.ask<{ dueItems: { nodes: unknown[] } }>(QUERY, { within: id })
      if (errors || !data?.dueItems.nodes.length) throw new Error(`The product failed: ${JSON.stringify(errors)}`)
    }
    const written = async () => {
      await (await fetch(`http://127.0.0.1:${address.port}/?path=${encodeURIComponent(path)}`)).text()
    }
    for (const callers of [1, 32]) {
      const rounds: { limit: number; product: number }[] = []
      for (let round = 0; round < ROUNDS; round += 1)
        rounds.push({ limit: await measure(written, callers), product: await measure(product, callers) })
      const of = (key: 'limit' | 'product') => median(rounds.map((one) => one[key]))
      const [l, p] = [of('limit'), of('product')]
      console.log(
        `${name.padEnd(9)} ${String(callers).padStart(7)}  ${l.toFixed(0).padStart(7)}  ${p.toFixed(0).padStart(9)}  ${(p / l).toFixed(2)}`,
      )
    }
  }
  limit.close()
} finally {
  await pool.end()
  await server.stop()
  await runAt(ADMIN, `DROP DATABASE IF EXISTS ${NAME} WITH (FORCE)`)
}
