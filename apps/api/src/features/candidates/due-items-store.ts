import { Prisma } from '@nguon/database'
import {
  type CalendarDate,
  type DueItem,
  type DueSettings,
  dueItemsOf,
  openFile,
  USUAL_DUE_SETTINGS,
} from '@nguon/domain'
import type { Transaction } from '../../platform/context.ts'
import { fromDay } from '../../platform/database-dates.ts'
import { newId } from '../../platform/ids.ts'
import { type CaseSheet, caseSheetsIn } from './case-sheet-store.ts'

/** The clocks that no document sets, as this organisation has them. */
export const dueSettingsIn = async (transaction: Pick<Transaction, 'dueSetting'>): Promise<DueSettings> =>
  (await transaction.dueSetting.findUnique({
    where: { id: 1 },
    select: { assessmentMonths: true, retentionMonths: true, transferDays: true, escalationDays: true },
  })) ?? USUAL_DUE_SETTINGS

type ItemRow = Omit<Prisma.DueItemCreateManyInput, 'id'>

const rowOf = ({ id: candidateId, committeeId, path }: CaseSheet, { dueOn, ...item }: DueItem): ItemRow => ({
  candidateId,
  committeeId,
  path,
  ...item,
  dueOn: fromDay(dueOn),
})

const isSame = (known: ItemRow & { readonly id: string }, wanted: ItemRow): boolean =>
  (Object.keys(wanted) as (keyof ItemRow)[]).every((column) => String(known[column]) === String(wanted[column]))

/** Makes the table hold just these rows for the cases; what stays keeps its id. Answers how many rows were not right. */
const replaceRows = async (
  transaction: Transaction,
  known: CaseSheet['dueItems'],
  wanted: readonly ItemRow[],
): Promise<number> => {
  const keyOf = ({ candidateId, kind }: ItemRow) => `${candidateId} ${kind}`
  const wantedByKey = new Map(wanted.map((row) => [keyOf(row), row]))
  const knownKeys = new Set(known.map(keyOf))
  const gone = known.filter((row) => !wantedByKey.has(keyOf(row)))
  const fresh = wanted.filter((row) => !knownKeys.has(keyOf(row)))
  const changed = known.flatMap((row) => {
    const next = wantedByKey.get(keyOf(row))
    return next && !isSame(row, next) ? [{ id: row.id, next }] : []
  })
  if (gone.length > 0) await transaction.dueItem.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } })
  for (const { id, next } of changed) await transaction.dueItem.update({ where: { id }, data: next })
  if (fresh.length > 0) await transaction.dueItem.createMany({ data: fresh.map((row) => ({ ...row, id: newId() })) })
  return gone.length + changed.length + fresh.length
}

/**
 * Recomputes what is due in these cases, which the transaction holds; called in the transaction of whatever changed them.
 * Answers how many items were not as they are now.
 */
export const refreshDueItems = async (
  transaction: Transaction,
  candidateIds: readonly string[],
  today: CalendarDate,
): Promise<number> => {
  const ids = [...new Set(candidateIds)]
  if (ids.length === 0) return 0
  const { sheets, regulations, settings } = await caseSheetsIn(transaction, ids)
  const wanted = sheets.flatMap((sheet) => {
    const file = openFile(sheet.events, sheet.facts, regulations)
    return dueItemsOf({ ...file, on: today, lastAssessedOn: sheet.lastAssessedOn }, settings).map((item) =>
      rowOf(sheet, item),
    )
  })
  return replaceRows(
    transaction,
    sheets.flatMap(({ dueItems }) => dueItems),
    wanted,
  )
}

/**
 * The next stretch of the cases after a given one. They are held: neither they nor where they stand changes until the
 * transaction ends, for a move waits for the cases that it moves.
 */
export const holdCasesToRecount = async (
  transaction: Transaction,
  afterId: string | null,
  size: number,
): Promise<string[]> => {
  const rows = await transaction.$queryRaw<{ id: string }[]>`
    SELECT id FROM candidates WHERE ${afterId === null ? Prisma.sql`TRUE` : Prisma.sql`id > ${afterId}::uuid`}
    ORDER BY id LIMIT ${size} FOR UPDATE`
  return rows.map(({ id }) => id)
}
