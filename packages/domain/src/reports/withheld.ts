import type { GroupCode, ReportMargin, ReportRow } from './cube.ts'
import type { ReportDimension } from './dimensions.ts'

/** Of fewer persons than this no figure is told to those who may not see persons. */
export const LEAST_TOLD_PERSONS = 3

/** A report as it is told: rows of every group, of every margin, and altogether. */
export interface ToldFigures {
  readonly rows: readonly ReportRow[]
  readonly margins: readonly ReportMargin[]
  readonly total: ReportRow
}

// Where a cell stands in every dimension of the report; undefined: added up over it.
type Place = readonly (GroupCode | undefined)[]
// How many groups of a dimension are tried as the second one of a box; those left out cost figures, never secrecy.
const MOST_TRIED = 8

const keyOf = (place: Place): string => JSON.stringify(place.map((code) => (code === undefined ? 0 : [code])))
const placeIn = (all: readonly ReportDimension[], kept: readonly ReportDimension[], { codes }: ReportRow): Place =>
  all.map((dimension) => (kept.includes(dimension) ? (codes[kept.indexOf(dimension)] ?? null) : undefined))

interface Corner {
  readonly place: Place
  /** How many of its dimensions stand at the second group. */
  readonly turns: number
}
const cornersOf = (place: Place, seconds: Place): Corner[] =>
  place.reduce<Corner[]>(
    (corners, _code, index) =>
      corners.flatMap((corner) => [
        corner,
        {
          place: corner.place.with(index, seconds[index]),
          turns: corner.turns + (seconds[index] === undefined ? 0 : 1),
        },
      ]),
    [{ place, turns: 0 }],
  )

const choicesOf = (lists: readonly (readonly (GroupCode | undefined)[])[]): Place[] =>
  lists
    .reduce<Place[]>((choices, list) => choices.flatMap((choice) => list.map((code) => [...choice, code])), [[]])
    // First those that leave the most totals told.
    .sort((a, b) => totalsIn(a) - totalsIn(b))
const totalsIn = (place: Place): number => place.filter((code) => code === undefined).length

/**
 * The figures without those that tell of fewer than three persons, nor any from which they could be computed: what is
 * withheld is withheld in boxes. One person more or fewer at the corners of a box, by turns, changes no figure that is
 * told, so that none of its corners can be computed. Where a table has no such box, the totals of the group go with it.
 * A group of nobody stays told, and what is told is never changed.
 */
export const withholdSmall = (told: ToldFigures, dimensions: readonly ReportDimension[]): ToldFigures => {
  const cells = new Map<string, { place: Place; count: number }>()
  const finest: { place: Place; count: number }[] = []
  for (const row of told.rows) {
    const cell = { place: placeIn(dimensions, dimensions, row), count: row.count }
    cells.set(keyOf(cell.place), cell)
    if (row.count > 0) finest.push(cell)
  }
  for (const margin of told.margins)
    for (const row of margin.rows) {
      const place = placeIn(dimensions, margin.dimensions, row)
      cells.set(keyOf(place), { place, count: row.count })
    }
  const whole = placeIn(dimensions, [], told.total)
  cells.set(keyOf(whole), { place: whole, count: told.total.count })

  const withheld = new Set<string>()
  const countAt = (place: Place): number => cells.get(keyOf(place))?.count ?? 0
  const beside = new Map<string, GroupCode[]>()
  const lineOf = (place: Place, index: number): string => `${index}${keyOf(place.with(index, undefined))}`
  for (const { place } of [...finest].sort((a, b) => a.count - b.count))
    for (const index of place.keys()) {
      const line = lineOf(place, index)
      beside.set(line, [...(beside.get(line) ?? []), place[index] ?? null])
    }
  const movable = (corners: readonly Corner[]): boolean => {
    if (corners.some(({ place }) => countAt(place) === 0)) return false
    // Nobody is told, so a figure that is withheld is known to be one at least: one that gives a person up needs two.
    const gives = (odd: number): boolean => corners.every(({ place, turns }) => turns % 2 !== odd || countAt(place) > 1)
    return gives(1) || gives(0)
  }
  const boxAround = (small: Place): Corner[] => {
    const inside = finest.find(({ place }) => small.every((code, index) => code === undefined || code === place[index]))
    const place = inside?.place ?? small
    const lists = small.map((code, index): (GroupCode | undefined)[] =>
      code === undefined
        ? [undefined]
        : [
            ...(beside.get(lineOf(place, index)) ?? []).filter((other) => other !== code).slice(0, MOST_TRIED),
            undefined,
          ],
    )
    const boxes = choicesOf(lists).map((seconds) => cornersOf(place, seconds))
    return boxes.find(movable) ?? cornersOf(place, whole)
  }
  for (const { place, count } of cells.values())
    if (count > 0 && count < LEAST_TOLD_PERSONS && !withheld.has(keyOf(place)))
      for (const corner of boxAround(place)) withheld.add(keyOf(corner.place))

  const tell =
    (kept: readonly ReportDimension[]) =>
    (row: ReportRow): ReportRow =>
      withheld.has(keyOf(placeIn(dimensions, kept, row)))
        ? { codes: row.codes, value: null, count: 0, withheld: true }
        : row
  return {
    rows: told.rows.map(tell(dimensions)),
    margins: told.margins.map((margin) => ({ ...margin, rows: margin.rows.map(tell(margin.dimensions)) })),
    total: tell([])(told.total),
  }
}
