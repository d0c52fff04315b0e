import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { ConfirmWrite } from '../../components/ConfirmWrite.tsx'
import { ErrorState } from '../../components/ErrorState.tsx'
import { type EmergencyRow, emergenciesDocument } from '../../components/emergency-documents.ts'
import { ForbiddenState } from '../../components/ForbiddenState.tsx'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { shortCommitteeName } from '../../components/people/short-committee-name.ts'
import { Section } from '../../components/Section.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useDocument, useMutationDocument } from '../../providers/use-document.ts'
import { useMay } from '../../providers/viewer.ts'
import { endEmergencyDocument } from './documents.ts'
import { OpenEmergencyDialog } from './OpenEmergencyDialog.tsx'

/** Access taken in emergencies: what is open now, and what was. */
export function EmergenciesPage() {
  const translate = useTranslate()
  const mayOpen = useMay('EMERGENCY_OPEN')
  const maySee = useMay('ACCOUNT_READ')
  const [opening, setOpening] = useState(false)
  const [ended, setEnded] = useState<EmergencyRow | null>(null)
  return (
    <>
      <PageHeader
        title={translate('emergencies.title')}
        facts={translate('emergencies.facts')}
        actions={
          mayOpen && (
            <GuardedButton refusal={null} onClick={() => setOpening(true)}>
              {translate('emergencies.open')}
            </GuardedButton>
          )
        }
      />
      {mayOpen || maySee ? (
        <>
          <Part active onEnd={setEnded} />
          <Part active={false} onEnd={setEnded} />
        </>
      ) : (
        <ForbiddenState />
      )}
      {opening && <OpenEmergencyDialog onClose={() => setOpening(false)} />}
      {ended && <End access={ended} onClose={() => setEnded(null)} />}
    </>
  )
}

function End({ access, onClose }: { access: EmergencyRow; onClose: () => void }) {
  const translate = useTranslate()
  const { run } = useMutationDocument(endEmergencyDocument, (result) => result.endEmergencyAccess)
  return (
    <ConfirmWrite
      title={`${translate('emergencies.end')}: ${access.account}`}
      explanation={translate('emergencies.endExplain')}
      submitLabel={translate('emergencies.end')}
      send={async () => {
        const outcome = await run({ input: { id: access.id, version: access.version } })
        return outcome.__typename === 'EmergencyAccessSuccess' ? null : outcome.message
      }}
      done="emergencies.ended"
      onClose={onClose}
    />
  )
}

function Part({ active, onEnd }: { active: boolean; onEnd: (access: EmergencyRow) => void }) {
  const translate = useTranslate()
  const labels = useLabels()
  const { instant } = useFormat()
  const { data, error, refetch } = useDocument(emergenciesDocument, { active })
  const rows = data?.emergencyAccesses.nodes ?? []
  return (
    <Section
      title={translate(active ? 'emergencies.active' : 'emergencies.past')}
      aside={data ? data.emergencyAccesses.totalCount : null}
    >
      {error && <ErrorState error={error} onRetry={refetch} />}
      {!error && !data && <LoadingLines />}
      {data && rows.length === 0 && <p className="secondary">{translate('emergencies.none')}</p>}
      {rows.length > 0 && (
        <div className="ledger-scroll">
          <table className="ledger">
            <thead>
              <tr>
                <th scope="col">{translate('emergencies.fields.account')}</th>
                <th scope="col">{translate('emergencies.fields.reason')}</th>
                <th scope="col" className="wide">
                  {translate('emergencies.fields.openedAt')}
                </th>
                <th scope="col">{translate('emergencies.fields.endsAt')}</th>
                <th scope="col">
                  <span className="unseen">{translate('emergencies.end')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((access) => (
                <tr key={access.id}>
                  <td>
                    {access.account}
                    <p className="small secondary">
                      {labels.role[access.role]}, {shortCommitteeName(access.committeeName)}
                    </p>
                  </td>
                  <td>{access.reason}</td>
                  <td className="wide">{instant(access.openedAt)}</td>
                  <td>{instant(access.endedAt ?? access.endsAt)}</td>
                  <td>
                    {access.viewerMayEnd && (
                      <GuardedButton small refusal={null} onClick={() => onEnd(access)}>
                        {translate('emergencies.end')}
                      </GuardedButton>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  )
}
