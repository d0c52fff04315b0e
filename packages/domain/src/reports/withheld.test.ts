import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addUp, marginsOf, type ReportRow } from './cube.ts'
import type { ReportDimension } from './dimensions.ts'
import { type ToldFigures, withholdSmall } from './withheld.ts'

const DIMENSIONS = ['SEX', 'EDUCATION', 'STAGE'] as const satisfies readonly ReportDimension[]

const toldBy = (dimensions: readonly ReportDimension[], cells: readonly (readonly [string, number])[]): ToldFigures => {
  const rows = cells.map(([codes, count]): ReportRow => ({ codes: [...codes], value: count, count }))
  const [total = { codes: [], value: 0, count: 0 }] = addUp(rows, dimensions, [])
  const margins = marginsOf(dimensions).map((kept) => ({ dimensions: kept, rows: addUp(rows, dimensions, kept) }))
  return { rows, margins, total }
}
const everyRow = ({ rows, margins, total }: ToldFigures): ReportRow[] => [
  ...rows,
  ...margins.flatMap((margin) => margin.rows),
  total,
]
const figuresOf = (figures: ToldFigures): string =>
  figures.rows.map(({ codes, value, withheld }) => `${codes.join('')}${withheld ? '*' : value}`).join(' ')

const tableArbitrary = fc.integer({ min: 0, max: 3 }).chain((size) =>
  fc.tuple(
    fc.constant(DIMENSIONS.slice(0, size)),
    fc.uniqueArray(
      fc.tuple(
        fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: size, maxLength: size }).map((codes) => codes.join('')),
        fc.constantFrom(0, 1, 1, 2, 2, 3, 4, 5, 9, 40),
      ),
      { selector: ([codes]) => codes, maxLength: 27 },
    ),
  ),
)

/** Whether other figures of the cells give the same told ones and another one in a place; found by trying small moves. */
const readable = (
  dimensions: readonly ReportDimension[],
  cells: readonly (readonly [string, number])[],
): readonly string[] => {
  const told = everyRow(withholdSmall(toldBy(dimensions, cells), dimensions))
  const truth = everyRow(toldBy(dimensions, cells))
  const open = new Set(told.flatMap(({ withheld }, index) => (withheld ? [index] : [])))
  const moving = cells.flatMap(([, count], index) => (told[index]?.withheld && count > 0 ? [index] : []))
  const visit = (place: number, counts: readonly number[]): void => {
    const at = moving[place]
    if (at === undefined) {
      const other = everyRow(
        toldBy(
          dimensions,
          cells.map(([codes], index) => [codes, counts[index] ?? 0]),
        ),
      )
      if (told.every(({ value, withheld }, index) => withheld || value === other[index]?.value))
        for (const index of [...open]) if (other[index]?.value !== truth[index]?.value) open.delete(index)
      return
    }
    for (const move of [-1, 0, 1]) {
      const count = (counts[at] ?? 0) + move
      if (count > 0) visit(place + 1, counts.with(at, count))
    }
  }
  visit(
    0,
    cells.map(([, count]) => count),
  )
  return [...open].map((index) => JSON.stringify(truth[index]))
}

describe('figures for those who may not see persons', () => {
  it.each([
    [
      'nothing where every group is large',
      [
        ['a', 3],
        ['b', 9],
      ],
      'a3 b9',
      12,
    ],
    [
      'a second group beside a small one',
      [
        ['a', 1],
        ['b', 9],
        ['c', 30],
      ],
      'a* b* c30',
      40,
    ],
    [
      'two ones with something that can move',
      [
        ['a', 1],
        ['b', 1],
        ['c', 30],
      ],
      'a* b* c*',
      32,
    ],
    [
      'nobody is told as nobody',
      [
        ['a', 0],
        ['b', 9],
        ['c', 30],
      ],
      'a0 b9 c30',
      39,
    ],
    [
      'the total with the only group',
      [
        ['a', 2],
        ['b', 0],
      ],
      'a* b0',
      null,
    ],
  ] as const)('withhold %s', (_title, cells, rows, total) => {
    const figures = withholdSmall(toldBy(['SEX'], cells), ['SEX'])

    expect(figuresOf(figures)).toBe(rows)
    expect(figures.total.value).toBe(total)
  })

  it('withhold four corners of a table, so that neither rows nor columns give the small one away', () => {
    const cells = [
      ['aa', 1],
      ['ab', 5],
      ['ac', 9],
      ['ba', 6],
      ['bb', 7],
      ['bc', 9],
    ] as const
    const figures = withholdSmall(toldBy(['SEX', 'STAGE'], cells), ['SEX', 'STAGE'])

    expect(figuresOf(figures)).toBe('aa* ab* ac9 ba* bb* bc9')
    expect(figures.margins.flatMap(({ rows }) => rows).some(({ withheld }) => withheld)).toBe(false)
  })

  it('never tell of one or two persons, tell of nobody, and change nothing that is told', () => {
    fc.assert(
      fc.property(tableArbitrary, ([dimensions, cells]) => {
        const truth = everyRow(toldBy(dimensions, cells))
        const told = everyRow(withholdSmall(toldBy(dimensions, cells), dimensions))
        for (const [index, row] of told.entries()) {
          const count = truth[index]?.count ?? 0
          if (count === 0 || row.withheld === undefined) expect(row).toEqual(truth[index])
          if (count === 1 || count === 2) expect(row.withheld).toBe(true)
          if (row.withheld) expect([row.value, row.count]).toEqual([null, 0])
        }
      }),
      { numRuns: 500 },
    )
  })

  it('leave of every withheld figure another one that fits all told ones', () => {
    fc.assert(
      fc.property(
        tableArbitrary.map(([dimensions, cells]) => [dimensions, cells.slice(0, 8)] as const),
        ([dimensions, cells]) => {
          expect(readable(dimensions, cells)).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })
})
