import { createHmac } from 'node:crypto'
import { DEMO_ACCOUNTS } from '@nguon/database'
import type { Answer } from '../../kit/actors.ts'

export interface Reply {
  readonly status: number
  readonly text: string
  readonly body: Record<string, unknown>
  readonly headers: Headers
}
/** A browser without pages: it keeps cookies and sends them along. */
export interface Visitor {
  readonly cookies: Map<string, string>
  post(path: string, body: unknown): Promise<Reply>
  ask<T = Record<string, unknown>>(
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<Answer<T> & { status: number }>
  fetch(address: string, init?: RequestInit): Promise<Response>
}

const jsonOf = (text: string): Record<string, unknown> => {
  try {
    // An answer of the server is an object, or null where there is nothing to say.
    return (JSON.parse(text) ?? {}) as Record<string, unknown>
  } catch {
    return {}
  }
}

let addresses = 0
/** An address of its own for each, of the range for documentation, as a proxy would tell it. */
const newAddress = (): string => {
  addresses += 1
  return `198.51.${100 + Math.floor(addresses / 250)}.${1 + (addresses % 250)}`
}

export const visit = (url: string, address = newAddress()): Visitor => {
  const cookies = new Map<string, string>()
  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(new URL(path, url), {
      redirect: 'manual',
      ...init,
      headers: { origin: url, 'x-forwarded-for': address, ...(cookie ? { cookie } : {}), ...init.headers },
    })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const [name = '', ...value] = pair.split('=')
      if (/max-age=0/i.test(line)) cookies.delete(name)
      else cookies.set(name, value.join('='))
    }
    return response
  }
  const json = (body: unknown): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return {
    cookies,
    fetch: send,
    post: async (path, body) => {
      const response = await send(`/api/auth/${path}`, json(body))
      const text = await response.text()
      return { status: response.status, text, body: jsonOf(text), headers: response.headers }
    },
    ask: async (query, variables = {}) => {
      const response = await send('/graphql', json({ query, variables }))
      return { status: response.status, ...((await response.json()) as Answer<never>) }
    },
  }
}

export const signIn = (visitor: Visitor, username: string, password: string): Promise<Reply> =>
  visitor.post('sign-in/username', { username, password })

export const passwordOf = (username: string): string => {
  const account = DEMO_ACCOUNTS.find((one) => one.username === username)
  if (!account) throw new Error(`No demo account ${username}`)
  return account.password
}

/** Somebody signed in as a demo account. */
export const enter = async (url: string, username: string): Promise<Visitor> => {
  const visitor = visit(url)
  const reply = await signIn(visitor, username, passwordOf(username))
  if (reply.status !== 200) throw new Error(`${username} could not sign in: ${reply.status} ${reply.text}`)
  return visitor
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const fromBase32 = (text: string): Buffer => {
  let bits = ''
  for (const letter of text.replace(/=+$/, '')) bits += ALPHABET.indexOf(letter).toString(2).padStart(5, '0')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

/** What an authenticator shows for the address of its QR code, so many half minutes from now. */
export const codeOf = (address: string, halfMinutes = 0): string => {
  const secret = fromBase32(new URL(address).searchParams.get('secret') ?? '')
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + halfMinutes))
  const digest = createHmac('sha1', secret).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 0xf
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
