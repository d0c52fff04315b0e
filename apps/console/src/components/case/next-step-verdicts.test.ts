import { describe, expect, it } from 'vitest'
import { type NextStep, sentencesOf, stepRows, stepsBack, stepsForward, stepsOut } from './next-step-verdicts.ts'

const noMentor = { rule: 'STEP', code: 'NO_MENTOR', outcome: 'FAILED', message: 'Chưa có người giúp đỡ' } as const
const tooEarly = {
  rule: 'STEP',
  code: 'BEFORE_PREVIOUS_EVENT',
  outcome: 'FAILED',
  message: 'Trước ngày của bước trước',
} as const

const step = (change: Partial<NextStep>): NextStep => ({
  kind: 'ADVANCE',
  stage: null,
  exit: null,
  allowed: true,
  documentRequired: false,
  reason: null,
  vote: null,
  voteRequired: false,
  missingPapers: [],
  earliestOn: null,
  verdicts: [],
  ...change,
})

describe('what a case may do next', () => {
  it('tells obstacles before what is open', () => {
    const steps = [
      step({ stage: 'COMMITTEE_PROPOSED' }),
      step({ stage: 'ADMISSION_DECIDED', allowed: false, documentRequired: true, verdicts: [tooEarly, noMentor] }),
    ]

    const rows = stepRows(stepsForward(steps))

    expect(rows.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      'failed STEP:BEFORE_PREVIOUS_EVENT:Trước ngày của bước trước',
      'failed STEP:NO_MENTOR:Chưa có người giúp đỡ',
      'passed COMMITTEE_PROPOSED',
    ])
  })

  it('tells an obstacle of two steps once', () => {
    const blocked = { allowed: false, verdicts: [noMentor] }
    const steps = [step({ stage: 'COMMITTEE_PROPOSED', ...blocked }), step({ stage: 'ADMISSION_DECIDED', ...blocked })]

    const rows = stepRows(stepsForward(steps))

    expect(rows).toHaveLength(1)
  })

  it('keeps steps forward apart from ways back and ways out', () => {
    const steps = [
      step({ stage: 'CULTIVATING' }),
      step({ kind: 'EXIT', exit: 'DROPPED' }),
      step({ kind: 'RETURN', stage: 'SOURCED', reason: 'VOTE_NOT_PASSED' }),
    ]

    expect(stepsForward(steps).map(({ stage }) => stage)).toEqual(['CULTIVATING'])
    expect(stepsBack(steps).map(({ reason }) => reason)).toEqual(['VOTE_NOT_PASSED'])
    expect(stepsOut(steps).map(({ exit }) => exit)).toEqual(['DROPPED'])
  })

  it('says what is wrong before what helps', () => {
    const message = 'Chưa có người giúp đỡ vào ngày 24/11/2026. Phân công đảng viên giúp đỡ trước.'

    expect(sentencesOf(message)).toEqual({
      condition: 'Chưa có người giúp đỡ vào ngày 24/11/2026',
      advice: 'Phân công đảng viên giúp đỡ trước.',
    })
    expect(sentencesOf('Chưa có người giúp đỡ.')).toEqual({ condition: 'Chưa có người giúp đỡ.', advice: '' })
  })
})
