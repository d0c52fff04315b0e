import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { I18nContextProvider, memoryStore, StoreContextProvider } from 'react-admin'
import { describe, expect, it } from 'vitest'
import { i18nProvider } from '../../providers/i18n-provider.ts'
import { ProblemTable } from './ProblemTable.tsx'

const show = (problems: Parameters<typeof ProblemTable>[0]['problems']) =>
  render(
    <StoreContextProvider value={memoryStore()}>
      <I18nContextProvider value={i18nProvider}>
        <ProblemTable problems={problems} headingOf={(column) => (column === 'birthDate' ? 'Ngày sinh' : column)} />
      </I18nContextProvider>
    </StoreContextProvider>,
  )
const badDate = (row: number) => ({ row, column: 'birthDate', code: 'NOT_A_DATE', message: 'Chưa đọc được ngày' })
const cells = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent))

describe('the table of an import’s problems', () => {
  it('names row and column as the spreadsheet does, the same fault of many rows in one line', () => {
    show([badDate(2), badDate(3), badDate(7), { row: 5, column: null, code: 'DUPLICATE', message: 'Trùng dòng 4' }])

    expect(cells()).toEqual([
      ['2–3, 7', 'Ngày sinh', 'Chưa đọc được ngày'],
      ['5', 'cả dòng', 'Trùng dòng 4'],
    ])
  })

  it('lists every row when asked to', async () => {
    show([badDate(2), badDate(3)])

    await userEvent.click(screen.getByRole('checkbox', { name: 'Gộp lỗi giống nhau' }))

    expect(cells()).toEqual([
      ['2', 'Ngày sinh', 'Chưa đọc được ngày'],
      ['3', 'Ngày sinh', 'Chưa đọc được ngày'],
    ])
  })

  it('shows the first fifty lines and all of them on demand', async () => {
    show(Array.from({ length: 60 }, (_, index) => ({ ...badDate(index + 2), message: `Dòng ${index}` })))
    expect(cells()).toHaveLength(50)

    await userEvent.click(screen.getByRole('button', { name: 'Xem cả 60' }))

    expect(cells()).toHaveLength(60)
  })
})
