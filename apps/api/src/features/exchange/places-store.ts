import { Prisma } from '@nguon/database'
import { type CalendarDate, COMMITTEE_KINDS, type CommitteeKind, foldText, normaliseText } from '@nguon/domain'
import type { Transaction } from '../../platform/context.ts'
import { toDay } from '../../platform/database-dates.ts'
import { pathWithin } from '../../platform/scope-sql.ts'
import { storedWord } from '../../platform/stored-words.ts'
import type { Found } from './plan.ts'

/** A committee that a row may name. */
export interface Place {
  readonly id: string
  readonly path: string
  readonly depth: number
  readonly parentId: string | null
  readonly kind: CommitteeKind
  readonly name: string
  readonly code: string | null
  readonly areaTraits: readonly string[]
  readonly establishedOn: CalendarDate
  readonly dissolvedOn: null
}
export interface Places {
  readonly all: readonly Place[]
  /** By its code, else by its name: as written, else without regard to accents and case. */
  readonly find: (text: string) => Found<Place>
}

interface Row {
  id: string
  path: string
  depth: number
  parent_id: string | null
  kind: string
  name: string
  code: string | null
  area_traits: string[]
  established_on: Date
}
const COLUMNS = Prisma.sql`c.id, c.path, c.depth, c.parent_id, c.kind, c.name, c.code, c.area_traits, c.established_on`

const toPlace = (row: Row): Place => ({
  id: row.id,
  path: row.path,
  depth: row.depth,
  parentId: row.parent_id,
  kind: storedWord(COMMITTEE_KINDS, row.kind),
  name: row.name,
  code: row.code,
  areaTraits: row.area_traits,
  establishedOn: toDay(row.established_on),
  dissolvedOn: null,
})

export const indexPlaces = (all: readonly Place[]): Places => {
  const byCode = new Map<string, Place[]>()
  const byName = new Map<string, Place[]>()
  const byFoldedName = new Map<string, Place[]>()
  const put = (map: Map<string, Place[]>, key: string, place: Place) => {
    const known = map.get(key)
    if (known) known.push(place)
    else map.set(key, [place])
  }
  for (const place of all) {
    if (place.code) put(byCode, place.code, place)
    put(byName, place.name, place)
    put(byFoldedName, foldText(place.name), place)
  }
  return {
    all,
    find: (text) => {
      const committee = normaliseText(text)
      const found = byCode.get(committee) ?? byName.get(committee) ?? byFoldedName.get(foldText(committee)) ?? []
      const [place] = found
      if (!place) return { ok: false, error: { code: 'UNKNOWN_COMMITTEE', params: { committee } } }
      if (found.length > 1)
        return { ok: false, error: { code: 'AMBIGUOUS', params: { committee, count: found.length } } }
      return { ok: true, value: place }
    },
  }
}

/** The living committees of the subtree that the texts may mean: one read, however many rows. */
export const findPlaces = async (
  transaction: Transaction,
  withinPath: string,
  texts: readonly string[],
): Promise<Places> => {
  const asked = [...new Set(texts.map(normaliseText))]
  const rows = await transaction.$queryRaw<Row[]>`SELECT ${COLUMNS} FROM committees c
    WHERE ${pathWithin(Prisma.sql`c.path`, [withinPath])} AND c.dissolved_on IS NULL
      AND (c.code = ANY(${asked}::text[]) OR c.search_name = ANY(${asked.map(foldText)}::text[]))
    ORDER BY c.path`
  return indexPlaces(rows.map(toPlace))
}

/** The living committees anywhere that have one of the codes: a code is given once. */
export const findByCodes = async (transaction: Transaction, codes: readonly string[]): Promise<Place[]> => {
  const rows = await transaction.$queryRaw<Row[]>`SELECT ${COLUMNS} FROM committees c
    WHERE c.dissolved_on IS NULL AND c.code = ANY(${[...new Set(codes)]}::text[])`
  return rows.map(toPlace)
}
