import type { CodedMessage, HeadingMatch, ImportKind, RowByKind } from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import { contextIn } from '../../platform/transaction-context.ts'
import { audit } from '../../platform/writes.ts'
import type { Committee } from '../committees/index.ts'
import { planCandidates } from './candidate-plan.ts'
import { planCommittees } from './committee-plan.ts'
import { planMembers } from './member-plan.ts'
import { planMentors } from './mentor-plan.ts'
import type { ImportPlan, ImportScene } from './plan.ts'
import { type NumberedRow, type PlacedProblem, type ReadingInstructions, readHeadings, readRows } from './read-rows.ts'
import { readTable } from './read-table.ts'
import { finishRun, lockImports, type RunEnd, type UploadedFile } from './store.ts'
import { planTargets } from './target-plan.ts'
import type { UnderWay } from './under-way.ts'

export interface StartedImport extends ReadingInstructions {
  readonly runId: string
  readonly within: Committee
  readonly dryRun: boolean
  readonly file: UploadedFile
}

type Plan = (scene: ImportScene) => Promise<ImportPlan>
/** The rows of the table, read, and what would be decided on them. */
interface ReadImport {
  readonly mapping: readonly HeadingMatch[]
  readonly rowCount: number
  readonly problems: readonly PlacedProblem[]
  /** Null where the file or its headings leave nothing to look at. */
  readonly plan: Plan | null
}

const planOf = <K extends ImportKind>(
  rows: readonly NumberedRow<RowByKind[K]>[],
  planner: (scene: ImportScene, rows: readonly NumberedRow<RowByKind[K]>[]) => Promise<ImportPlan>,
): Plan => {
  return (scene) => planner(scene, rows)
}

const readImport = async (started: StartedImport, progress: UnderWay): Promise<ReadImport> => {
  const table = await readTable(started.file.content)
  if (!table.ok) return { mapping: [], rowCount: 0, problems: [{ row: 1, column: null, ...table.error }], plan: null }
  const { rows } = table.value
  progress.rowCount = rows.length
  const { mapping, problems } = readHeadings(table.value, started)
  const shown = mapping.filter(({ heading }) => heading !== '')
  if (problems.length > 0) return { mapping: shown, rowCount: rows.length, problems, plan: null }
  // Reading is the first half of the way, writing the second.
  const onProgress = (read: number) => {
    progress.processedRows = Math.floor(read / 2)
  }
  const read = async <K extends ImportKind>(kind: K, planner: Parameters<typeof planOf<K>>[1]): Promise<ReadImport> => {
    const result = await readRows(kind, table.value, mapping, started.defaults, onProgress)
    return {
      mapping: shown,
      rowCount: rows.length,
      problems: result.problems,
      plan: planOf<K>(result.rows, planner),
    }
  }
  switch (started.kind) {
    case 'COMMITTEES':
      return read('COMMITTEES', planCommittees)
    case 'MENTORS':
      return read('MENTORS', planMentors)
    case 'CANDIDATES':
      return read('CANDIDATES', planCandidates)
    case 'TARGETS':
      return read('TARGETS', planTargets)
    case 'MEMBERS':
      return read('MEMBERS', planMembers)
  }
}

/** Ends the transaction of a trial: nothing of it stays. */
class RolledBack extends Error {
  readonly end: RunEnd
  constructor(end: RunEnd) {
    super('A trial is rolled back')
    this.end = end
  }
}

const byRow = (problems: readonly PlacedProblem[]): PlacedProblem[] => [...problems].sort((a, b) => a.row - b.row)

/**
 * Plans and writes all rows in one transaction. A trial does all that the import does, so that it finds all that the import
 * would find, and is then rolled back.
 */
const planAndWrite = async (
  context: Context,
  started: StartedImport,
  { mapping, rowCount, problems: readProblems }: ReadImport,
  planRows: Plan,
  progress: UnderWay,
): Promise<RunEnd> => {
  const end = { rowCount, mapping, createdRows: 0, updatedRows: 0, sameRows: 0 }
  try {
    return await context.database.prisma.$transaction(async (transaction) => {
      if (context.database.kind === 'embedded') progress.hold()
      await lockImports(transaction, started.kind)
      const scene = { context: contextIn(context, transaction), transaction, within: started.within }
      const plan = await planRows(scene)
      const problems = byRow([...readProblems, ...plan.problems])
      if (problems.length > 0) throw new RolledBack({ ...end, status: 'REJECTED', problems, warnings: [] })
      await plan.write((written) => {
        progress.processedRows = Math.floor((rowCount + written) / 2)
      })
      const warnings: readonly CodedMessage[] = await plan.warnings()
      const counts = { createdRows: plan.created, updatedRows: plan.updated, sameRows: plan.same }
      const done: RunEnd = { ...end, ...counts, status: 'DONE', problems: [], warnings }
      if (started.dryRun) throw new RolledBack(done)
      await audit(transaction, scene.context, [
        {
          verb: 'import:run',
          subjectType: 'ImportRun',
          subjectId: started.runId,
          committeeId: started.within.id,
          before: null,
          after: { kind: started.kind, fileName: started.file.fileName, rowCount, ...counts },
        },
      ])
      await finishRun(transaction, started.runId, done, context.clock.now())
      return done
    })
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error
    await context.database.prisma.$transaction((transaction) =>
      finishRun(transaction, started.runId, error.end, context.clock.now()),
    )
    return error.end
  }
}

const reject = (context: Context, started: StartedImport, { mapping, rowCount, problems }: ReadImport) =>
  context.database.prisma.$transaction((transaction) =>
    finishRun(
      transaction,
      started.runId,
      {
        status: 'REJECTED',
        rowCount,
        mapping,
        problems: byRow(problems),
        warnings: [],
        createdRows: 0,
        updatedRows: 0,
        sameRows: 0,
      },
      context.clock.now(),
    ),
  )

/** Does the import from the file to the end of its run. Never throws: what fails is told by the run and the log. */
export const runImport = async (context: Context, started: StartedImport, progress: UnderWay): Promise<void> => {
  const end = { rowCount: 0, mapping: [], problems: [], warnings: [], createdRows: 0, updatedRows: 0, sameRows: 0 }
  try {
    const read = await readImport(started, progress)
    if (read.plan) await planAndWrite(context, started, read, read.plan, progress)
    else await reject(context, started, read)
  } catch (error) {
    context.logger.error(
      { run: started.runId, fault: { name: error instanceof Error ? error.name : typeof error } },
      'An import failed and wrote nothing',
    )
    await context.database.prisma
      .$transaction((transaction) =>
        finishRun(transaction, started.runId, { ...end, status: 'FAILED' }, context.clock.now()),
      )
      .catch(() => context.logger.error({ run: started.runId }, 'The failure of an import could not be recorded'))
  }
}
