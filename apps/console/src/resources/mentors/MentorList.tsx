import { useMemo } from 'react'
import { useTranslate } from 'react-admin'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ForbiddenState } from '../../components/ForbiddenState.tsx'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { LedgerList } from '../../components/list/LedgerList.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { withinFilter } from '../../components/people/named-filters.tsx'
import { useDocument } from '../../providers/use-document.ts'
import { useViewer } from '../../providers/viewer.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { mentorCountsDocument } from './documents.ts'
import { mentorQuestion } from './list-question.ts'
import { MentorPhoneRow } from './MentorPhoneRow.tsx'
import { type MentorRow, useMentorColumns } from './mentor-columns.tsx'
import { MENTOR_TABS, tabFilters, tabsFor } from './mentor-tabs.ts'
import '../../components/people/people.css'

/** The members whom the scope may ask to help, with how much each carries. */
export function MentorList() {
  const translate = useTranslate()
  const viewer = useViewer()
  const { scope, past, today } = useWorkingContext()
  const seesStanding = viewer.may('PERSON_READ_SENSITIVE')
  const columns = useMentorColumns(viewer.may('PERSON_READ'), seesStanding, today)
  const filters = useMemo(() => [withinFilter(translate('mentors.fields.within'))], [translate])
  const scopeId = scope?.id ?? null
  const counts = useDocument(
    mentorCountsDocument,
    { ...tabFilters(scopeId), seesStanding },
    { enabled: viewer.may('MENTOR_READ'), keepPrevious: true },
  ).data
  const tabs = tabsFor(seesStanding).map(({ key, filter }) => ({
    key,
    filter,
    label: translate(`mentors.tabs.${key}`),
    count: counts?.[key]?.totalCount ?? null,
  }))
  const permanentFilter = useMemo(() => (scopeId === null ? {} : { scope: scopeId }), [scopeId])
  const title = translate('mentors.list.title')
  if (!viewer.may('MENTOR_READ')) {
    return (
      <>
        <PageHeader title={title} />
        <ForbiddenState />
      </>
    )
  }
  return (
    <LedgerList<MentorRow>
      resource="mentors"
      title={title}
      {...(viewer.may('PERSON_READ') ? {} : { facts: translate('mentors.list.hidden') })}
      actions={
        viewer.may('MENTOR_CREATE') && (
          <GuardedButton
            primary
            icon="add"
            to="/mentors/create"
            refusal={past ? translate('mentors.refused.past') : null}
          >
            {translate('mentors.list.add')}
          </GuardedButton>
        )
      }
      columns={columns}
      phoneRow={(row) => <MentorPhoneRow row={row} today={today} />}
      filters={filters}
      search={viewer.may('PERSON_READ') ? translate('mentors.list.search') : null}
      tabs={tabs}
      permanentFilter={permanentFilter}
      exported={mentorQuestion}
      initialFilter={MENTOR_TABS[0].filter}
      sort={{ field: 'load', order: 'DESC' }}
      empty={
        <EmptyState icon="mentors" title={translate('mentors.list.empty')} hint={translate('mentors.list.emptyHint')} />
      }
    />
  )
}
