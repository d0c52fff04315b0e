import { type OperationAlarm, operationAlarms } from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import { forbidden } from '../../platform/errors.ts'
import { mayOverAll } from '../committees/index.ts'
import { type AppliedMigration, type OperationRun, readMigrations, readRuns } from './store.ts'

const RUNS_OF_A_KIND = 14

export interface Operations {
  readonly version: string
  readonly databaseKind: 'EMBEDDED' | 'SERVER'
  readonly backupsOrdered: boolean
  readonly migrations: readonly AppliedMigration[]
  readonly runs: readonly OperationRun[]
  readonly alarms: readonly OperationAlarm[]
}

/** How the server is run concerns everybody in it, so it is shown to whoever holds the right over all committees. */
export const mayReadOperations = (context: Context): Promise<boolean> => mayOverAll(context, 'operations:read')

export const readOperations = async (context: Context): Promise<Operations> => {
  if (!(await mayReadOperations(context))) throw forbidden('operations:read')
  const { database, clock, operation } = context
  const [migrations, runs] = await Promise.all([readMigrations(database), readRuns(database, RUNS_OF_A_KIND)])
  const since = migrations[0]?.appliedAt
  if (!since) throw new Error('A database that serves has a first migration')
  const newest = runs.filter(({ kind }, place) => runs.findIndex((run) => run.kind === kind) === place)
  const backupsOrdered = operation?.backupsOrdered ?? false
  return {
    version: operation?.version ?? '',
    databaseKind: database.kind === 'embedded' ? 'EMBEDDED' : 'SERVER',
    backupsOrdered,
    migrations,
    runs,
    alarms: operationAlarms(newest, { now: clock.now(), since, backupsOrdered }),
  }
}
