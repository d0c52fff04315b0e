import type { Database } from '@nguon/database'
import type { Clock } from './clock.ts'
import { newId } from './ids.ts'
import type { Round } from './rounds.ts'

/** The classes of fields whose reading is written down. */
export type LoggedClass = 'SENSITIVE' | 'SECRET'
/** The records by which a person is read. */
export const LOGGED_TYPES = ['Candidate', 'Mentor'] as const
export type LoggedType = (typeof LOGGED_TYPES)[number]

/** What one request read of named persons. */
export interface RequestReads {
  /** What the reading is for: the name of the question, or the act. */
  purpose: string
  readonly note: (type: LoggedType, id: string, fieldClass: LoggedClass) => void
}
/** The log of reads of a server: it is kept in memory for a second, and written in lots. */
export interface ReadLog {
  readonly open: (reader: { readonly viewerId: string; readonly requestId: string }) => RequestReads
  /** Writes down all that was noted so far. What cannot be written is kept for the next time. */
  readonly flush: () => Promise<void>
}

/** How long a reading may be known to the memory of the server alone. */
export const FLUSH_PAUSE = 1_000
const ROWS_AT_ONCE = 5_000
const LONGEST_PURPOSE = 80

const BITS: Readonly<Record<LoggedClass, number>> = { SENSITIVE: 1, SECRET: 2 }
const classesOf = (bits: number): string => (bits === 3 ? 'SENSITIVE,SECRET' : bits === 2 ? 'SECRET' : 'SENSITIVE')

interface Row {
  readonly viewerId: string
  readonly purpose: string
  readonly type: LoggedType
  readonly id: string
  bits: number
  times: number
  requestId: string
  readonly firstAt: Date
  lastAt: Date
}

/** What a request noted: the classes of each record. */
interface Notes {
  readonly requestId: string
  readonly viewerId: string
  readonly at: Date
  readonly seen: Readonly<Record<LoggedType, Map<string, number>>>
}

const write = async ({ prisma }: Pick<Database, 'prisma'>, rows: readonly Row[]): Promise<void> => {
  await prisma.$executeRaw`
    INSERT INTO sensitive_reads (id, viewer_id, person_id, subject_type, subject_id, classes, purpose, times, request_id, first_at, last_at)
    SELECT r.read_id, r.viewer, coalesce(k.person_id, m.person_id), r.type, r.id, string_to_array(r.classes, ','), r.purpose, r.times, r.request,
      r.first_at, r.last_at
    FROM unnest(${rows.map(() => newId())}::uuid[], ${rows.map(({ viewerId }) => viewerId)}::text[], ${rows.map(({ type }) => type)}::text[],
      ${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ bits }) => classesOf(bits))}::text[],
      ${rows.map(({ purpose }) => purpose)}::text[], ${rows.map(({ times }) => times)}::int[],
      ${rows.map(({ requestId }) => requestId)}::text[], ${rows.map(({ firstAt }) => firstAt.toISOString())}::timestamptz[],
      ${rows.map(({ lastAt }) => lastAt.toISOString())}::timestamptz[])
      AS r (read_id, viewer, type, id, classes, purpose, times, request, first_at, last_at)
    LEFT JOIN candidates k ON r.type = 'Candidate' AND k.id = r.id
    LEFT JOIN mentors m ON r.type = 'Mentor' AND m.id = r.id`
}

export const createReadLog = (database: Pick<Database, 'prisma'>, clock: Clock): ReadLog => {
  /** What requests noted since the last time, by their type and id. */
  let noting = new Map<RequestReads, Notes>()
  const waiting = new Map<string, Row>()

  const gather = (): void => {
    const noted = noting
    noting = new Map()
    for (const [{ purpose }, { requestId, viewerId, at, seen }] of noted)
      for (const type of LOGGED_TYPES)
        for (const [id, bits] of seen[type]) {
          const key = `${viewerId} ${id} ${purpose}`
          const known = waiting.get(key)
          if (known) {
            known.bits |= bits
            known.times += 1
            known.requestId = requestId
            known.lastAt = at
          } else waiting.set(key, { viewerId, purpose, type, id, bits, times: 1, requestId, firstAt: at, lastAt: at })
        }
  }
  const writeAll = async (): Promise<void> => {
    gather()
    while (waiting.size > 0) {
      const lot = [...waiting].slice(0, ROWS_AT_ONCE)
      await write(
        database,
        lot.map(([, row]) => row),
      )
      for (const [key] of lot) waiting.delete(key)
    }
  }
  let underWay: Promise<void> = Promise.resolve()
  return {
    open: ({ viewerId, requestId }) => {
      const reads: RequestReads = {
        purpose: '',
        note: (type, id, fieldClass) => {
          let notes = noting.get(reads)
          if (!notes) {
            notes = { requestId, viewerId, at: clock.now(), seen: { Candidate: new Map(), Mentor: new Map() } }
            noting.set(reads, notes)
          }
          const ofType = notes.seen[type]
          ofType.set(id, (ofType.get(id) ?? 0) | BITS[fieldClass])
        },
      }
      return reads
    },
    flush: () => {
      underWay = underWay.catch(() => {}).then(writeAll)
      return underWay
    },
  }
}

/** The name of a question as a purpose. */
export const purposeOf = (name: string | null | undefined): string => (name || 'graphql').slice(0, LONGEST_PURPOSE)

export const flushReads = (log: ReadLog): Round => ({ name: 'read-log', go: () => log.flush() })
