import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import type { Context } from '../../platform/context.ts'
import { createRateLimit } from '../../platform/rate-limit.ts'
import { type PrintFormat, readPrintQuery, readSheetName } from './print-request.ts'
import { type PrintShop, printCase } from './print-service.ts'

const mediaTypes: Readonly<Record<PrintFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}
const statusByCode: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, BAD_USER_INPUT: 400 }

// Enough for a cell's whole pool at once; the pages of a PDF are work for the processor.
const MOST_SHEETS = { most: 120, minutes: 10 }

const refuse = (reply: FastifyReply, status: number, error: string, message?: string) =>
  reply.status(status).send({ error, ...(message ? { message } : {}) })

/**
 * GET /print/candidates/ID/SHEET.pdf and .docx, SHEET being summary or checklist, with `on` (the day that the rules look at)
 * and `locale`: for whoever is signed in by the session's cookie or by `Authorization: Bearer`.
 */
export const servePrinting = (
  app: FastifyInstance,
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>,
  shop: PrintShop,
): void => {
  const limit = createRateLimit(MOST_SHEETS)
  app.get<{ Params: { id: string; file: string }; Querystring: Readonly<Record<string, unknown>> }>(
    '/print/candidates/:id/:file',
    async (request, reply) => {
      const context = await contextOf(request, reply)
      if (!context.signedIn) return refuse(reply, 401, 'UNAUTHENTICATED')
      if (!limit.allows(context.viewer.id, context.clock.now())) return refuse(reply, 429, 'TOO_MANY_REQUESTS')
      const named = readSheetName(request.params.file)
      if (!named) return refuse(reply, 404, 'NOT_FOUND')
      try {
        const today = context.clock.today()
        const asked = readPrintQuery(request.query, { today, locale: context.locale })
        const file = await printCase(context, shop, { ...named, ...asked, candidateId: request.params.id })
        if (!file) return refuse(reply, 404, 'NOT_FOUND')
        // Named by the sheet and the day: a name of a person has no place in the address or the list of downloads.
        const disposition = named.format === 'pdf' ? 'inline' : 'attachment'
        return reply
          .header('content-type', mediaTypes[named.format])
          .header('content-disposition', `${disposition}; filename="${named.sheet}-${today}.${named.format}"`)
          .header('cache-control', 'no-store')
          .send(file)
      } catch (error) {
        const code = error instanceof GraphQLError ? String(error.extensions.code) : ''
        const status = statusByCode[code]
        if (status === undefined || !(error instanceof GraphQLError)) throw error
        return refuse(reply, status, code, error.message)
      }
    },
  )
}
