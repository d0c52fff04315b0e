/** What a server does for its own safety: copies of everything, their trial, each projection against its facts, and the audit against its chain. */
export const OPERATION_KINDS = ['BACKUP', 'VERIFY', 'STAGES', 'PATHS', 'COUNTERS', 'DUE_ITEMS', 'AUDIT'] as const
export type OperationKind = (typeof OPERATION_KINDS)[number]

/** DRIFT: it went to its end and found what should not be. */
export const OPERATION_OUTCOMES = ['DONE', 'DRIFT', 'FAILED'] as const
export type OperationOutcome = (typeof OPERATION_OUTCOMES)[number]

export const OPERATION_ALARMS = ['NOT_SET', 'NEVER', 'LATE', 'FAILED', 'DRIFT'] as const
export type OperationAlarmCode = (typeof OPERATION_ALARMS)[number]

export interface LastRun {
  readonly kind: OperationKind
  readonly outcome: OperationOutcome
  readonly finishedAt: Date
}
export interface OperationAlarm {
  readonly kind: OperationKind
  readonly code: OperationAlarmCode
}

/** Each is done every night; a night that was missed is still none of two. */
const LATE_AFTER_HOURS = 50

/**
 * What somebody has to look at: backups that nobody ordered, work that failed, found something, is overdue or was never
 * done on a server that has run for so long. `lastRuns` holds the last run of each kind that has one.
 */
export const operationAlarms = (
  lastRuns: readonly LastRun[],
  { now, since, backupsOrdered }: { readonly now: Date; readonly since: Date; readonly backupsOrdered: boolean },
): OperationAlarm[] => {
  // A clock that ran ahead and was put back must not silence an alarm until that day comes.
  const isOld = (instant: Date): boolean => Math.abs(now.getTime() - instant.getTime()) > LATE_AFTER_HOURS * 3_600_000
  return OPERATION_KINDS.flatMap((kind): OperationAlarm[] => {
    if (!backupsOrdered && kind === 'BACKUP') return [{ kind, code: 'NOT_SET' }]
    if (!backupsOrdered && kind === 'VERIFY') return []
    const last = lastRuns.find((run) => run.kind === kind)
    if (!last) return isOld(since) ? [{ kind, code: 'NEVER' }] : []
    if (last.outcome !== 'DONE') return [{ kind, code: last.outcome }]
    return isOld(last.finishedAt) ? [{ kind, code: 'LATE' }] : []
  })
}
