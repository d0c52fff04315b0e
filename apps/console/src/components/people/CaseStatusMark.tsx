import type { CaseStatus, Exit } from '@nguon/domain'
import { StatusMark } from '../StatusMark.tsx'
import { useLabels } from '../use-labels.ts'

type Props = { status: CaseStatus; exit: Exit | null }

/** Where a case stands as a whole; one that left the path says how. */
export function CaseStatusMark({ status, exit }: Props) {
  const labels = useLabels()
  if (status === 'EXITED')
    return <StatusMark status="paused">{exit ? labels.exit[exit] : labels.caseStatus.EXITED}</StatusMark>
  return <StatusMark status={status === 'OFFICIAL' ? 'passed' : 'onTime'}>{labels.caseStatus[status]}</StatusMark>
}
