import { describe, expect, it } from 'vitest'
import { runState, shareDone } from './run-state.ts'

const trial = {
  dryRun: true,
  status: 'DONE' as const,
  rowCount: 22,
  processedRows: 22,
  createdRows: 22,
  updatedRows: 0,
  sameRows: 0,
  problemCount: 0,
}

describe('what may be done after a run', () => {
  it('lets a table be imported after a trial without faults', () => {
    expect(runState(trial)).toBe('READY')
  })

  it('says that nothing is left when every row is already there', () => {
    expect(runState({ ...trial, createdRows: 0, sameRows: 22 })).toBe('NOTHING_NEW')
  })

  it('holds a table back that has faults, in a trial and in a real run', () => {
    expect(runState({ ...trial, status: 'REJECTED', problemCount: 3 })).toBe('FAULTY')
    expect(runState({ ...trial, dryRun: false, status: 'REJECTED', problemCount: 3 })).toBe('FAULTY')
    expect(runState({ ...trial, problemCount: 1 })).toBe('FAULTY')
  })

  it('tells a finished import from one that broke off', () => {
    expect(runState({ ...trial, dryRun: false })).toBe('IMPORTED')
    expect(runState({ ...trial, dryRun: false, status: 'FAILED' })).toBe('BROKEN')
  })
})

it('shows no progress before the rows are counted, and never more than the whole', () => {
  expect(shareDone({ rowCount: 0, processedRows: 0 })).toBe(0)
  expect(shareDone({ rowCount: 5000, processedRows: 1250 })).toBe(0.25)
  expect(shareDone({ rowCount: 5000, processedRows: 5001 })).toBe(1)
})
