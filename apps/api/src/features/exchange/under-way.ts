/** How far an import of this process is. */
export interface UnderWay {
  rowCount: number
  processedRows: number
}

const progressByRun = new Map<string, UnderWay>()
const works = new Set<Promise<void>>()

/** Null for a run that has ended, or that another process does. */
export const progressOfRun = (runId: string): UnderWay | null => progressByRun.get(runId) ?? null

/** Lets the import go on by itself, and remembers it until it ends. */
export const goOn = (runId: string, work: (progress: UnderWay) => Promise<void>): void => {
  const progress: UnderWay = { rowCount: 0, processedRows: 0 }
  progressByRun.set(runId, progress)
  const promise = work(progress).finally(() => {
    progressByRun.delete(runId)
    works.delete(promise)
  })
  works.add(promise)
}

/** Waits for the imports of this process to end: before the database is closed. */
export const importsEnd = async (): Promise<void> => {
  await Promise.all(works)
}
