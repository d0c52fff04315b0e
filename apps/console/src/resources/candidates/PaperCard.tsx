import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material'
import { type FormEvent, useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { explain } from '../../components/ErrorState.tsx'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { Answered, type NoAnswer } from '../../components/people/Answered.tsx'
import { FactsList } from '../../components/people/FactsList.tsx'
import { PlainField } from '../../components/people/PlainField.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useMutationDocument } from '../../providers/use-document.ts'
import type { RegisteredPaper } from './DossierSection.tsx'
import { withdrawPaperDocument } from './register-documents.ts'

type Props = {
  candidateId: string
  paper: RegisteredPaper
  refusal: string | null
  onRenew: () => void
  onClose: () => void
}

/** What the register says of a paper, and the way to take it out again, with a reason. */
export function PaperCard({ candidateId, paper, refusal, onRenew, onClose }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const labels = useLabels()
  const { date, instant } = useFormat()
  const [leaving, setLeaving] = useState(false)
  const [reason, setReason] = useState('')
  const [checked, setChecked] = useState(false)
  const [answer, setAnswer] = useState<NoAnswer | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const { run, running } = useMutationDocument(withdrawPaperDocument, (result) => result.withdrawPaper)
  const { kind, number, issuedOn, receivedOn, issuer, keptAt, validUntil, recordedAt, recordedBy } = paper
  const or = (value: string | null) => value ?? <span className="quiet">{translate('candidates.notGiven')}</span>
  const label = (field: string) => translate(`case.paper.${field}`)

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setChecked(true)
    if (reason.trim() === '' || running) return
    setFailure(null)
    setAnswer(null)
    try {
      const outcome = await run({ input: { candidateId, id: paper.id, reason: reason.trim() } })
      if (outcome.__typename !== 'CandidateSuccess') return setAnswer(outcome)
      notify('candidates.dossier.withdrawn', { type: 'success' })
      onClose()
    } catch (error) {
      setFailure(explain(error, translate))
    }
  }

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="paper-card-title">
      <DialogTitle id="paper-card-title">{labels.paperKind[kind]}</DialogTitle>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <DialogContent>
          <FactsList
            facts={[
              { label: label('issuedOn'), value: date(issuedOn) },
              { label: label('number'), value: or(number) },
              { label: label('receivedOn'), value: or(receivedOn && date(receivedOn)) },
              { label: label('issuer'), value: or(issuer) },
              { label: label('keptAt'), value: or(keptAt) },
              { label: label('validUntil'), value: or(validUntil && date(validUntil)) },
              {
                label: translate('candidates.dossier.recorded'),
                value: [recordedBy, instant(recordedAt)].filter(Boolean).join(', '),
              },
            ]}
          />
          {leaving && (
            <div className="fields">
              <PlainField
                id="withdraw-reason"
                label={translate('candidates.dossier.reason')}
                value={reason}
                onChange={setReason}
                problem={checked && reason.trim() === '' ? translate('candidates.dossier.missingReason') : undefined}
                lines={2}
              />
              <Answered answer={answer} failure={failure} refused="candidates.dossier.refused" fields={[]} />
            </div>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('app.action.close')}</Button>
          {leaving ? (
            <Button type="submit" variant="contained" color="primary" aria-disabled={running}>
              {translate('candidates.dossier.withdraw')}
            </Button>
          ) : (
            <>
              <GuardedButton refusal={refusal} onClick={() => setLeaving(true)}>
                {translate('candidates.dossier.withdraw')}
              </GuardedButton>
              <GuardedButton refusal={refusal} onClick={onRenew}>
                {translate('candidates.dossier.renew')}
              </GuardedButton>
            </>
          )}
        </DialogActions>
      </form>
    </Dialog>
  )
}
