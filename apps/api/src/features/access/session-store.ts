import type { Database } from '@nguon/database'
import { type CalendarDate, EMERGENCY_ROLES, parseCalendarDate, ROLES, VERBS } from '@nguon/domain'
import DataLoader from 'dataloader'
import { z } from 'zod'

const day = z.string().transform((text, issue): CalendarDate => {
  const parsed = parseCalendarDate(text)
  if (parsed) return parsed
  issue.addIssue({ code: 'custom', message: 'Not a day' })
  return z.NEVER
})
const ACCOUNT = z.object({
  disabled: z.boolean(),
  id: z.string(),
  name: z.string(),
  username: z.string().nullable(),
  grants: z.array(
    z.object({
      id: z.string(),
      role: z.enum(ROLES),
      committeeId: z.string(),
      path: z.string(),
      startsOn: day,
      endsOn: day.nullable(),
    }),
  ),
  emergencies: z.array(
    z.object({
      id: z.string(),
      role: z.enum(EMERGENCY_ROLES),
      committeeId: z.string(),
      path: z.string(),
      endsAt: z.number(),
    }),
  ),
})
/** An account as a request needs it: whether it is disabled, its grants, and access in an emergency that is not over. */
export type StoredAccount = z.infer<typeof ACCOUNT>

const SESSION = ACCOUNT.extend({
  sessionId: z.string(),
  expiresAt: z.number(),
  createdAt: z.number(),
  secondFactor: z.boolean(),
})
/** A session with its account; instants in milliseconds. */
export type StoredSession = z.infer<typeof SESSION>

/** The same of one session, beside what is read for it; `token` is the place of the token among a statement's values. */
export const sessionWitness = (token: string): string =>
  `(SELECT ${SESSION_FOUND} FROM sessions s JOIN users u ON u.id = s.user_id WHERE s.token = ${token})`

const TOKEN = ACCOUNT.extend({
  tokenId: z.string(),
  verbs: z.array(z.string()).transform((verbs) => VERBS.filter((verb) => verbs.includes(verb))),
  committeeId: z.string(),
  path: z.string(),
  expiresAt: z.number(),
  revoked: z.boolean(),
  lastUsedAt: z.number().nullable(),
  /** Until when the secret before a rotation works; null where there is none. */
  previousUntil: z.number().nullable(),
  previous: z.boolean(),
})
/** A token with its account; instants in milliseconds. */
export type StoredToken = z.infer<typeof TOKEN>

const millis = (instant: string): string => `(extract(epoch FROM ${instant}) * 1000)::bigint`
const ACCOUNT_FIELDS = `'disabled', u.disabled_at IS NOT NULL, 'id', u.id, 'name', u.name, 'username', u.username,
  'grants', COALESCE((SELECT json_agg(json_build_object('id', g.id, 'role', g.role, 'committeeId', g.committee_id,
      'path', c.path, 'startsOn', g.starts_on, 'endsOn', g.ends_on) ORDER BY g.id)
    FROM grants g JOIN committees c ON c.id = g.committee_id WHERE g.user_id = u.id), '[]'::json),
  'emergencies', COALESCE((SELECT json_agg(json_build_object('id', e.id, 'role', e.role, 'committeeId', e.committee_id,
      'path', c.path, 'endsAt', ${millis('e.ends_at')}) ORDER BY e.id)
    FROM emergency_accesses e JOIN committees c ON c.id = e.committee_id
    WHERE e.user_id = u.id AND e.ends_at > now() AND e.ended_at IS NULL), '[]'::json)`

const SESSION_FOUND = `json_build_object(
  'sessionId', s.id, 'expiresAt', ${millis('s.expires_at')}, 'createdAt', ${millis('s.created_at')},
  'secondFactor', s.second_factor, ${ACCOUNT_FIELDS})::text`
/** Asked by every request: two look-ups by a unique index, and grants and emergencies by theirs. */
export const SESSION_SQL = `SELECT s.token AS key, ${SESSION_FOUND} AS found
FROM sessions s JOIN users u ON u.id = s.user_id WHERE s.token = ANY($1)`

/** The same for a token, by the hash of its secret or of the one before a rotation. */
export const TOKEN_SQL = `SELECT asked.hash AS key, json_build_object(
  'tokenId', t.id, 'verbs', to_json(t.verbs), 'committeeId', t.committee_id, 'path', p.path,
  'expiresAt', ${millis('t.expires_at')}, 'revoked', t.revoked_at IS NOT NULL, 'lastUsedAt', ${millis('t.last_used_at')},
  'previousUntil', ${millis('t.previous_until')}, 'previous', t.token_hash <> asked.hash, ${ACCOUNT_FIELDS})::text AS found
FROM unnest($1::text[]) AS asked(hash)
  JOIN api_tokens t ON t.token_hash = asked.hash OR t.previous_hash = asked.hash
  JOIN committees p ON p.id = t.committee_id JOIN users u ON u.id = t.user_id`

interface Reader<T> {
  readonly read: (database: Database, key: string) => Promise<T | null>
  /** What the key stood for when it was last read: to be believed only if it still does. */
  readonly lastRead: (database: Database, key: string) => Remembered<T> | null
}
interface Remembered<T> {
  /** As the database told it. */
  readonly text: string
  readonly found: T
}

const MOST_REMEMBERED = 10_000

/**
 * Reads what stands behind a key; null where there is nothing. Each ask is answered by what is stored after it was made.
 * Those that come while the database answers the ones before are read together, in one statement.
 */
const readerOf = <T>(sql: string, parse: (found: unknown) => T): Reader<T> => {
  const open = (database: Database) => {
    const remembered = new Map<string, Remembered<T>>()
    const told = (key: string, text: unknown): T | null => {
      const before = remembered.get(key)
      if (before && before.text === text) return before.found
      remembered.delete(key)
      if (typeof text !== 'string') return null
      const found = parse(JSON.parse(text))
      // A map keeps the order in which its keys came: the first has been there longest.
      const [first] = remembered.size >= MOST_REMEMBERED ? remembered.keys() : []
      if (first !== undefined) remembered.delete(first)
      remembered.set(key, { text, found })
      return found
    }
    let before: Promise<unknown> = Promise.resolve()
    const loader = new DataLoader<string, T | null>(
      (keys) => {
        const reading = database.read(sql, [keys]).then((rows) => {
          const found = new Map(rows.map((row) => [row.key, row.found]))
          return keys.map((key) => told(key, found.get(key)))
        })
        before = reading.catch(() => {})
        return reading
      },
      { cache: false, maxBatchSize: 500, batchScheduleFn: (go) => void before.then(go) },
    )
    return { loader, remembered }
  }
  const opened = new WeakMap<Database, ReturnType<typeof open>>()
  const of = (database: Database) => {
    const known = opened.get(database) ?? open(database)
    opened.set(database, known)
    return known
  }
  return {
    read: (database, key) => of(database).loader.load(key),
    lastRead: (database, key) => of(database).remembered.get(key) ?? null,
  }
}

const sessions = readerOf(SESSION_SQL, (found): StoredSession => SESSION.parse(found))
const tokens = readerOf(TOKEN_SQL, (found): StoredToken => TOKEN.parse(found))

/** The session of a token of the library; null where there is none. */
export const readSession = sessions.read

/** What the session was when it was last read, with the text of that: whoever uses it reads the text again beside his question. */
export const lastReadSession = sessions.lastRead

/** The API token whose secret has the hash, also the one before a rotation; null where there is none. */
export const readToken = tokens.read

/** Notes that a token was used, at most once a minute. */
export const touchToken = async ({ prisma }: Database, id: string, now: Date): Promise<void> => {
  await prisma.$executeRaw`
    UPDATE api_tokens SET last_used_at = ${now}
    WHERE id = ${id}::uuid AND (last_used_at IS NULL OR last_used_at < ${new Date(now.getTime() - 60_000)})`
}
