import { useTranslate } from 'react-admin'
import type { DemoAccount } from './use-setup.ts'

type Props = { accounts: readonly DemoAccount[]; onChosen: (account: DemoAccount) => void }

/** The accounts of the demonstration, one press from being filled in. */
export function DemoAccounts({ accounts, onChosen }: Props) {
  const translate = useTranslate()
  return (
    <section className="demo-accounts" aria-label={translate('app.signIn.demoTitle')}>
      <p className="small secondary">{translate('app.signIn.demoHint')}</p>
      <ul>
        {accounts.map((account) => (
          <li key={account.username}>
            <button type="button" onClick={() => onChosen(account)}>
              <b>{account.name}</b>
              <span className="small secondary">
                {translate(`app.signIn.role.${account.role}`, { committee: account.committeeName })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
