import { Prisma } from '@nguon/database'
import { defineLoader } from '../../platform/context.ts'
import { pathWithin } from '../../platform/scope-sql.ts'
import { idsIn } from '../committees/index.ts'

/** What became of the people whom an organisation introduced, in the viewer's scope; each is in one of the three. */
export interface SourceResults {
  readonly introduced: number
  /** Followed, and not admitted yet. */
  readonly inPool: number
  /** An admission was decided and not annulled, whatever came of the membership later. */
  readonly admitted: number
  readonly exited: number
}
const NOBODY: SourceResults = { introduced: 0, inPool: 0, admitted: 0, exited: 0 }

export const resultsOfSource = defineLoader<string, SourceResults>(async (ids, context) => {
  const rows = await context.database.prisma.$queryRaw<(SourceResults & { readonly id: string })[]>`
    SELECT k.source_organisation_id AS id, count(*)::int AS introduced,
      (count(*) FILTER (WHERE d.id IS NOT NULL))::int AS admitted,
      (count(*) FILTER (WHERE d.id IS NULL AND k.exit IS NULL))::int AS "inPool",
      (count(*) FILTER (WHERE d.id IS NULL AND k.exit IS NOT NULL))::int AS exited
    FROM candidates k JOIN committees c ON c.id = k.cell_id
      LEFT JOIN admissions d ON d.candidate_id = k.id AND d.voided_at IS NULL AND d.annulled_on IS NULL
    WHERE ${idsIn(Prisma.sql`k.source_organisation_id`, ids)}
      AND ${pathWithin(Prisma.sql`c.path`, context.viewer.scope('candidate:read'))}
    GROUP BY k.source_organisation_id`
  const byId = new Map(rows.map(({ id, ...results }) => [id, results]))
  return ids.map((id) => byId.get(id) ?? NOBODY)
})
