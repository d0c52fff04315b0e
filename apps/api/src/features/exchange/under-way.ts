import type { Context } from '../../platform/context.ts'
import type { FoundSession } from '../access/index.ts'
import type { Committee } from '../committees/index.ts'
import type { ImportRun } from './store.ts'

/** How far an import of this process is. */
export interface UnderWay {
  rowCount: number
  processedRows: number
  /** To be called when it holds the only connection of an embedded database, so that every read waits for its end. */
  readonly hold: () => void
}
interface Work {
  readonly progress: UnderWay
  readonly run: ImportRun
  readonly within: Committee
  readonly sessionMark: string | null
  /** Whoever started it, from the moment at which it holds the database. */
  readonly starterOnceHeld: Promise<FoundSession>
}

const workByRun = new Map<string, Work>()
const promises = new Set<Promise<void>>()

/** Null for a run that has ended, or that another process does. */
export const progressOfRun = (runId: string): UnderWay | null => workByRun.get(runId)?.progress ?? null

/** A run of this process as it is, without asking the database; null where there is none that the viewer may see. */
export const runUnderWay = (
  { viewer }: Pick<Context, 'viewer'>,
  runId: string,
): { readonly run: ImportRun; readonly within: Committee } | null => {
  const work = workByRun.get(runId)
  return work && viewer.may('import:run', work.within.path) ? work : null
}

/**
 * Whoever the look-up of a session finds; or, when an import takes the database before it has, whoever started that import
 * by the same session. The session was looked up when the import was asked for, and nobody can end it while nobody else can
 * write, so whoever waits for the import is told how far it is.
 */
export const lookUpOrStarter = (
  sessionMark: Context['sessionMark'],
  lookUp: Promise<FoundSession | null>,
): Promise<FoundSession | null> => {
  if (workByRun.size === 0) return lookUp
  const mark = sessionMark()
  const own = [...workByRun.values()].filter((work) => mark !== null && work.sessionMark === mark)
  return Promise.race([...own.map(({ starterOnceHeld }) => starterOnceHeld), lookUp])
}

/** Lets the import go on by itself, and remembers it until it ends. */
export const goOn = (
  { viewer, sessionMark }: Context,
  run: ImportRun,
  within: Committee,
  work: (progress: UnderWay) => Promise<void>,
): void => {
  const { promise: starterOnceHeld, resolve } = Promise.withResolvers<FoundSession>()
  const progress: UnderWay = { rowCount: 0, processedRows: 0, hold: () => resolve({ viewer, cookies: [] }) }
  workByRun.set(run.id, { progress, run, within, sessionMark: sessionMark(), starterOnceHeld })
  const promise = work(progress).finally(() => {
    workByRun.delete(run.id)
    promises.delete(promise)
  })
  promises.add(promise)
}

/** Waits for the imports of this process to end: before the database is closed. */
export const importsEnd = async (): Promise<void> => {
  await Promise.all(promises)
}
