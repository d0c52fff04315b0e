import { useState } from 'react'
import { useGetRecordId, useTranslate } from 'react-admin'
import { AuditTrail } from '../../components/audit/AuditTrail.tsx'
import { ReadTrail } from '../../components/audit/ReadTrail.tsx'
import { ErrorState } from '../../components/ErrorState.tsx'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { NotFoundState } from '../../components/NotFoundState.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { FactsList } from '../../components/people/FactsList.tsx'
import { Section } from '../../components/Section.tsx'
import { SessionTable } from '../../components/SessionTable.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useDocument } from '../../providers/use-document.ts'
import { useMay, useViewer, type Verb } from '../../providers/viewer.ts'
import { type AccountAct, AccountActDialog } from './AccountActDialog.tsx'
import { AccountStatus } from './AccountStatus.tsx'
import { type AccountPage, accountPageDocument, type GrantRow } from './documents.ts'
import { EndGrantDialog, GiveGrantDialog } from './GrantDialogs.tsx'
import { stateOfGrant } from './grant-state.ts'
import '../../components/people/people.css'

/** An account: what it may do in the scope, where it is signed in, and what may be done about it. */
export function AccountShow() {
  const id = String(useGetRecordId())
  const { data, error, refetch } = useDocument(accountPageDocument, { id }, { keepPrevious: true })
  if (error) return <ErrorState error={error} onRetry={refetch} />
  if (!data) return <LoadingLines />
  if (!data.account) return <NotFoundState />
  return (
    <>
      <Head account={data.account} />
      <Facts account={data.account} />
      <Grants account={data.account} />
      <Sessions account={data.account} />
      <Trail id={id} />
    </>
  )
}

/** What the account did and what it has read, for whoever reads the audit; the rest of the scope's audit is not told here. */
function Trail({ id }: { id: string }) {
  const translate = useTranslate()
  if (!useMay('AUDIT_READ')) return null
  return (
    <>
      <AuditTrail title={translate('app.audit.trail.actor')} filter={{ actor: id }} />
      <ReadTrail title={translate('app.audit.reads.viewer')} filter={{ viewer: id }} />
    </>
  )
}

/** Why an act is not open to the viewer; null where the server may be asked. */
function useRefusal(account: AccountPage): (verb: Verb, own?: string | false) => string | null {
  const translate = useTranslate()
  const viewer = useViewer()
  return (verb, own = false) => {
    if (account.isSelf) return translate('accounts.refused.self')
    if (!viewer.may(verb)) return translate('accounts.refused.right')
    return own === false ? null : translate(own)
  }
}

function Head({ account }: { account: AccountPage }) {
  const translate = useTranslate()
  const refusal = useRefusal(account)
  const [act, setAct] = useState<AccountAct | null>(null)
  const disabled = account.disabledAt !== null
  return (
    <>
      <PageHeader
        title={account.name}
        path={[{ label: translate('accounts.title'), to: '/accounts' }]}
        factList={[<span key="name">{account.username}</span>, <AccountStatus key="status" account={account} />]}
        actions={
          <>
            <GuardedButton
              refusal={refusal('ACCOUNT_RECOVER', !account.secondFactor && 'accounts.refused.noFactor')}
              onClick={() => setAct('resetFactor')}
            >
              {translate('accounts.act.resetFactor')}
            </GuardedButton>
            <GuardedButton
              refusal={refusal('ACCOUNT_RECOVER', disabled && 'accounts.refused.disabled')}
              onClick={() => setAct('link')}
            >
              {translate('accounts.act.link')}
            </GuardedButton>
            <GuardedButton refusal={refusal('ACCOUNT_DISABLE')} onClick={() => setAct(disabled ? 'enable' : 'disable')}>
              {translate(disabled ? 'accounts.act.enable' : 'accounts.act.disable')}
            </GuardedButton>
          </>
        }
      />
      {act && <AccountActDialog act={act} account={account} onClose={() => setAct(null)} />}
    </>
  )
}

function Facts({ account }: { account: AccountPage }) {
  const translate = useTranslate()
  const { instant } = useFormat()
  const { email, homeCommittee, lastSignInAt, secondFactor, grantsElsewhere } = account
  const label = (field: string): string => translate(`accounts.fields.${field}`)
  return (
    <FactsList
      facts={[
        { label: label('home'), value: homeCommittee?.name ?? translate('accounts.noHome') },
        { label: label('email'), value: email ?? translate('accounts.noHome') },
        { label: label('lastSignIn'), value: lastSignInAt ? instant(lastSignInAt) : translate('accounts.never') },
        {
          label: label('secondFactor'),
          value: translate(secondFactor ? 'accounts.secondFactor.on' : 'accounts.secondFactor.off'),
        },
        ...(grantsElsewhere > 0
          ? [
              {
                label: label('elsewhere'),
                value: translate('accounts.elsewhere', { smart_count: grantsElsewhere }),
              },
            ]
          : []),
      ]}
    />
  )
}

function Grants({ account }: { account: AccountPage }) {
  const translate = useTranslate()
  const labels = useLabels()
  const { date } = useFormat()
  const { today } = useViewer()
  const refusal = useRefusal(account)
  const [giving, setGiving] = useState(false)
  const [ended, setEnded] = useState<GrantRow | null>(null)
  return (
    <Section
      title={translate('accounts.grants.title')}
      aside={
        <GuardedButton small icon="add" refusal={refusal('GRANT_SET')} onClick={() => setGiving(true)}>
          {translate('accounts.grants.give')}
        </GuardedButton>
      }
    >
      {account.grants.length === 0 && <p className="secondary">{translate('accounts.noGrants')}</p>}
      {account.grants.length > 0 && (
        <div className="ledger-scroll">
          <table className="ledger">
            <thead>
              <tr>
                <th scope="col">{translate('accounts.fields.role')}</th>
                <th scope="col">{translate('accounts.fields.committee')}</th>
                <th scope="col" className="wide">
                  {translate('accounts.fields.startsOn')}
                </th>
                <th scope="col">{translate('accounts.fields.endsOn')}</th>
                <th scope="col">
                  <span className="unseen">{translate('accounts.grants.end')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {account.grants.map((grant) => {
                const state = stateOfGrant(grant, today)
                return (
                  <tr key={grant.id} className={state === 'over' ? 'quiet' : undefined}>
                    <td>
                      {labels.role[grant.role]}
                      {state !== 'now' && <p className="small secondary">{translate(`accounts.grants.${state}`)}</p>}
                    </td>
                    <td>{grant.committee?.name ?? translate('accounts.grants.outside')}</td>
                    <td className="wide">{date(grant.startsOn)}</td>
                    <td>{grant.endsOn ? date(grant.endsOn) : translate('accounts.grants.open')}</td>
                    <td>
                      {grant.viewerMayEnd && (
                        <GuardedButton small refusal={null} onClick={() => setEnded(grant)}>
                          {translate('accounts.grants.end')}
                        </GuardedButton>
                      )}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
      {giving && <GiveGrantDialog accountId={account.id} onClose={() => setGiving(false)} />}
      {ended && <EndGrantDialog grant={ended} onClose={() => setEnded(null)} />}
    </Section>
  )
}

function Sessions({ account }: { account: AccountPage }) {
  const translate = useTranslate()
  const refusal = useRefusal(account)
  const [ending, setEnding] = useState(false)
  return (
    <Section
      title={translate('accounts.sessions.title')}
      aside={
        <GuardedButton
          small
          refusal={refusal('ACCOUNT_DISABLE', account.sessions.length === 0 && 'accounts.refused.noSession')}
          onClick={() => setEnding(true)}
        >
          {translate('accounts.act.endSessions')}
        </GuardedButton>
      }
    >
      <SessionTable sessions={account.sessions} />
      {ending && <AccountActDialog act="endSessions" account={account} onClose={() => setEnding(false)} />}
    </Section>
  )
}
