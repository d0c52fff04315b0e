import { useMemo, useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ForbiddenState } from '../../components/ForbiddenState.tsx'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import type { ListColumn } from '../../components/list/columns.ts'
import { choiceFilter, dayFilter, yesNoFilter } from '../../components/list/filters.tsx'
import { LedgerList } from '../../components/list/LedgerList.tsx'
import type { ListTab } from '../../components/list/ListTabs.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { withinFilter } from '../../components/people/named-filters.tsx'
import { shortCommitteeName } from '../../components/people/short-committee-name.ts'
import { ShortfallDialog } from '../../components/shortfalls/ShortfallDialog.tsx'
import { ShortfallStateMark } from '../../components/shortfalls/ShortfallStateMark.tsx'
import { usePeriodChoices } from '../../components/targets/use-period-choices.ts'
import { termName } from '../../components/term-name.ts'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useDocument } from '../../providers/use-document.ts'
import { useMay } from '../../providers/viewer.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { type ShortfallRow, type SummaryOf, shortfallSummaryDocument } from './documents.ts'
import { shortfallQuestion } from './list-question.ts'
import { ShortfallRollUp } from './ShortfallRollUp.tsx'
import './shortfalls.css'

/** Why the committees of the scope fall short in the chosen period, and what they do about it. */
export function ShortfallList() {
  const translate = useTranslate()
  const may = useMay('TARGET_READ')
  const title = translate('shortfalls.title')
  if (!may) {
    return (
      <>
        <PageHeader title={title} />
        <ForbiddenState />
      </>
    )
  }
  return <Shortfalls title={title} />
}

function Shortfalls({ title }: { title: string }) {
  const translate = useTranslate()
  const labels = useLabels()
  const mayReport = useMay('SHORTFALL_REPORT')
  const { scope, period, past } = useWorkingContext()
  const { chosen, periods } = usePeriodChoices()
  const [adding, setAdding] = useState(false)
  const permanent = useMemo(() => ({ ...(scope ? { scope: scope.id } : {}), period }), [scope, period])
  const { data } = useDocument(shortfallSummaryDocument, { id: scope?.id ?? '', period }, { enabled: scope !== null })
  const filters = useMemo(
    () => [
      choiceFilter('reason', translate('shortfalls.fields.reason'), labels.shortfallReason),
      choiceFilter('state', translate('shortfalls.fields.state'), labels.shortfallState),
      yesNoFilter('overdue', translate('shortfalls.filters.overdue')),
      yesNoFilter('withMeasure', translate('shortfalls.filters.withMeasure')),
      dayFilter('dueUntil', translate('shortfalls.filters.dueUntil')),
      withinFilter(translate('shortfalls.filters.within')),
    ],
    [translate, labels],
  )
  const columns = useShortfallColumns()
  const words = periods.find(({ value }) => value === chosen)?.words ?? ''
  const committee = data?.committee ?? null
  const summary = committee?.shortfallSummary
  return (
    <LedgerList<ShortfallRow>
      resource="shortfalls"
      title={title}
      facts={<Facts words={words} summary={summary} />}
      {...(mayReport && scope
        ? {
            actions: (
              <GuardedButton
                primary
                icon="add"
                refusal={past ? translate('app.top.locked') : null}
                onClick={() => setAdding(true)}
              >
                {translate('shortfalls.add')}
              </GuardedButton>
            ),
          }
        : {})}
      columns={columns}
      phoneRow={(row) => <PhoneRow row={row} />}
      filters={filters}
      tabs={tabsOf(summary, translate)}
      permanentFilter={permanent}
      sort={{ field: 'committee', order: 'ASC' }}
      exported={shortfallQuestion}
      empty={
        <EmptyState icon="bookmark" title={translate('shortfalls.empty')} hint={translate('shortfalls.emptyHint')} />
      }
    >
      {committee && <ShortfallRollUp committee={committee} />}
      {adding && scope && (
        <ShortfallDialog committee={scope} period={period} periodWords={words} onClose={() => setAdding(false)} />
      )}
    </LedgerList>
  )
}

type Summary = SummaryOf['shortfallSummary'] | undefined

function Facts({ words, summary }: { words: string; summary: Summary }) {
  const translate = useTranslate()
  const { number } = useFormat()
  if (!summary) return words
  return translate('shortfalls.facts', {
    period: words,
    total: number(summary.total),
    committees: number(summary.committees),
    overdue: number(summary.overdue),
  })
}

const tabsOf = (summary: Summary, translate: (key: string) => string): readonly ListTab[] => [
  { key: 'all', label: translate('shortfalls.tabs.all'), filter: {}, count: summary?.total ?? null },
  { key: 'open', label: translate('shortfalls.tabs.open'), filter: { state: 'OPEN' }, count: summary?.open ?? null },
  {
    key: 'overdue',
    label: translate('shortfalls.tabs.overdue'),
    filter: { overdue: true },
    count: summary?.overdue ?? null,
  },
  {
    key: 'bare',
    label: translate('shortfalls.tabs.withoutMeasure'),
    filter: { withMeasure: false },
    count: summary?.withoutMeasure ?? null,
  },
  { key: 'done', label: translate('shortfalls.tabs.done'), filter: { state: 'DONE' }, count: summary?.done ?? null },
]

function useShortfallColumns(): readonly ListColumn<ShortfallRow>[] {
  const translate = useTranslate()
  const labels = useLabels()
  const { shortDate } = useFormat()
  const label = (field: string): string => translate(`shortfalls.fields.${field}`)
  return [
    {
      key: 'committee',
      label: label('committee'),
      fixed: true,
      sort: 'committee',
      render: ({ id, committee }) => (
        <Link className="name" to={`/shortfalls/${id}/show`}>
          {shortCommitteeName(committee.name)}
        </Link>
      ),
    },
    {
      key: 'year',
      label: translate('targets.period.label'),
      render: ({ period }) => (period.year === null ? termName(period.name) : String(period.year)),
    },
    { key: 'reason', label: label('reason'), render: ({ reason }) => labels.shortfallReason[reason] },
    {
      key: 'measure',
      label: label('measure'),
      from: 1100,
      render: ({ measure, hasMeasure }) =>
        measure === null ? (
          <span className="quiet">{translate(hasMeasure ? 'shortfalls.masked' : 'shortfalls.noMeasure')}</span>
        ) : (
          <div className="clip">{measure}</div>
        ),
    },
    {
      key: 'personInCharge',
      label: label('personInCharge'),
      from: 1200,
      render: ({ personInCharge }) => personInCharge ?? '',
    },
    {
      key: 'dueOn',
      label: label('dueOn'),
      sort: 'dueOn',
      render: ({ dueOn }) => (dueOn === null ? '' : shortDate(dueOn)),
    },
    { key: 'state', label: label('state'), render: (row) => <ShortfallStateMark shortfall={row} /> },
  ]
}

function PhoneRow({ row }: { row: ShortfallRow }) {
  const labels = useLabels()
  return (
    <div className="phone-row">
      <Link className="name" to={`/shortfalls/${row.id}/show`}>
        {shortCommitteeName(row.committee.name)}
      </Link>
      <span className="small secondary">{row.period.year === null ? termName(row.period.name) : row.period.year}</span>
      <span className="small secondary">{labels.shortfallReason[row.reason]}</span>
      <span className="small">
        <ShortfallStateMark shortfall={row} />
      </span>
    </div>
  )
}
