import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { ErrorState } from '../../components/ErrorState.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { NotFoundState } from '../../components/NotFoundState.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { CommitteeActions } from './CommitteeActions.tsx'
import { CommitteeFacts } from './CommitteeFacts.tsx'
import { CommitteeSummary } from './CommitteeSummary.tsx'
import { SetCommitteeTarget } from './SetCommitteeTarget.tsx'
import { treeAddress } from './tree-address.ts'
import { useCommitteeSummary } from './use-committee-summary.ts'

/** The committee chosen in the tree. */
export function TreeSelection({ committeeId }: { committeeId: string }) {
  const translate = useTranslate()
  const [setting, setSetting] = useState(false)
  const { committee, context, memberYear, error, isMissing, refetch } = useCommitteeSummary(committeeId)
  if (error) return <ErrorState error={error} onRetry={refetch} />
  if (isMissing) return <NotFoundState title={translate('committees.notFound')} />
  if (!committee) return <LoadingLines />
  return (
    <div className="tree-selection">
      <PageHeader
        title={committee.name}
        path={committee.ancestors.map(({ id, name }) => ({ label: name, to: treeAddress(id) }))}
        facts={
          <>
            <CommitteeFacts committee={committee} />
            {' · '}
            <Link to={`/committees/${committee.id}/show`}>{translate('committees.tree.open')}</Link>
          </>
        }
        actions={<CommitteeActions committee={committee} past={context.past} onSetTarget={() => setSetting(true)} />}
      />
      <CommitteeSummary
        committee={committee}
        term={context.term}
        year={context.year}
        asOf={context.asOf}
        memberYear={memberYear}
      />
      {setting && (
        <SetCommitteeTarget committee={committee} onClose={() => setSetting(false)} onSaved={() => void refetch()} />
      )}
    </div>
  )
}
