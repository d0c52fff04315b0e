import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { useTranslate } from 'react-admin'
import { explain } from '../ErrorState.tsx'
import { Answered, type NoAnswer } from './Answered.tsx'

type Told = {
  /** After sending was tried: then what is missing is a problem. */
  checked: boolean
  /** What the server found wrong, by field. */
  problems: Readonly<Record<string, string>>
}
type Props = {
  title: string
  fact?: string
  submitLabel: string
  running: boolean
  /** The key of the words above a refusal. */
  refused: string
  /** The fields that show their own problems. */
  fields?: readonly string[]
  isFilledIn: boolean
  /** Sends what was typed; null when it is done. */
  send: () => Promise<NoAnswer | null>
  children: (told: Told) => ReactNode
  onClose: () => void
}

/** A dialog with a form: what is missing is said at its field, a refusal in place, and everything typed stays. */
export function FormDialog(props: Props) {
  const { title, fact, running, isFilledIn, fields = [], onClose } = props
  const translate = useTranslate()
  const titleId = useId()
  const [checked, setChecked] = useState(false)
  const [answer, setAnswer] = useState<NoAnswer | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const problems =
    answer?.__typename === 'Invalid'
      ? Object.fromEntries(answer.errors.map(({ field, message }) => [field, message]))
      : {}
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setChecked(true)
    if (!isFilledIn || running) return
    setFailure(null)
    setAnswer(null)
    try {
      setAnswer(await props.send())
    } catch (error) {
      setFailure(explain(error, translate))
    }
  }
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <DialogContent>
          {fact !== undefined && <p className="small secondary">{fact}</p>}
          <div className="fields">
            {props.children({ checked, problems })}
            <Answered answer={answer} failure={failure} refused={props.refused} fields={fields} />
          </div>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('app.form.cancel')}</Button>
          <Button type="submit" variant="contained" color="primary" aria-disabled={running}>
            {props.submitLabel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
