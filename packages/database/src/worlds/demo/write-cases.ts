import { admissionDimensions, foldText, nameSortKey } from '@nguon/domain'
import type { Prisma } from '../../generated/client.ts'
import type { DemoCase, DemoCases } from './cases.ts'
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

const admissionRow = (id: string, { id: candidateId, cell, person, source, state, events }: DemoCase) => {
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
      documentIssuer: 'Ban Thường vụ Huyện ủy Na Rì',
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
    cases.flatMap(({ id, events }) =>
      events.map((event) => ({
        id: newId(),
        candidateId: id,
        sequence: event.sequence,
        kind: event.kind,
        stage: event.kind === 'STAGE_ENTERED' ? event.stage : null,
        exit: event.kind === 'EXITED' ? event.exit : null,
        occurredOn: at(event.occurredOn),
        documentNumber: event.documentNumber,
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
      assignments.map(({ mentor, startsOn, endsOn, ...row }) => ({
        ...row,
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
