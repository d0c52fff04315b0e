import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a request says of itself to be known by. */
export interface Credentials {
  readonly cookie: string | undefined
  readonly authorization: string | undefined
}

const BEARER = /^bearer ([^.\s]+)$/i

const isSignedBy = (secret: string, value: string, signature: string): boolean => {
  const given = Buffer.from(signature, 'base64')
  const wanted = createHmac('sha256', secret).update(value).digest()
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

const cookieNamed = (cookies: string, name: string): string | null => {
  const prefix = `${name}=`
  const found = cookies.split(';').find((pair) => pair.trimStart().startsWith(prefix))
  return found ? found.trimStart().slice(prefix.length) : null
}

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/**
 * The session's token, of a bearer or of a cookie that the secret has signed; null where it is not plain, which is not yet
 * to say that there is none.
 */
export const tokenOf = ({ cookie, authorization }: Credentials, cookieName: string, secret: string): string | null => {
  if (authorization) return BEARER.exec(authorization)?.[1] ?? null
  return signedCookie(cookie, cookieName, secret)
}

/** The value of a cookie that the secret has signed; null where there is none. */
export const signedCookie = (cookie: string | undefined, name: string, secret: string): string | null => {
  const value = cookie ? decoded(cookieNamed(cookie, name) ?? '') : null
  const end = value?.lastIndexOf('.') ?? -1
  if (!value || end < 1) return null
  const signed = value.slice(0, end)
  return isSignedBy(secret, signed, value.slice(end + 1)) ? signed : null
}
