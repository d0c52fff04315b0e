import { randomBytes } from 'node:crypto'
import type { Database } from '@nguon/database'
import { decryptWith, encryptWith, markOfKey, type NamedKey, UnreadableText } from './encrypted-texts.ts'

/** Why a server may not start: its texts are encrypted, and the settings do not open them. */
export class DataKeysMissing extends Error {
  override readonly name = 'DataKeysMissing'
  /** Whether keys are set, none of which is the right one. */
  readonly areSet: boolean
  constructor(areSet: boolean) {
    super('The texts of this database are encrypted, and the keys of the environment do not open them')
    this.areSet = areSet
  }
}

const placeOf = (id: string) => ({ table: 'data_keys', column: 'wrapped', rowId: id })
// Of two servers that start at once one makes the key.
const LOCK = 0x6e67_6b79

/**
 * The keys of the texts, the newest first, opened by the keys of the environment. The first of those wraps what another of
 * them wrapped, which is how a key of the environment is replaced; with none set and none made, nothing is encrypted.
 * Throws DataKeysMissing.
 */
export const openDataKeys = (
  { prisma }: Pick<Database, 'prisma'>,
  environment: readonly Buffer[],
  now: Date,
): Promise<{ readonly keys: readonly NamedKey[]; readonly wrappedAnew: number }> =>
  prisma.$transaction(async (transaction) => {
    await transaction.$queryRaw`SELECT pg_advisory_xact_lock(${LOCK}::int)::text`
    const kept = await transaction.dataKey.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] })
    const [first] = environment
    if (!first) {
      if (kept.length > 0) throw new DataKeysMissing(false)
      return { keys: [], wrappedAnew: 0 }
    }
    const byMark = new Map(environment.map((bytes) => [markOfKey(bytes), bytes]))
    const wrapping: NamedKey = { id: markOfKey(first), bytes: first }
    const wrappedWith = (key: NamedKey) => ({
      wrapped: encryptWith(wrapping, placeOf(key.id), key.bytes),
      wrappedBy: wrapping.id,
      wrappedAt: now,
    })
    if (kept.length === 0) {
      const bytes = randomBytes(32)
      const key = { id: markOfKey(bytes), bytes }
      await transaction.dataKey.create({ data: { id: key.id, createdAt: now, ...wrappedWith(key) } })
      return { keys: [key], wrappedAnew: 0 }
    }
    const keys: NamedKey[] = []
    let wrappedAnew = 0
    for (const { id, wrapped, wrappedBy } of kept) {
      const key = { id, bytes: unwrap(byMark, id, wrapped) }
      if (wrappedBy !== wrapping.id) {
        await transaction.dataKey.update({ where: { id }, data: wrappedWith(key) })
        wrappedAnew += 1
      }
      keys.push(key)
    }
    return { keys, wrappedAnew }
  })

const unwrap = (byMark: ReadonlyMap<string, Buffer>, id: string, wrapped: string): Buffer => {
  try {
    return decryptWith((mark) => byMark.get(mark), placeOf(id), wrapped)
  } catch (error) {
    throw error instanceof UnreadableText ? new DataKeysMissing(true) : error
  }
}
