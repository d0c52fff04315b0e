// The limit: bare node:http and pg, one prepared statement a question that answers JSON. A process of its own, as the product
// is; told by its parent which statements there are.
import { createServer } from 'node:http'
import pg from 'pg'

export interface LimitSettings {
  readonly url: string
  readonly connections: number
  /** By the name of the question. */
  readonly statements: Readonly<Record<string, string>>
}

const serve = async ({ url, connections, statements }: LimitSettings): Promise<void> => {
  const pool = new pg.Pool({ connectionString: url, max: connections })
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1)
    const text = statements[name]
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      if (!text) {
        response.writeHead(404).end()
        return
      }
      pool
        .query<{ answer: string | null }>({ name, text, values: JSON.parse(body) as unknown[] })
        .then(({ rows }) => {
          const answer = `{"data":${rows[0]?.answer ?? 'null'}}`
          response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(answer) })
          response.end(answer)
        })
        .catch((error: unknown) => {
          const text = String(error)
          response.writeHead(500, { 'content-length': Buffer.byteLength(text) }).end(text)
        })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address === 'object' && address) process.send?.({ port: address.port })
}

process.once('message', (settings) => void serve(settings as LimitSettings))
process.once('disconnect', () => process.exit(0))
