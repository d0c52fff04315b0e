import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface CutProxy {
  readonly port: number
  /** Ends every connection and takes no other. */
  cut(): void
  /** Keeps every connection and lets nothing through: a cable that was pulled. */
  mute(): void
  heal(): void
  close(): Promise<void>
}

/** Stands between the product and its database. */
export const startProxy = async (host: string, port: number): Promise<CutProxy> => {
  const sockets = new Set<Socket>()
  let state: 'through' | 'cut' | 'mute' = 'through'
  const destroyAll = () => {
    for (const socket of sockets) socket.destroy()
  }
  const server = createServer((near) => {
    if (state === 'cut') return near.destroy()
    const far = connect(port, host)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.on('error', () => {})
      from.on('data', (piece) => {
        // What was sent into a dead cable is gone for good.
        if (state === 'through') to.write(piece)
      })
      from.on('close', () => {
        sockets.delete(from)
        to.destroy()
      })
    }
    return undefined
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // An address of TCP, since it listens on a port.
  const { port: own } = server.address() as AddressInfo
  return {
    port: own,
    cut: () => {
      state = 'cut'
      destroyAll()
    },
    mute: () => {
      state = 'mute'
    },
    heal: () => {
      state = 'through'
    },
    close: () => {
      destroyAll()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
