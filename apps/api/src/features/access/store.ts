import type { Database } from '@nguon/database'
import { type AuditVerb, type CalendarDate, ROLES, type Role } from '@nguon/domain'
import type { Clock } from '../../platform/clock.ts'
import { defineLoader } from '../../platform/context.ts'
import { fromDay, toDay, toDayOrNull } from '../../platform/database-dates.ts'
import { newId } from '../../platform/ids.ts'
import { COMMAND_ORIGIN } from '../../platform/origin.ts'
import { type Viewer, type ViewerGrant, viewerOf } from '../../platform/viewer.ts'
import { insertCommittee } from '../committees/index.ts'

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

/** Somebody for whom the server does something by itself, with today's rights; null for an account that was disabled. */
export const findViewer = async (database: Database, userId: string, today: CalendarDate): Promise<Viewer | null> => {
  const account = await database.prisma.user.findUnique({
    where: { id: userId },
    select: { id: true, name: true, username: true, disabledAt: true },
  })
  if (!account || account.disabledAt) return null
  const { disabledAt: _enabled, ...named } = account
  return viewerOf(named, await findGrants(database, userId), today)
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

export interface NewAdministrator {
  readonly username: string
  readonly name: string
  /** The committee by its name; founded as the root of an empty tree. */
  readonly committeeName: string
  readonly passwordHash: string
}

/** The account and its grant, with the root committee where the tree is empty: all in one transaction. */
export const createAdministrator = (
  database: Database,
  clock: Clock,
  { username, name, committeeName, passwordHash }: NewAdministrator,
): Promise<'made' | 'taken' | 'no committee' | 'several committees'> =>
  database.prisma.$transaction(async (transaction) => {
    if (await transaction.user.findUnique({ where: { username } })) return 'taken'
    const now = clock.now()
    const today = clock.today()
    const [known, another] = await transaction.committee.findMany({
      where: { name: committeeName, dissolvedOn: null },
      select: { id: true },
      take: 2,
    })
    if (another) return 'several committees'
    if (!known && (await transaction.committee.count()) > 0) return 'no committee'
    const committeeId = known?.id ?? newId()
    if (!known)
      await insertCommittee(
        transaction,
        {
          id: committeeId,
          parent: null,
          decisionNumber: null,
          areaTraits: [],
          establishedOn: today,
          structure: {
            placements: [{ parentId: null, startsOn: today, endsOn: null }],
            designations: [{ name: committeeName, kind: 'PROVINCIAL', code: null, startsOn: today, endsOn: null }],
          },
        },
        newId,
        now,
      )
    const userId = newId()
    await transaction.user.create({
      data: {
        id: userId,
        name,
        username,
        displayUsername: username,
        email: `${username}@nguon.invalid`,
        emailVerified: true,
        createdAt: now,
        updatedAt: now,
      },
    })
    await transaction.account.create({
      data: {
        id: newId(),
        accountId: userId,
        providerId: 'credential',
        userId,
        password: passwordHash,
        createdAt: now,
        updatedAt: now,
      },
    })
    await transaction.grant.create({
      data: { id: newId(), userId, role: 'ADMINISTRATOR', committeeId, startsOn: fromDay(today) },
    })
    await transaction.auditEntry.create({
      data: {
        id: newId(),
        at: now,
        verb: 'account:create' satisfies AuditVerb,
        subjectType: 'User',
        subjectId: userId,
        committeeId,
        client: COMMAND_ORIGIN.client,
        knownBy: 'SERVER',
        after: { username, role: 'ADMINISTRATOR', startsOn: today },
      },
    })
    return 'made'
  })
