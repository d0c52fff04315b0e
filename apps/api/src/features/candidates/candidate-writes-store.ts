import type { Prisma } from '@nguon/database'
import {
  type AssignmentEndReason,
  type CalendarDate,
  type CaseEvent,
  type CaseState,
  COMMITTEE_KINDS,
  type DateRange,
  foldText,
  type OpeningFacts,
  SOURCE_ORGANISATION_KINDS,
  type Verdict,
} from '@nguon/domain'
import type { Context, Transaction } from '../../platform/context.ts'
import { fromDay, fromDayOrNull, toDay, toDayOrNull } from '../../platform/database-dates.ts'
import { encryptText } from '../../platform/encrypted-texts.ts'
import { storedWord } from '../../platform/stored-words.ts'
import { type Person, savePerson } from '../people/index.ts'
import { type EventTexts, eventRow, type Recorded, type RecordedEvent, toEvent } from './event-rows-store.ts'
import type { SourceNamed } from './source-organisations-store.ts'
import { CANDIDATE_ROW, type Candidate, toCandidate } from './store.ts'

/** What a step needs to know of a case; nobody else writes the case until the transaction ends. */
export interface LockedCase {
  readonly candidate: Candidate
  readonly source: SourceNamed | null
  readonly events: readonly RecordedEvent[]
  readonly assignments: readonly (DateRange & { readonly id: string; readonly mentorId: string })[]
}

const SOURCE = { sourceOrganisation: { select: { kind: true, name: true } } } as const

/** The case's row is held, so that two writers of one case come one after the other. */
export const lockCase = async (transaction: Transaction, id: string): Promise<LockedCase> => {
  await transaction.$queryRaw`SELECT id FROM candidates WHERE id = ${id}::uuid FOR UPDATE`
  const { sourceOrganisation, events, assignments, ...row } = await transaction.candidate.findUniqueOrThrow({
    where: { id },
    include: { ...CANDIDATE_ROW, ...SOURCE, events: { orderBy: { sequence: 'asc' } }, assignments: true },
  })
  return {
    candidate: toCandidate(row),
    source: sourceOrganisation && {
      kind: storedWord(SOURCE_ORGANISATION_KINDS, sourceOrganisation.kind),
      name: sourceOrganisation.name,
    },
    events: events.map(toEvent),
    assignments: assignments.map(({ id: assignmentId, mentorId, startsOn, endsOn }) => ({
      id: assignmentId,
      mentorId,
      startsOn: toDay(startsOn),
      endsOn: toDayOrNull(endsOn),
    })),
  }
}

/** The cell as it is, which cannot be dissolved or moved until the transaction ends. */
export const holdCell = async (transaction: Transaction, id: string): Promise<OpeningFacts['cell']> => {
  await transaction.$queryRaw`SELECT id FROM committees WHERE id = ${id}::uuid FOR SHARE`
  const row = await transaction.committee.findUniqueOrThrow({
    where: { id },
    select: { kind: true, establishedOn: true, dissolvedOn: true },
  })
  return {
    kind: storedWord(COMMITTEE_KINDS, row.kind),
    establishedOn: toDay(row.establishedOn),
    dissolvedOn: toDayOrNull(row.dissolvedOn),
  }
}

/** A case of the same person that goes on; the name of its cell where the viewer may see it. */
export interface OpenCase {
  readonly cell: string | null
}

/**
 * The case in which the same person is followed already, wherever it is: a person has one. Nobody else adds the person
 * meanwhile. One of the viewer's scope comes first, since it may be named.
 */
export const findOpenCaseOf = async (
  transaction: Transaction,
  { viewer }: Context,
  { fullName, birthDate }: Pick<Person, 'fullName' | 'birthDate'>,
  exceptId: string | null,
): Promise<OpenCase | null> => {
  if (birthDate === null) return null
  const searchName = foldText(fullName)
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`person:${searchName}:${birthDate}`}, 0))`
  const rows = await transaction.candidate.findMany({
    where: {
      exit: null,
      stage: { not: 'OFFICIAL' },
      person: { searchName, birthDate: fromDay(birthDate) },
      ...(exceptId ? { id: { not: exceptId } } : {}),
    },
    select: { cell: { select: { name: true, path: true } } },
    orderBy: { id: 'asc' },
  })
  if (rows.length === 0) return null
  return { cell: rows.find(({ cell }) => viewer.may('candidate:read', cell.path))?.cell.name ?? null }
}

export const isReferenceTaken = async (
  transaction: Transaction,
  cellId: string,
  reference: string,
  exceptId: string | null,
): Promise<boolean> => {
  const row = await transaction.candidate.findUnique({
    where: { cellId_reference: { cellId, reference } },
    select: { id: true },
  })
  return row !== null && row.id !== exceptId
}

export interface NewCase {
  readonly id: string
  readonly personId: string
  readonly cellId: string
  readonly reference: string | null
  readonly sourceOrganisationId: string | null
  readonly sourcedOn: CalendarDate
}
export const caseRow = ({ sourcedOn, ...row }: NewCase, now: Date) => ({
  ...row,
  stage: 'SOURCED',
  stageSince: fromDay(sourcedOn),
  sourcedOn: fromDay(sourcedOn),
  createdAt: now,
  updatedAt: now,
})

/** Of a re-admission: the case before, and what is known of the membership that ended. */
export type EarlierColumns = Pick<
  Prisma.CandidateUncheckedCreateInput,
  'caseKind' | 'previousCaseId' | 'earlierLeftOn' | 'barredGroup' | 'crimeClearedOn' | 'earlierReadmissions'
>
export const insertCase = async (
  transaction: Transaction,
  row: NewCase,
  now: Date,
  earlier: EarlierColumns = {},
): Promise<void> => {
  await transaction.candidate.create({ data: { ...caseRow(row, now), ...earlier } })
}

/** What an event leaves: the event itself, who recorded it, and what the rules said. */
export interface RecordedAct {
  readonly id: string
  readonly event: CaseEvent
  readonly texts: EventTexts
  readonly recorded: Recorded
  readonly verdicts: readonly Verdict[]
}

/** The event, and what the case's row says of all its events. */
export const appendEvent = async (
  transaction: Transaction,
  candidateId: string,
  { id, event, texts, recorded, verdicts }: RecordedAct,
  state: CaseState,
): Promise<void> => {
  await transaction.caseEvent.create({ data: eventRow(candidateId, id, event, texts, recorded, verdicts) })
  await transaction.candidate.update({
    where: { id: candidateId },
    data: { ...stateColumns(state), version: { increment: 1 }, updatedAt: recorded.at },
  })
}

/** The columns of a case that are projections of its events. */
export const stateColumns = (state: CaseState) => ({
  stage: state.stage,
  exit: state.exit,
  stageSince: fromDay(state.stageSince),
  sourcedOn: fromDay(state.sourcedOn),
  sideState: state.sideState,
  sideSince: fromDayOrNull(state.sideSince),
  transferToId: state.transferTo,
  ceremonyOn: fromDayOrNull(state.ceremonyOn),
  officialOn: fromDayOrNull(state.officialOn),
})

export const insertFirstEvent = async (
  transaction: Transaction,
  candidateId: string,
  { id, event, texts, recorded, verdicts }: RecordedAct,
): Promise<void> => {
  await transaction.caseEvent.create({ data: eventRow(candidateId, id, event, texts, recorded, verdicts) })
}

export const endAssignment = async (
  transaction: Transaction,
  id: string,
  end: { readonly endsOn: CalendarDate; readonly endReason: AssignmentEndReason; readonly handoverNote: string | null },
): Promise<void> => {
  await transaction.mentorAssignment.update({
    where: { id },
    data: {
      ...end,
      handoverNote: encryptText({ table: 'mentor_assignments', column: 'handover_note', rowId: id }, end.handoverNote),
      endsOn: fromDay(end.endsOn),
      version: { increment: 1 },
    },
  })
}

export interface CaseChanges {
  readonly person: Person
  readonly reference: string | null
  readonly sourceOrganisationId: string | null
}
export const saveCase = async (
  transaction: Transaction,
  { id, personId }: Pick<Candidate, 'id' | 'personId'>,
  { person, ...row }: CaseChanges,
  now: Date,
): Promise<void> => {
  await savePerson(transaction, personId, person)
  await transaction.candidate.update({ where: { id }, data: { ...row, version: { increment: 1 }, updatedAt: now } })
}
