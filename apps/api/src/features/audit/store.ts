import { Prisma } from '@nguon/database'
import type { Context } from '../../platform/context.ts'
import { decryptText, isEncrypted } from '../../platform/encrypted-texts.ts'
import { isId } from '../../platform/ids.ts'
import { defineList, type PageArguments } from '../../platform/pages.ts'
import { pathWithin } from '../../platform/scope-sql.ts'
import { mayOverAll } from '../committees/index.ts'

export interface AuditEntry {
  readonly id: string
  readonly at: Date
  readonly actorId: string | null
  readonly verb: string
  readonly subjectType: string
  readonly subjectId: string
  readonly committeeId: string | null
  readonly requestId: string | null
  readonly fromAddress: string | null
  readonly client: string | null
  readonly knownBy: string | null
  /** Its place in the chain; null while it waits for its seal. */
  readonly sequence: number | null
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>> | null
}

export interface AuditFilter {
  readonly subjectType?: string | null | undefined
  readonly subjectId?: string | null | undefined
  readonly actor?: string | null | undefined
  readonly verb?: string | null | undefined
  readonly requestId?: string | null | undefined
  readonly within?: string | null | undefined
  readonly from?: Date | null | undefined
  readonly to?: Date | null | undefined
}
export interface AuditListArguments extends PageArguments {
  readonly filter?: AuditFilter | null | undefined
}

const record = (
  rowId: string,
  column: 'before' | 'after',
  value: Prisma.JsonValue,
): Readonly<Record<string, unknown>> | null => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null
  const { encrypted } = value
  if (typeof encrypted !== 'string' || !isEncrypted(encrypted)) return value
  return JSON.parse(decryptText({ table: 'audit_entries', column, rowId }, encrypted))
}

const WITH_COMMITTEE = Prisma.sql`LEFT JOIN committees c ON c.id = e.committee_id`
/** What stands in no committee, as a term does, is of the whole tree. */
const PATH = Prisma.sql`coalesce(c.path, '/')`
/** Entries of the viewer's scope; those of no committee to whoever reads the audit of all. */
const inScope = async (context: Context): Promise<Prisma.Sql> => {
  const within = pathWithin(Prisma.sql`c.path`, context.viewer.scope('audit:read'))
  return (await mayOverAll(context, 'audit:read')) ? Prisma.sql`(${within} OR e.committee_id IS NULL)` : within
}

/** Audit entries about what lies in the viewer's scope, the newest first. `withinPath` is that of the filter's committee. */
export const auditList = defineList<AuditListArguments & { readonly withinPath: string | null }, AuditEntry>({
  query: async (context, { filter, withinPath }) => ({
    from: Prisma.sql`audit_entries e ${WITH_COMMITTEE}`,
    id: Prisma.sql`e.id`,
    path: PATH,
    where: [
      await inScope(context),
      ...(withinPath ? [pathWithin(Prisma.sql`c.path`, [withinPath])] : []),
      ...(filter?.subjectType ? [Prisma.sql`e.subject_type = ${filter.subjectType}`] : []),
      ...(filter?.subjectId ? [Prisma.sql`e.subject_id = ${filter.subjectId}`] : []),
      ...(filter?.actor ? [Prisma.sql`e.actor_id = ${filter.actor}`] : []),
      ...(filter?.verb ? [Prisma.sql`e.verb = ${filter.verb}`] : []),
      ...(filter?.requestId ? [Prisma.sql`e.request_id = ${filter.requestId}`] : []),
      ...(filter?.from ? [Prisma.sql`e.at >= ${filter.from}`] : []),
      ...(filter?.to ? [Prisma.sql`e.at <= ${filter.to}`] : []),
    ],
    order: Prisma.sql`e.at`,
    descending: true,
  }),
  load: async (context, ids) => {
    const rows = await context.database.prisma.$queryRaw<
      (Prisma.AuditEntryGetPayload<object> & { readonly sequence: number | null })[]
    >`
      SELECT e.id, e.at, e.actor_id AS "actorId", e.verb, e.subject_type AS "subjectType", e.subject_id AS "subjectId",
        e.committee_id AS "committeeId", e.request_id AS "requestId", e.before, e.after,
        e.from_address AS "fromAddress", e.client, e.known_by AS "knownBy", s.sequence::int AS sequence
      FROM audit_entries e ${WITH_COMMITTEE} LEFT JOIN audit_seals s ON s.entry_id = e.id
      WHERE e.id = ANY(${ids.filter(isId)}::uuid[]) AND ${await inScope(context)}`
    const byId = new Map(
      rows.map((row) => [
        row.id,
        { ...row, before: record(row.id, 'before', row.before), after: record(row.id, 'after', row.after) },
      ]),
    )
    return ids.map((id) => byId.get(id) ?? null)
  },
})
