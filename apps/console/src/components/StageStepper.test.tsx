import { expect, it } from 'vitest'
import { renderInConsole } from '../testing/render-in-console.tsx'
import { StageStepper } from './StageStepper.tsx'

it('marks what is done with its day, where the case stands, and what is still to come', () => {
  renderInConsole(
    <StageStepper
      stage="DOSSIER_OPEN"
      entered={{ SOURCED: '2023-03-12', CULTIVATING: '2023-07-04', DOSSIER_OPEN: '2025-01-22' }}
    />,
  )

  const steps = [...document.querySelectorAll('.stage-stepper li')]
  expect(steps.map(({ className }) => className).slice(0, 5)).toEqual(['done', 'done', 'skipped', 'now', 'future'])
  expect(steps[3]?.getAttribute('aria-current')).toBe('step')
  expect(steps[0]?.textContent).toContain('12/03/23')
  expect(document.querySelector('.stage-stepper-phone p')?.textContent).toBe('Bước 4/12 · Làm hồ sơ')
})
