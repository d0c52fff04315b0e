import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderInConsole } from '../../testing/render-in-console.tsx'
import { PrintMenu } from './PrintMenu.tsx'

it('leads to the summary and the checklist of the case, each as PDF and for Word, in the language of the screen', () => {
  renderInConsole(<PrintMenu candidateId="c-1" />)

  fireEvent.click(screen.getByRole('button', { name: 'In' }))

  const sheets = screen.getAllByRole('menuitem').map((item) => [item.textContent, item.getAttribute('href')])
  expect(sheets).toEqual([
    ['Tóm tắt hồ sơ (PDF)', '/print/candidates/c-1/summary.pdf?locale=vi'],
    ['Tóm tắt hồ sơ (Word)', '/print/candidates/c-1/summary.docx?locale=vi'],
    ['Danh mục giấy tờ (PDF)', '/print/candidates/c-1/checklist.pdf?locale=vi'],
    ['Danh mục giấy tờ (Word)', '/print/candidates/c-1/checklist.docx?locale=vi'],
  ])
})
