import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { Answered, type NoAnswer } from '../../components/people/Answered.tsx'

type Props = {
  /** The words: title, explain, submit and refused stand under it. */
  words: string
  /** Whom it is about. */
  name: string
  fields: readonly string[]
  act: { running: boolean; answer: NoAnswer | null; failure: string | null }
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}

/** The frame of a dialog about a mentor: what it does, its fields, and why it was not done. */
export function MentorDialog({ words, name, fields, act, onSubmit, onClose, children }: Props) {
  const translate = useTranslate()
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="mentor-dialog-title">
      <DialogTitle id="mentor-dialog-title">{translate(`${words}.title`)}</DialogTitle>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit()
        }}
        noValidate
      >
        <DialogContent>
          <p className="small secondary">
            {name}. {translate(`${words}.explain`)}
          </p>
          <div className="fields">
            {children}
            <Answered answer={act.answer} failure={act.failure} refused={`${words}.refused`} fields={fields} />
          </div>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('app.form.cancel')}</Button>
          <Button type="submit" variant="contained" color="primary" aria-disabled={act.running}>
            {translate(`${words}.submit`)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
