import { Button } from '@mui/material'
import { DUE_KINDS } from '@nguon/domain'
import { useMemo } from 'react'
import { ListBase, useListContext, useTranslate } from 'react-admin'
import { useDueSummary } from '../../components/due/use-due-summary.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorState } from '../../components/ErrorState.tsx'
import { ForbiddenState } from '../../components/ForbiddenState.tsx'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { FilterBar } from '../../components/list/FilterBar.tsx'
import { choiceFilter, dayFilter, type ListFilter } from '../../components/list/filters.tsx'
import { ListTabs } from '../../components/list/ListTabs.tsx'
import { Pages } from '../../components/list/Pages.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { withinFilter } from '../../components/people/named-filters.tsx'
import { useLabels } from '../../components/use-labels.ts'
import { useMay, useViewer } from '../../providers/viewer.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import type { DueRow } from './documents.ts'
import { InboxRows } from './InboxRows.tsx'
import { InboxTable } from './InboxTable.tsx'
import { countOfTab, groupsOf, INBOX_TABS } from './inbox-question.ts'
import '../../components/people/people.css'
import { OverdueRequests } from './OverdueRequests.tsx'
import './inbox.css'

/** What is due in the cases of the scope, the most pressing first. */
export function InboxPage() {
  const translate = useTranslate()
  const viewer = useViewer()
  const { scope } = useWorkingContext()
  const scopeId = scope?.id ?? null
  const permanent = useMemo(() => (scopeId === null ? {} : { scope: scopeId }), [scopeId])
  const title = translate('due.title')
  if (!viewer.may('CANDIDATE_READ')) {
    return (
      <>
        <PageHeader title={title} />
        <ForbiddenState />
      </>
    )
  }
  return (
    <ListBase
      resource="inbox"
      perPage={50}
      filter={permanent}
      sort={{ field: 'dueOn', order: 'ASC' }}
      queryOptions={{ retry: false, onError: () => undefined }}
      disableAuthentication
    >
      <PageHeader
        title={title}
        facts={translate('due.facts')}
        actions={
          <GuardedButton icon="calendar" to="/calendar" refusal={null}>
            {translate('due.toCalendar')}
          </GuardedButton>
        }
      />
      <OverdueRequests />
      <Tabs />
      <Filters />
      <Items />
    </ListBase>
  )
}

function Tabs() {
  const translate = useTranslate()
  const labels = useLabels()
  const summary = useDueSummary()
  const tabs = INBOX_TABS.map(({ key, filter }) => ({
    key,
    filter,
    label: key === 'soon' ? translate('due.soon') : labels.dueSeverity[key],
    count: countOfTab(key, summary),
  }))
  return <ListTabs tabs={tabs} label={translate('due.title')} />
}

function Filters() {
  const translate = useTranslate()
  const seesPersons = useMay('PERSON_READ')
  return <FilterBar filters={useInboxFilters()} search={seesPersons ? translate('due.search') : null} />
}

function useInboxFilters(): readonly ListFilter[] {
  const translate = useTranslate()
  const labels = useLabels()
  return useMemo(
    () => [
      choiceFilter(
        'kind',
        translate('due.fields.kind'),
        Object.fromEntries(DUE_KINDS.map((kind) => [kind, labels.dueKind[kind]])),
      ),
      withinFilter(translate('due.fields.within')),
      {
        source: 'mine',
        label: translate('due.fields.mine'),
        Words: () => translate('app.list.yes'),
        Editor: () => null,
        fixedValue: true,
      },
      dayFilter('from', translate('due.fields.from')),
      dayFilter('to', translate('due.fields.to')),
    ],
    [translate, labels],
  )
}

function Items() {
  const translate = useTranslate()
  const { today } = useWorkingContext()
  const { data, error, isPending, refetch, filterValues, setFilters } = useListContext<DueRow>()
  if (error) return <ErrorState error={error} onRetry={refetch} />
  if (isPending || !data) return <LoadingLines count={5} />
  if (data.length === 0) {
    const filtered = Object.keys(filterValues).length > 0
    return (
      <EmptyState
        icon={filtered ? 'search' : 'tick'}
        title={translate(filtered ? 'app.list.none' : 'due.none')}
        hint={translate(filtered ? 'app.list.noneHint' : 'due.noneHint')}
        action={
          filtered && (
            <Button size="small" onClick={() => setFilters({})}>
              {translate('app.list.clearFilters')}
            </Button>
          )
        }
      />
    )
  }
  const groups = groupsOf(data)
  return (
    <>
      <InboxTable groups={groups} today={today} />
      <InboxRows groups={groups} today={today} />
      <Pages />
    </>
  )
}
