import type { Prisma } from '@nguon/database'
import {
  type CalendarDate,
  EDUCATIONS,
  ENTERPRISE_KINDS,
  OCCUPATIONS,
  type PersonDimensions,
  QUALIFICATIONS,
  SEXES,
  SOURCE_ORGANISATION_KINDS,
  type SourceOrganisationKind,
} from '@nguon/domain'
import { defineLoader } from '../../platform/context.ts'
import { toDay, toDayOrNull } from '../../platform/database-dates.ts'
import { committeeWithin } from '../../platform/scope-sql.ts'
import { storedWordOrNull } from '../../platform/stored-words.ts'
import { type RecordedEvent, toEvent } from './event-rows-store.ts'

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
