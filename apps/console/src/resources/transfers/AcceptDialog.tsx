import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material'
import { type FormEvent, useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { DayField } from '../../components/DayField.tsx'
import { explain } from '../../components/ErrorState.tsx'
import { Answered, type NoAnswer } from '../../components/people/Answered.tsx'
import { type MentorChoice, MentorField } from '../../components/people/assign/MentorField.tsx'
import { PlainField } from '../../components/people/PlainField.tsx'
import { writtenOrNull } from '../../components/people/step-form.ts'
import { useIdempotencyKey } from '../../components/people/use-idempotency-key.ts'
import { usePersonWords } from '../../components/people/use-person-words.ts'
import { useMutationDocument } from '../../providers/use-document.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { acceptTransferDocument, type TransferRow } from './documents.ts'

const FIELDS = ['occurredOn', 'documentNumber', 'mentorId'] as const

/** The new side takes a case over: from which day, and who helps from now on. */
export function AcceptDialog({ transfer, onClose }: { transfer: TransferRow; onClose: () => void }) {
  const translate = useTranslate()
  const notify = useNotify()
  const wordsOf = usePersonWords()
  const { today } = useWorkingContext()
  const idempotencyKey = useIdempotencyKey()
  const [on, setOn] = useState<string>(today)
  const [documentNumber, setDocumentNumber] = useState('')
  const [mentor, setMentor] = useState<MentorChoice | null>(null)
  const [asked, setAsked] = useState(false)
  const [answer, setAnswer] = useState<NoAnswer | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const { run, running } = useMutationDocument(acceptTransferDocument, (result) => result.acceptTransfer)
  // Nobody helps a source yet.
  const mentorNeeded = transfer.stageThen !== 'SOURCED'
  const missing = asked && mentorNeeded && mentor === null

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setAsked(true)
    if (running || on === '' || (mentorNeeded && mentor === null)) return
    setFailure(null)
    setAnswer(null)
    try {
      const outcome = await run({
        input: {
          id: transfer.id,
          version: transfer.version,
          occurredOn: on,
          documentNumber: writtenOrNull(documentNumber),
          mentorId: mentor?.id ?? null,
          idempotencyKey,
        },
      })
      if (outcome.__typename === 'TransferSuccess') {
        notify('transfers.accept.done', { type: 'success' })
        return onClose()
      }
      setAnswer(outcome)
    } catch (error) {
      setFailure(explain(error, translate))
    }
  }

  const person = { id: transfer.id, fullName: transfer.fullName, masked: transfer.fullName === null }
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="accept-title">
      <DialogTitle id="accept-title">{translate('transfers.accept.title')}</DialogTitle>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <DialogContent>
          <p className="small secondary">
            {wordsOf(person)} · {transfer.toCell.name}
          </p>
          <div className="fields">
            <MentorField
              within={transfer.toCell.id}
              value={mentor}
              onChange={(chosen) => {
                setMentor(chosen)
                setAnswer(null)
              }}
              problem={missing ? translate('candidates.assign.missingMentor') : undefined}
              help={translate('transfers.accept.mentorHelp')}
              today={today}
            />
            <div className="fields pair">
              <DayField
                id="accept-on"
                label={translate('transfers.accept.on')}
                value={on}
                max={today}
                onChange={setOn}
                error={on === '' ? translate('candidates.assign.missingDate') : undefined}
              />
              <PlainField
                id="accept-document"
                label={translate('transfers.accept.documentNumber')}
                optional
                value={documentNumber}
                onChange={setDocumentNumber}
              />
            </div>
            <Answered answer={answer} failure={failure} refused="transfers.accept.refused" fields={FIELDS} />
          </div>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('app.form.cancel')}</Button>
          <Button type="submit" variant="contained" color="primary" aria-disabled={running}>
            {translate('transfers.accept.submit')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
