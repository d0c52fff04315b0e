import type { RequestStep } from '@nguon/domain'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { ErrorState } from '../../components/ErrorState.tsx'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { Section } from '../../components/Section.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useDocument } from '../../providers/use-document.ts'
import { ActOnRequestDialog } from './ActOnRequestDialog.tsx'
import { type RequestRow, registerDocument } from './documents.ts'

type Props = { open: boolean; within: string | null; today: string }
type Act = { request: RequestRow; step: RequestStep }

/** The requests that wait, by their last days, or those that are closed. */
export function RequestSection({ open, within, today }: Props) {
  const translate = useTranslate()
  const [act, setAct] = useState<Act | null>(null)
  const states = open ? (['RECEIVED', 'ANSWERED'] as const) : (['DONE', 'TURNED_DOWN'] as const)
  const { data, error, refetch } = useDocument(registerDocument, {
    within,
    states: [...states],
    first: open ? 200 : 50,
  })
  const rows = data?.privacyRequests.nodes ?? []
  return (
    <Section
      title={translate(open ? 'privacy.requests.open' : 'privacy.requests.closed')}
      aside={data ? data.privacyRequests.totalCount : null}
    >
      {error && <ErrorState error={error} onRetry={refetch} />}
      {!error && !data && <LoadingLines />}
      {data && rows.length === 0 && <p className="secondary">{translate('privacy.requests.none')}</p>}
      {rows.length > 0 && (
        <div className="ledger-scroll">
          <table className="ledger">
            <thead>
              <tr>
                <th scope="col">{translate('privacy.requests.fields.asker')}</th>
                <th scope="col">{translate('privacy.requests.fields.kind')}</th>
                <th scope="col" className="wide">
                  {translate('privacy.requests.fields.receivedOn')}
                </th>
                <th scope="col">{translate('privacy.requests.fields.state')}</th>
                <th scope="col">
                  <span className="unseen">{translate('privacy.requests.next')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((request) => (
                <Row key={request.id} request={request} onAct={(step) => setAct({ request, step })} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {act && <ActOnRequestDialog {...act} today={today} onClose={() => setAct(null)} />}
    </Section>
  )
}

function Row({ request, onAct }: { request: RequestRow; onAct: (step: RequestStep) => void }) {
  const translate = useTranslate()
  const labels = useLabels()
  const { date } = useFormat()
  const { fullName, candidate, committee, waitsUntil, overdue, closedOn, outcome, text } = request
  const name = fullName ?? translate('privacy.masked')
  return (
    <tr>
      <td>
        {candidate ? <Link to={`/candidates/${candidate.id}/show?tab=privacy`}>{name}</Link> : name}
        {committee && <p className="small secondary">{committee.name}</p>}
      </td>
      <td>
        {labels.requestKind[request.kind]}
        {text && <p className="small secondary">{text}</p>}
      </td>
      <td className="wide">{date(request.receivedOn)}</td>
      <td>
        {labels.requestState[request.state]}
        {waitsUntil && (
          <p className="small">
            <StatusMark status={overdue ? 'overdue' : 'onTime'}>
              {translate('privacy.requests.until', { on: date(waitsUntil) })}
            </StatusMark>
          </p>
        )}
        {closedOn && <p className="small secondary">{[date(closedOn), outcome].filter(Boolean).join(': ')}</p>}
      </td>
      <td>
        <div className="row-actions">
          {request.steps.map((step) => (
            <GuardedButton key={step} small refusal={null} onClick={() => onAct(step)}>
              {labels.requestStep[step]}
            </GuardedButton>
          ))}
        </div>
      </td>
    </tr>
  )
}
