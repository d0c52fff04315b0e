import type { Prisma } from '@nguon/database'
import {
  type CalendarDate,
  periodKey,
  SHORTFALL_REASONS,
  SHORTFALL_STATES,
  type ShortfallNote,
  type ShortfallReport,
  type ShortfallState,
} from '@nguon/domain'
import type { Transaction } from '../../platform/context.ts'
import { fromDay, fromDayOrNull, toDayOrNull } from '../../platform/database-dates.ts'
import { storedWord } from '../../platform/stored-words.ts'
import type { PeriodWithTerm } from '../targets/index.ts'

export interface LockedShortfall extends ShortfallReport {
  readonly id: string
  readonly committeeId: string
  readonly committeePath: string
  readonly state: ShortfallState
  readonly version: number
  readonly notes: number
  readonly lastNotedOn: CalendarDate | null
}

const columnsOf = ({ reason, text, measure, personInCharge, dueOn }: ShortfallReport) => ({
  reason,
  text,
  measure,
  personInCharge,
  dueOn: fromDayOrNull(dueOn),
})

export const insertShortfall = async (
  transaction: Transaction,
  { id, committeeId, period }: { readonly id: string; readonly committeeId: string; readonly period: PeriodWithTerm },
  report: ShortfallReport,
  recorded: { readonly at: Date; readonly byId: string },
): Promise<void> => {
  await transaction.shortfall.create({
    data: {
      ...columnsOf(report),
      id,
      committeeId,
      periodKey: periodKey(period),
      termId: period.term?.id ?? null,
      year: period.year,
      recordedAt: recorded.at,
      recordedById: recorded.byId,
    },
  })
}

/** The row, held until the transaction ends, so that two writers come one after the other. */
export const lockShortfall = async (transaction: Transaction, id: string): Promise<LockedShortfall> => {
  await transaction.$queryRaw`SELECT id FROM shortfalls WHERE id = ${id}::uuid FOR UPDATE`
  const row = await transaction.shortfall.findUniqueOrThrow({
    where: { id },
    include: {
      committee: { select: { path: true } },
      notes: { orderBy: { sequence: 'desc' }, take: 1 },
    },
  })
  const [last] = row.notes
  return {
    id,
    committeeId: row.committeeId,
    committeePath: row.committee.path,
    reason: storedWord(SHORTFALL_REASONS, row.reason),
    text: row.text,
    measure: row.measure,
    personInCharge: row.personInCharge,
    dueOn: toDayOrNull(row.dueOn),
    state: storedWord(SHORTFALL_STATES, row.state),
    version: row.version,
    notes: last?.sequence ?? 0,
    lastNotedOn: toDayOrNull(last?.notedOn ?? null),
  }
}

const change = async (transaction: Transaction, id: string, data: Prisma.ShortfallUncheckedUpdateInput) => {
  await transaction.shortfall.update({ where: { id }, data: { ...data, version: { increment: 1 } } })
}
export const saveShortfall = (transaction: Transaction, id: string, report: ShortfallReport): Promise<void> =>
  change(transaction, id, columnsOf(report))

export const withdrawRow = (transaction: Transaction, id: string, reason: string): Promise<void> =>
  change(transaction, id, { state: 'WITHDRAWN', withdrawReason: reason })

/** The note, and what it says of the measure: whether it is done, and its new day if it names one. */
export const insertNote = async (
  transaction: Transaction,
  noteId: string,
  { id, notes }: LockedShortfall,
  note: ShortfallNote,
  recorded: { readonly at: Date; readonly byId: string },
): Promise<void> => {
  await transaction.shortfallNote.create({
    data: {
      id: noteId,
      shortfallId: id,
      sequence: notes + 1,
      notedOn: fromDay(note.notedOn),
      text: note.text,
      done: note.done,
      recordedAt: recorded.at,
      recordedById: recorded.byId,
    },
  })
  await change(transaction, id, {
    state: note.done ? 'DONE' : 'OPEN',
    doneOn: note.done ? fromDay(note.notedOn) : null,
    ...(note.dueOn === null ? {} : { dueOn: fromDay(note.dueOn) }),
  })
}
