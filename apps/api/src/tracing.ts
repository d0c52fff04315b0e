import { context, type Span, SpanStatusCode, trace } from '@opentelemetry/api'
import type { FastifyInstance } from 'fastify'

export const TRACER_NAME = 'nguon'
/** What is traced is how long things take, by route and operation; never an address with its values, nor who asks. */
const tracer = () => trace.getTracer(TRACER_NAME)

const spans = new WeakMap<object, Span>()

/** A span for each request; what happens for it is within it. */
export const traceRequests = (app: FastifyInstance): void => {
  app.addHook('onRequest', (request, _reply, done) => {
    const span = tracer().startSpan(`${request.method} ${request.routeOptions.url ?? 'unknown'}`, {
      attributes: { 'http.request.method': request.method, 'nguon.request': request.id },
    })
    spans.set(request.raw, span)
    context.with(trace.setSpan(context.active(), span), done)
  })
  app.addHook('onResponse', async (request, reply) => {
    const span = spans.get(request.raw)
    span?.setAttribute('http.response.status_code', reply.statusCode)
    if (reply.statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR })
    span?.end()
  })
}

/** Does the work within a span of that name; without a collector that costs nothing to speak of. */
export const traced = <T>(name: string, work: () => Promise<T>): Promise<T> =>
  tracer().startActiveSpan(name, async (span) => {
    try {
      return await work()
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR })
      throw error
    } finally {
      span.end()
    }
  })
