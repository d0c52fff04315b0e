import type { Prisma } from '@nguon/database'
import { ASSESSMENT_CRITERIA, type CalendarDate, type Rating } from '@nguon/domain'
import { defineLoader, type Transaction } from '../../platform/context.ts'
import { fromDay, toDay } from '../../platform/database-dates.ts'
import { decryptText, encryptText } from '../../platform/encrypted-texts.ts'
import { committeeWithin } from '../../platform/scope-sql.ts'

/** What a mentor thinks of a candidate's progress in a quarter. */
export interface Assessment {
  readonly id: string
  readonly candidateId: string
  /** The present path of the cell that follows the case. */
  readonly cellPath: string
  readonly mentorId: string
  readonly period: string
  readonly ratings: readonly Rating[]
  readonly text: string | null
  readonly nextTasks: string | null
  readonly assessedOn: CalendarDate
  readonly recordedAt: Date
  readonly recordedById: string | null
  /** The newest of its quarter; an older one was corrected by it. */
  readonly counts: boolean
}

const OF_CASE = { candidate: { select: { cell: { select: { path: true } } } } } as const
type Row = Prisma.AssessmentGetPayload<{ include: typeof OF_CASE }>

const readRatings = (stored: Prisma.JsonValue): Rating[] => {
  const values = stored as Readonly<Record<string, number>>
  return ASSESSMENT_CRITERIA.flatMap((criterion) => {
    const value = values[criterion]
    return value === undefined ? [] : [{ criterion, value }]
  })
}

const placeOf = (id: string, column: 'text' | 'next_tasks') => ({ table: 'assessments', column, rowId: id })

const toAssessment = ({ candidate, ...row }: Row, counts: boolean): Assessment => ({
  ...row,
  cellPath: candidate.cell.path,
  text: decryptText(placeOf(row.id, 'text'), row.text),
  nextTasks: decryptText(placeOf(row.id, 'next_tasks'), row.nextTasks),
  ratings: readRatings(row.ratings),
  assessedOn: toDay(row.assessedOn),
  counts,
})

/** The assessments of each case, the newest first; of a quarter only the first in this order counts. */
export const assessmentsOf = defineLoader<string, Assessment[]>(async (candidateIds, context) => {
  const rows = await context.database.prisma.assessment.findMany({
    where: {
      candidateId: { in: [...candidateIds] },
      candidate: { cell: committeeWithin(context.viewer.scope('candidate:read')) },
    },
    include: OF_CASE,
    orderBy: [{ period: 'desc' }, { recordedAt: 'desc' }, { id: 'desc' }],
  })
  const groups = new Map<string, Assessment[]>(candidateIds.map((id) => [id, []]))
  for (const row of rows) {
    const group = groups.get(row.candidateId)
    group?.push(toAssessment(row, group.at(-1)?.period !== row.period))
  }
  return candidateIds.map((id) => groups.get(id) ?? [])
})

/** The last day by which the mentor of each candidate is to assess again; null where nobody is asked to. */
export const assessmentDayOf = defineLoader<string, CalendarDate | null>(async (candidateIds, context) => {
  const rows = await context.database.prisma.dueItem.findMany({
    where: {
      candidateId: { in: [...candidateIds] },
      kind: 'ASSESSMENT',
      candidate: { cell: committeeWithin(context.viewer.scope('candidate:read')) },
    },
    select: { candidateId: true, dueOn: true },
  })
  const days = new Map(rows.map(({ candidateId, dueOn }) => [candidateId, toDay(dueOn)]))
  return candidateIds.map((id) => days.get(id) ?? null)
})

/** The newest assessment of the quarter, which the next one corrects. */
export const findNewest = async (
  transaction: Transaction,
  candidateId: string,
  period: string,
): Promise<Assessment | null> => {
  const row = await transaction.assessment.findFirst({
    where: { candidateId, period },
    include: OF_CASE,
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
  })
  return row && toAssessment(row, true)
}

export type NewAssessment = Omit<Assessment, 'cellPath' | 'counts'>
export const insertAssessment = async (
  transaction: Transaction,
  { ratings, assessedOn, ...row }: NewAssessment,
): Promise<void> => {
  await transaction.assessment.create({
    data: {
      ...row,
      text: encryptText(placeOf(row.id, 'text'), row.text),
      nextTasks: encryptText(placeOf(row.id, 'next_tasks'), row.nextTasks),
      ratings: Object.fromEntries(ratings.map(({ criterion, value }) => [criterion, value])),
      assessedOn: fromDay(assessedOn),
    },
  })
}
