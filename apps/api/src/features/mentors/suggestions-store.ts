import { Prisma } from '@nguon/database'
import { type CalendarDate, pathsUpTo } from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import { pathWithin } from '../../platform/scope-sql.ts'
import { runsOn } from '../candidates/index.ts'
import { loadSql } from './store.ts'
import { disciplinedOn } from './watch-store.ts'

/** A member who might help, with what speaks for it. */
export interface SuggestedRow {
  readonly mentorId: string
  readonly load: number
  /** Of the candidate's own cell. */
  readonly sameCell: boolean
  /** Since when the member has known the person, by any assignment between the two. */
  readonly acquaintedSince: string | null
}

/**
 * Members of the unit who may help today and do not yet: those of the cell first, then those with room, the less loaded
 * and the longer acquainted before the others. One statement.
 */
export const selectSuggestions = (
  { database, viewer }: Context,
  {
    candidate,
    unitPath,
    today,
    first,
  }: {
    readonly candidate: {
      readonly id: string
      readonly personId: string
      readonly cellId: string
      readonly cellPath: string
    }
    readonly unitPath: string
    readonly today: CalendarDate
    readonly first: number
  },
): Promise<SuggestedRow[]> => {
  const load = loadSql(today)
  const path = Prisma.sql`c.path`
  return database.prisma.$queryRaw<SuggestedRow[]>`
    SELECT m.id AS "mentorId", (${load})::int AS load, c.id = ${candidate.cellId}::uuid AS "sameCell",
      known.since::text AS "acquaintedSince"
    FROM mentors m JOIN committees c ON c.id = m.committee_id JOIN persons p ON p.id = m.person_id
      CROSS JOIN LATERAL (
        SELECT min(a.acquainted_since) AS since FROM mentor_assignments a JOIN candidates k ON k.id = a.candidate_id
        WHERE a.mentor_id = m.id AND k.person_id = ${candidate.personId}::uuid) AS known
    WHERE ${pathWithin(path, viewer.scope('mentor:read'))}
      AND (${pathWithin(path, [unitPath])} OR c.path = ANY(${pathsUpTo(candidate.cellPath)}::text[]))
      AND m.person_id <> ${candidate.personId}::uuid
      AND m.official_since <= ${today}::date AND (m.ended_on IS NULL OR m.ended_on >= ${today}::date)
      AND NOT ${disciplinedOn(today)}
      AND NOT EXISTS (SELECT 1 FROM mentor_assignments a WHERE a.mentor_id = m.id
        AND a.candidate_id = ${candidate.id}::uuid AND ${runsOn(Prisma.sql`a`, today)})
    ORDER BY c.id = ${candidate.cellId}::uuid DESC, ${load} < m.capacity DESC, ${load}, known.since NULLS LAST, p.sort_key, m.id
    LIMIT ${first}`
}
