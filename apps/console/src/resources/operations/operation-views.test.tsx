import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderInConsole } from '../../testing/render-in-console.tsx'
import { Alarms } from './Alarms.tsx'
import type { OperationRun } from './documents.ts'
import { LastRuns } from './LastRuns.tsx'
import { RunTable } from './RunTable.tsx'

const run = (change: Partial<OperationRun>): OperationRun => ({
  id: 'a',
  kind: 'BACKUP',
  outcome: 'DONE',
  startedAt: '2026-11-23T18:00:00.000Z',
  finishedAt: '2026-11-23T18:01:00.000Z',
  drift: 0,
  checked: 16_259,
  bytes: 367_056,
  file: 'nguon-2026-11-23T180000Z.backup.gz',
  head: null,
  finding: null,
  ...change,
})

describe('the page of the operation', () => {
  it('says that all is well, or what rings and what to do about it', () => {
    const { unmount } = renderInConsole(<Alarms alarms={[]} />)
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getByText('Không có gì cần xem')).toBeTruthy()
    unmount()

    renderInConsole(<Alarms alarms={[{ kind: 'VERIFY', code: 'FAILED' }]} />)

    expect(screen.getByRole('alert').textContent).toContain('Thử khôi phục: lần gần nhất hỏng.')
    expect(screen.getByRole('alert').textContent).toContain('dung lượng ổ đĩa')
  })

  it('shows of each kind the last time, and of backups that nobody ordered that they are not set', () => {
    const drifted = run({ id: 'b', kind: 'STAGES', outcome: 'DRIFT', drift: 3 })

    renderInConsole(<LastRuns runs={[drifted]} backupsOrdered={false} />)

    expect(screen.getByText('lệch 3 dòng')).toBeTruthy()
    expect(screen.getAllByText('chưa đặt')).toHaveLength(2)
    expect(screen.getAllByText('chưa làm lần nào')).toHaveLength(4)
  })

  it('lists when, what, how it ended, how much, and the file with its size', () => {
    renderInConsole(<RunTable runs={[run({})]} />)

    expect(screen.getAllByRole('cell').map((cell) => cell.textContent)).toEqual([
      '24/11/2026 01:01',
      'Sao lưu',
      'tốt',
      '16.259',
      'nguon-2026-11-23T180000Z.backup.gz 358,5 KB',
    ])
  })
})
