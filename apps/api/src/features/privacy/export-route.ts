import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import type { Context } from '../../platform/context.ts'
import { createRateLimit } from '../../platform/rate-limit.ts'
import { committeeById } from '../committees/index.ts'
import { exportPerson } from './export-service.ts'

const FORMATS = ['json', 'pdf'] as const
const KINDS = ['candidates', 'mentors'] as const
const statusByCode: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, BAD_USER_INPUT: 400 }
// A person asks once; whoever takes hundreds copies the register.
const MOST_PERSONS = { most: 30, minutes: 10 }

/** GET /privacy/candidates/ID/data.json and .pdf, and the same of /mentors/: all that is held about one person. */
export const servePersonalData = (
  app: FastifyInstance,
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>,
): void => {
  const limit = createRateLimit(MOST_PERSONS)
  app.get<{ Params: { kind: string; id: string; format: string } }>(
    '/privacy/:kind/:id/data.:format',
    async (request, reply) => {
      const context = await contextOf(request, reply)
      if (!context.signedIn) return reply.status(401).send({ error: 'UNAUTHENTICATED' })
      const kind = KINDS.find((one) => one === request.params.kind)
      const format = FORMATS.find((one) => one === request.params.format)
      if (!kind || !format) return reply.status(404).send({ error: 'NOT_FOUND' })
      if (!limit.allows(context.viewer.id, context.clock.now()))
        return reply.status(429).send({ error: 'TOO_MANY_REQUESTS' })
      try {
        const today = context.clock.today()
        const exported = await exportPerson(context, { kind, id: request.params.id }, format)
        if (!exported) return reply.status(404).send({ error: 'NOT_FOUND' })
        const { data, committeeId } = exported
        // A name of a person has no place in the list of downloads.
        reply
          .header('content-disposition', `attachment; filename="personal-data-${today}.${format}"`)
          .header('cache-control', 'no-store')
        if (format === 'json')
          return reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(data, null, 2))
        const committee = await committeeById(context).load(committeeId)
        const writer = { name: committee?.name ?? '', ancestors: [] }
        const { writePersonalPdf } = await import('./export-pdf.ts')
        return reply.header('content-type', 'application/pdf').send(await writePersonalPdf(data, writer, today))
      } catch (error) {
        const code = error instanceof GraphQLError ? String(error.extensions.code) : ''
        const status = statusByCode[code]
        if (status === undefined || !(error instanceof GraphQLError)) throw error
        return reply.status(status).send({ error: code, message: error.message })
      }
    },
  )
}
