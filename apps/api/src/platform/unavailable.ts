import { GraphQLError } from 'graphql'

/** How long a caller is asked to wait before trying again, in seconds. */
export const RETRY_AFTER = '2'

// Node's and PostgreSQL's codes for a server that is not there, is going or coming, or has no connection left; Prisma's for
// the same, and for no connection or no transaction within the time that one waits.
const CODES =
  /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENETDOWN|ETIMEDOUT|EPIPE|ENOENT|08\w{3}|53300|57P0[1-5]|P1001|P1002|P1008|P1017|P2024|P2028|P2037)$/
const SENTENCES =
  /timeout exceeded when trying to connect|timeout expired|connection terminated|client has encountered a connection error|not queryable|server closed the connection|Unable to start a transaction|Transaction already closed|SocketTimeout|ConnectionClosed/i
// A full disk: what was begun is taken back, and nothing else can be written.
const FULL = /^(ENOSPC|EDQUOT|53100)$/

const codesOf = (error: object): string[] => {
  const found: string[] = []
  for (const key of ['code', 'originalCode', 'kind']) {
    const value: unknown = Reflect.get(error, key)
    if (typeof value === 'string') found.push(value)
  }
  return found
}

const chainOf = (error: unknown): object[] => {
  const chain: object[] = []
  for (let next: unknown = error; typeof next === 'object' && next !== null && chain.length < 6; ) {
    chain.push(next)
    const meta: unknown = Reflect.get(next, 'meta')
    if (typeof meta === 'object' && meta !== null) chain.push(meta, Reflect.get(meta, 'driverAdapterError') ?? {})
    next = Reflect.get(next, 'originalError') ?? Reflect.get(next, 'cause')
  }
  return chain
}

/** Whether the fault is that the database cannot be had at this moment: trying again soon may help. */
export const isUnavailable = (error: unknown): boolean =>
  chainOf(error).some(
    (part) =>
      codesOf(part).some((code) => CODES.test(code) || FULL.test(code)) ||
      (part instanceof Error && (SENTENCES.test(part.message) || /No space left on device/i.test(part.message))),
  )

export const unavailable = (): GraphQLError =>
  new GraphQLError('The database cannot be reached at the moment', {
    extensions: { code: 'UNAVAILABLE', http: { status: 503, headers: new Map([['retry-after', RETRY_AFTER]]) } },
  })
