import type { CalendarDate } from '@nguon/domain'
import type { Transaction } from '../../platform/context.ts'
import { toDay } from '../../platform/database-dates.ts'
import { mentorRow } from '../mentors/index.ts'
import { PERSON_COLUMNS, type Person, toPerson } from '../people/index.ts'

export interface MentorFacts {
  readonly cardNumber: string
  readonly position: string | null
  readonly officialSince: CalendarDate
  readonly capacity: number
}
export interface KnownMentor extends MentorFacts {
  readonly id: string
  readonly personId: string
  readonly person: Person
  readonly committeeId: string
  readonly committeePath: string
  readonly endedOn: CalendarDate | null
}

/** The mentors with the card numbers, wherever they are, held until the transaction ends. */
export const findByCardNumbers = async (
  transaction: Transaction,
  cardNumbers: readonly string[],
): Promise<Map<string, Omit<KnownMentor, 'officialSince'> & { readonly officialSince: CalendarDate | null }>> => {
  await transaction.$queryRaw`SELECT id FROM mentors WHERE card_number = ANY(${[...cardNumbers]}::text[]) FOR UPDATE`
  const rows = await transaction.mentor.findMany({
    where: { cardNumber: { in: [...cardNumbers] } },
    include: { person: { select: PERSON_COLUMNS }, committee: { select: { path: true } } },
  })
  return new Map(
    rows.map((row) => [
      row.cardNumber ?? '',
      {
        id: row.id,
        personId: row.personId,
        person: toPerson(row.person),
        committeeId: row.committeeId,
        committeePath: row.committee.path,
        cardNumber: row.cardNumber ?? '',
        position: row.position,
        officialSince: row.officialSince && toDay(row.officialSince),
        capacity: row.capacity,
        endedOn: row.endedOn && toDay(row.endedOn),
      },
    ]),
  )
}

export interface WrittenMentor {
  readonly id: string
  readonly personId: string
  readonly committeeId: string
  readonly facts: MentorFacts
}

export const insertMentors = async (
  transaction: Transaction,
  mentors: readonly WrittenMentor[],
  now: Date,
): Promise<void> => {
  await transaction.mentor.createMany({
    data: mentors.map(({ id, personId, committeeId, facts }) => mentorRow({ id, personId, committeeId }, facts, now)),
  })
}

/** All of them in one statement. */
export const updateMentors = async (
  transaction: Transaction,
  mentors: readonly WrittenMentor[],
  now: Date,
): Promise<void> => {
  if (mentors.length === 0) return
  const rows = mentors.map(({ id, committeeId, facts }) => ({ id, committeeId, ...facts }))
  await transaction.$executeRaw`UPDATE mentors m SET
      committee_id = r."committeeId", position = r.position, official_since = r."officialSince",
      capacity = r.capacity, version = m.version + 1, updated_at = ${now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(
      id uuid, "committeeId" uuid, position text, "officialSince" date, capacity int)
    WHERE m.id = r.id`
}
