import type { Database } from '@nguon/database'
import { type CalendarDate, parseCalendarDate, ROLES } from '@nguon/domain'
import DataLoader from 'dataloader'
import { z } from 'zod'
import type { ViewerGrant } from '../../platform/viewer.ts'

const day = z.string().transform((text, issue): CalendarDate => {
  const parsed = parseCalendarDate(text)
  if (parsed) return parsed
  issue.addIssue({ code: 'custom', message: 'Not a day' })
  return z.NEVER
})
const SESSION = z.object({
  expiresAt: z.number(),
  createdAt: z.number(),
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
})
/** A session with its account and all grants of it; instants in milliseconds. */
export interface StoredSession {
  readonly expiresAt: number
  readonly createdAt: number
  readonly disabled: boolean
  readonly id: string
  readonly name: string
  readonly username: string | null
  readonly grants: readonly ViewerGrant[]
}

/** Asked by every request: two look-ups by a unique index and the grants by theirs. */
export const SESSION_SQL = `SELECT s.token, json_build_object(
  'expiresAt', (extract(epoch FROM s.expires_at) * 1000)::bigint, 'createdAt', (extract(epoch FROM s.created_at) * 1000)::bigint,
  'disabled', u.disabled_at IS NOT NULL, 'id', u.id, 'name', u.name, 'username', u.username,
  'grants', COALESCE((SELECT json_agg(json_build_object('id', g.id, 'role', g.role, 'committeeId', g.committee_id,
      'path', c.path, 'startsOn', g.starts_on, 'endsOn', g.ends_on) ORDER BY g.id)
    FROM grants g JOIN committees c ON c.id = g.committee_id WHERE g.user_id = u.id), '[]'::json)) AS session
FROM sessions s JOIN users u ON u.id = s.user_id WHERE s.token = ANY($1)`

type SessionReader = (token: string) => Promise<StoredSession | null>

/**
 * Reads the session of a token; null where there is none. Nothing is remembered: each ask is answered by what is stored
 * after it was made. Those that come while the database answers the ones before are read together, in one statement.
 */
const createSessionReader = (database: Database): SessionReader => {
  let before: Promise<unknown> = Promise.resolve()
  const loader = new DataLoader<string, StoredSession | null>(
    (tokens) => {
      const reading = database.read(SESSION_SQL, [tokens]).then((rows) => {
        const found = new Map(rows.map(({ token, session }) => [token, session]))
        return tokens.map((token) => (found.has(token) ? SESSION.parse(found.get(token)) : null))
      })
      before = reading.catch(() => {})
      return reading
    },
    { cache: false, maxBatchSize: 500, batchScheduleFn: (go) => void before.then(go) },
  )
  return (token) => loader.load(token)
}

const readers = new WeakMap<Database, SessionReader>()

/** The session of a token; null where there is none. */
export const readSession = (database: Database, token: string): Promise<StoredSession | null> => {
  const reader = readers.get(database) ?? createSessionReader(database)
  readers.set(database, reader)
  return reader(token)
}
