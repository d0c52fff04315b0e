import { Button } from '@mui/material'
import { besideQuestionOn, type CalendarDate, type KeptQuestion, MEASURE_TERMS, parseCalendarDate } from '@nguon/domain'
import { useMemo, useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { useSearchParams } from 'react-router'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Icon } from '../../components/Icon.tsx'
import { ExportMenu, ExportProgress } from '../../components/list/ExportMenu.tsx'
import { useExport } from '../../components/list/use-export.ts'
import { PageHeader } from '../../components/PageHeader.tsx'
import { ReportMenu } from '../../components/reports/ReportMenu.tsx'
import { useDocument } from '../../providers/use-document.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { savedReportDocument } from './documents.ts'
import { QuestionFields } from './QuestionFields.tsx'
import { firstQuestion, type UsualDays } from './question.ts'
import { ReportAnswered } from './ReportAnswered.tsx'
import { addressOf, type OpenReport, readAddress } from './report-address.ts'
import { SavedReports } from './SavedReports.tsx'
import { SaveReportDialog } from './SaveReportDialog.tsx'
import './reports.css'

const dayOf = (text: string): CalendarDate => {
  const day = parseCalendarDate(text)
  if (!day) throw new Error(`${text} is no day`)
  return day
}

/** The days of the working period, up to the day of the figures. */
function useUsualDays(): UsualDays {
  const { term, year, asOf } = useWorkingContext()
  return useMemo(() => {
    const [from, end] = year === null ? [term.startsOn, term.endsOn] : [`${year}-01-01`, `${year}-12-31`]
    return { from: dayOf(from), to: dayOf(asOf >= from && asOf < end ? asOf : end) }
  }, [term, year, asOf])
}

/** Questions to the figures of a committee: by what, of whom, when, beside what; kept, shared, written to a file. */
export function ReportsPage() {
  const translate = useTranslate()
  const { scope } = useWorkingContext()
  const usual = useUsualDays()
  const [address] = useSearchParams()
  if (!scope)
    return (
      <EmptyState icon="chart" title={translate('app.state.noGrants')} hint={translate('app.state.noGrantsHint')} />
    )
  const open = readAddress(address) ?? { question: firstQuestion(usual), within: null, savedId: null }
  return <ReportBuilder open={open} scopeId={scope.id} usual={usual} />
}

function ReportBuilder({ open, scopeId, usual }: { open: OpenReport; scopeId: string; usual: UsualDays }) {
  const translate = useTranslate()
  const notify = useNotify()
  const [, setAddress] = useSearchParams()
  const { asOf, today, past } = useWorkingContext()
  const [saving, setSaving] = useState(false)
  const { question, savedId } = open
  const within = open.within ?? scopeId
  const saved = useDocument(savedReportDocument, { id: savedId ?? '' }, { enabled: savedId !== null }).data?.savedReport
  const show = (change: Partial<OpenReport>): void => setAddress(addressOf({ ...open, ...change }), { replace: true })
  const ask = (asked: KeptQuestion): void => show({ question: asked })
  const control = useExport(() => ({
    list: 'reports',
    filter: { within, question, asOf: past ? asOf : null },
    orderBy: null,
    columns: null,
  }))
  const copyLink = async (): Promise<void> => {
    const link = `${window.location.origin}/reports?${addressOf({ ...open, within })}`
    try {
      await navigator.clipboard.writeText(link)
      notify('reports.link.copied', { type: 'success' })
    } catch {
      notify('reports.link.notCopied', { type: 'warning' })
    }
  }
  const beside = besideQuestionOn(question, dayOf(today))
  return (
    <>
      <PageHeader
        title={saved ? saved.name : translate('reports.title')}
        facts={translate('reports.fact')}
        actions={
          <>
            <ExportMenu control={control} />
            <ReportMenu committeeId={within} year={Number(asOf.slice(0, 4))} />
            <Button variant="text" size="small" onClick={() => void copyLink()}>
              {translate('reports.link.copy')}
            </Button>
            <Button startIcon={<Icon name="bookmark" />} onClick={() => setSaving(true)}>
              {translate('reports.save.button')}
            </Button>
          </>
        }
      />
      <ExportProgress control={control} />
      <div className="report-columns">
        <div>
          <QuestionFields
            question={question}
            within={within}
            usual={usual}
            onChange={ask}
            onWithin={(id) => show({ within: id })}
          />
          <SavedReports openId={savedId} />
        </div>
        <div>
          <ReportAnswered
            question={question}
            within={within}
            beside={beside}
            today={dayOf(today)}
            asOf={past && MEASURE_TERMS[question.measure].when === 'PERIOD' ? dayOf(asOf) : null}
            onView={(view) => ask({ ...question, view })}
          />
        </div>
      </div>
      {saving && (
        <SaveReportDialog
          question={question}
          within={within}
          saved={saved ?? null}
          onClose={() => setSaving(false)}
          onSaved={(id) => show({ savedId: id, within })}
        />
      )}
    </>
  )
}
