import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderInConsole } from '../../testing/render-in-console.tsx'
import { ComparedTable } from './ComparedTable.tsx'
import { chartLayout, MOST_BARS, MOST_SERIES } from './chart-layout.ts'
import { crossTable, MOST_COLUMNS } from './cross-table.ts'
import type { ReportAnswer, ReportFigures, ReportGroup } from './documents.ts'
import { ReportChart } from './ReportChart.tsx'
import { ReportTable } from './ReportTable.tsx'

const year = (code: string): ReportGroup => ({ dimension: 'YEAR', code, label: code })
const sex = (code: 'FEMALE' | 'MALE' | null): ReportGroup => ({
  dimension: 'SEX',
  code,
  label: code === null ? 'Chưa rõ' : code === 'FEMALE' ? 'Nữ' : 'Nam',
})
const row = (keys: readonly ReportGroup[], value: number | null): ReportFigures => ({
  keys: [...keys],
  value,
  count: value ?? 0,
  withheld: false,
})
const report = (changes: Partial<ReportAnswer> = {}): ReportAnswer => ({
  __typename: 'Report',
  measure: 'ADMITTED',
  committee: { id: 'na-ri', name: 'Đảng bộ huyện Na Rì' },
  dimensions: ['YEAR', 'SEX'],
  from: '2021-01-01',
  to: '2022-12-31',
  asOf: '2023-06-30',
  basis: 'DECISION',
  level: null,
  addsUp: true,
  method: 'Đếm quyết định kết nạp.',
  withheld: null,
  rows: [
    row([year('2021'), sex('FEMALE')], 30),
    row([year('2021'), sex('MALE')], 22),
    row([year('2022'), sex('MALE')], 109),
  ],
  margins: [
    { dimensions: ['YEAR'], rows: [row([year('2021')], 52), row([year('2022')], 109)] },
    { dimensions: ['SEX'], rows: [row([sex('FEMALE')], 30), row([sex('MALE')], 131)] },
  ],
  total: row([], 161),
  ...changes,
})
const cellsOf = (line: HTMLElement) =>
  [...line.querySelectorAll('th, td')].map((cell) => (cell.textContent ?? '').replace(/\u00a0/g, ' '))

describe('a report as a table', () => {
  it('has the first groups down the side, the last along the top, and totals that add up on both', () => {
    renderInConsole(<ReportTable report={report()} />)

    const lines = screen.getAllByRole('row').map(cellsOf)
    expect(lines).toEqual([
      ['Năm', 'Nữ', 'Nam', 'Cộng'],
      ['2021', '30', '22', '52'],
      ['2022', '0', '109', '109'],
      ['Cộng', '30', '131', '161'],
    ])
  })

  it('says of a figure that is withheld that it is, also beside another one', () => {
    const kept = (figures: ReportFigures): ReportFigures => ({ ...figures, value: null, count: null, withheld: true })
    const [first, second, third] = report().rows
    const answer = report({ rows: [first, second, third].flatMap((one) => (one ? [kept(one)] : [])) })
    renderInConsole(
      <>
        <ReportTable report={answer} />
        <ComparedTable report={answer} other={report()} years={0} heads={{ report: 'một', other: 'hai' }} />
      </>,
    )

    const lines = screen.getAllByRole('row').map(cellsOf)
    expect(lines[1]).toEqual(['2021', 'giữ kín', 'giữ kín', '52'])
    expect(lines[2]).toEqual(['2022', '0', 'giữ kín', '109'])
    expect(lines[5]).toEqual(['2021', 'Nữ', 'giữ kín', '30', 'giữ kín', ''])
  })

  it('says of a median that is not there that there is none', () => {
    const { columns, lines } = crossTable(report({ addsUp: false }))

    expect(columns?.map(({ label }) => label)).toEqual(['Nữ', 'Nam'])
    expect(lines[1]?.figures).toEqual([null, 109])
  })

  it('gives every figure a line of its own where too many groups would stand along the top', () => {
    const years = Array.from({ length: MOST_COLUMNS + 1 }, (_, index) => year(String(2000 + index)))
    const wide = report({
      dimensions: ['SEX', 'YEAR'],
      rows: years.map((each) => row([sex('MALE'), each], 1)),
      margins: [
        { dimensions: ['SEX'], rows: [row([sex('MALE')], years.length)] },
        { dimensions: ['YEAR'], rows: years.map((each) => row([each], 1)) },
      ],
      total: row([], years.length),
    })

    expect(crossTable(wide).columns).toBeNull()
    expect(crossTable(wide).lines).toHaveLength(years.length)
  })
})

describe('two reports side by side', () => {
  it('show what the first has more or less, and which share that is', () => {
    const other = report({
      rows: [row([year('2020'), sex('FEMALE')], 20), row([year('2021'), sex('MALE')], 100)],
      total: row([], 120),
    })
    renderInConsole(
      <ComparedTable report={report()} other={other} years={1} heads={{ report: '2021–2022', other: '2020–2021' }} />,
    )

    const lines = screen.getAllByRole('row').map(cellsOf)
    expect(lines.slice(1)).toEqual([
      ['2021', 'Nữ', '30', '20', '+10', '+50,0 %'],
      ['2021', 'Nam', '22', '0', '+22', ''],
      ['2022', 'Nam', '109', '100', '+9', '+9,0 %'],
      ['Cộng', '161', '120', '+41', '+34,2 %'],
    ])
  })
})

describe('a report as a chart', () => {
  it('has a bar for each group with its figure, in pieces of the second one that a reader of the screen hears too', () => {
    renderInConsole(<ReportChart report={report()} />)

    const [first] = within(screen.getByRole('table')).getAllByRole('row').slice(1)
    expect(first && cellsOf(first)).toEqual(['2021', '52Nữ: 30; Nam: 22'])
    expect(screen.getByText('Nữ')).toBeTruthy()
  })

  it('draws so many series as colours tell apart, the rest together, and so many bars as one can see', () => {
    const years = Array.from({ length: MOST_BARS + 3 }, (_, index) => year(String(1900 + index)))
    const kinds = Array.from({ length: MOST_SERIES + 2 }, (_, index) => ({
      dimension: 'OCCUPATION' as const,
      code: String(index),
      label: `Nghề ${index}`,
    }))
    const layout = chartLayout(
      report({
        dimensions: ['YEAR', 'OCCUPATION'],
        rows: years.flatMap((each) => kinds.map((kind) => row([each, kind], 1))),
        margins: [
          { dimensions: ['YEAR'], rows: years.map((each) => row([each], kinds.length)) },
          { dimensions: ['OCCUPATION'], rows: kinds.map((kind) => row([kind], years.length)) },
        ],
      }),
    )

    expect(layout.bars).toHaveLength(MOST_BARS)
    expect(layout.left).toBe(3)
    expect(layout.series).toHaveLength(MOST_SERIES)
    expect(layout.series.at(-1)).toBeNull()
    expect(layout.bars[0]?.segments.map(({ value }) => value)).toEqual([1, 1, 1, 1, 1, 3])
  })

  it('has no pieces where figures do not add up', () => {
    expect(chartLayout(report({ addsUp: false, measure: 'CONVERSION' })).series).toEqual([])
  })
})
