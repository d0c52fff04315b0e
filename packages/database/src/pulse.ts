import { Socket } from 'node:net'
import pg from 'pg'

const EVERY = 1_000
/** A server that answers nothing for so long is away, however its connections look. */
const SILENCE = 2_000
/** A timer that is later than this was held up by our own work, so the answer may be there unread. */
const OUR_DELAY = 300

export interface Pulse {
  /** Makes the socket of a connection that ends when the server is away. */
  readonly socket: () => Socket
  readonly stop: () => Promise<void>
}

const silence = async (): Promise<never> => {
  const wait = async (): Promise<number> => {
    const begun = performance.now()
    await new Promise((resolve) => setTimeout(resolve, SILENCE).unref())
    return performance.now() - begun
  }
  while ((await wait()) > SILENCE + OUR_DELAY);
  throw new Error('The server is silent')
}

/** As Node says it of a server that takes no connection. */
const gone = (): Error => Object.assign(new Error('The server is away'), { code: 'ECONNREFUSED' })

/** An answer that is an error is an answer: a server that is full or just starting is there. */
const isAnswer = (error: unknown): boolean => error instanceof pg.DatabaseError

/**
 * Asks the server every second whether it is there, on a connection of its own. Where it is silent, every connection is
 * cut: what waits on one fails now instead of after minutes, and whoever
 * asks next fails at once until the server is there again.
 */
export const startPulse = (url: string): Pulse => {
  const sockets = new Set<Socket>()
  let stopped = false
  let away = false
  let timer: NodeJS.Timeout | undefined
  let own: pg.Client | null = null

  const connect = async (): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: SILENCE })
    client.on('error', () => {
      if (own === client) own = null
    })
    await client.connect()
    return client
  }
  const beat = async (): Promise<void> => {
    try {
      own ??= await connect()
      await Promise.race([own.query('SELECT 1'), silence()])
      away = false
    } catch (error) {
      const silent = own
      own = null
      away = !isAnswer(error)
      if (away) for (const socket of sockets) socket.destroy(gone())
      // It is not waited for: a server that is away says no goodbye.
      silent?.end().catch(() => {})
    }
    if (!stopped) timer = setTimeout(next, EVERY).unref()
  }
  let underWay: Promise<void> = Promise.resolve()
  const next = (): void => {
    underWay = beat()
  }
  timer = setTimeout(next, EVERY).unref()
  return {
    socket: () => {
      const socket = new Socket()
      sockets.add(socket)
      socket.once('close', () => sockets.delete(socket))
      // Nobody waits to learn what is known.
      if (away) setImmediate(() => socket.destroy(gone()))
      return socket
    },
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await underWay
      await own?.end().catch(() => {})
    },
  }
}
