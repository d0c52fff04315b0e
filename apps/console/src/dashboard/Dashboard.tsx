import { useMemo } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { useDueSummary } from '../components/due/use-due-summary.ts'
import { EmptyState } from '../components/EmptyState.tsx'
import { ErrorState } from '../components/ErrorState.tsx'
import { GuardedButton } from '../components/GuardedButton.tsx'
import { LoadingLines } from '../components/LoadingLines.tsx'
import { NotFoundState } from '../components/NotFoundState.tsx'
import { PageHeader } from '../components/PageHeader.tsx'
import { ReportMenu } from '../components/reports/ReportMenu.tsx'
import { Section } from '../components/Section.tsx'
import { termName } from '../components/term-name.ts'
import { useFormat } from '../components/use-format.ts'
import { YearChart } from '../components/YearChart.tsx'
import { useDocument } from '../providers/use-document.ts'
import { useWorkingContext } from '../providers/working-context.ts'
import { AttentionList } from './AttentionList.tsx'
import { attentionTo, attentionToDue } from './attention.ts'
import { type DashboardAnswer, type DashboardCommittee, dashboardDocument } from './documents.ts'
import { Figures } from './Figures.tsx'
import { HeatTable } from './HeatTable.tsx'
import { linkOfYear, yearShown } from './month-link.ts'
import { NewAdmissions } from './NewAdmissions.tsx'
import { attentionCountsDocument, dashboardCountsDocument, outlookDocument } from './outlook-documents.ts'
import { hasBegun } from './rows.ts'
import { StagePool } from './StagePool.tsx'
import { WantingAttention } from './WantingAttention.tsx'
import { YearByMonth } from './YearByMonth.tsx'
import './dashboard.css'

const CHILDREN_SHOWN = 200

/** How far the chosen committee and everything directly below it are, and what asks for attention. */
export function Dashboard() {
  const translate = useTranslate()
  const { scope, term, period, asOf } = useWorkingContext()
  const variables = useMemo(
    () => ({
      id: scope?.id ?? '',
      term: term.name,
      period: { ...period },
      asOf,
      // The last year of a term goes on after the term: its pieces on the term's ruler end with the term.
      termAsOf: asOf < term.endsOn ? asOf : term.endsOn,
      first: CHILDREN_SHOWN,
    }),
    [scope?.id, term, period, asOf],
  )
  const { data, error, refetch } = useDocument(dashboardDocument, variables, {
    enabled: scope !== null,
    keepPrevious: true,
  })
  if (!scope)
    return <EmptyState icon="tree" title={translate('app.state.noGrants')} hint={translate('app.state.noGrantsHint')} />
  if (error) {
    return (
      <>
        <PageHeader title={scope.name} />
        <ErrorState error={error} onRetry={refetch} />
      </>
    )
  }
  if (!data) {
    return (
      <>
        <PageHeader title={scope.name} />
        <LoadingLines count={5} />
      </>
    )
  }
  if (!data.committee) return <NotFoundState />
  return <Overview committee={data.committee} admissions={data.admissions} />
}

function Overview({
  committee,
  admissions,
}: {
  committee: DashboardCommittee
  admissions: DashboardAnswer['admissions']
}) {
  const translate = useTranslate()
  const { number } = useFormat()
  const { term, asOf, past, year } = useWorkingContext()
  const { children, pool, yearlyProgress } = committee
  const shownYear = yearShown(year, asOf, term)
  const outlook = useDocument(outlookDocument, { id: committee.id, year: shownYear, asOf }, { keepPrevious: true })
  const wanting = useDocument(
    attentionCountsDocument,
    { id: committee.id, year: shownYear, asOf },
    { keepPrevious: true },
  ).data?.committee?.attention
  const counts = useDocument(dashboardCountsDocument, { id: committee.id, asOf }, { keepPrevious: true }).data
  const shares = new Map(outlook.data?.committee?.forecast.stages.map(({ stage, share }) => [stage, share]))
  // Deadlines are those of today, whatever day the figures are of.
  const attention = [
    ...attentionToDue(useDueSummary()),
    ...attentionTo(committee, counts?.committee?.pool.withoutMentor ?? 0),
  ]
  const facts = [
    translate('dashboard.facts.term', { term: termName(term.name) }),
    ...(children.totalCount > 0
      ? [
          translate('dashboard.facts.children', {
            smart_count: children.totalCount,
            count: number(children.totalCount),
          }),
        ]
      : []),
    translate('dashboard.facts.pool', { smart_count: pool.total, count: number(pool.total) }),
  ].join(' · ')
  return (
    <>
      <PageHeader
        title={committee.name}
        facts={facts}
        actions={
          <>
            <ReportMenu committeeId={committee.id} year={shownYear} />
            {committee.maySetTarget && (
              <div className="no-phone">
                <GuardedButton primary icon="target" to="/targets" refusal={past ? translate('app.top.locked') : null}>
                  {translate('dashboard.setTarget')}
                </GuardedButton>
              </div>
            )}
          </>
        }
      />
      <Figures committee={committee} term={term} byYear={year !== null} />
      <div className="dashboard">
        <div className="heat-column">
          {children.totalCount > 0 && (
            <Section title={translate('dashboard.heat.title')} aside={translate('dashboard.heat.aside')}>
              <HeatTable committee={committee} asOf={asOf} />
              {children.totalCount > children.nodes.length && (
                <p className="note">
                  {translate('dashboard.heat.cut', {
                    shown: number(children.nodes.length),
                    count: number(children.totalCount),
                  })}{' '}
                  <Link to="/committees/tree">{translate('app.menu.tree')}</Link>
                </p>
              )}
            </Section>
          )}
          <Section title={translate('dashboard.funnel.title')}>
            <StagePool pool={pool} shares={shares} />
          </Section>
        </div>
        <div className="chart-column">
          <Section title={translate('dashboard.chart.title')} aside={translate('dashboard.people')}>
            <YearChart
              asOf={asOf}
              linkOf={(each) => linkOfYear(committee.id, each)}
              years={yearlyProgress
                .filter((progress) => hasBegun(progress, asOf))
                .map(({ period, achieved, required, rate, expected, open }) => ({
                  year: period.year ?? 0,
                  achieved,
                  required,
                  rate,
                  expected: open ? expected : null,
                  open,
                }))}
            />
          </Section>
          <YearByMonth answer={outlook} year={shownYear} />
        </div>
        <div>
          <Section
            title={translate('dashboard.attention.title')}
            aside={<Link to={`/attention?in=${committee.id}`}>{translate('dashboard.wanting.all')}</Link>}
          >
            <AttentionList items={attention} />
            {wanting && <WantingAttention counts={wanting} committeeId={committee.id} year={shownYear} />}
          </Section>
          <Section
            title={translate('dashboard.admissions.title')}
            aside={counts && number(counts.admissions.totalCount)}
          >
            <NewAdmissions admissions={admissions.nodes} />
          </Section>
        </div>
      </div>
    </>
  )
}
