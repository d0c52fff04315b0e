import type { Database } from '@nguon/database'
import {
  type LastRun,
  OPERATION_KINDS,
  OPERATION_OUTCOMES,
  type OperationKind,
  type OperationOutcome,
} from '@nguon/domain'
import { storedWord } from '../../platform/stored-words.ts'

export interface OperationRun extends LastRun {
  readonly id: string
  readonly kind: OperationKind
  readonly outcome: OperationOutcome
  readonly startedAt: Date
  readonly drift: number
  readonly checked: number
  readonly bytes: number | null
  readonly file: string | null
  readonly head: string | null
  readonly finding: string | null
}

/** The newest runs of each kind, the newest first. */
export const readRuns = async ({ prisma }: Database, eachKind: number): Promise<OperationRun[]> => {
  const rows = await Promise.all(
    OPERATION_KINDS.map((kind) =>
      prisma.operationRun.findMany({ where: { kind }, orderBy: { startedAt: 'desc' }, take: eachKind }),
    ),
  )
  return rows
    .flat()
    .map((row) => ({
      ...row,
      kind: storedWord(OPERATION_KINDS, row.kind),
      outcome: storedWord(OPERATION_OUTCOMES, row.outcome),
      checked: Number(row.checked),
      bytes: row.bytes === null ? null : Number(row.bytes),
    }))
    .sort((a, b) => b.startedAt.getTime() - a.startedAt.getTime())
}

export interface AppliedMigration {
  readonly name: string
  readonly appliedAt: Date
}
export const readMigrations = ({ prisma }: Database): Promise<AppliedMigration[]> =>
  prisma.$queryRaw<AppliedMigration[]>`
    SELECT migration_name AS name, finished_at AS "appliedAt" FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`
