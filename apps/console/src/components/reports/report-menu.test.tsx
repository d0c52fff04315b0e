import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ViewerContext, viewerFrom } from '../../providers/viewer.ts'
import { renderInConsole } from '../../testing/render-in-console.tsx'
import { partsBegun, ReportMenu } from './ReportMenu.tsx'

describe('the menu of printed reports', () => {
  it('offers the quarters, halves and the year that have begun', () => {
    expect(partsBegun(2026, '2026-08-01').map(({ period, part }) => `${period} ${part}`)).toEqual([
      'QUARTER 1',
      'QUARTER 2',
      'QUARTER 3',
      'HALF_YEAR 1',
      'HALF_YEAR 2',
      'YEAR 1',
    ])
    expect(partsBegun(2025, '2026-08-01')).toHaveLength(7)
    expect(partsBegun(2027, '2026-08-01')).toEqual([])
  })

  it('leads to the report of the committee, in the language of the page', () => {
    const viewer = viewerFrom({
      id: 'me',
      name: 'Tôi',
      username: 'toi',
      demo: true,
      today: '2026-08-01',
      grants: [],
      lacksSecondFactor: false,
      verbs: ['TARGET_READ'],
    })
    renderInConsole(
      <ViewerContext value={viewer}>
        <ReportMenu committeeId="na-ri" year={2026} />
      </ViewerContext>,
    )

    fireEvent.click(screen.getByRole('button', { name: 'In báo cáo' }))

    const half = screen.getByRole('menuitem', { name: 'PDF · 6 tháng, kỳ 1/2026' })
    expect(half.getAttribute('href')).toBe(
      '/print/committees/na-ri/report.pdf?period=HALF_YEAR&part=1&year=2026&locale=vi',
    )
    expect(screen.getByRole('menuitem', { name: 'Word · minh chứng xếp loại 2026' }).getAttribute('href')).toBe(
      '/print/committees/na-ri/evidence.docx?year=2026&locale=vi',
    )
  })
})
