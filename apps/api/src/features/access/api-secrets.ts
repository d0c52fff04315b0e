import { createHash, randomBytes } from 'node:crypto'

const PREFIX = 'ngn_'
const FORM = /^bearer (ngn_[A-Za-z0-9_-]{43})$/i

/** A secret of an API token: 256 random bits behind a mark by which a leaked one is found. */
export const newApiSecret = (): string => `${PREFIX}${randomBytes(32).toString('base64url')}`

/** What is kept of a secret. It is random and long, so that a plain hash cannot be turned round. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** Whether a request says that it is known by an API token, whatever the token is worth. */
export const bearsApiToken = (authorization: string | undefined): boolean =>
  authorization !== undefined && /^bearer ngn_/i.test(authorization)

/** The hash of the API token that a request bears; null where its form is wrong. */
export const apiTokenHash = (authorization: string | undefined): string | null => {
  const secret = FORM.exec(authorization ?? '')?.[1]
  return secret ? hashSecret(secret) : null
}

/** A secret for a link, as random as that of a token. */
export const newLinkSecret = (): string => randomBytes(32).toString('base64url')
