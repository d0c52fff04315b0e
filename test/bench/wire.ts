import { connect, createServer, type Socket } from 'node:net'

/** One statement as the database was asked it, and how long its answer took. */
export interface Heard {
  readonly text: string
  readonly milliseconds: number
}
export interface Wire {
  /** The database's address, through here. */
  readonly url: string
  /** What was heard since the last time. */
  readonly take: () => Heard[]
  readonly close: () => void
}

/** Cuts a stream into messages of PostgreSQL's protocol: a letter, a length, a body. The first of a client has no letter. */
const messages = (hear: (kind: string, body: Buffer) => void, begun: boolean): ((chunk: Buffer) => void) => {
  let rest: Buffer = Buffer.alloc(0)
  let lettered = begun
  return (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    for (;;) {
      const head = lettered ? 1 : 0
      if (rest.length < head + 4) return
      const length = head + rest.readInt32BE(head)
      if (rest.length < length) return
      hear(lettered ? rest.toString('latin1', 0, 1) : '', rest.subarray(head + 4, length))
      lettered = true
      rest = rest.subarray(length)
    }
  }
}
const textUntilNul = (body: Buffer, from: number): string => body.toString('utf8', from, body.indexOf(0, from))

const listen = (client: Socket, database: Socket, heard: Heard[]): void => {
  const named = new Map<string, string>()
  let asked: { readonly at: number; text: string } | null = null
  const ask = (text: string): void => {
    asked ??= { at: performance.now(), text }
  }
  const fromClient = messages((kind, body) => {
    if (kind === 'Q') ask(textUntilNul(body, 0))
    if (kind === 'P') {
      const name = textUntilNul(body, 0)
      const text = textUntilNul(body, Buffer.byteLength(name) + 1)
      named.set(name, text)
      ask(text)
    }
    if (kind === 'B') {
      const portal = textUntilNul(body, 0)
      ask(named.get(textUntilNul(body, Buffer.byteLength(portal) + 1)) ?? '')
    }
  }, false)
  const fromDatabase = messages((kind) => {
    // Ready for the next question.
    if (kind !== 'Z' || !asked) return
    heard.push({ text: asked.text, milliseconds: performance.now() - asked.at })
    asked = null
  }, true)
  client.on('data', (chunk) => {
    fromClient(chunk)
    database.write(chunk)
  })
  database.on('data', (chunk) => {
    fromDatabase(chunk)
    client.write(chunk)
  })
  for (const [one, other] of [
    [client, database],
    [database, client],
  ] as const) {
    one.setNoDelay(true)
    one.on('close', () => other.destroy())
    one.on('error', () => other.destroy())
  }
}

/** Stands between a server and its database, and hears what is asked; connections must not be encrypted. */
export const openWire = async (url: string): Promise<Wire> => {
  const target = new URL(url)
  let heard: Heard[] = []
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const database = connect(Number(target.port || 5432), target.hostname)
    sockets.add(client).add(database)
    listen(client, database, heard)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('The wire has no port')
  const through = new URL(url)
  through.hostname = '127.0.0.1'
  through.port = String(address.port)
  return {
    url: through.toString(),
    take: () => heard.splice(0),
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      heard = []
    },
  }
}
