import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { TermRow } from '../../components/terms/documents.ts'
import { renderInConsole } from '../../testing/render-in-console.tsx'
import { TermTable } from './TermTable.tsx'

const term = (name: string, startsOn: string, endsOn: string, decisionNumber: string | null): TermRow => ({
  id: name,
  name,
  startsOn,
  endsOn,
  firstYear: Number(name.slice(0, 4)) + 1,
  lastYear: Number(name.slice(5)),
  decisionNumber,
  version: 1,
})
const TERMS = [
  term('2020-2025', '2020-07-01', '2025-06-30', null),
  term('2025-2030', '2025-07-01', '2030-06-30', '01-NQ/ĐH'),
]
const show = (refusal: string | null, changed: string[] = []) =>
  renderInConsole(
    <TermTable terms={TERMS} today="2025-08-01" refusal={refusal} onChange={({ name }) => changed.push(name)} />,
  )
const rows = () => within(screen.getByRole('table')).getAllByRole('row').slice(1)

describe('the table of terms', () => {
  it('has the latest first, with its days, years, decision and whether it runs', () => {
    show(null)

    expect(rows().map((row) => [...row.children].slice(0, 6).map((cell) => cell.textContent))).toEqual([
      ['2025–2030', '01/07/2025', '30/06/2030', '2026–2030', '01-NQ/ĐH', 'Đang diễn ra'],
      ['2020–2025', '01/07/2020', '30/06/2025', '2021–2025', 'chưa ghi quyết định', 'Đã kết thúc'],
    ])
  })

  it('changes the term of the row', async () => {
    const changed: string[] = []
    show(null, changed)

    await userEvent.click(within(screen.getByRole('table')).getByRole('button', { name: 'Sửa nhiệm kỳ 2020–2025' }))

    expect(changed).toEqual(['2020-2025'])
  })

  it('keeps the action in its place, locked and with the reason, for whoever may not', async () => {
    const changed: string[] = []
    show('Chỉ người quản trị toàn bộ cây', changed)
    const [button] = within(screen.getByRole('table')).getAllByRole('button')

    if (button) await userEvent.click(button)

    expect(button?.getAttribute('aria-disabled')).toBe('true')
    expect(within(screen.getByRole('table')).getAllByText('Chỉ người quản trị toàn bộ cây')).toHaveLength(2)
    expect(changed).toEqual([])
  })
})
