import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material'
import { useId, useState } from 'react'
import { useTranslate } from 'react-admin'

type Props = {
  title: string
  /** What will be so afterwards. */
  explain: string
  submitLabel: string
  /** Done, or refused and told elsewhere: either way the question is answered. */
  onConfirm: () => Promise<void>
  onClose: () => void
}

/** Asks before something is taken away; the safe answer has the focus. */
export function ConfirmDialog({ title, explain, submitLabel, onConfirm, onClose }: Props) {
  const translate = useTranslate()
  const titleId = useId()
  const explainId = useId()
  const [running, setRunning] = useState(false)
  const confirm = async (): Promise<void> => {
    if (running) return
    setRunning(true)
    await onConfirm()
    onClose()
  }
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby={titleId} aria-describedby={explainId}>
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent>
        <p id={explainId}>{explain}</p>
      </DialogContent>
      <DialogActions>
        <Button autoFocus onClick={onClose}>
          {translate('app.form.cancel')}
        </Button>
        <Button variant="contained" color="primary" aria-disabled={running} onClick={() => void confirm()}>
          {submitLabel}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
