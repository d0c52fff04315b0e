import {
  type BesideQuestion,
  type CalendarDate,
  type KeptQuestion,
  questionOn,
  REPORT_VIEWS,
  type ReportQuestion,
  type ReportView,
} from '@nguon/domain'
import { useTranslate } from 'react-admin'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorState } from '../../components/ErrorState.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { Section } from '../../components/Section.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useDocument } from '../../providers/use-document.ts'
import { ComparedTable } from './ComparedTable.tsx'
import { type ReportAnswer, reportDocument } from './documents.ts'
import { ReportChart } from './ReportChart.tsx'
import { ReportTable } from './ReportTable.tsx'

type Props = {
  question: KeptQuestion
  within: string
  beside: BesideQuestion | null
  today: CalendarDate
  /** The day up to which the figures go; null for today. */
  asOf: CalendarDate | null
  onView: (view: ReportView) => void
}

const inputOf = ({ dimensions, filter, ...question }: ReportQuestion, within: string, asOf: CalendarDate | null) => ({
  input: {
    ...question,
    within,
    asOf,
    dimensions: [...dimensions],
    filter: filter.map(({ dimension, codes }) => ({ dimension, codes: [...codes] })),
  },
})

/** Whether a comparison has all that it needs; until then the figures stand alone. */
const isComplete = ({ question, committee }: BesideQuestion, kept: KeptQuestion): boolean =>
  kept.comparison === 'COMMITTEE' ? committee !== null : question.from !== null && question.to !== null

/** The figures that answer the question, as a table or a chart, with what they are; or what is wrong with the question. */
export function ReportAnswered({ question, within, beside, today, asOf, onView }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const { shortDate } = useFormat()
  const headsOf = (report: ReportAnswer, against: ReportAnswer, { comparison }: KeptQuestion) => {
    const days = ({ from, to }: ReportAnswer): string => (from && to ? `${shortDate(from)}–${shortDate(to)}` : '')
    return comparison === 'COMMITTEE'
      ? { report: report.committee.name, other: against.committee.name }
      : { report: days(report), other: days(against) }
  }
  const first = useDocument(reportDocument, inputOf(questionOn(question, today), within, asOf), { keepPrevious: true })
  const other = beside && isComplete(beside, question) ? beside : null
  const second = useDocument(
    reportDocument,
    inputOf(other?.question ?? questionOn(question, today), other?.committee ?? within, asOf),
    { enabled: other !== null, keepPrevious: true },
  )
  const error = first.error ?? (other ? second.error : null)
  if (error)
    return (
      <ErrorState
        error={error}
        onRetry={() => {
          void first.refetch()
          if (other) void second.refetch()
        }}
      />
    )
  const answer = first.data?.report
  if (!answer) return <LoadingLines count={6} />
  if (answer.__typename === 'Invalid') return <Problems messages={answer.errors.map(({ message }) => message)} />
  const compared = other ? second.data?.report : null
  if (compared?.__typename === 'Invalid') return <Problems messages={compared.errors.map(({ message }) => message)} />
  return (
    <Section
      title={labels.reportMeasure[answer.measure]}
      aside={
        other ? undefined : (
          <fieldset className="view-choice" aria-label={translate('reports.view')}>
            {REPORT_VIEWS.map((view) => (
              <button
                key={view}
                type="button"
                className="plain-button"
                aria-pressed={question.view === view}
                onClick={() => onView(view)}
              >
                {labels.reportView[view]}
              </button>
            ))}
          </fieldset>
        )
      }
    >
      <div className="answer" aria-busy={first.stale || (other !== null && second.stale)}>
        <Basis report={answer} />
        {answer.rows.length === 0 && !other ? (
          <EmptyState icon="chart" title={translate('reports.empty')} hint={translate('reports.emptyHint')} />
        ) : other ? (
          compared ? (
            <ComparedTable
              report={answer}
              other={compared}
              years={other.years}
              heads={headsOf(answer, compared, question)}
            />
          ) : (
            <LoadingLines count={4} />
          )
        ) : question.view === 'CHART' ? (
          <ReportChart report={answer} />
        ) : (
          <ReportTable report={answer} />
        )}
        {(answer.withheld ?? compared?.withheld) && <p className="note">{answer.withheld ?? compared?.withheld}</p>}
        <p className="note">{answer.method}</p>
      </div>
    </Section>
  )
}

/** The basis of the figures: of which committee, of which days, and by which of its dates an admission counts. */
function Basis({ report: { committee, from, to, asOf, basis } }: { report: ReportAnswer }) {
  const translate = useTranslate()
  const { date } = useFormat()
  const facts = [
    committee.name,
    from && to ? translate('reports.basis.days', { from: date(from), to: date(to) }) : null,
    translate('reports.basis.asOf', { date: date(asOf) }),
    basis === null ? null : translate(`reports.basis.${basis}`),
  ]
  return <p className="note">{facts.filter(Boolean).join(' · ')}</p>
}

function Problems({ messages }: { messages: readonly string[] }) {
  const translate = useTranslate()
  return (
    <div role="alert">
      <StatusMark status="failed" wraps>
        {translate('reports.invalid')}
      </StatusMark>
      <ul className="report-problems">
        {messages.map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </div>
  )
}
