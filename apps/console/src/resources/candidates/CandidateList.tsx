import { useMemo } from 'react'
import { useTranslate } from 'react-admin'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ForbiddenState } from '../../components/ForbiddenState.tsx'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { LedgerList } from '../../components/list/LedgerList.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { usePersonWords } from '../../components/people/use-person-words.ts'
import { useDocument } from '../../providers/use-document.ts'
import { useViewer } from '../../providers/viewer.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { BulkActions } from './BulkActions.tsx'
import { CandidatePhoneRow } from './CandidatePhoneRow.tsx'
import { type CandidateRow, useCandidateColumns } from './candidate-columns.tsx'
import { CANDIDATE_TABS, tabFilters } from './candidate-tabs.ts'
import { candidateCountsDocument } from './list-documents.ts'
import { candidateQuestion } from './list-question.ts'
import { useCandidateFilters } from './use-candidate-filters.ts'
import '../../components/people/people.css'

/** The candidates of the scope, in the groups in which a committee looks at them. */
export function CandidateList() {
  const translate = useTranslate()
  const viewer = useViewer()
  const { scope, past } = useWorkingContext()
  const wordsOf = usePersonWords()
  const columns = useCandidateColumns(viewer.may('PERSON_READ'))
  const filters = useCandidateFilters()
  const scopeId = scope?.id ?? null
  const counts = useDocument(candidateCountsDocument, tabFilters(scopeId), {
    enabled: viewer.may('CANDIDATE_READ'),
    keepPrevious: true,
  }).data
  const tabs = CANDIDATE_TABS.map(({ key, filter }) => ({
    key,
    filter,
    label: translate(`candidates.tabs.${key}`),
    count: counts?.[key].totalCount ?? null,
  }))
  const permanentFilter = useMemo(() => (scopeId === null ? {} : { scope: scopeId }), [scopeId])
  const mayPick = (viewer.may('MENTOR_ASSIGN') || viewer.may('CANDIDATE_ADVANCE')) && !past
  const title = translate('candidates.list.title')
  if (!viewer.may('CANDIDATE_READ')) {
    return (
      <>
        <PageHeader title={title} />
        <ForbiddenState />
      </>
    )
  }
  return (
    <LedgerList<CandidateRow>
      resource="candidates"
      title={title}
      {...(viewer.may('PERSON_READ') ? {} : { facts: translate('candidates.list.hidden') })}
      actions={
        viewer.may('CANDIDATE_CREATE') && (
          <GuardedButton
            primary
            icon="add"
            to="/candidates/create"
            refusal={past ? translate('candidates.refused.past') : null}
          >
            {translate('candidates.list.add')}
          </GuardedButton>
        )
      }
      columns={columns}
      phoneRow={(row) => <CandidatePhoneRow row={row} />}
      filters={filters}
      search={viewer.may('PERSON_READ') ? translate('candidates.list.search') : null}
      tabs={tabs}
      permanentFilter={permanentFilter}
      exported={candidateQuestion}
      initialFilter={CANDIDATE_TABS[0].filter}
      sort={{ field: 'stageSince', order: 'DESC' }}
      empty={
        <EmptyState
          icon="candidates"
          title={translate('candidates.list.empty')}
          hint={translate('candidates.list.emptyHint')}
        />
      }
      {...(mayPick
        ? { pickLabel: wordsOf, bulk: (rows, unselect) => <BulkActions rows={rows} onDone={unselect} /> }
        : {})}
    />
  )
}
