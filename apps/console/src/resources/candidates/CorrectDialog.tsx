import { Button, Dialog, DialogActions, DialogContent, DialogTitle, MenuItem } from '@mui/material'
import { type FormEvent, useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { DayField } from '../../components/DayField.tsx'
import { ErrorState, explain } from '../../components/ErrorState.tsx'
import { Answered, type NoAnswer } from '../../components/people/Answered.tsx'
import { PlainField } from '../../components/people/PlainField.tsx'
import { useIdempotencyKey } from '../../components/people/use-idempotency-key.ts'
import { useFormat } from '../../components/use-format.ts'
import { useDocument, useMutationDocument } from '../../providers/use-document.ts'
import { CorrectionPreview } from './CorrectionPreview.tsx'
import { type CaseEvent, effectiveOf } from './case-history.ts'
import { type CorrectForm, correctionOf, problemsOfCorrection } from './correct-form.ts'
import { correctCaseDocument, correctionPreviewDocument } from './correction-documents.ts'
import { useEventWords } from './use-event-words.ts'

type Props = {
  candidate: { id: string; version: number; events: readonly CaseEvent[] }
  today: string
  onClose: () => void
}

const FIELDS = ['reason', 'amends.occurredOn', 'voids'] as const

/** Undoes an event, or gives it another day or number, after showing what that makes of the case. */
export function CorrectDialog({ candidate, today, onClose }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const { date } = useFormat()
  const { titleOf } = useEventWords()
  const idempotencyKey = useIdempotencyKey()
  const events = effectiveOf(candidate.events).reverse()
  const [form, setForm] = useState<CorrectForm>({
    sequence: null,
    way: 'amend',
    occurredOn: '',
    documentNumber: '',
    reason: '',
    alsoVoid: [],
  })
  const [checked, setChecked] = useState(false)
  const [answer, setAnswer] = useState<NoAnswer | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const correction = correctionOf(form)
  const { data, error, stale, refetch } = useDocument(
    correctionPreviewDocument,
    { id: candidate.id, voids: correction?.voids ?? [], amends: correction?.amends ?? null },
    { enabled: correction !== null, keepPrevious: true },
  )
  const { run, running } = useMutationDocument(correctCaseDocument, (result) => result.correctCase)
  const preview = correction === null ? undefined : data?.candidate?.correctionPreview
  const version = Math.max(candidate.version, data?.candidate?.version ?? 0)
  const nameOf = (sequence: number): string => {
    const event = candidate.events.find((each) => each.sequence === sequence)
    return event ? `${date(event.occurredOn)} · ${titleOf(event)}` : String(sequence)
  }
  const change = (next: Partial<CorrectForm>): void => {
    setForm({ ...form, ...next })
    setAnswer(null)
  }
  const problems = checked ? problemsOfCorrection(form, today) : {}
  const wordsOf = (problem: string | undefined) =>
    problem === undefined ? undefined : translate(`candidates.correct.${problem}`)
  const blocked = preview === undefined || stale || preview.mustVoidToo.length > 0

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setChecked(true)
    if (correction === null || blocked || running) return
    if (Object.keys(problemsOfCorrection(form, today)).length > 0) return
    setFailure(null)
    setAnswer(null)
    try {
      const outcome = await run({
        input: { id: candidate.id, version, ...correction, reason: form.reason.trim(), idempotencyKey },
      })
      if (outcome.__typename === 'Conflict') void refetch()
      if (outcome.__typename !== 'CandidateSuccess') return setAnswer(outcome)
      notify('candidates.correct.done', { type: 'success' })
      onClose()
    } catch (fault) {
      setFailure(explain(fault, translate))
    }
  }

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="correct-title">
      <DialogTitle id="correct-title">{translate('candidates.correct.title')}</DialogTitle>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <DialogContent>
          <p className="small secondary">{translate('candidates.correct.explain')}</p>
          <div className="fields">
            <PlainField
              id="correct-event"
              label={translate('candidates.correct.event')}
              value={form.sequence === null ? '' : String(form.sequence)}
              problem={wordsOf(problems.sequence)}
              onChange={(value) => {
                const event = events.find(({ sequence }) => String(sequence) === value)
                if (event)
                  change({
                    sequence: event.sequence,
                    occurredOn: event.occurredOn,
                    documentNumber: event.documentNumber ?? '',
                    alsoVoid: [],
                  })
              }}
            >
              {events.map(({ sequence }) => (
                <MenuItem key={sequence} value={String(sequence)}>
                  {nameOf(sequence)}
                </MenuItem>
              ))}
            </PlainField>
            <PlainField
              id="correct-way"
              label={translate('candidates.correct.way')}
              value={form.way}
              onChange={(value) => change({ way: value === 'void' ? 'void' : 'amend', alsoVoid: [] })}
            >
              <MenuItem value="amend">{translate('candidates.correct.amend')}</MenuItem>
              <MenuItem value="void">{translate('candidates.correct.void')}</MenuItem>
            </PlainField>
            {form.way === 'amend' && (
              <div className="fields pair">
                <DayField
                  id="correct-on"
                  label={translate('candidates.advance.occurredOn')}
                  value={form.occurredOn}
                  max={today}
                  onChange={(occurredOn) => change({ occurredOn })}
                  error={wordsOf(problems.occurredOn)}
                />
                <PlainField
                  id="correct-number"
                  label={translate('candidates.advance.documentNumber')}
                  optional
                  value={form.documentNumber}
                  onChange={(documentNumber) => change({ documentNumber })}
                />
              </div>
            )}
            <PlainField
              id="correct-reason"
              label={translate('candidates.correct.reason')}
              value={form.reason}
              onChange={(reason) => change({ reason })}
              problem={wordsOf(problems.reason)}
              lines={2}
            />
            {error && correction !== null && !preview && <ErrorState error={error} onRetry={refetch} />}
            {preview && (
              <CorrectionPreview
                preview={preview}
                nameOf={nameOf}
                taken={form.alsoVoid}
                onTake={(alsoVoid) => change({ alsoVoid })}
              />
            )}
            <Answered answer={answer} failure={failure} refused="candidates.correct.refused" fields={FIELDS} />
          </div>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('app.form.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            color="primary"
            aria-disabled={running || (correction !== null && blocked)}
          >
            {translate('candidates.correct.submit')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
