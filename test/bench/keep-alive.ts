import { connect, type Socket } from 'node:net'

/** One connection that is kept open and asked again and again; as little work for the asking side as can be. */
export interface Line {
  /** Sends a whole request and answers the body of its answer. */
  readonly ask: (request: Buffer) => Promise<string>
  readonly close: () => void
}

/** Whoever takes longer has failed. */
const MOST_MILLISECONDS = 20_000
const HEAD_END = Buffer.from('\r\n\r\n')

/** A POST with a JSON body, as it goes over the wire. */
export const requestOf = (path: string, body: string, headers: Readonly<Record<string, string>> = {}): Buffer => {
  const lines = Object.entries({
    host: '127.0.0.1',
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}`)
  return Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`)
}

/** The length of the answer's head and of its body; null while the head is not whole. */
const measure = (received: Buffer): { readonly head: number; readonly body: number } | null => {
  const end = received.indexOf(HEAD_END)
  if (end < 0) return null
  const head = received.toString('latin1', 0, end)
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1]
  if (!length) throw new Error(`An answer without its length: ${head.slice(0, 200)}`)
  if (!head.startsWith('HTTP/1.1 200')) throw new Error(`Answered ${head.slice(0, 30)}`)
  return { head: end + HEAD_END.length, body: Number(length) }
}

export const openLine = (port: number): Promise<Line> =>
  new Promise((opened, failed) => {
    const socket: Socket = connect(port, '127.0.0.1')
    socket.setNoDelay(true)
    let received: Buffer = Buffer.alloc(0)
    let waiting: { readonly resolve: (body: string) => void; readonly reject: (error: Error) => void } | null = null
    const take = () => {
      const size = measure(received)
      if (!size || received.length < size.head + size.body) return
      const body = received.toString('utf8', size.head, size.head + size.body)
      received = Buffer.alloc(0)
      waiting?.resolve(body)
      waiting = null
    }
    socket.on('data', (chunk) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
      try {
        take()
      } catch (error) {
        waiting?.reject(error instanceof Error ? error : new Error(String(error)))
      }
    })
    socket.on('error', (error) => {
      waiting?.reject(error)
      failed(error)
    })
    socket.on('close', () => waiting?.reject(new Error('The line was closed')))
    // A line that nobody asks is silent too.
    socket.setTimeout(MOST_MILLISECONDS, () => waiting?.reject(new Error(`No answer in ${MOST_MILLISECONDS} ms`)))
    socket.on('connect', () =>
      opened({
        ask: (request) =>
          new Promise((resolve, reject) => {
            if (socket.destroyed) {
              reject(new Error('The line was closed'))
              return
            }
            waiting = { resolve, reject }
            socket.write(request)
          }),
        close: () => socket.destroy(),
      }),
    )
  })
