import { Button } from '@mui/material'
import type { ImportKind } from '@nguon/domain'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { ErrorState } from '../../components/ErrorState.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { RunResult, stateOfRun } from './RunResult.tsx'
import { useImportRun } from './use-import-run.ts'

const WHERE = {
  COMMITTEES: { to: '/committees', words: 'exchange.run.seeCommittees' },
  MENTORS: { to: '/mentors', words: 'exchange.run.seeMentors' },
  CANDIDATES: { to: '/candidates', words: 'exchange.run.seeCandidates' },
  TARGETS: { to: '/targets', words: 'exchange.run.seeTargets' },
  MEMBERS: { to: '/committees', words: 'exchange.run.seeCommittees' },
} as const satisfies Record<ImportKind, { to: string; words: string }>

type Props = { runId: string; headingOf: (column: string) => string; onAgain: () => void }

/** The import itself: how far it is, then what it came to and where to look. */
export function FinishedImport({ runId, headingOf, onAgain }: Props) {
  const translate = useTranslate()
  const { run, error, refetch } = useImportRun(runId)
  if (!run) return error ? <ErrorState error={error} onRetry={refetch} /> : <LoadingLines />
  const where = WHERE[run.kind]
  return (
    <>
      <RunResult run={run} headingOf={headingOf} />
      {error && (
        <p role="status">
          <StatusMark status="unknown" wraps>
            {translate('exchange.run.failed')}. {translate('exchange.run.failedHint')}
          </StatusMark>
        </p>
      )}
      {stateOfRun(run) !== 'WORKING' && (
        <p className="import-actions">
          <Button component={Link} to={where.to}>
            {translate(where.words)}
          </Button>
          <Button onClick={onAgain}>{translate('exchange.run.again')}</Button>
          <Link to={`/imports/${run.id}/show`}>{translate('exchange.run.see')}</Link>
        </p>
      )}
    </>
  )
}
