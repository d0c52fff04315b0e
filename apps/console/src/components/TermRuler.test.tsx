import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderInConsole } from '../testing/render-in-console.tsx'
import { rulerLayout } from './ruler-layout.ts'
import { TermRuler } from './TermRuler.tsx'

const NA_RI = {
  years: [
    { year: 2021, achieved: 52, open: false },
    { year: 2022, achieved: 61, open: false },
    { year: 2023, achieved: 74, open: false },
    { year: 2024, achieved: 78, open: false },
    { year: 2025, achieved: 33, open: true },
  ],
  required: 400,
  expected: 360,
}

describe('the ruler of a term', () => {
  it('lays the years one after the other and says how many are missing to the pace', () => {
    const ruler = rulerLayout(NA_RI)

    expect(ruler.achieved).toBe(298)
    expect(ruler.segments.map(({ x }) => Math.round(x))).toEqual([0, 91, 198, 327, 464])
    expect(ruler.pace).toBe(630)
    expect(ruler.missing?.count).toBe(62)
  })

  it('keeps the numbers below it clear of the pace and the target', () => {
    const { ticks } = rulerLayout(NA_RI)

    expect(ticks.map(({ value }) => value)).toEqual([0, 100, 200, 300])
  })

  it('draws a result beyond the target to its full length, with the target inside', () => {
    const ruler = rulerLayout({ years: [{ year: 2021, achieved: 12, open: false }], required: 10, expected: null })

    expect(ruler.end).toBe(700)
    expect(Math.round(ruler.target)).toBe(583)
    expect(ruler.missing).toBeNull()
  })

  it('stands a term without any admission without breaking', () => {
    const ruler = rulerLayout({ years: [{ year: 2025, achieved: 0, open: true }], required: 0, expected: 0 })

    expect(ruler.segments).toEqual([])
    expect(ruler.ticks.length).toBeGreaterThan(0)
  })

  it('says its figures in words for those who do not see it', () => {
    renderInConsole(<TermRuler {...NA_RI} />)

    expect(screen.getAllByRole('img', { name: 'Lũy kế 298 trên 400, tiến độ cần có 360' })).toHaveLength(2)
    expect(screen.getByText('thiếu 62')).toBeDefined()
    expect(screen.getByText('các năm trước 265', { exact: false })).toBeDefined()
  })
})
