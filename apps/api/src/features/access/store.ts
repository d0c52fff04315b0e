import type { Database } from '@nguon/database'
import { ROLES, type Role } from '@nguon/domain'
import { defineLoader } from '../../platform/context.ts'
import { toDay, toDayOrNull } from '../../platform/database-dates.ts'
import type { ViewerGrant } from '../../platform/viewer.ts'

const roleOf = (text: string): Role => {
  const role = ROLES.find((known) => known === text)
  if (!role) throw new Error(`Unknown role ${text}`)
  return role
}

/** The grants of an account; one of a dissolved committee still covers what is below it. */
export const findGrants = async (database: Database, userId: string): Promise<ViewerGrant[]> => {
  const rows = await database.prisma.grant.findMany({
    where: { userId },
    select: {
      id: true,
      role: true,
      committeeId: true,
      startsOn: true,
      endsOn: true,
      committee: { select: { path: true } },
    },
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => ({
    id: row.id,
    role: roleOf(row.role),
    committeeId: row.committeeId,
    path: row.committee.path,
    startsOn: toDay(row.startsOn),
    endsOn: toDayOrNull(row.endsOn),
  }))
}

/** The names of accounts, for "who did it". */
export const findAccountNames = async (database: Database, ids: readonly string[]): Promise<Map<string, string>> => {
  const rows = await database.prisma.user.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true },
  })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The name of an account. */
export const accountName = defineLoader<string, string | null>(async (ids, context) => {
  const names = await findAccountNames(context.database, ids)
  return ids.map((id) => names.get(id) ?? null)
})
