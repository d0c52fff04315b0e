import { describe, expect, it } from 'vitest'
import { type BoardStep, needsForm, stagesBetween, stateOfColumn } from './column-verdicts.ts'

const step = (change: Partial<BoardStep>): BoardStep => ({
  kind: 'ADVANCE',
  stage: 'CELL_PROPOSED',
  exit: null,
  reason: null,
  by: 'CELL',
  allowed: true,
  documentRequired: false,
  vote: null,
  voteRequired: false,
  missingPapers: [],
  earliestOn: null,
  verdicts: [],
  ...change,
})
const verdict = (outcome: 'PASSED' | 'FAILED' | 'UNKNOWN', rule: string): BoardStep['verdicts'][number] => ({
  rule,
  code: `${rule}_${outcome}`,
  outcome,
  message: `${rule} nói`,
  document: '294-QĐ/TW 26/05/2025',
  point: '3.6',
  edition: 'e1',
  trust: 'CHECKED',
  values: [],
})
const lifted = (steps: readonly BoardStep[] | null) => ({
  stage: 'OPINIONS_COLLECTED' as const,
  mayAdvance: true,
  past: false,
  steps,
})

describe('a column, when a card is lifted', () => {
  it('is open where nothing stands in the way, and counts what was passed', () => {
    const open = step({ verdicts: [verdict('PASSED', 'R3'), verdict('PASSED', 'R6')] })

    expect(stateOfColumn('CELL_PROPOSED', lifted([open]))).toEqual({ kind: 'forward', step: open, passed: 2 })
  })

  it('is closed by the first rule that failed, and counts the others', () => {
    const closed = step({
      allowed: false,
      verdicts: [verdict('FAILED', 'R6'), verdict('UNKNOWN', 'R7'), verdict('PASSED', 'R3')],
    })

    expect(stateOfColumn('CELL_PROPOSED', lifted([closed]))).toEqual({
      kind: 'refused',
      reason: { says: 'verdict', verdict: closed.verdicts[0], more: 1 },
    })
  })

  it('is open where only papers are lacking, since the form takes them', () => {
    const values = [{ name: 'paper', value: 'AWARENESS_CERTIFICATE' }]
    const lacking = { ...verdict('FAILED', 'R6'), code: 'PAPER_LACKING', values }
    const mendable = step({ allowed: false, missingPapers: ['AWARENESS_CERTIFICATE'], verdicts: [lacking] })

    expect(stateOfColumn('CELL_PROPOSED', lifted([mendable])).kind).toBe('forward')
    expect(needsForm(mendable)).toBe(true)
  })

  it('names the stage that must come before', () => {
    expect(stateOfColumn('COMMITTEE_PROPOSED', lifted([]))).toEqual({
      kind: 'refused',
      reason: { says: 'through', stage: 'CELL_PROPOSED' },
    })
    expect(stateOfColumn('OFFICIAL', lifted([]))).toEqual({
      kind: 'refused',
      reason: { says: 'stepsBefore', count: 4 },
    })
  })

  it('lets a case go back only where a reason holds', () => {
    const stale = step({ kind: 'RETURN', stage: 'DOSSIER_OPEN', reason: 'PAPERS_STALE' })
    const needless = step({
      kind: 'RETURN',
      stage: 'VERIFYING',
      reason: 'VOTE_NOT_PASSED',
      allowed: false,
      verdicts: [verdict('FAILED', 'STEP')],
    })

    expect(stateOfColumn('DOSSIER_OPEN', lifted([stale, needless]))).toEqual({ kind: 'back', step: stale })
    expect(stateOfColumn('VERIFYING', lifted([stale, needless])).kind).toBe('refused')
    expect(stateOfColumn('SOURCED', lifted([stale]))).toEqual({ kind: 'refused', reason: { says: 'noWayBack' } })
  })

  it('says nothing before the server did, and is closed to who may not', () => {
    expect(stateOfColumn('CELL_PROPOSED', lifted(null))).toEqual({ kind: 'asking' })
    expect(stateOfColumn('OPINIONS_COLLECTED', lifted(null))).toEqual({ kind: 'here' })
    expect(stateOfColumn('CELL_PROPOSED', { ...lifted([step({})]), mayAdvance: false })).toEqual({
      kind: 'refused',
      reason: { says: 'noRight' },
    })
    expect(stateOfColumn('CELL_PROPOSED', { ...lifted([step({})]), past: true })).toEqual({
      kind: 'refused',
      reason: { says: 'past' },
    })
  })
})

describe('the way between two stages', () => {
  it('passes the committee only where there is one', () => {
    expect(stagesBetween('CELL_PROPOSED', 'PROBATIONARY')).toEqual(['ADMISSION_DECIDED'])
    expect(stagesBetween('OFFICIAL', 'SOURCED')).toBeNull()
  })
})

describe('a drop on an open column', () => {
  it('is enough where the step asks for nothing, and opens the form otherwise', () => {
    expect(needsForm(step({ stage: 'CULTIVATING' }))).toBe(false)
    expect(needsForm(step({ stage: 'CELL_PROPOSED', vote: 'CELL', voteRequired: true }))).toBe(true)
    expect(needsForm(step({ stage: 'OFFICIAL', documentRequired: true }))).toBe(true)
    expect(needsForm(step({ stage: 'AWARENESS_TRAINED', missingPapers: ['AWARENESS_CERTIFICATE'] }))).toBe(true)
    // The ceremony: probation counts from its day.
    expect(needsForm(step({ stage: 'PROBATIONARY' }))).toBe(true)
  })
})
