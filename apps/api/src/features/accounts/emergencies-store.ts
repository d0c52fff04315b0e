import { Prisma } from '@nguon/database'
import { EMERGENCY_ROLES, type EmergencyRole } from '@nguon/domain'
import { type Context, defineLoader, type Transaction } from '../../platform/context.ts'
import { isId } from '../../platform/ids.ts'
import { defineList, type PageArguments } from '../../platform/pages.ts'
import { pathWithin } from '../../platform/scope-sql.ts'

export interface EmergencyAccess {
  readonly id: string
  readonly userId: string
  readonly name: string
  readonly committeeId: string
  readonly committeeName: string
  readonly path: string
  readonly role: EmergencyRole
  readonly reason: string
  readonly openedAt: Date
  readonly endsAt: Date
  readonly endedAt: Date | null
  readonly version: number
}

const FROM = Prisma.sql`emergency_accesses e JOIN committees c ON c.id = e.committee_id JOIN users u ON u.id = e.user_id`
const COLUMNS = Prisma.sql`e.id, e.user_id AS "userId", u.name, e.committee_id AS "committeeId",
  c.name AS "committeeName", c.path, e.role, e.reason, e.opened_at AS "openedAt", e.ends_at AS "endsAt",
  e.ended_at AS "endedAt", e.version`

/** The viewer's own, and those that reach into what the viewer looks after, from above it too. */
const inScope = ({ viewer }: Context): Prisma.Sql => {
  const scope = viewer.scope('account:read')
  const above = scope.map((path) => Prisma.sql`starts_with(${path}, c.path)`)
  return Prisma.sql`(e.user_id = ${viewer.id} OR ${pathWithin(Prisma.sql`c.path`, scope)}
    OR ${above.length === 0 ? Prisma.sql`FALSE` : Prisma.join(above, ' OR ')})`
}

type Row = Omit<EmergencyAccess, 'role'> & { readonly role: string }
const toAccess = (row: Row): EmergencyAccess => {
  const role = EMERGENCY_ROLES.find((known) => known === row.role)
  if (!role) throw new Error(`Unknown role ${row.role} of an emergency`)
  return { ...row, role }
}

const loadEmergencies = async (context: Context, ids: readonly string[]): Promise<(EmergencyAccess | null)[]> => {
  const rows = await context.database.prisma.$queryRaw<Row[]>`
    SELECT ${COLUMNS} FROM ${FROM} WHERE e.id = ANY(${ids.filter(isId)}::uuid[]) AND ${inScope(context)}`
  const byId = new Map(rows.map((row) => [row.id, toAccess(row)]))
  return ids.map((id) => byId.get(id) ?? null)
}

export interface EmergencyListArguments extends PageArguments {
  readonly active?: boolean | null | undefined
}
/** Emergency accesses that the viewer may see, the newest first. */
export const emergencyList = defineList<EmergencyListArguments, EmergencyAccess>({
  query: async (context, { active }) => {
    const now = context.clock.now()
    return {
      from: FROM,
      id: Prisma.sql`e.id`,
      path: Prisma.sql`c.path`,
      where: [
        inScope(context),
        ...(active == null
          ? []
          : [
              active
                ? Prisma.sql`(e.ended_at IS NULL AND e.ends_at > ${now})`
                : Prisma.sql`(e.ended_at IS NOT NULL OR e.ends_at <= ${now})`,
            ]),
      ],
      order: Prisma.sql`e.opened_at`,
      descending: true,
    }
  },
  load: loadEmergencies,
})

export const emergencyById = defineLoader<string, EmergencyAccess | null>((ids, context) =>
  loadEmergencies(context, ids),
)

/** The access, held until the transaction ends; null where the viewer may not see it. */
export const lockEmergency = async (
  context: Context,
  transaction: Transaction,
  id: string,
): Promise<EmergencyAccess | null> => {
  if (!isId(id)) return null
  await transaction.$queryRaw`SELECT 1 FROM emergency_accesses WHERE id = ${id}::uuid FOR UPDATE`
  const [row] = await transaction.$queryRaw<Row[]>`
    SELECT ${COLUMNS} FROM ${FROM} WHERE e.id = ${id}::uuid AND ${inScope(context)}`
  return row ? toAccess(row) : null
}

export interface NewEmergency {
  readonly id: string
  readonly userId: string
  readonly committeeId: string
  readonly role: EmergencyRole
  readonly reason: string
  readonly openedAt: Date
  readonly endsAt: Date
}
export const insertEmergency = async (transaction: Transaction, emergency: NewEmergency): Promise<void> => {
  await transaction.emergencyAccess.create({ data: emergency })
}
export const writeEndOfEmergency = async (
  transaction: Transaction,
  id: string,
  end: { readonly endedAt: Date; readonly endedById: string },
): Promise<void> => {
  await transaction.emergencyAccess.update({ where: { id }, data: { ...end, version: { increment: 1 } } })
}
