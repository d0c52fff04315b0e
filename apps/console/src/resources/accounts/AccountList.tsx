import { useMemo, useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ForbiddenState } from '../../components/ForbiddenState.tsx'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import type { ListColumn } from '../../components/list/columns.ts'
import { choiceFilter, yesNoFilter } from '../../components/list/filters.tsx'
import { LedgerList } from '../../components/list/LedgerList.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { shortCommitteeName } from '../../components/people/short-committee-name.ts'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useViewer } from '../../providers/viewer.ts'
import { AccountStatus } from './AccountStatus.tsx'
import type { AccountRow } from './documents.ts'
import { stateOfGrant } from './grant-state.ts'
import { InviteDialog } from './InviteDialog.tsx'

/** The accounts of the viewer's scope, with what each may do there. */
export function AccountList() {
  const translate = useTranslate()
  const labels = useLabels()
  const viewer = useViewer()
  const { instant } = useFormat()
  const [inviting, setInviting] = useState(false)
  const filters = useMemo(
    () => [
      choiceFilter('role', translate('accounts.fields.role'), labels.role),
      yesNoFilter('disabled', translate('accounts.fields.disabled')),
    ],
    [translate, labels],
  )
  const title = translate('accounts.title')
  if (!viewer.may('ACCOUNT_READ')) {
    return (
      <>
        <PageHeader title={title} />
        <ForbiddenState />
      </>
    )
  }
  const label = (field: string): string => translate(`accounts.fields.${field}`)
  const columns: readonly ListColumn<AccountRow>[] = [
    {
      key: 'name',
      label: label('name'),
      fixed: true,
      render: ({ id, name, username }) => (
        <>
          <Link className="name" to={`/accounts/${id}/show`}>
            {name}
          </Link>
          <p className="small secondary">{username}</p>
        </>
      ),
    },
    { key: 'roles', label: label('roles'), render: (row) => <Roles row={row} /> },
    {
      key: 'home',
      label: label('home'),
      render: ({ homeCommittee }) =>
        homeCommittee ? (
          shortCommitteeName(homeCommittee.name)
        ) : (
          <span className="quiet">{translate('accounts.noHome')}</span>
        ),
    },
    {
      key: 'lastSignIn',
      label: label('lastSignIn'),
      render: ({ lastSignInAt }) =>
        lastSignInAt ? instant(lastSignInAt) : <span className="quiet">{translate('accounts.never')}</span>,
    },
    {
      key: 'secondFactor',
      label: label('secondFactor'),
      render: ({ secondFactor }) => translate(secondFactor ? 'accounts.secondFactor.on' : 'accounts.secondFactor.off'),
    },
    { key: 'status', label: label('status'), render: (row) => <AccountStatus account={row} /> },
  ]
  return (
    <LedgerList<AccountRow>
      resource="accounts"
      title={title}
      facts={translate('accounts.facts')}
      actions={
        viewer.may('ACCOUNT_INVITE') && (
          <GuardedButton primary icon="add" refusal={null} onClick={() => setInviting(true)}>
            {translate('accounts.invite.action')}
          </GuardedButton>
        )
      }
      columns={columns}
      phoneRow={(row) => (
        <div className="phone-row">
          <Link className="name" to={`/accounts/${row.id}/show`}>
            {row.name}
          </Link>
          <span />
          <span className="small secondary">
            <Roles row={row} />
          </span>
          <span className="small">
            <AccountStatus account={row} />
          </span>
        </div>
      )}
      filters={filters}
      search={translate('accounts.search')}
      empty={<EmptyState icon="person" title={translate('accounts.empty')} hint={translate('accounts.emptyHint')} />}
    >
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </LedgerList>
  )
}

function Roles({ row: { grants } }: { row: AccountRow }) {
  const translate = useTranslate()
  const labels = useLabels()
  const { today } = useViewer()
  const held = grants.filter((grant) => stateOfGrant(grant, today) === 'now')
  if (held.length === 0) return <span className="quiet">{translate('accounts.noGrants')}</span>
  return held.map(({ id, role, committee }) => (
    <span key={id} className="block">
      {labels.role[role]}
      {committee && <span className="secondary">, {shortCommitteeName(committee.name)}</span>}
    </span>
  ))
}
