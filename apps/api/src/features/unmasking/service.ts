import { decideUnmasking, normaliseText, UNMASKING, type UnmaskPurpose } from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import { forbidden } from '../../platform/errors.ts'
import { type Outcome, succeed } from '../../platform/results.ts'
import { audit, once } from '../../platform/writes.ts'
import { type Candidate, candidateById, notFound } from '../candidates/index.ts'
import { type Mentor, mentorById } from '../mentors/index.ts'
import { insertUnmasking } from './store.ts'

export interface UnmaskInput {
  readonly subject: { readonly candidate?: string | null | undefined; readonly mentor?: string | null | undefined }
  readonly purpose: UnmaskPurpose
  readonly reason: string
  readonly idempotencyKey?: string | null | undefined
}
/** Whose data were opened, as the record by which the person was named. */
export type Unmasked =
  | { readonly candidate: Candidate; readonly mentor: null }
  | { readonly candidate: null; readonly mentor: Mentor }

const findSubject = async (
  context: Context,
  { candidate, mentor }: UnmaskInput['subject'],
): Promise<Unmasked | null> => {
  if (candidate != null) {
    const found = await candidateById(context).load(candidate)
    return found && { candidate: found, mentor: null }
  }
  const found = mentor == null ? null : await mentorById(context).load(mentor)
  return found && { candidate: null, mentor: found }
}

/**
 * Opens the secret data of one person for the viewer alone, for some minutes, and leaves purpose and reason in the audit.
 * The right is held only after a second factor, and by no token. Throws FORBIDDEN where it is not held over the person.
 */
export const unmaskPerson = async (context: Context, input: UnmaskInput): Promise<Outcome<Unmasked>> => {
  const { viewer, clock } = context
  viewer.require('person:unmask')
  const subject = await findSubject(context, input.subject)
  if (!subject) return notFound('subject')
  const [record, path, committeeId] = subject.candidate
    ? [subject.candidate, subject.candidate.cellPath, subject.candidate.cellId]
    : [subject.mentor, subject.mentor.committeePath, subject.mentor.committeeId]
  if (!viewer.may('person:unmask', path)) throw forbidden('person:unmask')
  const decision = decideUnmasking({ purpose: input.purpose, reason: normaliseText(input.reason) })
  if (!decision.ok) return decision.error
  const { purpose, reason } = decision.value
  const { idempotencyKey, ...keyed } = input
  const outcome = await once(
    context,
    { operation: 'unmaskPerson', key: idempotencyKey, input: keyed },
    async (transaction) => {
      const id = context.newId()
      const openedAt = clock.now()
      const endsAt = new Date(openedAt.getTime() + UNMASKING.minutes * 60_000)
      const { personId } = record
      await insertUnmasking(transaction, { id, userId: viewer.id, personId, purpose, reason, openedAt, endsAt })
      await audit(transaction, context, [
        {
          verb: 'person:unmask',
          subjectType: subject.candidate ? 'Candidate' : 'Mentor',
          subjectId: record.id,
          committeeId,
          before: null,
          after: { purpose, reason, minutes: UNMASKING.minutes, endsAt },
        },
      ])
      return { madeId: id }
    },
  )
  return 'madeId' in outcome ? succeed(subject) : outcome
}
