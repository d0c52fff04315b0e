import type { Prisma } from '@nguon/database'
import type { CalendarDate, Stage } from '@nguon/domain'
import { fromDay, fromDayOrNull } from '../platform/database-dates.ts'
import { newId } from '../platform/ids.ts'
import type { SmallWorld } from './small-world.ts'

/** What a report may know of somebody; all of it may be unknown. */
export interface Particulars {
  readonly birthDate: CalendarDate | null
  readonly sex: string | null
  readonly ethnicity: string | null
  readonly religion: string | null
  readonly education: string | null
  readonly youthUnionMember: boolean | null
}
/** A case as its rows stand, written past the rules: a report counts what is there. */
export interface PlainCase extends Particulars {
  readonly cellId: string
  readonly stage: Stage
  readonly exit: string | null
  readonly stageSince: CalendarDate
  readonly admission: {
    readonly decidedOn: CalendarDate
    readonly ceremonyOn: CalendarDate | null
    readonly annulledOn: CalendarDate | null
    readonly voided: boolean
    readonly readmission: boolean
    readonly ageYears: number | null
    readonly sourceKind: string | null
  } | null
  readonly events: readonly {
    readonly kind: string
    readonly stage: string | null
    readonly exit: string | null
    readonly occurredOn: CalendarDate
    readonly details: Prisma.InputJsonObject
  }[]
}

/** A case of which no more is known than what is told. */
export const plainCase = (told: Pick<PlainCase, 'cellId' | 'stageSince'> & Partial<PlainCase>): PlainCase => ({
  birthDate: null,
  sex: null,
  ethnicity: null,
  religion: null,
  education: null,
  youthUnionMember: null,
  stage: 'PROBATIONARY',
  exit: null,
  events: [],
  admission: null,
  ...told,
})

/** Writes the cases with their persons, events and admissions. */
export const writeCases = async ({ database, clock }: SmallWorld, cases: readonly PlainCase[]): Promise<void> => {
  const { prisma } = database
  const at = clock.now()
  const made = cases.map((one) => ({ one, id: newId(), personId: newId() }))
  await prisma.person.createMany({
    data: made.map(({ personId, one: { birthDate, sex, ethnicity, religion, education, youthUnionMember } }) => ({
      id: personId,
      fullName: 'Nông Thị Mẫu',
      sortKey: 'mau',
      searchName: 'nong thi mau',
      birthDate: fromDayOrNull(birthDate),
      sex,
      ethnicity,
      religion,
      education,
      youthUnionMember,
    })),
  })
  await prisma.candidate.createMany({
    data: made.map(({ id, personId, one: { cellId, stage, exit, stageSince } }) => ({
      id,
      personId,
      cellId,
      stage,
      exit,
      stageSince: fromDay(stageSince),
      sourcedOn: fromDay(stageSince),
    })),
  })
  await prisma.caseEvent.createMany({
    data: made.flatMap(({ id, one: { events } }) =>
      events.map((event, index) => ({
        ...event,
        id: newId(),
        candidateId: id,
        sequence: index + 1,
        occurredOn: fromDay(event.occurredOn),
        recordedAt: at,
      })),
    ),
  })
  await prisma.admission.createMany({
    data: made.flatMap(({ id, one: { admission, cellId, birthDate: _birthDate, ...rest } }) => {
      const { sex, ethnicity, religion, education, youthUnionMember } = rest
      if (!admission) return []
      const { voided, decidedOn, ceremonyOn, annulledOn, ...kept } = admission
      return [
        {
          ...kept,
          id: newId(),
          candidateId: id,
          committeeId: cellId,
          decidedOn: fromDay(decidedOn),
          ceremonyOn: fromDayOrNull(ceremonyOn),
          annulledOn: fromDayOrNull(annulledOn),
          voidedAt: voided ? at : null,
          documentNumber: '1-QĐ/TV',
          sex,
          ethnicity,
          religion,
          education,
          youthUnionMember,
          recordedAt: at,
        },
      ]
    }),
  })
}
