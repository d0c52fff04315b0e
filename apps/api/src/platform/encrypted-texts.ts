import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

/** Which value a text is: what is moved to another place does not open there. */
export interface Place {
  readonly table: string
  readonly column: string
  readonly rowId: string
}

/** A key by its mark, which tells nothing of it. */
export interface NamedKey {
  readonly id: string
  readonly bytes: Buffer
}

/** What stands in the database cannot be opened: it was changed, moved, or its key is not here. */
export class UnreadableText extends Error {
  override readonly name = 'UnreadableText'
  constructor({ table, column, rowId }: Place, why: string) {
    super(`${table}.${column} of ${rowId} cannot be read: ${why}`)
  }
}

const CIPHER = 'aes-256-gcm'
const NONCE = 12
const TAG = 16
/** "ngn1", the mark of the key, then nonce, text and tag. */
const ENCRYPTED = /^ngn1\.([0-9a-f]{8})\.([\w-]{38,})$/

export const markOfKey = (bytes: Buffer): string =>
  createHmac('sha256', bytes).update('the mark of a key of Nguồn').digest('hex').slice(0, 8)

const contextOf = ({ table, column, rowId }: Place): Buffer => Buffer.from(`${table}\0${column}\0${rowId}`)

/** Encrypts with a new nonce, bound to the place. */
export const encryptWith = ({ id, bytes }: NamedKey, place: Place, content: Buffer): string => {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv(CIPHER, bytes, nonce, { authTagLength: TAG }).setAAD(contextOf(place))
  const sealed = Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()])
  return `ngn1.${id}.${sealed.toString('base64url')}`
}

/** Throws UnreadableText, and never answers another text than what was encrypted there. */
export const decryptWith = (keyOf: (id: string) => Buffer | undefined, place: Place, stored: string): Buffer => {
  const [, id = '', content = ''] = ENCRYPTED.exec(stored) ?? []
  const bytes = keyOf(id)
  if (!bytes) throw new UnreadableText(place, `it was encrypted with the key ${id}`)
  const sealed = Buffer.from(content, 'base64url')
  const decipher = createDecipheriv(CIPHER, bytes, sealed.subarray(0, NONCE), { authTagLength: TAG })
    .setAAD(contextOf(place))
    .setAuthTag(sealed.subarray(-TAG))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()])
  } catch {
    throw new UnreadableText(place, 'it is not what was written there')
  }
}

/** What this process encrypts and decrypts with. Set once, at the start, before anything is read or written. */
interface Ring {
  readonly current: NamedKey
  readonly all: ReadonlyMap<string, Buffer>
}
// The stores turn rows into records in dozens of places without any other setting, so this is the process's and not handed on.
let ring: Ring | null = null

/** From now on texts are encrypted with the first key, and decrypted with whichever they were encrypted with. */
export const setDataKeys = (keys: readonly NamedKey[]): void => {
  const [current] = keys
  ring = current ? { current, all: new Map(keys.map(({ id, bytes }) => [id, bytes])) } : null
}
export const encryptsTexts = (): boolean => ring !== null
export const isEncrypted = (stored: string): boolean => ENCRYPTED.test(stored)

/** The text as it is kept: as it is where no key is set. */
export const encryptText = <T extends string | null>(place: Place, text: T): T | string =>
  text === null || !ring ? text : encryptWith(ring.current, place, Buffer.from(text))

/** The text as it was written; throws UnreadableText. One from before a key was set is read as it is. */
export const decryptText = <T extends string | null>(place: Place, stored: T): T | string => {
  if (stored === null || !isEncrypted(stored)) return stored
  return decryptWith((id) => ring?.all.get(id), place, stored).toString('utf8')
}
