import type { Prisma } from '@nguon/database'
import {
  type CalendarDate,
  committeeSortKey,
  type DatedStructure,
  type DateRange,
  foldText,
  type Placement,
  pathsUpTo,
  pathUnder,
  subtreeRange,
} from '@nguon/domain'
import type { Transaction } from '../../platform/context.ts'
import { fromDay, fromDayOrNull, toDay, toDayOrNull } from '../../platform/database-dates.ts'
import { COMMITTEE_COLUMNS, type Committee, kindOf, toCommittee } from './store.ts'

/** The committee's row, held until the transaction ends, so that two writers come one after the other. */
export const lockCommittee = async (transaction: Transaction, id: string): Promise<Committee | null> => {
  await transaction.$queryRaw`SELECT id FROM committees WHERE id = ${id}::uuid FOR UPDATE`
  const row = await transaction.committee.findUnique({ where: { id }, select: COMMITTEE_COLUMNS })
  return row ? toCommittee(row) : null
}

/** Moves in the tree come one after the other: two at once could close a circle that neither sees. */
export const lockTree = async (transaction: Transaction): Promise<void> => {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(7226332)`
}

export const readStructure = async (transaction: Transaction, committeeId: string): Promise<DatedStructure> => {
  const [placements, designations] = [
    await transaction.committeePlacement.findMany({ where: { committeeId }, orderBy: { startsOn: 'asc' } }),
    await transaction.committeeDesignation.findMany({ where: { committeeId }, orderBy: { startsOn: 'asc' } }),
  ]
  return {
    placements: placements.map((row) => ({
      parentId: row.parentId,
      startsOn: toDay(row.startsOn),
      endsOn: toDayOrNull(row.endsOn),
    })),
    designations: designations.map((row) => ({
      name: row.name,
      kind: kindOf(row.kind),
      code: row.code,
      startsOn: toDay(row.startsOn),
      endsOn: toDayOrNull(row.endsOn),
    })),
  }
}

/** The placements of the committee and of every committee that it ever stood under, at any level. */
export const readAncestry = async (
  transaction: Transaction,
  committeeId: string,
): Promise<(Placement & { committeeId: string })[]> => {
  const rows = await transaction.$queryRaw<
    { committee_id: string; parent_id: string | null; starts_on: Date; ends_on: Date | null }[]
  >`
    WITH RECURSIVE above AS (
      SELECT p.* FROM committee_placements p WHERE p.committee_id = ${committeeId}::uuid
      UNION
      SELECT p.* FROM committee_placements p JOIN above a ON p.committee_id = a.parent_id
    )
    SELECT committee_id, parent_id, starts_on, ends_on FROM above`
  return rows.map((row) => ({
    committeeId: row.committee_id,
    parentId: row.parent_id,
    startsOn: toDay(row.starts_on),
    endsOn: toDayOrNull(row.ends_on),
  }))
}

/** Since when and until when others stood directly under the committee. */
export const readChildPlacements = async (transaction: Transaction, committeeId: string): Promise<DateRange[]> => {
  const rows = await transaction.committeePlacement.findMany({
    where: { parentId: committeeId },
    select: { startsOn: true, endsOn: true },
  })
  return rows.map(({ startsOn, endsOn }) => ({ startsOn: toDay(startsOn), endsOn: toDayOrNull(endsOn) }))
}

export const countOpenCases = (transaction: Transaction, cellId: string): Promise<number> =>
  transaction.candidate.count({ where: { cellId, exit: null, stage: { not: 'OFFICIAL' } } })

const present = (structure: DatedStructure) => {
  const designation = structure.designations.at(-1)
  const placement = structure.placements.at(-1)
  if (!designation || !placement) throw new Error('A committee has a designation and a placement')
  return { designation, placement }
}

/** Dated rows are rewritten as a whole: those before a change keep their days. */
const saveStructure = async (
  transaction: Transaction,
  committeeId: string,
  structure: DatedStructure,
  decisionNumber: string | null,
  newId: () => string,
  recordedAt: Date,
): Promise<void> => {
  const known = await Promise.all([
    transaction.committeePlacement.findMany({
      where: { committeeId },
      select: { startsOn: true, decisionNumber: true, recordedAt: true },
    }),
    transaction.committeeDesignation.findMany({
      where: { committeeId },
      select: { startsOn: true, decisionNumber: true, recordedAt: true },
    }),
  ])
  const kept = (rows: (typeof known)[0], startsOn: CalendarDate) =>
    rows.find((row) => toDay(row.startsOn) === startsOn) ?? { decisionNumber, recordedAt }
  await transaction.committeePlacement.deleteMany({ where: { committeeId } })
  await transaction.committeePlacement.createMany({
    data: structure.placements.map(({ parentId, startsOn, endsOn }) => ({
      id: newId(),
      committeeId,
      parentId,
      startsOn: fromDay(startsOn),
      endsOn: fromDayOrNull(endsOn),
      decisionNumber: kept(known[0], startsOn).decisionNumber,
      recordedAt: kept(known[0], startsOn).recordedAt,
    })),
  })
  await transaction.committeeDesignation.deleteMany({ where: { committeeId } })
  await transaction.committeeDesignation.createMany({
    data: structure.designations.map(({ name, kind, code, startsOn, endsOn }) => ({
      id: newId(),
      committeeId,
      name,
      kind,
      code,
      startsOn: fromDay(startsOn),
      endsOn: fromDayOrNull(endsOn),
      decisionNumber: kept(known[1], startsOn).decisionNumber,
      recordedAt: kept(known[1], startsOn).recordedAt,
    })),
  })
}

export interface NewCommittee {
  readonly id: string
  readonly parent: Pick<Committee, 'id' | 'path' | 'depth'> | null
  readonly structure: DatedStructure
  readonly decisionNumber: string | null
  readonly areaTraits: readonly string[]
  readonly establishedOn: CalendarDate
}

/** Inserts the committee; its ordinal comes from the database, and its path from both. */
export const insertCommittee = async (
  transaction: Transaction,
  committee: NewCommittee,
  newId: () => string,
  now: Date,
): Promise<void> => {
  const { designation } = present(committee.structure)
  const { ordinal } = await transaction.committee.create({
    data: {
      id: committee.id,
      path: '/0/',
      depth: (committee.parent?.depth ?? 0) + 1,
      parentId: committee.parent?.id ?? null,
      name: designation.name,
      searchName: foldText(designation.name),
      sortKey: committeeSortKey(designation.name),
      kind: designation.kind,
      code: designation.code,
      areaTraits: [...committee.areaTraits],
      establishedOn: fromDay(committee.establishedOn),
      createdAt: now,
      updatedAt: now,
    },
    select: { ordinal: true },
  })
  await transaction.committee.update({
    where: { id: committee.id },
    data: { path: pathUnder(committee.parent?.path ?? '/', ordinal) },
  })
  await saveStructure(transaction, committee.id, committee.structure, committee.decisionNumber, newId, now)
}

/** Writes the dated rows and what is projected from them; a move rewrites the paths of the whole subtree in one statement. */
export const saveCommittee = async (
  transaction: Transaction,
  committee: Committee,
  change: {
    structure: DatedStructure
    dissolvedOn: CalendarDate | null
    areaTraits: readonly string[]
    decisionNumber: string | null
    parent: Committee | null
  },
  newId: () => string,
  now: Date,
): Promise<void> => {
  const { designation, placement } = present(change.structure)
  await saveStructure(transaction, committee.id, change.structure, change.decisionNumber, newId, now)
  await transaction.committee.update({
    where: { id: committee.id },
    data: {
      name: designation.name,
      searchName: foldText(designation.name),
      sortKey: committeeSortKey(designation.name),
      kind: designation.kind,
      code: designation.code,
      parentId: placement.parentId,
      areaTraits: [...change.areaTraits],
      dissolvedOn: fromDayOrNull(change.dissolvedOn),
      version: { increment: 1 },
      updatedAt: now,
    },
  })
  if (change.parent && change.parent.id !== committee.parentId) {
    const ordinal = Number(committee.path.split('/').at(-2))
    const moved = pathUnder(change.parent.path, ordinal)
    const { from, to } = subtreeRange(committee.path)
    await transaction.$executeRaw`
      UPDATE committees SET path = ${moved} || substr(path, ${committee.path.length + 1}::int), depth = depth + ${pathsUpTo(moved).length - committee.depth}::int
      WHERE path >= ${from} AND path < ${to}`
  }
}

export const saveMemberCounts = async (
  transaction: Transaction,
  committeeId: string,
  counts: readonly { year: number; officialMembers: number; probationaryMembers: number }[],
): Promise<void> => {
  for (const { year, ...members } of counts)
    await transaction.memberCount.upsert({
      where: { committeeId_year: { committeeId, year } },
      create: { committeeId, year, ...members },
      update: members,
    })
}

export const replaceResponsiblePersons = async (
  transaction: Transaction,
  committeeId: string,
  persons: readonly { fullName: string; position: string; startsOn: CalendarDate; endsOn: CalendarDate | null }[],
  newId: () => string,
): Promise<void> => {
  await transaction.responsiblePerson.deleteMany({ where: { committeeId } })
  await transaction.responsiblePerson.createMany({
    data: persons.map((person) => ({
      ...person,
      id: newId(),
      committeeId,
      startsOn: fromDay(person.startsOn),
      endsOn: fromDayOrNull(person.endsOn),
    })),
  })
}

/** What the audit keeps of a committee. */
export const snapshotOf = async (transaction: Transaction, id: string): Promise<Record<string, unknown> | null> => {
  const row = await transaction.committee.findUnique({
    where: { id },
    select: {
      name: true,
      kind: true,
      code: true,
      parentId: true,
      areaTraits: true,
      establishedOn: true,
      dissolvedOn: true,
      memberCounts: {
        select: { year: true, officialMembers: true, probationaryMembers: true },
        orderBy: { year: 'asc' },
      },
      responsiblePersons: {
        select: { fullName: true, position: true, startsOn: true, endsOn: true },
        orderBy: { id: 'asc' },
      },
    } satisfies Prisma.CommitteeSelect,
  })
  return row
    ? {
        ...row,
        establishedOn: toDay(row.establishedOn),
        dissolvedOn: toDayOrNull(row.dissolvedOn),
        responsiblePersons: row.responsiblePersons.map((person) => ({
          ...person,
          startsOn: toDay(person.startsOn),
          endsOn: toDayOrNull(person.endsOn),
        })),
      }
    : null
}
