import type { Prisma } from '@nguon/database'
import {
  ACQUAINTANCES,
  type Acquaintance,
  ASSIGNMENT_END_REASONS,
  type AssignmentEndReason,
  type CalendarDate,
  coversDay,
} from '@nguon/domain'
import { type Context, defineLoader } from '../../platform/context.ts'
import { toDay, toDayOrNull } from '../../platform/database-dates.ts'
import { decryptText } from '../../platform/encrypted-texts.ts'
import { isId } from '../../platform/ids.ts'
import { committeeWithin } from '../../platform/scope-sql.ts'
import { storedWordOrNull } from '../../platform/stored-words.ts'
import { type Mentor, mentorById } from './store.ts'

/** A mentor helps a candidate, from a day to a day. */
export interface Assignment {
  readonly id: string
  readonly candidateId: string
  readonly candidatePath: string
  readonly mentorId: string
  readonly startsOn: CalendarDate
  readonly endsOn: CalendarDate | null
  readonly decisionNumber: string | null
  readonly endReason: AssignmentEndReason | null
  readonly handoverNote: string | null
  readonly acquaintedSince: CalendarDate | null
  readonly acquaintance: Acquaintance | null
  readonly replacement: boolean
  readonly version: number
}

export const ASSIGNMENT_ROW = {
  candidate: { select: { cell: { select: { path: true } } } },
} as const satisfies Prisma.MentorAssignmentInclude

export const toAssignment = ({
  candidate,
  recordedAt: _recordedAt,
  ...row
}: Prisma.MentorAssignmentGetPayload<{ include: typeof ASSIGNMENT_ROW }>): Assignment => ({
  ...row,
  candidatePath: candidate.cell.path,
  handoverNote: decryptText({ table: 'mentor_assignments', column: 'handover_note', rowId: row.id }, row.handoverNote),
  startsOn: toDay(row.startsOn),
  endsOn: toDayOrNull(row.endsOn),
  endReason: storedWordOrNull(ASSIGNMENT_END_REASONS, row.endReason),
  acquaintedSince: toDayOrNull(row.acquaintedSince),
  acquaintance: storedWordOrNull(ACQUAINTANCES, row.acquaintance),
})

/** Both ends must lie in the viewer's scope. */
const visible = (context: Context): Prisma.MentorAssignmentWhereInput => ({
  candidate: { cell: committeeWithin(context.viewer.scope('candidate:read')) },
  mentor: { committee: committeeWithin(context.viewer.scope('mentor:read')) },
})
const FROM_THE_FIRST = [
  { startsOn: 'asc' },
  { id: 'asc' },
] as const satisfies Prisma.MentorAssignmentOrderByWithRelationInput[]

export const assignmentById = defineLoader<string, Assignment | null>(async (ids, context) => {
  const rows = await context.database.prisma.mentorAssignment.findMany({
    where: { id: { in: ids.filter(isId) }, ...visible(context) },
    include: ASSIGNMENT_ROW,
  })
  const byId = new Map(rows.map((row) => [row.id, toAssignment(row)]))
  return ids.map((id) => byId.get(id) ?? null)
})

const grouped = (
  keys: readonly string[],
  assignments: readonly Assignment[],
  keyOf: (assignment: Assignment) => string,
): Assignment[][] => {
  const groups = new Map<string, Assignment[]>(keys.map((key) => [key, []]))
  for (const assignment of assignments) groups.get(keyOf(assignment))?.push(assignment)
  return keys.map((key) => groups.get(key) ?? [])
}

/** Who helped each candidate, from the first. */
export const assignmentsOfCandidate = defineLoader<string, Assignment[]>(async (candidateIds, context) => {
  const rows = await context.database.prisma.mentorAssignment.findMany({
    where: { candidateId: { in: [...candidateIds] }, ...visible(context) },
    include: ASSIGNMENT_ROW,
    orderBy: [...FROM_THE_FIRST],
  })
  return grouped(candidateIds, rows.map(toAssignment), ({ candidateId }) => candidateId)
})

/** Whom each mentor helped, from the first. */
export const assignmentsOfMentor = defineLoader<string, Assignment[]>(async (mentorIds, context) => {
  const rows = await context.database.prisma.mentorAssignment.findMany({
    where: { mentorId: { in: [...mentorIds] }, ...visible(context) },
    include: ASSIGNMENT_ROW,
    orderBy: [...FROM_THE_FIRST],
  })
  return grouped(mentorIds, rows.map(toAssignment), ({ mentorId }) => mentorId)
})

/** The assignment that runs on the day; the one that began first, if several do. */
const runningOn = (assignments: readonly Assignment[], day: CalendarDate): Assignment | null =>
  assignments.find((assignment) => coversDay(assignment, day)) ?? null

/** The mentor who helps the candidate today; the one who began first, if several do. */
export const mentorHelping = async (context: Context, candidateId: string): Promise<Mentor | null> => {
  const running = runningOn(await assignmentsOfCandidate(context).load(candidateId), context.clock.today())
  return running && mentorById(context).load(running.mentorId)
}
