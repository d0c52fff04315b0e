import { PRIVACY_CLOCKS as CLOCKS } from '@nguon/domain'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { ErrorState } from '../../components/ErrorState.tsx'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { FactsList } from '../../components/people/FactsList.tsx'
import { Section } from '../../components/Section.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useDocument } from '../../providers/use-document.ts'
import { ClocksDialog } from './ClocksDialog.tsx'
import { groundsDocument } from './documents.ts'
import '../../components/people/people.css'

/** By which clocks requests and breaches are handled, for what data are kept, and on what that rests. */
export function GroundsSection() {
  const translate = useTranslate()
  const labels = useLabels()
  const { date, number } = useFormat()
  const [setting, setSetting] = useState(false)
  const { data, error, refetch } = useDocument(groundsDocument, {})
  if (!data) return error ? <ErrorState error={error} onRetry={refetch} /> : <LoadingLines />
  const clocks = data.privacyClocks
  return (
    <>
      <Section title={translate('privacy.clocks.title')}>
        <FactsList
          facts={CLOCKS.map((clock) => ({
            label: translate(`privacy.clocks.${clock}`),
            value: number(clocks[clock]),
          }))}
        />
        <p className="small secondary">{translate('privacy.clocks.explain')}</p>
        {clocks.viewerMaySet && (
          <GuardedButton small refusal={null} onClick={() => setSetting(true)}>
            {translate('privacy.clocks.set')}
          </GuardedButton>
        )}
        {setting && <ClocksDialog clocks={clocks} onClose={() => setSetting(false)} />}
      </Section>
      <Section title={translate('privacy.purposes.title')}>
        <div className="ledger-scroll">
          <table className="ledger">
            <thead>
              <tr>
                <th scope="col">{translate('privacy.purposes.dataSet')}</th>
                <th scope="col">{translate('privacy.purposes.basis')}</th>
                <th scope="col" className="wide">
                  {translate('privacy.purposes.since')}
                </th>
              </tr>
            </thead>
            <tbody>
              {data.purposes.map((one) => (
                <tr key={`${one.dataSet} ${one.document}`}>
                  <td>
                    {labels.dataSet[one.dataSet]}
                    <p className="small secondary">{one.purpose}</p>
                  </td>
                  <td>
                    {labels.legalBasis[one.basis]}
                    <p className="small secondary">{one.document}</p>
                    {one.trust === 'UNCHECKED' && (
                      <p className="small">
                        <StatusMark status="unchecked">{labels.trust.UNCHECKED}</StatusMark>
                      </p>
                    )}
                  </td>
                  <td className="wide">{date(one.startsOn)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Section>
    </>
  )
}
