import { render, screen } from '@testing-library/react'
import { I18nContextProvider, memoryStore, StoreContextProvider } from 'react-admin'
import { MemoryRouter } from 'react-router'
import { describe, expect, it } from 'vitest'
import { i18nProvider } from '../../providers/i18n-provider.ts'
import { CaseStatusMark } from './CaseStatusMark.tsx'
import { LoadMark } from './LoadMark.tsx'
import { PersonName } from './PersonName.tsx'

const inConsole = (element: React.ReactNode) =>
  render(
    <StoreContextProvider value={memoryStore()}>
      <I18nContextProvider value={i18nProvider}>
        <MemoryRouter>{element}</MemoryRouter>
      </I18nContextProvider>
    </StoreContextProvider>,
  )

describe('a person in a row', () => {
  it('is a link under the name', () => {
    inConsole(
      <PersonName person={{ id: 'a1', fullName: 'Hoàng Thị Minh Ngà', masked: false }} to="/candidates/a1/show" />,
    )

    const link = screen.getByRole('link', { name: 'Hoàng Thị Minh Ngà' })
    expect(link.getAttribute('href')).toBe('/candidates/a1/show')
  })

  it('shows an analyst no name, and the end of the id to tell cases apart', () => {
    const masked = { id: '0197c2f0-aaaa-7bbb-8ccc-1234567890ab', fullName: null, masked: true }

    inConsole(<PersonName person={masked} to="/candidates/x/show" />)

    expect(screen.getByRole('link').textContent).toBe('Không được xem tên · 7890AB')
  })

  it('says in words how a case left the path', () => {
    inConsole(<CaseStatusMark status="EXITED" exit="WITHDRAWN" />)

    expect(screen.getByText('Xin rút')).toBeTruthy()
  })

  it('says by how many a mentor is overloaded', () => {
    inConsole(<LoadMark mentor={{ load: 5, capacity: 3 }} today="2025-06-30" />)

    expect(screen.getByText('quá tải 2')).toBeTruthy()
  })
})
