import { fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { renderInConsole } from '../../testing/render-in-console.tsx'
import { MonthTable } from './MonthTable.tsx'
import { monthGrid } from './month-grid.ts'

function Months() {
  const [month, setMonth] = useState('2026-11')
  return <MonthTable grid={monthGrid(month)} byDay={new Map()} today="2026-11-24" label={month} onMonth={setMonth} />
}
const day = (name: RegExp): HTMLElement => screen.getByRole('link', { name })

describe('The month calendar', () => {
  it('is one stop of the tab key, at today, and is walked from there by the arrow keys', () => {
    renderInConsole(<Months />)
    const today = day(/^24\/11\/2026/)
    expect(screen.getAllByRole('link').filter(({ tabIndex }) => tabIndex === 0)).toEqual([today])

    today.focus()
    fireEvent.keyDown(today, { key: 'ArrowDown' })

    // A week on is the first of December, so that the calendar shows that month.
    expect(document.activeElement).toBe(day(/^01\/12\/2026/))
    expect(screen.getByRole('table', { name: '2026-12' })).toBeDefined()
  })

  it('leaves every other key to the page', () => {
    renderInConsole(<Months />)
    const today = day(/^24\/11\/2026/)
    today.focus()

    expect(fireEvent.keyDown(today, { key: 'Tab' })).toBe(true)
    expect(fireEvent.keyDown(today, { key: 'ArrowLeft', altKey: true })).toBe(true)
    expect(document.activeElement).toBe(today)
  })
})
