import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import type { Context } from '../../platform/context.ts'
import { createRateLimit } from '../../platform/rate-limit.ts'
import { readCommitteeQuery, readCommitteeSheetName } from './committee-request.ts'
import { printCommittee } from './committee-service.ts'
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

type Printed = { readonly file: Buffer; readonly name: string; readonly format: PrintFormat }
/** Prints what the address asks; null where there is none of it. */
type Work = (context: Context, request: PrintedAddress) => Promise<Printed | null>
interface PrintedAddress {
  readonly id: string
  readonly file: string
  readonly query: Readonly<Record<string, unknown>>
}

/**
 * GET /print/candidates/ID/SHEET.pdf and .docx, SHEET being summary or checklist, and GET /print/committees/ID/SHEET.pdf
 * and .docx, SHEET being report or evidence: for whoever is signed in by the session's cookie or by `Authorization: Bearer`.
 */
export const servePrinting = (
  app: FastifyInstance,
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>,
  shop: PrintShop,
): void => {
  const limit = createRateLimit(MOST_SHEETS)
  const serve = (address: string, work: Work): void => {
    app.get<{ Params: { id: string; file: string }; Querystring: Readonly<Record<string, unknown>> }>(
      `${address}/:id/:file`,
      async (request, reply) => {
        const context = await contextOf(request, reply)
        if (!context.signedIn) return refuse(reply, 401, 'UNAUTHENTICATED')
        if (!limit.allows(context.viewer.id, context.clock.now())) return refuse(reply, 429, 'TOO_MANY_REQUESTS')
        try {
          const printed = await work(context, { ...request.params, query: request.query })
          if (!printed) return refuse(reply, 404, 'NOT_FOUND')
          // Named by the sheet and the day: a name of a person has no place in the address or the list of downloads.
          const disposition = printed.format === 'pdf' ? 'inline' : 'attachment'
          return reply
            .header('content-type', mediaTypes[printed.format])
            .header('content-disposition', `${disposition}; filename="${printed.name}.${printed.format}"`)
            .header('cache-control', 'no-store')
            .send(printed.file)
        } catch (error) {
          const code = error instanceof GraphQLError ? String(error.extensions.code) : ''
          const status = statusByCode[code]
          if (status === undefined || !(error instanceof GraphQLError)) throw error
          return refuse(reply, status, code, error.message)
        }
      },
    )
  }
  serve('/print/candidates', async (context, { id, file: name, query }) => {
    const named = readSheetName(name)
    if (!named) return null
    const today = context.clock.today()
    const asked = readPrintQuery(query, { today, locale: context.locale })
    const file = await printCase(context, shop, { ...named, ...asked, candidateId: id })
    return file && { file, name: `${named.sheet}-${today}`, format: named.format }
  })
  serve('/print/committees', async (context, { id, file: name, query }) => {
    const named = readCommitteeSheetName(name)
    if (!named) return null
    const asked = readCommitteeQuery(query, { today: context.clock.today(), locale: context.locale })
    const file = await printCommittee(context, shop, { ...named, ...asked, committeeId: id })
    const { period, part, year } = asked.days
    return file && { file, name: `${named.sheet}-${year}-${period.toLowerCase()}-${part}`, format: named.format }
  })
}
