import type { Prisma } from '@nguon/database'
import { type DateRange, RESTRICTION_KINDS, type RestrictionKind } from '@nguon/domain'
import { defineLoader, type Transaction } from '../../platform/context.ts'
import { fromDay, fromDayOrNull, toDay, toDayOrNull } from '../../platform/database-dates.ts'
import { isId } from '../../platform/ids.ts'
import { committeeWithin } from '../../platform/scope-sql.ts'
import { storedWord } from '../../platform/stored-words.ts'

/** Days on which a member may not help anybody. */
export interface RestrictionRecord extends DateRange {
  readonly id: string
  readonly mentorId: string
  readonly personId: string
  /** The present path of the member's committee. */
  readonly committeePath: string
  readonly kind: RestrictionKind
  readonly documentNumber: string | null
  readonly version: number
}

const OF_MENTOR = { mentor: { select: { personId: true, committee: { select: { path: true } } } } } as const
const toRestriction = ({
  mentor,
  recordedAt: _recordedAt,
  ...row
}: Prisma.MentorRestrictionGetPayload<{ include: typeof OF_MENTOR }>): RestrictionRecord => ({
  ...row,
  personId: mentor.personId,
  committeePath: mentor.committee.path,
  kind: storedWord(RESTRICTION_KINDS, row.kind),
  startsOn: toDay(row.startsOn),
  endsOn: toDayOrNull(row.endsOn),
})

/** The restrictions of each mentor of the scope, from the first. */
export const restrictionsOfMentor = defineLoader<string, RestrictionRecord[]>(async (mentorIds, context) => {
  const rows = await context.database.prisma.mentorRestriction.findMany({
    where: {
      mentorId: { in: [...mentorIds] },
      mentor: { committee: committeeWithin(context.viewer.scope('mentor:read')) },
    },
    include: OF_MENTOR,
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
  })
  const groups = new Map<string, RestrictionRecord[]>(mentorIds.map((id) => [id, []]))
  for (const row of rows) groups.get(row.mentorId)?.push(toRestriction(row))
  return mentorIds.map((id) => groups.get(id) ?? [])
})

/** A restriction by id; null when absent or outside the viewer's scope, which are one. */
export const restrictionById = defineLoader<string, RestrictionRecord | null>(async (ids, context) => {
  const rows = await context.database.prisma.mentorRestriction.findMany({
    where: {
      id: { in: ids.filter(isId) },
      mentor: { committee: committeeWithin(context.viewer.scope('mentor:read')) },
    },
    include: OF_MENTOR,
  })
  const byId = new Map(rows.map((row) => [row.id, toRestriction(row)]))
  return ids.map((id) => byId.get(id) ?? null)
})

export const lockRestriction = async (transaction: Transaction, id: string): Promise<RestrictionRecord> => {
  await transaction.$queryRaw`SELECT id FROM mentor_restrictions WHERE id = ${id}::uuid FOR UPDATE`
  return toRestriction(await transaction.mentorRestriction.findUniqueOrThrow({ where: { id }, include: OF_MENTOR }))
}

export const insertRestriction = async (
  transaction: Transaction,
  { startsOn, endsOn, ...row }: Omit<RestrictionRecord, 'committeePath' | 'personId' | 'version'>,
  recordedAt: Date,
): Promise<void> => {
  const days = { startsOn: fromDay(startsOn), endsOn: fromDayOrNull(endsOn) }
  await transaction.mentorRestriction.create({ data: { ...row, ...days, recordedAt } })
}

export const endRestriction = async (
  transaction: Transaction,
  { id, endsOn }: Pick<RestrictionRecord, 'id' | 'endsOn'>,
): Promise<void> => {
  await transaction.mentorRestriction.update({
    where: { id },
    data: { endsOn: fromDayOrNull(endsOn), version: { increment: 1 } },
  })
}
