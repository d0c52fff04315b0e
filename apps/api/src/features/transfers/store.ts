import { Prisma } from '@nguon/database'
import { type CalendarDate, foldText, STAGES, type Stage } from '@nguon/domain'
import { type Context, defineLoader, type Transaction } from '../../platform/context.ts'
import { fromDay, toDay, toDayOrNull } from '../../platform/database-dates.ts'
import { isId } from '../../platform/ids.ts'
import { defineList, type PageArguments } from '../../platform/pages.ts'
import { committeeWithin, pathWithin, wordsIn } from '../../platform/scope-sql.ts'
import { storedWord } from '../../platform/stored-words.ts'

/** A case goes from a cell to another. Each side sees its transfers, also when the case is no longer its own. */
export interface Transfer {
  readonly id: string
  readonly candidateId: string
  readonly fullName: string
  readonly fromCell: CellNamed
  readonly toCell: CellNamed
  readonly startedOn: CalendarDate
  readonly stageThen: Stage
  readonly acceptedOn: CalendarDate | null
  readonly cancelledOn: CalendarDate | null
  readonly version: number
}
/** What one side may know of the other: its name, and that of the committee over it. */
export interface CellNamed {
  readonly id: string
  readonly name: string
  readonly path: string
  readonly parentName: string | null
}

const CELL = { select: { id: true, name: true, path: true, parent: { select: { name: true } } } } as const
const TRANSFER_ROW = {
  fromCell: CELL,
  toCell: CELL,
  candidate: { select: { person: { select: { fullName: true } } } },
} as const satisfies Prisma.TransferInclude
type Row = Prisma.TransferGetPayload<{ include: typeof TRANSFER_ROW }>

const toCell = ({ parent, ...cell }: Row['fromCell']): CellNamed => ({ ...cell, parentName: parent?.name ?? null })
const toTransfer = ({
  candidate,
  fromCell,
  toCell: to,
  recordedAt: _recordedAt,
  fromCellId: _f,
  toCellId: _t,
  ...row
}: Row): Transfer => ({
  ...row,
  fullName: candidate.person.fullName,
  fromCell: toCell(fromCell),
  toCell: toCell(to),
  startedOn: toDay(row.startedOn),
  stageThen: storedWord(STAGES, row.stageThen),
  acceptedOn: toDayOrNull(row.acceptedOn),
  cancelledOn: toDayOrNull(row.cancelledOn),
})

/** A transfer by id, where either side lies in the scope; null for any other. */
export const transferById = defineLoader<string, Transfer | null>(async (ids, context) => {
  const within = committeeWithin(context.viewer.scope('candidate:read'))
  const rows = await context.database.prisma.transfer.findMany({
    where: { id: { in: ids.filter(isId) }, OR: [{ fromCell: within }, { toCell: within }] },
    include: TRANSFER_ROW,
  })
  const byId = new Map(rows.map((row) => [row.id, toTransfer(row)]))
  return ids.map((id) => byId.get(id) ?? null)
})

/** The transfers of each case of the scope, the first one first. */
export const transfersOfCase = defineLoader<string, Transfer[]>(async (ids, context) => {
  const rows = await context.database.prisma.transfer.findMany({
    where: {
      candidateId: { in: [...ids] },
      candidate: { cell: committeeWithin(context.viewer.scope('candidate:read')) },
    },
    include: TRANSFER_ROW,
    orderBy: [{ startedOn: 'asc' }, { id: 'asc' }],
  })
  return ids.map((id) => rows.filter(({ candidateId }) => candidateId === id).map(toTransfer))
})

export const TRANSFER_DIRECTIONS = ['INCOMING', 'OUTGOING'] as const
export type TransferDirection = (typeof TRANSFER_DIRECTIONS)[number]
export interface TransferFilter {
  readonly direction?: TransferDirection | null | undefined
  readonly open?: boolean | null | undefined
}
export interface TransferListArguments extends PageArguments {
  readonly filter?: TransferFilter | null | undefined
}

/** Transfers of which either side lies in the scope, the newest first. */
export const transferList = defineList<TransferListArguments, Transfer>({
  query: async (context: Context, { filter }) => {
    const scope = context.viewer.scope('candidate:read')
    const from = pathWithin(Prisma.sql`f.path`, scope)
    const to = pathWithin(Prisma.sql`g.path`, scope)
    const direction =
      filter?.direction === 'INCOMING' ? to : filter?.direction === 'OUTGOING' ? from : Prisma.sql`(${from} OR ${to})`
    const isOpen = Prisma.sql`(t.accepted_on IS NULL AND t.cancelled_on IS NULL)`
    return {
      from: Prisma.sql`transfers t JOIN committees f ON f.id = t.from_cell_id JOIN committees g ON g.id = t.to_cell_id`,
      id: Prisma.sql`t.id`,
      path: Prisma.sql`f.path`,
      within: (path) =>
        Prisma.sql`(${pathWithin(Prisma.sql`f.path`, [path])} OR ${pathWithin(Prisma.sql`g.path`, [path])})`,
      where: [direction, ...(filter?.open == null ? [] : [filter.open ? isOpen : Prisma.sql`NOT ${isOpen}`])],
      order: Prisma.sql`t.started_on`,
      descending: true,
    }
  },
  load: (context, ids) => Promise.all(ids.map((id) => transferById(context).load(id))),
})

const MOST_CELLS = 20
/**
 * Cells by name, wherever they are: who sends a case must be able to name the cell that takes it. Nothing but names is told.
 */
export const findCells = async (context: Context, q: string): Promise<CellNamed[]> => {
  const rows = await context.database.prisma.$queryRaw<{ id: string }[]>(
    Prisma.sql`SELECT c.id FROM committees c WHERE c.kind IN ('CELL', 'GRASSROOTS_CELL') AND c.dissolved_on IS NULL
      AND ${wordsIn(Prisma.sql`c.search_name`, foldText(q))} ORDER BY c.sort_key, c.id LIMIT ${MOST_CELLS}`,
  )
  const cells = await context.database.prisma.committee.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    orderBy: { sortKey: 'asc' },
    ...CELL,
  })
  return cells.map(toCell)
}
/** A cell that may take a case, by id. */
export const findCell = async (context: Context, id: string): Promise<CellNamed | null> => {
  if (!isId(id)) return null
  const row = await context.database.prisma.committee.findUnique({ where: { id }, ...CELL })
  return row && toCell(row)
}

export const insertTransfer = async (
  transaction: Transaction,
  row: {
    readonly id: string
    readonly candidateId: string
    readonly fromCellId: string
    readonly toCellId: string
    readonly stageThen: Stage
    readonly startedOn: CalendarDate
  },
  recordedAt: Date,
): Promise<void> => {
  await transaction.transfer.create({ data: { ...row, startedOn: fromDay(row.startedOn), recordedAt } })
}

/** The transfer's row is held, so that both sides come one after the other. */
export const lockTransfer = async (transaction: Transaction, id: string): Promise<Transfer> => {
  await transaction.$queryRaw`SELECT id FROM transfers WHERE id = ${id}::uuid FOR UPDATE`
  return toTransfer(await transaction.transfer.findUniqueOrThrow({ where: { id }, include: TRANSFER_ROW }))
}
export const closeTransfer = async (
  transaction: Transaction,
  candidateId: string,
  end: { readonly acceptedOn: CalendarDate } | { readonly cancelledOn: CalendarDate },
): Promise<void> => {
  await transaction.transfer.updateMany({
    where: { candidateId, acceptedOn: null, cancelledOn: null },
    data: {
      ...('acceptedOn' in end ? { acceptedOn: fromDay(end.acceptedOn) } : { cancelledOn: fromDay(end.cancelledOn) }),
      version: { increment: 1 },
    },
  })
}

/** The case belongs to the other cell from now on; a number that the cell has given to another case is left behind. */
export const moveCase = async (transaction: Transaction, candidateId: string, cellId: string): Promise<void> => {
  await transaction.$executeRaw`UPDATE candidates k SET cell_id = ${cellId}::uuid,
    reference = CASE WHEN EXISTS (SELECT 1 FROM candidates o WHERE o.cell_id = ${cellId}::uuid AND o.reference = k.reference) THEN NULL ELSE k.reference END
    WHERE k.id = ${candidateId}::uuid`
}
