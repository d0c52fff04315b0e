import { type CalendarDate, type CommitteeKind, committeeSortKey, foldText, pathUnder } from '@nguon/domain'
import type { Transaction } from '../../platform/context.ts'
import { fromDay } from '../../platform/database-dates.ts'

/** A committee that a table founds; its parent is there already, or comes before it in the list. */
export interface FoundedCommittee {
  readonly id: string
  readonly parentId: string
  readonly name: string
  readonly kind: CommitteeKind
  readonly code: string | null
  readonly establishedOn: CalendarDate
  readonly decisionNumber: string | null
  readonly areaTraits: readonly string[]
}
export interface Stand {
  readonly path: string
  readonly depth: number
}

/** Where committees stand in the tree, by id. */
export const findStands = async (transaction: Transaction, ids: readonly string[]): Promise<Map<string, Stand>> => {
  const rows = await transaction.committee.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, path: true, depth: true },
  })
  return new Map(rows.map(({ id, ...stand }) => [id, stand]))
}

const takeOrdinals = async (transaction: Transaction, count: number): Promise<number[]> => {
  const rows = await transaction.$queryRaw<{ ordinal: number }[]>`
    SELECT nextval(pg_get_serial_sequence('committees', 'ordinal'))::int AS ordinal FROM generate_series(1, ${count}::int)`
  return rows.map(({ ordinal }) => ordinal)
}

/** Inserts the committees with their first placement and designation; `stands` learns where each stands. */
export const insertCommittees = async (
  transaction: Transaction,
  committees: readonly FoundedCommittee[],
  stands: Map<string, Stand>,
  newId: () => string,
  now: Date,
): Promise<void> => {
  if (committees.length === 0) return
  const ordinals = await takeOrdinals(transaction, committees.length)
  const rows = committees.map((committee, index) => {
    const parent = stands.get(committee.parentId)
    const ordinal = ordinals[index]
    if (!parent || ordinal === undefined) throw new Error(`Committee ${committee.id} has no parent to stand under`)
    const stand = { path: pathUnder(parent.path, ordinal), depth: parent.depth + 1 }
    stands.set(committee.id, stand)
    return { committee, ordinal, ...stand }
  })
  await transaction.committee.createMany({
    data: rows.map(
      ({ committee: { decisionNumber: _decision, areaTraits, establishedOn, ...committee }, ...stand }) => ({
        ...committee,
        ...stand,
        searchName: foldText(committee.name),
        sortKey: committeeSortKey(committee.name),
        areaTraits: [...areaTraits],
        establishedOn: fromDay(establishedOn),
        createdAt: now,
        updatedAt: now,
      }),
    ),
  })
  await transaction.committeePlacement.createMany({
    data: committees.map(({ id, parentId, establishedOn, decisionNumber }) => ({
      id: newId(),
      committeeId: id,
      parentId,
      startsOn: fromDay(establishedOn),
      decisionNumber,
      recordedAt: now,
    })),
  })
  await transaction.committeeDesignation.createMany({
    data: committees.map(({ id, name, kind, code, establishedOn, decisionNumber }) => ({
      id: newId(),
      committeeId: id,
      name,
      kind,
      code,
      startsOn: fromDay(establishedOn),
      decisionNumber,
      recordedAt: now,
    })),
  })
}
