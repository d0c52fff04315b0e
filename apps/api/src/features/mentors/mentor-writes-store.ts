import type { CalendarDate, DateRange } from '@nguon/domain'
import type { Transaction } from '../../platform/context.ts'
import { fromDay, fromDayOrNull, toDay, toDayOrNull } from '../../platform/database-dates.ts'
import { type Person, savePerson } from '../people/index.ts'
import { ASSIGNMENT_ROW, type Assignment, toAssignment } from './assignments-store.ts'
import { MENTOR_ROW, type Mentor, toMentor } from './store.ts'

/** The mentor's row is held, so that two writers of one mentor come one after the other. */
export const lockMentor = async (transaction: Transaction, id: string): Promise<Mentor> => {
  await transaction.$queryRaw`SELECT id FROM mentors WHERE id = ${id}::uuid FOR UPDATE`
  return toMentor(await transaction.mentor.findUniqueOrThrow({ where: { id }, include: MENTOR_ROW }))
}

export const lockAssignment = async (transaction: Transaction, id: string): Promise<Assignment> => {
  await transaction.$queryRaw`SELECT id FROM mentor_assignments WHERE id = ${id}::uuid FOR UPDATE`
  return toAssignment(await transaction.mentorAssignment.findUniqueOrThrow({ where: { id }, include: ASSIGNMENT_ROW }))
}

/** An assignment of a case that the transaction holds; null where there is none. */
export const findAssignment = async (transaction: Transaction, id: string): Promise<Assignment | null> => {
  const row = await transaction.mentorAssignment.findUnique({ where: { id }, include: ASSIGNMENT_ROW })
  return row && toAssignment(row)
}

/** Since when and until when the committee exists; it is not dissolved until the transaction ends. */
export const holdCommittee = async (
  transaction: Transaction,
  id: string,
): Promise<{ readonly startsOn: CalendarDate; readonly endsOn: CalendarDate | null }> => {
  await transaction.$queryRaw`SELECT id FROM committees WHERE id = ${id}::uuid FOR SHARE`
  const { establishedOn, dissolvedOn } = await transaction.committee.findUniqueOrThrow({
    where: { id },
    select: { establishedOn: true, dissolvedOn: true },
  })
  return { startsOn: toDay(establishedOn), endsOn: toDayOrNull(dissolvedOn) }
}

export const isCardNumberTaken = async (
  transaction: Transaction,
  cardNumber: string,
  exceptId: string | null,
): Promise<boolean> => {
  const row = await transaction.mentor.findUnique({ where: { cardNumber }, select: { id: true } })
  return row !== null && row.id !== exceptId
}

/** How many assignments of the mentor go on after the day. */
export const countAssignmentsAfter = (transaction: Transaction, mentorId: string, day: CalendarDate): Promise<number> =>
  transaction.mentorAssignment.count({
    where: { mentorId, OR: [{ endsOn: null }, { endsOn: { gt: fromDay(day) } }] },
  })

export interface MentorWritten {
  readonly cardNumber: string | null
  readonly position: string | null
  readonly officialSince: CalendarDate
  readonly capacity: number
}
export const mentorRow = (
  ids: { readonly id: string; readonly personId: string; readonly committeeId: string },
  { officialSince, ...written }: MentorWritten,
  now: Date,
) => ({ ...ids, ...written, officialSince: fromDay(officialSince), createdAt: now, updatedAt: now })

export const insertMentor = async (transaction: Transaction, row: ReturnType<typeof mentorRow>): Promise<void> => {
  await transaction.mentor.create({ data: row })
}

export const saveMentor = async (
  transaction: Transaction,
  { id, personId }: Pick<Mentor, 'id' | 'personId'>,
  person: Person,
  {
    officialSince,
    endedOn,
    ...written
  }: Pick<Mentor, 'cardNumber' | 'position' | 'officialSince' | 'capacity' | 'endedOn'>,
  now: Date,
): Promise<void> => {
  await savePerson(transaction, personId, person)
  await transaction.mentor.update({
    where: { id },
    data: {
      ...written,
      officialSince: fromDayOrNull(officialSince),
      endedOn: fromDayOrNull(endedOn),
      version: { increment: 1 },
      updatedAt: now,
    },
  })
}

export const placeMentor = async (
  transaction: Transaction,
  id: string,
  committeeId: string,
  now: Date,
): Promise<void> => {
  await transaction.mentor.update({ where: { id }, data: { committeeId, version: { increment: 1 }, updatedAt: now } })
}

export const insertAssignment = async (
  transaction: Transaction,
  { startsOn, acquaintedSince, ...row }: NewAssignment,
  recordedAt: Date,
): Promise<void> => {
  const days = { startsOn: fromDay(startsOn), acquaintedSince: fromDayOrNull(acquaintedSince) }
  await transaction.mentorAssignment.create({ data: { ...row, ...days, recordedAt } })
}
export type NewAssignment = Pick<
  Assignment,
  'id' | 'candidateId' | 'mentorId' | 'startsOn' | 'decisionNumber' | 'acquaintedSince' | 'acquaintance' | 'replacement'
>

/** Days on which the member was under discipline. */
export const restrictionsOf = async (transaction: Transaction, mentorId: string): Promise<DateRange[]> =>
  (await transaction.mentorRestriction.findMany({ where: { mentorId }, orderBy: { startsOn: 'asc' } })).map(
    ({ startsOn, endsOn }) => ({ startsOn: toDay(startsOn), endsOn: toDayOrNull(endsOn) }),
  )

/** Whether the case was taken over from another cell before the day: the twelve months together are not asked then. */
export const hasMovedBefore = async (
  transaction: Transaction,
  candidateId: string,
  day: CalendarDate,
): Promise<boolean> =>
  (await transaction.transfer.count({ where: { candidateId, acceptedOn: { lte: fromDay(day) } } })) > 0

export const saveAcquaintance = async (
  transaction: Transaction,
  id: string,
  { acquaintedSince, acquaintance }: Pick<Assignment, 'acquaintedSince' | 'acquaintance'>,
): Promise<void> => {
  await transaction.mentorAssignment.update({
    where: { id },
    data: { acquaintedSince: fromDayOrNull(acquaintedSince), acquaintance, version: { increment: 1 } },
  })
}
