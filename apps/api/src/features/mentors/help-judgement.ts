import {
  type Acquaintance,
  type CalendarDate,
  type DateRange,
  decideAssignment,
  type FieldProblem,
  mentorUnitPath,
  mentorVerdict,
  problemWhen,
  refuse,
  standsInTheWay,
} from '@nguon/domain'
import type { Context, Transaction } from '../../platform/context.ts'
import type { NotDone } from '../../platform/writes.ts'
import type { Candidate } from '../candidates/index.ts'
import { regulationsIn } from '../regulations/index.ts'
import { assignmentsOfCandidate } from './assignments-store.ts'
import { lineOf } from './lines-store.ts'
import { hasMovedBefore, type NewAssignment, restrictionsOf } from './mentor-writes-store.ts'
import type { Mentor } from './store.ts'

/** What is said of a help before it begins. */
export interface HelpGiven {
  readonly startsOn: CalendarDate
  readonly acquaintedSince?: CalendarDate | null | undefined
  readonly acquaintance?: Acquaintance | null | undefined
}

/** R10: another helped before, or the candidate came from another cell. */
export const isReplacement = async (
  transaction: Transaction,
  candidateId: string,
  startsOn: CalendarDate,
  assignments: readonly (DateRange & { readonly id: string })[],
  endedId: string | null,
): Promise<boolean> =>
  endedId !== null ||
  assignments.some(({ endsOn }) => endsOn !== null && endsOn < startsOn) ||
  (await hasMovedBefore(transaction, candidateId, startsOn))

/** What is wrong with since when the two know each other. */
export const acquaintanceProblems = (
  { acquaintedSince, startsOn }: HelpGiven,
  mentorBirth: CalendarDate | null,
): FieldProblem[] => {
  if (acquaintedSince == null) return []
  const at = { field: 'acquaintedSince' } as const
  return [
    ...problemWhen(acquaintedSince > startsOn, {
      ...at,
      code: 'ENDS_BEFORE_START',
      params: { on: startsOn, startsOn: acquaintedSince },
    }),
    ...problemWhen(mentorBirth !== null && acquaintedSince < mentorBirth, {
      ...at,
      code: 'BEFORE_BIRTH',
      params: { on: acquaintedSince },
    }),
  ]
}

/** What stands in the way of the help: the order of things, and the rule on mentors; null where nothing does. */
export const judgeHelp = async (
  reader: Transaction,
  row: NewAssignment,
  {
    candidate,
    mentor,
    assignments,
  }: {
    readonly candidate: Candidate
    readonly mentor: Mentor
    readonly assignments: readonly (DateRange & { readonly mentorId: string })[]
  },
  today: CalendarDate,
): Promise<NotDone | null> => {
  const decision = decideAssignment(
    row,
    {
      mentor: { ...mentor, path: mentor.committeePath },
      candidate: { ...candidate, path: candidate.cellPath },
      assignments,
      unitPath: mentorUnitPath(await lineOf(reader, candidate.cellPath)),
    },
    today,
  )
  if (!decision.ok) return decision.error
  const verdict = mentorVerdict(
    {
      ...row,
      assignmentId: row.id,
      endsOn: null,
      officialSince: mentor.officialSince,
      endedOn: mentor.endedOn,
      disciplined: await restrictionsOf(reader, mentor.id),
    },
    await regulationsIn(reader),
    row.startsOn,
  )
  return standsInTheWay(verdict) ? refuse(verdict).error : null
}

/** What would stand in the way of a help that begins anew; nothing is written. Null where nothing would. */
export const previewAssignment = async (
  context: Context,
  candidate: Candidate,
  mentor: Mentor,
  input: HelpGiven,
): Promise<NotDone | null> => {
  const reader = context.database.prisma
  const assignments = await assignmentsOfCandidate(context).load(candidate.id)
  const row: NewAssignment = {
    id: '',
    candidateId: candidate.id,
    mentorId: mentor.id,
    startsOn: input.startsOn,
    decisionNumber: null,
    acquaintedSince: input.acquaintedSince ?? null,
    acquaintance: input.acquaintance ?? null,
    replacement: await isReplacement(reader, candidate.id, input.startsOn, assignments, null),
  }
  return judgeHelp(reader, row, { candidate, mentor, assignments }, context.clock.today())
}
