import { render, screen, within } from '@testing-library/react'
import { I18nContextProvider, memoryStore, StoreContextProvider } from 'react-admin'
import { MemoryRouter } from 'react-router'
import { describe, expect, it } from 'vitest'
import { i18nProvider } from '../../providers/i18n-provider.ts'
import { AllotmentTable } from './AllotmentTable.tsx'
import { type PeriodProgress, YearlyTargets } from './YearlyTargets.tsx'

const inConsole = (element: React.ReactNode) =>
  render(
    <StoreContextProvider value={memoryStore()}>
      <I18nContextProvider value={i18nProvider}>
        <MemoryRouter>{element}</MemoryRouter>
      </I18nContextProvider>
    </StoreContextProvider>,
  )

const asOf = '2023-06-30'
const yearOf = (year: number, facts: Partial<PeriodProgress>): PeriodProgress => ({
  period: { name: String(year), year, startsOn: `${year}-01-01`, endsOn: `${year}-12-31` },
  asOf,
  achieved: 0,
  readmitted: 0,
  required: 12,
  rate: 0,
  expected: 12,
  open: false,
  ...facts,
})
const years = [
  yearOf(2021, { achieved: 4, rate: 4 / 12 }),
  yearOf(2023, { achieved: 5, rate: 5 / 12, expected: 6, open: true }),
  yearOf(2024, { expected: 0, open: true }),
]
const whole: PeriodProgress = {
  ...yearOf(2025, { achieved: 298, required: 400, rate: 0.745, expected: 240, open: true, readmitted: 2 }),
  period: { name: '2020-2025', year: null, startsOn: '2020-07-01', endsOn: '2025-06-30' },
}
const rowOf = (name: string) => within(screen.getByRole('row', { name: new RegExp(`^${name}`) }))

describe('the targets of a committee by year', () => {
  it('print target, result, difference, rate and verdict of Yến Lạc in 2021', () => {
    inConsole(<YearlyTargets years={years} whole={whole} />)

    const row = rowOf('2021')
    expect(row.getAllByRole('cell').map((cell) => cell.textContent)).toEqual([
      '12',
      '4',
      '−8',
      '',
      '33,3\u00a0%',
      'Không đạt',
    ])
  })

  it('say of the running year how far it is and by how many it is behind', () => {
    inConsole(<YearlyTargets years={years} whole={whole} />)

    const row = rowOf('2023')
    expect(row.getByText('6 tháng')).toBeTruthy()
    expect(row.getByText('Chậm 1')).toBeTruthy()
  })

  it('show no result of a year that has not begun', () => {
    inConsole(<YearlyTargets years={years} whole={whole} />)

    const row = rowOf('2024')
    expect(row.queryByText('0')).toBeNull()
    expect(row.getByText('Chưa đến kỳ')).toBeTruthy()
  })

  it('add the term up, and tell re-admissions apart', () => {
    inConsole(<YearlyTargets years={years} whole={whole} />)

    const row = rowOf('Cả kỳ')
    expect(row.getByText('298')).toBeTruthy()
    expect(row.getByText('74,5 %')).toBeTruthy()
    expect(screen.getByText(/2 người kết nạp lại, tính riêng/)).toBeTruthy()
  })
})

describe('the allotment of a target', () => {
  const child = {
    id: 'tam-ky',
    name: 'Đảng bộ thành phố Tam Kỳ',
    officialMembers: null,
    progress: { achieved: 3, required: 150, expected: 75, open: true },
  }
  const shared = { required: 1905, allotted: 1950, unallotted: 0, overAllotted: 45, childrenWithTarget: 22 }

  it('warns that 45 more are allotted than announced, beside the sum', () => {
    inConsole(
      <AllotmentTable shared={shared} achieved={3} officialMembers={null} cells={false}>
        {[child]}
      </AllotmentTable>,
    )

    const total = rowOf('Cộng')
    expect(total.getByText('1.950')).toBeTruthy()
    expect(total.getByText('giao vượt 45')).toBeTruthy()
  })

  it('names a child as a link, and says in words what it lacks', () => {
    const bare = { ...child, progress: { achieved: 0, required: null, expected: null, open: true } }

    inConsole(
      <AllotmentTable shared={shared} achieved={0} officialMembers={640} cells={false}>
        {[bare]}
      </AllotmentTable>,
    )

    const link = screen.getByRole('link', { name: 'Đảng bộ thành phố Tam Kỳ' })
    expect(link.getAttribute('href')).toBe('/committees/tam-ky/show')
    expect(screen.getByText('chưa giao')).toBeTruthy()
  })
})
