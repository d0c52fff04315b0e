import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { niceCeiling } from '../components/YearChart.tsx'
import { renderInConsole } from '../testing/render-in-console.tsx'
import { MonthChart } from './MonthChart.tsx'
import { type MonthFigures, monthLayout } from './month-layout.ts'

const FRAME = { left: 0, width: 120, top: 0, base: 100 }
/** Five a month up to a month, of a target of 120. */
const yearUntil = (last: number): MonthFigures[] =>
  Array.from({ length: 12 }, (_, index) => ({
    month: index + 1,
    achieved: index < last ? 5 : null,
    cumulative: index < last ? 5 * (index + 1) : null,
    expected: 10 * (index + 1),
  }))

describe('a year month by month', () => {
  it('climbs to the day of the figures, keeps the pace beside it, and ends within the range', () => {
    const layout = monthLayout(yearUntil(6), 120, { low: 50, expected: 60, high: 70 }, FRAME, () => 120)

    expect(layout.line).toHaveLength(7)
    expect(layout.now).toEqual({ x: 60, y: 75 })
    expect(layout.pace.at(-1)).toEqual({ x: 120, y: 0 })
    expect(layout.target).toBe(0)
    expect(layout.band?.low.x).toBe(120)
    expect(layout.band && layout.band.low.y > layout.band.high.y).toBe(true)
    expect(layout.months.map(({ bar }) => bar !== null)).toEqual([...Array(6).fill(true), ...Array(6).fill(false)])
  })

  it('has no range when it is over or nothing is known, and no pace without a target', () => {
    const untargeted = yearUntil(12).map((month) => ({ ...month, expected: null }))
    const over = monthLayout(untargeted, null, { low: 60, expected: 60, high: 60 }, FRAME, niceCeiling)

    expect(over.band).toBeNull()
    expect(over.pace).toEqual([])
    expect(over.target).toBeNull()
    expect(monthLayout(yearUntil(0), 120, { low: 1, expected: 2, high: 3 }, FRAME, niceCeiling)).toMatchObject({
      line: [],
      now: null,
      band: null,
    })
  })

  it('has its figures in a table too, each month that has begun leading to what is behind it', () => {
    renderInConsole(
      <MonthChart
        months={yearUntil(2)}
        required={120}
        forecast={{ low: 40, expected: 50, high: 60 }}
        monthName={(month) => <a href={`#${month}`}>{month}</a>}
      />,
    )

    const [, january, , march] = screen.getAllByRole('row', { hidden: true })
    expect([...(january?.querySelectorAll('th, td') ?? [])].map((cell) => cell.textContent)).toEqual([
      '1',
      '5',
      '5',
      '10',
    ])
    expect(march?.querySelector('a')).toBeNull()
    expect(screen.getAllByRole('link', { hidden: true })).toHaveLength(2)
    expect(screen.getByText('khoảng dự báo cuối năm')).toBeTruthy()
  })
})
