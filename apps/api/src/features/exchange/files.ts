import { IMPORT_KINDS, messageFor, readLocale } from '@nguon/domain'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../../platform/context.ts'
import { LARGEST_FILE, recogniseFile } from './read-table.ts'
import { keepUpload } from './store.ts'
import { mediaTypes, TEMPLATE_FORMATS, writeTemplate } from './template.ts'
import { importsEnd } from './under-way.ts'

// Types that a form of another site may send without asking the browser first.
const FORM_TYPES = /^(text\/plain|multipart\/form-data|application\/x-www-form-urlencoded)/i
const FILE_NAME_LENGTH = 200

const fileNameOf = (request: FastifyRequest): string | null => {
  const header = request.headers['x-file-name']
  if (typeof header !== 'string' || header === '') return null
  try {
    const name = decodeURIComponent(header).normalize('NFC').split(/[\\/]/).at(-1)?.replace(/\p{C}/gu, '').trim()
    return name ? name.slice(-FILE_NAME_LENGTH) : null
  } catch {
    return null
  }
}

type Refused = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'BAD_USER_INPUT' | 'NOT_FOUND'
const refuse = (reply: FastifyReply, status: number, error: Refused) => reply.status(status).send({ error })

/** POST /uploads and GET /templates/KIND.csv and .xlsx, for whoever is signed in. */
export const serveImportFiles = async (
  app: FastifyInstance,
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>,
): Promise<void> => {
  app.addHook('onClose', importsEnd)

  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: LARGEST_FILE }, (_request, body, done) =>
      done(null, body),
    )
    scope.post('/uploads', { bodyLimit: LARGEST_FILE }, async (request, reply) => {
      const context = await contextOf(request, reply)
      if (!context.signedIn) return refuse(reply, 401, 'UNAUTHENTICATED')
      if (!context.viewer.mayAnywhere('import:run')) return refuse(reply, 403, 'FORBIDDEN')
      const fileName = fileNameOf(request)
      if (FORM_TYPES.test(request.headers['content-type'] ?? '') || !fileName)
        return refuse(reply, 400, 'BAD_USER_INPUT')
      const content = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const kind = recogniseFile(content)
      if (!kind.ok)
        return reply
          .status(kind.error.code === 'FILE_KIND_UNKNOWN' ? 415 : 400)
          .send({ error: kind.error.code, message: messageFor(kind.error, context.locale) })
      return reply.status(201).send({ id: await keepUpload(context, { fileName, content }) })
    })
  })

  app.get<{ Params: { file: string }; Querystring: { lang?: string } }>('/templates/:file', async (request, reply) => {
    const context = await contextOf(request, reply)
    if (!context.signedIn) return refuse(reply, 401, 'UNAUTHENTICATED')
    const [name, extension] = request.params.file.split('.')
    const kind = IMPORT_KINDS.find((one) => one === name?.toUpperCase())
    const format = TEMPLATE_FORMATS.find((one) => one === extension?.toLowerCase())
    if (!kind || !format) return refuse(reply, 404, 'NOT_FOUND')
    const { lang } = request.query
    const locale = typeof lang === 'string' ? readLocale(lang) : context.locale
    return reply
      .header('content-type', mediaTypes[format])
      .header('content-disposition', `attachment; filename="${kind.toLowerCase()}-${locale}.${format}"`)
      .send(await writeTemplate(kind, format, locale))
  })
}
