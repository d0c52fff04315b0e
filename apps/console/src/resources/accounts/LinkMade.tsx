import { useTranslate } from 'react-admin'
import { ShownOnce } from '../../components/ShownOnce.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { useFormat } from '../../components/use-format.ts'
import type { MadeLink } from './documents.ts'

/** What became of a link to set a password: shown once, mailed, or neither. */
export function LinkMade({ link: { url, mailedTo, expiresAt } }: { link: MadeLink }) {
  const translate = useTranslate()
  const { instant } = useFormat()
  const until = translate('accounts.link.until', { at: instant(expiresAt) })
  if (url !== null)
    return (
      <>
        <ShownOnce label={translate('accounts.link.label')} hint={translate('accounts.link.once')} value={url} />
        <p className="small secondary">{until}</p>
      </>
    )
  return (
    <p role="status">
      <StatusMark status={mailedTo === null ? 'failed' : 'passed'} wraps>
        {mailedTo === null
          ? translate('accounts.link.hidden')
          : `${translate('accounts.link.mailed', { to: mailedTo })} ${until}`}
      </StatusMark>
    </p>
  )
}
