import { fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { renderInConsole } from '../testing/render-in-console.tsx'
import { DayField } from './DayField.tsx'

describe('a field for a day', () => {
  it('shows a day as dd/MM/yyyy and keeps it as ISO', () => {
    renderInConsole(<Kept start="2025-06-30" />)

    write('5/7/2025')

    expect(field().value).toBe('05/07/2025')
    expect(screen.getByTestId('kept').textContent).toBe('2025-07-05')
  })

  it('says that text is no day of the calendar, and leaves it to be mended', () => {
    renderInConsole(<Kept start="" />)

    write('31/06/2025')

    expect(screen.getByText('Ngày ghi theo dạng 30/06/2025')).toBeDefined()
    expect(field().value).toBe('31/06/2025')
    expect(screen.getByTestId('kept').textContent).toBe('')
  })

  it('takes an emptied field as no day', () => {
    renderInConsole(<Kept start="2025-06-30" />)

    write('')

    expect(screen.getByTestId('kept').textContent).toBe('')
    expect(screen.queryByText('Ngày ghi theo dạng 30/06/2025')).toBeNull()
  })
})

function Kept({ start }: { start: string }) {
  const [day, setDay] = useState(start)
  return (
    <>
      <DayField label="Ngày họp chi bộ" value={day} onChange={setDay} />
      <output data-testid="kept">{day}</output>
    </>
  )
}

const field = (): HTMLInputElement => screen.getByRole('textbox', { name: 'Ngày họp chi bộ' })

function write(text: string): void {
  fireEvent.change(field(), { target: { value: text } })
  fireEvent.blur(field())
}
