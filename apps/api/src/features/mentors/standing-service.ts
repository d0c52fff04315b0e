import {
  type CalendarDate,
  checkRestriction,
  coversDay,
  decideLift,
  problemWhen,
  type RestrictionKind,
  refuse,
  standingOn,
  type Verdict,
  writtenText,
} from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import { forbidden } from '../../platform/errors.ts'
import type { Outcome } from '../../platform/results.ts'
import { conflictOver } from '../audit/index.ts'
import { notFound } from '../candidates/index.ts'
import { committeeById } from '../committees/index.ts'
import { actOnMentor } from './mentor-act.ts'
import { holdCommittee, placeMentor } from './mentor-writes-store.ts'
import {
  endRestriction,
  insertRestriction,
  lockRestriction,
  type RestrictionRecord,
  restrictionById,
  restrictionsOfMentor,
} from './restrictions-store.ts'
import { mentorVerdict } from './service.ts'
import type { Mentor } from './store.ts'

export interface RestrictMentorInput {
  readonly mentorId: string
  readonly kind: RestrictionKind
  readonly startsOn: CalendarDate
  readonly endsOn?: CalendarDate | null | undefined
  readonly documentNumber?: string | null | undefined
  readonly idempotencyKey?: string | null | undefined
}
export interface LiftRestrictionInput {
  readonly id: string
  readonly version: number
  readonly endsOn: CalendarDate
}
export interface MoveMentorInput {
  readonly id: string
  readonly version: number
  readonly committeeId: string
  readonly on: CalendarDate
}

/** Why the member may not help anybody on a day. */
export const findStanding = async (context: Context, mentor: Mentor, on: CalendarDate): Promise<Verdict[]> =>
  standingOn({ ...mentor, disciplined: await restrictionsOfMentor(context).load(mentor.id) }, on)

const snapshotOf = ({
  kind,
  startsOn,
  endsOn,
  documentNumber,
}: Pick<RestrictionRecord, 'kind' | 'startsOn' | 'endsOn' | 'documentNumber'>): Record<string, unknown> => ({
  restriction: { kind, startsOn, endsOn, documentNumber },
})

/** The member may not help anybody for a time; who is helped already is found by the list, and nothing is ended by itself. */
export const restrictMentor = (
  context: Context,
  { idempotencyKey, ...input }: RestrictMentorInput,
): Promise<Outcome<Mentor>> =>
  actOnMentor(context, {
    operation: 'restrictMentor',
    mentorId: input.mentorId,
    field: 'mentorId',
    key: idempotencyKey,
    input,
    work: async (transaction, mentor) => {
      const row = {
        id: context.newId(),
        mentorId: mentor.id,
        kind: input.kind,
        startsOn: input.startsOn,
        endsOn: input.endsOn ?? null,
        documentNumber: writtenText(input.documentNumber),
      }
      const problems = checkRestriction(row, context.clock.today())
      if (problems.length > 0) return { kind: 'invalid', problems }
      await insertRestriction(transaction, row, context.clock.now())
      return { before: null, after: snapshotOf(row) }
    },
  })

/** The last day of a restriction is set, or brought forward. */
export const liftRestriction = async (context: Context, input: LiftRestrictionInput): Promise<Outcome<Mentor>> => {
  context.viewer.require('mentor:update')
  const seen = await restrictionById(context).load(input.id)
  if (!seen) return notFound('id')
  return actOnMentor(context, {
    operation: 'liftRestriction',
    mentorId: seen.mentorId,
    field: 'id',
    input,
    work: async (transaction, mentor) => {
      const restriction = await lockRestriction(transaction, seen.id)
      if (restriction.version !== input.version)
        return conflictOver(transaction, 'Mentor', { id: mentor.id, version: restriction.version })
      const decision = decideLift(restriction, input.endsOn, context.clock.today())
      if (!decision.ok) return decision.error
      const after = { ...restriction, endsOn: decision.value }
      await endRestriction(transaction, after)
      return { before: snapshotOf(restriction), after: snapshotOf(after) }
    },
  })
}

/** The member goes to another committee; whom the member still helps out of the new unit is found by the list. */
export const moveMentor = async (context: Context, input: MoveMentorInput): Promise<Outcome<Mentor>> => {
  const { viewer, clock } = context
  viewer.require('mentor:update')
  const target = await committeeById(context).load(input.committeeId)
  if (!target) return notFound('committeeId')
  if (!viewer.may('mentor:update', target.path)) throw forbidden('mentor:update')
  return actOnMentor(context, {
    operation: 'moveMentor',
    mentorId: input.id,
    field: 'id',
    version: input.version,
    input,
    work: async (transaction, mentor) => {
      const { on } = input
      const today = clock.today()
      const problems = problemWhen(on > today, { field: 'on', code: 'DATE_IN_FUTURE', params: { on, today } })
      if (problems.length > 0) return { kind: 'invalid', problems }
      if (mentor.committeeId === target.id) return refuse(mentorVerdict('ALREADY_THERE', {})).error
      if (!coversDay(await holdCommittee(transaction, target.id), on))
        return refuse(mentorVerdict('COMMITTEE_NOT_ALIVE', { on })).error
      await placeMentor(transaction, mentor.id, target.id, clock.now())
      return {
        committeeId: target.id,
        before: { committeeId: mentor.committeeId },
        after: { committeeId: target.id, movedOn: on },
      }
    },
  })
}
