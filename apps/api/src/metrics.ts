import { createHash, timingSafeEqual } from 'node:crypto'
import type { Database } from '@nguon/database'
import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { readRuns } from './features/operations/index.ts'

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest()

/**
 * GET /metrics for Prometheus, to whoever sends the token as a bearer: how long requests take by route, how many are under
 * way, how the process is, and what the server did for its own safety. Without a token set there is no such address.
 */
export const serveMetrics = (app: FastifyInstance, database: Database, token: string): void => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'nguon_' })
  const registers = [registry]
  const seconds = new Histogram({
    name: 'nguon_http_request_seconds',
    help: 'How long requests took, by route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  })
  const underWay = new Gauge({
    name: 'nguon_http_requests_under_way',
    help: 'Requests that are served now.',
    registers,
  })
  const finished = new Gauge({
    name: 'nguon_operation_finished_timestamp_seconds',
    help: 'When the server did this last.',
    labelNames: ['kind'],
    registers,
  })
  const good = new Gauge({
    name: 'nguon_operation_good',
    help: '1 where it went well the last time.',
    labelNames: ['kind'],
    registers,
  })
  const drift = new Gauge({
    name: 'nguon_operation_drift_rows',
    help: 'Rows that were not what the facts say, the last time.',
    labelNames: ['kind'],
    registers,
  })

  app.addHook('onRequest', async (_request, reply) => {
    underWay.inc()
    reply.raw.once('close', () => underWay.dec())
  })
  app.addHook('onResponse', async (request, reply) => {
    const { url } = request.routeOptions
    // Of an address that nobody serves only that it is one: every other word would be the caller's.
    seconds.labels(request.method, url ?? 'none', String(reply.statusCode)).observe(reply.elapsedTime / 1_000)
  })

  const expected = hashOf(`Bearer ${token}`)
  app.get('/metrics', async (request, reply) => {
    if (!timingSafeEqual(hashOf(request.headers.authorization ?? ''), expected))
      return reply.status(401).send({ error: 'UNAUTHENTICATED' })
    // A database that is away takes its own figures with it and no others.
    const runs = await readRuns(database, 1).catch(() => [])
    for (const run of runs) {
      finished.labels(run.kind).set(run.finishedAt.getTime() / 1_000)
      good.labels(run.kind).set(run.outcome === 'DONE' ? 1 : 0)
      drift.labels(run.kind).set(run.drift)
    }
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}
