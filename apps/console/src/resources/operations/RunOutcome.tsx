import { useTranslate } from 'react-admin'
import { StatusMark } from '../../components/StatusMark.tsx'
import type { OperationRun } from './documents.ts'

const STATUS = { DONE: 'passed', DRIFT: 'failed', FAILED: 'failed' } as const

/** What came of it, as shape, colour and word. */
export function RunOutcome({ run: { kind, outcome, drift } }: { run: OperationRun }) {
  const translate = useTranslate()
  const words =
    outcome === 'DONE' && kind === 'DUE_ITEMS' && drift > 0
      ? translate('operations.outcome.adjusted', { smart_count: drift })
      : translate(`operations.outcome.${outcome}`, { smart_count: drift })
  return <StatusMark status={STATUS[outcome]}>{words}</StatusMark>
}
