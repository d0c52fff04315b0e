import { LocalizationProvider } from '@mui/x-date-pickers'
import { AdapterDateFns } from '@mui/x-date-pickers/AdapterDateFns'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { renderInConsole } from '../../testing/render-in-console.tsx'
import { FirstTerm } from './FirstTerm.tsx'

const show = (maySet: boolean) =>
  renderInConsole(
    <LocalizationProvider dateAdapter={AdapterDateFns}>
      <FirstTerm maySet={maySet} />
    </LocalizationProvider>,
  )

describe('a console without a term', () => {
  it('lets whoever answers for the whole tree set the first one, and says what is missing before it is sent', async () => {
    show(true)
    await userEvent.click(screen.getByRole('button', { name: 'Thêm nhiệm kỳ' }))

    await userEvent.click(screen.getByRole('button', { name: 'Lưu' }))

    expect(screen.getByRole('dialog', { name: 'Thêm nhiệm kỳ' })).toBeTruthy()
    expect(screen.getAllByText('Cần điền')).toHaveLength(3)
  })

  it('tells everybody else who sets it', () => {
    show(false)

    expect(screen.queryByRole('button')).toBeNull()
    expect(screen.getByText(/Người quản trị toàn bộ cây tổ chức/)).toBeTruthy()
  })
})
