import { createHash } from 'node:crypto'
import type { Database } from './connect.ts'
import { Prisma } from './generated/client.ts'

type Chained = Pick<Database, 'prisma'>

/** Whoever adds to the chain holds it until the end of the transaction. */
const LOCK = 7_226_334
/** So many entries are sealed, or walked, at a time. */
const MOST_AT_ONCE = 2_000

/**
 * An entry as the one text that is hashed: JSON with sorted keys, as PostgreSQL writes it. Its fields are those of form 1
 * for ever; an entry of a later form would say so, so that a new column changes no old hash.
 */
const CANONICAL = Prisma.raw(`jsonb_build_object('form', 1, 'id', e.id,
  'at', to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'actor', e.actor_id, 'verb', e.verb,
  'subjectType', e.subject_type, 'subject', e.subject_id, 'committee', e.committee_id, 'before', e.before, 'after', e.after,
  'request', e.request_id, 'from', e.from_address, 'client', e.client, 'knownBy', e.known_by)::text`)

type Bytes = Uint8Array<ArrayBuffer>
const sha256 = (...parts: readonly (string | Uint8Array)[]): Bytes => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return new Uint8Array(hash.digest())
}
const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0

/** What the first entry follows. */
const BEGINNING: Bytes = new Uint8Array(32)

/** The end of the chain at some moment, "412:9f2c…": how long it was, and its last hash, which stands for all before it. */
export interface ChainHead {
  readonly length: number
  readonly hash: string
}
export const headText = ({ length, hash }: ChainHead): string => `${length}:${hash}`
/** The same read back; null for what is none. */
export const readHead = (text: string): ChainHead | null => {
  const [, length, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text.trim()) ?? []
  return length && hash ? { length: Number(length), hash } : null
}

/** The end of the chain now; of length 0 where nothing is sealed yet. */
export const findChainHead = async ({ prisma }: { readonly prisma: Prisma.TransactionClient }): Promise<ChainHead> => {
  const last = await prisma.auditSeal.findFirst({
    orderBy: { sequence: 'desc' },
    select: { sequence: true, hash: true },
  })
  return { length: Number(last?.sequence ?? 0), hash: hexOf(last?.hash ?? BEGINNING) }
}

/**
 * Seals entries that were committed since: each is hashed together with the hash before it. Any number of processes may do
 * it; one that finds another at it leaves it to that one. Answers how many it sealed.
 */
export const sealAudit = async ({ prisma }: Chained, now: Date, most = MOST_AT_ONCE): Promise<number> => {
  // An idle database opens no transaction for it.
  const [waiting] = await prisma.$queryRaw<{ any: boolean }[]>`SELECT EXISTS (SELECT 1 FROM audit_unsealed) AS any`
  if (!waiting?.any) return 0
  return prisma.$transaction(async (transaction) => {
    const [lock] = await transaction.$queryRaw<
      { held: boolean }[]
    >`SELECT pg_try_advisory_xact_lock(${LOCK}::int) AS held`
    if (!lock?.held) return 0
    const entries = await transaction.$queryRaw<{ id: string; text: string }[]>`
      SELECT e.id, ${CANONICAL} AS text FROM audit_unsealed u JOIN audit_entries e ON e.id = u.entry_id
      ORDER BY e.at, e.id LIMIT ${most}`
    if (entries.length === 0) return 0
    const head = await findChainHead({ prisma: transaction })
    let hash: Bytes = new Uint8Array(Buffer.from(head.hash, 'hex'))
    const links = entries.map(({ text }) => {
      const entryHash = sha256(text)
      hash = sha256(hash, entryHash)
      return { entryHash: hexOf(entryHash), hash: hexOf(hash) }
    })
    const ids = entries.map(({ id }) => id)
    await transaction.$executeRaw`
      INSERT INTO audit_seals (sequence, entry_id, entry_hash, hash, sealed_at)
      SELECT ${head.length}::bigint + place, id, decode(entry_hash, 'hex'), decode(hash, 'hex'), ${now}::timestamptz
      FROM unnest(${ids}::uuid[], ${links.map(({ entryHash }) => entryHash)}::text[], ${links.map((link) => link.hash)}::text[])
        WITH ORDINALITY AS sealed (id, entry_hash, hash, place)`
    await transaction.$executeRaw`DELETE FROM audit_unsealed WHERE entry_id = ANY(${ids}::uuid[])`
    return entries.length
  })
}

/** What is wrong with the chain, and with which entry first. */
export interface ChainFault {
  readonly kind: /** The entry is not what was sealed. */
    | 'ALTERED'
    /** It was sealed, or waited for it, and is not there. */
    | 'REMOVED'
    /** It is there and was never sealed. */
    | 'INSERTED'
    /** The link itself is gone, and its entry with it or without it. */
    | 'LINK_REMOVED'
    /** The link does not follow the one before. */
    | 'LINK_ALTERED'
    /** The chain does not hold a head that it once had: its end was cut off, or all of it written anew. */
    | 'HEAD_LOST'
  readonly sequence: number | null
  readonly entryId: string | null
  /** What the entry says it is, where it is there. */
  readonly entry: { readonly at: Date; readonly verb: string; readonly subjectType: string } | null
}
export interface ChainVerdict {
  readonly fault: ChainFault | null
  /** How many entries were found to be what was sealed. */
  readonly entries: number
  readonly head: ChainHead
}

interface Link {
  readonly sequence: bigint
  readonly entryId: string
  readonly entryHash: Bytes
  readonly hash: Bytes
  readonly text: string | null
  readonly at: Date | null
  readonly verb: string | null
  readonly subjectType: string | null
}

const entryOf = ({ at, verb, subjectType }: Pick<Link, 'at' | 'verb' | 'subjectType'>): ChainFault['entry'] =>
  at && verb && subjectType ? { at, verb, subjectType } : null

const faultOf = (link: Link, expected: number, before: Bytes): ChainFault | null => {
  const sequence = Number(link.sequence)
  const named = { sequence, entryId: link.entryId, entry: entryOf(link) }
  if (sequence !== expected) return { kind: 'LINK_REMOVED', sequence: expected, entryId: null, entry: null }
  if (link.text === null) return { kind: 'REMOVED', ...named }
  if (!same(sha256(link.text), link.entryHash)) return { kind: 'ALTERED', ...named }
  if (!same(sha256(before, link.entryHash), link.hash)) return { kind: 'LINK_ALTERED', ...named }
  return null
}

const linksAfter = ({ prisma }: Chained, sequence: number): Promise<Link[]> =>
  prisma.$queryRaw<Link[]>`
    SELECT s.sequence, s.entry_id AS "entryId", s.entry_hash AS "entryHash", s.hash, e.at, e.verb, e.subject_type AS "subjectType",
      CASE WHEN e.id IS NOT NULL THEN ${CANONICAL} END AS text
    FROM (SELECT * FROM audit_seals WHERE sequence > ${sequence} ORDER BY sequence LIMIT ${MOST_AT_ONCE}) s
    LEFT JOIN audit_entries e ON e.id = s.entry_id ORDER BY s.sequence`

/** Entries that no link is for, though none waits for one; and what waits though its entry is gone. */
const findUnlinked = async ({ prisma }: Chained): Promise<ChainFault | null> => {
  const [stray] = await prisma.$queryRaw<
    { id: string; at: Date | null; verb: string | null; subjectType: string | null }[]
  >`
    (SELECT u.entry_id AS id, NULL::timestamptz AS at, NULL AS verb, NULL AS "subjectType" FROM audit_unsealed u
      WHERE NOT EXISTS (SELECT 1 FROM audit_entries e WHERE e.id = u.entry_id) LIMIT 1)
    UNION ALL
    (SELECT e.id, e.at, e.verb, e.subject_type FROM audit_entries e
      WHERE NOT EXISTS (SELECT 1 FROM audit_seals s WHERE s.entry_id = e.id)
        AND NOT EXISTS (SELECT 1 FROM audit_unsealed u WHERE u.entry_id = e.id) ORDER BY e.at, e.id LIMIT 1)
    LIMIT 1`
  if (!stray) return null
  const entry = entryOf(stray)
  return { kind: entry ? 'INSERTED' : 'REMOVED', sequence: null, entryId: stray.id, entry }
}

/**
 * Walks the whole chain, a page at a time, and answers the first entry that is not what it was. `heads` are ends that the
 * chain had before, kept elsewhere: what was cut off or written anew since does not hold them.
 */
export const verifyAudit = async (database: Chained, heads: readonly ChainHead[] = []): Promise<ChainVerdict> => {
  const wanted = new Map(heads.filter(({ length }) => length > 0).map((head) => [headText(head), head]))
  let length = 0
  let hash = BEGINNING
  const verdict = (fault: ChainFault | null): ChainVerdict => ({
    fault,
    entries: length,
    head: { length, hash: hexOf(hash) },
  })
  for (let links = await linksAfter(database, 0); links.length > 0; links = await linksAfter(database, length))
    for (const link of links) {
      const fault = faultOf(link, length + 1, hash)
      if (fault) return verdict(fault)
      length += 1
      hash = link.hash
      wanted.delete(headText({ length, hash: hexOf(hash) }))
    }
  const [lost] = [...wanted.values()].sort((one, other) => one.length - other.length)
  if (lost) return verdict({ kind: 'HEAD_LOST', sequence: lost.length, entryId: null, entry: null })
  return verdict(await findUnlinked(database))
}
