import {
  type CalendarDate,
  type CaseFacts,
  type FieldProblem,
  type IntroducerKind,
  problemWhen,
  textProblem,
  writtenText,
} from '@nguon/domain'
import type { Context, Transaction } from '../../platform/context.ts'
import { fromDay, toDayOrNull } from '../../platform/database-dates.ts'
import { isId } from '../../platform/ids.ts'
import { committeeWithin } from '../../platform/scope-sql.ts'

export interface IntroducerInput {
  readonly kind: IntroducerKind
  readonly mentorId?: string | null | undefined
  readonly organisationName?: string | null | undefined
  readonly introducedOn: CalendarDate
  readonly paperNumber?: string | null | undefined
}
/** What of a member who introduces somebody the rules look at. */
interface IntroducingMember {
  readonly personId: string
  readonly officialSince: CalendarDate | null
}
export interface WrittenIntroducer {
  readonly kind: IntroducerKind
  readonly mentorId: string | null
  readonly organisationName: string | null
  readonly introducedOn: CalendarDate
  readonly paperNumber: string | null
  /** Null for a union, and for a member who is not in the viewer's scope. */
  readonly member: IntroducingMember | null
}

/** The introducers as they are written down, each member with what the rules ask of one. */
export const writtenIntroducers = async (
  context: Context,
  transaction: Transaction,
  inputs: readonly IntroducerInput[],
): Promise<WrittenIntroducer[]> => {
  const ids = inputs.flatMap(({ kind, mentorId }) => (kind === 'MEMBER' && mentorId && isId(mentorId) ? mentorId : []))
  const rows =
    ids.length === 0
      ? []
      : await transaction.mentor.findMany({
          where: { id: { in: ids }, committee: committeeWithin(context.viewer.scope('mentor:read')) },
          select: { id: true, personId: true, officialSince: true },
        })
  const members = new Map(rows.map(({ id, personId, officialSince }) => [id, { personId, officialSince }]))
  return inputs.map((input) => {
    const isMember = input.kind === 'MEMBER'
    const mentorId = (isMember && input.mentorId) || null
    const known = mentorId === null ? undefined : members.get(mentorId)
    return {
      kind: input.kind,
      mentorId,
      organisationName: isMember ? null : writtenText(input.organisationName),
      introducedOn: input.introducedOn,
      paperNumber: writtenText(input.paperNumber),
      member: known ? { personId: known.personId, officialSince: toDayOrNull(known.officialSince) } : null,
    }
  })
}

/** What is wrong with an introducer as it was filled in; `at` names its place in the input: "introducers.0.". */
export const introducerProblems = (
  { kind, mentorId, member, organisationName, introducedOn, paperNumber }: WrittenIntroducer,
  candidate: { readonly personId: string },
  at: string,
  today: CalendarDate,
): FieldProblem[] => {
  const isMember = kind === 'MEMBER'
  const field = `${at}mentorId`
  return [
    ...problemWhen(isMember && mentorId === null, { field, code: 'REQUIRED' }),
    ...problemWhen(isMember && mentorId !== null && member === null, { field, code: 'UNKNOWN_RECORD' }),
    ...problemWhen(member?.personId === candidate.personId, { field, code: 'SAME_PERSON' }),
    ...textProblem(`${at}organisationName`, organisationName, { required: !isMember, maximum: 200 }),
    ...textProblem(`${at}paperNumber`, paperNumber, { required: false, maximum: 100 }),
    ...problemWhen(introducedOn > today, {
      field: `${at}introducedOn`,
      code: 'DATE_IN_FUTURE',
      params: { on: introducedOn, today },
    }),
  ]
}

/** The introducer as the rules see it before it is written. */
export const asIntroducerFact = ({
  kind,
  introducedOn,
  member,
}: WrittenIntroducer): CaseFacts['introducers'][number] => ({
  kind,
  introducedOn,
  officialSince: member?.officialSince ?? null,
})

/** What of an introducer a reader of the change log wants to see. */
export const snapshotOfIntroducer = ({ member: _member, ...written }: WrittenIntroducer): Record<string, unknown> =>
  written

export const insertIntroducers = async (
  transaction: Transaction,
  candidateId: string,
  introducers: readonly (WrittenIntroducer & { readonly id: string })[],
  recordedAt: Date,
): Promise<void> => {
  await transaction.introducer.createMany({
    data: introducers.map(({ member: _member, introducedOn, ...row }) => ({
      ...row,
      candidateId,
      introducedOn: fromDay(introducedOn),
      recordedAt,
    })),
  })
}
