import type { Prisma } from '@nguon/database'
import { admissionDimensions, type CalendarDate, type CaseEvent, type CaseKind, type CaseState, type CommitteeKind, type CaseFacts, COMMITTEE_KINDS, coversDay, foldText, nameSortKey, type PersonDimensions, type SourceOrganisationKind } from '@nguon/domain'
import type { Transaction } from '../../platform/context.ts'
import { fromDay, fromDayOrNull, toDay, toDayOrNull } from '../../platform/database-dates.ts'
import { CANDIDATE_COLUMNS, type Candidate, type EventRow, oneOf, type PersonRow, toCandidate, toEvent } from './store.ts'

/** The case, held until the transaction ends. */
export const lockCandidate = async (transaction: Transaction, id: string): Promise<Candidate | null> => {
  await transaction.$queryRaw`SELECT id FROM candidates WHERE id = ${id}::uuid FOR UPDATE`
  const row = await transaction.candidate.findUnique({ where: { id }, select: CANDIDATE_COLUMNS })
  return row ? toCandidate(row) : null
}

export const readEvents = async (transaction: Transaction, candidateId: string): Promise<EventRow[]> =>
  (await transaction.caseEvent.findMany({ where: { candidateId }, orderBy: { sequence: 'asc' } })).map(toEvent)

/** What the rules may know of the case: who helped when, and the birth date. */
export const readFacts = async (transaction: Transaction, candidate: Candidate): Promise<CaseFacts> => {
  const rows = await transaction.mentorAssignment.findMany({ where: { candidateId: candidate.id }, select: { startsOn: true, endsOn: true } })
  const ranges = rows.map(({ startsOn, endsOn }) => ({ startsOn: toDay(startsOn), endsOn: toDayOrNull(endsOn) }))
  return { birthDate: candidate.person.birthDate, hasMentorOn: (day) => ranges.some((range) => coversDay(range, day)) }
}

export interface CellRow {
  readonly id: string
  readonly path: string
  readonly parentId: string | null
  readonly kind: CommitteeKind
  readonly establishedOn: CalendarDate
  readonly dissolvedOn: CalendarDate | null
}
export const readCell = async (transaction: Transaction, id: string): Promise<CellRow> => {
  const row = await transaction.committee.findUniqueOrThrow({ where: { id }, select: { id: true, path: true, parentId: true, kind: true, establishedOn: true, dissolvedOn: true } })
  return { ...row, kind: oneOf(COMMITTEE_KINDS, row.kind), establishedOn: toDay(row.establishedOn), dissolvedOn: toDayOrNull(row.dissolvedOn) }
}

/** An open case of somebody of the same name and birth date. */
export const findOpenNamesake = async (transaction: Transaction, fullName: string, birthDate: CalendarDate): Promise<{ id: string; cellPath: string; cellName: string } | null> => {
  const row = await transaction.candidate.findFirst({
    where: { exit: null, person: { searchName: foldText(fullName), birthDate: fromDay(birthDate) } },
    select: { id: true, cell: { select: { path: true, name: true } } },
  })
  return row ? { id: row.id, cellPath: row.cell.path, cellName: row.cell.name } : null
}

export const isReferenceTaken = async (transaction: Transaction, cellId: string, reference: string, exceptId: string | null): Promise<boolean> => {
  const row = await transaction.candidate.findUnique({ where: { cellId_reference: { cellId, reference } }, select: { id: true } })
  return row !== null && row.id !== exceptId
}

export type PersonValues = Omit<PersonRow, 'id'>
const personData = (person: PersonValues) => ({
  ...person, birthDate: fromDayOrNull(person.birthDate), sortKey: nameSortKey(person.fullName), searchName: foldText(person.fullName),
})
export const insertPerson = async (transaction: Transaction, id: string, person: PersonValues): Promise<void> => {
  await transaction.person.create({ data: { id, ...personData(person) } })
}
export const savePerson = async (transaction: Transaction, id: string, person: PersonValues): Promise<void> => {
  await transaction.person.update({ where: { id }, data: personData(person) })
}

/** The organisation of that kind and name under the committee, made where there is none. */
export const findOrMakeSource = async (transaction: Transaction, committeeId: string, source: { kind: SourceOrganisationKind; name: string }, newId: () => string): Promise<string> => {
  const key = { committeeId, kind: source.kind, searchName: foldText(source.name) }
  const row = await transaction.sourceOrganisation.upsert({
    where: { committeeId_kind_searchName: key }, create: { ...key, id: newId(), name: source.name }, update: {}, select: { id: true },
  })
  return row.id
}

export interface EventDetails {
  readonly documentIssuer: string | null
  readonly note: string | null
  readonly recordedAt: Date
  readonly recordedById: string
}
export const appendEvent = async (transaction: Transaction, candidateId: string, id: string, event: CaseEvent, details: EventDetails): Promise<void> => {
  await transaction.caseEvent.create({
    data: {
      id, candidateId, sequence: event.sequence, kind: event.kind, stage: event.kind === 'STAGE_ENTERED' ? event.stage : null, exit: event.kind === 'EXITED' ? event.exit : null,
      occurredOn: fromDay(event.occurredOn), documentNumber: event.documentNumber, ...details,
    },
  })
}

const projection = (state: CaseState) => ({ stage: state.stage, exit: state.exit, stageSince: fromDay(state.stageSince), sourcedOn: fromDay(state.sourcedOn) })

export interface NewCase {
  readonly id: string
  readonly personId: string
  readonly cellId: string
  readonly caseKind: CaseKind
  readonly reference: string | null
  readonly sourceOrganisationId: string | null
}
export const insertCase = async (transaction: Transaction, candidate: NewCase, state: CaseState, now: Date): Promise<void> => {
  await transaction.candidate.create({ data: { ...candidate, ...projection(state), createdAt: now, updatedAt: now } })
}
/** Writes what the events add up to; the version grows. */
export const saveCase = async (transaction: Transaction, id: string, state: CaseState, now: Date): Promise<void> => {
  await transaction.candidate.update({ where: { id }, data: { ...projection(state), version: { increment: 1 }, updatedAt: now } })
}
export const saveCaseFacts = async (transaction: Transaction, id: string, facts: { reference?: string | null; sourceOrganisationId?: string | null }, now: Date): Promise<void> => {
  await transaction.candidate.update({ where: { id }, data: { ...facts, version: { increment: 1 }, updatedAt: now } })
}

/** The fact of the admission, with the person's dimensions of the day of the decision. */
export const insertAdmission = async (
  transaction: Transaction, id: string, candidate: Candidate, event: { occurredOn: CalendarDate; documentNumber: string | null }, details: EventDetails,
): Promise<void> => {
  if (!event.documentNumber) throw new Error('An admission without a document number cannot be decided')
  const source = candidate.sourceOrganisationId
    ? await transaction.sourceOrganisation.findUnique({ where: { id: candidate.sourceOrganisationId }, select: { kind: true } })
    : null
  const dimensions: PersonDimensions & { ageYears: number | null } = admissionDimensions(candidate.person, event.occurredOn)
  await transaction.admission.create({
    data: {
      ...dimensions, id, candidateId: candidate.id, committeeId: candidate.cellId, decidedOn: fromDay(event.occurredOn), documentNumber: event.documentNumber, documentIssuer: details.documentIssuer,
      readmission: candidate.caseKind === 'READMISSION', sourceKind: source?.kind ?? null, recordedAt: details.recordedAt,
    },
  })
}
export const setCeremony = async (transaction: Transaction, candidateId: string, day: CalendarDate): Promise<void> => {
  await transaction.admission.update({ where: { candidateId }, data: { ceremonyOn: fromDay(day) } })
}
export const annulAdmission = async (transaction: Transaction, candidateId: string, day: CalendarDate): Promise<void> => {
  await transaction.admission.update({ where: { candidateId }, data: { annulledOn: fromDay(day) } })
}

/** Ends what runs when the case is over; one that began after the day ends on the day that it began. */
export const endAssignments = async (transaction: Transaction, candidateId: string, on: CalendarDate, reason: 'COMPLETED' | 'CASE_ENDED'): Promise<void> => {
  await transaction.$executeRaw`UPDATE mentor_assignments SET ends_on = greatest(starts_on, ${on}::date), end_reason = ${reason}, version = version + 1
    WHERE candidate_id = ${candidateId}::uuid AND ends_on IS NULL`
}

/** What the audit keeps of a case. */
export const snapshotOf = async (transaction: Transaction, id: string): Promise<Record<string, unknown>> => {
  const candidate = await transaction.candidate.findUniqueOrThrow({ where: { id }, select: CANDIDATE_COLUMNS satisfies Prisma.CandidateSelect })
  const { person, cellId, reference, stage, exit, stageSince, sourcedOn, sourceOrganisationId } = toCandidate(candidate)
  const { id: _id, ...values } = person
  return { ...values, cellId, reference, stage, exit, stageSince, sourcedOn, sourceOrganisationId }
}
