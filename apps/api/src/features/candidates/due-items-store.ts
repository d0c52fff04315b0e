import { Prisma } from '@nguon/database'
import {
  type CalendarDate,
  type DueItem,
  type DueSettings,
  dueItemsOf,
  openFile,
  type Regulations,
  USUAL_DUE_SETTINGS,
} from '@nguon/domain'
import type { Transaction } from '../../platform/context.ts'
import { fromDay, toDayOrNull } from '../../platform/database-dates.ts'
import { newId } from '../../platform/ids.ts'
import { regulationsIn } from '../regulations/index.ts'
import { caseFactsIn } from './case-facts-store.ts'
import { type RecordedEvent, toEvent } from './event-rows-store.ts'

/** The clocks that no document sets, as this organisation has them. */
export const dueSettingsIn = async (transaction: Pick<Transaction, 'dueSetting'>): Promise<DueSettings> =>
  (await transaction.dueSetting.findUnique({
    where: { id: 1 },
    select: { assessmentMonths: true, retentionMonths: true, transferDays: true, escalationDays: true },
  })) ?? USUAL_DUE_SETTINGS

interface HeldPlace {
  readonly id: string
  readonly committeeId: string
  readonly path: string
}

/**
 * The cases and where they stand; neither changes until the transaction ends, for a move waits for the cases that it moves,
 * and takes along what was written of them.
 */
const holdPlaces = (transaction: Transaction, ids: readonly string[]): Promise<HeldPlace[]> =>
  transaction.$queryRaw<HeldPlace[]>`
    SELECT id, cell_id AS "committeeId", path FROM candidates WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`

const eventsIn = async (
  transaction: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly RecordedEvent[]>> => {
  const rows = await transaction.caseEvent.findMany({
    where: { candidateId: { in: [...ids] } },
    orderBy: [{ candidateId: 'asc' }, { sequence: 'asc' }],
  })
  const events = new Map<string, RecordedEvent[]>()
  for (const row of rows) {
    const known = events.get(row.candidateId)
    if (known) known.push(toEvent(row))
    else events.set(row.candidateId, [toEvent(row)])
  }
  return events
}

const lastAssessments = async (
  transaction: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CalendarDate | null>> => {
  const rows = await transaction.assessment.groupBy({
    by: ['candidateId'],
    where: { candidateId: { in: [...ids] } },
    _max: { assessedOn: true },
  })
  return new Map(rows.map(({ candidateId, _max }) => [candidateId, toDayOrNull(_max.assessedOn)]))
}

type ItemRow = Omit<Prisma.DueItemCreateManyInput, 'id'>

const rowOf = ({ id: candidateId, committeeId, path }: HeldPlace, { dueOn, ...item }: DueItem): ItemRow => ({
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
  ids: readonly string[],
  wanted: readonly ItemRow[],
): Promise<number> => {
  const known = await transaction.dueItem.findMany({ where: { candidateId: { in: [...ids] } } })
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
 * Recomputes what is due in these cases; called in the transaction of whatever changed them. Answers how many items were
 * not as they are now.
 */
export const refreshDueItems = async (
  transaction: Transaction,
  candidateIds: readonly string[],
  today: CalendarDate,
): Promise<number> => {
  const ids = [...new Set(candidateIds)]
  if (ids.length === 0) return 0
  const regulations: Regulations = await regulationsIn(transaction)
  const settings = await dueSettingsIn(transaction)
  const places = await holdPlaces(transaction, ids)
  const facts = await caseFactsIn(transaction, ids)
  const events = await eventsIn(transaction, ids)
  const assessed = await lastAssessments(transaction, ids)
  const wanted = places.flatMap((place) => {
    const [known, recorded] = [facts.get(place.id), events.get(place.id)]
    if (!known || !recorded) throw new Error(`Case ${place.id} has no events or no facts`)
    const file = openFile(recorded, known, regulations)
    const seen = { ...file, on: today, lastAssessedOn: assessed.get(place.id) ?? null }
    return dueItemsOf(seen, settings).map((item) => rowOf(place, item))
  })
  return replaceRows(transaction, ids, wanted)
}

/** A stretch of the cases that may have something due, after a given one. */
export const casesToRecount = async (
  transaction: Transaction,
  afterId: string | null,
  size: number,
): Promise<string[]> => {
  const rows = await transaction.$queryRaw<{ id: string }[]>`
    SELECT id FROM candidates WHERE ${afterId === null ? Prisma.sql`TRUE` : Prisma.sql`id > ${afterId}::uuid`}
    ORDER BY id LIMIT ${size}`
  return rows.map(({ id }) => id)
}
