import type { Prisma } from '@nguon/database'
import {
  type CalendarDate,
  type CaseEvent,
  type DateRange,
  EDUCATIONS,
  ENTERPRISE_KINDS,
  EXITS,
  OCCUPATIONS,
  type PersonDimensions,
  QUALIFICATIONS,
  SEXES,
  SOURCE_ORGANISATION_KINDS,
  type SourceOrganisationKind,
  STAGES,
} from '@nguon/domain'
import { defineLoader } from '../../platform/context.ts'
import { toDay, toDayOrNull } from '../../platform/database-dates.ts'
import { committeeWithin } from '../../platform/scope-sql.ts'
import { storedWord, storedWordOrNull } from '../../platform/stored-words.ts'

/** An event of a case as it was recorded. */
export type RecordedEvent = CaseEvent & {
  readonly id: string
  readonly candidateId: string
  readonly documentIssuer: string | null
  readonly note: string | null
  readonly recordedAt: Date
  readonly recordedById: string | null
}

export const toEvent = (row: Prisma.CaseEventGetPayload<object>): RecordedEvent => {
  const { id, candidateId, sequence, documentNumber, documentIssuer, note, recordedAt, recordedById } = row
  const recorded = { id, candidateId, sequence, documentNumber, documentIssuer, note, recordedAt, recordedById }
  const occurredOn = toDay(row.occurredOn)
  return row.exit === null
    ? { ...recorded, occurredOn, kind: 'STAGE_ENTERED', stage: storedWord(STAGES, row.stage ?? '') }
    : { ...recorded, occurredOn, kind: 'EXITED', exit: storedWord(EXITS, row.exit) }
}

const grouped = <V>(keys: readonly string[], values: readonly V[], keyOf: (value: V) => string): V[][] => {
  const groups = new Map<string, V[]>(keys.map((key) => [key, []]))
  for (const value of values) groups.get(keyOf(value))?.push(value)
  return keys.map((key) => groups.get(key) ?? [])
}

/** The events of candidates that were read within the scope, from the first. */
export const eventsOf = defineLoader<string, RecordedEvent[]>(async (candidateIds, context) => {
  const rows = await context.database.prisma.caseEvent.findMany({
    where: {
      candidateId: { in: [...candidateIds] },
      candidate: { cell: committeeWithin(context.viewer.scope('candidate:read')) },
    },
    orderBy: [{ candidateId: 'asc' }, { sequence: 'asc' }],
  })
  return grouped(candidateIds, rows.map(toEvent), ({ candidateId }) => candidateId)
})

/** From when to when anybody helped each candidate. */
export const helpedRangesOf = defineLoader<string, DateRange[]>(async (candidateIds, context) => {
  const rows = await context.database.prisma.mentorAssignment.findMany({
    where: {
      candidateId: { in: [...candidateIds] },
      candidate: { cell: committeeWithin(context.viewer.scope('candidate:read')) },
    },
    select: { candidateId: true, startsOn: true, endsOn: true },
  })
  return grouped(candidateIds, rows, ({ candidateId }) => candidateId).map((group) =>
    group.map(({ startsOn, endsOn }) => ({ startsOn: toDay(startsOn), endsOn: toDayOrNull(endsOn) })),
  )
})

/** The fact that a person was admitted, with the dimensions of the day of the decision. */
export interface Admission extends PersonDimensions {
  readonly id: string
  readonly candidateId: string
  readonly committeeId: string
  readonly committeePath: string
  readonly decidedOn: CalendarDate
  readonly ceremonyOn: CalendarDate | null
  readonly annulledOn: CalendarDate | null
  readonly documentNumber: string
  readonly documentIssuer: string | null
  readonly readmission: boolean
  readonly ageYears: number | null
  readonly sourceKind: SourceOrganisationKind | null
}

export const ADMISSION_ROW = { committee: { select: { path: true } } } as const satisfies Prisma.AdmissionInclude

export const toAdmission = ({
  committee,
  ...row
}: Prisma.AdmissionGetPayload<{ include: typeof ADMISSION_ROW }>): Admission => ({
  ...row,
  committeePath: committee.path,
  decidedOn: toDay(row.decidedOn),
  ceremonyOn: toDayOrNull(row.ceremonyOn),
  annulledOn: toDayOrNull(row.annulledOn),
  sex: storedWordOrNull(SEXES, row.sex),
  education: storedWordOrNull(EDUCATIONS, row.education),
  qualification: storedWordOrNull(QUALIFICATIONS, row.qualification),
  occupation: storedWordOrNull(OCCUPATIONS, row.occupation),
  enterpriseKind: storedWordOrNull(ENTERPRISE_KINDS, row.enterpriseKind),
  sourceKind: storedWordOrNull(SOURCE_ORGANISATION_KINDS, row.sourceKind),
})
