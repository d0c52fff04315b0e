import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderInConsole } from '../testing/render-in-console.tsx'
import { STATUSES, StatusMark } from './StatusMark.tsx'

describe('a status', () => {
  it('always has its word, in both languages', () => {
    renderInConsole(STATUSES.map((status) => <StatusMark key={status} status={status} />))
    const vietnamese = [...document.querySelectorAll('.status')].map(({ textContent }) => textContent)

    expect(vietnamese).toEqual([
      'Đạt',
      'Chưa đạt',
      'Chưa rõ',
      'Chưa đối chiếu',
      'Quá hạn',
      'Sắp đến hạn',
      'Trong hạn',
      'Thông báo',
      'Tạm dừng',
      'Chưa đến bước',
    ])
  })

  it('has a shape of its own, since colours alone cannot be told apart', () => {
    renderInConsole(
      STATUSES.map((status) => <StatusMark key={status} status={status} />),
      'en',
    )
    const shapes = [...document.querySelectorAll('.status svg')].map(({ innerHTML }) => innerHTML)

    expect(new Set(shapes).size).toBe(STATUSES.length)
  })

  it('keeps the word for a screen reader where only the shape is shown', () => {
    renderInConsole(<StatusMark status="overdue" iconOnly />)

    expect(screen.getByText('Quá hạn').className).toBe('unseen')
  })
})
