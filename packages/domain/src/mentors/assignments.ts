import type { CaseStatus } from '../candidates/stages.ts'
import { type CommitteeKind, isAboveGrassroots, isWithin, pathsUpTo } from '../committees/committees.ts'
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
    /** The path of the candidate's cell. */
    readonly path: string
    readonly status: CaseStatus
    readonly sourcedOn: CalendarDate
  }
  /** All assignments of the candidate, past ones too. */
  readonly assignments: readonly (DateRange & { readonly mentorId: string })[]
  /** The subtree that counts as the candidate's unit: see mentorUnitPath. */
  readonly unitPath: string
}

const verdict = (code: Verdict['code'], values: Verdict['values'] = {}): Verdict => ({ rule: 'MENTOR', code, values })

/** The topmost committee over a cell, and not above the grassroots: members within it may help each other's candidates. */
export const mentorUnitPath = (line: readonly { readonly path: string; readonly kind: CommitteeKind }[]): string => {
  const sorted = [...line].sort((a, b) => a.path.length - b.path.length)
  const unit = sorted.find(({ kind }) => !isAboveGrassroots(kind)) ?? sorted.at(-1)
  if (!unit) throw new Error('A candidate stands in a cell, so its line has at least that cell')
  return unit.path
}

/** The most of the ranges that run on one day, from the day on. */
const mostAtATime = (ranges: readonly DateRange[], from: CalendarDate): number =>
  Math.max(
    ...[from, ...ranges.map(({ startsOn }) => startsOn).filter((day) => day > from)].map((day) => loadOn(ranges, day)),
  )

const availability = (on: CalendarDate, { mentor }: AssignmentFacts): Verdict[] => [
  ...(mentor.officialSince === null || on < mentor.officialSince ? [verdict('MENTOR_NOT_OFFICIAL', { on })] : []),
  ...(mentor.endedOn !== null && on > mentor.endedOn ? [verdict('MENTOR_ENDED', { on, endedOn: mentor.endedOn })] : []),
]

/** May the mentor help the candidate from that day on? */
export const decideAssignment = (
  { startsOn: on }: { readonly startsOn: CalendarDate },
  facts: AssignmentFacts,
  today: CalendarDate,
): Result<DateRange, Refusal | Invalid> => {
  const { mentor, candidate, assignments, unitPath } = facts
  if (candidate.status === 'EXITED') return refuse(verdict('CASE_EXITED'))
  if (candidate.status === 'OFFICIAL') return refuse(verdict('CASE_COMPLETE'))
  const verdicts: Verdict[] = []
  if (on > today) verdicts.push(verdict('DATE_IN_FUTURE', { on, today }))
  if (on < candidate.sourcedOn) verdicts.push(verdict('BEFORE_CASE', { on, sourcedOn: candidate.sourcedOn }))
  if (mentor.personId === candidate.personId) verdicts.push(verdict('SAME_PERSON'))
  verdicts.push(...availability(on, facts))
  const helping = assignments.filter(({ endsOn }) => endsOn === null || endsOn >= on)
  if (helping.some(({ mentorId }) => mentorId === mentor.id)) verdicts.push(verdict('ALREADY_HELPS'))
  else if (mostAtATime(helping, on) >= MENTORS_AT_A_TIME)
    verdicts.push(verdict('TOO_MANY_MENTORS', { most: MENTORS_AT_A_TIME }))
  if (!isWithin(mentor.path, unitPath) && !pathsUpTo(candidate.path).includes(mentor.path))
    verdicts.push(verdict('OUTSIDE_UNIT'))
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
  const { endsOn } = command
  if (assignment.endsOn !== null) return refuse(verdict('ALREADY_ENDED', { endedOn: assignment.endsOn }))
  const verdicts: Verdict[] = []
  if (endsOn < assignment.startsOn)
    verdicts.push(verdict('ENDS_BEFORE_START', { on: endsOn, startsOn: assignment.startsOn }))
  if (endsOn > today) verdicts.push(verdict('DATE_IN_FUTURE', { on: endsOn, today }))
  if (verdicts.length > 0) return refuse(...verdicts)
  if (needsHandover(command.reason) && !command.handoverNote?.trim())
    return invalid({ field: 'handoverNote', code: 'REQUIRED' })
  return accept(command)
}

/** How many of the assignments run on the day. */
export const loadOn = (assignments: readonly DateRange[], day: CalendarDate): number =>
  assignments.filter((assignment) => coversDay(assignment, day)).length
