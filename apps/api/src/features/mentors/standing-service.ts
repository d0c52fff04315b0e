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
import { audit, once } from '../../platform/writes.ts'
import { findLastChange } from '../audit/index.ts'
import { notFound } from '../candidates/index.ts'
import { committeeById } from '../committees/index.ts'
import { holdCommittee, lockMentor, placeMentor } from './mentor-writes-store.ts'
import {
  endRestriction,
  insertRestriction,
  lockRestriction,
  type RestrictionRecord,
  restrictionById,
  restrictionsOfMentor,
} from './restrictions-store.ts'
import { mentorVerdict, reload } from './service.ts'
import { type Mentor, mentorById } from './store.ts'

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
export const restrictMentor = async (context: Context, input: RestrictMentorInput): Promise<Outcome<Mentor>> => {
  const { viewer, clock } = context
  viewer.require('mentor:update')
  const seen = await mentorById(context).load(input.mentorId)
  if (!seen) return notFound('mentorId')
  if (!viewer.may('mentor:update', seen.committeePath)) throw forbidden('mentor:update')
  const { idempotencyKey, ...keyed } = input
  const outcome = await once(
    context,
    { operation: 'restrictMentor', key: idempotencyKey, input: keyed },
    async (transaction) => {
      const mentor = await lockMentor(transaction, seen.id)
      const row = {
        id: context.newId(),
        mentorId: mentor.id,
        kind: input.kind,
        startsOn: input.startsOn,
        endsOn: input.endsOn ?? null,
        documentNumber: writtenText(input.documentNumber),
      }
      const problems = checkRestriction(row, clock.today())
      if (problems.length > 0) return { kind: 'invalid' as const, problems }
      await insertRestriction(transaction, row, clock.now())
      const subject = { subjectType: 'Mentor', subjectId: mentor.id, committeeId: mentor.committeeId }
      await audit(transaction, context, [{ verb: 'mentor:update', ...subject, before: null, after: snapshotOf(row) }])
      return { madeId: mentor.id }
    },
  )
  return 'madeId' in outcome ? reload(context, outcome.madeId) : outcome
}

/** The last day of a restriction is set, or brought forward. */
export const liftRestriction = async (context: Context, input: LiftRestrictionInput): Promise<Outcome<Mentor>> => {
  const { viewer, clock } = context
  viewer.require('mentor:update')
  const seen = await restrictionById(context).load(input.id)
  if (!seen) return notFound('id')
  if (!viewer.may('mentor:update', seen.committeePath)) throw forbidden('mentor:update')
  const outcome = await once(context, { operation: 'liftRestriction', key: null, input }, async (transaction) => {
    const mentor = await lockMentor(transaction, seen.mentorId)
    const restriction = await lockRestriction(transaction, seen.id)
    if (restriction.version !== input.version)
      return {
        kind: 'conflict' as const,
        currentVersion: restriction.version,
        ...(await findLastChange(transaction, 'Mentor', mentor.id)),
      }
    const decision = decideLift(restriction, input.endsOn, clock.today())
    if (!decision.ok) return decision.error
    const after = { ...restriction, endsOn: decision.value }
    await endRestriction(transaction, after)
    await audit(transaction, context, [
      {
        verb: 'mentor:update',
        subjectType: 'Mentor',
        subjectId: mentor.id,
        committeeId: mentor.committeeId,
        before: snapshotOf(restriction),
        after: snapshotOf(after),
      },
    ])
    return { madeId: mentor.id }
  })
  return 'madeId' in outcome ? reload(context, outcome.madeId) : outcome
}

/** The member goes to another committee; whom the member still helps out of the new unit is found by the list. */
export const moveMentor = async (context: Context, input: MoveMentorInput): Promise<Outcome<Mentor>> => {
  const { viewer, clock } = context
  viewer.require('mentor:update')
  const seen = await mentorById(context).load(input.id)
  const target = await committeeById(context).load(input.committeeId)
  if (!seen) return notFound('id')
  if (!target) return notFound('committeeId')
  for (const path of [seen.committeePath, target.path])
    if (!viewer.may('mentor:update', path)) throw forbidden('mentor:update')
  const outcome = await once(context, { operation: 'moveMentor', key: null, input }, async (transaction) => {
    const mentor = await lockMentor(transaction, seen.id)
    if (mentor.version !== input.version)
      return {
        kind: 'conflict' as const,
        currentVersion: mentor.version,
        ...(await findLastChange(transaction, 'Mentor', mentor.id)),
      }
    const { on } = input
    const today = clock.today()
    const problems = problemWhen(on > today, { field: 'on', code: 'DATE_IN_FUTURE', params: { on, today } })
    if (problems.length > 0) return { kind: 'invalid' as const, problems }
    if (mentor.committeeId === target.id) return refuse(mentorVerdict('ALREADY_THERE', {})).error
    if (!coversDay(await holdCommittee(transaction, target.id), on))
      return refuse(mentorVerdict('COMMITTEE_NOT_ALIVE', { on })).error
    await placeMentor(transaction, mentor.id, target.id, clock.now())
    await audit(transaction, context, [
      {
        verb: 'mentor:update',
        subjectType: 'Mentor',
        subjectId: mentor.id,
        committeeId: target.id,
        before: { committeeId: mentor.committeeId },
        after: { committeeId: target.id, movedOn: on },
      },
    ])
    return { madeId: mentor.id }
  })
  return 'madeId' in outcome ? reload(context, outcome.madeId) : outcome
}
