import { Prisma } from '@nguon/database'
import {
  type CalendarDate,
  type DateBasis,
  GROUP_AGES,
  type GroupTarget,
  NO_RELIGION,
  STUDENT_OCCUPATIONS,
  TARGET_GROUPS,
  type TargetGroup,
} from '@nguon/domain'
import { defineLoader, type Transaction } from '../../platform/context.ts'
import { isId } from '../../platform/ids.ts'
import { committeeWithin, pathWithin } from '../../platform/scope-sql.ts'
import { storedWord } from '../../platform/stored-words.ts'

const byGroup = (one: GroupTarget, other: GroupTarget): number =>
  TARGET_GROUPS.indexOf(one.group) - TARGET_GROUPS.indexOf(other.group)

const toGroupTarget = (row: Prisma.TargetRevisionGroupGetPayload<object>): GroupTarget => ({
  group: storedWord(TARGET_GROUPS, row.group),
  minimum: row.minimum,
  share: row.share === null ? null : Number(row.share),
})

/** The sub-targets of each revision, in the order of the groups. */
export const groupsOfRevision = defineLoader<string, readonly GroupTarget[]>(async (revisionIds, context) => {
  const rows = await context.database.prisma.targetRevisionGroup.findMany({
    where: {
      revisionId: { in: revisionIds.filter(isId) },
      revision: { target: { committee: committeeWithin(context.viewer.scope('target:read')) } },
    },
  })
  return revisionIds.map((id) =>
    rows
      .filter(({ revisionId }) => revisionId === id)
      .map(toGroupTarget)
      .sort(byGroup),
  )
})

/** The sub-targets of the newest revision of each target, as the transaction sees them. */
export const readGroupsInForce = async (
  transaction: Transaction,
  targetIds: readonly string[],
): Promise<ReadonlyMap<string, readonly GroupTarget[]>> => {
  const rows = await transaction.targetRevision.findMany({
    where: { targetId: { in: [...targetIds] } },
    orderBy: { sequence: 'asc' },
    select: { targetId: true, groups: true },
  })
  // A later revision of a target takes the place of an earlier one.
  return new Map(rows.map(({ targetId, groups }) => [targetId, groups.map(toGroupTarget).sort(byGroup)]))
}

/** The sub-targets of revisions that were just written. */
export const insertGroups = async (
  transaction: Transaction,
  revisions: readonly { readonly revisionId: string; readonly groups: readonly GroupTarget[] }[],
): Promise<void> => {
  await transaction.targetRevisionGroup.createMany({
    data: revisions.flatMap(({ revisionId, groups }) => groups.map((group) => ({ revisionId, ...group }))),
  })
}

export interface GroupCountKey {
  readonly path: string
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly basis: DateBasis
  readonly asOf: CalendarDate
}
export type GroupCounts = Readonly<Record<TargetGroup, number>>

/** Who belongs to a group, as `belongsToGroup` of the domain says it; a test compares the two. */
const MEMBERSHIP: Readonly<Record<TargetGroup, Prisma.Sql>> = {
  WOMEN: Prisma.sql`a.sex = 'FEMALE'`,
  ETHNIC_MINORITY: Prisma.sql`a.ethnicity NOT IN ('', 'Kinh')`,
  RELIGIOUS: Prisma.sql`a.religion NOT IN ('', ${NO_RELIGION})`,
  YOUTH_UNION: Prisma.sql`a.youth_union_member`,
  AGE_18_30: Prisma.sql`a.age_years BETWEEN ${GROUP_AGES.from}::int AND ${GROUP_AGES.to}::int`,
  STUDENTS: Prisma.sql`a.occupation IN (${Prisma.join([...STUDENT_OCCUPATIONS])})`,
  PRIVATE_ENTERPRISE: Prisma.sql`a.enterprise_kind = 'PRIVATE'`,
  RESIDENTIAL_CELLS: Prisma.sql`'RESIDENTIAL' = ANY(c.area_traits)`,
  ARMED_FORCES: Prisma.sql`a.occupation = 'ARMED_FORCES'`,
}
const BASIS = { DECISION: Prisma.sql`a.decided_on`, CEREMONY: Prisma.sql`a.ceremony_on` } as const

/**
 * First admissions by group in each subtree, as far as it lies in the scope, in its days: one statement for all keys of a
 * request. People are counted by what they were on the day of the decision; a residential cell by its present mark. A decision
 * annulled on or before asOf does not count; it did on the days before.
 */
export const groupCounts = defineLoader<GroupCountKey, GroupCounts>(async (keys, context) => {
  const scope = context.viewer.scope('target:read')
  const columns = Prisma.join(
    TARGET_GROUPS.map(
      (group) => Prisma.sql`(count(*) FILTER (WHERE ${MEMBERSHIP[group]}))::int AS ${Prisma.raw(`"${group}"`)}`,
    ),
  )
  const rows = await context.database.prisma.$queryRaw<(Record<TargetGroup, number> & { place: number })[]>(
    Prisma.join(
      keys.map(
        ({ path, from, to, basis, asOf }, place) => Prisma.sql`SELECT ${place}::int AS place, ${columns}
          FROM admissions a JOIN committees c ON c.id = a.committee_id
          WHERE ${pathWithin(Prisma.sql`a.path`, [path])} AND ${pathWithin(Prisma.sql`a.path`, scope)}
            AND ${BASIS[basis]} >= ${from}::date AND ${BASIS[basis]} <= ${to}::date
            AND (a.annulled_on IS NULL OR a.annulled_on > ${asOf}::date) AND a.voided_at IS NULL AND NOT a.readmission`,
      ),
      ' UNION ALL ',
    ),
  )
  const found = new Map(rows.map(({ place, ...counts }) => [place, counts]))
  return keys.map((_, place) => {
    const counts = found.get(place)
    if (!counts) throw new Error(`No counts for key ${place}`)
    return counts
  })
})
