import type { CaseStatus } from '../candidates/stages.ts'
import { pathsUpTo } from '../committees/committees.ts'
import type { CalendarDate } from '../shared/dates.ts'
import { coversDay, type DateRange } from '../shared/ranges.ts'
import { accept, type Invalid, invalid, type Refusal, type Result, refuse, type Verdict } from '../shared/result.ts'

export const ASSIGNMENT_END_REASONS = [
  'COMPLETED',
  'MENTOR_MOVED',
  'MENTOR_UNABLE',
  'CANDIDATE_MOVED',
  'CASE_ENDED',
  'OTHER',
] as const
export type AssignmentEndReason = (typeof ASSIGNMENT_END_REASONS)[number]

/** How many may help one candidate at a time. */
export const MENTORS_AT_A_TIME = 2
export const DEFAULT_CAPACITY = 3

export interface AssignmentFacts {
  readonly mentor: {
    readonly id: string
    readonly personId: string
    readonly path: string
    readonly officialSince: CalendarDate | null
    readonly endedOn: CalendarDate | null
  }
  readonly candidate: {
    readonly personId: string
    readonly path: string
    readonly status: CaseStatus
    readonly sourcedOn: CalendarDate
  }

  readonly assignments: readonly (DateRange & { readonly mentorId: string })[]
  /** The subtree that counts as one unit for mentors: the grassroots or commune committee over the cell. */
  readonly unitPath: string
}
export interface AssignCommand {
  readonly startsOn: CalendarDate
}
const verdict = (code: string, values: Verdict['values'] = {}): Verdict => ({ rule: 'MENTOR', code, values })

/** May the mentor help the candidate from that day on? */
export const decideAssignment = (
  command: AssignCommand,
  facts: AssignmentFacts,
  today: CalendarDate,
): Result<DateRange, Refusal | Invalid> => {
  const { mentor, candidate, assignments } = facts
  const on = command.startsOn
  const verdicts: Verdict[] = []
  if (candidate.status === 'EXITED') verdicts.push(verdict('CASE_EXITED'))
  if (candidate.status === 'OFFICIAL') verdicts.push(verdict('CASE_COMPLETE'))
  if (on > today) verdicts.push(verdict('DATE_IN_FUTURE', { on, today }))
  if (mentor.personId === candidate.personId) verdicts.push(verdict('SAME_PERSON'))
  if (mentor.officialSince === null || on < mentor.officialSince)
    verdicts.push(verdict('MENTOR_NOT_OFFICIAL', { on, officialSince: mentor.officialSince ?? '' }))
  if (mentor.endedOn !== null && on > mentor.endedOn)
    verdicts.push(verdict('MENTOR_ENDED', { on, endedOn: mentor.endedOn }))
  const helping = assignments.filter((assignment) => assignment.endsOn === null || assignment.endsOn >= on)
  if (helping.some(({ mentorId }) => mentorId === mentor.id)) verdicts.push(verdict('ALREADY_HELPS'))
  else if (new Set(helping.map(({ mentorId }) => mentorId)).size >= MENTORS_AT_A_TIME)
    verdicts.push(verdict('TOO_MANY_MENTORS', { maximum: MENTORS_AT_A_TIME }))
  const inUnit = mentor.path.startsWith(facts.unitPath) || pathsUpTo(candidate.path).includes(mentor.path)
  if (!inUnit) verdicts.push(verdict('OUTSIDE_UNIT'))
  return verdicts.length > 0 ? refuse(...verdicts) : accept({ startsOn: on, endsOn: null })
}

export interface EndCommand {
  readonly endsOn: CalendarDate
  readonly reason: AssignmentEndReason
  readonly handoverNote: string | null
}

/** Whoever takes over must know where the work stands. */
export const needsHandover = (reason: AssignmentEndReason): boolean =>
  reason === 'MENTOR_MOVED' || reason === 'MENTOR_UNABLE'

/** May the assignment end on that day, for that reason? */
export const decideEnd = (
  assignment: DateRange,
  command: EndCommand,
  today: CalendarDate,
): Result<EndCommand, Refusal | Invalid> => {
  const verdicts: Verdict[] = []
  if (assignment.endsOn !== null) verdicts.push(verdict('ALREADY_ENDED', { endedOn: assignment.endsOn }))
  if (command.endsOn < assignment.startsOn)
    verdicts.push(verdict('ENDS_BEFORE_START', { on: command.endsOn, startsOn: assignment.startsOn }))
  if (command.endsOn > today) verdicts.push(verdict('DATE_IN_FUTURE', { on: command.endsOn, today }))
  if (verdicts.length > 0) return refuse(...verdicts)
  if (needsHandover(command.reason) && !command.handoverNote?.trim())
    return invalid({ field: 'handoverNote', code: 'REQUIRED' })
  return accept(command)
}

/** How many of the assignments run on the day. */
export const loadOn = (assignments: readonly DateRange[], day: CalendarDate): number =>
  assignments.filter((assignment) => coversDay(assignment, day)).length
