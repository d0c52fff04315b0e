import { admissionDimensions, type CaseEvent, foldText, nameSortKey } from '@nguon/domain'
import type { Prisma } from '../../generated/client.ts'
import type { DemoCase, DemoCases } from './cases.ts'
import type { DemoFile } from './files.ts'
import type { DemoPerson } from './people.ts'
import { at, atOrNull, inChunks, recorded } from './rows.ts'
import { day } from './structure.ts'

const personRow = (person: DemoPerson) => ({
  ...person,
  birthDate: at(person.birthDate),
  sortKey: nameSortKey(person.fullName),
  searchName: foldText(person.fullName),
  createdAt: recorded(day('2020-07-01')),
})

/** What belongs to one kind of event only. */
const detailsOf = (event: CaseEvent): object => {
  switch (event.kind) {
    case 'STAGE_ENTERED': {
      const { vote, decidedBy } = event
      return { ...(vote ? { vote } : {}), ...(decidedBy ? { decidedBy } : {}) }
    }
    case 'VOTE_HELD':
      return { body: event.body, vote: event.vote }
    case 'TRANSFER_STARTED':
    case 'TRANSFER_ACCEPTED':
      return { fromCellId: event.fromCellId, toCellId: event.toCellId }
    default:
      return {}
  }
}
const toJson = <T extends Prisma.InputJsonValue>(value: unknown): T => JSON.parse(JSON.stringify(value))

const admissionRow = (id: string, { id: candidateId, unit, cell, person, source, state, events }: DemoCase) => {
  const decided = events.find((event) => event.kind === 'STAGE_ENTERED' && event.stage === 'ADMISSION_DECIDED')
  if (!decided?.documentNumber) return []
  return [
    {
      ...admissionDimensions(person, decided.occurredOn),
      id,
      candidateId,
      committeeId: cell.id,
      decidedOn: at(decided.occurredOn),
      ceremonyOn: atOrNull(state.ceremonyOn),
      documentNumber: decided.documentNumber,
      documentIssuer: decided.documentNumber.endsWith('QĐ/ĐU')
        ? `Ban Thường vụ Đảng ủy ${unit.shortName}`
        : 'Ban Thường vụ Huyện ủy Na Rì',
      sourceKind: source.kind,
      recordedAt: recorded(decided.occurredOn),
    },
  ]
}

/** Writes the people, who helps whom, and every case with its events and its admission. */
export const writeCases = async (
  tx: Prisma.TransactionClient,
  newId: () => string,
  { mentors, sources, cases }: DemoCases,
  files: readonly DemoFile[],
): Promise<void> => {
  await inChunks([...mentors, ...cases], (chunk) =>
    tx.person.createMany({ data: chunk.map(({ person }) => personRow(person)) }),
  )
  await inChunks(mentors, (chunk) =>
    tx.mentor.createMany({
      data: chunk.map(({ person, committee, officialSince, endedOn, ...row }) => ({
        ...row,
        personId: person.id,
        committeeId: committee.id,
        officialSince: at(officialSince),
        endedOn: atOrNull(endedOn),
      })),
    }),
  )
  await inChunks(sources, (chunk) =>
    tx.sourceOrganisation.createMany({
      data: chunk.map(({ committee, ...row }) => ({
        ...row,
        committeeId: committee.id,
        searchName: foldText(row.name),
      })),
    }),
  )
  await inChunks(cases, (chunk) =>
    tx.candidate.createMany({
      data: chunk.map(({ id, reference, person, cell, source, state }) => ({
        id,
        reference,
        personId: person.id,
        cellId: cell.id,
        sourceOrganisationId: source.id,
        stage: state.stage,
        exit: state.exit,
        stageSince: at(state.stageSince),
        sideState: state.sideState,
        sideSince: atOrNull(state.sideSince),
        transferToId: state.transferTo,
        ceremonyOn: atOrNull(state.ceremonyOn),
        officialOn: atOrNull(state.officialOn),
        sourcedOn: at(state.sourcedOn),
        version: state.lastSequence,
        createdAt: recorded(state.sourcedOn),
        updatedAt: recorded(state.stageSince),
      })),
    }),
  )
  await inChunks(
    files.flatMap(({ case: { id, events }, verdicts }) =>
      events.map((event, place) => ({
        id: newId(),
        candidateId: id,
        sequence: event.sequence,
        kind: event.kind,
        stage: event.kind === 'STAGE_ENTERED' ? event.stage : null,
        exit: event.kind === 'EXITED' ? event.exit : null,
        occurredOn: at(event.occurredOn),
        documentNumber: event.documentNumber,
        details: toJson<Prisma.InputJsonObject>(detailsOf(event)),
        verdicts: toJson<Prisma.InputJsonArray>(verdicts[place] ?? []),
        recordedAt: recorded(event.occurredOn),
      })),
    ),
    (data) => tx.caseEvent.createMany({ data }),
  )
  await inChunks(
    cases.flatMap((one) => admissionRow(newId(), one)),
    (data) => tx.admission.createMany({ data }),
  )
  await inChunks(
    cases.flatMap(({ id, assignments }) =>
      assignments.map(({ mentor, startsOn, endsOn, acquaintedSince, ...row }) => ({
        ...row,
        acquaintedSince: at(acquaintedSince),
        candidateId: id,
        mentorId: mentor.id,
        startsOn: at(startsOn),
        endsOn: atOrNull(endsOn),
        recordedAt: recorded(startsOn),
      })),
    ),
    (data) => tx.mentorAssignment.createMany({ data }),
  )
}
