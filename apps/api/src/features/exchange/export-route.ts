import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError, type GraphQLSchema } from 'graphql'
import type { Context } from '../../platform/context.ts'
import { readFileName, readRequest } from './export-request.ts'
import { startExport } from './export-service.ts'
import { mediaTypes } from './template.ts'

const statusByCode: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, BAD_USER_INPUT: 400 }

const refuse = (reply: FastifyReply, status: number, error: string, message?: string) =>
  reply.status(status).send({ error, ...(message ? { message } : {}) })

/**
 * GET /export/LIST.xlsx and .csv: a whole list, filtered, as far as the viewer sees it, for whoever is signed in by the
 * session's cookie or by `Authorization: Bearer`. The README of this folder is the contract of the address.
 */
export const serveExports = (
  app: FastifyInstance,
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>,
  schema: GraphQLSchema,
): void => {
  app.get<{ Params: { file: string } }>('/export/:file', async (request, reply) => {
    const context = await contextOf(request, reply)
    if (!context.signedIn) return refuse(reply, 401, 'UNAUTHENTICATED')
    const named = readFileName(request.params.file)
    if (!named) return refuse(reply, 404, 'NOT_FOUND')
    try {
      const asked = readRequest(schema, named, request.query, context.locale)
      const { rowCount, file } = await startExport(context, asked)
      // What is on its way cannot become an error any more: the connection breaks off, and the log says so.
      file.once('error', ({ name }) =>
        context.logger.error({ request: request.id, fault: { name } }, 'An export broke off'),
      )
      return reply
        .header('content-type', mediaTypes[named.format])
        .header('content-disposition', `attachment; filename="${named.list}-${context.clock.today()}.${named.format}"`)
        .header('cache-control', 'no-store')
        .header('x-row-count', rowCount)
        .send(file)
    } catch (error) {
      const code = error instanceof GraphQLError ? String(error.extensions.code) : ''
      const status = statusByCode[code]
      if (status === undefined || !(error instanceof GraphQLError)) throw error
      return refuse(reply, status, code, error.message)
    }
  })
}
