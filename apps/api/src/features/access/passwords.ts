import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'

// OWASP's figures for argon2id: 19 MiB, 2 passes. They are kept with each hash, so that they may grow.
const FIGURES = { memory: 19 * 1024, passes: 2, parallelism: 1 }
const KEY_BYTES = 32

const derive = (password: string, salt: Buffer, figures: typeof FIGURES): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    argon2(
      'argon2id',
      { message: password.normalize('NFKC'), nonce: salt, tagLength: KEY_BYTES, ...figures },
      (error, key) => (error ? reject(error) : resolve(key)),
    )
  })

/** The usual text of a hash: "$argon2id$v=19$m=19456,t=2,p=1$salt$key". */
export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(16)
  const key = await derive(password, salt, FIGURES)
  const { memory, passes, parallelism } = FIGURES
  const text = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${text(salt)}$${text(key)}`
}

const HASH = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

export const verifyPassword = async ({ hash, password }: { hash: string; password: string }): Promise<boolean> => {
  const [, memory, passes, parallelism, salt, key] = HASH.exec(hash) ?? []
  if (!salt || !key) return false
  const expected = Buffer.from(key, 'base64')
  const derived = await derive(password, Buffer.from(salt, 'base64'), {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  })
  return expected.length === derived.length && timingSafeEqual(expected, derived)
}
