import type { Context, Transaction } from '../../platform/context.ts'
import { forbidden } from '../../platform/errors.ts'
import { type Outcome, succeed } from '../../platform/results.ts'
import { type AuditRecord, audit, type NotDone, once } from '../../platform/writes.ts'
import { conflictOver } from '../audit/index.ts'
import { notFound } from '../candidates/index.ts'
import { lockMentor } from './mentor-writes-store.ts'
import { type Mentor, mentorById } from './store.ts'

interface MentorAct {
  readonly operation: string
  readonly mentorId: string
  /** The field of the input that names the member. */
  readonly field: string
  /** The version of the member that was read; left out where the act is not on what is written about the member. */
  readonly version?: number
  readonly key?: string | null | undefined
  readonly input: unknown
  /** What is written, with its states before and after; null where nothing changed. */
  readonly work: (transaction: Transaction, mentor: Mentor) => Promise<Change | NotDone | null>
}
interface Change extends Pick<AuditRecord, 'before' | 'after'> {
  /** Where the member stands afterwards; where it stood before when left out. */
  readonly committeeId?: string
}

/** The mentor as it was written. */
export const reload = async (context: Context, id: string): Promise<Outcome<Mentor>> => {
  const mentor = await mentorById(context).load(id)
  if (!mentor) throw new Error(`Mentor ${id} is not there after it was written`)
  return succeed(mentor)
}

/** Changes something of a member: the member is held, and what was done is audited. */
export const actOnMentor = async (context: Context, act: MentorAct): Promise<Outcome<Mentor>> => {
  const { viewer } = context
  viewer.require('mentor:update')
  const seen = await mentorById(context).load(act.mentorId)
  if (!seen) return notFound(act.field)
  if (!viewer.may('mentor:update', seen.committeePath)) throw forbidden('mentor:update')
  const { operation, key, input } = act
  const outcome = await once(context, { operation, key, input }, async (transaction) => {
    const mentor = await lockMentor(transaction, seen.id)
    if (act.version !== undefined && mentor.version !== act.version) return conflictOver(transaction, 'Mentor', mentor)
    const done = await act.work(transaction, mentor)
    if (done === null) return { madeId: mentor.id }
    if ('kind' in done) return done
    const { before, after, committeeId = mentor.committeeId } = done
    const subject = { subjectType: 'Mentor', subjectId: mentor.id, committeeId }
    await audit(transaction, context, [{ verb: 'mentor:update', ...subject, before, after }])
    return { madeId: mentor.id }
  })
  return 'madeId' in outcome ? reload(context, outcome.madeId) : outcome
}
