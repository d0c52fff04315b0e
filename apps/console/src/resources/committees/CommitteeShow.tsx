import { isCell } from '@nguon/domain'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link, useParams } from 'react-router'
import { ErrorState } from '../../components/ErrorState.tsx'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { NotFoundState } from '../../components/NotFoundState.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { ShortfallSection } from '../../components/shortfalls/ShortfallSection.tsx'
import { termName } from '../../components/term-name.ts'
import { CommitteeActions } from './CommitteeActions.tsx'
import { CommitteeFacts } from './CommitteeFacts.tsx'
import { CommitteePeople } from './CommitteePeople.tsx'
import { CommitteeRecordFacts } from './CommitteeRecordFacts.tsx'
import { CommitteeSummary } from './CommitteeSummary.tsx'
import { DissolveDialog } from './DissolveDialog.tsx'
import { SetCommitteeTarget } from './SetCommitteeTarget.tsx'
import { useCommitteeSummary } from './use-committee-summary.ts'
import './committees.css'

/** A committee's page: what it has reached, who is in it, and what it was. */
export function CommitteeShow() {
  const { id = '' } = useParams()
  const translate = useTranslate()
  const [open, setOpen] = useState<'target' | 'dissolve' | null>(null)
  const { committee, context, memberYear, error, isMissing, refetch } = useCommitteeSummary(id)
  if (error) return <ErrorState error={error} onRetry={refetch} />
  if (isMissing) {
    return (
      <NotFoundState
        title={translate('committees.notFound')}
        back={{ to: '/committees/tree', label: translate('committees.tree.title') }}
      />
    )
  }
  if (!committee) return <LoadingLines />
  const close = (): void => setOpen(null)
  const reload = (): void => void refetch()
  return (
    <>
      <PageHeader
        title={committee.name}
        path={committee.ancestors.map(({ id: ancestor, name }) => ({
          label: name,
          to: `/committees/${ancestor}/show`,
        }))}
        facts={<CommitteeFacts committee={committee} />}
        actions={<CommitteeActions committee={committee} past={context.past} onSetTarget={() => setOpen('target')} />}
      />
      <div className="ledger-columns two">
        <div>
          <CommitteeSummary
            committee={committee}
            term={context.term}
            year={context.year}
            asOf={context.asOf}
            memberYear={memberYear}
          />
        </div>
        <div>
          <ShortfallSection
            committee={committee}
            period={context.period}
            periodWords={
              context.year === null
                ? translate('targets.period.term', { name: termName(context.term.name) })
                : translate('targets.period.year', { year: context.year })
            }
            past={context.past}
          />
          <CommitteePeople committeeId={committee.id} />
          <CommitteeRecordFacts committeeId={committee.id} today={context.today} past={context.past} />
          <p className="committee-links">
            {committee.mayCreate && committee.dissolvedOn === null && !isCell(committee.kind) && (
              <GuardedButton
                small
                icon="add"
                to={`/committees/create?parentId=${committee.id}`}
                refusal={context.past ? translate('committees.actions.past') : null}
              >
                {translate('committees.actions.addChild')}
              </GuardedButton>
            )}
            {committee.mayUpdate && committee.dissolvedOn === null && (
              <GuardedButton
                small
                refusal={context.past ? translate('committees.actions.past') : null}
                onClick={() => setOpen('dissolve')}
              >
                {translate('committees.actions.dissolve')}
              </GuardedButton>
            )}
            {committee.mayReadAudit && (
              <Link to={`/audit?filter=${encodeURIComponent(JSON.stringify({ subjectId: committee.id }))}`}>
                {translate('committees.actions.audit')}
              </Link>
            )}
          </p>
        </div>
      </div>
      {open === 'target' && <SetCommitteeTarget committee={committee} onClose={close} onSaved={reload} />}
      {open === 'dissolve' && (
        <DissolveDialog committee={committee} today={context.today} onClose={close} onSaved={reload} />
      )}
    </>
  )
}
