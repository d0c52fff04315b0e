import type { Database } from '@nguon/database'

/** How far an import of this process is. */
export interface UnderWay {
  rowCount: number
  processedRows: number
}

interface Work {
  readonly byRun: Map<string, UnderWay>
  readonly promises: Set<Promise<void>>
}
const workByDatabase = new WeakMap<Database, Work>()

const workOf = (database: Database): Work => {
  const known = workByDatabase.get(database)
  if (known) return known
  const work: Work = { byRun: new Map(), promises: new Set() }
  workByDatabase.set(database, work)
  return work
}

export const progressOfRun = (database: Database, runId: string): UnderWay | null =>
  workByDatabase.get(database)?.byRun.get(runId) ?? null

/** Lets the import go on by itself, and remembers it until it ends. */
export const goOn = (database: Database, runId: string, work: (progress: UnderWay) => Promise<void>): void => {
  const { byRun, promises } = workOf(database)
  const progress: UnderWay = { rowCount: 0, processedRows: 0 }
  byRun.set(runId, progress)
  const promise = work(progress).finally(() => {
    byRun.delete(runId)
    promises.delete(promise)
  })
  promises.add(promise)
}

/** Waits for the imports of this process to end: before the database is closed. */
export const importsEnd = async (database: Database): Promise<void> => {
  await Promise.all(workByDatabase.get(database)?.promises ?? [])
}
