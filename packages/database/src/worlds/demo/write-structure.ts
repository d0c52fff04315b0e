import { committeeSortKey, foldText } from '@nguon/domain'
import type { Prisma } from '../../generated/client.ts'
import type { Chance } from './chance.ts'
import type { DemoMentor } from './mentors.ts'
import { at, inChunks } from './rows.ts'
import { cellMembersIn2025, type DemoStructure, day } from './structure.ts'

/** Writes the tree with its history, the members by year and who answers for each unit. */
export const writeStructure = async (
  tx: Prisma.TransactionClient,
  chance: Chance,
  newId: () => string,
  structure: DemoStructure,
  mentors: readonly DemoMentor[],
): Promise<void> => {
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
  await inChunks(
    structure.units.flatMap((unit) =>
      unit.cells.map((cell) => ({ committeeId: cell.id, year: 2025, officialMembers: cellMembersIn2025(unit, cell) })),
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
}
