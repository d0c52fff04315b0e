import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

// The console's styles are made at run time (emotion) and its editor runs in workers; nothing comes from another host.
const CONTENT_SECURITY = [
  "default-src 'self'",
  "script-src 'self'",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const YEAR = 365 * 24 * 60 * 60 * 1000

/** Serves the built console; every address that is no file and no API is one of its pages. */
export const serveConsole = async (app: FastifyInstance, folder: string): Promise<void> => {
  if (!existsSync(join(folder, 'index.html'))) return
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    setHeaders: (response, path) => {
      // Files under assets/ carry a hash of their content in the name.
      const hashed = path.includes(`${join(folder, 'assets')}`)
      response.header('cache-control', hashed ? `public, max-age=${YEAR / 1000}, immutable` : 'no-cache')
    },
  })
  app.setNotFoundHandler((request, reply) => {
    const isPage =
      request.method === 'GET' &&
      !/^\/(api|graphql|uploads|templates|export)(\/|$|\?)/.test(request.url) &&
      !/\.[a-z0-9]+(\?|$)/.test(request.url)
    if (!isPage) return reply.status(404).send({ error: 'NOT_FOUND' })
    return reply
      .header('content-security-policy', CONTENT_SECURITY)
      .header('cache-control', 'no-cache')
      .sendFile('index.html')
  })
}
