import { describe, expect, it } from 'vitest'
import { type NextStep, obstaclesOf, sentencesOf, stepsBack, stepsForward, stepsOut } from './next-step-verdicts.ts'

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
  by: 'CELL',
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
  it('counts what failed and what is not known as obstacles, and nothing else', () => {
    const passed = { ...noMentor, outcome: 'PASSED' } as const
    const unknown = { ...tooEarly, outcome: 'UNKNOWN' } as const

    expect(obstaclesOf({ verdicts: [noMentor, passed, unknown] })).toEqual([noMentor, unknown])
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
