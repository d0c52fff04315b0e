import { COMMITTEE_KINDS } from '@nguon/domain'
import { useTranslate } from 'react-admin'
import { useSearchParams } from 'react-router'
import { Choice } from '../../components/Choice.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ExportMenu, ExportProgress } from '../../components/list/ExportMenu.tsx'
import { type ExportControl, useExport } from '../../components/list/use-export.ts'
import { PageHeader } from '../../components/PageHeader.tsx'
import { ReportMenu } from '../../components/reports/ReportMenu.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { AttentionList } from './AttentionList.tsx'
import {
  ATTENTION_TABS,
  type AttentionQuestion,
  askedAnew,
  attentionAddress,
  DRY_YEARS,
  readAttention,
} from './attention-question.ts'
import { exportOfAttention, type Looking } from './looking.ts'
import './attention.css'

/** Where help is needed: how far each committee of a kind is, cells without admissions or candidates, sources that dried up. */
export function AttentionPage() {
  const translate = useTranslate()
  const { scope, term, year: chosenYear, asOf } = useWorkingContext()
  const [address, setAddress] = useSearchParams()
  const question = readAttention(address)
  const year =
    question.year === 'TERM' || question.year === null ? (chosenYear ?? Number(asOf.slice(0, 4))) : question.year
  const isOfTerm = question.year === 'TERM' && question.tab === 'PROGRESS'
  const looking: Looking = {
    within: question.within ?? scope?.id ?? '',
    // The whole term only where progress is listed: the rest is about a year.
    period: isOfTerm ? { term: term.name } : { year },
    asOf,
  }
  const control = useExport(() => exportOfAttention(question, looking))
  if (!scope)
    return <EmptyState icon="tree" title={translate('app.state.noGrants')} hint={translate('app.state.noGrantsHint')} />
  const ask = (asked: AttentionQuestion): void => setAddress(attentionAddress(asked), { replace: true })
  return <Attention question={question} looking={looking} control={control} onAsk={ask} scopeName={scope.name} />
}

type Props = {
  question: AttentionQuestion
  looking: Looking
  control: ExportControl
  onAsk: (question: AttentionQuestion) => void
  scopeName: string
}

function Attention({ question, looking, control, onAsk, scopeName }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const { date } = useFormat()
  const { term } = useWorkingContext()
  const { period, asOf } = looking
  const year = 'year' in period ? period.year : null
  const ofYear = question.tab === 'PROGRESS' || question.tab === 'BEHIND'
  const years = Array.from({ length: term.lastYear - term.firstYear + 1 }, (_, index) => term.firstYear + index)
  return (
    <>
      <PageHeader
        title={translate('attention.title')}
        facts={translate('attention.facts', { scope: scopeName, date: date(asOf) })}
        actions={
          <>
            <ExportMenu control={control} />
            <ReportMenu committeeId={looking.within} year={year ?? Number(asOf.slice(0, 4))} />
          </>
        }
      />
      <ExportProgress control={control} />
      <nav className="list-tabs" aria-label={translate('attention.title')}>
        {ATTENTION_TABS.map((tab) => (
          <button
            key={tab}
            type="button"
            aria-current={question.tab === tab ? 'true' : undefined}
            onClick={() => onAsk(askedAnew(question, { tab }))}
          >
            {translate(`attention.tab.${tab}`)}
          </button>
        ))}
      </nav>
      <div className="list-filters">
        {question.tab === 'PROGRESS' && (
          <>
            <Choice
              label={translate('attention.kind')}
              value={question.kind}
              options={COMMITTEE_KINDS.map((kind) => ({ value: kind, words: labels.committeeKind[kind] }))}
              onChange={(value) =>
                onAsk(askedAnew(question, { kind: COMMITTEE_KINDS.find((each) => each === value) ?? 'CELL' }))
              }
            />
            <Choice
              label={translate('attention.only.label')}
              value={question.only}
              options={(['ALL', 'BEHIND', 'WITHOUT_TARGET'] as const).map((value) => ({
                value,
                words: translate(`attention.only.${value}`),
              }))}
              onChange={(value) =>
                onAsk(askedAnew(question, { only: value === 'BEHIND' || value === 'WITHOUT_TARGET' ? value : 'ALL' }))
              }
            />
          </>
        )}
        {ofYear && (
          <Choice
            label={translate('attention.year')}
            value={year === null ? 'TERM' : String(year)}
            options={[
              ...(question.tab === 'PROGRESS' ? [{ value: 'TERM', words: translate('app.top.wholeTerm') }] : []),
              ...[...new Set([...years, ...(year === null ? [] : [year])])]
                .sort()
                .map((each) => ({ value: String(each), words: translate('app.top.year', { year: each }) })),
            ]}
            onChange={(value) => onAsk(askedAnew(question, { year: value === 'TERM' ? 'TERM' : Number(value) }))}
          />
        )}
        {(question.tab === 'NO_ADMISSION' || question.tab === 'DRIED_UP') && (
          <Choice
            label={translate('attention.dryYears')}
            value={String(question.years)}
            options={DRY_YEARS.map((count) => ({
              value: String(count),
              words: translate('attention.forYears', { smart_count: count, count }),
            }))}
            onChange={(value) => onAsk(askedAnew(question, { years: Number(value) }))}
          />
        )}
      </div>
      <AttentionList question={question} looking={looking} onAsk={onAsk} />
    </>
  )
}
