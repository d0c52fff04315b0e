import { describe, expect, it } from 'vitest'
import { type LastRun, OPERATION_KINDS, type OperationKind, operationAlarms } from './alarms.ts'

const NOW = new Date('2026-11-24T10:00:00Z')
const hoursAgo = (hours: number): Date => new Date(NOW.getTime() - hours * 3_600_000)
const fine = (): LastRun[] => OPERATION_KINDS.map((kind) => ({ kind, outcome: 'DONE', finishedAt: hoursAgo(9) }))
const withRun = (kind: OperationKind, run: Partial<LastRun>): LastRun[] =>
  fine().map((last) => (last.kind === kind ? { ...last, ...run } : last))
const SERVER = { now: NOW, since: hoursAgo(1_000), backupsOrdered: true }

describe('An alarm of the server', () => {
  it('is silent when each was done last night', () => {
    expect(operationAlarms(fine(), SERVER)).toEqual([])
  })

  it.each<[string, LastRun[], object]>([
    [
      'a projection differed from its facts',
      withRun('STAGES', { outcome: 'DRIFT' }),
      { kind: 'STAGES', code: 'DRIFT' },
    ],
    ['a backup could not be restored', withRun('VERIFY', { outcome: 'FAILED' }), { kind: 'VERIFY', code: 'FAILED' }],
    ['two nights were missed', withRun('BACKUP', { finishedAt: hoursAgo(51) }), { kind: 'BACKUP', code: 'LATE' }],
    [
      'a clock ran ahead when it was done last',
      withRun('STAGES', { finishedAt: hoursAgo(-9_000) }),
      { kind: 'STAGES', code: 'LATE' },
    ],
    ['something was never done', fine().filter(({ kind }) => kind !== 'PATHS'), { kind: 'PATHS', code: 'NEVER' }],
  ])('rings when %s', (_, runs, alarm) => {
    expect(operationAlarms(runs, SERVER)).toEqual([alarm])
  })

  it('gives a new server two nights', () => {
    expect(operationAlarms([], { ...SERVER, since: hoursAgo(20) })).toEqual([])
  })

  it('says that nobody ordered backups, and does not miss their trial', () => {
    expect(operationAlarms([], { ...SERVER, since: hoursAgo(20), backupsOrdered: false })).toEqual([
      { kind: 'BACKUP', code: 'NOT_SET' },
    ])
  })
})
