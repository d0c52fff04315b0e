import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material'
import { type FormEvent, useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { DayField } from '../../components/DayField.tsx'
import { explain } from '../../components/ErrorState.tsx'
import { RefusalPanel } from '../../components/RefusalPanel.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import type { VerdictWords } from '../../components/VerdictRow.tsx'
import { useMutationDocument } from '../../providers/use-document.ts'
import { updateCommitteeDocument } from './record-documents.ts'

type Props = {
  committee: { id: string; name: string; version: number }
  today: string
  onClose: () => void
  onSaved: () => void
}

type Refused = { message: string; verdicts: readonly VerdictWords[] }

/** Ends a committee after a day; what stands in the way is said in words. */
export function DissolveDialog({ committee, today, onClose, onSaved }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const [dissolvedOn, setDissolvedOn] = useState(today)
  const [decisionNumber, setDecisionNumber] = useState('')
  const [refused, setRefused] = useState<Refused | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const { run, running } = useMutationDocument(updateCommitteeDocument, (result) => result.updateCommittee)

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (running) return
    setRefused(null)
    setFailure(null)
    try {
      const outcome = await run({
        input: {
          id: committee.id,
          version: committee.version,
          dissolvedOn,
          ...(decisionNumber.trim() === '' ? {} : { decisionNumber: decisionNumber.trim() }),
        },
      })
      switch (outcome.__typename) {
        case 'CommitteeSuccess':
          notify('committees.dissolve.done', { messageArgs: { name: committee.name }, type: 'success' })
          onSaved()
          onClose()
          return
        case 'Refusal':
          setRefused(outcome)
          return
        case 'Invalid':
          setFailure(outcome.errors.map(({ message }) => message).join(' '))
          return
        case 'Conflict':
          setFailure(outcome.message)
          onSaved()
      }
    } catch (error) {
      setFailure(explain(error, translate))
    }
  }

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="dissolve-title">
      <DialogTitle id="dissolve-title">{translate('committees.dissolve.title', { name: committee.name })}</DialogTitle>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <DialogContent>
          <p className="note">{translate('committees.dissolve.explain')}</p>
          <div className="fields">
            <DayField
              id="dissolved-on"
              label={translate('committees.fields.dissolvedOn')}
              value={dissolvedOn}
              onChange={setDissolvedOn}
            />
            <TextField
              id="dissolve-decision"
              label={translate('committees.fields.decisionNumber')}
              value={decisionNumber}
              onChange={(event) => setDecisionNumber(event.target.value)}
            />
          </div>
          {refused && (
            <RefusalPanel
              title={translate('committees.dissolve.refused')}
              message={refused.message}
              verdicts={refused.verdicts}
            />
          )}
          {failure !== null && (
            <p role="alert">
              <StatusMark status="failed" wraps>
                {failure}
              </StatusMark>
            </p>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" color="primary" aria-disabled={running}>
            {translate('committees.dissolve.confirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
