import {
  type CalendarDate,
  changesBetween,
  checkMentor,
  coversDay,
  DEFAULT_CAPACITY,
  type FieldProblem,
  problemWhen,
  refuse,
  type Verdict,
  writtenText,
} from '@nguon/domain'
import type { Context, Transaction } from '../../platform/context.ts'
import { forbidden } from '../../platform/errors.ts'
import type { Outcome } from '../../platform/results.ts'
import { audit, once } from '../../platform/writes.ts'
import { notFound } from '../candidates/index.ts'
import { committeeById } from '../committees/index.ts'
import {
  emptyPerson,
  insertPerson,
  mergePerson,
  type Person,
  type PersonChanges,
  personProblems,
} from '../people/index.ts'
import { actOnMentor, reload } from './mentor-act.ts'
import {
  countAssignmentsAfter,
  holdCommittee,
  insertMentor,
  isCardNumberTaken,
  mentorRow,
  saveMentor,
} from './mentor-writes-store.ts'
import type { Mentor } from './store.ts'

export interface CreateMentorInput {
  readonly person: PersonChanges
  readonly committeeId: string
  readonly cardNumber?: string | null | undefined
  readonly position?: string | null | undefined
  readonly officialSince: CalendarDate
  readonly capacity?: number | null | undefined
  readonly idempotencyKey?: string | null | undefined
}
export interface UpdateMentorInput {
  readonly id: string
  readonly version: number
  readonly person?: PersonChanges | null | undefined
  readonly cardNumber?: string | null | undefined
  readonly position?: string | null | undefined
  readonly officialSince?: CalendarDate | null | undefined
  readonly capacity?: number | null | undefined
  readonly endedOn?: CalendarDate | null | undefined
}

type Written = Pick<Mentor, 'cardNumber' | 'position' | 'officialSince' | 'capacity' | 'endedOn'>

/** What the audit keeps of a mentor. */
export const snapshotOfMentor = (committeeId: string, written: Written, person: Person): Record<string, unknown> => ({
  committeeId,
  cardNumber: written.cardNumber,
  position: written.position,
  officialSince: written.officialSince,
  capacity: written.capacity,
  endedOn: written.endedOn,
  person: { ...person },
})

export const mentorVerdict = (code: Verdict['code'], values: Verdict['values']): Verdict => ({
  rule: 'MENTOR',
  code,
  values,
})

const problemsOf = async (
  transaction: Transaction,
  written: Written,
  person: Person,
  today: CalendarDate,
  knownId: string | null,
): Promise<FieldProblem[]> => {
  const { officialSince, cardNumber } = written
  return [
    ...personProblems(person, today),
    ...(officialSince === null
      ? [{ field: 'officialSince', code: 'REQUIRED' as const }]
      : checkMentor({ ...written, officialSince, birthDate: person.birthDate }, today)),
    ...problemWhen(cardNumber !== null && (await isCardNumberTaken(transaction, cardNumber, knownId)), {
      field: 'cardNumber',
      code: 'CARD_NUMBER_TAKEN',
    }),
  ]
}

/** Adds an official member whom the committee may ask to help candidates. */
export const createMentor = async (context: Context, input: CreateMentorInput): Promise<Outcome<Mentor>> => {
  const { viewer, clock } = context
  viewer.require('mentor:create')
  const committee = await committeeById(context).load(input.committeeId)
  if (!committee) return notFound('committeeId')
  if (!viewer.may('mentor:create', committee.path)) throw forbidden('mentor:create')
  const { idempotencyKey, ...keyed } = input
  const outcome = await once(
    context,
    { operation: 'createMentor', key: idempotencyKey, input: keyed },
    async (transaction) => {
      const today = clock.today()
      const held = await holdCommittee(transaction, committee.id)
      const person = mergePerson(emptyPerson, input.person)
      const { officialSince } = input
      const written = {
        cardNumber: writtenText(input.cardNumber),
        position: writtenText(input.position),
        officialSince,
        capacity: input.capacity ?? DEFAULT_CAPACITY,
        endedOn: null,
      }
      const problems = await problemsOf(transaction, written, person, today, null)
      if (problems.length > 0) return { kind: 'invalid' as const, problems }
      if (!coversDay(held, today)) return refuse(mentorVerdict('COMMITTEE_NOT_ALIVE', { on: today })).error

      const ids = { id: context.newId(), personId: context.newId(), committeeId: committee.id }
      const { endedOn: _endedOn, ...row } = written
      const now = clock.now()
      await insertPerson(transaction, ids.personId, person, now)
      await insertMentor(transaction, mentorRow(ids, row, now))
      await audit(transaction, context, [
        {
          verb: 'mentor:create',
          subjectType: 'Mentor',
          subjectId: ids.id,
          committeeId: committee.id,
          before: null,
          after: snapshotOfMentor(committee.id, written, person),
        },
      ])
      return { madeId: ids.id }
    },
  )
  return 'madeId' in outcome ? reload(context, outcome.madeId) : outcome
}

/** Changes what is written about a mentor; whoever still helps somebody may not end. */
export const updateMentor = (context: Context, input: UpdateMentorInput): Promise<Outcome<Mentor>> =>
  actOnMentor(context, {
    operation: 'updateMentor',
    mentorId: input.id,
    field: 'id',
    version: input.version,
    input,
    work: async (transaction, mentor) => {
      const { clock } = context
      const person = mergePerson(mentor.person, input.person ?? {})
      const written: Written = {
        cardNumber: input.cardNumber === undefined ? mentor.cardNumber : writtenText(input.cardNumber),
        position: input.position === undefined ? mentor.position : writtenText(input.position),
        officialSince: input.officialSince === undefined ? mentor.officialSince : input.officialSince,
        capacity: input.capacity ?? mentor.capacity,
        endedOn: input.endedOn === undefined ? mentor.endedOn : input.endedOn,
      }
      const problems = await problemsOf(transaction, written, person, clock.today(), mentor.id)
      if (problems.length > 0) return { kind: 'invalid', problems }
      const helped = written.endedOn ? await countAssignmentsAfter(transaction, mentor.id, written.endedOn) : 0
      if (helped > 0) return refuse(mentorVerdict('MENTOR_STILL_HELPS', { count: helped })).error

      const before = snapshotOfMentor(mentor.committeeId, mentor, mentor.person)
      const after = snapshotOfMentor(mentor.committeeId, written, person)
      if (changesBetween(before, after).length === 0) return null
      await saveMentor(transaction, mentor, person, written, clock.now())
      return { before, after }
    },
  })
