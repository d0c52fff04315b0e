import { Prisma } from '@nguon/database'
import { BREACH_STATES, type BreachState, DATA_SETS, type DataSet } from '@nguon/domain'
import { defineLoader, type Transaction } from '../../platform/context.ts'
import { isId } from '../../platform/ids.ts'
import { defineList, type PageArguments } from '../../platform/pages.ts'
import { committeeWithin, pathWithin } from '../../platform/scope-sql.ts'
import { storedWord } from '../../platform/stored-words.ts'
import { pathOfFilter } from '../committees/index.ts'

/** A breach as the register has it. */
export interface Breach {
  readonly id: string
  readonly committeeId: string
  readonly committeePath: string
  readonly foundAt: Date
  readonly what: string
  readonly dataSets: readonly DataSet[]
  readonly persons: number | null
  readonly measures: string | null
  readonly reportBy: Date
  readonly state: BreachState
  readonly reportedAt: Date | null
  readonly reportedTo: string | null
  readonly closedAt: Date | null
  readonly outcome: string | null
  readonly version: number
  readonly recordedAt: Date
  readonly recordedById: string | null
}

const WITH_PATH = { committee: { select: { path: true } } } as const satisfies Prisma.BreachInclude
type Row = Prisma.BreachGetPayload<{ include: typeof WITH_PATH }>
const toBreach = ({ committee, ...row }: Row): Breach => ({
  ...row,
  committeePath: committee.path,
  dataSets: row.dataSets.map((one) => storedWord(DATA_SETS, one)),
  state: storedWord(BREACH_STATES, row.state),
})

/** A breach by id; null when absent or outside the viewer's scope, which are one. */
export const breachById = defineLoader<string, Breach | null>(async (ids, context) => {
  const rows = await context.database.prisma.breach.findMany({
    where: { id: { in: ids.filter(isId) }, committee: committeeWithin(context.viewer.scope('privacy:read')) },
    include: WITH_PATH,
  })
  const byId = new Map(rows.map((row) => [row.id, toBreach(row)]))
  return ids.map((id) => byId.get(id) ?? null)
})

export interface BreachFilter {
  readonly within?: string | null | undefined
  readonly states?: readonly BreachState[] | null | undefined
}
export interface BreachListArguments extends PageArguments {
  readonly filter?: BreachFilter | null | undefined
}
/** The register of breaches of the viewer's scope, the newest first. */
export const breachList = defineList<BreachListArguments, Breach>({
  query: async (context, { filter }) => ({
    from: Prisma.sql`breaches b JOIN committees c ON c.id = b.committee_id`,
    id: Prisma.sql`b.id`,
    path: Prisma.sql`c.path`,
    where: [
      pathWithin(Prisma.sql`c.path`, context.viewer.scope('privacy:read')),
      ...(filter?.within ? [pathWithin(Prisma.sql`c.path`, [await pathOfFilter(context, filter.within)])] : []),
      ...(filter?.states ? [Prisma.sql`b.state = ANY(${[...filter.states]}::text[])`] : []),
    ],
    order: Prisma.sql`b.found_at`,
    descending: true,
  }),
  load: (context, ids) => Promise.all(ids.map((id) => breachById(context).load(id))),
})

export interface BreachRow {
  readonly id: string
  readonly committeeId: string
  readonly foundAt: Date
  readonly what: string
  readonly dataSets: readonly DataSet[]
  readonly persons: number | null
  readonly measures: string | null
  readonly reportBy: Date
  readonly recordedAt: Date
  readonly recordedById: string
}
export const insertBreach = async (transaction: Transaction, { dataSets, ...row }: BreachRow): Promise<void> => {
  await transaction.breach.create({ data: { ...row, dataSets: [...dataSets] } })
}

/** The breach, held until the transaction ends. */
export const lockBreach = async (transaction: Transaction, id: string): Promise<Breach> => {
  await transaction.$queryRaw`SELECT 1 FROM breaches WHERE id = ${id}::uuid FOR UPDATE`
  return toBreach(await transaction.breach.findUniqueOrThrow({ where: { id }, include: WITH_PATH }))
}

export const saveBreach = async (
  transaction: Transaction,
  id: string,
  columns: Partial<Pick<Breach, 'state' | 'reportedAt' | 'reportedTo' | 'closedAt' | 'outcome'>>,
): Promise<void> => {
  await transaction.breach.update({ where: { id }, data: { ...columns, version: { increment: 1 } } })
}
