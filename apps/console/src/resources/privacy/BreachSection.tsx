import type { BreachStep } from '@nguon/domain'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { ErrorState } from '../../components/ErrorState.tsx'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { Section } from '../../components/Section.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useDocument } from '../../providers/use-document.ts'
import { ActOnBreachDialog } from './ActOnBreachDialog.tsx'
import { type BreachRow, breachesDocument } from './documents.ts'
import { RecordBreachDialog } from './RecordBreachDialog.tsx'

type Act = { breach: BreachRow; step: BreachStep }

/** The register of breaches, the newest first, with the clock of each report. */
export function BreachSection({ within, mayRecord }: { within: string | null; mayRecord: boolean }) {
  const translate = useTranslate()
  const [recording, setRecording] = useState(false)
  const [act, setAct] = useState<Act | null>(null)
  const { data, error, refetch } = useDocument(breachesDocument, { within })
  const rows = data?.breaches.nodes ?? []
  return (
    <Section title={translate('privacy.breaches.title')} aside={data ? data.breaches.totalCount : null}>
      {mayRecord && (
        <GuardedButton small icon="add" refusal={null} onClick={() => setRecording(true)}>
          {translate('privacy.breaches.record')}
        </GuardedButton>
      )}
      {error && <ErrorState error={error} onRetry={refetch} />}
      {!error && !data && <LoadingLines />}
      {data && rows.length === 0 && <p className="secondary">{translate('privacy.breaches.none')}</p>}
      {rows.length > 0 && (
        <div className="ledger-scroll">
          <table className="ledger">
            <thead>
              <tr>
                <th scope="col">{translate('privacy.breaches.fields.what')}</th>
                <th scope="col">{translate('privacy.breaches.fields.foundAt')}</th>
                <th scope="col">{translate('privacy.breaches.fields.state')}</th>
                <th scope="col">
                  <span className="unseen">{translate('privacy.requests.next')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((breach) => (
                <Row key={breach.id} breach={breach} onAct={(step) => setAct({ breach, step })} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {recording && <RecordBreachDialog onClose={() => setRecording(false)} />}
      {act && <ActOnBreachDialog {...act} onClose={() => setAct(null)} />}
    </Section>
  )
}

function Row({ breach, onAct }: { breach: BreachRow; onAct: (step: BreachStep) => void }) {
  const translate = useTranslate()
  const labels = useLabels()
  const { instant, number } = useFormat()
  const { persons, state, overdue, reportBy, reportedAt, reportedTo, closedAt, outcome, measures } = breach
  const about = [
    breach.committee?.name,
    breach.dataSets.map((one) => labels.dataSet[one]).join(', '),
    persons === null
      ? translate('privacy.breaches.unknown')
      : translate('privacy.breaches.persons', { count: number(persons) }),
  ]
  return (
    <tr>
      <td>
        {breach.what}
        <p className="small secondary">{about.filter(Boolean).join(' · ')}</p>
        {measures && <p className="small">{measures}</p>}
      </td>
      <td>{instant(breach.foundAt)}</td>
      <td>
        {labels.breachState[state]}
        {state === 'FOUND' && (
          <p className="small">
            <StatusMark status={overdue ? 'overdue' : 'dueSoon'}>
              {translate('privacy.breaches.until', { at: instant(reportBy) })}
            </StatusMark>
          </p>
        )}
        {reportedAt && <p className="small secondary">{`${instant(reportedAt)}: ${reportedTo ?? ''}`}</p>}
        {closedAt && <p className="small secondary">{`${instant(closedAt)}: ${outcome ?? ''}`}</p>}
      </td>
      <td>
        {breach.viewerMayHandle && (
          <div className="row-actions">
            {state === 'FOUND' && (
              <GuardedButton small refusal={null} onClick={() => onAct('REPORT')}>
                {labels.breachStep.REPORT}
              </GuardedButton>
            )}
            <GuardedButton small refusal={null} onClick={() => onAct('CLOSE')}>
              {labels.breachStep.CLOSE}
            </GuardedButton>
          </div>
        )}
      </td>
    </tr>
  )
}
