import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material'
import { useId } from 'react'
import { useTranslate } from 'react-admin'
import { ShownOnce } from '../../components/ShownOnce.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { useFormat } from '../../components/use-format.ts'
import type { MadeLink } from './documents.ts'

/** What became of a link to set a password: shown once, mailed, or neither. */
function LinkMade({ link: { url, mailedTo, expiresAt } }: { link: MadeLink }) {
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

/** The dialog that shows a link once it is made. */
export function LinkDialog({ title, link, onClose }: { title: string; link: MadeLink; onClose: () => void }) {
  const translate = useTranslate()
  const titleId = useId()
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent>
        <LinkMade link={link} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('app.action.close')}</Button>
      </DialogActions>
    </Dialog>
  )
}
