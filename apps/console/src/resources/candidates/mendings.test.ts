import { describe, expect, it } from 'vitest'
import type { StepVerdict } from '../../components/case/next-step-verdicts.ts'
import { mendingOf } from './mendings.ts'

const verdict = (change: Partial<StepVerdict>): StepVerdict => ({
  rule: 'STEP',
  code: 'NO_MENTOR',
  outcome: 'FAILED',
  message: '',
  ...change,
})

describe('what one may do about a verdict', () => {
  it('asks for a mentor, a paper, a date or the answer from above, each where it is wanting', () => {
    const values = [{ name: 'paper', value: 'CURRICULUM_VITAE' }]

    expect(mendingOf(verdict({}))).toEqual({ act: 'assign' })
    expect(mendingOf(verdict({ code: 'PAPER_LACKING', outcome: 'UNKNOWN', values }))).toEqual({
      act: 'paper',
      paper: 'CURRICULUM_VITAE',
    })
    expect(mendingOf(verdict({ rule: 'R1', code: 'AGE_UNKNOWN', outcome: 'UNKNOWN' }))).toEqual({ act: 'edit' })
    expect(mendingOf(verdict({ code: 'CASE_ESCALATED' }))).toEqual({ act: 'escalation' })
    expect(mendingOf(verdict({ code: 'CASE_ON_HOLD' }))).toEqual({ act: 'resume' })
  })

  it('offers a new certificate for one that is too old, and a new paper for one that is stale', () => {
    expect(mendingOf(verdict({ rule: 'R6', code: 'CERTIFICATE_EXPIRED' }))).toEqual({
      act: 'paper',
      paper: 'AWARENESS_CERTIFICATE',
    })
    expect(mendingOf(verdict({ rule: 'R11', code: 'INTRODUCERS_LACKING', outcome: 'UNKNOWN' }))).toEqual({
      act: 'introducers',
    })
  })

  it('has nothing to offer where the condition is met, or where only time mends it', () => {
    expect(mendingOf(verdict({ rule: 'R6', outcome: 'PASSED' }))).toBeNull()
    expect(mendingOf(verdict({ rule: 'R18', code: 'PROBATION_NOT_OVER' }))).toBeNull()
  })
})
