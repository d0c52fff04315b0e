export type ImportCounts = {
  dryRun: boolean
  status: 'RUNNING' | 'DONE' | 'REJECTED' | 'FAILED'
  rowCount: number
  processedRows: number
  createdRows: number
  updatedRows: number
  sameRows: number
  problemCount: number
}

/** READY: a trial without faults, to be imported. NOTHING_NEW: every row is already there, as it is. */
export type RunState = 'WORKING' | 'READY' | 'NOTHING_NEW' | 'FAULTY' | 'IMPORTED' | 'BROKEN'

export function runState(run: ImportCounts): RunState {
  switch (run.status) {
    case 'RUNNING':
      return 'WORKING'
    case 'REJECTED':
      return 'FAULTY'
    case 'FAILED':
      return 'BROKEN'
    case 'DONE': {
      if (!run.dryRun) return 'IMPORTED'
      if (run.problemCount > 0) return 'FAULTY'
      return run.createdRows + run.updatedRows === 0 ? 'NOTHING_NEW' : 'READY'
    }
  }
}

/** The share of the rows that are through, 0 to 1; 0 while the file is still being read. */
export function shareDone({ rowCount, processedRows }: { rowCount: number; processedRows: number }): number {
  return rowCount === 0 ? 0 : Math.min(1, processedRows / rowCount)
}
