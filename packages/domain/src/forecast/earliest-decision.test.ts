import { describe, expect, it } from 'vitest'
import type { CaseFacts } from '../candidates/case-facts.ts'
import { completeFacts, fileAt } from '../testing/case-world.ts'
import { day } from '../testing/day.ts'
import { earliestDecision } from './earliest-decision.ts'

const born = (birthDate: string): CaseFacts => ({
  ...completeFacts,
  person: { ...completeFacts.person, birthDate: day(birthDate) },
})
const TODAY = day('2026-10-31')

describe('the earliest day of a decision', () => {
  it('is today where nothing but acts is left, with every step that is', () => {
    const told = earliestDecision({ ...fileAt('VERIFYING') }, TODAY)

    expect(told).toMatchObject({ on: '2026-10-31', waitsFor: null, barredBy: [] })
    expect(told?.steps.map(({ stage }) => stage)).toEqual(['OPINIONS_COLLECTED', 'CELL_PROPOSED', 'ADMISSION_DECIDED'])
  })

  it('goes through the committee in between by the editions that ask for it', () => {
    const told = earliestDecision({ ...fileAt('OPINIONS_COLLECTED') }, day('2023-06-30'))

    expect(told?.steps.map(({ stage }) => stage)).toEqual(['CELL_PROPOSED', 'COMMITTEE_PROPOSED', 'ADMISSION_DECIDED'])
  })

  it('waits for the eighteenth birthday, and says by which rule', () => {
    const told = earliestDecision({ ...fileAt('DOSSIER_OPEN'), facts: born('2008-12-20') }, TODAY)

    expect(told?.on).toBe('2026-12-20')
    expect(told?.waitsFor).toMatchObject({ rule: 'R1', code: 'AGE_BELOW' })
    expect(told?.steps.find(({ stage }) => stage === 'VERIFYING')?.on).toBe('2026-10-31')
  })

  it('does not wait for an age that the cell has looked at already', () => {
    const told = earliestDecision({ ...fileAt('CELL_PROPOSED'), facts: born('2012-01-01') }, TODAY)

    expect(told?.on).toBe('2026-10-31')
  })

  it('never comes for somebody who is barred', () => {
    const barred: CaseFacts = {
      ...completeFacts,
      caseKind: 'READMISSION',
      earlierMembership: {
        leftOn: day('2010-01-01'),
        barredGroup: 'CORRUPTION',
        crimeClearedOn: null,
        readmissions: 0,
      },
    }
    const told = earliestDecision({ ...fileAt('CELL_PROPOSED'), facts: barred }, TODAY)

    expect(told).toMatchObject({ on: null })
    expect(told?.barredBy.map(({ rule }) => rule)).toEqual(['R30'])
  })

  it('is asked of nobody who is decided', () => {
    expect(earliestDecision(fileAt('PROBATIONARY'), TODAY)).toBeNull()
  })
})
