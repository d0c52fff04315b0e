import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { DocumentMenu } from '../../components/DocumentMenu.tsx'
import { ErrorState } from '../../components/ErrorState.tsx'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { Section } from '../../components/Section.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useDocument } from '../../providers/use-document.ts'
import { CandidateRequestDialog } from './CandidateRequestDialog.tsx'
import { ConsentDialog } from './ConsentDialog.tsx'
import { type ConsentRow, consentsDocument } from './privacy-documents.ts'

type Props = { candidateId: string; today: string; refusal: string | null }
type Open = 'consent' | 'request' | null

/** What the person said about the use of their data, what they ask, and a copy of all that is held about them. */
export function PrivacySection({ candidateId, today, refusal }: Props) {
  const translate = useTranslate()
  const [open, setOpen] = useState<Open>(null)
  const { data, error, refetch } = useDocument(consentsDocument, { id: candidateId })
  if (!data?.candidate) return error ? <ErrorState error={error} onRetry={refetch} /> : <LoadingLines />
  const { consents, cell, viewerMayHandle, viewerMayRecord } = data.candidate
  const close = (): void => setOpen(null)
  const address = `/privacy/candidates/${encodeURIComponent(candidateId)}/data`
  return (
    <div className="ledger-columns two even">
      <Section title={translate('privacy.consents.title')} aside={consents.length}>
        {consents.length === 0 ? (
          <p className="secondary">{translate('privacy.consents.none')}</p>
        ) : (
          <ConsentTable consents={consents} />
        )}
        {viewerMayRecord && (
          <GuardedButton small icon="add" refusal={refusal} onClick={() => setOpen('consent')}>
            {translate('privacy.consents.record')}
          </GuardedButton>
        )}
      </Section>
      <Section title={translate('privacy.data.title')}>
        <p className="small secondary">{translate('privacy.data.explain')}</p>
        {viewerMayHandle ? (
          <>
            <DocumentMenu
              label={translate('privacy.data.menu')}
              groups={[
                [
                  { href: `${address}.pdf`, label: translate('privacy.data.pdf') },
                  { href: `${address}.json`, label: translate('privacy.data.json') },
                ],
              ]}
            />{' '}
            <GuardedButton small icon="add" refusal={refusal} onClick={() => setOpen('request')}>
              {translate('privacy.requests.receiveOf')}
            </GuardedButton>
          </>
        ) : (
          <p className="small">{translate('privacy.data.refusal')}</p>
        )}
      </Section>
      {open === 'consent' && <ConsentDialog candidateId={candidateId} today={today} onClose={close} />}
      {open === 'request' && (
        <CandidateRequestDialog candidateId={candidateId} cellId={cell.id} today={today} onClose={close} />
      )}
    </div>
  )
}

function ConsentTable({ consents }: { consents: readonly ConsentRow[] }) {
  const translate = useTranslate()
  const labels = useLabels()
  const { date } = useFormat()
  return (
    <div className="ledger-scroll">
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{translate('privacy.consents.saidOn')}</th>
            <th scope="col">{translate('privacy.consents.act')}</th>
            <th scope="col">{translate('privacy.consents.form')}</th>
          </tr>
        </thead>
        <tbody>
          {consents.map((one) => (
            <tr key={one.id}>
              <td>{date(one.saidOn)}</td>
              <td>
                {labels.consentAct[one.act]}
                <p className="small secondary">{labels.dataSet[one.dataSet]}</p>
              </td>
              <td>
                {labels.consentForm[one.form]}
                <p className="small secondary">{[one.documentNumber, one.recordedBy].filter(Boolean).join(' · ')}</p>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
