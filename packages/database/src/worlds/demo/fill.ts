import { admissionDimensions, type CalendarDate, committeeSortKey, foldText, nameSortKey } from '@nguon/domain'
import type { Database } from '../../connect.ts'
import { DEMO_ACCOUNTS } from './accounts.ts'
import { buildCases, type DemoCase } from './cases.ts'
import { createChance, createIds } from './chance.ts'
import type { DemoPerson } from './people.ts'
import { buildStructure, day } from './structure.ts'
import { buildTargets, TERMS } from './targets.ts'

const at = (date: CalendarDate): Date => new Date(`${date}T00:00:00Z`)
const atOrNull = (date: CalendarDate | null): Date | null => (date ? at(date) : null)
/** What was entered, was entered in the evening of its day. */
const recorded = (date: CalendarDate): Date => new Date(`${date}T11:00:00Z`)

const inChunks = async <T>(rows: readonly T[], write: (chunk: T[]) => Promise<unknown>): Promise<void> => {
  for (let from = 0; from < rows.length; from += 500) await write(rows.slice(from, from + 500))
}

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

/** Whether nothing was ever entered: no account and no committee. */
export const isEmpty = async ({ prisma }: Pick<Database, 'prisma'>): Promise<boolean> =>
  (await prisma.user.count()) === 0 && (await prisma.committee.count()) === 0

/** Fills an empty database with the demo world: the same rows in every run, but for the salts of the passwords. */
export const fillDemoWorld = async (
  { prisma }: Pick<Database, 'prisma'>,
  { hashPassword }: { hashPassword: (password: string) => Promise<string> },
): Promise<void> => {
  const chance = createChance(20_230_630)
  const newId = createIds()
  const structure = buildStructure(chance, newId)
  const { mentors, sources, cases } = buildCases(chance, newId, structure.units)
  const passwords = await Promise.all(DEMO_ACCOUNTS.map(({ password }) => hashPassword(password)))

  await prisma.$transaction(async (tx) => {
    await inChunks(structure.committees, (chunk) =>
      tx.committee.createMany({
        data: chunk.map(({ parent, establishedOn, areaTraits, ...row }) => ({
          ...row,
          parentId: parent?.id ?? null,
          searchName: foldText(row.name),
          sortKey: committeeSortKey(row.name),
          areaTraits: [...areaTraits],
          establishedOn: at(establishedOn),
        })),
      }),
    )
    await tx.$executeRaw`SELECT setval(pg_get_serial_sequence('committees', 'ordinal'), (SELECT max(ordinal) FROM committees))`
    await inChunks(structure.committees, (chunk) =>
      tx.committeePlacement.createMany({
        data: chunk.map(({ id, parent, establishedOn }) => ({
          id: newId(),
          committeeId: id,
          parentId: parent?.id ?? null,
          startsOn: at(establishedOn),
        })),
      }),
    )
    await inChunks(structure.committees, (chunk) =>
      tx.committeeDesignation.createMany({
        data: chunk.map(({ id, name, kind, code, establishedOn }) => ({
          id: newId(),
          committeeId: id,
          name,
          kind,
          code,
          startsOn: at(establishedOn),
        })),
      }),
    )
    const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025]
    await inChunks(
      structure.units.flatMap((unit) =>
        years.map((year, place) => ({
          committeeId: unit.committee.id,
          year,
          officialMembers: unit.members + place * 4,
          probationaryMembers: chance.between(2, 9),
        })),
      ),
      (data) => tx.memberCount.createMany({ data }),
    )
    await tx.memberCount.createMany({
      data: years.map((year, place) => ({
        committeeId: structure.district.id,
        year,
        officialMembers: structure.units.reduce((sum, unit) => sum + unit.members + place * 4, 0),
        probationaryMembers: 84,
      })),
    })
    await tx.responsiblePerson.createMany({
      data: [structure.district, ...structure.units.map(({ committee }) => committee)].map(({ id }, place) => ({
        id: newId(),
        committeeId: id,
        fullName: mentors[place * 7]?.person.fullName ?? 'Hoàng Văn Đạt',
        position: place === 0 ? 'Phó Bí thư Thường trực Huyện ủy' : 'Ủy viên Ban Chấp hành phụ trách địa bàn',
        startsOn: at(day('2020-08-14')),
      })),
    })

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

    const termIds = new Map(TERMS.map(({ name }) => [name, newId()]))
    await tx.term.createMany({
      data: TERMS.map(({ startsOn, endsOn, ...term }) => ({
        ...term,
        id: termIds.get(term.name) ?? '',
        startsOn: at(startsOn),
        endsOn: at(endsOn),
      })),
    })
    const targets = buildTargets(structure).map((target) => ({ ...target, id: newId() }))
    await inChunks(targets, (chunk) =>
      tx.target.createMany({
        data: chunk.map(({ id, committee, term, year, revisions }) => ({
          id,
          committeeId: committee.id,
          periodKey: term ? `TERM:${term}` : `YEAR:${year}`,
          termId: term ? (termIds.get(term) ?? null) : null,
          year,
          version: revisions.length,
        })),
      }),
    )
    await inChunks(
      targets.flatMap(({ id, revisions }) =>
        revisions.map((revision, place) => ({
          ...revision,
          id: newId(),
          targetId: id,
          sequence: place + 1,
          kind: 'COUNT_MIN',
          decidedOn: at(revision.decidedOn),
          recordedAt: recorded(revision.decidedOn),
        })),
      ),
      (data) => tx.targetRevision.createMany({ data }),
    )

    for (const [place, { username, name, role, committeeName }] of DEMO_ACCOUNTS.entries()) {
      const userId = newId()
      const committee = structure.committees.find((one) => one.name === committeeName)
      if (!committee) throw new Error(`No committee ${committeeName}`)
      const now = recorded(day('2020-07-01'))
      await tx.user.create({
        data: {
          id: userId,
          name,
          username,
          displayUsername: username,
          email: `${username}@example.invalid`,
          emailVerified: true,
          createdAt: now,
          updatedAt: now,
        },
      })
      await tx.account.create({
        data: {
          id: newId(),
          accountId: userId,
          providerId: 'credential',
          userId,
          password: passwords[place] ?? null,
          createdAt: now,
          updatedAt: now,
        },
      })
      await tx.grant.create({
        data: { id: newId(), userId, role, committeeId: committee.id, startsOn: at(day('2020-07-01')) },
      })
    }
  })
}
