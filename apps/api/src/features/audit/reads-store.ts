import { Prisma } from '@nguon/database'
import { isId } from '../../platform/ids.ts'
import { defineList, type PageArguments } from '../../platform/pages.ts'
import { pathWithin } from '../../platform/scope-sql.ts'

export interface SensitiveRead {
  readonly id: string
  readonly viewerId: string
  readonly subjectType: string
  readonly subjectId: string
  readonly committeeId: string
  readonly classes: readonly string[]
  readonly purpose: string
  readonly times: number
  readonly requestId: string
  readonly firstAt: Date
  readonly lastAt: Date
}
interface SensitiveReadFilter {
  readonly subjectId?: string | null | undefined
  readonly viewer?: string | null | undefined
  readonly from?: Date | null | undefined
  readonly to?: Date | null | undefined
}

const WITH_COMMITTEE = Prisma.sql`sensitive_reads r
  LEFT JOIN candidates k ON r.subject_type = 'Candidate' AND k.id = r.subject_id
  LEFT JOIN mentors m ON r.subject_type = 'Mentor' AND m.id = r.subject_id
  JOIN committees c ON c.id = coalesce(k.cell_id, m.committee_id)`

/** Who read sensitive fields of persons whose record stands in the viewer's scope now, the newest first. */
export const sensitiveReadList = defineList<
  PageArguments & { readonly filter?: SensitiveReadFilter | null | undefined },
  SensitiveRead
>({
  query: async ({ viewer }, { filter }) => ({
    from: WITH_COMMITTEE,
    id: Prisma.sql`r.id`,
    path: Prisma.sql`c.path`,
    where: [
      pathWithin(Prisma.sql`c.path`, viewer.scope('audit:read')),
      ...(filter?.subjectId
        ? [isId(filter.subjectId) ? Prisma.sql`r.subject_id = ${filter.subjectId}::uuid` : Prisma.sql`FALSE`]
        : []),
      ...(filter?.viewer ? [Prisma.sql`r.viewer_id = ${filter.viewer}`] : []),
      ...(filter?.from ? [Prisma.sql`r.last_at >= ${filter.from}`] : []),
      ...(filter?.to ? [Prisma.sql`r.last_at <= ${filter.to}`] : []),
    ],
    order: Prisma.sql`r.last_at`,
    descending: true,
  }),
  load: async ({ database, viewer }, ids) => {
    const rows = await database.prisma.$queryRaw<SensitiveRead[]>`
      SELECT r.id, r.viewer_id AS "viewerId", r.subject_type AS "subjectType", r.subject_id AS "subjectId", c.id AS "committeeId",
        r.classes, r.purpose, r.times, r.request_id AS "requestId", r.first_at AS "firstAt", r.last_at AS "lastAt"
      FROM ${WITH_COMMITTEE}
      WHERE r.id = ANY(${ids.filter(isId)}::uuid[]) AND ${pathWithin(Prisma.sql`c.path`, viewer.scope('audit:read'))}`
    const byId = new Map(rows.map((row) => [row.id, row]))
    return ids.map((id) => byId.get(id) ?? null)
  },
})
