import { useTranslate } from 'react-admin'
import { StatusMark } from '../../components/StatusMark.tsx'
import { useFormat } from '../../components/use-format.ts'

type Props = { account: { disabledAt: string | null; linkUntil: string | null; lastSignInAt: string | null } }

/** Whether an account is in use, waits for its owner, or is disabled. */
export function AccountStatus({ account: { disabledAt, linkUntil, lastSignInAt } }: Props) {
  const translate = useTranslate()
  const { instant } = useFormat()
  if (disabledAt !== null)
    return (
      <StatusMark status="paused" wraps>
        {translate('accounts.status.disabled', { at: instant(disabledAt) })}
      </StatusMark>
    )
  if (linkUntil !== null && lastSignInAt === null)
    return (
      <StatusMark status="onTime" wraps>
        {translate('accounts.status.invited', { at: instant(linkUntil) })}
      </StatusMark>
    )
  return <StatusMark status="passed">{translate('accounts.status.active')}</StatusMark>
}
