import type { ResultOf } from '@nguon/client'
import { useTranslate } from 'react-admin'
import { useSearchParams } from 'react-router'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorState } from '../../components/ErrorState.tsx'
import { ForbiddenState } from '../../components/ForbiddenState.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { NotFoundState } from '../../components/NotFoundState.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Section } from '../../components/Section.tsx'
import { periodValue } from '../../components/targets/target-form.ts'
import { usePeriodChoices } from '../../components/targets/use-period-choices.ts'
import { useFormat } from '../../components/use-format.ts'
import { useDocument } from '../../providers/use-document.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { AllotmentEditor } from './AllotmentEditor.tsx'
import { allotmentBasisDocument } from './allotment-documents.ts'
import { PeriodSelect } from './PeriodSelect.tsx'
import './targets.css'

export type AllotmentBasis = NonNullable<ResultOf<typeof allotmentBasisDocument>['committee']>

/** Shares a committee's target of a period out among those directly below it, and issues the shares by one decision. */
export function AllotmentPage() {
  const translate = useTranslate()
  const [search] = useSearchParams()
  const { scope } = useWorkingContext()
  const committeeId = search.get('committee') ?? scope?.id ?? null
  if (committeeId === null)
    return (
      <EmptyState icon="target" title={translate('targets.table.empty')} hint={translate('targets.table.emptyHint')} />
    )
  return <AllotmentOf committeeId={committeeId} />
}

function AllotmentOf({ committeeId }: { committeeId: string }) {
  const translate = useTranslate()
  const { period, past, today } = useWorkingContext()
  const { chosen, periods } = usePeriodChoices()
  const { data, error, refetch } = useDocument(
    allotmentBasisDocument,
    { id: committeeId, period },
    { keepPrevious: true },
  )
  const words = periods.find(({ value }) => value === chosen)?.words ?? ''
  const title = translate('allotment.title', { period: words.charAt(0).toLocaleLowerCase() + words.slice(1) })
  if (error) return <ErrorState error={error} onRetry={refetch} />
  if (!data) return <LoadingLines />
  const { committee } = data
  if (!committee)
    return (
      <NotFoundState
        title={translate('committees.notFound')}
        back={{ to: '/targets', label: translate('targets.page.table') }}
      />
    )
  return (
    <>
      <PageHeader
        title={title}
        path={[...committee.ancestors, committee].map(({ id, name }) => ({
          label: name,
          to: `/committees/${id}/show`,
        }))}
        facts={translate('allotment.fact')}
        actions={<PeriodSelect />}
      />
      {!committee.maySetTarget && <ForbiddenState />}
      {committee.maySetTarget && past && <p className="note">{translate('app.top.locked')}</p>}
      {committee.maySetTarget && !past && committee.allotmentProposal.lines.length === 0 && (
        <EmptyState
          icon="target"
          title={translate('allotment.childless')}
          hint={translate('allotment.childlessHint')}
        />
      )}
      {committee.maySetTarget && !past && committee.allotmentProposal.lines.length > 0 && (
        <AllotmentEditor
          key={`${committee.id}/${chosen}`}
          committee={committee}
          period={period}
          periodKey={periodValue(period)}
          today={today}
          onReload={refetch}
        />
      )}
      <Issues issues={committee.targetIssues} />
    </>
  )
}

/** The decisions that gave the shares until now. */
function Issues({ issues }: { issues: AllotmentBasis['targetIssues'] }) {
  const translate = useTranslate()
  const { date, number, instant } = useFormat()
  return (
    <Section title={translate('allotment.issues.title')}>
      {issues.length === 0 && <p className="nothing quiet">{translate('allotment.issues.none')}</p>}
      {issues.length > 0 && (
        <ol className="timeline revisions">
          {issues.map(({ id, decisionNumber, decidedOn, issuer, count, recordedAt }) => (
            <li key={id}>
              <time dateTime={decidedOn}>{date(decidedOn)}</time>
              <div>
                <b>{decisionNumber}</b>, {issuer}
                <p className="secondary">
                  {translate('allotment.issues.count', { smart_count: count, count: number(count) })}
                </p>
                <p className="caption">{translate('targets.revisions.recorded', { time: instant(recordedAt) })}</p>
              </div>
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}
