import type { FastifyInstance } from 'fastify'
import { RETRY_AFTER } from './platform/unavailable.ts'

// They are how one sees that there is too much to do.
const ALWAYS = new Set(['/health', '/ready', '/metrics'])

/** Beyond so many requests at once the next is told to come again: a queue without an end serves nobody. */
export const shedLoad = (app: FastifyInstance, mostAtOnce: number): void => {
  let underWay = 0
  app.addHook('onRequest', async (request, reply) => {
    if (ALWAYS.has(request.url)) return
    if (underWay >= mostAtOnce)
      return reply.status(503).header('retry-after', RETRY_AFTER).send({ error: 'OVERLOADED', reference: request.id })
    underWay += 1
    // Answered, or left by its caller.
    reply.raw.once('close', () => {
      underWay -= 1
    })
  })
}
